// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/hostileapp.h"

#include "demosupport.h"

#include "catalogue/apps.h"
#include "support/testrunner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;
using namespace slipway::test;

class TstHostileApp : public QObject
{
    Q_OBJECT

private slots:
    void leavesTheOthersAlone();
    void attacksWithEveryText();
};

void TstHostileApp::leavesTheOthersAlone()
{
    World tame;
    buildDemoWorld(tame, smallDemo());
    DemoOptions options = smallDemo();
    options.hostile = true;
    World world;
    buildDemoWorld(world, options);
    for (const TypeSpec &type : catalogue::types()) {
        const auto expected = tame.list(type.type);
        const auto found = world.list(type.type);
        QVERIFY(found.size() >= expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(found[i]->id(), expected[i]->id());
            QCOMPARE(found[i]->attributes(), expected[i]->attributes());
        }
    }
}

void TstHostileApp::attacksWithEveryText()
{
    World tame;
    buildDemoWorld(tame, smallDemo());
    DemoOptions options = smallDemo();
    options.hostile = true;
    World world;
    buildDemoWorld(world, options);
    QCOMPARE(count(world, App::type), 10);

    qsizetype longest = 0;
    bool nul = false;
    bool markup = false;
    bool directionOverride = false;
    for (const TypeSpec &type : catalogue::types()) {
        const auto all = world.list(type.type);
        const std::size_t others = tame.list(type.type).size();
        for (std::size_t i = others; i < all.size(); ++i) {
            for (const AttributeSpec &spec : type.attributes) {
                const QJsonValue json = all[i]->attributes().value(spec.name);
                if (!json.isString())
                    continue;
                const QString text = json.toString();
                if (spec.kind != ValueKind::Text || !spec.values.empty()) {
                    QCOMPARE(fault(spec, json), QString());
                    continue;
                }
                QVERIFY2(text.size() > 1000 || text.contains(QRegularExpression(u"[^A-Za-z0-9. -]"_s)), qPrintable(text));
                longest = std::max(longest, text.size());
                nul |= text.contains(QChar(0));
                markup |= text.contains("<img"_L1);
                directionOverride |= text.contains(QChar(0x202E));
            }
        }
    }
    QVERIFY(world.find({App::type, hostileAppId}));
    QVERIFY(longest >= 1 << 20);
    QVERIFY(nul && markup && directionOverride);
}

SLIPWAY_TEST(TstHostileApp)
#include "tst_hostileapp.moc"
