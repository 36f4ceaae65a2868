// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spelling/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype longestWord = 100; // Hunspell refuses longer ones

// A character with its place; surrogates are one.
struct Letter
{
    char32_t ucs = 0;
    qsizetype size = 0;
};

Letter letterAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

bool isPartOfWord(char32_t ucs)
{
    return QChar::isLetterOrNumber(ucs) || QChar::isMark(ucs) || ucs == U'_';
}

// Between two letters these belong to the word: apostrophes, Catalan's middle dot, Hebrew's marks, and the joiners of Indic and Arabic scripts.
bool joinsLetters(char32_t ucs)
{
    constexpr std::u32string_view joiners = U"'\u2019\u02BC\u00B7\u05F3\u05F4\u200C\u200D\u00AD";
    return joiners.find(ucs) != std::u32string_view::npos;
}

bool isWithoutSpaces(char32_t ucs)
{
    switch (QChar::script(ucs)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isSpelled(QStringView word)
{
    if (word.size() > longestWord)
        return false;
    int letters = 0;
    bool hadSmall = false;
    for (qsizetype at = 0; at < word.size();) {
        const Letter letter = letterAt(word, at);
        at += letter.size;
        if (QChar::isNumber(letter.ucs) || letter.ucs == U'_' || isWithoutSpaces(letter.ucs))
            return false;
        if (hadSmall && QChar::isUpper(letter.ucs))
            return false;
        hadSmall = QChar::isLower(letter.ucs);
        letters += QChar::isLetter(letter.ucs) ? 1 : 0;
    }
    return letters > 1;
}

// Where the word at `from` ends.
qsizetype endOfWord(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size()) {
        const Letter letter = letterAt(text, at);
        const qsizetype next = at + letter.size;
        const bool joins = joinsLetters(letter.ucs) && next < text.size() && isPartOfWord(letterAt(text, next).ucs);
        if (!isPartOfWord(letter.ucs) && !joins)
            break;
        at = next;
    }
    return at;
}

// "https://tideline.app/help", "help@tideline.app", "tideline.app": what stands between spaces.
bool isAddress(QStringView piece)
{
    // Nothing that was taken is given back (++), or thousands of dots and dashes would be tried in every way while somebody types.
    static const QRegularExpression host(uR"(^\W*+(?:[\w-]++\.(?=\w))++[a-z]{2,}+(?::\d++)?+(?:/.*+)?+\W*+$)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return piece.contains("://"_L1) || piece.contains(u'@') || (piece.contains(u'.') && host.match(piece).hasMatch());
}

void addWords(const QString &text, const WordSpan &piece, std::vector<WordSpan> &words)
{
    const QStringView part(text.constData(), piece.start + piece.length);
    for (qsizetype at = piece.start; at < part.size();) {
        const Letter letter = letterAt(part, at);
        if (!isPartOfWord(letter.ucs)) {
            at += letter.size;
            continue;
        }
        const qsizetype end = endOfWord(part, at);
        if (isSpelled(part.sliced(at, end - at)))
            words.push_back({at, end - at});
        at = end;
    }
}

} // namespace

std::vector<WordSpan> wordsOf(const QString &text)
{
    std::vector<WordSpan> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        if (end > at && !isAddress(QStringView(text).sliced(at, end - at)))
            addWords(text, {at, end - at}, words);
        at = end + 1;
    }
    return words;
}

} // namespace slipway
