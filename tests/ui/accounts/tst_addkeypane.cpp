// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/addkeypane.h"

#include "core/requestsummary.h"
#include "services/activity.h"
#include "services/keydraft.h"
#include "support/demosession.h"
#include "support/flawedkeys.h"
#include "support/testrunner.h"
#include "ui/shell/keydrafts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/colourchoice.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/keydroparea.h"
#include "ui/widgets/steplist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QCoroTask>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::FakeKeychain;

namespace {

const auto issuer = u"57246542-96fe-1a63-e053-0824d011072a"_s;

// The page on the accounts of a demo, and what somebody does with it.
class AddKeyStage final
{
public:
    explicit AddKeyStage(const QString &accountId = {}) : m_place{.kind = Place::Kind::AddKey, .path = accountId} { open(); }

    // As when somebody has left the page for long and comes back.
    void open()
    {
        m_pane.reset();
        m_pane = std::make_unique<AddKeyPane>(m_place, accounts(), m_drafts);
        m_pane->resize(800, 700);
        m_pane->show();
        if (!QTest::qWaitForWindowActive(m_pane.get()))
            qFatal("the page does not come up");
        m_pane->setFocus();
    }

    template <typename Part>
    Part &part(const QString &name)
    {
        Part *found = m_pane->findChild<Part *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return *found;
    }

    AddKeyPane &pane() { return *m_pane; }
    DemoSession &demo() { return m_demo; }
    Accounts &accounts() { return m_demo.workspace().accounts(); }
    FakeKeychain &keychain() { return m_demo.keychain(); }
    KeyDrafts &drafts() { return m_drafts; }
    QAbstractButton &button(const QString &name) { return part<QAbstractButton>(name); }
    QLineEdit &field(const QString &name) { return part<QLineEdit>(name); }
    // What is said below a field.
    QString said(const QString &name) { return field(name).accessibleDescription(); }
    QString dropSays() { return part<QLabel>(u"keyDrop.sentence"_s).text(); }

    QString keyFile(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(m_demo.info().keyPem) > 0;
        return written ? file.fileName() : QString();
    }

    bool give(const QString &path, const QString &name)
    {
        m_pane->read(path);
        return QTest::qWaitFor([&] { return dropSays() == name; });
    }

    // Everything that a test of the sandbox's key needs.
    void fillIn()
    {
        const QString name = u"AuthKey_%1.p8"_s.arg(m_demo.info().keyId);
        QVERIFY(give(keyFile(name), name));
        field(u"addKey.name"_s).setText(u"Acme GmbH"_s);
        field(u"addKey.issuerId"_s).setText(m_demo.info().issuerId);
        field(u"addKey.server"_s).setText(m_demo.info().url.toString());
    }

    void test()
    {
        button(u"addKey.test"_s).click();
        QTRY_COMPARE(button(u"addKey.test"_s).text(), u"Test Connection"_s);
    }

    // "Sign a token: Works", one for each step.
    QStringList steps()
    {
        QStringList list;
        const QObjectList rows = part<StepList>(u"addKey.steps"_s).children();
        for (const QObject *row : rows) {
            if (const auto *widget = qobject_cast<const QWidget *>(row))
                list.append(widget->accessibleName());
        }
        return list;
    }

private:
    QTemporaryDir m_folder;
    Theme m_theme{*qApp, Theme::Motion::None};
    DemoSession m_demo;
    KeyDrafts m_drafts{accounts()};
    const Place m_place;
    std::unique_ptr<AddKeyPane> m_pane;
};

} // namespace

class TstAddKeyPane final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void aFileFillsInWhatItsNameSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("keyId");
        QTest::addColumn<bool>("individual");
        QTest::newRow("of a team key") << u"AuthKey_2X9R4HXF34.p8"_s << u"2X9R4HXF34"_s << false;
        QTest::newRow("of an individual key") << u"ApiKey_2X9R4HXF34.p8"_s << u"2X9R4HXF34"_s << true;
        QTest::newRow("that was renamed") << u"work.p8"_s << QString() << false;
    }
    void aFileFillsInWhatItsNameSays()
    {
        QFETCH(QString, name);
        QFETCH(QString, keyId);
        QFETCH(bool, individual);
        AddKeyStage stage;
        QVERIFY(stage.give(stage.keyFile(name), name));
        QCOMPARE(stage.field(u"addKey.keyId"_s).text(), keyId);
        QCOMPARE(stage.said(u"addKey.keyId"_s), keyId.isEmpty() ? QString() : u"From the file name"_s);
        QCOMPARE(stage.button(u"addKey.individual"_s).isChecked(), individual);
        QCOMPARE(stage.field(u"addKey.issuerId"_s).isVisible(), !individual);
    }

    void everyFlawOfAFileIsSaidInPlace()
    {
        const QTemporaryDir folder;
        AddKeyStage stage;
        for (const test::FlawedKey &key : test::makeFlawedKeys(folder.path())) {
            const Error expected = flawedKey(key.flaw, QFileInfo(key.path).fileName());
            QVERIFY2(stage.give(key.path, expected.message()), qPrintable(expected.message()));
            QCOMPARE(stage.part<QLabel>(u"keyDrop.note"_s).text(), expected.remedy());
            QVERIFY(!stage.drafts().at({}).file);
        }
    }

    void theLastFileCounts()
    {
        AddKeyStage stage;
        stage.pane().read(stage.keyFile(u"AuthKey_AAAAAAAAAA.p8"_s));
        stage.pane().read(stage.keyFile(u"AuthKey_BBBBBBBBBB.p8"_s));
        QTRY_COMPARE(stage.dropSays(), u"AuthKey_BBBBBBBBBB.p8"_s);
        QCOMPARE(stage.field(u"addKey.keyId"_s).text(), u"BBBBBBBBBB"_s);
    }

    void aCopiedFileAndItsTextArePasted()
    {
        AddKeyStage stage;
        auto *copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(stage.keyFile(u"AuthKey_2X9R4HXF34.p8"_s))});
        QGuiApplication::clipboard()->setMimeData(copied);
        QTest::keySequence(stage.pane().focusWidget(), QKeySequence::Paste); // the page begins at the drop area
        QTRY_COMPARE(stage.field(u"addKey.keyId"_s).text(), u"2X9R4HXF34"_s);
        stage.button(u"addKey.startOver"_s).click();
        QVERIFY(!stage.drafts().at({}).file);
        QGuiApplication::clipboard()->setText(QString::fromLatin1(stage.demo().info().keyPem));
        QTest::keySequence(stage.pane().focusWidget(), QKeySequence::Paste);
        QTRY_COMPARE(stage.dropSays(), u"A pasted key"_s);
        QVERIFY(stage.drafts().at({}).file);
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(&stage.part<KeyDropArea>(u"keyDrop"_s), QKeySequence::Paste);
        QCOMPARE(stage.dropSays(), u"A pasted key"_s); // which stays
        const QString note = stage.part<QLabel>(u"keyDrop.note"_s).text();
        QVERIFY2(note.contains(u"neither a file nor text"_s), qPrintable(note));
    }

    void nothingIsBlamedBeforeItIsLeftAndAllAtATest()
    {
        AddKeyStage stage;
        QLineEdit &keyId = stage.field(u"addKey.keyId"_s);
        keyId.setFocus();
        QTest::keyClicks(&keyId, u"2X9"_s);
        QVERIFY(stage.said(u"addKey.keyId"_s).isEmpty());
        QTest::keyClick(&keyId, Qt::Key_Tab);
        QVERIFY(stage.said(u"addKey.keyId"_s).contains(u"ten capital letters"_s));
        keyId.setFocus();
        QTest::keyClicks(&keyId, u"R4HXF34"_s);
        QVERIFY(stage.said(u"addKey.keyId"_s).isEmpty());

        stage.button(u"addKey.test"_s).click();
        QVERIFY(stage.dropSays().contains(u"Choose the key file"_s));
        QVERIFY(stage.said(u"addKey.name"_s).contains(u"Give the account a name"_s));
        QVERIFY(stage.said(u"addKey.issuerId"_s).contains(u"57246542"_s));
        QCOMPARE(stage.pane().focusWidget()->objectName(), u"keyDrop.browse"_s); // the first of them
        QVERIFY(stage.steps().isEmpty());
    }

    void anIssuerIdOnTheClipboardIsOffered()
    {
        AddKeyStage stage;
        QVERIFY(!stage.button(u"addKey.pasteIssuer"_s).isVisible());
        QGuiApplication::clipboard()->setText(u"  “%1” "_s.arg(issuer));
        QTRY_VERIFY(stage.button(u"addKey.pasteIssuer"_s).isVisible());
        QVERIFY(stage.button(u"addKey.pasteIssuer"_s).text().contains(u"57246542"_s));
        stage.button(u"addKey.pasteIssuer"_s).click();
        QCOMPARE(stage.field(u"addKey.issuerId"_s).text(), issuer);
        QVERIFY(!stage.button(u"addKey.pasteIssuer"_s).isVisible());
    }

    void nothingElseOnTheClipboardIsShown()
    {
        AddKeyStage stage;
        QGuiApplication::clipboard()->setText(issuer);
        auto &paste = stage.button(u"addKey.pasteIssuer"_s);
        QTRY_VERIFY(paste.isVisible());
        QGuiApplication::clipboard()->setText(QString::fromLatin1(stage.demo().info().keyPem));
        QTRY_VERIFY(!paste.isVisible());
        QCOMPARE(paste.accessibleName(), u"Paste the issuer ID %1"_s.arg(issuer));
        QVERIFY(!paste.text().contains(u"BEGIN"_s));
    }

    void theIdOfAFileGoesWithIt()
    {
        AddKeyStage stage;
        const QLineEdit &keyId = stage.field(u"addKey.keyId"_s);
        QVERIFY(stage.give(stage.keyFile(u"AuthKey_AAAAAAAAAA.p8"_s), u"AuthKey_AAAAAAAAAA.p8"_s));
        QVERIFY(stage.give(stage.keyFile(u"work.p8"_s), u"work.p8"_s));
        QCOMPARE(keyId.text(), QString());
        QCOMPARE(stage.said(u"addKey.keyId"_s), QString());
        stage.field(u"addKey.keyId"_s).setText(u"2X9R4HXF34"_s); // typed: it is nobody's but the user's
        QVERIFY(stage.give(stage.keyFile(u"home.p8"_s), u"home.p8"_s));
        QCOMPARE(keyId.text(), u"2X9R4HXF34"_s);
    }

    void anIdPastedIntoTheWrongFieldGoesWhereItBelongs()
    {
        AddKeyStage stage;
        QGuiApplication::clipboard()->setText(issuer);
        stage.field(u"addKey.keyId"_s).paste();
        QCOMPARE(stage.field(u"addKey.issuerId"_s).text(), issuer);
        QCOMPARE(stage.field(u"addKey.keyId"_s).text(), QString());
        QGuiApplication::clipboard()->setText(u"2X9R4HXF34"_s);
        stage.field(u"addKey.issuerId"_s).selectAll();
        stage.field(u"addKey.issuerId"_s).paste();
        QCOMPARE(stage.field(u"addKey.keyId"_s).text(), u"2X9R4HXF34"_s);
    }

    void afterTheFileTheCursorStandsInWhatIsLeftToFillIn()
    {
        AddKeyStage stage;
        const QString name = u"AuthKey_2X9R4HXF34.p8"_s;
        QVERIFY(stage.give(stage.keyFile(name), name));
        QVERIFY(stage.field(u"addKey.name"_s).hasFocus());
        stage.field(u"addKey.issuerId"_s).setFocus(); // somebody is there already
        QVERIFY(stage.give(stage.keyFile(u"AuthKey_3X9R4HXF34.p8"_s), u"AuthKey_3X9R4HXF34.p8"_s));
        QVERIFY(stage.field(u"addKey.issuerId"_s).hasFocus());
    }

    void spacesAroundATypedIdAreNobodysMistake()
    {
        AddKeyStage stage;
        stage.fillIn();
        QLineEdit &field = stage.field(u"addKey.issuerId"_s);
        field.clear();
        field.setFocus();
        QTest::keyClicks(&field, u' ' + issuer + u' ');
        QCOMPARE(field.text(), issuer);
        stage.field(u"addKey.name"_s).setFocus();
        QVERIFY2(!stage.said(u"addKey.issuerId"_s).contains(u"looks like"_s), qPrintable(stage.said(u"addKey.issuerId"_s)));
    }

    void theStepsOfATestComeIntoSight()
    {
        AddKeyStage stage;
        stage.pane().resize(800, 400);
        stage.fillIn();
        stage.test();
        const auto &steps = stage.part<StepList>(u"addKey.steps"_s);
        QTRY_VERIFY(steps.visibleRegion().boundingRect().height() >= steps.height() / 2);
    }

    void anotherServerIsConfirmedByItsName()
    {
        AddKeyStage stage;
        stage.fillIn();
        auto &confirmed = stage.button(u"addKey.serverConfirmed"_s);
        QVERIFY(confirmed.isHidden()); // on this computer
        stage.field(u"addKey.server"_s).setText(u"https://asc.example.com"_s);
        QVERIFY(confirmed.text().contains(u"asc.example.com"_s));
        stage.button(u"addKey.test"_s).click();
        QVERIFY(stage.steps().isEmpty());
        QVERIFY(stage.field(u"addKey.server"_s).isVisible()); // unfolded to be seen
        QVERIFY(stage.said(u"addKey.server"_s).contains(u"not Apple's"_s));
        confirmed.click();
        QVERIFY(!stage.said(u"addKey.server"_s).contains(u"not Apple's"_s));
        stage.field(u"addKey.server"_s).setText(u"https://evil.example.com"_s);
        QVERIFY(!confirmed.isChecked()); // another host is another question
        stage.field(u"addKey.server"_s).setText(u"http://asc.example.com"_s);
        stage.button(u"addKey.test"_s).click();
        QVERIFY(stage.said(u"addKey.server"_s).contains(u"https://"_s));
        stage.field(u"addKey.server"_s).setText(u"https://api.appstoreconnect.apple.com/"_s);
        QVERIFY(confirmed.isHidden());
        QCOMPARE(stage.drafts().at({}).origin, appleOrigin());
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
        stage.field(u"addKey.issuerId"_s).setText(issuer);
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

    void whatWasTypedIsThereAgain()
    {
        AddKeyStage stage;
        stage.fillIn();
        stage.button(u"addKey.individual"_s).click();
        stage.field(u"addKey.vendorNumber"_s).setText(u"85012345"_s);
        stage.open();
        QCOMPARE(stage.field(u"addKey.name"_s).text(), u"Acme GmbH"_s);
        QCOMPARE(stage.field(u"addKey.keyId"_s).text(), stage.demo().info().keyId);
        QCOMPARE(stage.field(u"addKey.vendorNumber"_s).text(), u"85012345"_s);
        QCOMPARE(stage.dropSays(), u"AuthKey_%1.p8"_s.arg(stage.demo().info().keyId));
        QVERIFY(stage.button(u"addKey.individual"_s).isChecked());
        stage.button(u"addKey.team"_s).click();
        QCOMPARE(stage.field(u"addKey.issuerId"_s).text(), stage.demo().info().issuerId); // hidden is not lost
        QVERIFY(stage.field(u"addKey.server"_s).isVisible());
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

SLIPWAY_TEST(TstAddKeyPane)
#include "tst_addkeypane.moc"
