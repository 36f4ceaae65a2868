// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/ageratings.h"
#include "catalogue/betaapps.h"
#include "catalogue/betabuilds.h"
#include "catalogue/reviewdetails.h"
#include "catalogue/typespec.h"
#include "services/buildactions.h"
#include "services/builds.h"
#include "services/distribution/distributions.h"
#include "services/feedback.h"
#include "services/groupactions.h"
#include "services/languages.h"
#include "services/review.h"
#include "services/testinformation.h"
#include "src/services/testerimport/importstage.h"
#include "src/services/testerstage.h"
#include "src/services/textstage.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::ImportStage;
using test::TesterStage;
using test::TextStage;

namespace {

// Applies every draft, and fails the test unless Apple takes them all.
void applyAll(TextStage &stage)
{
    const std::unique_ptr<Review> review = stage.demo().session().review(TextStage::tideline);
    QTRY_COMPARE(review->state(), Review::State::Ready);
    review->apply();
    QTRY_COMPARE(review->state(), Review::State::Done);
    for (const ReviewedText &each : review->texts())
        QVERIFY2(each.progress == ReviewedText::Progress::Applied, qPrintable(each.reason));
}

} // namespace

// Every read that the application makes, on a real session; with SLIPWAY_HAR_DIR all of it ends in a recording.
class TstTraffic final : public QObject
{
    Q_OBJECT

private slots:
    void everyReadOfTheServicesEndsWell()
    {
        DemoSession demo;
        const auto apps = demo.session().apps().list();
        QStringList ids;
        connect(apps.get(), &FeedBase::rowsArrived, this, [&] {
            for (const AppRow &app : apps->arrived())
                ids.append(app.id);
        });
        readAll(*apps);
        QCOMPARE(ids.size(), 9);
        for (const QString &id : std::as_const(ids)) {
            readAll(*demo.session().apps().app(id));
            readAll(*demo.session().apps().versions(id));
            readBuild(demo, id);
            readAll(*demo.session().apps().betaGroups(id));
            readAll(*demo.session().appInformation().infos(id));
            readAll(*demo.session().testInformation().texts(id));
            readAll(*demo.session().testInformation().reviewDetail(id));
            readAll(*demo.session().testInformation().license(id));
            readAll(*demo.session().feedback().list(id, FeedbackKind::Screenshots));
            const auto crashes = demo.session().feedback().list(id, FeedbackKind::Crash);
            readAll(*crashes);
            for (const FeedbackRow &crash : crashes->arrived())
                readAll(*demo.session().feedback().crashLog(crash.id));
        }
        readAll(*demo.session().appInformation().categories());
    }

    // What the generic pages can reach: from every list its first resource, and from there every relation.
    void everythingReachableFromTheGenericPagesEndsWell()
    {
        DemoSession demo;
        for (const EndpointSpec &endpoint : catalogue::endpoints()) {
            if (endpoint.shape != EndpointShape::Collection || !endpoint.verbs.testFlag(EndpointVerb::Get) || wantsFilter(endpoint))
                continue;
            const auto list =
                demo.session().resources().list<ResourceId>(endpoint.path, [](const Resource &resource, const Document &) { return resource.id(); });
            std::vector<ResourceId> ids;
            connect(list.get(), &FeedBase::rowsArrived, this, [&] { ids.insert(ids.end(), list->arrived().begin(), list->arrived().end()); });
            readAll(*list);
            QVERIFY2(!ids.empty(), endpoint.path.data());
            followRelations(demo, ids.front());
        }
    }

    void everyChangeOfTheServicesEndsWell()
    {
        TextStage stage;
        const DraftKey name = TextStage::key(TextStage::app, u"ca"_s, AppInfoLocalization::name.spec.name);
        stage.type(name, u"Marees"_s);
        stage.type(TextStage::key(TextStage::app, u"de-DE"_s, AppInfoLocalization::subtitle.spec.name), u"Ebbe und Flut"_s);
        stage.type(TextStage::key(TextStage::version, u"ca"_s, AppStoreVersionLocalization::keywords.spec.name), u"marea"_s);
        stage.type(TextStage::key(TextStage::version, u"de-DE"_s, AppStoreVersionLocalization::supportUrl.spec.name), u"https://example.org"_s);
        stage.type(TextStage::key(TextStage::version, u"de-DE"_s, AppStoreVersionLocalization::keywords.spec.name), QString()); // null
        stage.type(TextStage::key(TextStage::live, u"en-US"_s, AppStoreVersionLocalization::promotionalText.spec.name), u"Tonight"_s);
        stage.type(TextStage::value(AgeRatingDeclaration::contests.spec.name), u"INFREQUENT"_s);
        stage.type(TextStage::value(AgeRatingDeclaration::socialMedia.spec.name), u"false"_s);
        stage.type(TextStage::value(App::contentRightsDeclaration.spec.name), u"USES_THIRD_PARTY_CONTENT"_s);
        stage.type(TextStage::value(AppInfo::primaryCategory.spec.name), u"GAMES"_s);
        stage.type(TextStage::value(AppInfo::primarySubcategoryOne.spec.name), u"GAMES_PUZZLE"_s);
        stage.type(languageKey(TextStage::tideline, TextStage::version, Locale(u"ja"_s)), QString()); // goes
        stage.type(TextStage::reviewValue(AppStoreVersion::copyright.spec.name), u"2027 Tideline Ltd."_s);
        stage.type(TextStage::reviewValue(AppStoreReviewDetail::notes.spec.name), u"Tap the moon."_s);
        const TextPart appleTv = TextPart::ofVersion(u"TV_OS"_s);
        stage.addVersionAsSomebodyElse(appleTv.platform);
        stage.type(TextStage::reviewValue(AppStoreReviewDetail::contactFirstName.spec.name, appleTv), u"Ada"_s);
        stage.type(TextStage::reviewValue(AppStoreReviewDetail::contactLastName.spec.name, appleTv), u"Byron"_s);
        stage.type(TextStage::reviewValue(AppStoreReviewDetail::contactPhone.spec.name, appleTv), u"+44 20 79460000"_s);
        stage.type(TextStage::reviewValue(AppStoreReviewDetail::contactEmail.spec.name, appleTv), u"ada@acme.example"_s);
        const std::unique_ptr<Review> review = stage.demo().session().review(TextStage::tideline);
        QTRY_COMPARE(review->state(), Review::State::Ready);
        QCOMPARE(review->chosenCount(), 18);
        review->apply();
        QTRY_COMPARE(review->state(), Review::State::Done);
        for (const ReviewedText &text : review->texts())
            QVERIFY2(text.progress == ReviewedText::Progress::Applied, qPrintable(text.reason));
        QCOMPARE(stage.sent().size(), 12); // all verbs of texts; what has values; what is told App Review, changed and made
    }

    void everyChangeOfTestInformationEndsWell()
    {
        TextStage stage;
        const auto text = [](const QString &locale, QLatin1String field) { return TextStage::key(TextStage::testing, locale, field); };
        const auto value = [](QLatin1String field) { return TextStage::reviewValue(field, TextStage::testing); };
        stage.type(text(u"sv"_s, BetaAppLocalization::description.spec.name), u"Tidvatten."_s); // made
        stage.type(text(u"de-DE"_s, BetaAppLocalization::description.spec.name), u"Gezeiten."_s);
        stage.type(text(u"de-DE"_s, BetaAppLocalization::marketingUrl.spec.name), QString()); // null
        stage.type(languageKey(TextStage::tideline, TextStage::testing, Locale(u"en-GB"_s)), QString()); // goes
        stage.type(value(BetaAppReviewDetail::notes.spec.name), u"Tap the moon."_s);
        stage.type(value(BetaAppReviewDetail::demoAccountRequired.spec.name), u"false"_s);
        stage.type(value(BetaLicenseAgreement::agreementText.spec.name), u"Be kind."_s);
        applyAll(stage);
        QCOMPARE(stage.sent().size(), 5);
    }

    void everyChangeOfWhatToTestEndsWell()
    {
        TextStage stage;
        const auto list = stage.demo().session().builds().list(TextStage::tideline);
        readAll(*list);
        const auto &builds = list->arrived();
        const auto build = std::find_if(builds.cbegin(), builds.cend(), [](const TestBuildRow &each) { return each.isLiving(); });
        QVERIFY(build != builds.cend());
        const TextPart part = build->textPart();
        stage.type(TextStage::key(part, u"sv"_s, BetaBuildLocalization::whatsNew.spec.name), u"Testa hamnkartorna."_s); // made
        stage.type(TextStage::key(part, u"de-DE"_s, BetaBuildLocalization::whatsNew.spec.name), u"Bitte die Hafenkarten testen."_s);
        stage.type(languageKey(TextStage::tideline, part, Locale(u"en-GB"_s)), QString()); // goes
        applyAll(stage);
        QCOMPARE(stage.sent().size(), 3);
    }

    void everyDeletionOfFeedbackEndsWell()
    {
        DemoSession demo;
        FeedbackService &feedback = demo.session().feedback();
        std::vector<FeedbackRow> rows;
        for (const FeedbackKind kind : {FeedbackKind::Screenshots, FeedbackKind::Crash}) {
            const auto list = feedback.list(TesterStage::tideline, kind);
            readAll(*list);
            rows.push_back(list->arrived().front());
        }
        const int job = feedback.remove(rows);
        QTRY_COMPARE(demo.session().jobs().find(job)->state, JobStatus::State::Done);
    }

    void everyChangeOfTestersEndsWell()
    {
        TesterStage stage;
        TesterActions &actions = stage.actions();
        const QString tideline = TesterStage::tideline;
        readAll(*stage.demo().session().testers().list({}));
        readAll(*stage.demo().session().testers().list(tideline));
        for (const int days : usageDays)
            readAll(*stage.demo().session().testers().usage(tideline, days));
        const QStringList some = stage.testersOf(tideline).mid(0, 3);
        const TesterGroup from = stage.makeGroup(u"Lighthouse"_s);
        const TesterGroup to = stage.makeGroup(u"Breakwater"_s);
        const QString guest = stage.makeTester(u"ada@example.org"_s, stage.group(u"Harbor Pilots"_s));
        actions.add(TesterStage::named(some), from);
        endsWell(stage);
        actions.move(TesterStage::named(some), from, to);
        endsWell(stage);
        actions.removeFromGroup(TesterStage::named(some.mid(0, 1)), to);
        endsWell(stage);
        actions.invite(TesterStage::named({guest}), {tideline, u"Tideline"_s});
        endsWell(stage);
        const QString living = u"/v1/builds?filter[app]=%1&filter[processingState]=VALID&filter[expired]=false&limit=200"_s.arg(tideline);
        const BuildRef build{.id = stage.idsIn(living).first(), .name = u"812"_s};
        actions.addToBuild(TesterStage::named(some), build);
        endsWell(stage);
        actions.removeFromBuild(TesterStage::named(some), build);
        endsWell(stage);
        actions.removeFromApp(TesterStage::named(some), {tideline, u"Tideline"_s});
        endsWell(stage);
        actions.removeFromTeam(TesterStage::named({guest}));
        endsWell(stage);
        actions.purge(TesterStage::named(stage.testersOf(tideline).mid(0, 3)), {tideline, u"Tideline"_s});
        endsWell(stage);
        QCOMPARE(stage.sent().size(), 10);
    }

    void anInvitationByAddressEndsWell()
    {
        TesterStage stage;
        const NewTester ada{
            .email = u"ada@example.org"_s, .firstName = u"Ada"_s, .lastName = u"Byron"_s, .groups = {stage.group(u"Harbor Pilots"_s)}};
        stage.actions().admit(ada, {TesterStage::tideline, u"Tideline"_s});
        endsWell(stage);
        stage.actions().admit(ada, {TesterStage::tideline, u"Tideline"_s}); // is one already
        endsWell(stage);
    }

    void everyChangeOfGroupsEndsWell()
    {
        TesterStage stage;
        Session &session = stage.demo().session();
        GroupActions &actions = session.groupActions();
        const QString tideline = TesterStage::tideline;
        const NewBetaGroup crew{.appId = tideline, .name = u"Crew"_s, .isInternal = true};
        const Result<QString> made = QCoro::waitFor(actions.create(crew));
        QVERIFY(made);
        const TesterGroup group{*made, crew.name};
        const TesterGroup open = stage.group(u"Harbor Pilots"_s);
        const BetaGroupChange link{.publicLinkEnabled = true, .publicLinkLimitEnabled = true, .publicLinkLimit = 100};
        QVERIFY(QCoro::waitFor(actions.change(open.id, link)));
        QVERIFY(QCoro::waitFor(actions.change(open.id, {.name = u"Pilots"_s, .feedbackEnabled = false})));
        const auto users = session.betaGroups().teamUsers();
        std::vector<TeamUserRow> people;
        connect(users.get(), &FeedBase::rowsArrived, this, [&] { people = users->arrived(); });
        readAll(*users);
        const auto builds = session.betaGroups().testableBuilds(tideline);
        std::vector<BuildRef> some;
        connect(builds.get(), &FeedBase::rowsArrived, this, [&] { some = {{builds->arrived().front().id, builds->arrived().front().number}}; });
        readAll(*builds);
        actions.addMembers({people.at(0), people.at(1)}, group);
        endsWell(stage);
        actions.addBuilds(some, group);
        endsWell(stage);
        readAll(*session.betaGroups().builds(group.id));
        readAll(*session.betaGroups().addresses(group.id));
        readAll(*session.betaGroups().joinedByLink(open.id));
        actions.removeBuilds(some, group);
        endsWell(stage);
        actions.remove(group, tideline);
        endsWell(stage);
    }

    void aDistributionEndsWell()
    {
        TesterStage stage;
        Session &session = stage.demo().session();
        const QString tideline = TesterStage::tideline;
        std::vector<TestBuildRow> builds;
        const auto list = session.builds().list(tideline);
        connect(list.get(), &FeedBase::rowsArrived, this, [&] { builds = list->arrived(); });
        readAll(*list);
        const auto isFree = [](const TestBuildRow &row) { return row.externalState.known == ExternalBetaState::ReadyForBetaSubmission; };
        const auto isAtReview = [](const TestBuildRow &row) { return row.isAtReview(); };
        const TestBuildRow build = *std::find_if(builds.cbegin(), builds.cend(), isFree);
        const TestBuildRow other = *std::find_if(builds.cbegin(), builds.cend(), isAtReview);
        session.buildActions().expire({{other.id, other.number}}); // review takes one of a version at a time
        endsWell(stage);
        const auto texts = session.distributions().texts(build.id);
        QString known;
        connect(texts.get(), &FeedBase::rowsArrived, this, [&] { known = texts->arrived().front().texts.front().locale.code(); });
        readAll(*texts);
        readAll(*session.distributions().recentTexts(tideline, build.platform));
        const Distribution wish{.build = {build.id, build.number},
                                .externalGroups = {stage.makeGroup(u"Lighthouse"_s), stage.makeGroup(u"Breakwater"_s)},
                                .texts = {{known, u"Look at the harbour."_s}, {u"sv"_s, u"Se på hamnen."_s}},
                                .usesNonExemptEncryption = {},
                                .notifies = true,
                                .goesToReview = true};
        session.distributions().start(wish, BuildProcessingState::Valid);
        endsWell(stage);
        QCOMPARE(stage.sent().size(), 6);
    }

    void anImportOfTestersEndsWell()
    {
        ImportStage stage;
        const QString colleague = stage.members(stage.team().group(u"Team"_s)).first();
        const TesterRehearsal rehearsal = stage.rehearse(u"Email,Name\neve@example.org,Eve Stone\nmae@example.org,\n%1,\n"_s.arg(colleague));
        stage.team().makeTester(u"mae@example.org"_s, stage.team().group(u"Harbor Pilots"_s)); // meanwhile: is looked up
        QCOMPARE(stage.finish(stage.start(rehearsal)).done, 3);
        QCOMPARE(stage.team().sent().size(), 3);
    }

private:
    // Such a list is no page: what it holds is reached from what it is filtered by.
    static bool wantsFilter(const EndpointSpec &endpoint)
    {
        return std::any_of(endpoint.filters.begin(), endpoint.filters.end(), [](const FilterSpec &filter) { return filter.required; });
    }

    static void endsWell(TesterStage &stage)
    {
        const JobStatus job = stage.finish();
        QVERIFY2(job.state == JobStatus::State::Done, qPrintable(job.outcome.problems.empty() ? job.title : job.outcome.problems.front().reason));
    }

    // The newest build of the app, with all that its inspector shows.
    static void readBuild(DemoSession &demo, const QString &appId)
    {
        const auto builds = demo.session().apps().latestBuilds(appId, 10);
        readAll(*builds);
        if (builds->arrived().empty())
            return;
        const QString id = builds->arrived().front().id;
        readAll(*demo.session().builds().usage(id));
        readAll(*demo.session().testers().individual(id));
        const auto detail = demo.session().builds().detail(id);
        readAll(*detail);
        for (const BundleRow &bundle : detail->arrived().front().bundles)
            readAll(*demo.session().builds().sizes(bundle.id));
    }

    static void readAll(FeedBase &feed)
    {
        feed.open(std::chrono::seconds(0));
        QTRY_VERIFY(feed.state() == FeedBase::State::Complete || feed.state() == FeedBase::State::Failed);
        QVERIFY2(feed.state() == FeedBase::State::Complete, qPrintable(feed.error().message() + u' ' + feed.error().details()));
    }

    void followRelations(DemoSession &demo, const ResourceId &id)
    {
        const QString path = catalogue::instancePath(id.type, id.id);
        if (path.isEmpty())
            return; // a type that Apple only lists
        const auto one = demo.session().resources().one(path);
        Resource resource;
        connect(one.get(), &FeedBase::rowsArrived, this, [&] { resource = one->arrived().front().resource; });
        readAll(*one);
        QCOMPARE(resource.id(), id);
        for (const QString &name : resource.relationNames()) {
            const QString related = resource.relation(QLatin1String(name.toLatin1())).relatedPath;
            const auto known = catalogue::match(related);
            if (!known || !known->endpoint->verbs.testFlag(EndpointVerb::Get))
                continue; // leads to a type that is not curated
            readAll(*demo.session().resources().one(related));
        }
    }
};

SLIPWAY_TEST(TstTraffic)
#include "tst_traffic.moc"
