// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnmodel.h"
#include "services/testerimport/testerrehearsal.h"
#include "ui/testflight/resultchips.h"

namespace slipway {

//! A row of the table of an import: before it, what it would do; later, what became of it.
struct ImportLine
{
    ImportedTester tester = {};
    QString groups = {}; //!< names, separated as people do
    std::optional<TesterColumn> flaw = {}; //!< where an invalid row is wrong
    QString result = {}; //!< the code of a verdict, or the word of a result as exports have it; empty: not known yet

    QString id() const { return QString::number(tester.row); }

    friend bool operator==(const ImportLine &, const ImportLine &) = default;
};

//! What a table has, before it is known who tests by now: the first 20 rows.
std::vector<ImportLine> previewLines(const TesterSheet &sheet, const ColumnMapping &mapping);
std::vector<ImportLine> linesOf(const TesterRehearsal &rehearsal);
std::vector<ImportLine> linesOf(const TesterImport &import);
ImportLine lineOf(const TesterImport &import, const ImportedTester &row);

//! All that a row can be, in the order in which it is counted.
std::vector<RowResult> importResults();
//! "Add to group".
QString importResultLabel(const QString &result);
//! How many of \a lines are what.
QHash<QString, int> countResults(const std::vector<ImportLine> &lines);

std::vector<Column<ImportLine>> importColumns();
QString importSentence(const ImportLine &line);

} // namespace slipway
