// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/worddiff.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace slipway {

namespace {

using Kind = DiffRun::Kind;

constexpr qsizetype longestCompared = 200'000; // letters of one text; Apple's longest has 4,000
constexpr int mostDifferences = 2'000; // words; the way back through them takes 16 MB
constexpr qsizetype leastShared = 30; // percent of the shorter text
constexpr QChar ellipsis(0x2026);

//! A text as numbers, the same for the same word.
struct Words
{
    std::vector<int> numbers = {};
    std::vector<QStringView> texts = {};
};

// Word boundaries that fall into what people see as one letter (a family of emoji) are none.
std::vector<QStringView> split(const QString &text)
{
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    std::vector<QStringView> parts;
    qsizetype start = 0;
    for (qsizetype end = words.toNextBoundary(); end > 0; end = words.toNextBoundary()) {
        letters.setPosition(end);
        if (!letters.isAtBoundary())
            continue;
        parts.push_back(QStringView(text).mid(start, end - start));
        start = end;
    }
    return parts;
}

Words numbered(const QString &text, QHash<QStringView, int> &known)
{
    Words words{.texts = split(text)};
    words.numbers.reserve(words.texts.size());
    for (const QStringView word : words.texts) {
        const auto found = known.constFind(word);
        const int number = found == known.constEnd() ? int(known.size()) : *found;
        if (found == known.constEnd())
            known.insert(word, number);
        words.numbers.push_back(number);
    }
    return words;
}

void append(std::vector<DiffRun> &runs, Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (runs.empty() || runs.back().kind != kind)
        runs.push_back({kind, {}});
    runs.back().text += text;
}

//! \brief The shortest way from one list of words to another, after Myers: "An O(ND) difference algorithm and its variations" (1986).
//!
//! A diagonal k holds the places with k more words behind in the first text than in the second; `reach` is how far along each diagonal d
//! differences lead, kept for every d to find the way back.
class ShortestEdit final
{
public:
    ShortestEdit(const std::vector<int> &before, const std::vector<int> &after)
        : m_before(before)
        , m_after(after)
        , m_most(std::min(int(before.size() + after.size()), mostDifferences))
        , m_reach(size_t(2 * m_most + 3), 0)
    {}

    //! Kinds of the steps from the beginning to the end, a word each; empty when there are too many differences.
    std::vector<Kind> steps()
    {
        for (int d = 0; d <= m_most; ++d) {
            if (advance(d))
                return wayBack(d);
            m_rounds.emplace_back(m_reach.begin() + m_most + 1 - d, m_reach.begin() + m_most + 2 + d);
        }
        return {};
    }

private:
    // Whether the last of d differences comes in with a word of the text after.
    static bool isInsertion(int d, int k, int fromBelow, int fromAbove) { return k == -d || (k != d && fromBelow < fromAbove); }

    int &reach(int k)
    {
        const int place = m_most + 1 + k;
        return m_reach[size_t(place)];
    }

    // One more difference on every diagonal; true when one arrives at the end of both.
    bool advance(int d)
    {
        const int beforeSize = int(m_before.size());
        const int afterSize = int(m_after.size());
        for (int k = -d; k <= d; k += 2) {
            int x = d == 0 ? 0 : isInsertion(d, k, reach(k - 1), reach(k + 1)) ? reach(k + 1) : reach(k - 1) + 1;
            while (x < beforeSize && x - k < afterSize && m_before[size_t(x)] == m_after[size_t(x - k)])
                ++x;
            reach(k) = x;
            if (x >= beforeSize && x - k >= afterSize)
                return true;
        }
        return false;
    }

    // How far d differences led along diagonal k; -1 for one that they do not get to.
    int reached(int d, int k) const
    {
        const int place = k + d;
        return std::abs(k) > d ? -1 : m_rounds[size_t(d)][size_t(place)];
    }

    std::vector<Kind> wayBack(int d) const
    {
        std::vector<Kind> steps;
        int x = int(m_before.size());
        int k = x - int(m_after.size());
        for (; d > 0; --d) {
            const bool inserted = isInsertion(d, k, reached(d - 1, k - 1), reached(d - 1, k + 1));
            const int from = inserted ? reached(d - 1, k + 1) : reached(d - 1, k - 1);
            const int start = inserted ? from : from + 1; // where the words that both have begin
            steps.insert(steps.end(), size_t(x - start), Kind::Same);
            steps.push_back(inserted ? Kind::Inserted : Kind::Deleted);
            x = from;
            k += inserted ? 1 : -1;
        }
        steps.insert(steps.end(), size_t(x), Kind::Same);
        std::reverse(steps.begin(), steps.end());
        return steps;
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    const int m_most;
    std::vector<int> m_reach; // by diagonal, from -m_most - 1 to m_most + 1
    std::vector<std::vector<int>> m_rounds;
};

// Words that both have between two differences, when they only part them: blanks and full stops say nothing.
bool isGlue(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetterOrNumber() || letter.isSurrogate(); })
        && !text.contains(u'\n');
}

//! Gathers steps into runs: all that is deleted in one place before all that is inserted there.
class RunWriter final
{
public:
    void add(Kind kind, QStringView word)
    {
        if (kind == Kind::Same) {
            m_glue += word;
            if (isGlue(m_glue) && hasDifference())
                return;
            settle();
            return;
        }
        if (!m_glue.isEmpty()) {
            m_deleted += m_glue;
            m_inserted += m_glue;
            m_glue.clear();
        }
        (kind == Kind::Deleted ? m_deleted : m_inserted) += word;
    }

    std::vector<DiffRun> take()
    {
        settle();
        return std::move(m_runs);
    }

private:
    bool hasDifference() const { return !m_deleted.isEmpty() || !m_inserted.isEmpty(); }

    void settle()
    {
        append(m_runs, Kind::Deleted, m_deleted);
        append(m_runs, Kind::Inserted, m_inserted);
        append(m_runs, Kind::Same, m_glue);
        m_deleted.clear();
        m_inserted.clear();
        m_glue.clear();
    }

    std::vector<DiffRun> m_runs;
    QString m_deleted;
    QString m_inserted;
    QString m_glue; // what both have since the last difference
};

std::vector<DiffRun> runsOf(const Words &before, const Words &after, const std::vector<Kind> &steps)
{
    RunWriter writer;
    size_t x = 0;
    size_t y = 0;
    for (const Kind step : steps) {
        writer.add(step, step == Kind::Inserted ? after.texts[y] : before.texts[x]);
        x += step != Kind::Inserted;
        y += step != Kind::Deleted;
    }
    return writer.take();
}

WordDiff rewritten(const QString &before, const QString &after)
{
    return {.runs = {{Kind::Deleted, before}, {Kind::Inserted, after}}, .isRewritten = true};
}

bool sharesTooLittle(const std::vector<DiffRun> &runs, qsizetype shorter)
{
    qsizetype shared = 0;
    for (const DiffRun &run : runs)
        shared += run.kind == Kind::Same ? run.text.size() : 0;
    return shared * 100 < shorter * leastShared;
}

} // namespace

WordDiff wordDiff(const QString &before, const QString &after)
{
    WordDiff diff;
    if (before == after || before.isEmpty() || after.isEmpty()) {
        append(diff.runs, before == after ? Kind::Same : Kind::Deleted, before);
        append(diff.runs, Kind::Inserted, before == after ? QString() : after);
        return diff;
    }
    if (std::max(before.size(), after.size()) > longestCompared)
        return rewritten(before, after);
    QHash<QStringView, int> known;
    const Words old = numbered(before, known);
    const Words now = numbered(after, known);
    const std::vector<Kind> steps = ShortestEdit(old.numbers, now.numbers).steps();
    if (steps.empty())
        return rewritten(before, after);
    diff.runs = runsOf(old, now, steps);
    return sharesTooLittle(diff.runs, std::min(before.size(), after.size())) ? rewritten(before, after) : diff;
}

std::vector<DiffRun> excerpt(const std::vector<DiffRun> &runs, int context)
{
    std::vector<DiffRun> cut = runs;
    for (size_t i = 0; i < cut.size(); ++i) {
        QString &text = cut[i].text;
        const qsizetype head = i > 0 ? context : 0; // what follows a difference
        const qsizetype tail = i + 1 < cut.size() ? context : 0;
        if (cut[i].kind != Kind::Same || text.size() <= head + tail + 1)
            continue;
        const QString whole = text;
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, whole);
        const auto boundary = [&letters](qsizetype near) {
            letters.setPosition(near);
            return letters.isAtBoundary() ? near : letters.toPreviousBoundary();
        };
        text = whole.left(boundary(head)) + ellipsis + whole.mid(boundary(whole.size() - tail));
    }
    return cut;
}

} // namespace slipway
