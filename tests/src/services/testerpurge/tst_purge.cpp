// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/activity.h"
#include "services/testerimport/testerlookup.h"
#include "services/testerpurge/purgebackup.h"
#include "src/services/testerimport/importstage.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::ImportStage;
using test::sorted;
using test::subjectsOf;
using test::TesterStage;

namespace {

const AppRef purgedApp{u"6501000101"_s, u"Tideline"_s};
const QString removalPath = u"DELETE /v1/apps/6501000101/relationships/betaTesters"_s;

std::vector<TesterRef> refsOf(const std::vector<JudgedTester> &judged)
{
    std::vector<TesterRef> refs;
    for (const JudgedTester &each : judged)
        refs.push_back({each.id(), each.id()});
    return refs;
}

QStringList idsOfJudged(const std::vector<JudgedTester> &judged)
{
    QStringList ids;
    for (const JudgedTester &each : judged)
        ids.append(each.id());
    return sorted(ids);
}

} // namespace

//! Removing idle testers from an app, on the real sandbox (ux.md 5.11, rules R3 and R7).
class TstPurge final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<ImportStage>(); }
    void cleanup() { m_stage.reset(); }

    void otherAppsAndNewcomersAreLeftAlone()
    {
        const QString otherApp = otherAppOf(idle(facts()));
        m_stage->clock().advance(20 * 24h);
        const QString newcomer = team().makeTester(u"newcomer@example.org"_s, m_stage->group());
        const std::vector<JudgedTester> wanted = idle(facts());
        m_stage->clock().advance(24h);
        const QStringList ofOther = team().testersOf(otherApp);
        const QStringList before = team().testersOf(purgedApp.id);
        QVERIFY(!wanted.empty());
        QCOMPARE(idsOfJudged(idle(facts())), idsOfJudged(wanted));

        team().actions().purge(refsOf(wanted), purgedApp);
        const JobStatus job = finish();
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(job.outcome.sentence, u"%1 tester(s) removed from Tideline."_s.arg(wanted.size()));
        QStringList left = before;
        for (const QString &id : idsOfJudged(wanted))
            left.removeOne(id);
        QCOMPARE(team().testersOf(purgedApp.id), left);
        QVERIFY(left.contains(newcomer));
        QCOMPARE(team().testersOf(otherApp), ofOther);
        QCOMPARE(team().sent(), QStringList(qsizetype((wanted.size() + 199) / 200), removalPath));
        QCOMPARE(team().announced(), QStringList{u"removed %1: %2"_s.arg(purgedApp.id, idsIn(wanted).join(u','))});
    }

    void theBackupRestoresTheGroups()
    {
        const TesterGroup odd = team().makeGroup(u"Friends; family, \"and\" more"_s);
        std::vector<JudgedTester> wanted = idle(facts());
        team().putIntoGroup(idsOfJudged(wanted).mid(0, 3), odd);
        wanted = idle(facts());
        std::erase_if(wanted, [](const JudgedTester &each) { return each.tester.email.isEmpty() || each.groups.isEmpty(); });
        QVERIFY(wanted.size() >= 3);
        const QHash<QString, QSet<QString>> before = groupsByAddress(facts(), wanted);
        const QByteArray backup = backupOf(wanted);

        team().actions().purge(refsOf(wanted), purgedApp);
        QCOMPARE(finish().state, JobStatus::State::Done);
        QVERIFY(groupsByAddress(facts(), wanted).isEmpty());
        const TesterRehearsal rehearsal = m_stage->rehearse(*parseTesterSheet({.name = u"backup.csv"_s, .bytes = backup}));
        QCOMPARE(rehearsal.wanted(), int(wanted.size()));
        const qint64 import = m_stage->start(rehearsal);
        QCOMPARE(m_stage->finish(import).done, int(wanted.size()));
        QCOMPARE(groupsByAddress(facts(), wanted), before);
    }

    void whatAppleTookDownIsReadBackUntilItIsDone()
    {
        team().demo().direct(u"later"_s, QJsonDocument(QJsonObject{{u"delay"_s, 9'000}}));
        const std::vector<JudgedTester> wanted = idle(facts());
        team().actions().purge(refsOf(wanted), purgedApp);
        QCOMPARE(finish().state, JobStatus::State::Done);
        QVERIFY(!team().testersOf(purgedApp.id).contains(wanted.front().id()));
    }

    void whoStaysIsNamed()
    {
        team().demo().direct(u"later"_s, QJsonDocument(QJsonObject{{u"delay"_s, 600'000}}));
        const std::vector<JudgedTester> wanted = idle(facts());
        team().actions().purge(refsOf(wanted), purgedApp);
        const JobStatus job = finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.outcome.sentence, u"0 tester(s) removed from Tideline."_s);
        QCOMPARE(subjectsOf(job.outcome.problems), idsOfJudged(wanted));
        QCOMPARE(job.outcome.problems.front().reason, u"Apple took the order, but still shows this person."_s);
        QVERIFY(team().announced().isEmpty());
    }

    void onlyThoseAreReadBackAndAtTheCostThatWasTold()
    {
        team().demo().direct(u"later"_s, QJsonDocument(QJsonObject{{u"delay"_s, 600'000}}));
        const QStringList everybody = team().testersOf(purgedApp.id);
        QVERIFY(everybody.size() > mostTestersAsked);
        const qsizetype before = qsizetype(team().demo().activity().requests().size());
        team().actions().purge(TesterStage::named(everybody), purgedApp);
        QCOMPARE(subjectsOf(finish().outcome.problems), everybody);
        const auto requests = team().demo().activity().requests();
        QCOMPARE(int(qsizetype(requests.size()) - before), TesterActions::purgeCost(int(everybody.size()), {}).requests);
        for (const RequestSummary &request : requests)
            QVERIFY(request.target.size() < 8'000);
    }

    void whoWasRemovedBeforeTheStopIsGone()
    {
        const QStringList everybody = team().everybody();
        QVERIFY(everybody.size() > int(Memberships::largestLinkage));
        team().stopAt(int(Memberships::largestLinkage));
        team().actions().purge(TesterStage::named(everybody), purgedApp);
        const JobStatus job = finish();
        QCOMPARE(job.state, JobStatus::State::Cancelled);
        QCOMPARE(job.outcome.sentence, u"200 tester(s) removed from Tideline. Whether they are gone was not read back: You stopped it."_s);
        QVERIFY(job.outcome.problems.empty());
        QCOMPARE(team().sent(), QStringList{removalPath});
        QCOMPARE(team().announced(), QStringList{u"removed %1: %2"_s.arg(purgedApp.id, everybody.first(200).join(u','))});
    }

    void whatIsStoppedBeforeItsTurnSendsNothing()
    {
        const std::vector<JudgedTester> wanted = idle(facts());
        team().demo().direct(u"rate"_s, QJsonDocument({{u"limit"_s, 3600}, {u"remaining"_s, requestReserve}}));
        facts(); // which tells what is left
        const int id = team().actions().purge(refsOf(wanted), purgedApp);
        QTRY_COMPARE(team().jobs().find(id)->state, JobStatus::State::Running);
        team().jobs().cancel(id);
        QTRY_COMPARE(team().jobs().find(id)->state, JobStatus::State::Cancelled);
        QCOMPARE(team().jobs().find(id)->outcome.sentence, u"0 tester(s) removed from Tideline."_s);
        QVERIFY(team().sent().isEmpty());
        QVERIFY(team().announced().isEmpty());
    }

    void whatCannotBeReadBackIsSaid()
    {
        const std::vector<JudgedTester> wanted = idle(facts());
        team().fail({test::faultFor(u"GET"_s, u"/v1/betaTesters"_s, u"status"_s, test::refusalOf(u"FORBIDDEN"_s, u"Not for you."_s), true)});
        team().actions().purge(refsOf(wanted), purgedApp);
        const JobStatus job = finish();
        QVERIFY2(job.outcome.sentence.contains(u"Whether they are gone was not read back: "_s), qPrintable(job.outcome.sentence));
        QCOMPARE(team().announced().size(), 1);
    }

    void requestsAreLeftToPeople()
    {
        const std::vector<JudgedTester> wanted = idle(facts());
        team().demo().direct(u"rate"_s, QJsonDocument({{u"limit"_s, 3600}, {u"remaining"_s, requestReserve}}));
        const QDateTime begin = m_stage->clock().now();
        facts(); // which tells what is left
        team().actions().purge(refsOf(wanted), purgedApp);
        QCOMPARE(finish().state, JobStatus::State::Done);
        QVERIFY(begin.secsTo(m_stage->clock().now()) >= 59 * 60);
    }

    void whoComesBetweenTwoReadingsIsNew()
    {
        facts();
        m_stage->clock().advance(24h);
        const QString newcomer = team().makeTester(u"newcomer@example.org"_s, m_stage->group());
        const TesterSightings sightings = facts().sightings;
        QCOMPARE(sightings.value(newcomer).how, TesterSighting::How::Appeared);
        QCOMPARE(sightings.value(newcomer).at, m_stage->clock().now());
        const auto isNew = [](const TesterSighting &each) { return each.how == TesterSighting::How::Appeared; };
        QCOMPARE(std::count_if(sightings.cbegin(), sightings.cend(), isNew), 1);
    }

    void ourOwnInvitationsCount()
    {
        const TesterFacts before = facts();
        const auto invited = std::find_if(before.testers.cbegin(), before.testers.cend(),
                                          [](const TesterRow &each) { return each.state == BetaTesterState::Invited && !each.groups.empty(); });
        QVERIFY(invited != before.testers.cend());
        team().actions().invite({{invited->id, invited->email}}, purgedApp);
        finish();
        QCOMPARE(facts().sightings.value(invited->id).how, TesterSighting::How::Invited);
    }

private:
    TesterStage &team() { return m_stage->team(); }

    JobStatus finish()
    {
        const int id = team().jobs().all().back().id;
        team().jobs().startNow(id);
        [&] { QVERIFY(m_stage->passTimeUntil([&] { return !team().jobs().find(id)->isUnfinished(); })); }();
        return *team().jobs().find(id);
    }

    template <typename Row>
    std::vector<Row> read(std::unique_ptr<Feed<Row>> feed)
    {
        std::vector<Row> rows;
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { rows.insert(rows.end(), feed->arrived().cbegin(), feed->arrived().cend()); });
        feed->refresh();
        [&] { QTRY_VERIFY(feed->state() != FeedBase::State::Loading); }();
        return rows;
    }

    // As a page reads them.
    TesterFacts facts()
    {
        Session &session = team().demo().session();
        TesterFacts facts;
        for (const TesterRow &row : read(session.testers().list(purgedApp.id)))
            facts.testers.insert(row.id, row);
        facts.groups = read(session.apps().betaGroups(purgedApp.id));
        facts.usage.emplace();
        for (const TesterUsageRow &row : read(session.testers().usage(purgedApp.id, 30)))
            facts.usage->insert(row.id, row.usage);
        facts.sightings = QCoro::waitFor(session.testers().sightings(purgedApp.id)).value_or({});
        return facts;
    }

    std::vector<JudgedTester> idle(const TesterFacts &facts)
    {
        std::vector<JudgedTester> judged = judgeTesters(facts, {.days = 30, .now = m_stage->clock().now()});
        std::erase_if(judged, [](const JudgedTester &each) { return each.verdict != IdleVerdict::Idle; });
        return judged;
    }

    // An app that \a testers test too.
    QString otherAppOf(const std::vector<JudgedTester> &testers)
    {
        QStringList apps = team().idsIn(u"/v1/apps?limit=200"_s);
        apps.removeOne(purgedApp.id);
        team().putIntoGroup(idsOfJudged(testers), team().makeGroup(u"Others"_s, apps.first()));
        return apps.first();
    }

    static QStringList idsIn(const std::vector<JudgedTester> &judged)
    {
        QStringList ids;
        for (const JudgedTester &each : judged)
            ids.append(each.id());
        return ids;
    }

    QByteArray backupOf(const std::vector<JudgedTester> &judged)
    {
        const QString path = team().demo().folder() + u"/backup.csv"_s;
        const auto backup = backUpTesters(std::make_shared<const std::vector<JudgedTester>>(judged), 30, path);
        [&] { QTRY_VERIFY(backup.isFinished() && backup.result()); }();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Ids of the groups of those of \a judged whom \a facts has.
    static QHash<QString, QSet<QString>> groupsByAddress(const TesterFacts &facts, const std::vector<JudgedTester> &judged)
    {
        QSet<QString> addresses;
        for (const JudgedTester &each : judged)
            addresses.insert(each.tester.email);
        QHash<QString, QSet<QString>> groups;
        for (const TesterRow &tester : facts.testers) {
            if (!addresses.contains(tester.email))
                continue;
            for (const BetaGroupRow &group : facts.groups) {
                if (std::find(tester.groups.cbegin(), tester.groups.cend(), TesterGroup{group.id, group.name}) != tester.groups.cend())
                    groups[tester.email].insert(group.id);
            }
        }
        return groups;
    }

    std::unique_ptr<ImportStage> m_stage;
};

SLIPWAY_TEST(TstPurge)
#include "tst_purge.moc"
