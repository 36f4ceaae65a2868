// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storetexts.h"

#include <vector>

namespace slipway {

//! One language on a page of texts, and which of its texts cannot be changed.
struct MatrixRow
{
    StoreLanguage language = {};
    std::vector<QString> locks = {}; //!< of each of its texts() why it cannot be changed now; empty: it can
    std::vector<QString> refusals = {}; //!< of each of them what Apple said when it did not take a change; empty: nothing. It can be tried again

    //! Whether its text \a number is to be mended: it is too long, or missing and can be put in.
    bool hasProblem(size_t number) const;
    //! What goes with its language cannot be changed.
    void lockWhatLeaves();
    friend bool operator==(const MatrixRow &, const MatrixRow &) = default;
};

//! A text on a page in a language.
struct TextCell
{
    Locale locale = {};
    const StoreText *text = nullptr; //!< one of the page's texts()

    const AttributeSpec &spec() const { return text->spec; }
    friend bool operator==(const TextCell &, const TextCell &) = default;
};

//! \brief All languages of a page of texts, also those that a filter hides.
struct MatrixPage
{
    QString appId = {};
    TextPart part = TextPart::ofVersion({}); //!< whose page it is; on the store page it is each text that says whose it is, see partOf()
    VersionSummary version = {}; //!< on the store page
    QString appName = {}; //!< in the primary language; empty while that is not known
    std::vector<MatrixRow> rows = {}; //!< the primary language first
    std::vector<EnumValue<Platform>> otherPlatforms = {}; //!< of the app, which share its own texts
    std::vector<VersionSummary> otherVersions = {}; //!< those of them that are in progress
    bool isRead = false; //!< all of it is here: what is empty is so at Apple

    std::span<const StoreText> texts() const { return textsOn(part.of); }
    //! The page of a version, with the texts of the app.
    bool isStorePage() const { return part.of == TextPart::Of::Version; }
    //! Null when there is no such language.
    const MatrixRow *find(const Locale &locale) const;
    //! Null while it is not known which language that is.
    const MatrixRow *primary() const;
    //! What people see; empty where there is no such language.
    QString text(const TextCell &cell) const;
    //! Why \a cell cannot be changed; empty: it can.
    QString lock(const TextCell &cell) const;
    //! What Apple said when it did not take a change of \a cell; empty: nothing.
    QString refusal(const TextCell &cell) const;
    //! Why nothing at all can be changed; empty: something can.
    QString lock() const;
    bool isDrafted(const TextCell &cell) const;
    //! Whether a text is to be mended, see MatrixRow.
    bool hasProblem() const;
    //! "German Keywords".
    static QString nameOf(const TextCell &cell);
    DraftKey keyOf(const TextCell &cell) const;
};

} // namespace slipway
