// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/addkeypane.h"

#include "services/keydraft.h"
#include "support/flawedkeys.h"
#include "support/testrunner.h"
#include "ui/accounts/addkeystage.h"
#include "ui/widgets/keydroparea.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::AddKeyStage;

//! How the page is filled in.
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
        QGuiApplication::clipboard()->setText(u"  “%1” "_s.arg(AddKeyStage::issuer));
        QTRY_VERIFY(stage.button(u"addKey.pasteIssuer"_s).isVisible());
        QVERIFY(stage.button(u"addKey.pasteIssuer"_s).text().contains(u"57246542"_s));
        stage.button(u"addKey.pasteIssuer"_s).click();
        QCOMPARE(stage.field(u"addKey.issuerId"_s).text(), AddKeyStage::issuer);
        QVERIFY(!stage.button(u"addKey.pasteIssuer"_s).isVisible());
    }

    void nothingElseOnTheClipboardIsShown()
    {
        AddKeyStage stage;
        QGuiApplication::clipboard()->setText(AddKeyStage::issuer);
        auto &paste = stage.button(u"addKey.pasteIssuer"_s);
        QTRY_VERIFY(paste.isVisible());
        QGuiApplication::clipboard()->setText(QString::fromLatin1(stage.demo().info().keyPem));
        QTRY_VERIFY(!paste.isVisible());
        QCOMPARE(paste.accessibleName(), u"Paste the issuer ID %1"_s.arg(AddKeyStage::issuer));
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
        QGuiApplication::clipboard()->setText(AddKeyStage::issuer);
        stage.field(u"addKey.keyId"_s).paste();
        QCOMPARE(stage.field(u"addKey.issuerId"_s).text(), AddKeyStage::issuer);
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
        QTest::keyClicks(&field, u' ' + AddKeyStage::issuer + u' ');
        QCOMPARE(field.text(), AddKeyStage::issuer);
        stage.field(u"addKey.name"_s).setFocus();
        QVERIFY2(!stage.said(u"addKey.issuerId"_s).contains(u"looks like"_s), qPrintable(stage.said(u"addKey.issuerId"_s)));
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
};

SLIPWAY_TEST(TstAddKeyPane)
#include "tst_addkeypane.moc"
