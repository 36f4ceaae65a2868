// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/builds.h"

#include "services/buildactions.h"
#include "src/services/testerstage.h"
#include "support/testrunner.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TesterStage;

namespace {

template <typename Row>
std::vector<Row> rowsOf(Feed<Row> &feed)
{
    std::vector<Row> rows;
    const QObject context;
    QObject::connect(&feed, &FeedBase::rowsArrived, &context, [&] { rows.insert(rows.end(), feed.arrived().cbegin(), feed.arrived().cend()); });
    feed.open(std::chrono::seconds(0));
    if (!QTest::qWaitFor([&feed] { return feed.state() == FeedBase::State::Complete; }, 30000))
        qFatal("a list was not read: %s", qPrintable(feed.error().message()));
    return rows;
}

} // namespace

//! What can be read of one build, on the real sandbox.
class TstBuilds final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<TesterStage>(); }
    void cleanup() { m_stage.reset(); }

    void aBuildComesWithItsReviewItsTextsAndItsFiles()
    {
        const BuildDetail detail = rowsOf(*service().detail(testedBuild().id)).front();
        QCOMPARE(detail.audience.known, BuildAudienceType::AppStoreEligible);
        QCOMPARE(detail.review.known, BetaReviewState::Approved);
        QVERIFY(detail.submittedDate.isValid());
        QVERIFY(!detail.texts.empty() && !detail.texts.front().text.isEmpty());
        QCOMPARE(detail.bundles.size(), size_t(1));
        QCOMPARE(detail.bundles.front().bundleId, u"com.acme.tideline"_s);
        QVERIFY(detail.bundles.front().fileName.endsWith(u".ipa"_s));
        QCOMPARE(detail.individualTesters, std::optional(int(individualTesters(detail.id).size())));
        QVERIFY(detail.json.contains("\"builds\""));
        const std::vector<BundleSizeRow> sizes = rowsOf(*service().sizes(detail.bundles.front().id));
        const auto whole = std::find_if(sizes.cbegin(), sizes.cend(), [](const BundleSizeRow &size) { return size.isUniversal(); });
        QVERIFY(whole != sizes.cend() && whole->download && whole->install && *whole->download < *whole->install);
    }

    void usageIsWhatAppleTells()
    {
        const QString build = testedBuild().id;
        const QJsonObject told = m_stage->other()
                                     .get(u"/v1/builds/%1/metrics/betaBuildUsages"_s.arg(build))
                                     .json()
                                     .value("data"_L1)[0]["dataPoints"_L1][0]["values"_L1]
                                     .toObject();
        const std::vector<BetaBuildUsage> read = rowsOf(*service().usage(build));
        QCOMPARE(read.size(), size_t(1));
        const BetaBuildUsage expected{.invites = told.value("inviteCount"_L1).toInt(),
                                      .installs = told.value("installCount"_L1).toInt(),
                                      .sessions = told.value("sessionCount"_L1).toInt(),
                                      .crashes = told.value("crashCount"_L1).toInt(),
                                      .feedback = told.value("feedbackCount"_L1).toInt()};
        QVERIFY(read.front() == expected);
        QVERIFY(*read.front().invites > 0);
    }

    void testersOfABuildComeAndGo()
    {
        const TestBuildRow build = testedBuild();
        const BuildRef ref{.id = build.id, .name = build.number};
        const QStringList before = individualTesters(build.id);
        const QStringList some = newcomers(before);
        m_stage->actions().addToBuild(TesterStage::named(some), ref);
        JobStatus job = m_stage->finish();
        QCOMPARE(job.outcome.sentence, u"3 tester(s) added to build %1."_s.arg(build.number));
        QCOMPARE(individualTesters(build.id), test::sorted(before + some));
        QCOMPARE(rowsOf(*service().detail(build.id)).front().individualTesters, std::optional(int(before.size()) + 3));
        m_stage->actions().removeFromBuild(TesterStage::named(some.mid(0, 1)), ref);
        job = m_stage->finish();
        QCOMPARE(job.outcome.sentence, u"1 tester(s) removed from build %1."_s.arg(build.number));
        QCOMPARE(individualTesters(build.id), test::sorted(before + some.mid(1)));
        const QString path = u"/v1/builds/%1/relationships/individualTesters"_s.arg(build.id);
        QCOMPARE(m_stage->sent(), (QStringList{u"POST "_s + path, u"DELETE "_s + path}));
        QCOMPARE(m_stage->announced(),
                 (QStringList{u"joinedBuild %1: %2"_s.arg(build.id, some.join(u',')), u"leftBuild %1: %2"_s.arg(build.id, some.first())}));
    }

    void whomAppleRefusesIsNamed()
    {
        const TestBuildRow build = testedBuild();
        const QStringList before = individualTesters(build.id);
        const QStringList some = newcomers(before);
        std::vector<TesterRef> testers = TesterStage::named(some);
        testers.push_back({.id = u"nobody"_s, .name = u"Ada Byron"_s});
        m_stage->actions().addToBuild(testers, {.id = build.id, .name = build.number});
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(test::subjectsOf(job.outcome.problems), QStringList{u"Ada Byron"_s});
        QCOMPARE(individualTesters(build.id), test::sorted(before + some));
    }

private:
    //! Three testers of the app who are not among \a known.
    QStringList newcomers(const QStringList &known)
    {
        QStringList ids = m_stage->testersOf(TesterStage::tideline);
        ids.removeIf([&known](const QString &id) { return known.contains(id); });
        return ids.mid(0, 3);
    }
    QStringList individualTesters(const QString &buildId)
    {
        const auto feed = m_stage->demo().session().testers().individual(buildId);
        QSet<QString> ids;
        connect(feed.get(), &FeedBase::listCompleted, this, [&] { ids = feed->members(); }); // once of the cache, then of Apple
        rowsOf(*feed);
        return test::sorted(ids.values());
    }
    BuildsService &service() { return m_stage->demo().session().builds(); }
    TestBuildRow testedBuild()
    {
        const std::vector<TestBuildRow> rows = rowsOf(*service().list(TesterStage::tideline));
        const auto found = std::find_if(rows.cbegin(), rows.cend(),
                                        [](const TestBuildRow &row) { return row.externalState.known == ExternalBetaState::InBetaTesting; });
        if (found == rows.cend())
            qFatal("nothing is tested");
        return *found;
    }

    std::unique_ptr<TesterStage> m_stage;
};

SLIPWAY_TEST(TstBuilds)
#include "tst_builds.moc"
