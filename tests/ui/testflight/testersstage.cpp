// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testersstage.h"

#include "models/itemroles.h"
#include "services/accounts.h"
#include "support/testrunner.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

int testerColumn(const QAbstractItemModel &model, const QString &key)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString() == key)
            return column;
    }
    qFatal("there is no column %s", qPrintable(key));
}

} // namespace

TestersStage::TestersStage(const Place &place, sandbox::SandboxOptions options) : PaneStage(place, std::move(options))
{
    setSafeMode(SafeMode::Normal);
}

void TestersStage::waitForAll()
{
    QTRY_VERIFY(part<QAbstractButton>(u"testers.refresh"_s).isEnabled());
    // The groups come by a list of their own.
    QTRY_VERIFY(pane().title() != u"Testers"_s || !column(u"groups"_s).join(QString()).isEmpty());
}

QStringList TestersStage::column(const QString &key)
{
    const QAbstractItemModel &model = *table().model();
    const int number = testerColumn(model, key);
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, number).data().toString());
    return texts;
}

QString TestersStage::cell(int row, const QString &key)
{
    return table().model()->index(row, testerColumn(*table().model(), key)).data().toString();
}

void TestersStage::select(int first, int count)
{
    const QAbstractItemModel &model = *table().model();
    const QItemSelection rows(model.index(first, 0), model.index(first + count - 1, 0));
    table().selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

int TestersStage::selectMembers(const QString &groups)
{
    const QStringList texts = column(u"groups"_s);
    QItemSelection members;
    for (int row = 0; row < int(texts.size()); ++row) {
        if (texts[row] == groups)
            members.select(table().model()->index(row, 0), table().model()->index(row, 0));
    }
    table().selectionModel()->select(members, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return int(members.size());
}

QStringList TestersStage::selectedIds()
{
    QStringList ids;
    for (const QModelIndex &row : table().selectionModel()->selectedRows())
        ids.append(row.data(IdRole).toString());
    return ids;
}

JobStatus TestersStage::lastJob()
{
    if (jobs().all().empty())
        qFatal("there is no job");
    return jobs().all().back();
}

void TestersStage::finishJobs()
{
    jobs().startAll();
    QTRY_VERIFY(!jobs().hasUnfinished());
}

void TestersStage::setSafeMode(SafeMode mode)
{
    demo().workspace().accounts().setSafeMode(demo().session().account().id, mode);
}

} // namespace slipway::test
