// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/linkage.h"

#include "clientfixture.h"
#include "support/testrunner.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstLinkage final : public QObject
{
    Q_OBJECT

private slots:
    void aPostBelowRelationshipsAddsMembers()
    {
        const QJsonObject body{{u"data"_s, 1}};
        const QString members = u"/v1/betaGroups/7/relationships/betaTesters"_s;
        QVERIFY(addsLinkage(Request::post(members, body)));
        QVERIFY(!addsLinkage(Request::post(u"/v1/betaTesters"_s, body)));
        QVERIFY(!addsLinkage(Request::patch(members, body)));
        QVERIFY(!addsLinkage(Request::remove(members, body)));
        QVERIFY(!addsLinkage(Request::get(members)));
    }

    void onlyARefusalForRepetitionSaysSo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("says");
        const auto row = [](const char *name, int status, const QByteArray &body, bool says) { QTest::newRow(name) << status << body << says; };
        const auto refusal = [](const char *code) { return errorBody(409, code, "No."); };
        row("a duplicate", 409, refusal("ENTITY_ERROR.RELATIONSHIP.INVALID.DUPLICATE"), true);
        row("a member already", 409, refusal("STATE_ERROR.ALREADY_MEMBER"), true);
        row("not found", 409, refusal("ENTITY_ERROR.NOT_FOUND"), false);
        row("of the wrong state", 409, refusal("STATE_ERROR.ENTITY_STATE_INVALID"), false);
        row("a word that only begins alike", 409, refusal("ENTITY_ERROR.DUPLICATED_LATER"), false);
        row("another status", 422, refusal("ENTITY_ERROR.RELATIONSHIP.INVALID.DUPLICATE"), false);
        row("nothing", 409, "", false);
        row("no errors", 409, "{\"errors\":[]}", false);
        row("one of two", 409, R"({"errors":[{"code":"ENTITY_ERROR.INVALID.DUPLICATE"},{"code":"ENTITY_ERROR.NOT_FOUND"}]})", false);
    }
    void onlyARefusalForRepetitionSaysSo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, says);
        QCOMPARE(saysAlreadyLinked({.status = status, .body = body}, oneMember), says);
    }

    void oneErrorDoesNotSpeakForAllMembers()
    {
        const QByteArray two = R"({"data":[{"type":"betaTesters","id":"1"},{"type":"betaTesters","id":"2"}]})";
        const QByteArray one = errorBody(409, "ENTITY_ERROR.RELATIONSHIP.INVALID.DUPLICATE", "A member.");
        const QByteArray both = R"({"errors":[{"code":"ENTITY_ERROR.INVALID.DUPLICATE"},{"code":"ENTITY_ERROR.INVALID.DUPLICATE"}]})";
        QVERIFY(!saysAlreadyLinked({.status = 409, .body = one}, two));
        QVERIFY(saysAlreadyLinked({.status = 409, .body = both}, two));
    }

private:
    const QByteArray oneMember = R"({"data":[{"type":"betaTesters","id":"1"}]})";
};

SLIPWAY_TEST(TstLinkage)
#include "tst_linkage.moc"
