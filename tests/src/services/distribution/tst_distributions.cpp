// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/distribution/distributions.h"

#include "services/drafts.h"
#include "src/services/testerstage.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::faultFor;
using test::ManualClock;
using test::subjectsOf;
using test::TesterStage;

namespace {

const QString textsPath = u"/v1/betaBuildLocalizations"_s;
const QString submissionsPath = u"/v1/betaAppReviewSubmissions"_s;

QString linkagePath(const TestBuildRow &build)
{
    return u"/v1/builds/%1/relationships/betaGroups"_s.arg(build.id);
}

BuildTexts textsOf(const QString &id, int day, const std::vector<std::pair<QString, QString>> &texts)
{
    BuildTexts build{.id = id, .number = id, .uploadedDate = QDateTime(QDate(2026, 11, day), QTime(12, 0), Qt::UTC)};
    for (const auto &[locale, text] : texts)
        build.texts.push_back({.locale = Locale(locale), .text = text});
    return build;
}

} // namespace

//! A build goes to its testers, on the real sandbox: in Apple's order, and nothing twice.
class TstDistributions final : public QObject
{
    Q_OBJECT

private slots:
    void init() { begin(nullptr); }
    void cleanup() { m_stage.reset(); }

    void everythingIsSentInApplesOrder()
    {
        const QString app = appNamed(u"Marginalia"_s);
        const TestBuildRow build = buildWhere(app, [](const TestBuildRow &row) { return row.wantsEncryptionAnswer(); });
        const TesterGroup group = m_stage->makeGroup(u"Lighthouse"_s, app);
        const QSignalSpy changed(&distributions(), &Distributions::changed);
        Distribution wish = distributionOf(build, {}, {group});
        wish.usesNonExemptEncryption = false;
        wish.notifies = true;
        wish.goesToReview = true;
        distributions().start(wish, BuildProcessingState::Valid);
        const JobStatus job = m_stage->finish();
        QVERIFY2(job.outcome.problems.empty(), job.outcome.problems.empty() ? "" : qPrintable(job.outcome.problems.front().reason));
        QCOMPARE(job.outcome.sentence, u"Build %1 went out to 1 group(s)."_s.arg(build.number));
        QCOMPARE(m_stage->sent(),
                 (QStringList{u"PATCH /v1/builds/"_s + build.id, u"POST "_s + textsPath, u"PATCH /v1/buildBetaDetails/"_s + build.id,
                              u"POST "_s + submissionsPath, u"POST "_s + linkagePath(build)}));
        const TestBuildRow after = buildWhere(app, [&build](const TestBuildRow &row) { return row.id == build.id; });
        QCOMPARE(after.usesNonExemptEncryption, std::optional(false));
        QVERIFY(after.isAtReview() && after.notifiesByItself);
        QVERIFY(hasGroup(after, group));
        QCOMPARE(job.done, job.total);
        QCOMPARE(changed.size(), 1);
    }

    void whatAppleHasAlreadyIsNotSent()
    {
        const TestBuildRow build = freeBuild();
        const TesterGroup group = m_stage->makeGroup(u"Lighthouse"_s);
        Distribution wish = distributionOf(build, {}, {group});
        wish.goesToReview = true;
        wish.notifies = true;
        distributions().start(wish, BuildProcessingState::Valid);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        const QStringList once = m_stage->sent();
        QCOMPARE(once.size(), 4);
        wish.usesNonExemptEncryption = true; // answered long ago, for ever
        distributions().start(wish, BuildProcessingState::Valid);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent(), once);
    }

    void draftsThatWentOutAreNoneAnyMore()
    {
        const TestBuildRow build = freeBuild();
        const auto keyOf = [&](const QString &locale) { return DraftKey{TesterStage::tideline, build.textPart(), Locale(locale), u"whatsNew"_s}; };
        Drafts &drafts = m_stage->demo().session().drafts();
        QTRY_VERIFY(drafts.isReady());
        Distribution wish = distributionOf(build, {}, {m_stage->makeGroup(u"Lighthouse"_s)});
        wish.appId = TesterStage::tideline;
        drafts.write(u"Typing"_s, {{.key = keyOf(u"sv"_s), .text = wish.texts.at(u"sv"_s)}});
        drafts.write(u"Typing"_s, {{.key = keyOf(u"ja"_s), .text = u"試"_s}});
        distributions().start(wish, BuildProcessingState::Valid);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QVERIFY(!drafts.find(keyOf(u"sv"_s)));
        QVERIFY(drafts.find(keyOf(u"ja"_s)));
    }

    // Rules R2 and R4.
    void whatGotLostIsLookedUp_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::newRow("a text that was made") << u"POST"_s << textsPath;
        QTest::newRow("the notice") << u"PATCH"_s << u"/v1/buildBetaDetails/*"_s;
        QTest::newRow("the review") << u"POST"_s << submissionsPath;
    }
    void whatGotLostIsLookedUp()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, path);
        const TestBuildRow build = freeBuild();
        m_stage->fail({faultFor(method, path, u"reset"_s, {}, true)});
        Distribution wish = distributionOf(build, {}, {m_stage->makeGroup(u"Lighthouse"_s)});
        wish.goesToReview = true;
        wish.notifies = true;
        distributions().start(wish, BuildProcessingState::Valid);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent().size(), 4);
    }

    void whatNeverShowsIsNotMadeAgainByItself()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        const TestBuildRow build = freeBuild();
        const TesterGroup group = m_stage->makeGroup(u"Lighthouse"_s);
        m_stage->fail({faultFor(u"POST"_s, textsPath, u"reset"_s, {}, false)});
        Distribution wish = distributionOf(build, {}, {group});
        wish.goesToReview = true;
        distributions().start(wish, BuildProcessingState::Valid);
        const JobStatus job = finishWith(clock);
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + textsPath});
        QCOMPARE(subjectsOf(job.outcome.problems), (QStringList{u"Beta App Review"_s, u"Lighthouse"_s, u"What to Test · Swedish"_s}));
        m_stage.reset(); // before its clock
    }

    void aTextThatAppleRefusesEndsIt()
    {
        const TestBuildRow build = freeBuild();
        Distribution wish = distributionOf(build, {}, {m_stage->makeGroup(u"Lighthouse"_s)});
        wish.texts = {{u"sv"_s, u"Look at <b>this</b>"_s}};
        wish.notifies = true;
        distributions().start(wish, BuildProcessingState::Valid);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.outcome.sentence, u"Build %1: 0 of 3 step(s) done."_s.arg(build.number));
        QVERIFY(job.outcome.problems.front().reason.contains(u"not allowed"_s));
        QCOMPARE(job.outcome.problems.size(), size_t(3));
        QCOMPARE(m_stage->sent().size(), 1);
    }

    // Another build of the version is at review.
    void aRefusedReviewKeepsExternalGroupsOut()
    {
        const TestBuildRow build = readyBuild();
        const TesterGroup outside = m_stage->makeGroup(u"Lighthouse"_s);
        const TesterGroup inside = makeInternal(u"Crew"_s, TesterStage::tideline);
        Distribution wish = distributionOf(build, {inside}, {outside});
        wish.goesToReview = true;
        distributions().start(wish, BuildProcessingState::Valid);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.outcome.sentence, u"Build %1: 2 of 4 step(s) done."_s.arg(build.number));
        QCOMPARE(subjectsOf(job.outcome.problems), (QStringList{u"Beta App Review"_s, u"Lighthouse"_s}));
        const TestBuildRow after = buildWhere(TesterStage::tideline, [&build](const TestBuildRow &row) { return row.id == build.id; });
        QVERIFY(hasGroup(after, inside));
        QVERIFY(!hasGroup(after, outside));
    }

    void aProcessingBuildGoesOutOnceItIsValid()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        const TestBuildRow build = processingBuild();
        const TesterGroup group = makeInternal(u"Crew"_s, orchard());
        QSignalSpy queue(&distributions(), &Distributions::queueChanged);
        distributions().start(distributionOf(build, {group}, {}), build.processing.known);
        QVERIFY(distributions().isQueued(build.id));
        const int id = m_stage->jobs().all().back().id;
        for (int minute = 0; minute < 4; ++minute) {
            clock.advance(1min);
            QCoreApplication::processEvents();
        }
        QCOMPARE(m_stage->jobs().find(id)->state, JobStatus::State::Awaiting);
        m_stage->other().setClock(nullptr); // its time has not passed
        setProcessing(build, u"VALID"_s);
        answerEncryption(build);
        passUntil(clock, [&] { return !m_stage->jobs().find(id)->isUnfinished(); });
        QCOMPARE(m_stage->jobs().find(id)->outcome.problems, std::vector<JobProblem>());
        QVERIFY(!distributions().isQueued(build.id));
        QCOMPARE(queue.size(), 2);
        QVERIFY(hasGroup(buildWhere(orchard(), [&build](const TestBuildRow &row) { return row.id == build.id; }), group));
        m_stage.reset();
    }

    void aBuildThatCannotBeProcessedIsSaid()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        const TestBuildRow build = processingBuild();
        distributions().start(distributionOf(build, {makeInternal(u"Crew"_s, orchard())}, {}), build.processing.known);
        const int id = m_stage->jobs().all().back().id;
        const QStringList before = m_stage->sent();
        setProcessing(build, u"FAILED"_s);
        passUntil(clock, [&] { return !m_stage->jobs().find(id)->isUnfinished(); });
        QCOMPARE(m_stage->jobs().find(id)->state, JobStatus::State::Failed);
        QCOMPARE(m_stage->jobs().find(id)->outcome.problems.front().reason, u"Apple could not process it."_s);
        QCOMPARE(m_stage->sent(), before);
        m_stage.reset();
    }

    void aQueuedBuildIsForgottenWhenItIsUndone()
    {
        const TestBuildRow build = processingBuild();
        distributions().start(distributionOf(build, {makeInternal(u"Crew"_s, orchard())}, {}), build.processing.known);
        distributions().start(distributionOf(build, {makeInternal(u"Deck"_s, orchard())}, {}), build.processing.known);
        QCOMPARE(m_stage->jobs().all().size(), size_t(1)); // the new one in place of the old
        m_stage->jobs().undoAll();
        QVERIFY(!distributions().isQueued(build.id));
        distributions().start(distributionOf(build, {makeInternal(u"Hold"_s, orchard())}, {}), build.processing.known);
        distributions().unqueue(build.id);
        QVERIFY(m_stage->jobs().all().empty());
    }

    void theLatestWishReplacesWhatIsQueued()
    {
        const TestBuildRow build = processingBuild();
        const TesterGroup first = makeInternal(u"Crew"_s, orchard());
        const TesterGroup second = makeInternal(u"Deck"_s, orchard());
        distributions().start(distributionOf(build, {first}, {}), build.processing.known);
        setProcessing(build, u"VALID"_s);
        answerEncryption(build);
        distributions().start(distributionOf(build, {second}, {}), BuildProcessingState::Valid);
        QVERIFY(!distributions().isQueued(build.id));
        QCOMPARE(m_stage->jobs().all().size(), size_t(1));
        m_stage->jobs().startAll();
        QTRY_VERIFY(!m_stage->jobs().hasUnfinished());
        const TestBuildRow after = buildWhere(orchard(), [&build](const TestBuildRow &row) { return row.id == build.id; });
        QVERIFY(hasGroup(after, second));
        QVERIFY(!hasGroup(after, first));
    }

    // Right after it was processed Apple does not know a build yet (api/09).
    void aBuildThatIsNotKnownYetIsTriedAgain()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        const TestBuildRow build = readyBuild();
        const TesterGroup group = makeInternal(u"Crew"_s, TesterStage::tideline);
        QJsonObject notYet = faultFor(u"POST"_s, linkagePath(build), u"status"_s, 404, false);
        notYet.insert(u"times"_s, 2);
        m_stage->fail({notYet});
        Distribution wish = distributionOf(build, {group}, {});
        wish.texts.clear();
        distributions().start(wish, BuildProcessingState::Valid);
        QCOMPARE(finishWith(clock).state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent().count(u"POST "_s + linkagePath(build)), 3);
        m_stage.reset();
    }

    void textsBeginAsThoseOfTheLastBuild_data()
    {
        using Texts = std::vector<std::pair<QString, QString>>;
        QTest::addColumn<Texts>("own");
        QTest::addColumn<QStringList>("begin");
        QTest::newRow("nothing of its own") << Texts{} << QStringList{u"de:Neu (811)"_s, u"en-US:New (811)"_s, u"fr:"_s};
        QTest::newRow("one of its own") << Texts{{u"de"_s, u"Eigen"_s}} << QStringList{u"de:Eigen"_s, u"en-US:New (811)"_s, u"fr:"_s};
        QTest::newRow("an empty one") << Texts{{u"en-US"_s, QString()}} << QStringList{u"de:Neu (811)"_s, u"en-US:New (811)"_s, u"fr:"_s};
    }
    void textsBeginAsThoseOfTheLastBuild()
    {
        using Texts = std::vector<std::pair<QString, QString>>;
        QFETCH(const Texts, own);
        QFETCH(const QStringList, begin);
        const std::vector<BuildTexts> others{
            textsOf(u"813"_s, 14, {{u"en-US"_s, u"Later"_s}}), // was uploaded after it
            textsOf(u"812"_s, 13, {}), // itself
            textsOf(u"811b"_s, 12, {{u"en-US"_s, QString()}}), // nobody wrote anything
            textsOf(u"810"_s, 10, {{u"en-US"_s, u"Old"_s}, {u"fr"_s, u"Vieux"_s}}),
            textsOf(u"811"_s, 11, {{u"en-US"_s, u"New"_s}, {u"de"_s, u"Neu"_s}}),
        };
        QStringList texts;
        for (const FirstTestText &text : firstTestTexts(textsOf(u"812"_s, 13, own), others))
            texts.append(text.locale.code() + u':' + text.text + (text.takenFrom.isEmpty() ? QString() : u" (%1)"_s.arg(text.takenFrom)));
        QCOMPARE(texts, begin);
    }

private:
    void begin(Clock *clock)
    {
        m_stage.reset();
        m_stage = std::make_unique<TesterStage>(test::DemoSession::smallTeam(), clock);
    }

    Distributions &distributions() { return m_stage->demo().session().distributions(); }

    // With a text in a language in which no build has one.
    static Distribution distributionOf(const TestBuildRow &build, const std::vector<TesterGroup> &inside, const std::vector<TesterGroup> &outside)
    {
        return {.build = {build.id, build.number},
                .internalGroups = inside,
                .externalGroups = outside,
                .texts = {{u"sv"_s, u"Prova den nya importen."_s}}};
    }

    TesterGroup makeInternal(const QString &name, const QString &app)
    {
        const QJsonObject owner{{u"data"_s, QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, app}}}};
        const QJsonObject group{{u"type"_s, u"betaGroups"_s},
                                {u"attributes"_s, QJsonObject{{u"name"_s, name}, {u"isInternalGroup"_s, true}}},
                                {u"relationships"_s, QJsonObject{{u"app"_s, owner}}}};
        const auto made = m_stage->other().post(u"/v1/betaGroups"_s, {{u"data"_s, group}});
        return {made.json().value("data"_L1).toObject().value("id"_L1).toString(), name};
    }

    QString appNamed(const QString &name)
    {
        for (const QJsonObject &app : test::readPages(m_stage->other(), u"/v1/apps?limit=200"_s)) {
            if (app.value("attributes"_L1).toObject().value("name"_L1).toString().startsWith(name))
                return app.value("id"_L1).toString();
        }
        qFatal("there is no such app");
    }

    QString orchard() { return appNamed(u"Orchard"_s); }

    template <typename Wanted>
    TestBuildRow buildWhere(const QString &app, Wanted wanted)
    {
        const std::unique_ptr<Feed<TestBuildRow>> feed = m_stage->demo().session().builds().list(app);
        std::vector<TestBuildRow> rows;
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { rows = feed->arrived(); });
        feed->open(0s);
        [&] { QTRY_COMPARE(feed->state(), FeedBase::State::Complete); }();
        const auto found = std::find_if(rows.cbegin(), rows.cend(), wanted);
        if (found == rows.cend())
            qFatal("there is no such build");
        return *found;
    }

    // One that nobody has submitted; another one of its version is at review.
    TestBuildRow readyBuild()
    {
        return buildWhere(TesterStage::tideline,
                          [](const TestBuildRow &row) { return row.externalState.known == ExternalBetaState::ReadyForBetaSubmission; });
    }

    // The same, and review is free for it.
    TestBuildRow freeBuild()
    {
        const TestBuildRow atReview = buildWhere(TesterStage::tideline, [](const TestBuildRow &row) { return row.isAtReview(); });
        change(atReview, {{u"expired"_s, true}});
        return readyBuild();
    }

    TestBuildRow processingBuild()
    {
        return buildWhere(orchard(), [](const TestBuildRow &row) { return row.processing.known == BuildProcessingState::Processing; });
    }

    void change(const TestBuildRow &build, const QJsonObject &attributes)
    {
        const QJsonObject data{{u"type"_s, u"builds"_s}, {u"id"_s, build.id}, {u"attributes"_s, attributes}};
        QCOMPARE(m_stage->other().patch(u"/v1/builds/"_s + build.id, {{u"data"_s, data}}).status, 200);
    }
    void answerEncryption(const TestBuildRow &build)
    {
        if (!build.usesNonExemptEncryption)
            change(build, {{u"usesNonExemptEncryption"_s, false}});
    }

    void setProcessing(const TestBuildRow &build, const QString &state)
    {
        m_stage->demo().direct(u"builds/"_s + build.id, QJsonDocument(QJsonObject{{u"processingState"_s, state}}));
    }

    static bool hasGroup(const TestBuildRow &build, const TesterGroup &group)
    {
        return std::any_of(build.groups.cbegin(), build.groups.cend(), [&group](const TesterGroup &each) { return each.id == group.id; });
    }

    template <typename Condition>
    static void passUntil(ManualClock &clock, Condition isDone)
    {
        QTRY_VERIFY_WITH_TIMEOUT((clock.advance(5s), isDone()), 60000);
    }

    JobStatus finishWith(ManualClock &clock)
    {
        const int id = m_stage->jobs().all().back().id;
        m_stage->jobs().startNow(id);
        passUntil(clock, [&] { return !m_stage->jobs().find(id)->isUnfinished(); });
        return *m_stage->jobs().find(id);
    }

    std::unique_ptr<TesterStage> m_stage;
};

SLIPWAY_TEST(TstDistributions)
#include "tst_distributions.moc"
