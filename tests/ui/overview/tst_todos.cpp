// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/todos.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

VersionSummary toDosVersion(const QString &id, AppVersionState state)
{
    return {.id = id,
            .platform = EnumValue<Platform>::of(Platform::Ios),
            .versionString = u"2.4.0"_s,
            .state = EnumValue<AppVersionState>::of(state),
            .createdDate = now.addDays(-3)};
}

TestBuildRow build(const QDateTime &expires, bool expired = false)
{
    return {.id = u"b1"_s, .number = u"812"_s, .versionString = u"2.4.0"_s, .expired = expired, .expirationDate = expires};
}

} // namespace

class TstToDos final : public QObject
{
    Q_OBJECT

private slots:
    void nothingWaitsForALiveApp()
    {
        QVERIFY(toDos({toDosVersion(u"1"_s, AppVersionState::ReadyForDistribution)}, {build(now.addDays(60))}, now).empty());
        QVERIFY(toDos({}, {}, now).empty());
    }

    void whatABlockedVersionAsks_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("part");
        QTest::newRow("rejected") << int(AppVersionState::Rejected) << u"was rejected"_s;
        QTest::newRow("metadata rejected") << int(AppVersionState::MetadataRejected) << u"texts or pictures"_s;
        QTest::newRow("invalid binary") << int(AppVersionState::InvalidBinary) << u"build of iOS 2.4.0 is invalid"_s;
        QTest::newRow("approved, your move") << int(AppVersionState::PendingDeveloperRelease) << u"waits for you"_s;
        QTest::newRow("export compliance") << int(AppVersionState::WaitingForExportCompliance) << u"export compliance"_s;
    }
    void whatABlockedVersionAsks()
    {
        QFETCH(int, state);
        QFETCH(QString, part);
        const std::vector<ToDo> list = toDos({toDosVersion(u"7"_s, AppVersionState(state))}, {}, now);
        QCOMPARE(list.size(), size_t(1));
        QVERIFY2(list[0].text.contains(part), qPrintable(list[0].text));
        QVERIFY(list[0].text.contains(u"iOS 2.4.0"_s));
        QCOMPARE(list[0].about, (ResourceId{u"appStoreVersions"_s, u"7"_s}));
        QCOMPARE(list[0].state, EnumValue<AppVersionState>::of(AppVersionState(state)).wire);
    }

    void whatTestInformationLacks()
    {
        const std::vector<ToDo> list = toDos({}, {}, now, {.languages = 2, .values = 1});
        QCOMPARE(list.size(), size_t(1));
        QVERIFY2(list[0].text.startsWith(u"Test Information is not ready for external review: 2 "_s), qPrintable(list[0].text));
        QVERIFY(list[0].text.contains(u", 1 "_s));
        QVERIFY(list[0].about.isNull());
        QVERIFY(!toDos({}, {}, now, {.values = 1}).front().text.contains(u"description"_s));
    }

    void theMostPressingComesFirst()
    {
        const std::vector<ToDo> list =
            toDos({toDosVersion(u"waits"_s, AppVersionState::WaitingForExportCompliance),
                   toDosVersion(u"approved"_s, AppVersionState::PendingDeveloperRelease), toDosVersion(u"rejected"_s, AppVersionState::Rejected)},
                  {build(now.addDays(2))}, now);
        QStringList ids;
        for (const ToDo &toDo : list)
            ids.append(toDo.about.id);
        QCOMPARE(ids, QStringList({u"rejected"_s, u"approved"_s, u"waits"_s, u"b1"_s}));
    }

    void theBuildThatRunsOutFirstComesFirst()
    {
        const std::vector<ToDo> list = toDos({}, {build(now.addDays(5)), build(now.addDays(4))}, now);
        QCOMPARE(list.size(), size_t(2));
        QVERIFY(list[0].text.contains(u"4 day"_s));
    }

    void aBuildCountsInItsLastTwoWeeks_data()
    {
        QTest::addColumn<QDateTime>("expires");
        QTest::addColumn<bool>("expired");
        QTest::addColumn<QString>("part");
        QTest::newRow("in fourteen days: not yet") << now.addDays(14) << false << QString();
        QTest::newRow("in thirteen days") << now.addDays(13) << false << u"13 day"_s;
        QTest::newRow("this evening") << now.addSecs(3600) << false << u"today"_s;
        QTest::newRow("a moment ago") << now.addSecs(-1) << false << QString();
        QTest::newRow("expired by hand") << now.addDays(5) << true << QString();
        QTest::newRow("no date") << QDateTime() << false << QString();
    }
    void aBuildCountsInItsLastTwoWeeks()
    {
        QFETCH(QDateTime, expires);
        QFETCH(bool, expired);
        QFETCH(QString, part);
        const std::vector<ToDo> list = toDos({}, {build(expires, expired)}, now);
        QCOMPARE(list.empty(), part.isEmpty());
        if (!list.empty()) {
            QVERIFY2(list[0].text.contains(part), qPrintable(list[0].text));
            QVERIFY(list[0].text.contains(u"2.4.0 (812)"_s));
        }
    }
};

SLIPWAY_TEST(TstToDos)
#include "tst_todos.moc"
