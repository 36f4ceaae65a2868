// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstBetaGroups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fillsInWhatApplesServiceSets();
    void hasANameOnceInAnApp();
    void wantsAnInternalGroupFirst();
    void refusesWhatDoesNotFitItsKind_data();
    void refusesWhatDoesNotFitItsKind();
    void makesAPublicLinkWhenItIsWanted();
    void givesAllBuildsToAnInternalGroup();
    void keepsTheTestersOfADeletedGroup();

private:
    SandboxClient &client() { return m_team->client(); }
    SandboxClient::Answer create(const QJsonObject &attributes, const QString &app = u"1001"_s);
    SandboxClient::Answer change(const QString &id, const QJsonObject &attributes);
    static QJsonObject attributes(const SandboxClient::Answer &answer)
    {
        return answer.json().value("data"_L1).toObject().value("attributes"_L1).toObject();
    }
    static QString id(const SandboxClient::Answer &answer) { return answer.json().value("data"_L1).toObject().value("id"_L1).toString(); }

    std::unique_ptr<SmallTeam> m_team;
};

void TstBetaGroups::init()
{
    sandbox::SandboxOptions options;
    options.populate = [](sandbox::World &world, const QUrl &) {
        SmallTeam::populate(world);
        world.update({u"builds"_s, u"b9"_s}, {{u"usesNonExemptEncryption"_s, false}});
    };
    m_team = std::make_unique<SmallTeam>(options);
}

SandboxClient::Answer TstBetaGroups::create(const QJsonObject &attributes, const QString &app)
{
    const QJsonObject owner{{u"data"_s, QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, app}}}};
    const QJsonObject data{{u"type"_s, u"betaGroups"_s}, {u"attributes"_s, attributes}, {u"relationships"_s, QJsonObject{{u"app"_s, owner}}}};
    return client().post(u"/v1/betaGroups"_s, {{u"data"_s, data}});
}

SandboxClient::Answer TstBetaGroups::change(const QString &id, const QJsonObject &attributes)
{
    return client().patch(u"/v1/betaGroups/"_s + id,
                          {{u"data"_s, QJsonObject{{u"type"_s, u"betaGroups"_s}, {u"id"_s, id}, {u"attributes"_s, attributes}}}});
}

void TstBetaGroups::fillsInWhatApplesServiceSets()
{
    const QJsonObject external = attributes(create({{u"name"_s, u"Press"_s}}));
    QCOMPARE(external.value("isInternalGroup"_L1), QJsonValue(false));
    QVERIFY(external.value("hasAccessToAllBuilds"_L1).isNull());
    QCOMPARE(external.value("publicLinkEnabled"_L1), QJsonValue(false));
    QVERIFY(external.value("publicLink"_L1).isNull());
    QCOMPARE(external.value("feedbackEnabled"_L1), QJsonValue(true));
    QVERIFY(!external.value("createdDate"_L1).toString().isEmpty());
    const QJsonObject internal = attributes(create({{u"name"_s, u"Design"_s}, {u"isInternalGroup"_s, true}, {u"feedbackEnabled"_s, false}}));
    QCOMPARE(internal.value("isInternalGroup"_L1), QJsonValue(true));
    QCOMPARE(internal.value("hasAccessToAllBuilds"_L1), QJsonValue(false));
    QCOMPARE(internal.value("feedbackEnabled"_L1), QJsonValue(false));
}

void TstBetaGroups::hasANameOnceInAnApp()
{
    const auto again = create({{u"name"_s, u"friends"_s}});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.errorCode(), u"ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE"_s);
    QCOMPARE(again.errorPointer(), u"/data/attributes/name"_s);
    QCOMPARE(change(u"g0"_s, {{u"name"_s, u"Friends"_s}}).status, 409);
    QCOMPARE(change(u"g1"_s, {{u"name"_s, u"FRIENDS"_s}}).status, 200); // its own
    QCOMPARE(create({{u"name"_s, u"Friends"_s}, {u"isInternalGroup"_s, true}}, u"1002"_s).status, 201);
}

void TstBetaGroups::wantsAnInternalGroupFirst()
{
    QCOMPARE(create({{u"name"_s, u"Press"_s}}, u"1002"_s).status, 409);
    QCOMPARE(create({{u"name"_s, u"Team"_s}, {u"isInternalGroup"_s, true}}, u"1002"_s).status, 201);
    QCOMPARE(create({{u"name"_s, u"Press"_s}}, u"1002"_s).status, 201);
}

void TstBetaGroups::refusesWhatDoesNotFitItsKind_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QJsonObject>("attributes");
    QTest::addColumn<QString>("pointer");
    const QString none;
    QTest::newRow("all builds of an external group") << none << QJsonObject{{u"hasAccessToAllBuilds"_s, true}} << u"hasAccessToAllBuilds"_s;
    QTest::newRow("public link of a new internal group")
        << none << QJsonObject{{u"isInternalGroup"_s, true}, {u"publicLinkEnabled"_s, true}} << u"publicLinkEnabled"_s;
    QTest::newRow("public link of an internal group") << u"g0"_s << QJsonObject{{u"publicLinkEnabled"_s, true}} << u"publicLinkEnabled"_s;
    QTest::newRow("limit of nobody") << u"g1"_s << QJsonObject{{u"publicLinkLimit"_s, 0}} << u"publicLinkLimit"_s;
    QTest::newRow("limit of too many") << u"g1"_s << QJsonObject{{u"publicLinkLimit"_s, 10001}} << u"publicLinkLimit"_s;
    QTest::newRow("another kind") << u"g1"_s << QJsonObject{{u"isInternalGroup"_s, true}} << u"isInternalGroup"_s;
    QTest::newRow("all builds later") << u"g0"_s << QJsonObject{{u"hasAccessToAllBuilds"_s, true}} << u"hasAccessToAllBuilds"_s;
}

void TstBetaGroups::refusesWhatDoesNotFitItsKind()
{
    QFETCH(QString, group);
    QFETCH(QJsonObject, attributes);
    QFETCH(QString, pointer);
    if (group.isEmpty())
        attributes.insert(u"name"_s, u"New"_s);
    const auto answer = group.isEmpty() ? create(attributes) : change(group, attributes);
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.errorPointer(), u"/data/attributes/"_s + pointer);
}

void TstBetaGroups::makesAPublicLinkWhenItIsWanted()
{
    static const QRegularExpression link(u"^https://testflight\\.example/join/([A-Za-z0-9]{8})$"_s);
    const QJsonObject made = attributes(change(u"g1"_s, {{u"publicLinkEnabled"_s, true}}));
    const auto match = link.match(made.value("publicLink"_L1).toString());
    QVERIFY2(match.hasMatch(), qPrintable(made.value("publicLink"_L1).toString()));
    QCOMPARE(match.captured(1), made.value("publicLinkId"_L1).toString());
    QCOMPARE(made.value("publicLinkLimit"_L1).toInt(), 10000);
    // It outlives being switched off.
    const QJsonObject off = attributes(change(u"g1"_s, {{u"publicLinkEnabled"_s, false}, {u"publicLinkLimit"_s, 200}}));
    QCOMPARE(off.value("publicLink"_L1), made.value("publicLink"_L1));
    const QJsonObject on = attributes(change(u"g1"_s, {{u"publicLinkEnabled"_s, true}}));
    QCOMPARE(on.value("publicLink"_L1), made.value("publicLink"_L1));
    QCOMPARE(on.value("publicLinkLimit"_L1).toInt(), 200);
    const QJsonObject born = attributes(create({{u"name"_s, u"Open"_s}, {u"publicLinkEnabled"_s, true}, {u"publicLinkLimit"_s, 50}}));
    QVERIFY(link.match(born.value("publicLink"_L1).toString()).hasMatch());
    QVERIFY(born.value("publicLink"_L1) != made.value("publicLink"_L1));
    QCOMPARE(born.value("publicLinkLimit"_L1).toInt(), 50);
}

void TstBetaGroups::givesAllBuildsToAnInternalGroup()
{
    const auto made = create({{u"name"_s, u"All"_s}, {u"isInternalGroup"_s, true}, {u"hasAccessToAllBuilds"_s, true}});
    QCOMPARE(made.status, 201);
    const QJsonArray builds = client().get(u"/v1/betaGroups/%1/builds"_s.arg(id(made))).json().value("data"_L1).toArray();
    QCOMPARE(builds.size(), 1); // the other one is still processed
    QCOMPARE(builds.first().toObject().value("id"_L1).toString(), u"b9"_s);
}

void TstBetaGroups::keepsTheTestersOfADeletedGroup()
{
    QCOMPARE(client().remove(u"/v1/betaGroups/g1"_s, {}).status, 204);
    QCOMPARE(client().get(u"/v1/betaGroups/g1"_s).status, 404);
    QCOMPARE(client().get(u"/v1/betaTesters?filter[apps]=1001"_s).json().value("data"_L1).toArray().size(), 1);
}

SLIPWAY_TEST(TstBetaGroups)
#include "tst_betagroups.moc"
