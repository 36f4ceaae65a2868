// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testerimport/testersheet.h"

namespace slipway {

//! What a column of a table of testers holds.
enum class TesterColumn {
    Ignore,
    Email,
    FirstName,
    LastName,
    FullName, //!< "Ada Byron" or "Byron, Ada": split
    Groups, //!< names of groups of the app, with semicolons between them, see groupsCell()
};

//! A person as a table has them, blanks around each text taken off.
struct SheetPerson
{
    QString email = {};
    QString firstName = {};
    QString lastName = {};
    QStringList groups = {}; //!< names
};

//! Parts "Ada Byron" or "Byron, Ada", into \a person.
void splitName(const QString &name, SheetPerson *person);

//! What the columns of a table hold, in their order.
struct ColumnMapping
{
    std::vector<TesterColumn> columns = {};

    //! The first column that holds \a what, or -1.
    int indexOf(TesterColumn what) const;
    //! Whether an import can go by it: one column holds the addresses, and nothing else comes twice. A sentence, empty when it can.
    QString flaw() const;
    SheetPerson person(const CsvRow &row) const;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

//! \brief What the columns of \a sheet seem to hold.
//!
//! Titles tell, in the languages of most of the world's testers. Where they do not name the addresses, it is the column in which most @ are; without a
//! header names stand before or after it as Apple's site, fastlane and other tools have them (api/05 2).
ColumnMapping guessMapping(const TesterSheet &sheet);

//! \brief A cell that holds the \a names of groups, to be read again: semicolons between them.
//!
//! A name that would be read as several, or without its quotes, stands in quotes, as a cell of CSV does.
QString groupsCell(const QStringList &names);

//! Whether \a row names columns: one of its cells is a title that guessMapping() knows, and none is an address.
bool looksLikeHeader(const CsvRow &row);

} // namespace slipway
