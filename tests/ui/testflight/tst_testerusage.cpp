// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerusage.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/testflight/testersstage.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TestersStage;

namespace {

const QString unknownUsage = u"–"_s;
const auto usagePath = u"/v1/apps/*/metrics/betaTesterUsages"_s;

QJsonDocument usageFault(const QJsonValue &status, int nth = 1)
{
    const QJsonObject match{{u"path"_s, usagePath}, {u"nth"_s, nth}};
    return QJsonDocument(QJsonArray{QJsonObject{{u"match"_s, match}, {u"times"_s, 1}, {u"fault"_s, u"status"_s}, {u"value"_s, status}}});
}

QStringList shownHeadings(TestersStage &stage)
{
    QStringList headings;
    for (int column = 0; column < stage.table().model()->columnCount(); ++column) {
        if (!stage.table().isColumnHidden(column))
            headings.append(stage.table().model()->headerData(column, Qt::Horizontal).toString());
    }
    return headings;
}

QString usageNote(TestersStage &stage)
{
    return stage.part<QLabel>(u"testers.usage.note"_s).text();
}

// Until the numbers are there, and no longer.
void waitForUsage(TestersStage &stage)
{
    stage.waitForAll();
    QTRY_VERIFY(stage.column(u"sessions"_s).count(unknownUsage) < stage.rows());
    QTRY_COMPARE(usageNote(stage), QString());
}

void choosePeriod(TestersStage &stage, const QString &text)
{
    auto &button = stage.part<QToolButton>(u"testers.usage.period"_s);
    QTest::keyClick(&button, Qt::Key_Space);
    auto *menu = button.findChild<QMenu *>(u"testers.usage.periods"_s);
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            action->trigger();
    }
    menu->close();
}

void sortByUsage(TestersStage &stage, Qt::SortOrder order)
{
    const QAbstractItemModel &model = *stage.table().model();
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString() == u"sessions"_s)
            stage.table().sortByColumn(column, order);
    }
}

// The numbers from top to bottom; -1 for what is unknown.
QList<int> sessionsOf(TestersStage &stage)
{
    QList<int> numbers;
    for (const QString &text : stage.column(u"sessions"_s))
        numbers.append(text == unknownUsage ? -1 : QLocale().toInt(text));
    return numbers;
}

QStringList inspectorTexts(TestersStage &stage)
{
    QStringList texts;
    for (const QLabel *label : stage.pane().inspector()->findChildren<QLabel *>())
        texts += label->text().split(u'\n');
    return texts;
}

} // namespace

//! What the page of testers shows of their usage (ux.md 5.11).
class TstTesterUsage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void columnsNameThePeriodAndStandRight()
    {
        TestersStage stage;
        waitForUsage(stage);
        QCOMPARE(shownHeadings(stage).mid(7), QStringList({u"Sessions (30 d)"_s, u"Crashes (30 d)"_s, u"Feedback (30 d)"_s}));
        const QModelIndex cell = stage.table().model()->index(0, stage.table().model()->columnCount() - 1);
        QVERIFY(cell.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignTrailing));
        const qsizetype unknown = stage.column(u"sessions"_s).count(unknownUsage);
        QVERIFY2(unknown > 0 && unknown < stage.rows(), "of some nothing is known");
        QVERIFY(stage.column(u"sessions"_s).contains(u"0"_s));
    }

    void whoIsUnknownIsLastBothWays_data()
    {
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::newRow("least first") << Qt::AscendingOrder;
        QTest::newRow("most first") << Qt::DescendingOrder;
    }
    void whoIsUnknownIsLastBothWays()
    {
        QFETCH(Qt::SortOrder, order);
        TestersStage stage;
        waitForUsage(stage);
        sortByUsage(stage, order);
        const QList<int> all = sessionsOf(stage);
        const qsizetype known = all.size() - all.count(-1);
        const QList<int> numbers = all.first(known);
        QVERIFY(!numbers.contains(-1));
        QVERIFY(numbers.constFirst() != numbers.constLast());
        QVERIFY(order == Qt::AscendingOrder ? std::is_sorted(numbers.cbegin(), numbers.cend()) : std::is_sorted(numbers.crbegin(), numbers.crend()));
    }

    void itComesWithoutDisturbingAnything()
    {
        TestersStage stage;
        stage.demo().direct(u"faults"_s,
                            QJsonDocument(QJsonArray{QJsonObject{
                                {u"match"_s, QJsonObject{{u"path"_s, usagePath}}}, {u"times"_s, 1}, {u"fault"_s, u"stall"_s}, {u"value"_s, 1500}}}));
        stage.waitForAll();
        QCOMPARE(usageNote(stage), u"Loading usage…"_s);
        QCOMPARE(stage.column(u"sessions"_s).count(unknownUsage), stage.rows());
        stage.filter().setText(u"state:installed"_s);
        stage.select(3, 2);
        stage.table().setCurrentIndex(stage.table().model()->index(3, 0));
        const QStringList names = stage.column(u"name"_s);
        stage.select(3, 2);
        const QStringList selected = stage.selectedIds();
        waitForUsage(stage);
        QCOMPARE(stage.column(u"name"_s), names);
        QCOMPARE(stage.selectedIds(), selected);
        QCOMPARE(stage.table().currentIndex().row(), 3);
    }

    void numbersAreNotSearched()
    {
        TestersStage stage;
        waitForUsage(stage);
        stage.filter().setText(unknownUsage);
        QCOMPARE(stage.rows(), 0);
    }

    void thePeriodIsChosenAndRemembered()
    {
        TestersStage stage;
        waitForUsage(stage);
        sortByUsage(stage, Qt::DescendingOrder);
        const int most = sessionsOf(stage).constFirst();
        choosePeriod(stage, u"Last 365 Day(s)"_s);
        QCOMPARE(shownHeadings(stage).value(7), u"Sessions (365 d)"_s);
        QCOMPARE(stage.column(u"sessions"_s).count(unknownUsage), stage.rows()); // never numbers of another period
        waitForUsage(stage);
        QVERIFY(sessionsOf(stage).constFirst() > most);
        stage.remake();
        QCOMPARE(shownHeadings(stage).value(7), u"Sessions (365 d)"_s);
        waitForUsage(stage);
        QVERIFY(sessionsOf(stage).contains(-1));
    }

    void theTeamHasNone()
    {
        TestersStage stage({.kind = Place::Kind::TeamTesters});
        QTRY_COMPARE(stage.rows(), 450);
        QVERIFY(!shownHeadings(stage).join(u' ').contains(u"Sessions"_s));
        QVERIFY(!stage.pane().findChild<QWidget *>(u"testers.usage"_s));
    }

    void whatFailsIsSaidQuietlyAndTriedAgain()
    {
        TestersStage stage;
        stage.demo().direct(u"faults"_s, usageFault(403));
        stage.waitForAll();
        QTRY_COMPARE(usageNote(stage), u"Usage could not be read."_s);
        QVERIFY(!stage.part<QWidget>(u"testers.banner"_s).isVisible());
        QVERIFY(stage.rows() > 0);
        auto &retry = stage.part<QToolButton>(u"testers.usage.remedy"_s);
        QVERIFY(retry.isVisible());
        QCOMPARE(retry.accessibleName(), u"Try Again"_s);
        retry.click();
        waitForUsage(stage);
        QVERIFY(!retry.isVisible());
    }

    void theInspectorSumsItUp()
    {
        TestersStage stage;
        waitForUsage(stage);
        sortByUsage(stage, Qt::DescendingOrder);
        stage.select(0, 1);
        QVERIFY(inspectorTexts(stage).contains(u"Sessions  "_s + stage.cell(0, u"sessions"_s)));
        QVERIFY(inspectorTexts(stage).contains(u"Crashes  "_s + stage.cell(0, u"crashes"_s)));
        QVERIFY(inspectorTexts(stage).contains(u"Feedback  "_s + stage.cell(0, u"feedback"_s)));
        const QList<int> all = sessionsOf(stage);
        const int unknown = int(all.count(-1));
        stage.select(0, stage.rows());
        QVERIFY(inspectorTexts(stage).contains(u"Sessions  "_s + QLocale().toString(std::accumulate(all.cbegin(), all.cend(), unknown))));
        QVERIFY(inspectorTexts(stage).contains(u"Apple tells nothing of %1 of them."_s.arg(unknown)));
        stage.select(stage.rows() - 1, 1);
        QVERIFY(inspectorTexts(stage).contains(u"Apple tells nothing."_s));
    }
};

SLIPWAY_TEST(TstTesterUsage)
#include "tst_testerusage.moc"
