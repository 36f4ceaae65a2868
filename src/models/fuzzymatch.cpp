// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fuzzymatch.h"

#include <bit>
#include <numeric>

namespace slipway {

namespace {

constexpr qsizetype looked = 64; // letters of a text; one bit each

// One letter for one letter, so that places in the folded text are places in the text.
QChar folded(QChar letter)
{
    if (letter.unicode() < 0x80)
        return letter.toLower();
    if (letter.decompositionTag() == QChar::Canonical)
        letter = letter.decomposition().front();
    return letter.toCaseFolded();
}

QString foldedLetters(const QString &text)
{
    QString result = text;
    for (QChar &letter : result)
        letter = folded(letter);
    return result;
}

// Everything after the lowest of \a places.
quint64 after(quint64 places)
{
    const quint64 lowest = places & (~places + 1);
    return ~(lowest | (lowest - 1));
}

int runsIn(const std::vector<int> &places)
{
    int runs = 1;
    for (size_t i = 1; i < places.size(); ++i)
        runs += places[i] != places[i - 1] + 1;
    return runs;
}

} // namespace

FuzzyText::FuzzyText(const QString &text) : m_folded(foldedLetters(text))
{
    for (qsizetype i = 0; i < qMin(text.size(), looked); ++i) {
        const bool startsWord = text[i].isLetterOrNumber() && (i == 0 || !text[i - 1].isLetterOrNumber());
        const bool startsHump = i > 0 && text[i].isUpper() && text[i - 1].isLower();
        if (startsWord || startsHump)
            m_humps |= quint64(1) << i;
    }
}

FuzzyQuery::FuzzyQuery(const QString &text) : m_phrase(foldedLetters(text.simplified())), m_letters(m_phrase)
{
    m_letters.remove(u' ');
}

// For each letter of the query the places that it may take, given that the letters before it have found theirs. A letter follows the one
// before it directly, or stands at one of \a starts after it. Empty when a letter finds none.
std::vector<FuzzyQuery::Places> FuzzyQuery::candidates(const FuzzyText &text, Places starts) const
{
    std::vector<Places> result;
    if (m_letters.isEmpty() || m_letters.size() > looked)
        return result;
    const qsizetype length = qMin(text.m_folded.size(), looked);
    Places allowed = starts;
    for (const QChar letter : m_letters) {
        Places found = 0;
        for (qsizetype i = 0; i < length; ++i)
            found |= Places(text.m_folded[i] == letter) << i;
        found &= allowed;
        if (found == 0)
            return {};
        result.push_back(found);
        allowed = (found << 1) | (starts & after(found));
    }
    return result;
}

// From the last letter back: in one piece with the letter behind it where that can be, and otherwise as early as it can be.
std::vector<int> FuzzyQuery::trace(const std::vector<Places> &candidates)
{
    std::vector<int> places(candidates.size());
    int next = -1;
    for (size_t i = candidates.size(); i-- > 0;) {
        const Places before = next < 0 ? ~Places(0) : (Places(1) << next) - 1;
        const bool joins = next > 0 && (candidates[i] >> (next - 1) & 1);
        places[i] = joins ? next - 1 : std::countr_zero(candidates[i] & before);
        next = places[i];
    }
    return places;
}

std::optional<FuzzyRank> FuzzyQuery::phraseRank(const FuzzyText &text) const
{
    std::optional<FuzzyRank> within;
    for (qsizetype at = text.m_folded.indexOf(m_phrase); at >= 0; at = text.m_folded.indexOf(m_phrase, at + 1)) {
        if (at == 0)
            return FuzzyRank{.kind = FuzzyRank::Kind::Prefix};
        const bool startsWord = !text.m_folded[at - 1].isLetterOrNumber();
        if (startsWord)
            return FuzzyRank{.kind = FuzzyRank::Kind::WordStart, .start = int(at)};
        if (!within)
            within = FuzzyRank{.kind = FuzzyRank::Kind::Subsequence, .start = int(at)};
    }
    return within;
}

std::optional<FuzzyRank> FuzzyQuery::rank(const FuzzyText &text) const
{
    if (isEmpty() || m_letters.size() > text.m_folded.size())
        return std::nullopt;
    const std::optional<FuzzyRank> phrase = phraseRank(text);
    if (phrase && phrase->kind != FuzzyRank::Kind::Subsequence)
        return phrase;
    const auto rankOf = [](FuzzyRank::Kind kind, const std::vector<Places> &found) {
        const std::vector<int> places = trace(found);
        return FuzzyRank{.kind = kind, .runs = runsIn(places), .start = places.front()};
    };
    if (const std::vector<Places> humps = candidates(text, text.m_humps); !humps.empty())
        return rankOf(FuzzyRank::Kind::Humps, humps);
    if (phrase)
        return phrase;
    if (const std::vector<Places> scattered = candidates(text, ~Places(0)); !scattered.empty())
        return rankOf(FuzzyRank::Kind::Subsequence, scattered);
    return std::nullopt;
}

std::vector<int> FuzzyQuery::positions(const FuzzyText &text) const
{
    const std::optional<FuzzyRank> best = rank(text);
    if (!best)
        return {};
    const bool isPhrase = best->kind != FuzzyRank::Kind::Humps && best->runs == 1 && text.m_folded.indexOf(m_phrase, best->start) == best->start;
    if (isPhrase) {
        std::vector<int> places(size_t(m_phrase.size()));
        std::iota(places.begin(), places.end(), best->start);
        return places;
    }
    return trace(candidates(text, best->kind == FuzzyRank::Kind::Humps ? text.m_humps : ~Places(0)));
}

} // namespace slipway
