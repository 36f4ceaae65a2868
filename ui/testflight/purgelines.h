// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnmodel.h"
#include "services/testerpurge/idletesters.h"
#include "ui/testflight/resultchips.h"

namespace slipway {

//! A row of the page that removes idle testers.
struct PurgeLine
{
    JudgedTester judged = {};
    bool isTicked = false; //!< is to be removed

    const QString &id() const { return judged.tester.id; }
    friend bool operator==(const PurgeLine &, const PurgeLine &) = default;
};

//! "May Be New".
QString idleVerdictLabel(IdleVerdict verdict);
//! All verdicts, in the order in which they are counted.
std::vector<RowResult> idleResults();
//! How many of \a judged are what.
QHash<QString, int> countVerdicts(const std::vector<JudgedTester> &judged);

std::vector<Column<PurgeLine>> purgeColumns();
QString purgeSentence(const PurgeLine &line);

} // namespace slipway
