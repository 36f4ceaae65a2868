// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace slipway {

//! \brief A value of a row that can be asked for by name: `{u"group", u"Beta Friends"}`.
struct SearchField
{
    QStringView term = {}; //!< the name of a SearchTerm
    QString value = {};
};

//! \brief A name that a filter understands before a colon.
struct SearchTerm
{
    QString name = {}; //!< as in `group:`, the same in every language
    QStringList aliases = {}; //!< what else it is called: its name in the language of the window. Without blanks and colons
};

//! \brief The terms of a list: what its rows are searched by, beside words.
//!
//! The owner of a list has one of these, makes the SearchRole of the rows with searchText(), and gives it to the FilteredModel (or
//! TablePane), so that both agree on how a value is marked:
//!
//!     const SearchTerms terms{{u"group"_s, {tr("group")}}, {u"state"_s}};
//!     terms.searchText(name + u'\n' + email, {{u"group", u"QA"_s}, {u"group", u"Friends"_s}, {u"state", u"invited"_s}});
//!
//! The text of a filter, as people type it and as menus write it: words apart by blanks, all of which must be there, in any case and
//! any order; a leading `-` asks for rows without.
//!
//! - `word` and `"two words"`: somewhere in the row, its values included.
//! - `group:be`: a value of that term begins so. `group:"Beta"`: a value is just that, `group:""` that it is empty.
//! - `group:QA,"Beta Friends"`: one value or the other.
//! - A quote within quotes is doubled. One that is not closed yet runs to the end and asks for a beginning; a term without
//!   a value, as people are about to type it, asks for nothing.
//! - A name that is no term is part of a word: `https://acme.com`.
class SearchTerms final
{
public:
    SearchTerms() = default;
    //! At most 16 terms.
    SearchTerms(std::initializer_list<SearchTerm> terms);

    bool isEmpty() const { return m_terms.isEmpty(); }

    //! \brief What a row is searched by: \a plain, in which a line break keeps words from matching across it, and \a fields. Several values
    //! of a term are several fields; one that is empty is found by `group:""`. Control characters in either become blanks, so that
    //! no server's text can pass for a field.
    QString searchText(const QString &plain, const std::vector<SearchField> &fields) const;

    //! The values that \a text asks for by \a term, as typed; not those after a `-`.
    QStringList valuesOf(const QString &text, QStringView term) const;

    //! \brief \a text, asking for the \a values of \a term and no others: in place of the first such term, or at the end (before a
    //! quote that is not closed). All else stays as it was typed, terms after a `-` too.
    //!
    //! Values that are there already keep their spelling (`group:be` stays the beginning of a value), others are written as whole values.
    QString withValues(const QString &text, QStringView term, const QStringList &values) const;

private:
    friend class SearchQuery;
    friend class SearchTokens;

    //! The term called \a name in any case, or -1.
    qsizetype find(QStringView name) const;

    QList<SearchTerm> m_terms;
};

//! \brief The text of a filter, ready to be held against the folded text of many rows. An empty one finds every row.
class SearchQuery final
{
public:
    SearchQuery() = default;
    //! Without \a terms there are no quotes and no `-` either: each word means itself.
    explicit SearchQuery(const QString &text, const SearchTerms &terms = {});

    //! \a foldedText is Haystack::folded().
    bool matches(std::string_view foldedText) const;
    //! All that matches this surely matches \a other: only its rows need to be looked at.
    bool isWithin(const SearchQuery &other) const;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;

private:
    //! One of \a needles is in the row; or, if \a negated, none is.
    struct Clause
    {
        bool negated = false;
        std::vector<QByteArray> needles = {};

        bool implies(const Clause &other) const;
        friend bool operator==(const Clause &, const Clause &) = default;
    };

    std::vector<Clause> m_clauses;
};

} // namespace slipway
