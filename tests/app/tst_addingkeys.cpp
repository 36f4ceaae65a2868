// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keydrag.h"
#include "app/program.h"
#include "services/accounts.h"
#include "support/markedkey.h"
#include "support/testrunner.h"
#include "ui/shell/accountstrip.h"
#include "ui/theme/accountcolours.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keydroparea.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::dragTo;
using test::FakeKeychain;
using test::files;
using test::offered;
using test::Program;
using test::writeKey;

namespace {

QString notice(Program &program)
{
    return program.part<QStatusBar>(u"shell.status"_s).currentMessage();
}

// Saves another key while the keychain takes its time, and changes to another account before it answers.
void saveAndGoElsewhere(Program &program, const QTemporaryDir &folder)
{
    program.openDemo();
    const QString other = program.addAccount(u"Acme"_s);
    const sandbox::SandboxInfo &info = program.demoInfo();
    const QString path = writeKey(folder, u"ApiKey_%1.p8"_s.arg(info.individualKeyId), info.individualKeyPem);
    program.window().showKeyFile(path);
    QTRY_COMPARE(program.part<QLineEdit>(u"addKey.keyId"_s).text(), info.individualKeyId);
    program.part<QLineEdit>(u"addKey.name"_s).setText(u"Mine"_s);
    program.part<QLineEdit>(u"addKey.server"_s).setText(info.url.toString());
    program.part<QAbstractButton>(u"addKey.test"_s).click();
    auto &save = program.part<QAbstractButton>(u"addKey.save"_s);
    QTRY_VERIFY(save.isEnabled());
    program.keychain().hold();
    save.click();
    emit program.window().accountRequested(other);
    QTRY_VERIFY(program.window().windowTitle().contains(u"Acme"_s));
}

// Presses Tab until the keyboard is at the control called \a name.
bool tabTo(Program &program, const QString &name)
{
    for (int i = 0; i < 60; ++i) {
        QWidget *focus = program.window().focusWidget();
        if (focus && focus->objectName() == name)
            return true;
        QTest::keyClick(focus ? focus : &program.window(), Qt::Key_Tab);
    }
    return false;
}

} // namespace

//! Keys that are dropped, pasted, chosen and saved, in the real window.
class TstAddingKeys final : public QObject
{
    Q_OBJECT

private slots:
    void aKeyDroppedAnywhereIsFilledIn_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("on the window") << u"window"_s;
        QTest::newRow("on a field, which would take its address") << u"apps.filter"_s;
        QTest::newRow("on a list") << u"apps.grid"_s;
        QTest::newRow("on the status bar") << u"shell.status"_s;
    }
    void aKeyDroppedAnywhereIsFilledIn()
    {
        QFETCH(QString, target);
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const QString path = writeKey(folder, u"AuthKey_2X9R4HXF34.p8"_s, program.demoInfo().keyPem);
        QWidget &widget = target == "window"_L1 ? program.window() : program.part<QWidget>(target);
        QCOMPARE(dragTo(widget, *files({path})), Qt::CopyAction);
        QCOMPARE(program.place().kind, Place::Kind::AddKey);
        QTRY_COMPARE(program.part<QLineEdit>(u"addKey.keyId"_s).text(), u"2X9R4HXF34"_s);
        QVERIFY(QFile::exists(path)); // copied, not moved
        QCOMPARE((*program).workspace().accounts().all().size(), size_t(1)); // nothing is added by a drop
    }

    void junkIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a picture") << QStringList{u"holiday.png"_s} << u"“holiday.png” is not a key file. Its name would end in .p8."_s;
        QTest::newRow("two keys") << QStringList{u"a.p8"_s, u"b.p8"_s} << u"These are several files. Drop a single key file."_s;
    }
    void junkIsRefusedWithItsReason()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        Program program(folder.path());
        QStringList paths;
        for (const QString &name : names)
            paths.append(writeKey(folder, name, "x"));
        QCOMPARE(dragTo(program.window(), *files(paths)), Qt::IgnoreAction);
        QCOMPARE(notice(program), reason);
        QCOMPARE(program.place().kind, Place::Kind::Welcome);
        auto &area = program.part<KeyDropArea>(u"keyDrop"_s);
        const QMimeData &junk = *files(paths).release();
        const QPoint middle = area.rect().center();
        QDragEnterEvent enter(middle, offered, &junk, Qt::LeftButton, {});
        QApplication::sendEvent(&area, &enter);
        QCOMPARE(program.text(u"keyDrop.sentence"_s), reason);
        QDragLeaveEvent leave;
        QApplication::sendEvent(&area, &leave);
        QVERIFY(program.text(u"keyDrop.sentence"_s).contains(u"Drop AuthKey"_s));
        delete &junk;
    }

    void textThatIsDraggedStaysText()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QMimeData text;
        text.setText(u"Orchard"_s);
        auto &filter = program.part<QLineEdit>(u"apps.filter"_s);
        dragTo(filter, text);
        QCOMPARE(filter.text(), u"Orchard"_s);
        QCOMPARE(program.place().kind, Place::Kind::Apps);
    }

    void aKeyIsAddedByKeysAlone()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const sandbox::SandboxInfo &info = program.demoInfo();
        program.part<QAction>(u"action.addKey"_s).trigger();
        const QString path = writeKey(folder, u"AuthKey_%1.p8"_s.arg(info.keyId), info.keyPem);
        QGuiApplication::clipboard()->setMimeData(files({path}).release());
        QVERIFY(tabTo(program, u"keyDrop.browse"_s));
        const auto type = [&program](const QString &text) { QTest::keyClicks(program.window().focusWidget(), text); };
        const auto press = [&program](Qt::Key key) { QTest::keyClick(program.window().focusWidget(), key); };
        QTest::keySequence(program.window().focusWidget(), QKeySequence::Paste);
        QTRY_COMPARE(program.part<QLineEdit>(u"addKey.keyId"_s).text(), info.keyId);
        QVERIFY(tabTo(program, u"addKey.name"_s));
        type(u"Acme GmbH"_s);
        QVERIFY(tabTo(program, u"addKey.issuerId"_s));
        type(info.issuerId);
        QVERIFY(tabTo(program, u"colour.0"_s));
        press(Qt::Key_Right);
        QVERIFY(tabTo(program, u"disclosure.heading"_s));
        press(Qt::Key_Space);
        QVERIFY(tabTo(program, u"addKey.server"_s));
        type(info.url.toString());
        QVERIFY(tabTo(program, u"addKey.test"_s));
        press(Qt::Key_Return);
        auto &save = program.part<QAbstractButton>(u"addKey.save"_s);
        QTRY_VERIFY(save.isEnabled());
        QVERIFY(tabTo(program, u"addKey.save"_s));
        press(Qt::Key_Return);
        QTRY_VERIFY(program.window().windowTitle().contains(u"Acme GmbH"_s));
        QTRY_COMPARE(program.grid()->model()->rowCount(), 9);
        QCOMPARE(program.keychain().entries().size(), 1);
        const QColor strip = program.part<AccountStrip>(u"shell.strip"_s).grab().toImage().pixelColor(10, 1);
        QCOMPARE(strip, accountColour(1, program.window().palette()));
    }

    void theWelcomePageTakesAKeyAndGoesOn()
    {
        const QTemporaryDir folder;
        const QTemporaryDir empty;
        Program source(folder.path());
        source.openDemo();
        const QString path = writeKey(folder, u"AuthKey_2X9R4HXF34.p8"_s, source.demoInfo().keyPem);
        Program program(empty.path());
        QCOMPARE(dragTo(program.part<KeyDropArea>(u"keyDrop"_s), *files({path})), Qt::CopyAction);
        QTRY_COMPARE(program.place().kind, Place::Kind::AddKey);
        QCOMPARE(program.part<QLineEdit>(u"addKey.keyId"_s).text(), u"2X9R4HXF34"_s);
        QVERIFY(program.part<QAction>(u"action.settings"_s).isEnabled());
        program.go({.kind = Place::Kind::Settings});
        QVERIFY(program.part<QWidget>(u"settings.page.accounts"_s).isVisible());
    }

    void aKeyThatIsSavedMeanwhileIsThere()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        saveAndGoElsewhere(program, folder);
        QTRY_COMPARE(program.keychain().release(), 0);
        QTRY_COMPARE(notice(program), u"The key of Mine is saved"_s);
        QVERIFY(program.window().windowTitle().contains(u"Acme"_s)); // nobody is taken away from what they do
        program.go({.kind = Place::Kind::AddKey});
        QVERIFY(program.text(u"keyDrop.sentence"_s).contains(u"Drop AuthKey"_s));
        QCOMPARE(program.part<QLineEdit>(u"addKey.name"_s).text(), QString());
    }

    void aKeyThatIsNotSavedIsSaidWhereverOneIs()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        saveAndGoElsewhere(program, folder);
        program.keychain().setState(FakeKeychain::State::Denied);
        QTRY_COMPARE(program.keychain().release(), 0);
        QTRY_VERIFY(program.window().findChild<Banner *>(u"window.banner"_s));
        const QString said = program.part<Banner>(u"window.banner"_s).findChild<QLabel *>(u"banner.message"_s)->text();
        QCOMPARE(said, u"The key that you gave is not saved. Your keychain is locked."_s);
        program.part<QAbstractButton>(u"window.goToKey"_s).click();
        QCOMPARE(program.place(), (Place{.kind = Place::Kind::AddKey}));
        QCOMPARE(program.part<QLineEdit>(u"addKey.name"_s).text(), u"Mine"_s); // nothing is lost
    }

    void aKeyOfTheCommandLineIsShownOverTheDemo()
    {
        const QTemporaryDir folder;
        const QTemporaryDir keys;
        Program program(folder.path(), {.demo = true, .addKey = test::MarkedKey::create(keys.path()).path(), .animations = false});
        QTRY_VERIFY(program.window().windowTitle().contains(u"Demo Team"_s));
        QCOMPARE(program.place().kind, Place::Kind::AddKey);
        QTRY_COMPARE(program.part<QLineEdit>(u"addKey.keyId"_s).text(), u"2X9R4HXF34"_s);
    }
};

SLIPWAY_TEST(TstAddingKeys)
#include "tst_addingkeys.moc"
