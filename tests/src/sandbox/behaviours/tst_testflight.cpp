// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstTestFlight : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void invitesWhoComesIntoAGroup();
    void refusesAnAddressTwice();
    void takesATesterOutOfTheGroupsOfAnApp();
    void asksForEncryptionOnce();
    void invitesAgain();
    void refusesAnInvitation_data();
    void refusesAnInvitation();
    void waitsWithTheInvitationForABuild();
    void invitesTheWaitingWhenABuildComes();
    void refusesStrangersInAnInternalGroup();
    void takesUsersIntoAnInternalGroup();
    void keepsTheNumberOfInternalTesters();
    void keepsTheNumberOfExternalTesters();
    void takesMembersTwice();
    void refusesALinkageWholly_data();
    void refusesALinkageWholly();
    void revokesWhoLeavesTheLastApp();
    void finishesRemovalsLater();

private:
    SandboxClient &client() { return m_team->client(); }
    QJsonArray list(const QString &target) { return client().get(target).json().value("data"_L1).toArray(); }
    QString stateOf(const QString &tester)
    {
        const QJsonObject data = client().get(u"/v1/betaTesters/"_s + tester).json().value("data"_L1).toObject();
        return data.value("attributes"_L1).toObject().value("state"_L1).toString();
    }
    SandboxClient::Answer invite(const QString &tester, const QString &app);

    std::unique_ptr<SmallTeam> m_team;
};

namespace {

// Harbor (1001) has the build b9 in its group g1 "Friends"; Anchor (1002) has the group g2, and no build.
void populateTestFlight(sandbox::World &world, const QUrl &)
{
    SmallTeam::populate(world);
    world.update({u"builds"_s, u"b9"_s}, {{u"usesNonExemptEncryption"_s, false}});
    world.link({u"betaGroups"_s, u"g1"_s}, u"builds", {u"builds"_s, u"b9"_s});
    const ResourceId review = world.add(u"betaAppReviewSubmissions"_s, u"s9"_s, {{u"betaReviewState"_s, u"APPROVED"_s}});
    world.link({u"builds"_s, u"b9"_s}, u"betaAppReviewSubmission", review);
    const ResourceId empty = world.add(u"betaGroups"_s, u"g2"_s, {{u"name"_s, u"Empty"_s}, {u"isInternalGroup"_s, false}});
    world.link({u"apps"_s, u"1002"_s}, u"betaGroups", empty);
    const auto addTester = [&](const QString &id, const QString &state, const QString &app, const QString &group) {
        const ResourceId tester = world.add(u"betaTesters"_s, id, {{u"email"_s, QString(id + u"@example.org")}, {u"state"_s, state}});
        world.link(tester, u"apps", {u"apps"_s, app});
        world.link(tester, u"betaGroups", {u"betaGroups"_s, group});
    };
    addTester(u"invited"_s, u"INVITED"_s, u"1001"_s, u"g1"_s);
    addTester(u"accepted"_s, u"ACCEPTED"_s, u"1001"_s, u"g1"_s);
    addTester(u"waiting"_s, u"NOT_INVITED"_s, u"1002"_s, u"g2"_s);
    // Those of the team: Mae is a tester, the others are not yet.
    for (int i = 0; i < 120; ++i)
        world.add(u"users"_s, {}, {{u"username"_s, u"user%1@acme.example"_s.arg(i)}});
    world.add(u"users"_s, u"mae"_s, {{u"username"_s, u"Mae@acme.example"_s}});
    world.add(u"betaTesters"_s, u"mae"_s, {{u"email"_s, u"mae@acme.example"_s}, {u"state"_s, u"NOT_INVITED"_s}});
}

QJsonObject reference(const QString &type, const QString &id)
{
    return {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, id}}}};
}

QJsonObject members(const QString &type, const QStringList &ids)
{
    QJsonArray data;
    for (const QString &id : ids)
        data.append(QJsonObject{{u"type"_s, type}, {u"id"_s, id}});
    return {{u"data"_s, data}};
}

QJsonObject document(const QString &type, const QJsonObject &attributes, const QJsonObject &relations)
{
    return {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"attributes"_s, attributes}, {u"relationships"_s, relations}}}};
}

QJsonObject newTester(const QString &email, const QString &group)
{
    return document(u"betaTesters"_s, {{u"email"_s, email}}, {{u"betaGroups"_s, members(u"betaGroups"_s, {group})}});
}

} // namespace

void TstTestFlight::init()
{
    sandbox::SandboxOptions options;
    options.populate = populateTestFlight;
    m_team = std::make_unique<SmallTeam>(options);
}

SandboxClient::Answer TstTestFlight::invite(const QString &tester, const QString &app)
{
    QJsonObject relations{{u"app"_s, reference(u"apps"_s, app)}};
    if (!tester.isEmpty())
        relations.insert(u"betaTester"_s, reference(u"betaTesters"_s, tester));
    const QJsonObject data{{u"type"_s, u"betaTesterInvitations"_s}, {u"relationships"_s, relations}};
    return client().post(u"/v1/betaTesterInvitations"_s, {{u"data"_s, data}});
}

void TstTestFlight::invitesWhoComesIntoAGroup()
{
    const auto answer = client().post(u"/v1/betaTesters"_s, newTester(u"grace@example.org"_s, u"g1"_s));
    QVERIFY2(answer.status == 201, answer.body.constData());
    const QJsonObject tester = answer.json().value("data"_L1).toObject();
    QCOMPARE(tester.value("attributes"_L1).toObject().value("state"_L1).toString(), u"INVITED"_s);
    QCOMPARE(tester.value("attributes"_L1).toObject().value("inviteType"_L1).toString(), u"EMAIL"_s);
    QCOMPARE(list(u"/v1/betaTesters/%1/apps"_s.arg(tester.value("id"_L1).toString())).size(), 1);
}

void TstTestFlight::refusesAnAddressTwice()
{
    const auto answer = client().post(u"/v1/betaTesters"_s, newTester(u"ADA@example.org"_s, u"g1"_s));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.errorPointer(), u"/data/attributes/email"_s);
}

void TstTestFlight::takesATesterOutOfTheGroupsOfAnApp()
{
    QCOMPARE(client().remove(u"/v1/betaTesters/p1/relationships/apps"_s, members(u"apps"_s, {u"1001"_s})).status, 202);
    QVERIFY(list(u"/v1/betaTesters?filter[betaGroups]=g1&filter[id]=p1"_s).isEmpty());
}

void TstTestFlight::asksForEncryptionOnce()
{
    const QByteArray body = R"({"data":{"type":"builds","id":"b10","attributes":{"usesNonExemptEncryption":false}}})";
    QCOMPARE(client().send("PATCH", u"/v1/builds/b10"_s, body).status, 200);
    QCOMPARE(client().send("PATCH", u"/v1/builds/b10"_s, body).status, 409);
}

void TstTestFlight::invitesAgain()
{
    const auto answer = invite(u"invited"_s, u"1001"_s);
    QVERIFY2(answer.status == 201, answer.body.constData());
    const QJsonObject invitation = answer.json().value("data"_L1).toObject();
    QCOMPARE(invitation.value("type"_L1).toString(), u"betaTesterInvitations"_s);
    QVERIFY(!invitation.value("id"_L1).toString().isEmpty());
    QVERIFY(!invitation.contains("attributes"_L1));
    QVERIFY(answer.header("Location").isEmpty()); // nobody can read it
    QCOMPARE(stateOf(u"invited"_s), u"INVITED"_s);
    QCOMPARE(client().get(u"/v1/betaTesterInvitations"_s).status, 403);
}

void TstTestFlight::refusesAnInvitation_data()
{
    QTest::addColumn<QString>("tester");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("code");
    QTest::newRow("who has accepted") << u"accepted"_s << u"1001"_s << u"STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED"_s;
    QTest::newRow("who has installed") << u"p1"_s << u"1001"_s << u"STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED"_s;
    QTest::newRow("who has nothing to install") << u"waiting"_s << u"1002"_s << u"STATE_ERROR.TESTER_INVITE.NO_INSTALLABLE_BUILDS"_s;
    QTest::newRow("who tests another app") << u"invited"_s << u"1002"_s << u"ENTITY_ERROR.RELATIONSHIP.INVALID"_s;
    QTest::newRow("nobody") << QString() << u"1001"_s << u"ENTITY_ERROR.RELATIONSHIP.REQUIRED"_s;
    QTest::newRow("who is not there") << u"nobody"_s << u"1001"_s << u"ENTITY_ERROR.NOT_FOUND"_s;
}

void TstTestFlight::refusesAnInvitation()
{
    QFETCH(QString, tester);
    QFETCH(QString, app);
    const auto answer = invite(tester, app);
    QCOMPARE(answer.status, 409);
    QTEST(answer.errorCode(), "code");
    if (tester == "waiting"_L1)
        QCOMPARE(stateOf(tester), u"NOT_INVITED"_s);
}

void TstTestFlight::waitsWithTheInvitationForABuild()
{
    const auto answer = client().post(u"/v1/betaTesters"_s, newTester(u"grace@example.org"_s, u"g2"_s));
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json().value("data"_L1).toObject().value("attributes"_L1).toObject().value("state"_L1).toString(), u"NOT_INVITED"_s);
}

void TstTestFlight::invitesTheWaitingWhenABuildComes()
{
    // Not by the one that is still processed, nor by one that was withdrawn.
    QCOMPARE(client().post(u"/v1/betaGroups/g2/relationships/builds"_s, members(u"builds"_s, {u"b10"_s})).status, 204);
    QCOMPARE(stateOf(u"waiting"_s), u"NOT_INVITED"_s);
    QCOMPARE(client().post(u"/v1/builds/b9/relationships/betaGroups"_s, members(u"betaGroups"_s, {u"g2"_s})).status, 204);
    QCOMPARE(stateOf(u"waiting"_s), u"INVITED"_s);
    QCOMPARE(stateOf(u"accepted"_s), u"ACCEPTED"_s);
}

void TstTestFlight::refusesStrangersInAnInternalGroup()
{
    const auto made = client().post(u"/v1/betaTesters"_s, newTester(u"grace@example.org"_s, u"g0"_s));
    QCOMPARE(made.status, 409);
    QCOMPARE(made.errorCode(), u"STATE_ERROR"_s);
    QCOMPARE(made.errorDetail(), u"Tester(s) cannot be assigned: grace@example.org"_s);
    const auto several =
        client().post(u"/v1/betaGroups/g0/relationships/betaTesters"_s, members(u"betaTesters"_s, {u"mae"_s, u"p1"_s, u"accepted"_s}));
    QCOMPARE(several.status, 409);
    QCOMPARE(several.errorDetail(), u"Tester(s) cannot be assigned: p1, accepted"_s);
    QVERIFY(list(u"/v1/betaGroups/g0/betaTesters"_s).isEmpty());
    QCOMPARE(client().post(u"/v1/betaTesters/p1/relationships/betaGroups"_s, members(u"betaGroups"_s, {u"g0"_s})).status, 409);
}

void TstTestFlight::takesUsersIntoAnInternalGroup()
{
    QCOMPARE(client().post(u"/v1/betaGroups/g0/relationships/betaTesters"_s, members(u"betaTesters"_s, {u"mae"_s})).status, 204);
    QCOMPARE(client().post(u"/v1/betaTesters"_s, newTester(u"User7@acme.example"_s, u"g0"_s)).status, 201);
    QCOMPARE(list(u"/v1/betaGroups/g0/betaTesters"_s).size(), 2);
}

void TstTestFlight::keepsTheNumberOfInternalTesters()
{
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client().post(u"/v1/betaTesters"_s, newTester(u"user%1@acme.example"_s.arg(i), u"g0"_s)).status, 201);
    const auto refused = client().post(u"/v1/betaTesters"_s, newTester(u"user100@acme.example"_s, u"g0"_s));
    QCOMPARE(refused.status, 409);
    QVERIFY(refused.errorDetail().contains(u"100"_s));
    QCOMPARE(client().post(u"/v1/betaTesters"_s, newTester(u"user100@acme.example"_s, u"g1"_s)).status, 201);
}

void TstTestFlight::keepsTheNumberOfExternalTesters()
{
    sandbox::SandboxOptions options;
    options.populate = [](sandbox::World &world, const QUrl &images) {
        populateTestFlight(world, images);
        for (qsizetype i = world.members({u"apps"_s, u"1001"_s}, "betaTesters").count(); i < 9'999; ++i)
            world.link({u"apps"_s, u"1001"_s}, "betaTesters", world.add(u"betaTesters"_s, {}, {{u"state"_s, u"INVITED"_s}}));
    };
    m_team = std::make_unique<SmallTeam>(options);
    // Two are one more than there is room for; none of them comes in.
    const QString target = u"/v1/betaGroups/g1/relationships/betaTesters"_s;
    const auto refused = client().post(target, members(u"betaTesters"_s, {u"waiting"_s, u"mae"_s}));
    QCOMPARE(refused.status, 409);
    QVERIFY(refused.errorDetail().contains(u"10000"_s));
    QCOMPARE(client().post(target, members(u"betaTesters"_s, {u"waiting"_s})).status, 204);
    QCOMPARE(client().post(u"/v1/betaTesters"_s, newTester(u"grace@example.org"_s, u"g1"_s)).status, 409);
    QCOMPARE(client().post(target, members(u"betaTesters"_s, {u"p1"_s})).status, 204); // tests the app already
    QCOMPARE(client().post(u"/v1/betaTesters"_s, newTester(u"user1@acme.example"_s, u"g0"_s)).status, 201);
}

void TstTestFlight::takesMembersTwice()
{
    const QString target = u"/v1/betaGroups/g1/relationships/betaTesters"_s;
    const qsizetype before = list(target).size();
    QCOMPARE(client().post(target, members(u"betaTesters"_s, {u"p1"_s, u"p1"_s})).status, 204);
    QCOMPARE(client().remove(target, members(u"betaTesters"_s, {u"waiting"_s})).status, 204); // is in no such group
    QCOMPARE(list(target).size(), before);
    QCOMPARE(stateOf(u"p1"_s), u"INSTALLED"_s);
}

void TstTestFlight::refusesALinkageWholly_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("one that is not there") << QStringList{u"waiting"_s, u"nobody"_s} << 409 << u"/data/1"_s;
    QStringList many;
    for (int i = 0; i < 201; ++i)
        many.append(u"waiting"_s);
    QTest::newRow("more than Apple takes") << many << 400 << QString();
}

void TstTestFlight::refusesALinkageWholly()
{
    QFETCH(QStringList, ids);
    const auto answer = client().post(u"/v1/betaGroups/g1/relationships/betaTesters"_s, members(u"betaTesters"_s, ids));
    QTEST(answer.status, "status");
    QTEST(answer.errorPointer(), "pointer");
    QVERIFY(answer.status == 400 || answer.errorDetail().contains(u"'nobody'"_s));
    QVERIFY(list(u"/v1/betaTesters?filter[betaGroups]=g1&filter[id]=waiting"_s).isEmpty());
}

void TstTestFlight::revokesWhoLeavesTheLastApp()
{
    QCOMPARE(client().post(u"/v1/betaGroups/g2/relationships/betaTesters"_s, members(u"betaTesters"_s, {u"p1"_s})).status, 204);
    QCOMPARE(client().post(u"/v1/betaTesters/p1/relationships/builds"_s, members(u"builds"_s, {u"b9"_s})).status, 204);
    QCOMPARE(client().remove(u"/v1/apps/1001/relationships/betaTesters"_s, members(u"betaTesters"_s, {u"p1"_s})).status, 202);
    QVERIFY(list(u"/v1/betaTesters/p1/builds"_s).isEmpty());
    QCOMPARE(stateOf(u"p1"_s), u"INSTALLED"_s); // another app's tester still
    QCOMPARE(client().remove(u"/v1/betaTesters/p1/relationships/apps"_s, members(u"apps"_s, {u"1002"_s})).status, 202);
    QCOMPARE(stateOf(u"p1"_s), u"REVOKED"_s);
}

void TstTestFlight::finishesRemovalsLater()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    sandbox::SandboxOptions options;
    options.populate = populateTestFlight;
    options.clock = &clock;
    m_team = std::make_unique<SmallTeam>(options);
    m_team->direct(u"later"_s, R"({"delay":30000})");
    QCOMPARE(client().remove(u"/v1/apps/1001/relationships/betaTesters"_s, members(u"betaTesters"_s, {u"p1"_s, u"invited"_s})).status, 202);
    QCOMPARE(client().remove(u"/v1/betaTesters/invited"_s, {}).status, 202);
    QCOMPARE(client().remove(u"/v1/betaGroups/g1/relationships/betaTesters"_s, members(u"betaTesters"_s, {u"accepted"_s})).status, 204);
    QCOMPARE(m_team->state().value("later"_L1).toObject().value("pending"_L1).toInt(), 2);
    QCOMPARE(list(u"/v1/betaTesters?filter[apps]=1001"_s).size(), 3); // who left a group alone tests the app still
    const QDateTime now = clock.now();
    clock.advance(std::chrono::seconds(31));
    clock.setWallTime(now); // or the token would not be good any more
    QCOMPARE(list(u"/v1/betaTesters?filter[apps]=1001"_s).size(), 1);
    QCOMPARE(client().get(u"/v1/betaTesters/invited"_s).status, 404);
    QCOMPARE(m_team->state().value("later"_L1).toObject().value("pending"_L1).toInt(), 0);
    m_team.reset(); // before the clock goes
}

SLIPWAY_TEST(TstTestFlight)
#include "tst_testflight.moc"
