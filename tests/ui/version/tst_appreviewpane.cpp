// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/appreviewpane.h"

#include "services/drafts.h"
#include "services/storevalues.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/version/formpagestage.h"
#include "ui/widgets/valuerow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::tideline;

namespace {

class AppReviewStage final : public test::FormPageStage
{
public:
    explicit AppReviewStage(const QString &versionString = u"2.4.0"_s) : FormPageStage(Place::Kind::AppReview, versionString) {}

    QPlainTextEdit &notes() { return part<QPlainTextEdit>(u"appReview.notes.text"_s); }
    void waitUntilRead() { QTRY_COMPARE(line(u"contactFirstName"_s).text(), u"Maren"_s); }
};

} // namespace

class TstAppReviewPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsWhatAppReviewIsTold()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        QCOMPARE(stage.line(u"contactEmail"_s).text(), u"review@acme.example"_s);
        QVERIFY(stage.part<QAbstractButton>(u"appReview.demoAccountRequired.true"_s).isChecked());
        QVERIFY(stage.notes().toPlainText().startsWith(u"Sign in with the account"_s));
        QVERIFY(!stage.says(u"At Apple"_s)); // nothing strange about any of it
    }

    void whatIsTypedIsADraftOfTheVersion()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        stage.notes().setFocus();
        stage.notes().selectAll();
        QTest::keyClicks(&stage.notes(), u"Tap the moon."_s);
        QTest::keyClick(&stage.notes(), Qt::Key_Return);
        QTest::keyClicks(&stage.notes(), u"Twice."_s);
        QVERIFY(stage.draft(u"notes"_s));
        // The bar of pending changes came, and the text is to be seen all the same.
        QTRY_COMPARE(stage.notes().viewport()->visibleRegion().boundingRect().height(), stage.notes().viewport()->height());
        QVERIFY(stage.says(u"1 change, not sent"_s) || stage.says(u"1 change(s), not sent"_s));
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(stage.run(ActionId::ReviewChanges) == false);
        QVERIFY(!stage.draft(u"notes"_s));
    }

    void everyFieldSaysItsName()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        QAccessibleInterface *notes = QAccessible::queryAccessibleInterface(&stage.notes());
        QCOMPARE(notes->role(), QAccessible::EditableText);
        QCOMPARE(notes->text(QAccessible::Name), u"Notes"_s);
        QAccessibleInterface *phone = QAccessible::queryAccessibleInterface(&stage.line(u"contactPhone"_s));
        QCOMPARE(phone->text(QAccessible::Name), u"Phone"_s);
    }

    void thePasswordIsMaskedUntilSomebodyWantsToSeeIt()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        QLineEdit &password = stage.line(u"demoAccountPassword"_s);
        QTRY_COMPARE(password.text(), u"high-tide-at-noon"_s);
        QCOMPARE(password.echoMode(), QLineEdit::Password);
        QAction *reveal = password.actions().constFirst();
        QCOMPARE(reveal->text(), u"Show Password"_s);
        reveal->trigger();
        QCOMPARE(password.echoMode(), QLineEdit::Normal);
        reveal->trigger();
        QTest::keyClick(&password, Qt::Key_End);
        QTest::keyClicks(&password, u"!"_s);
        QCOMPARE(stage.draft(u"demoAccountPassword"_s)->mine, u"high-tide-at-noon!"_s);
        QVERIFY(!stage.says(u"high-tide"_s)); // what it was is said without saying it
    }

    void whatAppleDidNotTakeSaysSoBesideIt()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        QTest::keyClick(&stage.line(u"contactPhone"_s), Qt::Key_End);
        QTest::keyClicks(&stage.line(u"contactPhone"_s), u"1"_s);
        const QString applesWords = u"Attribute 'contactPhone' cannot be edited at this time"_s;
        const QJsonObject refusal = test::refusalOf(u"contactPhone"_s, applesWords);
        const QJsonArray faults{test::faultFor(u"PATCH"_s, u"/v1/appStoreReviewDetails/*"_s, u"status"_s, refusal, false)};
        stage.demo().direct(u"faults"_s, QJsonDocument(faults));
        stage.applyDrafts(tideline);
        QVERIFY(stage.says(applesWords));
        QVERIFY(stage.line(u"contactPhone"_s).isEnabled());
        stage.applyDrafts(tideline);
        QVERIFY(!stage.says(applesWords));
        QVERIFY(!stage.draft(u"contactPhone"_s));
    }

    // A draft over what was saved would take the password that is not in it for an empty one.
    void thePasswordCanBeChangedOnlyWhenAppleSentIt()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        stage.demo().goOffline();
        stage.remake();
        stage.waitUntilRead();
        QVERIFY(stage.line(u"contactPhone"_s).isEnabled());
        QVERIFY(!stage.line(u"demoAccountPassword"_s).isEnabled());
        QCOMPARE(stage.line(u"demoAccountPassword"_s).text(), QString());
    }

    void aVersionOnTheStoreShowsItsLockedAndSaysWhy()
    {
        AppReviewStage stage(u"2.3.1"_s);
        stage.waitUntilRead();
        QTRY_VERIFY(!stage.line(u"contactPhone"_s).isEnabled());
        QVERIFY(stage.says(u"This version is on the App Store"_s));
    }

    // Whoever sees a text cursor types, and wonders.
    void aValueThatIsLockedWhileItHasTheKeyboardShowsNoCursor()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        for (const QString &field : {u"notes"_s, u"contactPhone"_s}) {
            auto &row = stage.part<ValueRow>(u"appReview."_s + field);
            QWidget &control = *row.focusProxy();
            const auto picture = [&control] { return control.grab().toImage(); };
            control.setFocus();
            const QImage typing = picture();
            row.setState({.shown = u"Text"_s, .lock = u"In review."_s});
            QVERIFY(!control.isEnabled());
            const QImage locked = picture();
            stage.part<QAbstractButton>(u"version.localizations"_s).setFocus();
            QVERIFY(typing != locked);
            QCOMPARE(locked, picture());
            control.setEnabled(true);
        }
    }

    void theNextProblemIsAValueThatAppleDemands()
    {
        AppReviewStage stage;
        stage.waitUntilRead();
        QVERIFY(stage.run(ActionId::NextProblem));
        QCOMPARE(stage.notices().constLast(), u"Nothing that Apple demands is missing."_s);
        QLineEdit &phone = stage.line(u"contactPhone"_s);
        phone.setFocus();
        phone.selectAll();
        QTest::keyClick(&phone, Qt::Key_Delete);
        stage.notes().setFocus();
        QVERIFY(stage.run(ActionId::NextProblem));
        QCOMPARE(QApplication::focusWidget(), &phone);
    }

    void theOtherPageOfTheVersionIsAPressAway()
    {
        AppReviewStage stage;
        stage.part<QAbstractButton>(u"version.localizations"_s).click();
        QCOMPARE(stage.lastRequest(), test::versionPlace(u"2.4.0"_s));
        QVERIFY(stage.part<QAbstractButton>(u"version.appReview"_s).isChecked());
    }
};

SLIPWAY_TEST(TstAppReviewPane)
#include "tst_appreviewpane.moc"
