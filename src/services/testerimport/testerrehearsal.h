// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testerimport.h"
#include "services/requestcost.h"
#include "services/testerimport/columnmapping.h"
#include "services/testerimport/testerroster.h"

namespace slipway {

//! How many testers Apple lets an app have (api/05 3).
inline constexpr int mostInternalTesters = 100;
inline constexpr int mostExternalTesters = 10'000;

//! A row of the table, and what an import would make of it.
struct RehearsedTester
{
    ImportedTester tester = {}; //!< Waiting or LeftOut
    std::optional<TesterColumn> flaw = {}; //!< where an invalid row is wrong
    int firstRow = 0; //!< of a duplicate: the row that has the address first
};

//! \brief What an import would do, row by row, without a request: the dry run.
struct TesterRehearsal
{
    std::vector<RehearsedTester> testers = {}; //!< a row each, in the order of the table
    std::vector<ImportGroup> groups = {}; //!< those that any row names
    RequestCost cost = {}; //!< with the requests that read the members back

    int count(TesterVerdict verdict) const;
    //! How many would be sent.
    int wanted() const { return count(TesterVerdict::New) + count(TesterVerdict::Join); }
};

//! \brief What importing \a sheet by \a mapping, which has no flaw, into the app of \a roster would do. Pure, and linear in the rows.
//!
//! Rows that name no group go into \a groupId, which is one of the roster's. Names of groups are compared without regard to case, and so are addresses.
TesterRehearsal rehearseImport(const TesterSheet &sheet, const ColumnMapping &mapping, const TesterRoster &roster, const QString &groupId,
                               const RequestBudget &budget);

//! The same in another thread, for large tables.
QFuture<Result<TesterRehearsal>> rehearseImportAside(const std::shared_ptr<const TesterSheet> &sheet, const ColumnMapping &mapping,
                                                     const std::shared_ptr<const TesterRoster> &roster, const QString &groupId,
                                                     const RequestBudget &budget);

//! Why Apple would not take \a email for an address; empty when it may. A sentence.
QString flawOfAddress(const QString &email);

} // namespace slipway
