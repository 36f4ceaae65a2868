// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerimportexport.h"

#include "core/csvtable.h"
#include "core/wholefile.h"

#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

void addPerson(CsvTable *table, const ImportedTester &row)
{
    table->add(qint64(row.row)).add(row.email).add(row.firstName).add(row.lastName);
}

QString groupsInWords(const TesterImport &import, const ImportedTester &row)
{
    QStringList names;
    for (const ImportGroup &group : import.groups) {
        if (row.groups.contains(group.id))
            names.append(group.name);
    }
    return groupsCell(names);
}

QFuture<Result<void>> write(const QString &path, const std::function<QByteArray()> &bytes)
{
    return QtConcurrent::run([path, bytes] { return writeWholeFile(path, QFileInfo(path).fileName(), bytes()); });
}

} // namespace

QByteArray problemsAsCsv(const TesterRehearsal &rehearsal)
{
    CsvTable table;
    for (const QString &name : {u"row"_s, u"email"_s, u"firstName"_s, u"lastName"_s, u"reason"_s})
        table.add(name);
    table.endRow();
    for (const RehearsedTester &row : rehearsal.testers) {
        if (row.tester.isWanted() || row.tester.verdict == TesterVerdict::Member)
            continue;
        addPerson(&table, row.tester);
        table.add(row.tester.reason).endRow();
    }
    return table.markedBytes();
}

QLatin1String resultWord(const ImportedTester &row, bool hasEnded)
{
    using State = ImportedTester::State;
    switch (row.state) {
    case State::LeftOut:
        return verdictCode(row.verdict);
    case State::Waiting:
        return hasEnded ? "notSent"_L1 : "waiting"_L1;
    case State::Accepted:
        return "checking"_L1;
    case State::Done:
        return row.verdict == TesterVerdict::New ? "added"_L1 : "joined"_L1;
    case State::InDoubt:
    case State::Missing:
    case State::Refused:
    case State::Unknown:
        return stateCode(row.state);
    }
    Q_UNREACHABLE();
}

QByteArray resultsAsCsv(const TesterImport &import)
{
    CsvTable table;
    for (const QString &name : {u"row"_s, u"email"_s, u"firstName"_s, u"lastName"_s, u"groups"_s, u"result"_s, u"reason"_s})
        table.add(name);
    table.endRow();
    for (const ImportedTester &row : import.rows) {
        addPerson(&table, row);
        table.add(groupsInWords(import, row)).add(QString(resultWord(row, import.hasEnded()))).add(row.reason).endRow();
    }
    return table.markedBytes();
}

QFuture<Result<void>> exportProblems(const std::shared_ptr<const TesterRehearsal> &rehearsal, const QString &path)
{
    return write(path, [rehearsal] { return problemsAsCsv(*rehearsal); });
}

QFuture<Result<void>> exportResults(const TesterImport &import, const QString &path)
{
    return write(path, [import] { return resultsAsCsv(import); });
}

} // namespace slipway
