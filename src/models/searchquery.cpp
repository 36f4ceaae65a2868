// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchquery.h"

#include "models/haystack.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype mostTerms = 16;
constexpr char16_t firstMarker = 0x0E; // a control character for each term, beyond those that are blanks
constexpr char16_t endOfValue = 0x1F;
static_assert(firstMarker + mostTerms <= endOfValue);

QChar markerOf(qsizetype term)
{
    return QChar(char16_t(firstMarker + term));
}

//! \a text with blanks for control characters, which mark values; line breaks stay.
QString withoutMarkers(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control && letter != u'\n')
            letter = u' ';
    }
    return text;
}

//! A value as rows and queries have it.
QString fieldValue(const QString &value)
{
    return withoutMarkers(value).simplified();
}

QString asWhole(QString value)
{
    return u'"' + value.replace(u'"', u"\"\""_s) + u'"';
}

//! \brief Whether \a needle, which is not empty, is in \a text.
//!
//! Looks at eight places at once: it can begin only where its first byte is and its last one as far behind. That is several times faster than
//! string_view::find(), which stops at each first letter, and the letters of a language are few.
bool contains(std::string_view text, std::string_view needle)
{
    constexpr size_t step = sizeof(quint64);
    constexpr quint64 ones = 0x0101010101010101;
    constexpr quint64 highBits = 0x8080808080808080;
    if (text.size() < needle.size() + step - 1)
        return text.find(needle) != std::string_view::npos;
    const quint64 first = ones * quint8(needle.front());
    const quint64 last = ones * quint8(needle.back());
    const char *const begins = text.data();
    const char *const ends = begins + needle.size() - 1;
    const size_t lastStep = text.size() - needle.size() + 1 - step;
    for (size_t at = 0;; at = std::min(at + step, lastStep)) {
        const quint64 differs = (qFromLittleEndian<quint64>(begins + at) ^ first) | (qFromLittleEndian<quint64>(ends + at) ^ last);
        // The high bit of each byte that is zero, and at times of one after it.
        for (quint64 hits = (differs - ones) & ~differs & highBits; hits != 0; hits &= hits - 1) {
            if (std::memcmp(begins + at + size_t(std::countr_zero(hits)) / 8, needle.data(), needle.size()) == 0)
                return true;
        }
        if (at == lastStep)
            return false;
    }
}

} // namespace

//! \brief The text of a filter cut into words and terms, which know where they stand.
class SearchTokens final
{
public:
    struct Value
    {
        QString text = {};
        QString spelling = {}; //!< with its quotes
        bool whole = false; //!< its quotes are closed
    };

    struct Token
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool negated = false;
        qsizetype term = -1; //!< -1: a word, the only value
        QString name = {}; //!< of the term, as typed
        std::vector<Value> values = {};
    };

    SearchTokens(QStringView text, const SearchTerms &terms) : m_text(text), m_terms(terms)
    {
        skipBlanks();
        while (m_at < m_text.size()) {
            m_tokens.push_back(next());
            skipBlanks();
        }
    }

    const std::vector<Token> &all() const { return m_tokens; }
    //! Those of \a term, not those without.
    std::vector<Token> asking(qsizetype term) const
    {
        std::vector<Token> asking;
        std::copy_if(m_tokens.begin(), m_tokens.end(), std::back_inserter(asking),
                     [term](const Token &token) { return token.term == term && !token.negated; });
        return asking;
    }
    //! The last quote is not closed.
    bool isOpen() const { return m_isOpen; }

private:
    bool atEnd() const { return m_at >= m_text.size() || m_text[m_at].isSpace(); }
    bool isAt(char16_t letter) const { return m_at < m_text.size() && m_text[m_at] == letter; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    Token next()
    {
        Token token{.begin = m_at};
        if (isAt(u'-')) {
            token.negated = true;
            ++m_at;
        }
        qsizetype colon = m_at;
        while (colon < m_text.size() && m_text[colon] != u':' && !m_text[colon].isSpace())
            ++colon;
        const QStringView name = m_text.mid(m_at, colon - m_at);
        token.term = colon < m_text.size() && m_text[colon] == u':' ? m_terms.find(name) : -1;
        if (token.term < 0) {
            addValue(token);
        } else {
            token.name = name.toString();
            m_at = colon;
            do {
                ++m_at; // past the colon, or a comma
                addValue(token);
            } while (isAt(u','));
        }
        token.end = m_at;
        return token;
    }

    void addValue(Token &token)
    {
        const qsizetype begin = m_at;
        Value value;
        if (isAt(u'"')) {
            value = quoted();
        } else {
            while (!atEnd() && (token.term < 0 || !isAt(u',')))
                ++m_at;
            value.text = m_text.mid(begin, m_at - begin).toString();
        }
        value.spelling = m_text.mid(begin, m_at - begin).toString();
        if (value.whole || !value.text.isEmpty())
            token.values.push_back(std::move(value));
    }

    Value quoted()
    {
        Value value;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (isAt(u'"')) {
                ++m_at;
                if (!isAt(u'"')) {
                    value.whole = true;
                    return value;
                }
            }
            value.text += m_text[m_at];
        }
        m_isOpen = true;
        return value;
    }

    QStringView m_text;
    const SearchTerms &m_terms;
    qsizetype m_at = 0;
    bool m_isOpen = false;
    std::vector<Token> m_tokens;
};

namespace {

//! \a value as it is written in one of \a old, else as a whole value.
QString spelledAs(const QString &value, const std::vector<SearchTokens::Token> &old)
{
    for (const SearchTokens::Token &token : old) {
        for (const SearchTokens::Value &typed : token.values) {
            if (typed.text == value && (typed.whole || !typed.spelling.startsWith(u'"')))
                return typed.spelling;
        }
    }
    return asWhole(value);
}

//! \a text with \a written in place of the first of \a old, and without the others.
QString replaced(const QString &text, const std::vector<SearchTokens::Token> &old, const QString &written)
{
    QString result = text;
    for (auto token = old.rbegin(); token != old.rend(); ++token) {
        const bool isBlankBefore = token->begin == 0 || result[token->begin - 1].isSpace();
        const bool isBlankAfter = token->end == result.size() || result[token->end].isSpace();
        if (std::next(token) == old.rend() && !written.isEmpty()) {
            result.replace(token->begin, token->end - token->begin, isBlankAfter ? written : QString(written + u' '));
            continue;
        }
        // One blank leaves with a term. Nothing else may come together that was apart.
        qsizetype begin = token->begin;
        qsizetype end = token->end;
        if (end == result.size() && begin > 0 && isBlankBefore)
            --begin;
        else if (end < result.size() && isBlankBefore && isBlankAfter)
            ++end;
        result.remove(begin, end - begin);
    }
    return result;
}

} // namespace

SearchTerms::SearchTerms(std::initializer_list<SearchTerm> terms) : m_terms(terms)
{
    Q_ASSERT_X(m_terms.size() <= mostTerms, "SearchTerms", "there is one marker for each");
}

qsizetype SearchTerms::find(QStringView name) const
{
    const auto isName = [name](const SearchTerm &term) { return name.compare(term.name, Qt::CaseInsensitive) == 0; };
    const auto isAlias = [name](const SearchTerm &term) { return term.aliases.contains(name, Qt::CaseInsensitive); };
    auto found = std::find_if(m_terms.begin(), m_terms.end(), isName);
    if (found == m_terms.end())
        found = std::find_if(m_terms.begin(), m_terms.end(), isAlias);
    return found == m_terms.end() ? -1 : found - m_terms.begin();
}

QString SearchTerms::searchText(const QString &plain, const std::vector<SearchField> &fields) const
{
    QString text = withoutMarkers(plain);
    for (const SearchField &field : fields) {
        const qsizetype term = find(field.term);
        Q_ASSERT_X(term >= 0, "SearchTerms", "a field has the name of a term");
        if (term >= 0)
            text += markerOf(term) + fieldValue(field.value) + QChar(endOfValue);
    }
    return text;
}

QStringList SearchTerms::valuesOf(const QString &text, QStringView term) const
{
    const qsizetype wanted = find(term);
    Q_ASSERT_X(wanted >= 0, "SearchTerms", "there is no such term");
    QStringList values;
    for (const SearchTokens::Token &token : SearchTokens(text, *this).asking(wanted)) {
        for (const SearchTokens::Value &value : token.values) {
            if (!values.contains(value.text))
                values.append(value.text);
        }
    }
    return values;
}

QString SearchTerms::withValues(const QString &text, QStringView term, const QStringList &values) const
{
    const qsizetype wanted = find(term);
    Q_ASSERT_X(wanted >= 0, "SearchTerms", "there is no such term");
    const SearchTokens tokens(text, *this);
    const std::vector<SearchTokens::Token> old = tokens.asking(wanted);
    QString written;
    for (const QString &value : values)
        written += (written.isEmpty() ? u':' : u',') + spelledAs(value, old);
    if (!old.empty())
        return replaced(text, old, written.isEmpty() ? written : QString(old.front().name + written));
    if (written.isEmpty())
        return text;
    // Behind a quote that is not closed it would be within it.
    const qsizetype end = tokens.isOpen() ? tokens.all().back().begin : text.size();
    QString before = text.left(end);
    if (!before.isEmpty() && !before.back().isSpace())
        before += u' ';
    return before + term + written + (tokens.isOpen() ? u" "_s : QString()) + text.mid(end);
}

SearchQuery::SearchQuery(const QString &text, const SearchTerms &terms)
{
    if (terms.isEmpty()) {
        for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
            m_clauses.push_back({.needles = {Haystack::folded(word)}});
        return;
    }
    const SearchTokens tokens(text, terms);
    for (const SearchTokens::Token &token : tokens.all()) {
        Clause clause{.negated = token.negated};
        for (const SearchTokens::Value &value : token.values) {
            QString needle = value.text;
            if (token.term >= 0) {
                needle = markerOf(token.term) + fieldValue(value.text);
                if (value.whole)
                    needle += QChar(endOfValue);
            } else {
                needle = withoutMarkers(needle);
            }
            if (!needle.isEmpty())
                clause.needles.push_back(Haystack::folded(needle));
        }
        if (!clause.needles.empty())
            m_clauses.push_back(std::move(clause));
    }
}

bool SearchQuery::matches(std::string_view foldedText) const
{
    const auto isThere = [foldedText](const QByteArray &needle) { return contains(foldedText, {needle.constData(), size_t(needle.size())}); };
    return std::all_of(m_clauses.begin(), m_clauses.end(), [&isThere](const Clause &clause) {
        return std::any_of(clause.needles.begin(), clause.needles.end(), isThere) != clause.negated;
    });
}

bool SearchQuery::isWithin(const SearchQuery &other) const
{
    return std::all_of(other.m_clauses.begin(), other.m_clauses.end(), [this](const Clause &clause) {
        return std::any_of(m_clauses.begin(), m_clauses.end(), [&clause](const Clause &own) { return own.implies(clause); });
    });
}

// A text that has a needle has each part of it.
bool SearchQuery::Clause::implies(const Clause &other) const
{
    const std::vector<QByteArray> &longer = negated ? other.needles : needles;
    const std::vector<QByteArray> &shorter = negated ? needles : other.needles;
    return negated == other.negated && std::all_of(longer.begin(), longer.end(), [&shorter](const QByteArray &whole) {
               return std::any_of(shorter.begin(), shorter.end(), [&whole](const QByteArray &part) { return whole.contains(part); });
           });
}

} // namespace slipway
