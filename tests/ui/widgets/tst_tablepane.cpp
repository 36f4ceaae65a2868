// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "core/error.h"
#include "models/itemroles.h"
#include "models/tablemodel.h"
#include "support/testrunner.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct TablePerson
{
    QString id = {};
    QString name = {};
    QString mail = {};

    friend bool operator==(const TablePerson &, const TablePerson &) = default;
};

class TableFixture
{
public:
    TableFixture()
    {
        pane.setModel(&model);
        pane.resize(700, 400);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the window does not become active");
    }

    void fill()
    {
        model.merge({{u"1"_s, u"Ada"_s, u"ada@acme.com"_s}, {u"2"_s, u"Grace\tH"_s, u"grace@acme.com"_s}, {u"3"_s, u"Émilie"_s, u"e@x.fr"_s}});
    }
    QString footer() const { return pane.findChild<QLabel *>(u"people.footer"_s)->text(); }
    QString title() const { return pane.findChild<QLabel *>(u"placeholder.title"_s)->text(); }
    QModelIndex cell(int row, int column) const { return pane.view()->model()->index(row, column); }

    TableModel<TablePerson> model{&TablePerson::id,
                                  {Column<TablePerson>(u"name"_s, u"Name"_s, &TablePerson::name),
                                   Column<TablePerson>(u"mail"_s, u"E-mail"_s, &TablePerson::mail),
                                   Column<TablePerson>(u"id"_s, u"ID"_s, &TablePerson::id).hidden()}};
    TablePane pane{u"people"_s,
                   {.filterPrompt = u"Filter people"_s,
                    .emptyIcon = "list"_L1,
                    .emptyTitle = u"Nobody yet"_s,
                    .emptySentence = u"Invite somebody."_s,
                    .noResults = u"Nobody matches “%1”"_s}};
};

} // namespace

class TstTablePane final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheStateOfItsList()
    {
        TableFixture f;
        QCOMPARE(f.pane.frame()->body(), ContentFrame::Body::Placeholder);
        f.pane.setLoading(true);
        QCOMPARE(f.pane.frame()->body(), ContentFrame::Body::Skeleton);
        f.fill();
        QCOMPARE(f.pane.frame()->body(), ContentFrame::Body::Content);
        f.pane.setLoading(false);
        QCOMPARE(f.footer(), QString());
        f.model.retain({});
        QCOMPARE(f.pane.frame()->body(), ContentFrame::Body::Placeholder);
        QCOMPARE(f.title(), u"Nobody yet"_s);
    }

    void anErrorLeavesTheRows()
    {
        TableFixture f;
        f.fill();
        f.pane.setLoading(true);
        f.pane.showError(Error(Error::Kind::Network, u"You are offline."_s));
        f.pane.setLoading(false);
        QVERIFY(f.pane.frame()->banner()->isVisible());
        QCOMPARE(f.pane.frame()->body(), ContentFrame::Body::Content);
        f.pane.setLoading(true);
        QVERIFY(!f.pane.frame()->banner()->isVisible());
    }

    void typingFiltersAndKeepsTheFocus()
    {
        TableFixture f;
        f.fill();
        f.pane.filterField()->setFocus();
        QTest::keyClicks(f.pane.filterField(), u"acme"_s);
        QCOMPARE(f.footer(), u"2 of 3"_s);
        QVERIFY(f.pane.filterField()->hasFocus());
        QTest::keyClicks(f.pane.filterField(), u" zzz"_s);
        QCOMPARE(f.pane.frame()->body(), ContentFrame::Body::Placeholder);
        QCOMPARE(f.title(), u"Nobody matches “acme zzz”"_s);
        QVERIFY(f.pane.filterField()->hasFocus());
        QTest::mouseClick(f.pane.findChild<QPushButton *>(u"placeholder.button"_s), Qt::LeftButton);
        QCOMPARE(f.footer(), QString());
    }

    void escapeClearsFirstAndThenLeaves()
    {
        TableFixture f;
        f.fill();
        f.pane.filterField()->setFocus();
        QTest::keyClicks(f.pane.filterField(), u"ada"_s);
        QTest::keyClick(f.pane.filterField(), Qt::Key_Escape);
        QVERIFY(f.pane.filterField()->text().isEmpty() && f.pane.filterField()->hasFocus());
        QTest::keyClick(f.pane.filterField(), Qt::Key_Escape);
        QVERIFY(f.pane.view()->hasFocus());
    }

    void selectionIsToldAndCounted()
    {
        TableFixture f;
        f.fill();
        QSignalSpy changed(&f.pane, &TablePane::selectionChanged);
        f.pane.select(u"2"_s);
        QCOMPARE(f.pane.selectedIds(), QStringList{u"2"_s});
        f.pane.view()->selectAll();
        QCOMPARE(f.footer(), u"3 selected"_s);
        changed.clear();
        f.pane.filterField()->setText(u"ada"_s);
        QVERIFY(changed.count() > 0);
        QCOMPARE(f.pane.selectedIds(), QStringList{u"1"_s});
    }

    void copiesRowsForSpreadsheetsAndCells()
    {
        TableFixture f;
        f.fill();
        f.pane.view()->selectAll();
        f.pane.copyRows();
        QCOMPARE(QApplication::clipboard()->text(), u"Ada\tada@acme.com\nGrace H\tgrace@acme.com\nÉmilie\te@x.fr"_s);
        f.pane.view()->setCurrentIndex(f.cell(0, 1));
        f.pane.copyCell();
        QCOMPARE(QApplication::clipboard()->text(), u"ada@acme.com"_s);
    }

    void copyingIsSaid()
    {
        TableFixture f;
        f.fill();
        QSignalSpy noticed(&f.pane, &TablePane::noticed);
        QVERIFY(noticed.isValid());
        f.pane.copyRows();
        QCOMPARE(noticed.count(), 0); // nothing is selected
        f.pane.view()->selectAll();
        f.pane.copyRows();
        QCOMPARE(noticed.count(), 1);
        QVERIFY(noticed.first().first().toString().startsWith(u'3'));
    }

    void homeAndEndGoToTheFirstAndTheLastRow()
    {
        TableFixture f;
        f.fill();
        f.pane.view()->setCurrentIndex(f.cell(1, 1));
        QTest::keyClick(f.pane.view(), Qt::Key_End);
        QCOMPARE(f.pane.view()->currentIndex(), f.cell(2, 1));
        QTest::keyClick(f.pane.view(), Qt::Key_Home);
        QCOMPARE(f.pane.view()->currentIndex(), f.cell(0, 1));
    }

    void theKeyboardBeginsAtTheFirstRowHoweverRowsArrive()
    {
        TableFixture f;
        f.pane.view()->sortByColumn(0, Qt::AscendingOrder);
        f.model.merge({{u"1"_s, u"Mary"_s, {}}, {u"2"_s, u"Zoe"_s, {}}});
        f.pane.view()->setFocus();
        QCOMPARE(f.pane.view()->currentIndex().row(), 0);
        f.model.merge({{u"3"_s, u"Ada"_s, {}}});
        QCOMPARE(f.pane.view()->currentIndex(), f.cell(0, 0));
        QVERIFY(f.pane.selectedIds().isEmpty());
        f.pane.view()->sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(f.pane.view()->currentIndex(), f.cell(0, 0));

        // Once somebody has chosen a row it is that one.
        QTest::keyClick(f.pane.view(), Qt::Key_Down);
        QCOMPARE(f.pane.selectedIds(), QStringList{u"1"_s});
        f.pane.view()->clearSelection();
        f.model.merge({{u"4"_s, u"Zuse"_s, {}}});
        QCOMPARE(f.pane.view()->currentIndex().data(IdRole).toString(), u"1"_s);
    }

    void columnsThatYieldMakeRoomForOthers_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<bool>("isEnough");
        QTest::newRow("there is room") << 1200 << true;
        QTest::newRow("there is not") << 420 << false;
    }
    void columnsThatYieldMakeRoomForOthers()
    {
        QFETCH(int, room);
        QFETCH(bool, isEnough);
        TableModel<TablePerson> model(&TablePerson::id,
                                      {Column<TablePerson>(u"name"_s, u"Name"_s, &TablePerson::name),
                                       Column<TablePerson>(u"mail"_s, u"E-mail"_s, &TablePerson::mail).yielding(100),
                                       Column<TablePerson>(u"id"_s, u"ID"_s, &TablePerson::id)});
        TablePane pane(u"people"_s, TableTexts{.emptyIcon = "tester"_L1});
        pane.setModel(&model);
        pane.resize(room, 300);
        pane.show();
        model.merge({{u"1"_s, u"Ada of a name that is quite long"_s, u"ada.byron.countess.of.lovelace@analytical.example"_s}});
        const QHeaderView &header = *pane.view()->horizontalHeader();
        QVERIFY(header.sectionSize(1) >= 100);
        QCOMPARE(header.sectionSize(1) > 250, isEnough);
        QVERIFY2(header.sectionSize(0) > 150, "which does not yield");
    }

    void enterActivates()
    {
        TableFixture f;
        f.fill();
        QSignalSpy activated(&f.pane, &TablePane::activated);
        f.pane.select(u"3"_s);
        f.pane.view()->setFocus();
        QTest::keyClick(f.pane.view(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toString(), u"3"_s);
    }

    void theContextMenuTakesActionsOfItsOwner()
    {
        TableFixture f;
        f.fill();
        connect(&f.pane, &TablePane::menuRequested, &f.pane, [](QMenu *menu, const QString &id) { menu->addAction(u"Open %1"_s.arg(id)); });
        emit f.pane.view()->customContextMenuRequested(f.pane.view()->visualRect(f.cell(1, 0)).center());
        const auto *menu = f.pane.findChild<QMenu *>(u"people.menu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Open 2"_s);
    }

    void aHeaderClickSortsThreeWays()
    {
        TableFixture f;
        f.fill();
        QHeaderView *header = f.pane.view()->horizontalHeader();
        const QPoint name(header->sectionViewportPosition(0) + 20, header->height() / 2);
        const auto names = [&f] {
            return QStringList{f.cell(0, 0).data().toString(), f.cell(1, 0).data().toString(), f.cell(2, 0).data().toString()};
        };
        const QStringList original = names();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
        const QStringList ascending = names();
        QCOMPARE(ascending.first(), u"Ada"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
        QCOMPARE(names().last(), u"Ada"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
        QCOMPARE(names(), original);
    }

    void columnsAreKeptByName()
    {
        QByteArray state;
        {
            TableFixture f;
            f.fill();
            QHeaderView *header = f.pane.view()->horizontalHeader();
            QVERIFY(header->isSectionHidden(2));
            header->setSectionHidden(2, false);
            header->moveSection(1, 0);
            header->resizeSection(0, 123);
            header->setSortIndicator(1, Qt::DescendingOrder);
            state = f.pane.state();
        }
        TableFixture f;
        f.pane.restore(state);
        f.fill();
        QHeaderView *header = f.pane.view()->horizontalHeader();
        QVERIFY(!header->isSectionHidden(2));
        QCOMPARE(header->visualIndex(1), 0);
        QCOMPARE(header->sectionSize(0), 123);
        QCOMPARE(f.cell(0, 0).data().toString(), u"Grace\tH"_s);
        f.pane.findChild<HeaderMenu *>()->reset();
        QCOMPARE(header->visualIndex(1), 1);
        QVERIFY(header->isSectionHidden(2));
    }

    void aBrokenStateChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("\x01\x02 garbage");
        QTest::newRow("unknown columns") << QByteArray(R"({"columns": [{"key": "gone", "width": 50}, 7], "sort": "gone"})");
    }
    void aBrokenStateChangesNothing()
    {
        QFETCH(QByteArray, state);
        TableFixture f;
        f.fill();
        const QByteArray before = f.pane.state();
        f.pane.restore(state);
        QCOMPARE(f.pane.state(), before);
    }

    void theLastColumnCannotBeHidden()
    {
        TableFixture f;
        f.fill();
        QHeaderView *header = f.pane.view()->horizontalHeader();
        header->setSectionHidden(1, true);
        emit header->customContextMenuRequested({5, 5});
        const auto *menu = header->findChild<QMenu *>(u"headerMenu"_s);
        QVERIFY(menu);
        QVERIFY(!menu->actions().at(0)->isEnabled());
        menu->actions().at(1)->trigger();
        QVERIFY(!header->isSectionHidden(1));
    }

    void tabGoesOnToTheNextControl()
    {
        TableFixture f;
        f.fill();
        f.pane.view()->setFocus();
        QTest::keyClick(f.pane.view(), Qt::Key_Backtab);
        QVERIFY(f.pane.filterField()->hasFocus());
    }
};

SLIPWAY_TEST(TstTablePane)
#include "tst_tablepane.moc"
