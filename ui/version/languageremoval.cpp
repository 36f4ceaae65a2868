// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/languageremoval.h"

#include "services/drafts.h"
#include "services/editability.h"
#include "services/languages.h"
#include "ui/version/matrixpage.h"

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

QString LanguageRemoval::hindrance(const std::vector<Locale> &languages) const
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    if (rows.empty())
        return tr("Go to a language first.");
    for (const MatrixRow *row : rows) {
        if (row->language.isPrimary)
            return tr("%1 is the primary language: an app cannot be without it.").arg(row->language.locale.displayName());
        const bool isOfAppAlone = !row->language.version && row->language.app && !m_page.isOnlyPlatform;
        if (isOfAppAlone)
            return tr("Only the app has %1, which its other platforms share.").arg(row->language.locale.displayName());
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

bool LanguageRemoval::goesFromApp(const MatrixRow &row) const
{
    return m_page.isOnlyPlatform && row.language.app && lockOf(row, true).isEmpty();
}

QString LanguageRemoval::remove(const std::vector<Locale> &languages)
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    if (!hindrance(languages).isEmpty())
        return hindrance(languages);
    const TextPart version = TextPart::ofVersion(m_page.version.platform.wire);
    std::vector<Drafts::Edit> edits;
    for (const Draft &draft : m_drafts.of(m_page.appId)) { // what was written in them goes with them
        const bool isOfPage = draft.key.part == version || (draft.key.part == TextPart::ofApp() && m_page.isOnlyPlatform);
        const bool isOfThem =
            std::any_of(rows.cbegin(), rows.cend(), [&draft](const MatrixRow *row) { return row->language.locale == draft.key.locale; });
        if (isOfPage && isOfThem && !removesLanguage(draft))
            edits.push_back({.key = draft.key, .base = draft.base, .text = draft.base});
    }
    bool staysInApp = false;
    for (const MatrixRow *row : rows) {
        const Locale &language = row->language.locale;
        if (row->language.version)
            edits.push_back({.key = languageKey(m_page.appId, version, language), .base = language.code()});
        if (goesFromApp(*row))
            edits.push_back({.key = languageKey(m_page.appId, TextPart::ofApp(), language), .base = language.code()});
        else
            staysInApp = staysInApp || row->language.app;
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
        for (const TextPart &part : {TextPart::ofVersion(m_page.version.platform.wire), TextPart::ofApp()}) {
            const DraftKey key = languageKey(m_page.appId, part, row->language.locale);
            if (m_drafts.find(key))
                keys.push_back(key);
        }
    }
    m_drafts.revert(tr("Keeping %Ln Language(s)", nullptr, int(languages.size())), keys);
    return tr("%Ln language(s) kept", nullptr, int(languages.size()));
}

} // namespace slipway
