// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testers.h"

#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "sandbox/demo/demoworld.h"
#include "sandbox/demo/draft.h"
#include "services/activity.h"
#include "src/services/testerstage.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::DemoSession;
using test::TesterStage;

namespace {

// Somebody of whom everything is known that Apple tells, and somebody of whom nothing is; besides them the hostile ones.
void addStrangers(sandbox::World &world, const QUrl &images)
{
    sandbox::buildDemoWorld(world, {.testers = 30, .now = QDateTime::currentDateTimeUtc(), .imageBase = images, .hostile = true});
    const QJsonArray devices{
        QJsonObject{{u"model"_s, u"iPhone15_3"_s}, {u"platform"_s, u"IOS"_s}, {u"osVersion"_s, u"26.1"_s}, {u"appBuildVersion"_s, u"2.4.0 (812)"_s}},
        QJsonObject{{u"model"_s, u"Mac16_1"_s}}};
    sandbox::Draft<BetaTester> known;
    known.set(BetaTester::firstName, u"Ada"_s).set(BetaTester::lastName, u"Byron"_s).set(BetaTester::email, u"ada@example.org"_s);
    known.set(BetaTester::inviteType, BetaInviteType::Email).set(BetaTester::state, BetaTesterState::Installed);
    known.set(BetaTester::appDevices, devices).addTo(world, u"known"_s);
    sandbox::Draft<BetaTester> unknown;
    unknown.setNull(BetaTester::firstName).setNull(BetaTester::lastName).setNull(BetaTester::email).setNull(BetaTester::state);
    unknown.set(BetaTester::inviteType, BetaInviteType::PublicLink).setNull(BetaTester::appDevices).addTo(world, u"unknown"_s);
    const ResourceId app{u"apps"_s, TesterStage::tideline};
    const ResourceId group = world.add(u"betaGroups"_s, u"harbour"_s, {{u"name"_s, u"Häfen & <b>Molen</b>"_s}, {u"isInternalGroup"_s, false}});
    world.link(app, u"betaGroups", group);
    for (const QString &id : {u"known"_s, u"unknown"_s}) {
        world.link({u"betaTesters"_s, id}, u"apps", app);
        world.link({u"betaTesters"_s, id}, u"betaGroups", group);
    }
}

sandbox::SandboxOptions withStrangers()
{
    sandbox::SandboxOptions options;
    options.populate = addStrangers;
    return options;
}

// Collects what a feed announces, as a model would.
class TesterRows final : public QObject
{
public:
    explicit TesterRows(Feed<TesterRow> &feed) : m_feed(feed)
    {
        connect(&feed, &FeedBase::rowsArrived, this, [this, &feed] {
            pages.append(int(feed.arrived().size()));
            stateOfFirst = pages.size() == 1 ? feed.state() : stateOfFirst;
            for (const TesterRow &row : feed.arrived())
                byId.insert(row.id, row);
        });
    }

    void read()
    {
        m_feed.open(0s);
        QTRY_VERIFY_WITH_TIMEOUT(m_feed.state() != FeedBase::State::Loading, 60000);
        QVERIFY2(m_feed.state() == FeedBase::State::Complete, qPrintable(m_feed.error().message()));
    }

    QHash<QString, TesterRow> byId;
    QList<int> pages; // how many rows each had
    FeedBase::State stateOfFirst = FeedBase::State::Idle; // when the first page came

private:
    Feed<TesterRow> &m_feed;
};

int pagesAsked(DemoSession &demo)
{
    int asked = 0;
    for (const RequestSummary &request : demo.activity().requests())
        asked += request.feature == "testers.list"_L1 ? 1 : 0;
    return asked;
}

// What Apple says of the usage of Tideline's testers in \a days, as somebody else reads it.
QHash<QString, BetaTesterUsage> toldUsage(TesterStage &stage, int days)
{
    const QString target = u"/v1/apps/%1/metrics/betaTesterUsages?groupBy=betaTesters&limit=200&period=P%2D"_s.arg(TesterStage::tideline).arg(days);
    QHash<QString, BetaTesterUsage> told;
    for (test::SandboxClient::Answer page = stage.other().get(target);;) {
        for (const QJsonValue &row : page.json().value("data"_L1).toArray()) {
            const QJsonObject values = row["dataPoints"_L1][0]["values"_L1].toObject();
            told.insert(row["dimensions"_L1]["betaTesters"_L1]["data"_L1].toString(),
                        {.sessions = values.value("sessionCount"_L1).toInt(),
                         .crashes = values.value("crashCount"_L1).toInt(),
                         .feedback = values.value("feedbackCount"_L1).toInt()});
        }
        const QString next = page.json().value("links"_L1).toObject().value("next"_L1).toString();
        if (next.isEmpty())
            return told;
        page = stage.other().follow(QUrl(next));
    }
}

// All that a feed of usage tells once it is complete; fails the test when it does not become so.
QHash<QString, BetaTesterUsage> readUsage(Feed<TesterUsageRow> &feed)
{
    QHash<QString, BetaTesterUsage> read;
    const QObject context;
    QObject::connect(&feed, &FeedBase::rowsArrived, &context, [&] {
        for (const TesterUsageRow &row : feed.arrived())
            read.insert(row.id, row.usage);
    });
    feed.open(0s);
    if (!QTest::qWaitFor([&feed] { return feed.state() == FeedBase::State::Complete; }, 30000))
        qFatal("usage was not read: %s", qPrintable(feed.error().message()));
    if (feed.members() != QSet<QString>(read.keyBegin(), read.keyEnd()))
        qFatal("the members are others than those who arrived");
    return read;
}

sandbox::SandboxOptions severalPagesOfUsage()
{
    sandbox::SandboxOptions options;
    options.testers = 2000;
    return options;
}

QStringList namesOf(const std::vector<TesterGroup> &groups)
{
    QStringList names;
    for (const TesterGroup &group : groups)
        names.append(group.name);
    return names;
}

} // namespace

class TstTesters final : public QObject
{
    Q_OBJECT

private slots:
    void tenThousandAreFiftyRequestsAndShowFromTheFirst()
    {
        sandbox::SandboxOptions options;
        options.testers = 10'000;
        DemoSession demo(options);
        const auto feed = demo.session().testers().list({});
        TesterRows rows(*feed);
        rows.read();
        QCOMPARE(rows.pages, QList<int>(50, 200));
        QCOMPARE(rows.stateOfFirst, FeedBase::State::Loading);
        QCOMPARE(rows.byId.size(), 10'000);
        QCOMPARE(pagesAsked(demo), 50);
    }

    void tenThousandGoOnAtThePageThatBroke_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("by a retry") << false;
        QTest::newRow("after a restart") << true;
    }
    void tenThousandGoOnAtThePageThatBroke()
    {
        QFETCH(bool, restarted);
        sandbox::SandboxOptions options;
        options.testers = 10'000;
        DemoSession demo(options);
        const QJsonObject match{{u"path"_s, u"/v1/betaTesters"_s}, {u"nth"_s, 23}};
        demo.direct(u"faults"_s, QJsonDocument(QJsonArray{QJsonObject{{u"match"_s, match}, {u"fault"_s, u"status"_s}, {u"value"_s, 403}}}));
        auto feed = demo.session().testers().list({});
        TesterRows rows(*feed);
        feed->open();
        QTRY_COMPARE_WITH_TIMEOUT(feed->state(), FeedBase::State::Failed, 60000);
        QCOMPARE(pagesAsked(demo), 23);
        QCOMPARE(rows.byId.size(), 22 * 200);
        if (restarted) {
            feed.reset();
            demo.reopen();
            feed = demo.session().testers().list({});
            TesterRows all(*feed);
            all.read();
            QCOMPARE(all.byId.size(), 10'000);
            QCOMPARE(all.pages, QList<int>(50, 200));
        } else {
            feed->refresh();
            QTRY_COMPARE_WITH_TIMEOUT(feed->state(), FeedBase::State::Complete, 60000);
            QCOMPARE(rows.byId.size(), 10'000);
        }
        QCOMPARE(pagesAsked(demo), 23 + 28);
        QCOMPARE(feed->members().size(), 10'000);
    }

    void anAppsTestersAreItsOwn()
    {
        TesterStage stage;
        const auto feed = stage.demo().session().testers().list(TesterStage::tideline);
        TesterRows rows(*feed);
        rows.read();
        const QStringList expected = stage.testersOf(TesterStage::tideline);
        QVERIFY(!expected.isEmpty() && expected.size() < 450);
        QCOMPARE(test::sorted(rows.byId.keys()), expected);
        for (const TesterRow &row : std::as_const(rows.byId))
            QVERIFY2(row.state.known != BetaTesterState::Unknown, qPrintable(row.id));
    }

    void aRowHasTheNamesOfItsGroups()
    {
        TesterStage stage;
        const TesterGroup group = stage.makeGroup(u"Lighthouse"_s);
        const QStringList members = stage.testersOf(TesterStage::tideline).mid(0, 5);
        stage.putIntoGroup(members, group);
        const auto feed = stage.demo().session().testers().list({});
        TesterRows rows(*feed);
        rows.read();
        for (const TesterRow &row : std::as_const(rows.byId)) {
            const bool isMember = std::find(row.groups.cbegin(), row.groups.cend(), group) != row.groups.cend();
            QCOMPARE(isMember, members.contains(row.id));
            QVERIFY2(!namesOf(row.groups).contains(QString()), qPrintable(row.id));
        }
        QVERIFY(rows.byId.value(members.first()).groups.size() >= 2); // what it was in before is still there
    }

    void whoIsKnownIsShownWithEverything()
    {
        DemoSession demo(withStrangers());
        const auto feed = demo.session().testers().list(TesterStage::tideline);
        TesterRows rows(*feed);
        rows.read();
        const TesterRow ada = rows.byId.value(u"known"_s);
        QCOMPARE(ada.fullName(), u"Ada Byron"_s);
        QCOMPARE(ada.email, u"ada@example.org"_s);
        QCOMPARE(ada.inviteType.known, BetaInviteType::Email);
        QCOMPARE(ada.state.known, BetaTesterState::Installed);
        QCOMPARE(namesOf(ada.groups), QStringList{u"Häfen & <b>Molen</b>"_s});
        QCOMPARE(ada.devices.size(), size_t(2));
        QCOMPARE(ada.devices.at(0).model, u"iPhone15_3"_s);
        QCOMPARE(ada.devices.at(0).platform.known, Platform::Ios);
        QCOMPARE(ada.devices.at(0).osVersion, u"26.1"_s);
        QCOMPARE(ada.devices.at(0).build, u"2.4.0 (812)"_s);
        QCOMPARE(ada.devices.at(1), (TesterDevice{.model = u"Mac16_1"_s}));
    }

    void whoCameByAPublicLinkHasNoName()
    {
        DemoSession demo(withStrangers());
        const auto feed = demo.session().testers().list({});
        TesterRows rows(*feed);
        rows.read();
        const TesterRow somebody = rows.byId.value(u"unknown"_s);
        QCOMPARE(somebody.id, u"unknown"_s);
        QVERIFY(somebody.fullName().isEmpty() && somebody.firstName.isEmpty() && somebody.lastName.isEmpty() && somebody.email.isEmpty());
        QCOMPARE(somebody.inviteType.known, BetaInviteType::PublicLink);
        QVERIFY(somebody.state.wire.isEmpty()); // null: unknown
        QCOMPARE(somebody.state.known, BetaTesterState::Unknown);
        QVERIFY(somebody.devices.empty());
    }

    void hostileNamesComeAsTheyAre()
    {
        TesterStage stage(withStrangers());
        const auto feed = stage.demo().session().testers().list({});
        TesterRows rows(*feed);
        rows.read();
        const QJsonArray raw = stage.other().get(u"/v1/betaTesters?limit=200"_s).json().value("data"_L1).toArray();
        QCOMPARE(rows.byId.size(), raw.size());
        int hostile = 0;
        for (const QJsonValue &each : raw) {
            const QJsonObject attributes = each.toObject().value("attributes"_L1).toObject();
            const TesterRow row = rows.byId.value(each.toObject().value("id"_L1).toString());
            const QString first = attributes.value("firstName"_L1).toString();
            QCOMPARE(row.firstName, first);
            QCOMPARE(row.lastName, attributes.value("lastName"_L1).toString());
            QCOMPARE(row.email, attributes.value("email"_L1).toString());
            hostile += first.contains(u'<') ? 1 : 0;
        }
        QVERIFY(hostile > 0);
    }

    void usageIsReadInPagesForAPeriod_data()
    {
        QTest::addColumn<int>("days");
        for (const int days : usageDays)
            QTest::addRow("%d days", days) << days;
    }
    void usageIsReadInPagesForAPeriod()
    {
        QFETCH(int, days);
        TesterStage stage(severalPagesOfUsage());
        const QHash<QString, BetaTesterUsage> told = toldUsage(stage, days);
        const auto feed = stage.demo().session().testers().usage(TesterStage::tideline, days);
        QSignalSpy pages(feed.get(), &FeedBase::rowsArrived);
        const QHash<QString, BetaTesterUsage> read = readUsage(*feed);
        QVERIFY(read == told);
        QVERIFY(pages.count() > 1);
        QCOMPARE(pages.count(), (int(told.size()) + 199) / 200);
        QVERIFY2(read.size() < stage.testersOf(TesterStage::tideline).size(), "of some nothing is known");
        QVERIFY(std::any_of(read.cbegin(), read.cend(), [](const BetaTesterUsage &usage) { return usage.sessions == 0; }));
    }

    void usageIsThereWithoutANetworkAndHidesNoTester()
    {
        TesterStage stage;
        auto feed = stage.demo().session().testers().usage(TesterStage::tideline, 30);
        const QHash<QString, BetaTesterUsage> seen = readUsage(*feed);
        feed.reset();
        stage.demo().goOffline();
        stage.demo().reopen();
        const auto again = stage.demo().session().testers().usage(TesterStage::tideline, 30);
        QHash<QString, BetaTesterUsage> cached;
        connect(again.get(), &FeedBase::rowsArrived, this, [&] {
            for (const TesterUsageRow &row : again->arrived())
                cached.insert(row.id, row.usage);
        });
        again->open(0s);
        QTRY_VERIFY(cached == seen);
        QVERIFY(again->isFromCache());
        // A row of usage is not taken for the tester, whom Apple sends along.
        const auto page = stage.demo().session().resources().one(u"/v1/betaTesters/"_s + seen.constBegin().key());
        QString invitedBy; // which all of them have
        connect(page.get(), &FeedBase::rowsArrived, this,
                [&] { invitedBy = Typed<BetaTester>(page->arrived().front().resource)[BetaTester::inviteType].wire; });
        page->open();
        QTRY_VERIFY(page->isFromCache());
        QVERIFY(!invitedBy.isEmpty());
    }

    void theyAreThereWithoutANetwork()
    {
        TesterStage stage(withStrangers());
        auto feed = stage.demo().session().testers().list({});
        TesterRows seen(*feed);
        seen.read();
        feed.reset();
        stage.demo().goOffline();
        stage.demo().reopen();
        const auto again = stage.demo().session().testers().list({});
        TesterRows cached(*again);
        again->open(0s);
        QTRY_COMPARE(cached.byId.size(), seen.byId.size());
        QVERIFY(cached.byId == seen.byId);
    }
};

SLIPWAY_TEST(TstTesters)
#include "tst_testers.moc"
