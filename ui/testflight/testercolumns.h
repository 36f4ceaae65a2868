// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnmodel.h"
#include "services/testers.h"

namespace slipway {

//! A tester as the page of one app shows them, or that of the team.
struct TesterLine
{
    TesterRow tester = {};
    QStringList groups = {}; //!< names of the page's groups that they are in
    BetaTesterUsage usage = {}; //!< of the page's app, in the period that the page shows

    const QString &id() const { return tester.id; }
    friend bool operator==(const TesterLine &, const TesterLine &) = default;
};

//! What people read instead of a name for who came by a public link and told none.
QString anonymousTester();
//! The name, or the address, or that they are anonymous.
QString testerName(const TesterRow &tester);
//! "iPhone15,3": as Apple writes it elsewhere.
QString modelName(const TesterDevice &device);
//! "812" of "2.4.0 (812)"; all of a text that is not made like this.
QString buildNumber(const TesterDevice &device);
//! Numbers of the builds on the devices, each once.
QString buildsText(const TesterRow &tester);

//! What a screen reader says of a row.
QString testerSentence(const TesterLine &line);
std::vector<Column<TesterLine>> testerColumns();

//! A column of usage: its key, and its heading without a period.
struct UsageColumn
{
    QStringView key;
    QString title = {};
    std::optional<int> BetaTesterUsage::*number = nullptr;
};
//! From left to right; they stand behind the columns of testers where there is an app.
std::vector<UsageColumn> usageColumns();
//! "Sessions (30 d)".
QString usageHeading(const UsageColumn &column, int days);
//! The same as columns of a table; all of them unsearched.
std::vector<Column<TesterLine>> usageTableColumns(int days);

} // namespace slipway
