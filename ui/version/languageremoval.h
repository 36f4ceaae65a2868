// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"

#include <QCoreApplication>

namespace slipway {

struct MatrixPage;
struct MatrixRow;

//! \brief Takes languages away from a page and gives them back, as drafts. Each is one step back and forth.
//!
//! A language goes from the version. What App Information has of it goes along where no other platform shares that; where others do, people are
//! asked, and it goes from their versions in progress too: Apple takes no version with a language that the app does not have (api/02). One that
//! Apple does not have goes with what was drafted of it.
class LanguageRemoval final
{
    Q_DECLARE_TR_FUNCTIONS(LanguageRemoval)

public:
    enum class From {
        Version, //!< this one, and the app where it has no other platform
        AllPlatforms, //!< the app, and the versions in progress of all its platforms
    };
    //! What is asked.
    struct Words
    {
        QString title = {};
        QString question = {};
        QString consequence = {};
        QString fromVersion = {}; //!< on the button; empty: this version has none of them
        QString fromAll = {}; //!< on the other one
    };

    //! Both outlive this; \a page is what people see, and follows the drafts.
    LanguageRemoval(Drafts &drafts, const MatrixPage &page) : m_drafts(drafts), m_page(page) {}

    //! Why \a languages cannot be removed; empty: they can.
    QString hindrance(const std::vector<Locale> &languages) const;
    //! Whether all of \a languages are to be removed already, so that they can be kept.
    bool areLeaving(const std::vector<Locale> &languages) const;
    //! "Remove 3 Languages", or "Keep Language".
    QString actionText(const std::vector<Locale> &languages) const;
    //! Whether App Information has some of \a languages, other platforms share that, and it can be changed: people are to be asked.
    bool isShared(const std::vector<Locale> &languages) const;
    Words wordsOf(const std::vector<Locale> &languages) const;
    //! Answers with what to tell people.
    QString remove(const std::vector<Locale> &languages, From from);
    //! Back from where remove() took them.
    QString keep(const std::vector<Locale> &languages);

private:
    std::vector<const MatrixRow *> rowsOf(const std::vector<Locale> &languages) const;
    TextPart ownPart() const;
    //! Of the versions in progress of other platforms.
    std::vector<TextPart> otherParts() const;
    bool isOf(bool app, const MatrixRow &row) const;
    QString lockOfApp(const MatrixRow &row) const;
    bool goesFromApp(const MatrixRow &row, From from) const;
    bool takesAlong(const TextPart &part, const MatrixRow &row, From from) const;
    std::vector<Drafts::Edit> removalOf(const MatrixRow &row, From from) const;

    Drafts &m_drafts;
    const MatrixPage &m_page;
};

} // namespace slipway
