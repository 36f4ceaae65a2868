// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstReads : public QObject
{
    Q_OBJECT

private slots:
    void listsAppsWithLinksOnly();
    void includesVersions();
    void selectsRows_data();
    void selectsRows();
    void leavesOutWhatFieldsDoNotName();
    void answersRelatedAndLinkages();
    void answersEmptyLinkageForTypesItDoesNotKnow();
    void pagesThroughTenThousand();
    void refusesACursorOfAnotherList();
    void refusesWithApplesErrors_data();
    void refusesWithApplesErrors();
    void answersOtherTypesThanJsonWithPlainText();

private:
    SmallTeam m_team;
};

void TstReads::listsAppsWithLinksOnly()
{
    const auto answer = m_team.client().get(u"/v1/apps"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
    const QJsonArray data = answer.json().value("data"_L1).toArray();
    QCOMPARE(data.size(), 3);
    const QJsonObject first = data.first().toObject();
    QCOMPARE(first.value("type"_L1).toString(), u"apps"_s);
    QCOMPARE(first.value("id"_L1).toString(), u"1001"_s);
    QCOMPARE(first.value("attributes"_L1).toObject().value("name"_L1).toString(), u"Harbor"_s);
    QVERIFY(!first.value("relationships"_L1).toObject().value("appStoreVersions"_L1).toObject().contains("data"_L1));
    QVERIFY(!answer.json().contains("included"_L1));
    const QJsonObject paging = answer.json().value("meta"_L1).toObject().value("paging"_L1).toObject();
    QCOMPARE(paging, (QJsonObject{{u"total"_s, 3}, {u"limit"_s, 50}}));
}

void TstReads::includesVersions()
{
    const auto answer = m_team.client().get(u"/v1/apps?include=appStoreVersions&limit[appStoreVersions]=1&limit=1"_s);
    QCOMPARE(answer.status, 200);
    const QJsonObject app = answer.json().value("data"_L1).toArray().first().toObject();
    const QJsonObject relation = app.value("relationships"_L1).toObject().value("appStoreVersions"_L1).toObject();
    QCOMPARE(relation.value("data"_L1).toArray(), (QJsonArray{QJsonObject{{u"type"_s, u"appStoreVersions"_s}, {u"id"_s, u"v1"_s}}}));
    QCOMPARE(relation.value("meta"_L1).toObject().value("paging"_L1).toObject(), (QJsonObject{{u"total"_s, 2}, {u"limit"_s, 1}}));
    const QJsonArray included = answer.json().value("included"_L1).toArray();
    QCOMPARE(included.size(), 1);
    QCOMPARE(included.first().toObject().value("attributes"_L1).toObject().value("versionString"_L1).toString(), u"2.0"_s);
    const QString next = answer.json().value("links"_L1).toObject().value("next"_L1).toString();
    QVERIFY2(next.contains(u"limit%5BappStoreVersions%5D=1"), qPrintable(next));
}

void TstReads::selectsRows_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("ids");
    QTest::newRow("all, as added") << u"/v1/apps"_s << u"1001 1002 1003"_s;
    QTest::newRow("sorted") << u"/v1/apps?sort=name"_s << u"1002 1003 1001"_s;
    QTest::newRow("sorted backwards") << u"/v1/apps?sort=-name"_s << u"1001 1003 1002"_s;
    QTest::newRow("a part of the name, any case") << u"/v1/apps?filter[name]=ANCH"_s << u"1002"_s;
    QTest::newRow("values are ORed") << u"/v1/apps?filter[name]=anchor,beacon"_s << u"1002 1003"_s;
    QTest::newRow("filters are ANDed") << u"/v1/apps?filter[name]=anchor,beacon&filter[sku]=1003"_s << u"1003"_s;
    QTest::newRow("encoded") << u"/v1/apps?filter%5Bname%5D=anchor%2Cbeacon"_s << u"1002 1003"_s;
    QTest::newRow("by id") << u"/v1/apps?filter[id]=1003,1001"_s << u"1001 1003"_s;
    QTest::newRow("nothing between ampersands") << u"/v1/apps?&filter[id]=1003&&"_s << u"1003"_s;
    QTest::newRow("by an attribute of a relation") << u"/v1/apps?filter[appStoreVersions.platform]=IOS"_s << u"1001"_s;
    QTest::newRow("by a related id") << u"/v1/builds?filter[app]=1001&sort=version"_s << u"b9 b10"_s;
    QTest::newRow("strictly elsewhere") << u"/v1/betaTesters?filter[firstName]=ad"_s << u""_s;
    QTest::newRow("exists") << u"/v1/builds?exists[usesNonExemptEncryption]=true"_s << u""_s;
    QTest::newRow("exists not") << u"/v1/builds?exists[usesNonExemptEncryption]=false"_s << u"b9 b10"_s;
    QTest::newRow("related") << u"/v1/apps/1001/appStoreVersions?filter[versionString]=2.1"_s << u"v2"_s;
    QTest::newRow("numbers count as numbers") << u"/v1/builds?sort=-version"_s << u"b10 b9"_s;
}

void TstReads::selectsRows()
{
    QFETCH(QString, target);
    const auto answer = m_team.client().get(target);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QStringList ids;
    for (const QJsonValue &row : answer.json().value("data"_L1).toArray())
        ids.append(row.toObject().value("id"_L1).toString());
    QTEST(ids.join(u' '), "ids");
}

void TstReads::leavesOutWhatFieldsDoNotName()
{
    const auto answer = m_team.client().get(u"/v1/apps/1001?fields[apps]=name&include=appStoreVersions&fields[appStoreVersions]=platform"_s);
    const QJsonObject app = answer.json().value("data"_L1).toObject();
    QCOMPARE(app.value("attributes"_L1).toObject(), (QJsonObject{{u"name"_s, u"Harbor"_s}}));
    // The included resources come even though nothing points at them (api/01 4.2).
    QVERIFY(!app.contains("relationships"_L1));
    const QJsonArray included = answer.json().value("included"_L1).toArray();
    QCOMPARE(included.size(), 2);
    QCOMPARE(included.first().toObject().value("attributes"_L1).toObject(), (QJsonObject{{u"platform"_s, u"IOS"_s}}));
}

void TstReads::answersRelatedAndLinkages()
{
    SandboxClient &client = m_team.client();
    QCOMPARE(client.get(u"/v1/builds/b9/app"_s).json().value("data"_L1).toObject().value("id"_L1).toString(), u"1001"_s);
    QCOMPARE(client.get(u"/v1/builds/b9/relationships/app"_s).json().value("data"_L1).toObject(),
             (QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, u"1001"_s}}));
    QVERIFY(client.get(u"/v1/builds/b9/appStoreVersion"_s).json().value("data"_L1).isNull());
    const auto linkage = client.get(u"/v1/apps/1001/relationships/builds?limit=1"_s);
    QCOMPARE(linkage.json().value("data"_L1).toArray(), (QJsonArray{QJsonObject{{u"type"_s, u"builds"_s}, {u"id"_s, u"b9"_s}}}));
    const QString next = linkage.json().value("links"_L1).toObject().value("next"_L1).toString();
    QCOMPARE(client.follow(QUrl(next)).json().value("data"_L1).toArray().first().toObject().value("id"_L1).toString(), u"b10"_s);
}

void TstReads::answersEmptyLinkageForTypesItDoesNotKnow()
{
    const auto answer = m_team.client().get(u"/v1/apps/1001?include=ciProduct,appEvents"_s);
    const QJsonObject relations = answer.json().value("data"_L1).toObject().value("relationships"_L1).toObject();
    QVERIFY(relations.value("ciProduct"_L1).toObject().value("data"_L1).isNull());
    QVERIFY(relations.value("ciProduct"_L1).toObject().contains("data"_L1));
    QCOMPARE(relations.value("appEvents"_L1).toObject().value("data"_L1), QJsonValue(QJsonArray()));
}

void TstReads::pagesThroughTenThousand()
{
    sandbox::SandboxOptions options;
    options.populate = [](sandbox::World &world, const QUrl &) {
        const ResourceId group = world.add(u"betaGroups"_s, u"g"_s, {});
        for (int i = 0; i < 10'000; ++i)
            world.link(group, u"betaTesters", world.add(u"betaTesters"_s, {}, {{u"email"_s, u"t%1@example.org"_s.arg(i)}}));
    };
    SmallTeam many(options);
    QSet<QString> ids;
    int requests = 0;
    QUrl next(many.info().url.toString() + u"/v1/betaTesters?filter%5BbetaGroups%5D=g&limit=200"_s);
    while (!next.isEmpty()) {
        const auto answer = many.client().follow(next);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("meta"_L1).toObject().value("paging"_L1).toObject().value("total"_L1).toInt(), 10'000);
        for (const QJsonValue &row : answer.json().value("data"_L1).toArray())
            ids.insert(row.toObject().value("id"_L1).toString());
        next = QUrl(answer.json().value("links"_L1).toObject().value("next"_L1).toString());
        ++requests;
    }
    QCOMPARE(requests, 50);
    QCOMPARE(ids.size(), 10'000);
}

void TstReads::refusesACursorOfAnotherList()
{
    const auto page = m_team.client().get(u"/v1/apps?limit=1"_s);
    const QString cursor = page.json().value("meta"_L1).toObject().value("paging"_L1).toObject().value("nextCursor"_L1).toString();
    QCOMPARE(m_team.client().get(u"/v1/apps?limit=2&cursor="_s + cursor).status, 200);
    const auto answer = m_team.client().get(u"/v1/apps?sort=name&limit=1&cursor="_s + cursor);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"PARAMETER_ERROR.INVALID"_s);
    QCOMPARE(answer.errorParameter(), u"cursor"_s);
}

void TstReads::refusesWithApplesErrors_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("parameter");
    const QString invalid = u"PARAMETER_ERROR.INVALID"_s;
    const QString illegal = u"PARAMETER_ERROR.ILLEGAL"_s;
    QTest::newRow("unknown parameter") << u"/v1/apps?foo=1"_s << 400 << illegal << u"foo"_s;
    QTest::newRow("unknown filter") << u"/v1/apps?filter[emaill]=x"_s << 400 << invalid << u"filter[emaill]"_s;
    QTest::newRow("bad filter value") << u"/v1/apps?filter[appStoreVersions.platform]=ANDROID"_s << 400 << invalid
                                      << u"filter[appStoreVersions.platform]"_s;
    QTest::newRow("unknown include") << u"/v1/apps?include=versions"_s << 400 << invalid << u"include"_s;
    QTest::newRow("include where there is none") << u"/v1/apps/1001/builds?include=app"_s << 400 << illegal << u"include"_s;
    QTest::newRow("unknown sort") << u"/v1/apps?sort=price"_s << 400 << invalid << u"sort"_s;
    QTest::newRow("sort where there is none") << u"/v1/apps/1001/builds?sort=version"_s << 400 << illegal << u"sort"_s;
    QTest::newRow("unknown field") << u"/v1/apps?fields[apps]=nope"_s << 400 << invalid << u"fields[apps]"_s;
    QTest::newRow("fields of a type that cannot come") << u"/v1/apps?fields[territories]=currency"_s << 400 << illegal << u"fields[territories]"_s;
    QTest::newRow("limit too large") << u"/v1/apps?limit=201"_s << 400 << invalid << u"limit"_s;
    QTest::newRow("limit of nothing") << u"/v1/apps?limit=0"_s << 400 << invalid << u"limit"_s;
    QTest::newRow("limit with a sign") << u"/v1/apps?limit=%2B5"_s << 400 << invalid << u"limit"_s;
    QTest::newRow("limit with a space") << u"/v1/apps?limit=+5"_s << 400 << invalid << u"limit"_s;
    QTest::newRow("limit below nothing") << u"/v1/apps?limit=-1"_s << 400 << invalid << u"limit"_s;
    QTest::newRow("limit no number") << u"/v1/apps?limit=many"_s << 400 << invalid << u"limit"_s;
    QTest::newRow("nested limit too large") << u"/v1/apps?limit[builds]=51"_s << 400 << invalid << u"limit[builds]"_s;
    QTest::newRow("nested limit unknown") << u"/v1/apps?limit[ciProduct]=5"_s << 400 << illegal << u"limit[ciProduct]"_s;
    QTest::newRow("bad exists") << u"/v1/builds?exists[usesNonExemptEncryption]=maybe"_s << 400 << invalid << u"exists[usesNonExemptEncryption]"_s;
    QTest::newRow("garbled cursor") << u"/v1/apps?cursor=zzz"_s << 400 << invalid << u"cursor"_s;
    QTest::newRow("unknown type") << u"/v1/bananas"_s << 404 << u"NOT_FOUND"_s << QString();
    QTest::newRow("unknown id") << u"/v1/apps/9"_s << 404 << u"NOT_FOUND"_s << QString();
    QTest::newRow("id with a slash") << u"/v1/apps/1001%2Fbuilds"_s << 404 << u"NOT_FOUND"_s << QString();
    QTest::newRow("id of another type") << u"/v1/builds/1001"_s << 404 << u"NOT_FOUND"_s << QString();
    QTest::newRow("id in another script") << u"/v1/apps/%E8%88%B9%F0%9F%9A%A2"_s << 404 << u"NOT_FOUND"_s << QString();
    QTest::newRow("two slashes") << u"/v1//apps"_s << 404 << u"NOT_FOUND"_s << QString();
    QTest::newRow("unknown owner") << u"/v1/apps/9/builds"_s << 404 << u"NOT_FOUND"_s << QString();
    QTest::newRow("unknown relation") << u"/v1/apps/1001/bananas"_s << 404 << u"PATH_ERROR"_s << QString();
    QTest::newRow("a list that cannot be got") << u"/v1/appStoreVersions"_s << 403 << u"FORBIDDEN_ERROR"_s << QString();
}

void TstReads::refusesWithApplesErrors()
{
    QFETCH(QString, target);
    const auto answer = m_team.client().get(target);
    QTEST(answer.status, "status");
    QTEST(answer.errorCode(), "code");
    QTEST(answer.errorParameter(), "parameter");
    const QJsonObject error = answer.json().value("errors"_L1).toArray().first().toObject();
    QCOMPARE(error.value("status"_L1).toString(), QString::number(answer.status));
    for (const QString &member : {u"id"_s, u"title"_s, u"detail"_s})
        QVERIFY2(!error.value(member).toString().isEmpty(), qPrintable(member));
    QVERIFY(answer.header("X-Rate-Limit").startsWith("user-hour-lim:3600;user-hour-rem:"));
}

void TstReads::answersOtherTypesThanJsonWithPlainText()
{
    const auto answer = m_team.client().send("GET", u"/v1/apps"_s, {}, {{"Accept", "text/html"}});
    QCOMPARE(answer.status, 406);
    QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
}

SLIPWAY_TEST(TstReads)
#include "tst_reads.moc"
