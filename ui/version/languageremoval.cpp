// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/languageremoval.h"

#include "models/literaltext.h"
#include "services/drafts.h"
#include "services/editability.h"
#include "services/languages.h"
#include "ui/texts/matrixpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// The lock of the first text of the app, or of the version.
QString lockOf(const MatrixRow &row, bool ofApp)
{
    const std::span<const StoreText> all = storeTexts();
    const auto first = std::find_if(all.begin(), all.end(), [ofApp](const StoreText &text) { return (text.ofApp != nullptr) == ofApp; });
    return row.language.leaves(*first) ? QString() : row.locks[size_t(first - all.begin())];
}

// The languages of \a rows, as a sentence has them: "German and French".
QString namesOf(const std::vector<const MatrixRow *> &rows)
{
    QStringList names;
    for (const MatrixRow *row : rows)
        names.append(row->language.locale.displayName());
    return QLocale().createSeparatedList(names);
}

QString nameOf(const VersionSummary &version)
{
    return version.platform.label() + u' ' + isolated(version.versionString);
}

} // namespace

std::vector<const MatrixRow *> LanguageRemoval::rowsOf(const std::vector<Locale> &languages) const
{
    std::vector<const MatrixRow *> rows;
    for (const Locale &language : languages) {
        if (const MatrixRow *row = m_page.find(language))
            rows.push_back(row);
    }
    return rows;
}

TextPart LanguageRemoval::ownPart() const
{
    return TextPart::ofVersion(m_page.version.platform.wire);
}

std::vector<TextPart> LanguageRemoval::otherParts() const
{
    std::vector<TextPart> parts;
    for (const VersionSummary &version : m_page.otherVersions)
        parts.push_back(TextPart::ofVersion(version.platform.wire));
    return parts;
}

// At Apple, or as a draft.
bool LanguageRemoval::isOf(bool app, const MatrixRow &row) const
{
    const StoreLanguage &language = row.language;
    return (app ? language.app.has_value() : language.version.has_value())
        || std::any_of(storeTexts().begin(), storeTexts().end(),
                       [&](const StoreText &text) { return (text.ofApp != nullptr) == app && language.isDrafted(text); });
}

// Why the app keeps the language of \a row; empty: it does not have to. A version without the language's name is no version that Apple takes.
QString LanguageRemoval::lockOfApp(const MatrixRow &row) const
{
    for (const VersionSummary &version : m_page.otherVersions) {
        if (const QString lock = lockReason(version); !lock.isEmpty())
            return nameOf(version) + u": "_s + lock;
    }
    return lockOf(row, true);
}

QString LanguageRemoval::hindrance(const std::vector<Locale> &languages) const
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    if (rows.empty())
        return tr("Go to a language first.");
    for (const MatrixRow *row : rows) {
        if (row->language.isPrimary)
            return tr("%1 is the primary language: an app cannot be without it.").arg(row->language.locale.displayName());
        if (isOf(false, *row) || !isOf(true, *row) || m_page.otherPlatforms.empty())
            continue;
        if (const QString lock = lockOfApp(*row); !lock.isEmpty())
            return tr("Only the app has %1, and keeps it. %2").arg(row->language.locale.displayName(), lock);
    }
    const QString lock = lockReason(m_page.version); // promotional text alone can be changed longer
    return lock.isEmpty() ? lockOf(*rows.front(), false) : lock;
}

bool LanguageRemoval::areLeaving(const std::vector<Locale> &languages) const
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    return !rows.empty()
        && std::all_of(rows.cbegin(), rows.cend(), [](const MatrixRow *row) { return row->language.leavesVersion || row->language.leavesApp; });
}

QString LanguageRemoval::actionText(const std::vector<Locale> &languages) const
{
    const int count = qMax(1, int(rowsOf(languages).size()));
    return areLeaving(languages) ? tr("Keep %Ln Language(s)", nullptr, count) : tr("Remove %Ln Language(s)", nullptr, count);
}

bool LanguageRemoval::isShared(const std::vector<Locale> &languages) const
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    return !m_page.otherPlatforms.empty()
        && std::any_of(rows.cbegin(), rows.cend(), [this](const MatrixRow *row) { return goesFromApp(*row, From::AllPlatforms); });
}

LanguageRemoval::Words LanguageRemoval::wordsOf(const std::vector<Locale> &languages) const
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    QStringList platforms{m_page.version.platform.label()};
    for (const EnumValue<Platform> &platform : m_page.otherPlatforms)
        platforms.append(platform.label());
    QStringList versions;
    for (const VersionSummary &version : m_page.otherVersions)
        versions.append(nameOf(version));
    const int count = int(rows.size());
    Words words{.title = tr("Remove %Ln Language(s)", nullptr, count)};
    //: %1 is languages, as in "German and French", %2 platforms, as in "iOS and macOS"
    words.question = tr("Remove %1 from App Information too? It is shared by %2.").arg(namesOf(rows), QLocale().createSeparatedList(platforms));
    QStringList consequences{tr("With it go the name, the subtitle and the privacy policy in that language, for all platforms.")};
    if (!versions.isEmpty())
        //: %1 is versions, as in "macOS 3.0 and tvOS 2.1"
        consequences.append(tr("All texts of %1 in it go as well: no version can have a language that the app does not have.")
                                .arg(QLocale().createSeparatedList(versions)));
    consequences.append(tr("Nothing goes before you apply."));
    words.consequence = consequences.join(u' ');
    if (std::any_of(rows.cbegin(), rows.cend(), [this](const MatrixRow *row) { return isOf(false, *row); }))
        //: %1 is a version, as in "iOS 2.4.0"
        words.fromVersion = tr("Remove from %1 Only").arg(nameOf(m_page.version));
    words.fromAll = tr("Remove from All Platforms");
    return words;
}

bool LanguageRemoval::goesFromApp(const MatrixRow &row, From from) const
{
    return isOf(true, row) && (from == From::AllPlatforms || m_page.otherPlatforms.empty()) && lockOfApp(row).isEmpty();
}

// Whether a text that is drafted for the language of \a row goes with it.
bool LanguageRemoval::takesAlong(const TextPart &part, const MatrixRow &row, From from) const
{
    const std::vector<TextPart> others = otherParts();
    return part == ownPart()
        || (goesFromApp(row, from) && (part == TextPart::ofApp() || std::find(others.cbegin(), others.cend(), part) != others.cend()));
}

// Of a version whose texts are not read it is not known whether it has the language: where it does not, there is nothing to send.
std::vector<Drafts::Edit> LanguageRemoval::removalOf(const MatrixRow &row, From from) const
{
    const Locale &language = row.language.locale;
    std::vector<TextPart> parts;
    if (row.language.version)
        parts.push_back(ownPart());
    if (row.language.app && goesFromApp(row, from)) {
        parts.push_back(TextPart::ofApp());
        const std::vector<TextPart> others = otherParts();
        parts.insert(parts.end(), others.cbegin(), others.cend());
    }
    std::vector<Drafts::Edit> edits;
    for (const Draft &draft : m_drafts.of(m_page.appId)) { // what was written in it goes with it
        if (draft.key.locale == language && !removesLanguage(draft) && takesAlong(draft.key.part, row, from))
            edits.push_back({.key = draft.key, .base = draft.base, .text = draft.base});
    }
    for (const TextPart &part : parts)
        edits.push_back({.key = languageKey(m_page.appId, part, language), .base = language.code()});
    return edits;
}

QString LanguageRemoval::remove(const std::vector<Locale> &languages, From from)
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    if (!hindrance(languages).isEmpty())
        return hindrance(languages);
    std::vector<Drafts::Edit> edits;
    bool staysInApp = false;
    for (const MatrixRow *row : rows) {
        const std::vector<Drafts::Edit> removal = removalOf(*row, from);
        edits.insert(edits.end(), removal.cbegin(), removal.cend());
        staysInApp = staysInApp || (isOf(true, *row) && !goesFromApp(*row, from));
    }
    const int count = int(rows.size());
    m_drafts.endStep();
    m_drafts.write(tr("Removing %Ln Language(s)", nullptr, count), edits);
    m_drafts.endStep();
    const QString said = tr("%Ln language(s) to be removed when you apply", nullptr, count);
    return staysInApp ? said + u" · "_s + tr("App Information keeps their names: other platforms share them") : said;
}

QString LanguageRemoval::keep(const std::vector<Locale> &languages)
{
    std::vector<DraftKey> keys;
    for (const MatrixRow *row : rowsOf(languages)) {
        std::vector<TextPart> parts{ownPart()};
        if (row->language.leavesApp) { // and with it from the other platforms
            parts = otherParts();
            parts.insert(parts.end(), {ownPart(), TextPart::ofApp()});
        }
        for (const TextPart &part : parts) {
            const DraftKey key = languageKey(m_page.appId, part, row->language.locale);
            if (m_drafts.find(key))
                keys.push_back(key);
        }
    }
    m_drafts.revert(tr("Keeping %Ln Language(s)", nullptr, int(languages.size())), keys);
    return tr("%Ln language(s) kept", nullptr, int(languages.size()));
}

} // namespace slipway
