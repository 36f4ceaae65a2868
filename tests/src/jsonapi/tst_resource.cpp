// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/resource.h"

#include "support/testrunner.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;

Q_DECLARE_METATYPE(slipway::Relation::Kind)

namespace {

struct Boat
{
    static constexpr QLatin1String type{"boats"};
};

} // namespace

class TstResource final : public QObject
{
    Q_OBJECT

private slots:
    void relationsOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("relation");
        QTest::addColumn<Relation::Kind>("kind");
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("total");
        using Kind = Relation::Kind;
        QTest::newRow("links only") << QByteArray(R"({"links":{"self":"/a","related":"/b"}})") << Kind::LinksOnly << 0 << -1;
        QTest::newRow("an empty object") << QByteArray("{}") << Kind::LinksOnly << 0 << -1;
        QTest::newRow("malformed data") << QByteArray(R"({"data":"x"})") << Kind::LinksOnly << 0 << -1;
        QTest::newRow("to-one, empty") << QByteArray(R"({"data":null})") << Kind::Empty << 0 << -1;
        QTest::newRow("to-one") << QByteArray(R"({"data":{"type":"builds","id":"7"}})") << Kind::One << 1 << -1;
        QTest::newRow("to-many, empty") << QByteArray(R"({"data":[],"meta":{"paging":{"total":0,"limit":10}}})") << Kind::Many << 0 << 0;
        QTest::newRow("to-many, cut off") << QByteArray(R"({"data":[{"type":"builds","id":"7"}],"meta":{"paging":{"total":37,"limit":1}}})")
                                          << Kind::Many << 1 << 37;
        QTest::newRow("to-many without total") << QByteArray(R"({"data":[{"type":"builds","id":"7"},{"type":"builds","id":"8"}]})") << Kind::Many << 2
                                               << -1;
    }
    void relationsOfEveryKind()
    {
        QFETCH(QByteArray, relation);
        QFETCH(Relation::Kind, kind);
        QFETCH(int, members);
        QFETCH(int, total);
        const Resource resource(QJsonDocument::fromJson(R"({"type":"apps","id":"1","relationships":{"builds":)" + relation + "}}").object());
        const Relation found = resource.relation("builds"_L1);
        QCOMPARE(found.kind, kind);
        QCOMPARE(int(found.ids.size()), members);
        QCOMPARE(found.total.value_or(-1), total);
        if (members > 0)
            QCOMPARE(found.ids.front(), (ResourceId{u"builds"_s, u"7"_s}));
        QCOMPARE(resource.relation("bananas"_L1).kind, Relation::Kind::Absent);
        QCOMPARE(resource.relationNames(), QStringList{u"builds"_s});
    }

    void anUnsentAttributeIsNotAnEmptyOne()
    {
        const Resource resource(QJsonDocument::fromJson(R"({"type":"apps","id":"1","attributes":{"name":null}})").object());
        QVERIFY(resource.attribute("name"_L1).isNull());
        QVERIFY(resource.attribute("sku"_L1).isUndefined());
        QVERIFY(Resource().attribute("name"_L1).isUndefined());
        QVERIFY(Resource().isNull());
    }

    void linksLoseTheirOrigin_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("path");
        QTest::newRow("absolute") << u"https://api.appstoreconnect.apple.com/v1/apps/1/builds"_s << u"/v1/apps/1/builds"_s;
        QTest::newRow("with a query") << u"https://a.example/v1/apps?cursor=Ag.GY&limit%5Bbuilds%5D=2#top"_s
                                      << u"/v1/apps?cursor=Ag.GY&limit%5Bbuilds%5D=2"_s;
        QTest::newRow("with user and port") << u"http://user:secret@127.0.0.1:8080/v1/apps"_s << u"/v1/apps"_s;
        QTest::newRow("relative") << u"/v1/apps/1"_s << u"/v1/apps/1"_s;
        QTest::newRow("another host only") << u"//evil.example/v1/apps"_s << u"/v1/apps"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void linksLoseTheirOrigin()
    {
        QFETCH(QString, link);
        QFETCH(QString, path);
        QCOMPARE(pathAndQuery(link), path);
        const Resource resource(QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, u"1"_s}, {u"links"_s, QJsonObject{{u"self"_s, link}}}});
        QCOMPARE(resource.selfPath(), path);
    }

    void idsOfDifferentTypesDiffer()
    {
        const Id<Boat> id(u"7"_s);
        QCOMPARE(id.untyped(), (ResourceId{u"boats"_s, u"7"_s}));
        QVERIFY(Id<Boat>().isNull());
        const QSet<ResourceId> set{{u"boats"_s, u"7"_s}, {u"apps"_s, u"7"_s}, {u"boats"_s, u"7"_s}};
        QCOMPARE(set.size(), 2);
    }
};

SLIPWAY_TEST(TstResource)
#include "tst_resource.moc"
