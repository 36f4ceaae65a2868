// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace slipway {

//! \brief How well a few typed letters fit a text: better ones are less.
struct FuzzyRank
{
    //! Best first (ux.md 2.4).
    enum class Kind {
        Prefix, //!< the text begins with them
        WordStart, //!< a word of it does
        Humps, //!< each run of letters begins a word or a CamelHump: "ai" and "apinf" for "App Information"
        Subsequence, //!< they are there in their order, somewhere
    };

    Kind kind = Kind::Prefix;
    int runs = 1; //!< pieces that the letters are torn into
    int start = 0; //!< where the first one stands

    friend auto operator<=>(const FuzzyRank &, const FuzzyRank &) = default;
};

//! \brief A text made ready to be matched, once, so that a keystroke costs little. Letters are compared without case and accents.
class FuzzyText final
{
public:
    FuzzyText() = default;
    explicit FuzzyText(const QString &text);

private:
    friend class FuzzyQuery;

    QString m_folded; // as long as the text, letter by letter
    quint64 m_humps = 0; // which of the first letters begin a word or a hump
};

//! \brief What somebody typed, ready to be held against many texts. Blanks around it do not count; one that is empty matches nothing.
class FuzzyQuery final
{
public:
    explicit FuzzyQuery(const QString &text);

    bool isEmpty() const { return m_phrase.isEmpty(); }
    //! How well \a text fits. Humps and scattered letters are looked for in its first 64 letters only. Linear in the length of the text.
    std::optional<FuzzyRank> rank(const FuzzyText &text) const;
    //! The places of the letters in \a text that made the rank, ascending.
    std::vector<int> positions(const FuzzyText &text) const;

private:
    // Bit i says that letter i of the text can stand for the letter of the query.
    using Places = quint64;

    std::vector<Places> candidates(const FuzzyText &text, Places starts) const;
    static std::vector<int> trace(const std::vector<Places> &candidates);
    std::optional<FuzzyRank> phraseRank(const FuzzyText &text) const;

    QString m_phrase; // with the blanks within it
    QString m_letters; // without
};

} // namespace slipway
