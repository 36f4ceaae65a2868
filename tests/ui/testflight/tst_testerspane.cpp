// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerspane.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/testflight/testersstage.h"
#include "ui/widgets/testerdrag.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TestersStage;

namespace {

// The path of the group of Tideline called \a name.
QString groupPath(TestersStage &stage, const QString &name)
{
    const std::unique_ptr<Feed<BetaGroupRow>> feed = stage.demo().session().apps().betaGroups(TestersStage::tideline());
    QString path;
    QObject::connect(feed.get(), &FeedBase::rowsArrived, feed.get(), [&] {
        for (const BetaGroupRow &group : feed->arrived()) {
            if (group.name == name)
                path = u"/v1/betaGroups/"_s + group.id;
        }
    });
    feed->open();
    if (!QTest::qWaitFor([&path] { return !path.isEmpty(); }, test::patience))
        qFatal("there is no group %s", qPrintable(name));
    return path;
}

QAction *itemOf(const QToolButton &button, const QString &text)
{
    for (QAction *action : button.menu()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

//! The list of testers: what it shows, and how it is searched (ux.md 5.11).
class TstTestersPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsRowsFromTheFirstPageOn()
    {
        sandbox::SandboxOptions options;
        options.testers = 3000;
        TestersStage stage({.kind = Place::Kind::TeamTesters}, options);
        QSet<int> sizes;
        for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(stage.table().model(), change, &stage.pane(), [&] { sizes.insert(stage.rows()); });
        connect(stage.table().model(), &QAbstractItemModel::layoutChanged, &stage.pane(), [&] { sizes.insert(stage.rows()); });
        QTRY_COMPARE(stage.rows(), 3000);
        QVERIFY2(sizes.size() > 3, "page by page");
        QTRY_COMPARE(stage.part<QLabel>(u"testers.count"_s).text(), u"3,000 tester(s)"_s);
    }

    void aRowSaysWhoWhereAndOnWhat()
    {
        TestersStage stage;
        stage.waitForAll();
        QStringList titles;
        for (int column = 0; column < stage.table().model()->columnCount(); ++column) {
            if (!stage.table().isColumnHidden(column))
                titles.append(stage.table().model()->headerData(column, Qt::Horizontal).toString());
        }
        QCOMPARE(titles.first(7), QStringList({u"Name"_s, u"Email"_s, u"Status"_s, u"Groups"_s, u"Invited By"_s, u"Device"_s, u"Build"_s}));
        stage.filter().setText(u"group:\"Team\" state:installed"_s);
        QVERIFY(stage.rows() > 0);
        QVERIFY(!stage.cell(0, u"devices"_s).isEmpty());
        QVERIFY(!stage.cell(0, u"builds"_s).isEmpty());
        const QString sentence = stage.table().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        const QStringList parts = QString(sentence).remove(QChar(0x2068)).remove(QChar(0x2069)).split(u", "_s);
        QCOMPARE(parts.value(0), stage.cell(0, u"name"_s));
        QCOMPARE(parts.value(1), stage.cell(0, u"email"_s));
        QCOMPARE(parts.value(2), u"Installed"_s);
        QCOMPARE(parts.value(3), u"in Team"_s);
    }

    void standsByLastNamesAndTheAnonymousLast()
    {
        TestersStage stage;
        stage.waitForAll();
        const QStringList names = stage.column(u"name"_s);
        const qsizetype anonymous = names.count(u"Anonymous"_s);
        QVERIFY(anonymous > 0);
        for (qsizetype row = names.size() - anonymous; row < names.size(); ++row)
            QCOMPARE(names[row], u"Anonymous"_s);
        static const QRegularExpression simple(u"\\A[A-Za-z]+ ([A-Za-z]+)\\z"_s); // whose last name nobody can doubt
        QStringList last;
        for (const QString &name : names) {
            if (const QRegularExpressionMatch match = simple.match(name); match.hasMatch())
                last.append(match.captured(1).toLower());
        }
        QVERIFY(last.size() > 10);
        QVERIFY(std::is_sorted(last.cbegin(), last.cend()));
    }

    void wordsAndTermsFilterTogether()
    {
        TestersStage stage;
        stage.waitForAll();
        const int all = stage.rows();
        QVERIFY(stage.run(ActionId::Find));
        QVERIFY(stage.filter().hasFocus());
        QTest::keyClicks(&stage.filter(), u"group:sail"_s);
        const int sailors = stage.rows();
        QVERIFY(sailors > 0 && sailors < all);
        for (const QString &groups : stage.column(u"groups"_s))
            QVERIFY2(groups.contains(u"Sailing Clubs"_s), qPrintable(groups));
        QTest::keyClicks(&stage.filter(), u" state:installed @example"_s);
        QVERIFY(stage.rows() > 0 && stage.rows() < sailors);
        for (const QString &state : stage.column(u"state"_s))
            QCOMPARE(state, u"Installed"_s);
        QTest::keyClicks(&stage.filter(), u" zebra"_s);
        QVERIFY(stage.part<QWidget>(u"testers.noRows"_s).isVisible());
        QVERIFY(stage.filter().hasFocus());
        stage.part<QWidget>(u"testers.noRows"_s).findChild<QPushButton *>()->click();
        QCOMPARE(stage.rows(), all);
    }

    void buttonsWriteTermsAndFollowTheText()
    {
        TestersStage stage;
        stage.waitForAll();
        auto &groups = stage.part<QToolButton>(u"testers.group"_s);
        auto &states = stage.part<QToolButton>(u"testers.state"_s);
        QVERIFY(itemOf(groups, u"Press"_s));
        QVERIFY2(!itemOf(groups, u"Gardeners"_s), "a group of another app that some of them test too");
        itemOf(groups, u"Press"_s)->trigger();
        QCOMPARE(stage.filter().text(), u"group:\"Press\""_s);
        itemOf(groups, u"Sailing Clubs"_s)->trigger();
        QCOMPARE(stage.filter().text(), u"group:\"Press\",\"Sailing Clubs\""_s);
        itemOf(states, u"Invited"_s)->trigger();
        QCOMPARE(stage.filter().text(), u"group:\"Press\",\"Sailing Clubs\" state:\"Invited\""_s);
        QCOMPARE(groups.accessibleName(), u"Group: Press and Sailing Clubs"_s);
        QCOMPARE(states.text(), u"Status (1)"_s);

        stage.filter().setText(u"state:installed zebra"_s);
        QCOMPARE(groups.text(), u"Group"_s);
        QCOMPARE(states.accessibleName(), u"Status: Installed"_s);
        QVERIFY(itemOf(states, u"Installed"_s)->isChecked());
        states.menu()->actions().constLast()->trigger(); // Any Status
        QCOMPARE(stage.filter().text(), u"zebra"_s);
    }

    void thePlaceOfAGroupShowsItsMembers()
    {
        TestersStage all;
        all.waitForAll();
        all.filter().setText(u"group:\"Press\""_s);
        const int members = all.rows();
        QVERIFY(members > 0);
        Place press = TestersStage::ofTideline();
        press.path = groupPath(all, u"Press"_s);
        QVERIFY(press != TestersStage::ofTideline());

        TestersStage stage(press);
        stage.waitForAll();
        QCOMPARE(stage.filter().text(), u"group:\"Press\""_s);
        QCOMPARE(stage.rows(), members);
        QCOMPARE(stage.pane().title(), u"Press"_s); // found out by itself: links hold no names
        QCOMPARE(stage.part<QLabel>(u"testers.title"_s).text(), u"Press"_s);
        stage.filter().clear();
        QVERIFY(stage.rows() > members);
    }

    void theTeamIsShownWithoutAnApp()
    {
        TestersStage stage({.kind = Place::Kind::TeamTesters});
        QTRY_COMPARE(stage.rows(), 450);
        QCOMPARE(stage.pane().title(), u"Testers"_s);
        QVERIFY(stage.column(u"groups"_s).join(u'\n').contains(u"Gardeners"_s));
        QVERIFY(!stage.pane().findChild<QWidget *>(u"testers.add"_s));
        stage.select(0, 1);
        QVERIFY(!stage.run(ActionId::AddToGroup));
        QVERIFY(!stage.run(ActionId::RemoveFromApp));
        QVERIFY(stage.part<QPushButton>(u"testers.remove"_s).isEnabled());
        QVERIFY(!stage.table().dragged());
    }

    void theInspectorFollowsTheSelection()
    {
        TestersStage stage;
        stage.waitForAll();
        QVERIFY(test::says(*stage.pane().inspector(), QLocale().toString(stage.rows())));
        stage.filter().setText(u"group:\"Team\" state:installed"_s);
        stage.select(0, 1);
        QVERIFY(test::says(*stage.pane().inspector(), stage.cell(0, u"name"_s)));
        QVERIFY(test::says(*stage.pane().inspector(), stage.cell(0, u"email"_s)));
        QVERIFY(test::says(*stage.pane().inspector(), stage.cell(0, u"builds"_s).section(u',', 0, 0)));
        stage.select(0, 3);
        QVERIFY(test::says(*stage.pane().inspector(), u"3 "_s));
        QVERIFY(test::says(*stage.pane().inspector(), u"Team"_s));
    }

    void enterOpensATester()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.table().setFocus();
        stage.table().setCurrentIndex(stage.table().model()->index(2, 0));
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        const QString id = stage.table().currentIndex().data(IdRole).toString();
        QCOMPARE(stage.lastRequest(), (Place{.kind = Place::Kind::Resource, .appId = TestersStage::tideline(), .path = u"/v1/betaTesters/"_s + id}));
        QCOMPARE(stage.lastRequest().title, stage.cell(2, u"name"_s));
    }

    void anAppWithoutTestersSaysSo()
    {
        sandbox::SandboxOptions options;
        options.populate = [](sandbox::World &, const QUrl &) {};
        TestersStage stage(TestersStage::ofTideline(), options);
        auto &placeholder = stage.part<QWidget>(u"testers.placeholder"_s);
        QTRY_VERIFY(placeholder.isVisible());
        QVERIFY(!stage.part<QWidget>(u"testers.bar"_s).isVisible());
    }

    void whatFailsIsSaid()
    {
        TestersStage stage;
        stage.waitForAll();
        const int all = stage.rows();
        const QJsonObject match{{u"method"_s, u"GET"_s}, {u"path"_s, u"/v1/betaTesters"_s}};
        stage.demo().direct(u"faults"_s, QJsonDocument(QJsonArray{QJsonObject{{u"match"_s, match}, {u"fault"_s, u"status"_s}, {u"value"_s, 403}}}));
        stage.pane().refresh();
        QTRY_VERIFY(stage.part<QWidget>(u"testers.banner"_s).isVisible());
        QCOMPARE(stage.rows(), all);
    }

    void withoutNetworkTheCacheIsShown()
    {
        TestersStage stage;
        stage.waitForAll();
        const QStringList names = stage.column(u"name"_s);
        stage.demo().goOffline();
        stage.remake();
        QTRY_COMPARE(stage.column(u"name"_s), names);
        stage.pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(stage.part<QWidget>(u"testers.banner"_s).isVisible(), 30000);
        QCOMPARE(stage.column(u"name"_s), names);
    }
};

SLIPWAY_TEST(TstTestersPane)
#include "tst_testerspane.moc"
