// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspane.h"

#include "services/accounts.h"
#include "services/keydraft.h"
#include "support/demosession.h"
#include "support/testrunner.h"
#include "ui/settings/accountcard.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/colourchoice.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/steplist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::FakeKeychain;

namespace {

// The settings of somebody who has added accounts to the sandbox's team.
class SettingsStage final
{
public:
    SettingsStage()
    {
        m_pane.resize(900, 700);
        m_pane.show();
        if (!QTest::qWaitForWindowActive(&m_pane))
            qFatal("the page does not come up");
    }

    QString add(const QString &name)
    {
        const sandbox::SandboxInfo &info = m_demo.info();
        const KeyDraft draft{.name = name, .keyId = info.keyId, .issuerId = info.issuerId, .origin = info.url, .file = *KeyFile::parse(info.keyPem)};
        return QCoro::waitFor(accounts().add(draft, Accounts::Keep::InKeychain)).value();
    }

    // Each key can be added once.
    QString addIndividual(const QString &name)
    {
        const sandbox::SandboxInfo &info = m_demo.info();
        const KeyDraft draft{.name = name,
                             .kind = AccountSummary::Kind::Individual,
                             .keyId = info.individualKeyId,
                             .origin = info.url,
                             .file = *KeyFile::parse(info.individualKeyPem)};
        return QCoro::waitFor(accounts().add(draft, Accounts::Keep::InKeychain)).value();
    }

    AccountCard *card(const QString &id) { return m_pane.findChild<AccountCard *>(u"settings.account.%1"_s.arg(id)); }

    template <typename Part>
    Part &part(const QString &id, const QString &name)
    {
        Part *found = card(id)->findChild<Part *>(name);
        if (!found)
            qFatal("the card has no %s", qPrintable(name));
        return *found;
    }

    // What stands where there are no cards.
    bool standInIsVisible() { return m_pane.findChild<Placeholder *>()->isVisible(); }

    // The question that was asked, and what it waits for.
    QMessageBox *question() { return m_pane.findChild<QMessageBox *>(u"forget"_s); }
    static void answer(QMessageBox *question, const QString &button) { question->findChild<QAbstractButton *>(button)->click(); }

    SettingsPane &pane() { return m_pane; }
    DemoSession &demo() { return m_demo; }
    Accounts &accounts() { return m_demo.workspace().accounts(); }

private:
    DemoSession m_demo;
    Settings m_settings{m_demo.folder() + u"/settings.ini"_s};
    Theme m_theme{*qApp, Theme::Motion::None};
    SettingsPane m_pane{accounts(), m_settings, m_theme};
};

} // namespace

class TstSettingsPane final : public QObject
{
    Q_OBJECT

private slots:
    void thePagesAreAListThatTheArrowKeysGoThrough()
    {
        SettingsStage stage;
        auto *pages = stage.pane().findChild<QTreeView *>(u"settings.pages"_s);
        stage.pane().setFocus();
        QCOMPARE(stage.pane().focusWidget(), pages);
        QVERIFY(stage.pane().findChild<QWidget *>(u"settings.page.accounts"_s)->isVisible());
        QTest::keyClick(pages, Qt::Key_Down);
        QVERIFY(stage.pane().findChild<QWidget *>(u"settings.page.appearance"_s)->isVisible());
        QTest::keyClick(pages, Qt::Key_Up);
        QVERIFY(stage.pane().findChild<QWidget *>(u"settings.page.accounts"_s)->isVisible());
    }

    void withoutAnAccountThereIsAWayToAddOne()
    {
        SettingsStage stage;
        stage.accounts().forgetWithoutKey(demoAccountId(), Accounts::CachedData::Keep);
        QSignalSpy asked(&stage.pane(), &Pane::placeRequested);
        auto *add = stage.pane().findChild<QAbstractButton *>(u"settings.addKey"_s);
        QVERIFY(add->isHidden());
        QVERIFY(stage.standInIsVisible());
        stage.add(u"Acme"_s);
        QVERIFY(!stage.standInIsVisible());
        QVERIFY(add->isVisible());
        add->click();
        QCOMPARE(asked.constFirst().constFirst().value<Place>(), (Place{.kind = Place::Kind::AddKey}));
    }

    void theDemosCardOffersItsTestAndNothingThatIsNotItsOwn()
    {
        SettingsStage stage;
        const QString id = demoAccountId();
        QVERIFY(stage.card(id)->isVisible());
        QVERIFY(stage.part<QLabel>(id, u"account.facts"_s).text().startsWith(u"Demo · "_s));
        QVERIFY(stage.part<QWidget>(id, u"account.test"_s).isVisible());
        QVERIFY(stage.part<QWidget>(id, u"account.safeMode.2"_s).isVisible());
        for (const QString &name : {u"account.name"_s, u"account.vendorNumber"_s, u"account.colour"_s, u"account.replaceKey"_s, u"account.forget"_s})
            QVERIFY2(!stage.part<QWidget>(id, name).isVisible(), qPrintable(name));
        stage.pane().testKey(id);
        auto &test = stage.part<QAbstractButton>(id, u"account.test"_s);
        QVERIFY(test.hasFocus());
        QCOMPARE(test.text(), u"Stop Test"_s);
        stage.pane().testKey(id); // goes on
        QTRY_COMPARE(test.text(), u"Test Key"_s);
        QCOMPARE(stage.part<StepList>(id, u"account.steps"_s).findChildren<QLabel *>(u"steps.outcome"_s).constLast()->text(), u"9 app(s)"_s);
    }

    void theTestOfACardFurtherDownIsScrolledTo()
    {
        SettingsStage stage;
        stage.pane().resize(900, 400);
        const QString id = stage.add(u"Acme"_s);
        stage.pane().testKey(id);
        QTRY_COMPARE(stage.part<QAbstractButton>(id, u"account.test"_s).text(), u"Test Key"_s);
        const QWidget &steps = stage.part<StepList>(id, u"account.steps"_s);
        QVERIFY(!steps.visibleRegion().isEmpty());
    }

    void aCardSaysWhoseKeyItIsAndWhere()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        const QString facts = stage.part<QLabel>(id, u"account.facts"_s).text();
        QVERIFY2(facts.startsWith(u"Team key · %1 · Key in the "_s.arg(stage.demo().info().keyId)), qPrintable(facts));
        QVERIFY2(facts.contains(stage.accounts().keychainName()), qPrintable(facts));
    }

    void whatIsChangedIsChangedAtOnce()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        const auto account = [&] { return *stage.accounts().find(id); };
        auto &name = stage.part<QLineEdit>(id, u"account.name"_s);
        name.setFocus();
        name.selectAll();
        QTest::keyClicks(&name, u"Acme GmbH"_s);
        QCOMPARE(account().name, u"Acme"_s);
        QTest::keyClick(&name, Qt::Key_Return);
        QCOMPARE(account().name, u"Acme GmbH"_s);
        QVERIFY(name.hasFocus());

        stage.part<QAbstractButton>(id, u"colour.3"_s).click();
        QCOMPARE(account().colour, 3);
        stage.part<QAbstractButton>(id, u"account.safeMode.2"_s).click();
        QCOMPARE(account().safeMode, SafeMode::ReadOnly);
        auto &vendor = stage.part<QLineEdit>(id, u"account.vendorNumber"_s);
        vendor.setFocus();
        QTest::keyClicks(&vendor, u"85012345"_s);
        QTest::keyClick(&vendor, Qt::Key_Tab);
        QCOMPARE(account().vendorNumber, u"85012345"_s);
    }

    void anAccountKeepsItsNameWhenItIsGivenNone()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        auto &name = stage.part<QLineEdit>(id, u"account.name"_s);
        name.setFocus();
        name.clear();
        QTest::keyClick(&name, Qt::Key_Return);
        QCOMPARE(stage.accounts().find(id)->name, u"Acme"_s);
        QVERIFY(name.accessibleDescription().contains(u"name"_s));
    }

    void aVendorNumberWithLettersIsNotTaken()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        auto &vendor = stage.part<QLineEdit>(id, u"account.vendorNumber"_s);
        vendor.setFocus();
        QTest::keyClicks(&vendor, u"85o1"_s);
        QTest::keyClick(&vendor, Qt::Key_Return);
        QCOMPARE(stage.accounts().find(id)->vendorNumber, QString());
        QVERIFY(vendor.accessibleDescription().contains(u"digits"_s));
    }

    void theKeptKeyIsTested()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        auto &test = stage.part<QAbstractButton>(id, u"account.test"_s);
        test.click();
        QTRY_COMPARE(test.text(), u"Test Key"_s);
        const auto outcomes = stage.part<StepList>(id, u"account.steps"_s).findChildren<QLabel *>(u"steps.outcome"_s);
        QCOMPARE(outcomes.constLast()->text(), u"9 app(s)"_s);
    }

    void aLockedKeychainFailsTheTestAtItsFirstStep()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        stage.demo().keychain().setState(FakeKeychain::State::Locked);
        auto &test = stage.part<QAbstractButton>(id, u"account.test"_s);
        test.click();
        QTRY_COMPARE(test.text(), u"Test Key"_s);
        const auto outcomes = stage.part<StepList>(id, u"account.steps"_s).findChildren<QLabel *>(u"steps.outcome"_s);
        QVERIFY2(outcomes.constFirst()->text().contains(u"keychain is locked"_s), qPrintable(outcomes.constFirst()->text()));
    }

    void anotherKeyIsGivenOnThePageForKeys()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        QSignalSpy asked(&stage.pane(), &Pane::placeRequested);
        stage.part<QAbstractButton>(id, u"account.replaceKey"_s).click();
        QCOMPARE(asked.constFirst().constFirst().value<Place>(), (Place{.kind = Place::Kind::AddKey, .path = id}));
    }

    void forgettingAsksAndEnterChangesNothing()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        stage.part<QAbstractButton>(id, u"account.forget"_s).click();
        QMessageBox *question = stage.question();
        QVERIFY(QTest::qWaitForWindowActive(question));
        QCOMPARE(question->text(), u"Forget Acme?"_s);
        QVERIFY(question->informativeText().contains(stage.demo().info().keyId));
        QCOMPARE(question->focusWidget()->objectName(), u"forget.cancel"_s);
        QTest::keyClick(question->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!stage.question());
        QVERIFY(stage.accounts().find(id));
        stage.part<QAbstractButton>(id, u"account.forget"_s).click();
        QTest::keyClick(stage.question(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.question());
        QVERIFY(stage.accounts().find(id));
    }

    void aForgottenAccountIsGoneWithItsKey()
    {
        SettingsStage stage;
        const QString other = stage.addIndividual(u"Other"_s);
        const QString id = stage.add(u"Acme"_s);
        stage.part<QAbstractButton>(id, u"account.forget"_s).click();
        stage.question()->findChild<QCheckBox *>(u"forget.cachedData"_s)->click();
        SettingsStage::answer(stage.question(), u"forget.confirm"_s);
        QTRY_VERIFY(!stage.accounts().find(id));
        QTRY_VERIFY(!stage.card(id));
        QVERIFY(stage.card(other));
        QCOMPARE(stage.demo().keychain().entries(), QStringList{u"slipway/"_s + other});
    }

    void aLockedKeychainForgetsNothing()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        stage.demo().keychain().setState(FakeKeychain::State::Locked);
        stage.part<QAbstractButton>(id, u"account.forget"_s).click();
        SettingsStage::answer(stage.question(), u"forget.confirm"_s);
        QTRY_VERIFY(stage.part<QWidget>(id, u"account.banner"_s).isVisible());
        QVERIFY(stage.accounts().find(id));
        stage.demo().keychain().setState(FakeKeychain::State::Unlocked);
        stage.part<QAbstractButton>(id, u"account.tryAgain"_s).click();
        QTRY_VERIFY(!stage.accounts().find(id));
        QVERIFY(stage.demo().keychain().entries().isEmpty());
    }

    void nobodyNeedWaitUntilTheKeychainForgets()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        stage.demo().keychain().hold();
        auto &forget = stage.part<QAbstractButton>(id, u"account.forget"_s);
        forget.click();
        SettingsStage::answer(stage.question(), u"forget.confirm"_s);
        QVERIFY(!forget.isEnabled());
        QTRY_COMPARE(stage.part<QLabel>(id, u"banner.message"_s).text(), u"Waiting for your keychain…"_s);
        stage.part<QAbstractButton>(id, u"keychainWait.stop"_s).click();
        QTRY_VERIFY(forget.isEnabled());
        QVERIFY(stage.accounts().find(id));
        QTRY_VERIFY(stage.demo().keychain().release() == 0 && !stage.accounts().find(id)); // when the keychain comes to it
    }

    void anAccountWhoseKeychainIsLostIsForgottenAnyway()
    {
        SettingsStage stage;
        const QString id = stage.add(u"Acme"_s);
        stage.demo().keychain().setState(FakeKeychain::State::Missing);
        stage.part<QAbstractButton>(id, u"account.forget"_s).click();
        SettingsStage::answer(stage.question(), u"forget.confirm"_s);
        QTRY_VERIFY(stage.part<QWidget>(id, u"account.banner"_s).isVisible());
        stage.part<QAbstractButton>(id, u"account.forgetAnyway"_s).click();
        QVERIFY(!stage.accounts().find(id));
        QTRY_VERIFY(!stage.card(id));
    }
};

SLIPWAY_TEST(TstSettingsPane)
#include "tst_settingspane.moc"
