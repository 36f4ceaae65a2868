// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebarview.h"

#include "support/testrunner.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct SidebarViewFixture
{
    SidebarViewFixture()
    {
        section->setData(true, SectionRole);
        section->setFlags(Qt::ItemIsEnabled);
        section->appendRow(new QStandardItem(icon("apps"_L1), u"All Apps"_s));
        section->appendRow(new QStandardItem(icon("pin"_L1), u"Orchard"_s));
        model.appendRow(section);
        view.setModel(&model);
        view.expandAll();
        view.resize(232, 300);
        view.show();
    }

    QStandardItem *section = new QStandardItem(u"Apps"_s);
    QStandardItemModel model;
    SidebarView view;
};

} // namespace

class TstSidebarView final : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreAsWideAsTheSidebar()
    {
        SidebarViewFixture f;
        const QRect row = f.view.visualRect(f.section->child(0)->index());
        QCOMPARE(row.left(), 0);
        QCOMPARE(row.width(), f.view.viewport()->width());
        QCOMPARE(row.height(), 28);
    }

    void aHeadingFoldsItsGroup()
    {
        SidebarViewFixture f;
        const QPoint heading = f.view.visualRect(f.section->index()).center();
        QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, heading);
        QVERIFY(!f.view.isExpanded(f.section->index()));
        QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, heading);
        QVERIFY(f.view.isExpanded(f.section->index()));
    }

    void oneClickActivatesAndASecondOneGoesNowhereElse()
    {
        SidebarViewFixture f;
        QSignalSpy activated(&f.view, &QTreeView::activated);
        QVERIFY(activated.isValid());
        const QPoint place = f.view.visualRect(f.section->child(1)->index()).center();
        QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toModelIndex().data().toString(), u"Orchard"_s);
        // What the first click opened has put another row below the mouse.
        f.section->insertRow(1, new QStandardItem(u"Tideline"_s));
        for (const QEvent::Type type : {QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, place, f.view.viewport()->mapToGlobal(place), Qt::LeftButton, Qt::LeftButton, {});
            QApplication::sendEvent(f.view.viewport(), &event);
        }
        QCOMPARE(activated.count(), 1);
    }

    void arrowsMoveOverPlaces()
    {
        SidebarViewFixture f;
        f.view.setCurrentIndex(f.section->child(0)->index());
        QTest::keyClick(&f.view, Qt::Key_Down);
        QCOMPARE(f.view.currentIndex().data().toString(), u"Orchard"_s);
    }

    void aRailShowsIconsAndStillFits()
    {
        SidebarViewFixture f;
        f.view.setRail(true);
        f.view.resize(56, 300);
        QTRY_COMPARE(f.view.visualRect(f.section->child(0)->index()).width(), f.view.viewport()->width());
        QVERIFY(f.view.visualRect(f.section->child(0)->index()).height() >= 32);
    }
};

SLIPWAY_TEST(TstSidebarView)
#include "tst_sidebarview.moc"
