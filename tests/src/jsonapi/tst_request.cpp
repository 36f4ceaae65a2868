// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/request.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstRequest final : public QObject
{
    Q_OBJECT

    const QUrl m_origin{u"https://api.example.org"_s};

private slots:
    void valuesArriveAsTheyWere_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("onTheWire");
        QTest::newRow("a plus, as in addresses") << u"ana+beta@example.com"_s << QByteArray("ana%2Bbeta%40example.com");
        QTest::newRow("an ampersand") << u"Tides & Winds"_s << QByteArray("Tides%20%26%20Winds");
        QTest::newRow("a hash") << u"#1"_s << QByteArray("%231");
        QTest::newRow("a percent sign") << u"100%41"_s << QByteArray("100%2541");
        QTest::newRow("an equals sign") << u"a=b"_s << QByteArray("a%3Db");
        QTest::newRow("brackets") << u"[x]"_s << QByteArray("%5Bx%5D");
        QTest::newRow("beyond ASCII") << u"Häfen 🛥"_s << QByteArray("H%C3%A4fen%20%F0%9F%9B%A5");
        QTest::newRow("a question mark") << u"a?b/c"_s << QByteArray("a%3Fb%2Fc");
        QTest::newRow("nothing") << QString() << QByteArray();
    }
    void valuesArriveAsTheyWere()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, onTheWire);
        const QUrl url = Request::get(u"/v1/betaTesters"_s).filter(u"email"_s, {value}).url(m_origin);
        QCOMPARE(url.toEncoded(), "https://api.example.org/v1/betaTesters?filter%5Bemail%5D=" + onTheWire);
        // As any server reads it.
        QCOMPARE(QUrlQuery(url).queryItems(QUrl::FullyDecoded), (QList{qMakePair(u"filter[email]"_s, value)}));
    }

    void severalValuesAreJoinedWithCommas()
    {
        Request request = Request::get(u"/v1/apps"_s);
        request.include({u"appStoreVersions"_s, u"builds"_s}).fields(u"apps"_s, {u"name"_s, u"sku"_s}).limit(200);
        QCOMPARE(request.url(m_origin).query(QUrl::FullyEncoded), u"include=appStoreVersions,builds&fields%5Bapps%5D=name,sku&limit=200"_s);
        QCOMPARE(request.queryValue(u"include"_s), u"appStoreVersions,builds"_s);
        QCOMPARE(request.queryValue(u"sort"_s), QString());
    }

    void pathsAreEncodedToo()
    {
        const Request request = Request::get(u"/v1/appPricePoints/a b?c#d%41"_s);
        QCOMPARE(request.url(m_origin).toEncoded(), QByteArray("https://api.example.org/v1/appPricePoints/a%20b%3Fc%23d%2541"));
        QCOMPARE(request.url(m_origin).path(QUrl::FullyDecoded), u"/v1/appPricePoints/a b?c#d%41"_s);
    }

    void canonicalFormsIgnoreTheOrderOfParameters()
    {
        Request one = Request::get(u"/v1/apps"_s);
        one.limit(2).include({u"builds"_s}).filter(u"name"_s, {u"A+B"_s});
        Request other = Request::get(u"/v1/apps"_s);
        other.filter(u"name"_s, {u"A+B"_s}).limit(2).include({u"builds"_s});
        QCOMPARE(one.canonical(), other.canonical());
        QCOMPARE(one.canonical(), u"/v1/apps?filter%5Bname%5D=A%2BB&include=builds&limit=2"_s);
        QCOMPARE(Request::get(u"/v1/apps"_s).canonical(), u"/v1/apps"_s);
        QVERIFY(one.canonical() != Request::get(u"/v1/apps"_s).limit(2).canonical());
    }

    void followKeepsTheQueryAndDropsTheOrigin_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QByteArray>("followed");
        QTest::newRow("a next link") << u"https://api.appstoreconnect.apple.com/v1/apps?cursor=Ag.GYoEMQ&limit%5Bbuilds%5D=2&limit=2"_s
                                     << QByteArray("https://api.example.org/v1/apps?cursor=Ag.GYoEMQ&limit%5Bbuilds%5D=2&limit=2");
        QTest::newRow("another host") << u"https://evil.example/v1/apps?cursor=x"_s << QByteArray("https://api.example.org/v1/apps?cursor=x");
        QTest::newRow("credentials, port, fragment") << u"http://me:pw@evil.example:81/v1/apps#x"_s << QByteArray("https://api.example.org/v1/apps");
        QTest::newRow("a path that looks like a host")
            << u"https://a.example//evil.example/v1"_s << QByteArray("https://api.example.org//evil.example/v1");
        QTest::newRow("an encoded plus") << u"https://a.example/v1/apps?cursor=a%2Bb%3D%3D"_s
                                         << QByteArray("https://api.example.org/v1/apps?cursor=a%2Bb%3D%3D");
    }
    void followKeepsTheQueryAndDropsTheOrigin()
    {
        QFETCH(QString, link);
        QFETCH(QByteArray, followed);
        const Request request = Request::follow(QUrl(link));
        QCOMPARE(request.verb(), Verb::Get);
        const QUrl url = request.url(m_origin);
        QCOMPARE(url.toEncoded(), followed);
        QCOMPARE(url.host(), m_origin.host());
    }

    void verbsAndBodies()
    {
        const QJsonObject body{{u"data"_s, QJsonArray{QJsonObject{{u"type"_s, u"builds"_s}, {u"id"_s, u"7"_s}}}}};
        const QByteArray json = R"({"data":[{"id":"7","type":"builds"}]})";
        QVERIFY(Request::get(u"/v1/apps"_s).isRead());
        QCOMPARE(Request::get(u"/v1/apps"_s).body(), QByteArray());
        QCOMPARE(Request::post(u"/v1/x"_s, body).verb(), Verb::Post);
        QCOMPARE(Request::patch(u"/v1/x"_s, body).body(), json);
        QCOMPARE(Request::remove(u"/v1/x"_s, body).body(), json);
        QCOMPARE(Request::remove(u"/v1/x"_s, {}).body(), QByteArray());
        QVERIFY(!Request::remove(u"/v1/x"_s, {}).isRead());
        QCOMPARE(wireName(Verb::Get) + wireName(Verb::Post) + wireName(Verb::Patch) + wireName(Verb::Delete), QByteArray("GETPOSTPATCHDELETE"));
    }

    void whoAsksIsPartOfTheRequest()
    {
        Request request = Request::get(u"/v1/apps"_s);
        QCOMPARE(request.priority(), Request::Priority::User);
        request.feature(u"apps.list"_s).serialKey(u"app-7"_s).priority(Request::Priority::Background);
        QCOMPARE(request.feature(), u"apps.list"_s);
        QCOMPARE(request.serialKey(), u"app-7"_s);
        QCOMPARE(request.priority(), Request::Priority::Background);
        QCOMPARE(request.canonical(), u"/v1/apps"_s);
    }
};

SLIPWAY_TEST(TstRequest)
#include "tst_request.moc"
