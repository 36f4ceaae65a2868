// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/version/matrixpage.h"

namespace slipway {

//! A text that is to be put into a cell.
struct NewText
{
    TextCell cell = {};
    QString text = {};
};

//! \brief What would become of a cell, for people to look at before it is done.
struct TextProposal
{
    TextCell cell = {};
    QString before = {}; //!< what people see now
    QString after = {}; //!< as the field takes it; another text than before
    QString lock = {}; //!< why it cannot be done; empty: it can

    bool isPossible() const { return lock.isEmpty(); }
    friend bool operator==(const TextProposal &, const TextProposal &) = default;
};

} // namespace slipway
