// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sandboxmenu.h"

#include "services/sandboxcontrol.h"
#include "services/workspace.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::DemoSession;

namespace {

struct SandboxMenuStage
{
    SandboxMenuStage()
        : control(demo.workspace().direct({.url = demo.info().control, .secret = demo.info().controlSecret, .keyId = demo.info().keyId}))
        , menu(*control, nullptr)
    {}

    // Opens the menu as a click on it does, which asks the sandbox how it is.
    void open()
    {
        menu.popup({});
        if (!QTest::qWaitFor([this] { return !control->state().role.isEmpty(); }))
            qFatal("the sandbox does not answer");
    }
    QAction &entry(const QString &name)
    {
        auto *found = menu.findChild<QAction *>(u"sandbox."_s + name);
        if (!found)
            qFatal("the menu has no %s", qPrintable(name));
        return *found;
    }

    DemoSession demo;
    std::unique_ptr<SandboxControl> control;
    SandboxMenu menu;
};

} // namespace

class TstSandboxMenu final : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatTheSandboxSaysWhenItOpens()
    {
        SandboxMenuStage stage;
        stage.demo.direct(u"agreement"_s, QJsonDocument::fromJson(R"({"missing":true})"));
        stage.demo.direct(u"clock"_s, QJsonDocument::fromJson(R"({"offset":-240})"));
        stage.open();
        QVERIFY(stage.entry(u"agreement"_s).isChecked());
        QVERIFY(stage.entry(u"-240"_s).isChecked());
        QVERIFY(!stage.entry(u"0"_s).isChecked());
        QVERIFY(stage.entry(u"ADMIN"_s).isChecked());
        QVERIFY(!stage.entry(u"revoked"_s).isChecked());
    }

    void switchesTurnOnAndOff_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool SandboxState::*>("is");
        QTest::newRow("slow") << u"slow"_s << &SandboxState::isSlow;
        QTest::newRow("failure") << u"failNext"_s << &SandboxState::failsNext;
        QTest::newRow("rate") << u"rate"_s << &SandboxState::rateIsExhausted;
        QTest::newRow("revoked") << u"revoked"_s << &SandboxState::keyIsRevoked;
        QTest::newRow("agreement") << u"agreement"_s << &SandboxState::agreementIsMissing;
    }
    void switchesTurnOnAndOff()
    {
        QFETCH(QString, name);
        using Flag = bool SandboxState::*;
        QFETCH(Flag, is);
        SandboxMenuStage stage;
        stage.open();
        stage.entry(name).trigger();
        QTRY_VERIFY(stage.control->state().*is);
        QVERIFY(stage.entry(name).isChecked());
        stage.entry(name).trigger();
        QTRY_VERIFY(!(stage.control->state().*is));
        QVERIFY(!stage.entry(name).isChecked());
    }

    void oneRoleAndOneClockAtATime()
    {
        SandboxMenuStage stage;
        stage.open();
        stage.entry(u"SALES"_s).trigger();
        QTRY_COMPARE(stage.control->state().role, u"SALES"_s);
        QVERIFY(!stage.entry(u"ADMIN"_s).isChecked());
        stage.entry(u"1200"_s).trigger();
        QTRY_COMPARE(stage.control->state().clockOffset, 1200s);
        QVERIFY(!stage.entry(u"0"_s).isChecked());
        stage.entry(u"reset"_s).trigger();
        QTRY_VERIFY(stage.entry(u"ADMIN"_s).isChecked());
        QVERIFY(stage.entry(u"0"_s).isChecked());
    }

    void theKindOfTheKeyIsForOthersToChange()
    {
        SandboxMenuStage stage;
        stage.open();
        QVERIFY(stage.entry(u"TEAM"_s).isChecked());
        QSignalSpy requested(&stage.menu, &SandboxMenu::keyKindRequested);
        stage.entry(u"INDIVIDUAL"_s).trigger();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.constFirst().constFirst().value<AccountSummary::Kind>(), AccountSummary::Kind::Individual);
        stage.control->useKey(stage.demo.info().individualKeyId);
        QTRY_VERIFY(stage.control->state().keyIsIndividual);
        QVERIFY(stage.entry(u"INDIVIDUAL"_s).isChecked());
    }

    void whatCouldNotBeDoneIsSaidAndNotChecked()
    {
        SandboxMenuStage stage;
        stage.open();
        stage.demo.goOffline();
        QSignalSpy noticed(&stage.menu, &SandboxMenu::noticed);
        stage.entry(u"slow"_s).trigger();
        QTRY_VERIFY(!noticed.isEmpty());
        QVERIFY(noticed.constLast().constFirst().toString().startsWith(u"The sandbox does not answer."_s));
        QVERIFY(!stage.entry(u"slow"_s).isChecked());
    }

    void everyEntryHasANameOfItsOwn()
    {
        SandboxMenuStage stage;
        QStringList names;
        for (const QAction *action : stage.menu.findChildren<QAction *>()) {
            if (action->objectName().startsWith("sandbox."_L1))
                names.append(action->objectName());
        }
        QCOMPARE(names.size(), 18);
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

SLIPWAY_TEST(TstSandboxMenu)
#include "tst_sandboxmenu.moc"
