// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitiveattributes.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const SensitiveAttributes passwords({"password"_L1, "pin"_L1});

} // namespace

class TstSensitiveAttributes final : public QObject
{
    Q_OBJECT

private slots:
    void theirTextsAreHidden_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("hidden");
        const auto row = [](const char *name, const char *json, const char *hidden) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(hidden);
        };
        // moc loses sight of the class behind a raw text with escapes in it: those are written the long way.
        row("a text", R"({"password":"canary","name":"x"})", R"({"password":"<hidden>","name":"x"})");
        row("with space", "{ \"password\" :\n\t\"canary\" }", "{ \"password\" :\n\t\"<hidden>\" }");
        row("with escapes", "{\"password\":\"ca\\\"nary\\\\\",\"name\":\"x\"}", R"({"password":"<hidden>","name":"x"})");
        row("several", R"([{"password":"canary"},{"pin":"canary","password":"canary"}])",
            R"([{"password":"<hidden>"},{"pin":"<hidden>","password":"<hidden>"}])");
        row("empty", R"({"password":""})", R"({"password":"<hidden>"})");
        row("cut", "{\"password\":\"cana", "{\"password\":\"<hidden>\"");
        row("cut behind an escape", "{\"password\":\"cana\\", "{\"password\":\"<hidden>\"");
    }

    void theirTextsAreHidden()
    {
        QFETCH(const QByteArray, json);
        QTEST(passwords.hide(json), "hidden");
        QCOMPARE(passwords.hide(passwords.hide(json)), passwords.hide(json));
    }

    void everythingElseStays_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {R"({"passwords":"x","my password":"x","Password":"x"})", R"({"field":"password","pin":null})", R"({"pin":7})",
                                 "password", "\"password\"", "\"password\":", "", "no \"JSON\" at all: {{{"})
            QTest::newRow(json) << QByteArray(json);
    }

    void everythingElseStays()
    {
        QFETCH(const QByteArray, json);
        QCOMPARE(passwords.hide(json), json);
    }

    void programsGetNothing() { QCOMPARE(passwords.forget(R"({"password":"canary","name":"x"})"), QByteArray(R"({"password":null,"name":"x"})")); }

    void namesAreKnown()
    {
        QVERIFY(passwords.contains(u"pin"));
        QVERIFY(!passwords.contains(u"pi"));
        QVERIFY(!SensitiveAttributes().contains(u"pin"));
    }

    void muchOfItTakesNoLonger()
    {
        QByteArray json;
        for (int i = 0; i < 20'000; ++i)
            json += R"({"password":"canary","name":"x"},)";
        QVERIFY(!passwords.hide(json).contains("canary"));
    }
};

SLIPWAY_TEST(TstSensitiveAttributes)
#include "tst_sensitiveattributes.moc"
