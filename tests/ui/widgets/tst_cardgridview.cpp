// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardgridview.h"

#include "support/testrunner.h"
#include "ui/widgets/appcarddelegate.h"
#include "ui/widgets/cardgeometry.h"

#include <QSignalSpy>
#include <QStringListModel>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct CardGridViewFixture
{
    CardGridViewFixture()
    {
        view.setItemDelegate(new AppCardDelegate([](const QModelIndex &index) { return AppCard{.name = index.data().toString()}; }, &view));
        view.setModel(&model);
        view.resize(800, 500);
        view.show();
    }

    QRect card(int row) const { return view.visualRect(model.index(row)); }

    QStringListModel model{QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}};
    CardGridView view;
};

} // namespace

class TstCardGridView final : public QObject
{
    Q_OBJECT

private slots:
    void cardsShareTheWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("narrower than a card") << 100 << 1;
        QTest::newRow("one") << 300 << 1;
        QTest::newRow("three") << 800 << 3;
        QTest::newRow("exactly two") << 488 << 2;
    }
    void cardsShareTheWidth()
    {
        QFETCH(int, width);
        QFETCH(int, columns);
        QCOMPARE(cardgeometry::cell(width).width(), width / columns);
    }

    void cardsFillTheirCells()
    {
        CardGridViewFixture f;
        QTRY_COMPARE(f.card(0).left(), 0);
        QCOMPARE(f.card(1).left(), f.card(0).width());
        QCOMPARE(f.card(3).top(), f.card(0).height());
        QCOMPARE(f.card(0).size(), f.view.gridSize());
        f.view.resize(300, 500);
        QTRY_COMPARE(f.card(1).left(), 0);
    }

    void arrowsMoveInTwoDimensions()
    {
        CardGridViewFixture f;
        QTRY_COMPARE(f.card(3).top(), f.card(0).height());
        f.view.setCurrentIndex(f.model.index(0));
        QTest::keyClick(&f.view, Qt::Key_Right);
        QCOMPARE(f.view.currentIndex().row(), 1);
        QTest::keyClick(&f.view, Qt::Key_Down);
        QCOMPARE(f.view.currentIndex().row(), 4);
        QTest::keyClick(&f.view, Qt::Key_Down);
        QCOMPARE(f.view.currentIndex().row(), 4);
        f.view.setCurrentIndex(f.model.index(2));
        QTest::keyClick(&f.view, Qt::Key_Down);
        QCOMPARE(f.view.currentIndex().row(), 4);
        QTest::keyClick(&f.view, Qt::Key_Up);
        QCOMPARE(f.view.currentIndex().row(), 1);
    }

    void enterActivatesAndLettersFind()
    {
        CardGridViewFixture f;
        QSignalSpy activated(&f.view, &QAbstractItemView::activated);
        f.view.setFocus();
        QTest::keyClick(&f.view, Qt::Key_D);
        QCOMPARE(f.view.currentIndex().row(), 3);
        QTest::keyClick(&f.view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
    }
};

SLIPWAY_TEST(TstCardGridView)
#include "tst_cardgridview.moc"
