// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/addkeypane.h"

#include "core/requestsummary.h"
#include "services/activity.h"
#include "support/testrunner.h"
#include "ui/accounts/addkeystage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/colourchoice.h"
#include "ui/widgets/steplist.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::AddKeyStage;
using test::FakeKeychain;

//! How a key is tested and saved, and what the page says while the keychain takes its time.
class TstSavingKeys final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void theStepsOfATestComeIntoSight()
    {
        AddKeyStage stage;
        stage.pane().resize(800, 400);
        stage.fillIn();
        stage.test();
        const auto &steps = stage.part<StepList>(u"addKey.steps"_s);
        QTRY_VERIFY(steps.visibleRegion().boundingRect().height() >= steps.height() / 2);
    }

    void aTestGoesStepByStepAndASignatureIsEnoughToSave()
    {
        AddKeyStage stage;
        stage.fillIn();
        QVERIFY(!stage.button(u"addKey.save"_s).isEnabled());
        QVERIFY(stage.button(u"addKey.save"_s).accessibleDescription().contains(u"Test first"_s));
        stage.test();
        QCOMPARE(stage.steps().size(), 3);
        QCOMPARE(stage.steps().constFirst(), u"Sign a token: Works"_s);
        QCOMPARE(stage.steps().constLast(), u"List apps: Works. 9 app(s)"_s);
        QVERIFY(stage.button(u"addKey.save"_s).isEnabled());
        stage.field(u"addKey.name"_s).setText(u"Acme"_s); // which no test tries
        QVERIFY(stage.button(u"addKey.save"_s).isEnabled());
        stage.field(u"addKey.issuerId"_s).setText(AddKeyStage::issuer);
        QVERIFY(!stage.button(u"addKey.save"_s).isEnabled());
        QVERIFY(stage.steps().isEmpty());
        stage.test();
        QVERIFY2(stage.steps().constLast().startsWith(u"List apps: Failed"_s), qPrintable(stage.steps().constLast()));
        QVERIFY(stage.button(u"addKey.save"_s).isEnabled());
    }

    void withoutANetworkTheKeyCanBeSavedToo()
    {
        AddKeyStage stage;
        stage.fillIn();
        stage.field(u"addKey.server"_s).setText(u"http://127.0.0.1:9"_s);
        stage.test();
        QVERIFY2(stage.steps().at(1).startsWith(u"Reach 127.0.0.1:9: Failed"_s), qPrintable(stage.steps().at(1)));
        QCOMPARE(stage.steps().at(2), u"List apps: Not tried"_s);
        QVERIFY(stage.button(u"addKey.save"_s).isEnabled());
    }

    void aSavedKeyIsInTheKeychainAndNothingIsLeftOfIt()
    {
        AddKeyStage stage;
        QSignalSpy saved(&stage.drafts(), &KeyDrafts::saved);
        QVERIFY(saved.isValid());
        stage.fillIn();
        stage.part<ColourChoice>(u"addKey.colour"_s).findChild<QAbstractButton *>(u"colour.5"_s)->click();
        stage.button(u"addKey.safeMode.2"_s).click();
        stage.test();
        stage.button(u"addKey.save"_s).click();
        QTRY_COMPARE(saved.size(), 1);
        const auto account = stage.accounts().find(saved.constFirst().constLast().toString());
        QVERIFY(account.has_value());
        QCOMPARE(account->name, u"Acme GmbH"_s);
        QCOMPARE(account->colour, 5);
        QCOMPARE(account->safeMode, SafeMode::ReadOnly);
        QCOMPARE(stage.keychain().entries().size(), 1);
        QVERIFY(!stage.drafts().at({}).file);
        QVERIFY(stage.field(u"addKey.name"_s).text().isEmpty());
        QVERIFY(!stage.button(u"addKey.save"_s).isEnabled());
    }

    void aKeychainThatDoesNotKeepIsExplainedInPlace_data()
    {
        QTest::addColumn<FakeKeychain::State>("state");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing") << FakeKeychain::State::Missing << u"No keychain service is running."_s;
        QTest::newRow("locked") << FakeKeychain::State::Locked << u"Your keychain is locked."_s;
        QTest::newRow("denied") << FakeKeychain::State::Denied << u"Your keychain is locked."_s;
        QTest::newRow("broken") << FakeKeychain::State::Broken << u"Your keychain reports an error."_s;
    }
    void aKeychainThatDoesNotKeepIsExplainedInPlace()
    {
        QFETCH(FakeKeychain::State, state);
        QFETCH(QString, message);
        AddKeyStage stage;
        QSignalSpy saved(&stage.drafts(), &KeyDrafts::saved);
        stage.fillIn();
        stage.test();
        stage.keychain().setState(state);
        stage.button(u"addKey.save"_s).click();
        QTRY_VERIFY(stage.part<Banner>(u"addKey.banner"_s).isVisible());
        QCOMPARE(stage.part<QLabel>(u"banner.message"_s).text(), message);
        QVERIFY(stage.part<QLabel>(u"banner.remedy"_s).text().contains(u"Or use the key without a keychain"_s)); // which is offered beside it
        QCOMPARE(stage.field(u"addKey.name"_s).text(), u"Acme GmbH"_s); // nothing is lost
        QVERIFY(stage.steps().constFirst().contains(u"Works"_s));
        QCOMPARE(saved.size(), 0);

        stage.button(u"addKey.sessionOnly"_s).click();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(stage.accounts().find(saved.constFirst().constLast().toString())->isSessionOnly);
        QVERIFY(stage.keychain().entries().isEmpty());
    }

    void tryAgainKeepsTheKeyOnceTheKeychainIsOpen()
    {
        AddKeyStage stage;
        QSignalSpy saved(&stage.drafts(), &KeyDrafts::saved);
        stage.fillIn();
        stage.test();
        stage.keychain().setState(FakeKeychain::State::Locked);
        stage.button(u"addKey.save"_s).click();
        QTRY_VERIFY(stage.part<Banner>(u"addKey.banner"_s).isVisible());
        QCOMPARE(stage.pane().focusWidget()->objectName(), u"addKey.tryAgain"_s);
        stage.keychain().setState(FakeKeychain::State::Unlocked);
        QTest::keyClick(stage.pane().focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(stage.part<Banner>(u"addKey.banner"_s).isHidden());
        QCOMPARE(stage.keychain().entries().size(), 1);
    }

    void aKeychainThatTakesItsTimeLocksThePage()
    {
        AddKeyStage stage;
        QSignalSpy saved(&stage.drafts(), &KeyDrafts::saved);
        stage.fillIn();
        stage.test();
        stage.keychain().hold();
        stage.button(u"addKey.save"_s).click();
        QVERIFY(!stage.button(u"addKey.save"_s).isEnabled());
        QVERIFY(!stage.field(u"addKey.name"_s).isEnabled());
        QTRY_VERIFY(stage.keychain().release() == 0 && !saved.isEmpty());
        QVERIFY(stage.field(u"addKey.name"_s).isEnabled());
    }

    void aNewAccountStartsWithAColourOfItsOwn()
    {
        AddKeyStage stage;
        QSignalSpy saved(&stage.drafts(), &KeyDrafts::saved);
        QCOMPARE(stage.part<ColourChoice>(u"addKey.colour"_s).chosen(), 0);
        stage.fillIn();
        stage.test();
        stage.button(u"addKey.save"_s).click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(stage.part<ColourChoice>(u"addKey.colour"_s).chosen(), 1);
    }

    void nobodyNeedWaitForTheKeychain()
    {
        AddKeyStage stage;
        stage.fillIn();
        stage.test();
        stage.keychain().hold();
        stage.button(u"addKey.save"_s).click();
        QTRY_COMPARE(stage.part<QLabel>(u"banner.message"_s).text(), u"Waiting for your keychain…"_s);
        QVERIFY(stage.part<Banner>(u"addKey.banner"_s).isVisible());
        stage.button(u"keychainWait.stop"_s).click();
        QTRY_VERIFY(stage.button(u"addKey.save"_s).isEnabled()); // as it was before
        QVERIFY(stage.part<Banner>(u"addKey.banner"_s).isHidden());
        QCOMPARE(stage.field(u"addKey.name"_s).text(), u"Acme GmbH"_s);
        QTRY_COMPARE(stage.keychain().release(), 0);
        QCOMPARE(stage.accounts().all().size(), size_t(1)); // the demo
    }

    void aPageThatComesBackGoesOnWaiting()
    {
        AddKeyStage stage;
        stage.fillIn();
        stage.test();
        stage.keychain().hold();
        stage.button(u"addKey.save"_s).click();
        stage.open();
        QVERIFY(!stage.field(u"addKey.name"_s).isEnabled());
        QSignalSpy noticed(&stage.pane(), &Pane::noticed);
        stage.pane().read(stage.keyFile(u"AuthKey_BBBBBBBBBB.p8"_s));
        QCOMPARE(noticed.size(), 1); // what is being saved stays what it is
        QTRY_VERIFY(stage.keychain().release() == 0 && stage.field(u"addKey.name"_s).isEnabled());
        QCOMPARE(stage.field(u"addKey.name"_s).text(), QString());
        QVERIFY(stage.dropSays().contains(u"Drop AuthKey"_s));
    }

    void aKeyIsReplacedAndTheAccountStaysWhatItIs()
    {
        AddKeyStage adding;
        QSignalSpy added(&adding.drafts(), &KeyDrafts::saved);
        adding.fillIn();
        adding.test();
        adding.button(u"addKey.save"_s).click();
        QTRY_COMPARE(added.size(), 1);
        const QString id = added.constFirst().constLast().toString();

        KeyDrafts drafts(adding.accounts());
        AddKeyPane page({.kind = Place::Kind::AddKey, .path = id}, adding.accounts(), drafts);
        QCOMPARE(page.title(), u"Replace Key"_s);
        QVERIFY(!page.findChild<QLineEdit *>(u"addKey.name"_s));
        page.read(adding.keyFile(u"AuthKey_2X9R4HXF34.p8"_s));
        auto *keyId = page.findChild<QLineEdit *>(u"addKey.keyId"_s);
        QTRY_COMPARE(keyId->text(), u"2X9R4HXF34"_s);
        QCOMPARE(page.findChild<QLineEdit *>(u"addKey.issuerId"_s)->text(), adding.demo().info().issuerId);
        auto *test = page.findChild<QAbstractButton *>(u"addKey.test"_s);
        test->click();
        auto *save = page.findChild<QAbstractButton *>(u"addKey.save"_s);
        QTRY_COMPARE(test->text(), u"Test Connection"_s);
        QVERIFY(save->isEnabled());
        const RequestSummary request = adding.demo().activity().requests().back();
        QCOMPARE(request.origin, adding.demo().info().url.toString()); // the account's server, and nobody else's
        QCOMPARE(request.status, 401); // the sandbox does not know this key
        QSignalSpy replaced(&drafts, &KeyDrafts::saved);
        save->click();
        QTRY_COMPARE(replaced.size(), 1);
        QCOMPARE(adding.accounts().find(id)->keyId, u"2X9R4HXF34"_s);
        QCOMPARE(adding.accounts().find(id)->name, u"Acme GmbH"_s);
    }
};

SLIPWAY_TEST(TstSavingKeys)
#include "tst_savingkeys.moc"
