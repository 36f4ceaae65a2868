// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/groupactions.h"

#include "src/services/testerstage.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::faultFor;
using test::ManualClock;
using test::sorted;
using test::subjectsOf;
using test::TesterStage;

namespace {

const QString groups = u"/v1/betaGroups"_s;

QString buildsPath(const QString &groupId)
{
    return u"/v1/betaGroups/%1/relationships/builds"_s.arg(groupId);
}

} // namespace

//! What is done with TestFlight groups, on the real sandbox.
class TstGroupActions final : public QObject
{
    Q_OBJECT

private slots:
    void init() { begin(nullptr); }
    void cleanup() { m_stage.reset(); }

    void aNewGroupIsAnsweredByItsId()
    {
        const QSignalSpy created(&actions(), &GroupActions::created);
        QVERIFY(created.isValid());
        const Result<QString> made = QCoro::waitFor(actions().create(newGroup(u"Lighthouse"_s)));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message()));
        QCOMPARE(m_stage->group(u"Lighthouse"_s).id, *made);
        QCOMPARE(created.size(), 1);
        QCOMPARE(created.first(), (QVariantList{TesterStage::tideline, *made}));
    }

    void aNameThatIsTakenIsSaidOfTheName()
    {
        const Result<QString> made = QCoro::waitFor(actions().create(newGroup(u"Press"_s)));
        QVERIFY(!made);
        QVERIFY(made.error().fields().contains(u"/data/attributes/name"_s));
    }

    // Rule R4.
    void aGroupWhoseAnswerWasLostIsNotMadeTwice()
    {
        m_stage->fail({faultFor(u"POST"_s, groups, u"reset"_s, {}, true)});
        const Result<QString> made = QCoro::waitFor(actions().create(newGroup(u"Lighthouse"_s)));
        QVERIFY(made);
        QCOMPARE(m_stage->group(u"Lighthouse"_s).id, *made);
        QCOMPARE(m_stage->sent().size(), 1);
    }

    void aGroupThatNeverShowsIsNotMadeAgainByItself()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        m_stage->fail({faultFor(u"POST"_s, groups, u"reset"_s, {}, false)});
        std::optional<Result<QString>> made;
        QCoro::connect(actions().create(newGroup(u"Lighthouse"_s)), this, [&made](const Result<QString> &result) { made = result; });
        passUntil(clock, [&made] { return made.has_value(); });
        QVERIFY(!*made);
        QCOMPARE(m_stage->sent().size(), 1);
        m_stage.reset(); // before its clock
    }

    void whatIsChangedIsAllThatIsSent()
    {
        const TesterGroup press = m_stage->group(u"Harbor Pilots"_s);
        const QSignalSpy changed(&actions(), &GroupActions::changed);
        const BetaGroupChange wish{.name = u"Pilots"_s, .publicLinkEnabled = true, .publicLinkLimitEnabled = true, .publicLinkLimit = 25};
        QVERIFY(QCoro::waitFor(actions().change(press.id, wish)));
        const BetaGroupRow row = read(press.id);
        QCOMPARE(row.name, u"Pilots"_s);
        QVERIFY(row.publicLinkEnabled && !row.publicLink.isEmpty());
        QCOMPARE(row.publicLinkLimit, std::optional(25));
        QVERIFY(row.feedbackEnabled);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_stage->writes().last().value("after"_L1).toObject().contains(u"feedbackEnabled"_s), false);
    }

    // Rule R2.
    void aChangeWhoseAnswerWasLostIsLookedUp()
    {
        const TesterGroup press = m_stage->group(u"Press"_s);
        m_stage->fail({faultFor(u"PATCH"_s, groups + u"/*"_s, u"reset"_s, {}, true)});
        QVERIFY(QCoro::waitFor(actions().change(press.id, {.name = u"Papers"_s})));
        QCOMPARE(m_stage->sent().size(), 1);
        m_stage->fail({faultFor(u"PATCH"_s, groups + u"/*"_s, u"reset"_s, {}, false)});
        QVERIFY(QCoro::waitFor(actions().change(press.id, {.name = u"Radio"_s})));
        QCOMPARE(m_stage->sent().size(), 3);
        QCOMPARE(read(press.id).name, u"Radio"_s);
    }

    void aGroupThatIsGoneAlreadyIsDeleted()
    {
        const TesterGroup group = m_stage->makeGroup(u"Lighthouse"_s);
        QCOMPARE(m_stage->other().remove(groups + u'/' + group.id, {}).status, 204);
        const QSignalSpy removed(&actions(), &GroupActions::removed);
        actions().remove(group, TesterStage::tideline);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(job.outcome.sentence, u"The group Lighthouse is deleted."_s);
        QCOMPARE(removed.size(), 1);
    }

    void membersOfTheTeamJoinWhetherTheyTestOrNot()
    {
        const QString team = makeInternal(u"Crew"_s);
        const std::vector<TeamUserRow> users = teamUsers();
        QVERIFY(users.size() >= 2);
        const QStringList before = m_stage->everybody();
        const TeamUserRow stranger{.firstName = u"Eve"_s, .lastName = u"Stone"_s, .email = u"eve@example.org"_s};
        actions().addMembers({users.at(0), stranger, users.at(1)}, {team, u"Crew"_s});
        QCOMPARE(m_stage->jobs().all().back().state, JobStatus::State::Deferred);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.outcome.sentence, u"2 member(s) added to Crew."_s);
        QCOMPARE(subjectsOf(job.outcome.problems), QStringList{u"Eve Stone"_s}); // who is not of the team
        QCOMPARE(test::addressesIn(m_stage->other(), team), sorted({users.at(0).email, users.at(1).email}));
        const QStringList after = m_stage->everybody();
        for (const QString &tester : before)
            QVERIFY(after.contains(tester));
    }

    void aMemberWhoseAnswerWasLostIsThereOnce()
    {
        const QString team = makeInternal(u"Crew"_s);
        const TeamUserRow user = teamUsers().front();
        for (const QString &tester : m_stage->idsIn(u"/v1/betaTesters?filter[email]="_s + user.email))
            QCOMPARE(m_stage->other().remove(u"/v1/betaTesters/"_s + tester, {}).status, 202);
        m_stage->fail({faultFor(u"POST"_s, u"/v1/betaTesters"_s, u"reset"_s, {}, true)});
        actions().addMembers({user}, {team, u"Crew"_s});
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent(), (QStringList{u"POST "_s + groups, u"POST /v1/betaTesters"_s}));
        QCOMPARE(test::addressesIn(m_stage->other(), team), QStringList{user.email});
    }

    void buildsComeAndGo()
    {
        const TesterGroup group = m_stage->makeGroup(u"Lighthouse"_s);
        const std::vector<BuildRef> builds = someBuilds(2);
        actions().addBuilds(builds, group);
        QCOMPARE(m_stage->finish().outcome.sentence, u"2 build(s) added to Lighthouse."_s);
        QCOMPARE(m_stage->idsIn(buildsPath(group.id)).size(), 2);
        actions().removeBuilds({builds.front()}, group);
        QCOMPARE(m_stage->finish().outcome.sentence, u"1 build(s) removed from Lighthouse."_s);
        QCOMPARE(m_stage->idsIn(buildsPath(group.id)), QStringList{builds.back().id});
    }

    // Right after it was processed Apple does not know a build yet (api/09).
    void aBuildThatIsNotKnownYetIsTriedAgain()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        const TesterGroup group = m_stage->makeGroup(u"Lighthouse"_s);
        QJsonObject notYet = faultFor(u"POST"_s, buildsPath(group.id), u"status"_s, 404, false);
        notYet.insert(u"times"_s, 2);
        m_stage->fail({notYet});
        actions().addBuilds(someBuilds(1), group);
        const int id = m_stage->jobs().all().back().id;
        m_stage->jobs().startNow(id);
        passUntil(clock, [&] { return !m_stage->jobs().find(id)->isUnfinished(); });
        QCOMPARE(m_stage->jobs().find(id)->state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent().size(), 3);
        QCOMPARE(m_stage->idsIn(buildsPath(group.id)).size(), 1);
        m_stage.reset();
    }

    void aBuildThatIsNeverKnownIsNamed()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        const TesterGroup group = m_stage->makeGroup(u"Lighthouse"_s);
        QJsonObject never = faultFor(u"POST"_s, buildsPath(group.id), u"status"_s, 404, false);
        never.insert(u"times"_s, 0);
        m_stage->fail({never});
        const std::vector<BuildRef> builds = someBuilds(1);
        actions().addBuilds(builds, group);
        const int id = m_stage->jobs().all().back().id;
        m_stage->jobs().startNow(id);
        passUntil(clock, [&] { return !m_stage->jobs().find(id)->isUnfinished(); });
        QCOMPARE(subjectsOf(m_stage->jobs().find(id)->outcome.problems), QStringList{builds.front().name});
        QCOMPARE(m_stage->sent().size(), 6);
        m_stage.reset();
    }

    void aGroupWithoutALivingBuildIsKnown()
    {
        const TesterGroup bare = m_stage->makeGroup(u"Lighthouse"_s);
        QVERIFY(read(bare.id).hasNothingToTest());
        const BetaGroupRow press = read(m_stage->group(u"Press"_s).id);
        QVERIFY(!press.hasNothingToTest());
        QVERIFY(!press.newestBuild.isEmpty());
        QCOMPARE(press.testers, std::optional(int(m_stage->membersOf(m_stage->group(u"Press"_s)).size())));
    }

private:
    void begin(Clock *clock)
    {
        m_stage.reset();
        m_stage = std::make_unique<TesterStage>(test::DemoSession::smallTeam(), clock);
    }

    GroupActions &actions() { return m_stage->demo().session().groupActions(); }

    static NewBetaGroup newGroup(const QString &name) { return {.appId = TesterStage::tideline, .name = name}; }

    QString makeInternal(const QString &name)
    {
        NewBetaGroup group = newGroup(name);
        group.isInternal = true;
        return QCoro::waitFor(actions().create(group)).value_or(QString());
    }

    template <typename Row>
    std::vector<Row> readAll(Feed<Row> &feed)
    {
        std::vector<Row> rows;
        connect(&feed, &FeedBase::rowsArrived, this, [&] { rows.insert(rows.end(), feed.arrived().begin(), feed.arrived().end()); });
        feed.open(0s);
        [&] { QTRY_COMPARE(feed.state(), FeedBase::State::Complete); }();
        return rows;
    }

    std::vector<TeamUserRow> teamUsers() { return readAll(*m_stage->demo().session().betaGroups().teamUsers()); }

    std::vector<BuildRef> someBuilds(size_t count)
    {
        std::vector<BuildRef> builds;
        for (const TestBuildRow &build : readAll(*m_stage->demo().session().betaGroups().testableBuilds(TesterStage::tideline)))
            builds.push_back({build.id, build.number});
        builds.resize(count);
        return builds;
    }

    BetaGroupRow read(const QString &id)
    {
        for (const BetaGroupRow &row : readAll(*m_stage->demo().session().apps().betaGroups(TesterStage::tideline))) {
            if (row.id == id)
                return row;
        }
        qFatal("there is no such group");
    }

    template <typename Condition>
    static void passUntil(ManualClock &clock, Condition isDone)
    {
        QTRY_VERIFY_WITH_TIMEOUT((clock.advance(5s), isDone()), 60000);
    }

    std::unique_ptr<TesterStage> m_stage;
};

SLIPWAY_TEST(TstGroupActions)
#include "tst_groupactions.moc"
