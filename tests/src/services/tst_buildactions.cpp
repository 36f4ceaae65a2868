// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/buildactions.h"

#include "src/services/testerstage.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::faultFor;
using test::subjectsOf;
using test::TesterStage;

namespace {

const QString marginalia = u"6501000707"_s; // one of its builds waits for the answer about encryption
const QString notifications = u"/v1/buildBetaNotifications"_s;

using Wanted = bool (*)(const TestBuildRow &);

bool isReady(const TestBuildRow &build)
{
    return build.externalState.known == ExternalBetaState::ReadyForBetaSubmission;
}

bool isWaiting(const TestBuildRow &build)
{
    return build.externalState.known == ExternalBetaState::WaitingForBetaReview;
}

bool isTested(const TestBuildRow &build)
{
    return build.externalState.known == ExternalBetaState::InBetaTesting && !build.notifiesByItself;
}

bool isLiving(const TestBuildRow &build)
{
    return build.isLiving();
}

bool isOpen(const TestBuildRow &build)
{
    return build.wantsEncryptionAnswer();
}

} // namespace

//! What is done with builds in TestFlight, on the real sandbox.
class TstBuildActions final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_stage = std::make_unique<TesterStage>();
        m_app = TesterStage::tideline;
    }
    void cleanup() { m_stage.reset(); }

    void buildsComeWithAllThatTheirTableShows()
    {
        const std::vector<TestBuildRow> rows = builds();
        QVERIFY(rows.size() > 3);
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.uploadedDate > b.uploadedDate; }));
        const auto tested = std::find_if(rows.begin(), rows.end(), &isTested);
        QVERIFY(tested != rows.end());
        QVERIFY(!tested->number.isEmpty() && !tested->versionString.isEmpty() && !tested->groups.empty());
        QVERIFY(!tested->groups.front().name.isEmpty());
        QVERIFY(tested->expirationDate > tested->uploadedDate);
        QVERIFY(tested->usesNonExemptEncryption.has_value());
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) { return row.expired; }));
    }

    void anExpiredBuildStaysSo()
    {
        const BuildRef build = one(&isLiving);
        const QSignalSpy changed(&actions(), &BuildActions::changed);
        actions().expire({build});
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.outcome.sentence, u"1 build(s) expired."_s);
        QCOMPARE(m_stage->sent(), QStringList{u"PATCH /v1/builds/"_s + build.id});
        QVERIFY(read(build.id).expired);
        QCOMPARE(changed.first().first().toStringList(), QStringList{build.id});
    }

    void whatWaitsForReviewLeavesItWhenItExpires()
    {
        const BuildRef build = one(&isWaiting);
        actions().expire({build});
        m_stage->finish();
        QVERIFY(!read(build.id).isAtReview());
    }

    void oneBuildOfAVersionIsReviewedAtATime()
    {
        const BuildRef ready = one(&isReady);
        actions().submitForReview({ready});
        const JobStatus refused = m_stage->finish();
        QCOMPARE(subjectsOf(refused.outcome.problems), QStringList{ready.name});
        QVERIFY(refused.outcome.problems.front().reason.contains(u"in review"_s));
        actions().expire({one(&isWaiting)});
        m_stage->finish();
        actions().submitForReview({ready});
        QCOMPARE(m_stage->finish().outcome.sentence, u"1 build(s) submitted for beta review."_s);
        QVERIFY(read(ready.id).externalState.known != ExternalBetaState::ReadyForBetaSubmission);
    }

    void theAnswerAboutEncryptionIsFinal()
    {
        m_app = marginalia;
        const BuildRef build = one(&isOpen);
        actions().answerEncryption({build}, false);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(read(build.id).usesNonExemptEncryption, std::optional(false));
        actions().answerEncryption({build}, true);
        const JobStatus second = m_stage->finish();
        QCOMPARE(second.state, JobStatus::State::Failed);
        QCOMPARE(subjectsOf(second.outcome.problems), QStringList{build.name});
        QCOMPARE(read(build.id).usesNonExemptEncryption, std::optional(false));
    }

    void aSubmissionCanBeUndoneWhileItWaits()
    {
        actions().submitForReview({one(&isReady)});
        const JobStatus waiting = m_stage->jobs().all().back();
        QCOMPARE(waiting.state, JobStatus::State::Deferred);
        m_stage->jobs().undo(waiting.id);
        QVERIFY(m_stage->sent().isEmpty());
    }

    void aBuildThatIsNotReadyIsRefusedWithApplesReason()
    {
        const BuildRef tested = one(&isTested);
        actions().submitForReview({tested});
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.outcome.sentence, u"0 build(s) submitted for beta review."_s);
        QCOMPARE(subjectsOf(job.outcome.problems), QStringList{tested.name});
    }

    // Rule R6.
    void aMailIsNotSentTwiceWhenTheAnswerIsLost()
    {
        m_stage->fail({faultFor(u"POST"_s, notifications, u"reset"_s, {}, true)});
        actions().notifyTesters({one(&isTested)});
        const JobStatus job = m_stage->finish();
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + notifications});
        QCOMPARE(job.outcome.problems.front().reason, u"Apple did not answer; the mails may have gone out."_s);
    }

    void whatWouldRefuseAllIsAskedOnce()
    {
        m_stage->fail({faultFor(u"PATCH"_s, u"/v1/builds/*"_s, u"status"_s, 403, false)});
        std::vector<BuildRef> living = all(&isLiving);
        QVERIFY(living.size() > 1);
        actions().expire(living);
        const JobStatus job = m_stage->finish();
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(job.outcome.problems.size(), living.size());
    }

private:
    BuildActions &actions() { return m_stage->demo().session().buildActions(); }

    std::vector<TestBuildRow> builds()
    {
        const std::unique_ptr<Feed<TestBuildRow>> feed = m_stage->demo().session().builds().list(m_app);
        std::vector<TestBuildRow> rows;
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { rows.insert(rows.end(), feed->arrived().begin(), feed->arrived().end()); });
        feed->refresh(); // and not what the cache has
        [&] { QTRY_COMPARE(feed->state(), FeedBase::State::Complete); }();
        return rows;
    }

    std::vector<BuildRef> all(Wanted wanted)
    {
        std::vector<BuildRef> refs;
        for (const TestBuildRow &build : builds()) {
            if (wanted(build))
                refs.push_back({.id = build.id, .name = build.number});
        }
        return refs;
    }

    BuildRef one(Wanted wanted)
    {
        const std::vector<BuildRef> refs = all(wanted);
        if (refs.empty())
            qFatal("the demo has no such build");
        return refs.front();
    }

    TestBuildRow read(const QString &id)
    {
        for (const TestBuildRow &build : builds()) {
            if (build.id == id)
                return build;
        }
        qFatal("there is no such build");
    }

    std::unique_ptr<TesterStage> m_stage;
    QString m_app; // whose builds are meant
};

SLIPWAY_TEST(TstBuildActions)
#include "tst_buildactions.moc"
