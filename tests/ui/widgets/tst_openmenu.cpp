// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/openmenu.h"

#include "support/testrunner.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct MenuStage
{
    explicit MenuStage(int buttonTop)
    {
        window.setGeometry(100, 100, 400, 400);
        button.setGeometry(20, buttonTop, 120, 32);
        menu.addSection(u"Internal: members of the team only"_s);
        menu.addAction(u"Crew"_s)->setEnabled(false);
        for (const QString &name : {u"Harbor Pilots"_s, u"Press"_s, u"Public Beta"_s})
            menu.addAction(name);
        window.show();
    }

    Theme theme{*qApp};
    QWidget window;
    QPushButton button{u"Add to Group…"_s, &window};
    QMenu menu{&button};
};

} // namespace

class TstOpenMenu final : public QObject
{
    Q_OBJECT

private slots:
    void aMenuNeverCoversItsButton_data()
    {
        QTest::addColumn<int>("buttonTop");
        QTest::addColumn<bool>("isBelow");
        QTest::newRow("in the head of a window") << 10 << true;
        QTest::newRow("in its foot") << 360 << false;
    }

    void aMenuNeverCoversItsButton()
    {
        QFETCH(int, buttonTop);
        QFETCH(bool, isBelow);
        MenuStage stage(buttonTop);
        openMenuOf(stage.button, stage.menu);
        const QRect button(stage.button.mapToGlobal(QPoint()), stage.button.size());
        QVERIFY(!stage.menu.geometry().intersects(button));
        QCOMPARE(stage.menu.geometry().top() > button.bottom(), isBelow);
        stage.menu.close();
    }

    void enterChoosesTheFirstThatCanBeChosen()
    {
        MenuStage stage(10);
        openMenuOf(stage.button, stage.menu);
        QCOMPARE(stage.menu.activeAction()->text(), u"Harbor Pilots"_s);
        stage.menu.close();
        openMenuOf(stage.button, stage.menu, stage.menu.actions().constLast());
        QCOMPARE(stage.menu.activeAction()->text(), u"Public Beta"_s);
        stage.menu.close();
    }

    void typingFindsANameByHowItBegins_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("a letter") << u"p"_s << u"Press"_s;
        QTest::newRow("more of them") << u"PU"_s << u"Public Beta"_s;
        QTest::newRow("two words") << u"public b"_s << u"Public Beta"_s;
        QTest::newRow("what stands inside a name only") << u"b"_s << u"Harbor Pilots"_s;
        QTest::newRow("what cannot be chosen") << u"crew"_s << u"Harbor Pilots"_s;
    }

    void typingFindsANameByHowItBegins()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        MenuStage stage(10);
        openMenuOf(stage.button, stage.menu);
        QTest::keyClicks(&stage.menu, typed);
        QCOMPARE(stage.menu.activeAction()->text(), found);
        stage.menu.close();
    }

    void lettersThatAMenuMarksStillChoose()
    {
        MenuStage stage(10);
        QAction *marked = stage.menu.addAction(u"&New Group…"_s);
        const QSignalSpy chosen(marked, &QAction::triggered);
        openMenuOf(stage.button, stage.menu);
        QTest::keyClick(&stage.menu, Qt::Key_N);
        QCOMPARE(chosen.count(), 1);
    }

    void theTitleOfASectionIsNotCutOff()
    {
        MenuStage stage(10);
        const QString title = stage.menu.actions().constFirst()->text();
        QVERIFY(stage.menu.sizeHint().width() > stage.menu.fontMetrics().horizontalAdvance(title));
    }
};

SLIPWAY_TEST(TstOpenMenu)
#include "tst_openmenu.moc"
