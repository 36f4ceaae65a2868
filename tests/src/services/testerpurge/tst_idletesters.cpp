// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerpurge/idletesters.h"

#include "support/testrunner.h"

#include <ctime>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using How = TesterSighting::How;
using TesterState = BetaTesterState;

const QDateTime judgingDay(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

TesterRow someTester(const QString &id, TesterState state = TesterState::Installed, const std::vector<TesterGroup> &groups = {})
{
    return {.id = id, .email = id + u"@example.org"_s, .state = EnumValue<TesterState>::of(state), .groups = groups};
}

BetaTesterUsage sessions(int count)
{
    return {.sessions = count, .crashes = 0, .feedback = 0};
}

TesterSighting seen(int daysAgo, How how)
{
    return {judgingDay.addDays(-daysAgo), how};
}

//! One tester who installed the app, was there at the first reading, and did not use it.
TesterFacts idleFacts(TesterRow tester = someTester(u"ada"_s))
{
    const QString id = tester.id;
    return {.testers = {{id, std::move(tester)}},
            .usage = QHash<QString, BetaTesterUsage>{{id, sessions(0)}},
            .sightings = {{id, seen(0, How::WasThere)}}};
}

JudgedTester judgedOnly(const TesterFacts &facts, const QSet<QString> &groups = {}, int days = 30)
{
    const std::vector<JudgedTester> judged = judgeTesters(facts, {.days = days, .groups = groups, .now = judgingDay});
    [&] { QCOMPARE(judged.size(), size_t(1)); }();
    return judged.empty() ? JudgedTester() : judged.front();
}

const TesterGroup friends{u"g1"_s, u"Friends"_s};
const TesterGroup press{u"g2"_s, u"Press"_s};
const TesterGroup team{u"g3"_s, u"QA"_s};
const TesterGroup foreign{u"g9"_s, u"Of another app"_s};

std::vector<BetaGroupRow> groupsOfApp()
{
    return {{.id = friends.id, .name = friends.name}, {.id = press.id, .name = press.name}, {.id = team.id, .name = team.name, .isInternal = true}};
}

} // namespace

//! Who is idle, and who is spared.
class TstIdleTesters final : public QObject
{
    Q_OBJECT

private slots:
    void whoDidNotUseItIsIdle()
    {
        const JudgedTester judged = judgedOnly(idleFacts());
        QCOMPARE(judged.verdict, IdleVerdict::Idle);
        QCOMPARE(judged.reason, u"No session in 30 day(s)."_s);
    }

    void useIsJudged_data()
    {
        QTest::addColumn<BetaTesterUsage>("usage");
        QTest::addColumn<IdleVerdict>("verdict");
        QTest::newRow("some sessions") << sessions(12) << IdleVerdict::Active;
        QTest::newRow("no session, but feedback") << BetaTesterUsage{.sessions = 0, .feedback = 1} << IdleVerdict::Active;
        QTest::newRow("no session, but a crash") << BetaTesterUsage{.sessions = 0, .crashes = 1} << IdleVerdict::Active;
        QTest::newRow("a row without sessions") << BetaTesterUsage{.crashes = 0} << IdleVerdict::UnknownUsage;
    }
    void useIsJudged()
    {
        QFETCH(BetaTesterUsage, usage);
        TesterFacts facts = idleFacts();
        facts.usage->insert(u"ada"_s, usage);
        QTEST(judgedOnly(facts).verdict, "verdict");
    }

    void aMissingRowIsUnknownAndNotIdle()
    {
        TesterFacts facts = idleFacts();
        facts.usage->clear();
        QCOMPARE(judgedOnly(facts).verdict, IdleVerdict::UnknownUsage);
    }

    void nobodyIsIdleWhileUsageIsNotRead()
    {
        TesterFacts facts = idleFacts();
        facts.usage.reset();
        QCOMPARE(judgedOnly(facts).verdict, IdleVerdict::UnknownUsage);
        QCOMPARE(judgedOnly(facts).reason, u"Usage could not be read just now."_s);
    }

    void whoCameLatelyIsSpared_data()
    {
        QTest::addColumn<TesterSighting>("sighting");
        QTest::addColumn<TesterState>("state");
        QTest::addColumn<IdleVerdict>("verdict");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, const TesterSighting &sighting, TesterState state, IdleVerdict verdict, const QString &reason) {
            QTest::newRow(name) << sighting << state << verdict << reason;
        };
        const QString idle = u"No session in 30 day(s)."_s;
        const QString maybe = u"Not installed yet; may be new."_s;
        add("seen first 3 days ago", seen(3, How::Appeared), TesterState::Installed, IdleVerdict::Lately, u"First seen 3 day(s) ago."_s);
        add("seen first 29 days ago", seen(29, How::Appeared), TesterState::Installed, IdleVerdict::Lately, u"First seen 29 day(s) ago."_s);
        add("seen first 30 days ago", seen(30, How::Appeared), TesterState::Installed, IdleVerdict::Idle, idle);
        add("invited yesterday", seen(1, How::Invited), TesterState::Invited, IdleVerdict::Lately, u"Invited 1 day(s) ago."_s);
        add("invited a year ago", seen(365, How::Invited), TesterState::Invited, IdleVerdict::Idle, idle);
        add("there at the first reading, invited", seen(1, How::WasThere), TesterState::Invited, IdleVerdict::Lately, maybe);
        add("there at the first reading, accepted", seen(1, How::WasThere), TesterState::Accepted, IdleVerdict::Lately, maybe);
        add("there for the whole period, invited", seen(30, How::WasThere), TesterState::Invited, IdleVerdict::Idle, idle);
        add("there at the first reading, revoked", seen(1, How::WasThere), TesterState::Revoked, IdleVerdict::Idle, idle);
        add("of the future, by a clock that was set", seen(-2, How::Appeared), TesterState::Installed, IdleVerdict::Lately,
            u"First seen 0 day(s) ago."_s);
    }
    void whoCameLatelyIsSpared()
    {
        QFETCH(TesterSighting, sighting);
        QFETCH(TesterState, state);
        TesterFacts facts = idleFacts(someTester(u"ada"_s, state));
        facts.sightings.insert(u"ada"_s, sighting);
        const JudgedTester judged = judgedOnly(facts);
        QTEST(judged.verdict, "verdict");
        QTEST(judged.reason, "reason");
    }

    void theyComeByName()
    {
        TesterFacts facts;
        for (const QString &name : {u"eve"_s, u"Ada"_s, u"bo"_s})
            facts.testers.insert(name, someTester(name));
        facts.testers.insert(u"nobody"_s, {.id = u"nobody"_s});
        QStringList names;
        for (const JudgedTester &each : judgeTesters(facts, {.days = 30, .now = judgingDay}))
            names.append(each.id());
        QCOMPARE(names, (QStringList{u"Ada"_s, u"bo"_s, u"eve"_s, u"nobody"_s}));
    }

    void whoseFirstSightingIsNotKnownIsSpared()
    {
        TesterFacts facts = idleFacts();
        facts.sightings.clear();
        QCOMPARE(judgedOnly(facts).verdict, IdleVerdict::Lately);
    }

    void membersOfTheTeamAreSpared()
    {
        TesterFacts facts = idleFacts(someTester(u"ada"_s, TesterState::Installed, {friends, team}));
        facts.groups = groupsOfApp();
        const JudgedTester judged = judgedOnly(facts);
        QCOMPARE(judged.verdict, IdleVerdict::Internal);
        QCOMPARE(judged.reason, u"Is in “QA”, which is for members of the team."_s);
    }

    void onlyTheChosenGroupsAreLookedAt()
    {
        TesterFacts facts = idleFacts(someTester(u"ada"_s, TesterState::Installed, {friends}));
        facts.groups = groupsOfApp();
        QVERIFY(judgeTesters(facts, {.days = 30, .groups = {press.id}, .now = judgingDay}).empty());
        QCOMPARE(judgedOnly(facts, {friends.id}).verdict, IdleVerdict::Idle);
    }

    void aChosenGroupThatIsGoneMeansNobody()
    {
        TesterFacts facts = idleFacts(someTester(u"ada"_s, TesterState::Installed, {friends, press}));
        facts.groups = {{.id = press.id, .name = press.name}};
        QVERIFY(judgeTesters(facts, {.days = 30, .groups = {friends.id}, .now = judgingDay}).empty());
        QCOMPARE(judgedOnly(facts, {friends.id, press.id}).verdict, IdleVerdict::Idle);
    }

    void whoIsInAnotherGroupTooIsSpared()
    {
        TesterFacts facts = idleFacts(someTester(u"ada"_s, TesterState::Installed, {friends, press}));
        facts.groups = groupsOfApp();
        QCOMPARE(judgedOnly(facts, {friends.id}).verdict, IdleVerdict::OtherGroup);
        QCOMPARE(judgedOnly(facts, {friends.id}).reason, u"Is in “Press” too, which they would lose."_s);
        QCOMPARE(judgedOnly(facts, {friends.id, press.id}).verdict, IdleVerdict::Idle);
    }

    void whoMayBeInMoreGroupsThanAreKnownIsSpared()
    {
        std::vector<TesterGroup> groups{friends};
        while (int(groups.size()) < mostTesterGroups - 1)
            groups.push_back({u"foreign-%1"_s.arg(groups.size()), u"Of another app"_s});
        TesterFacts facts = idleFacts(someTester(u"ada"_s, TesterState::Installed, groups));
        facts.groups = groupsOfApp();
        QCOMPARE(judgedOnly(facts).verdict, IdleVerdict::Idle);
        facts.testers[u"ada"_s].groups.push_back(foreign);
        QCOMPARE(judgedOnly(facts).verdict, IdleVerdict::OtherGroup);
        QCOMPARE(judgedOnly(facts).reason, u"Is in 50 group(s) or more, not all of which are known."_s);
    }

    void groupsOfOtherAppsDoNotCount()
    {
        TesterFacts facts = idleFacts(someTester(u"ada"_s, TesterState::Installed, {friends, foreign}));
        facts.groups = groupsOfApp();
        QCOMPARE(judgedOnly(facts, {friends.id}).verdict, IdleVerdict::Idle);
        QCOMPARE(judgedOnly(facts).groups, QStringList{friends.name});
    }

    // Growth, and not speed, of the processor's time: neither the machine nor what else it does matters.
    void itGrowsWithTheTesters()
    {
        const auto timeOf = [](int count) {
            TesterFacts facts{.groups = groupsOfApp(), .usage = QHash<QString, BetaTesterUsage>()};
            for (int each = 0; each < count; ++each) {
                const QString id = u"tester-%1"_s.arg(each);
                facts.testers.insert(id, someTester(id, TesterState::Installed, {friends}));
                facts.usage->insert(id, sessions(each % 3));
                facts.sightings.insert(id, seen(each % 60, How::Appeared));
            }
            std::clock_t best = std::numeric_limits<std::clock_t>::max();
            for (int round = 0; round < 5; ++round) {
                const std::clock_t begin = std::clock();
                [&] { QCOMPARE(judgeTesters(facts, {.days = 30, .now = judgingDay}).size(), size_t(count)); }();
                best = std::min(best, std::clock() - begin);
            }
            return best;
        };
        const std::clock_t few = timeOf(2'000);
        const std::clock_t many = timeOf(20'000);
        QVERIFY2(many < 40 * few, qPrintable(u"%1 ticks, then %2"_s.arg(few).arg(many)));
    }
};

SLIPWAY_TEST(TstIdleTesters)
#include "tst_idletesters.moc"
