// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/jsonshape.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstJsonShape final : public QObject
{
    Q_OBJECT

private slots:
    void shapes_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("actual");
        QTest::addColumn<QString>("differences");
        const QByteArray app = R"({"data":[{"type":"apps","id":"1","attributes":{"name":"A","sku":null}}]})";
        QTest::newRow("other values, same shape")
            << app << QByteArray(R"({"data":[{"type":"apps","id":"2","attributes":{"name":"B","sku":"S"}},{"type":"apps","id":"3"}]})") << QString();
        QTest::newRow("a member is missing") << app << QByteArray(R"({"data":[{"type":"apps","id":"1","attributes":{"name":"A"}}]})")
                                             << u"missing .data[apps].attributes.sku: null"_s;
        QTest::newRow("a member too many") << app << QByteArray(R"({"data":[{"type":"apps","id":"1","attributes":{"name":"A","sku":"S","x":1}}]})")
                                           << u"not wanted .data[apps].attributes.x: number"_s;
        QTest::newRow("another kind") << app << QByteArray(R"({"data":[{"type":"apps","id":1,"attributes":{"name":"A","sku":"S"}}]})")
                                      << u".data[apps].id is number instead of string"_s;
        QTest::newRow("another type of resource") << app << QByteArray(R"({"data":[{"type":"builds","id":"1"}]})")
                                                  << u"missing .data[apps]: object\nnot wanted .data[builds]: object"_s;
        QTest::newRow("an empty list says nothing") << app << QByteArray(R"({"data":[]})") << QString();
        QTest::newRow("a list is no object")
            << app << QByteArray(R"({"data":{"type":"apps","id":"1"}})")
            << u".data is object instead of list\nmissing .data[apps]: object\nnot wanted .data.id: string\nnot wanted .data.type: string"_s;
        QTest::newRow("paths as names") << QByteArray(R"({"m":{"/v1/a/1":[{"code":"X"}]}})")
                                        << QByteArray(R"({"m":{"/v1/b/":[{"code":"Y"}],"/v1/c":[]}})") << QString();
        QTest::newRow("no JSON") << app << QByteArray("<html>") << u"the actual answer is no JSON"_s;
    }
    void shapes()
    {
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, actual);
        QFETCH(QString, differences);
        const QString found = test::shapeDifferences(wanted, actual);
        QCOMPARE(found, differences);
    }
};

SLIPWAY_TEST(TstJsonShape)
#include "tst_jsonshape.moc"
