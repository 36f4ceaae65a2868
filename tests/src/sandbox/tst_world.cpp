// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/world.h"

#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;

class TstWorld : public QObject
{
    Q_OBJECT

private slots:
    void givesTheSameIdsForTheSameSeed();
    void keepsTheOrderOfInsertion();
    void updatesNamedAttributesOnly();
    void linksBothEnds();
    void replacesTheMemberOfAToOneRelation();
    void unlinksWhatIsRemoved();
    void holdsTenThousandMembers();
};

namespace {

QStringList memberIds(const MemberList &list)
{
    QStringList ids;
    for (const Entity *entity : list.all())
        ids.append(entity->id().id);
    return ids;
}

} // namespace

void TstWorld::givesTheSameIdsForTheSameSeed()
{
    World one(7);
    World two(7);
    World other(8);
    const QString id = one.makeUuid();
    QCOMPARE(two.makeUuid(), id);
    QVERIFY(other.makeUuid() != id);
    static const QRegularExpression shape(u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    QVERIFY2(shape.match(id).hasMatch(), qPrintable(id));
    one.random().generate();
    QCOMPARE(one.makeUuid(), two.makeUuid());
}

void TstWorld::keepsTheOrderOfInsertion()
{
    World world;
    for (const QString &id : {u"3"_s, u"1"_s, u"2"_s})
        world.add(u"apps"_s, id, {});
    world.remove({u"apps"_s, u"1"_s});
    world.add(u"apps"_s, u"0"_s, {});
    QStringList ids;
    for (const Entity *entity : world.list(u"apps"_s))
        ids.append(entity->id().id);
    QCOMPARE(ids, (QStringList{u"3"_s, u"2"_s, u"0"_s}));
    QVERIFY(world.list(u"builds"_s).empty());
}

void TstWorld::updatesNamedAttributesOnly()
{
    World world;
    const ResourceId app = world.add(u"apps"_s, u"1"_s, {{u"name"_s, u"Harbor"_s}, {u"sku"_s, u"A"_s}});
    const quint64 before = world.generation();
    QVERIFY(world.update(app, {{u"name"_s, QJsonValue::Null}}));
    QCOMPARE(world.find(app)->attributes(), (QJsonObject{{u"name"_s, QJsonValue::Null}, {u"sku"_s, u"A"_s}}));
    QCOMPARE(world.find(app)->previousAttributes().value(u"name"_s).toString(), u"Harbor"_s);
    QVERIFY(world.find(app)->updatedIn() > before);
    QVERIFY(!world.update({u"apps"_s, u"9"_s}, {}));
}

void TstWorld::linksBothEnds()
{
    World world;
    const ResourceId app = world.add(u"apps"_s, {}, {});
    const ResourceId first = world.add(u"appStoreVersions"_s, {}, {});
    const ResourceId second = world.add(u"appStoreVersions"_s, {}, {});
    world.link(app, u"appStoreVersions", first);
    world.link(second, u"app", app);
    world.link(app, u"appStoreVersions", first);
    QCOMPARE(memberIds(world.members(app, u"appStoreVersions")), (QStringList{first.id, second.id}));
    QCOMPARE(memberIds(world.members(first, u"app")), QStringList{app.id});
    world.unlink(app, u"appStoreVersions", first);
    QVERIFY(!world.members(first, u"app").one());
    world.clear(app, u"appStoreVersions");
    QVERIFY(!world.members(second, u"app").one());
}

void TstWorld::replacesTheMemberOfAToOneRelation()
{
    World world;
    const ResourceId one = world.add(u"apps"_s, {}, {});
    const ResourceId two = world.add(u"apps"_s, {}, {});
    const ResourceId version = world.add(u"appStoreVersions"_s, {}, {});
    world.link(one, u"appStoreVersions", version);
    world.link(version, u"app", two);
    QCOMPARE(memberIds(world.members(version, u"app")), QStringList{two.id});
    QCOMPARE(world.members(one, u"appStoreVersions").count(), 0);
    QCOMPARE(memberIds(world.members(two, u"appStoreVersions")), QStringList{version.id});
}

void TstWorld::unlinksWhatIsRemoved()
{
    World world;
    const ResourceId app = world.add(u"apps"_s, {}, {});
    const ResourceId version = world.add(u"appStoreVersions"_s, {}, {});
    const ResourceId icon = world.add(u"buildIcons"_s, {}, {});
    world.link(app, u"appStoreVersions", version);
    world.link(app, u"appStoreIcon", icon);
    QVERIFY(world.remove(version));
    QVERIFY(world.remove(icon));
    QVERIFY(!world.find(icon));
    QCOMPARE(world.members(app, u"appStoreVersions").count(), 0);
    QCOMPARE(world.members(app, u"appStoreIcon").count(), 0);
    QVERIFY(!world.remove(version));
}

void TstWorld::holdsTenThousandMembers()
{
    World world;
    QElapsedTimer time;
    time.start();
    const ResourceId group = world.add(u"betaGroups"_s, {}, {});
    std::vector<ResourceId> testers;
    for (int i = 0; i < 10'000; ++i) {
        testers.push_back(world.add(u"betaTesters"_s, {}, {{u"firstName"_s, u"Ada"_s}}));
        world.link(group, u"betaTesters", testers.back());
    }
    QCOMPARE(world.members(group, u"betaTesters").count(), 10'000);
    for (const ResourceId &tester : testers)
        world.unlink(group, u"betaTesters", tester);
    QCOMPARE(world.members(group, u"betaTesters").count(), 0);
    // Quadratic costs would take many seconds; the bound is wide because machines differ.
    QVERIFY2(time.elapsed() < 2'000, qPrintable(QString::number(time.elapsed())));
}

SLIPWAY_TEST(TstWorld)
#include "tst_world.moc"
