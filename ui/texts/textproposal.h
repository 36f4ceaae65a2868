// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resourcename.h"
#include "ui/texts/matrixpage.h"

namespace slipway {

//! A text that is to be put into a cell.
struct NewText
{
    TextCell cell = {};
    QString text = {};
    QString versionId = {}; //!< of the version whose page has the cell; empty: the page that people look at
};

//! \brief What would become of a cell, for people to look at before it is done.
struct TextProposal
{
    TextCell cell = {};
    QString before = {}; //!< what people see now
    QString after = {}; //!< as the field takes it; another text than before
    QString lock = {}; //!< why it cannot be done; empty: it can
    QString refusal = {}; //!< what Apple said when it did not take a change of it before; empty: nothing. It can be tried again
    QString versionId = {}; //!< as in NewText
    QString versionName = {}; //!< what people read of that version

    //! What tells it from others of its language: the version where proposals are for several, else which text it is.
    QString label() const { return versionName.isEmpty() ? attributeLabel(cell.spec()) : versionName; }
    //! Why it cannot be done, or may fail; empty: nothing is in its way.
    QString caution() const { return isPossible() ? refusal : lock; }
    bool isPossible() const { return lock.isEmpty(); }
    friend bool operator==(const TextProposal &, const TextProposal &) = default;
};

} // namespace slipway
