// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"

#include <QCoreApplication>

namespace slipway {

struct MatrixPage;
struct MatrixRow;

//! \brief Takes languages away from Test Information and gives them back, as drafts. Each is one step back and forth.
//!
//! The store's languages are others, and stay. One that Apple does not have goes with what was drafted of it.
class TestLanguages final
{
    Q_DECLARE_TR_FUNCTIONS(TestLanguages)

public:
    //! Both outlive this; \a page is what people see, and follows the drafts.
    TestLanguages(Drafts &drafts, const MatrixPage &page) : m_drafts(drafts), m_page(page) {}

    //! Why \a languages cannot be removed; empty: they can.
    QString hindrance(const std::vector<Locale> &languages) const;
    //! Whether all of \a languages are to be removed already, so that they can be kept.
    bool areLeaving(const std::vector<Locale> &languages) const;
    //! "Remove 3 Languages", or "Keep Language".
    QString actionText(const std::vector<Locale> &languages) const;
    //! Answers with what to tell people.
    QString remove(const std::vector<Locale> &languages);
    //! Back from where remove() took them.
    QString keep(const std::vector<Locale> &languages);

private:
    std::vector<const MatrixRow *> rowsOf(const std::vector<Locale> &languages) const;
    std::vector<Drafts::Edit> removalOf(const MatrixRow &row) const;

    Drafts &m_drafts;
    const MatrixPage &m_page;
};

} // namespace slipway
