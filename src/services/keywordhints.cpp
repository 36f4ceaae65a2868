// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keywordhints.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype shortestStem = 3; // "as" is no plural of "a"

// Languages whose plurals mostly end in -s.
bool makesPluralsWithS(const Locale &locale)
{
    static constexpr std::array languages{"en"_L1, "es"_L1, "fr"_L1, "pt"_L1, "ca"_L1};
    const QStringView language = QStringView(locale.code()).left(2);
    return std::any_of(languages.begin(), languages.end(), [language](QLatin1String one) { return language == one; });
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar letter : text.toCaseFolded()) {
        if (letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

QStringList pluralsOf(const QString &word)
{
    if (word.size() < shortestStem)
        return {};
    QStringList plurals{word + u's', word + u"es"_s};
    if (word.endsWith(u'y'))
        plurals.append(word.chopped(1) + u"ies"_s);
    return plurals;
}

} // namespace

std::vector<KeywordHint> keywordHints(const KeywordTexts &texts)
{
    using Kind = KeywordHint::Kind;
    std::vector<KeywordHint> hints{{Kind::Space}, {Kind::Twice}, {Kind::InName}, {Kind::Plural}};
    const auto note = [&hints](Kind kind, const QString &keyword) { hints[size_t(kind)].keywords.append(keyword); };
    const QStringList named = foldedWords(texts.name + u' ' + texts.subtitle);
    const QStringList parts = texts.keywords.split(u',');
    QSet<QString> all;
    for (const QString &part : parts)
        all.insert(part.trimmed().toCaseFolded());
    QSet<QString> plurals;
    if (makesPluralsWithS(texts.locale)) {
        for (const QString &keyword : std::as_const(all)) {
            for (const QString &plural : pluralsOf(keyword))
                plurals.insert(plural);
        }
    }
    QSet<QString> seen;
    for (const QString &part : parts) {
        const QString keyword = part.trimmed();
        const QString folded = keyword.toCaseFolded();
        if (keyword.isEmpty())
            continue;
        if (keyword.size() < part.size())
            note(Kind::Space, keyword);
        if (seen.contains(folded)) {
            note(Kind::Twice, keyword);
            continue;
        }
        seen.insert(folded);
        const QStringList words = foldedWords(keyword);
        if (!words.isEmpty() && std::all_of(words.cbegin(), words.cend(), [&named](const QString &word) { return named.contains(word); }))
            note(Kind::InName, keyword);
        if (plurals.contains(folded))
            note(Kind::Plural, keyword);
    }
    std::erase_if(hints, [](const KeywordHint &hint) { return hint.keywords.isEmpty(); });
    return hints;
}

} // namespace slipway
