// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QCoreApplication>

#include <vector>

namespace slipway {

class Drafts;
struct MatrixPage;
struct MatrixRow;

//! \brief Takes languages away from a page and gives them back, as drafts. Each is one step back and forth.
//!
//! A language goes from the version, and from the app too where no other platform shares that. One that Apple does not have goes with
//! what was drafted of it.
class LanguageRemoval final
{
    Q_DECLARE_TR_FUNCTIONS(LanguageRemoval)

public:
    //! Both outlive this; \a page is what people see, and follows the drafts.
    LanguageRemoval(Drafts &drafts, const MatrixPage &page) : m_drafts(drafts), m_page(page) {}

    //! Why \a languages cannot be removed; empty: they can.
    QString hindrance(const std::vector<Locale> &languages) const;
    //! Whether all of \a languages are to be removed already, so that they can be kept.
    bool areLeaving(const std::vector<Locale> &languages) const;
    //! "Remove 3 Languages", or "Keep Language".
    QString actionText(const std::vector<Locale> &languages) const;
    //! Answers with what to tell people.
    QString remove(const std::vector<Locale> &languages);
    QString keep(const std::vector<Locale> &languages);

private:
    std::vector<const MatrixRow *> rowsOf(const std::vector<Locale> &languages) const;
    bool goesFromApp(const MatrixRow &row) const;

    Drafts &m_drafts;
    const MatrixPage &m_page;
};

} // namespace slipway
