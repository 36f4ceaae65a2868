// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "services/session.h"
#include "support/demosession.h"
#include "support/testrunner.h"
#include "ui/widgets/sidebarview.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

class TstSidebar final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void feedbackSaysHowMuchOfItIsUnread()
    {
        DemoSession demo;
        Sidebar sidebar(demo.workspace().accounts(), demo.clock(), nullptr);
        sidebar.setAccount(demo.session().account());
        sidebar.showPlace({.kind = Place::Kind::Feedback, .appId = u"6501000101"_s, .appName = u"Tideline"_s});
        const auto &places = *sidebar.findChild<SidebarView *>(u"shell.places"_s);
        QCOMPARE(places.currentIndex().data().toString(), u"Feedback"_s);
        QCOMPARE(places.currentIndex().data(CountRole).toInt(), 0);
        QVERIFY(places.currentIndex().data(Qt::AccessibleTextRole).toString().isEmpty());
        sidebar.setUnreadFeedback(3);
        QCOMPARE(places.currentIndex().data(CountRole).toInt(), 3);
        QCOMPARE(places.currentIndex().data(Qt::AccessibleTextRole).toString(), u"Feedback: 3 unread"_s);
        sidebar.setUnreadFeedback(0);
        QCOMPARE(places.currentIndex().data(CountRole).toInt(), 0);
    }
};

SLIPWAY_TEST(TstSidebar)
#include "tst_sidebar.moc"
