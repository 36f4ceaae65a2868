// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/document.h"

#include "support/testrunner.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstDocument final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNoDocumentIsNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("partOfMessage");
        QTest::newRow("a captive portal's page") << QByteArray("\n <!DOCTYPE html><html><body>Sign in to Hotel Wi-Fi</body></html>") << u"web page"_s;
        QTest::newRow("nothing") << QByteArray() << u"cannot be read"_s;
        QTest::newRow("plain text") << QByteArray("Could not process this request") << u"cannot be read"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"data\":[{\"type\":\"apps\",\"id\":\"\xff\xfe\"}]}") << u"cannot be read"_s;
        QTest::newRow("two documents") << QByteArray(R"({"data":null}{"data":null})") << u"cannot be read"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"no \"data\""_s;
        QTest::newRow("no data") << QByteArray(R"({"links":{"self":"x"}})") << u"no \"data\""_s;
        QTest::newRow("errors") << QByteArray(R"({"errors":[{"code":"NOT_FOUND"}]})") << u"no \"data\""_s;
        QTest::newRow("data that is a text") << QByteArray(R"({"data":"x"})") << u"no \"data\""_s;
        QTest::newRow("a resource without id") << QByteArray(R"({"data":[{"type":"apps"}]})") << u"without type or id"_s;
        QTest::newRow("a resource without type") << QByteArray(R"({"data":{"id":"1"}})") << u"without type or id"_s;
        QTest::newRow("a number for a resource") << QByteArray(R"({"data":[7]})") << u"without type or id"_s;
        QTest::newRow("a numeric id") << QByteArray(R"({"data":{"type":"apps","id":1}})") << u"without type or id"_s;
        QTest::newRow("an included resource without id") << QByteArray(R"({"data":[],"included":[{"type":"apps"}]})") << u"without type or id"_s;
        QTest::newRow("deep lists") << QByteArray(100'000, '[') << u"nested too deeply"_s;
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(300) + "1" + QByteArray(300, '}') << u"nested too deeply"_s;
    }
    void whatIsNoDocumentIsNamed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, partOfMessage);
        const Result<Document> document = Document::parse(body);
        QVERIFY(!document);
        QCOMPARE(document.error().kind(), Error::Kind::Parse);
        QVERIFY2(document.error().message().contains(partOfMessage), qPrintable(document.error().message()));
        QVERIFY(document.error().details().size() <= 400);
    }

    void bracketsInTextsAreNoNesting()
    {
        const QByteArray brackets(1000, '[');
        const QByteArray body = "{\"data\":{\"type\":\"apps\",\"id\":\"1\",\"attributes\":{\"name\":\"" + brackets + "\\\"" + brackets + "\\\\\"}}}";
        const Result<Document> document = Document::parse(body);
        QVERIFY(document);
        QCOMPARE(document->data().front().attribute("name"_L1).toString().size(), 2002);
    }

    void nullDataIsADocumentOfNothing()
    {
        const Result<Document> document = Document::parse(R"({"data":null,"links":{"self":"x","next":null}})");
        QVERIFY(document);
        QVERIFY(!document->isCollection());
        QVERIFY(document->data().empty());
        QVERIFY(document->next().isEmpty());
        QVERIFY(!document->total());
    }

    void anEmptyListIsACollection()
    {
        const Result<Document> document = Document::parse(R"({"data":[],"meta":{"paging":{"total":0,"limit":50}}})");
        QVERIFY(document);
        QVERIFY(document->isCollection());
        QVERIFY(document->data().empty());
        QCOMPARE(document->total(), std::optional<int>(0));
    }

    void includedResourcesAreFoundByTypeAndId()
    {
        const Result<Document> document = Document::parse(R"({"data":{"type":"apps","id":"1","relationships":{
            "builds":{"data":[{"type":"builds","id":"7"},{"type":"builds","id":"8"}]},"betaGroups":{"links":{}}}},
            "included":[{"type":"betaGroups","id":"7","attributes":{"name":"a group"}},{"type":"builds","id":"7","attributes":{"version":"812"}}]})");
        QVERIFY(document);
        QCOMPARE(document->find({u"builds"_s, u"7"_s}).attribute("version"_L1).toString(), u"812"_s);
        QVERIFY(document->find({u"builds"_s, u"8"_s}).isNull());
        const Resource &app = document->data().front();
        QCOMPARE(document->related(app, "builds"_L1).size(), size_t(1));
        QVERIFY(document->related(app, "betaGroups"_L1).empty());
        QVERIFY(document->related(app, "bananas"_L1).empty());
    }

    void onlyKeepsOneResourceAndWhatIsIncluded()
    {
        const Document list = *Document::parse(R"({"data":[{"type":"apps","id":"1"},{"type":"apps","id":"2"}],"included":[{"type":"builds","id":"1"}],
            "links":{"next":"/v1/apps?cursor=2"},"meta":{"paging":{"total":2}}})");
        const Document second = list.only({u"apps"_s, u"2"_s});
        QVERIFY(!second.isCollection());
        QCOMPARE(second.data().size(), 1U);
        QCOMPARE(second.data().front().id().id, u"2"_s);
        QVERIFY(!second.find({u"builds"_s, u"1"_s}).isNull());
        QVERIFY(second.next().isEmpty());
        QVERIFY(!second.total());
        QCOMPARE(list.only({u"builds"_s, u"1"_s}).data().front().type(), u"builds"_s);
        QVERIFY(list.only({u"apps"_s, u"3"_s}).data().empty());
    }

    void rowsOfAMetricAreNamedByWhatTheyAreGroupedBy()
    {
        const Result<Document> document = Document::parse(R"({"data":[
            {"dataPoints":[{"values":{"sessionCount":4}}],"dimensions":{"betaTesters":{"data":"17","links":{"related":"/v1/betaTesters/17"}}}},
            {"dataPoints":[],"dimensions":{"betaTesters":{"links":{}}}},
            {"dataPoints":[],"dimensions":{"apps":{"data":"1"},"betaTesters":{"data":"17"}}},
            {"dataPoints":[]}],"links":{"next":"/v1/apps/1/metrics/betaTesterUsages?cursor=2"}})");
        QVERIFY(document);
        QCOMPARE(document->data().size(), 4U);
        for (const Resource &row : document->data())
            QVERIFY(row.isMetric() && row.type().isEmpty());
        QCOMPARE(document->data()[0].id().id, u"17"_s);
        QVERIFY(document->data()[1].id().isNull());
        QCOMPARE(document->data()[2].id().id, u"1/17"_s);
        QVERIFY(document->data()[3].id().isNull());
        QVERIFY(!document->next().isEmpty());
        QVERIFY2(!Document::parse(R"({"data":[{"dataPoints":7}]})"), "no list of points, and no resource");
    }

    void unknownMembersAreKept()
    {
        const QByteArray body = R"({"data":{"type":"apps","id":"1","attributes":{"isAAG":true,"nested":{"a":[1,null]}},"surprise":"yes"}})";
        const Result<Document> document = Document::parse(body);
        QVERIFY(document);
        QCOMPARE(document->data().front().json(), QJsonDocument::fromJson(body).object().value("data"_L1).toObject());
    }
};

SLIPWAY_TEST(TstDocument)
#include "tst_document.moc"
