// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listing.h"
#include "sandbox/world.h"

#include "support/testrunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;

class TstListing : public QObject
{
    Q_OBJECT

private slots:
    void sorts_data();
    void sorts();
    void sortsByTheSecondNameWhereTheFirstIsEqual();
    void findsAnyOfManyIds();
};

namespace {

QStringList idsOf(const std::vector<const Entity *> &rows)
{
    QStringList ids;
    for (const Entity *row : rows)
        ids.append(row->id().id);
    return ids;
}

QStringList idsOf(const World &world, const QString &type, const ReadQuery &query)
{
    return idsOf(selectRows(world.list(type), query, Lag()));
}

ReadQuery sortedBy(std::vector<ReadQuery::Sort> sorts)
{
    ReadQuery query;
    query.sorts = std::move(sorts);
    return query;
}

} // namespace

void TstListing::sorts_data()
{
    QTest::addColumn<QJsonArray>("values"); // of the builds 0, 1, 2...
    QTest::addColumn<QString>("order");
    QTest::newRow("numbers as numbers") << QJsonArray{u"10"_s, u"9"_s, u"100"_s} << u"1 0 2"_s;
    QTest::newRow("versions part by part") << QJsonArray{u"1.10"_s, u"1.9"_s, u"1.9.1"_s, u"2"_s} << u"1 2 0 3"_s;
    QTest::newRow("zeros in front count for nothing") << QJsonArray{u"010"_s, u"9"_s, u"0011"_s} << u"1 0 2"_s;
    QTest::newRow("case counts for nothing") << QJsonArray{u"beta"_s, u"Alpha"_s, u"GAMMA"_s} << u"1 0 2"_s;
    QTest::newRow("equals stay in order") << QJsonArray{u"b"_s, u"a"_s, u"B"_s, u"a"_s} << u"1 3 0 2"_s;
    // A number may be smaller than a second one, that one than a text, and the text than the first: as texts they would go in a circle.
    QTest::newRow("texts after numbers") << QJsonArray{u"2x"_s, u"10"_s, u"9"_s} << u"2 1 0"_s;
    QTest::newRow("nothing first") << QJsonArray{u"a"_s, QJsonValue::Null, u"1"_s} << u"1 2 0"_s;
    QTest::newRow("JSON's own numbers") << QJsonArray{30, 4, 200} << u"1 0 2"_s;
}

void TstListing::sorts()
{
    QFETCH(QJsonArray, values);
    QFETCH(QString, order);
    World world;
    for (qsizetype i = 0; i < values.size(); ++i)
        world.add(u"builds"_s, QString::number(i), {{u"version"_s, values.at(i)}});
    QCOMPARE(idsOf(world, u"builds"_s, sortedBy({{u"version"_s, false}})).join(u' '), order);
}

void TstListing::sortsByTheSecondNameWhereTheFirstIsEqual()
{
    World world;
    const auto add = [&](const QString &id, const QString &first, const QString &last) {
        world.add(u"betaTesters"_s, id, {{u"firstName"_s, first}, {u"lastName"_s, last}});
    };
    add(u"1"_s, u"Ada"_s, u"Lovelace"_s);
    add(u"2"_s, u"Grace"_s, u"Hopper"_s);
    add(u"3"_s, u"Byron"_s, u"Lovelace"_s);
    QCOMPARE(idsOf(world, u"betaTesters"_s, sortedBy({{u"lastName"_s, true}, {u"firstName"_s, false}})), (QStringList{u"1"_s, u"3"_s, u"2"_s}));
}

void TstListing::findsAnyOfManyIds()
{
    World world;
    ReadQuery query;
    query.filters.push_back({u"id"_s, {}});
    for (int i = 0; i < 5000; ++i) {
        world.add(u"betaTesters"_s, QString::number(i), {});
        if (i % 5 == 0)
            query.filters.front().values.append(QString::number(i));
    }
    QCOMPARE(idsOf(world, u"betaTesters"_s, query), query.filters.front().values);
}

SLIPWAY_TEST(TstListing)
#include "tst_listing.moc"
