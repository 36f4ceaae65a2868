// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/appinformationpane.h"

#include "models/itemroles.h"
#include "services/drafts.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/appinformation/textfacts.h"
#include "ui/panestage.h"
#include "ui/widgets/field.h"
#include "ui/widgets/inspectorsheet.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

Place informationOf(const QString &appId)
{
    return {.kind = Place::Kind::AppInformation, .appId = appId};
}

const auto tidelineApp = u"6501000101"_s;
const auto lanternfish = u"6501000404"_s;

QAbstractButton &button(PaneStage &stage, const QString &name)
{
    return stage.part<QAbstractButton>(u"appInformation."_s + name);
}

QComboBox &listOf(PaneStage &stage, const QString &field)
{
    return stage.part<QComboBox>(u"appInformation.%1.list"_s.arg(field));
}

QWidget &row(PaneStage &stage, const QString &field)
{
    return stage.part<QWidget>(u"appInformation."_s + field);
}

void choose(QComboBox &list, const QString &text)
{
    const int row = list.findText(text);
    QVERIFY2(row >= 0, qPrintable(text));
    list.setCurrentIndex(row);
    emit list.activated(row);
}

//! Goes to a part of the page.
void show(PaneStage &stage, const QString &section)
{
    button(stage, section).click();
}

DraftKey keyOf(const QString &field)
{
    return {.appId = tidelineApp, .part = TextPart::ofApp(), .field = field};
}

Drafts &drafts(PaneStage &stage)
{
    return stage.demo().session().drafts();
}

//! Null where there is none.
QString draftOf(PaneStage &stage, const QString &field)
{
    const Draft *draft = drafts(stage).find(keyOf(field));
    return draft ? draft->mine : QString();
}

QStringList languages(const QTableView &table)
{
    QStringList names;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        names.append(table.model()->index(row, 0).data().toString());
    return names;
}

} // namespace

class TstAppInformationPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsEveryLanguageByName()
    {
        PaneStage stage(informationOf(tidelineApp));
        auto &table = stage.part<QTableView>(u"appInformation.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        const QStringList names = languages(table);
        QVERIFY2(names.contains(u"German · de-DE"_s), qPrintable(names.join(u'|')));
        QTRY_VERIFY(test::says(stage.pane(), u"com.acme.tideline"_s));
    }

    void categoriesAreChosenByName()
    {
        PaneStage stage(informationOf(tidelineApp));
        auto &category = listOf(stage, u"primaryCategory"_s);
        QTRY_COMPARE(category.currentText(), u"Weather"_s);
        QTRY_COMPARE(category.count(), 26);
        QVERIFY(!row(stage, u"primarySubcategoryOne"_s).isVisible());
        choose(category, u"Games"_s);
        QCOMPARE(draftOf(stage, u"primaryCategory"_s), u"GAMES"_s);
        QVERIFY(row(stage, u"primarySubcategoryOne"_s).isVisible());
        QCOMPARE(listOf(stage, u"primarySubcategoryOne"_s).count(), 17); // or none
        QVERIFY(test::says(row(stage, u"primaryCategory"_s), u"Was: Weather"_s));
        choose(listOf(stage, u"primarySubcategoryOne"_s), u"Puzzle"_s);
        QCOMPARE(draftOf(stage, u"primarySubcategoryOne"_s), u"GAMES_PUZZLE"_s);
    }

    void subcategoriesGoWithTheirCategory()
    {
        PaneStage stage(informationOf(tidelineApp));
        auto &category = listOf(stage, u"primaryCategory"_s);
        QTRY_COMPARE(category.currentText(), u"Weather"_s);
        QTRY_COMPARE(category.count(), 26);
        choose(category, u"Games"_s);
        choose(listOf(stage, u"primarySubcategoryOne"_s), u"Puzzle"_s);
        choose(category, u"Sports"_s);
        QVERIFY(!drafts(stage).find(keyOf(u"primarySubcategoryOne"_s))); // Apple would refuse it; it had none before
        QVERIFY(stage.run(ActionId::Undo));
        QCOMPARE(draftOf(stage, u"primarySubcategoryOne"_s), u"GAMES_PUZZLE"_s);
        button(stage, u"primaryCategory.revert"_s).click();
        QCOMPARE(drafts(stage).count(tidelineApp), 0);
        QCOMPARE(category.currentText(), u"Weather"_s);
    }

    void questionsAreAnsweredAndTakenBack()
    {
        PaneStage stage(informationOf(tidelineApp));
        show(stage, u"ageRating"_s);
        auto &none = button(stage, u"contests.NONE"_s);
        QTRY_VERIFY(none.isChecked());
        button(stage, u"contests.FREQUENT"_s).click();
        QCOMPARE(draftOf(stage, u"contests"_s), u"FREQUENT"_s);
        QVERIFY(test::says(row(stage, u"contests"_s), u"Was: None"_s));
        QVERIFY(stage.part<QLabel>(u"pending.text"_s).text().startsWith(u"1 change"_s));
        button(stage, u"contests.NONE"_s).click(); // what Apple has
        QVERIFY(!drafts(stage).find(keyOf(u"contests"_s)));
        button(stage, u"gambling.true"_s).click();
        QCOMPARE(draftOf(stage, u"gambling"_s), u"true"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(button(stage, u"gambling.false"_s).isChecked());
        QVERIFY(stage.run(ActionId::Redo));
        QVERIFY(button(stage, u"gambling.true"_s).isChecked());
        button(stage, u"gambling.revert"_s).click();
        QCOMPARE(drafts(stage).count(tidelineApp), 0);
        QVERIFY(stage.run(ActionId::Undo)); // reverting is a step too
        QCOMPARE(draftOf(stage, u"gambling"_s), u"true"_s);
    }

    void questionsWithoutAnAnswerAreCounted()
    {
        PaneStage stage(informationOf(tidelineApp));
        show(stage, u"ageRating"_s);
        auto &words = stage.part<QLabel>(u"appInformation.form.ageRating.words"_s);
        QTRY_VERIFY2(words.text().startsWith(u"2 question"_s), qPrintable(words.text()));
        QVERIFY(!button(stage, u"socialMedia.true"_s).isChecked() && !button(stage, u"socialMedia.false"_s).isChecked());
        button(stage, u"socialMedia.false"_s).click();
        QVERIFY(words.text().startsWith(u"1 question"_s));
        QVERIFY(test::says(row(stage, u"socialMedia"_s), u"Was: not set"_s));
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(!button(stage, u"socialMedia.false"_s).isChecked());
    }

    void theKeyboardAnswersQuestions()
    {
        PaneStage stage(informationOf(tidelineApp));
        show(stage, u"ageRating"_s);
        QTRY_VERIFY(button(stage, u"contests.NONE"_s).isChecked());
        button(stage, u"contests.NONE"_s).setFocus();
        QTest::keyClick(stage.pane().window()->focusWidget(), Qt::Key_Right);
        QCOMPARE(draftOf(stage, u"contests"_s), u"INFREQUENT"_s);
        QCOMPARE(stage.pane().window()->focusWidget(), &button(stage, u"contests.INFREQUENT"_s));
    }

    void addressesAreTypedInOneStep()
    {
        PaneStage stage(informationOf(tidelineApp));
        show(stage, u"ageRating"_s);
        auto &line = stage.part<QLineEdit>(u"appInformation.developerAgeRatingInfoUrl.line"_s);
        QTRY_VERIFY(line.isEnabled());
        QTest::keyClicks(&line, u"example.org"_s);
        QCOMPARE(draftOf(stage, u"developerAgeRatingInfoUrl"_s), u"example.org"_s);
        QVERIFY(test::says(row(stage, u"developerAgeRatingInfoUrl"_s),
                           u"This is no web address: it must begin with https:// or http://, and has no spaces."_s));
        QVERIFY(stage.run(ActionId::Undo));
        QCOMPARE(line.text(), QString());
    }

    void whatSomebodyElseChangedIsSaid()
    {
        PaneStage stage(informationOf(tidelineApp));
        show(stage, u"ageRating"_s);
        QTRY_VERIFY(button(stage, u"contests.NONE"_s).isChecked());
        drafts(stage).write(u"Typing"_s, {{.key = keyOf(u"contests"_s), .base = u"INFREQUENT"_s, .text = u"FREQUENT"_s}});
        QVERIFY(test::says(row(stage, u"contests"_s), u"Somebody changed it at Apple after you began. There it is now: None"_s));
    }

    // An age rating goes with the app information; the app record has no state.
    void whatAppleDidNotTakeSaysSoBesideIt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("wish");
        QTest::newRow("an answer") << u"/v1/ageRatingDeclarations/*"_s << u"contests"_s << u"FREQUENT"_s;
        QTest::newRow("a value of the app record") << u"/v1/apps/*"_s << u"contentRightsDeclaration"_s << u"USES_THIRD_PARTY_CONTENT"_s;
    }
    void whatAppleDidNotTakeSaysSoBesideIt()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, field);
        QFETCH(const QString, wish);
        const QString sentence = u"Attribute '%1' cannot be edited at this time"_s.arg(field);
        PaneStage stage(informationOf(tidelineApp));
        QTRY_VERIFY(button(stage, u"contests.NONE"_s).isChecked());
        QTRY_VERIFY(button(stage, field + u'.' + wish).isEnabled()); // the app record is read by itself
        button(stage, field + u'.' + wish).click();
        stage.demo().direct(u"faults"_s,
                            QJsonDocument(QJsonArray{test::faultFor(u"PATCH"_s, path, u"status"_s, test::refusalOf(field, sentence), false)}));
        stage.applyDrafts(tidelineApp);
        QVERIFY(test::says(row(stage, field), u"Apple did not take a change of this: "_s + sentence));
        QVERIFY(button(stage, field + u'.' + wish).isEnabled());
        stage.applyDrafts(tidelineApp);
        QVERIFY(!test::says(row(stage, field), u"Apple did not take a change of this: "_s + sentence));
        QCOMPARE(drafts(stage).count(tidelineApp), 0);
    }

    void whatIsLiveIsLockedButTheAppRecord()
    {
        PaneStage stage(informationOf(tidelineApp));
        auto &category = listOf(stage, u"primaryCategory"_s);
        QTRY_COMPARE(category.currentText(), u"Weather"_s);
        QTRY_COMPARE(category.count(), 26);
        choose(category, u"Games"_s);
        QTRY_VERIFY(button(stage, u"live"_s).isVisible());
        button(stage, u"live"_s).click();
        QVERIFY(!category.isEnabled());
        QCOMPARE(category.currentText(), u"Weather"_s); // the draft is about the one in preparation
        auto &words = stage.part<QLabel>(u"appInformation.form.general.words"_s);
        QVERIFY(words.isVisible() && words.text().startsWith(u"This is on the App Store"_s));
        QVERIFY(!button(stage, u"contests.NONE"_s).isEnabled());
        auto &rights = button(stage, u"contentRightsDeclaration.USES_THIRD_PARTY_CONTENT"_s);
        QTRY_VERIFY(rights.isEnabled()); // the app record is read by itself
        rights.click();
        QCOMPARE(draftOf(stage, u"contentRightsDeclaration"_s), u"USES_THIRD_PARTY_CONTENT"_s);
    }

    void textsAreEditedOnThePageOfTheVersion()
    {
        PaneStage stage(informationOf(tidelineApp));
        show(stage, u"languages"_s);
        QTRY_COMPARE(button(stage, u"edit"_s).text().remove(QChar(0x2068)).remove(QChar(0x2069)), u"Edit in iOS 2.4.0"_s);
        button(stage, u"edit"_s).click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Version);
        QVERIFY(stage.lastRequest().path.startsWith(u"/v1/appStoreVersions/"_s));
    }

    void whatIsChangedIsReviewed()
    {
        PaneStage stage(informationOf(tidelineApp));
        show(stage, u"ageRating"_s);
        QTRY_VERIFY(button(stage, u"contests.NONE"_s).isChecked());
        QVERIFY(!stage.run(ActionId::ReviewChanges)); // nothing is changed
        button(stage, u"contests.FREQUENT"_s).click();
        stage.part<QPushButton>(u"pending.review"_s).click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Review);
        QCOMPARE(stage.lastRequest().appId, tidelineApp);
    }

    void whatTheApiCannotDoIsOnApplesSite()
    {
        PaneStage stage(informationOf(tidelineApp));
        for (const QString &name : {u"privacy"_s, u"resolution"_s, u"agreements"_s, u"newApp"_s})
            QVERIFY(button(stage, u"site."_s + name).text().contains(u"appstoreconnect.apple.com"_s));
    }

    void subcategoriesAreShown()
    {
        PaneStage stage(informationOf(lanternfish));
        QTRY_COMPARE(listOf(stage, u"primarySubcategoryOne"_s).currentText(), u"Puzzle"_s);
        QCOMPARE(listOf(stage, u"primaryCategory"_s).currentText(), u"Games"_s);
        QCOMPARE(listOf(stage, u"primarySubcategoryTwo"_s).currentText(), u"Adventure"_s);
        QVERIFY(!listOf(stage, u"primarySubcategoryTwo"_s).isEnabled()); // it is in review
    }

    void theNextProblemIsTheNextAnswerThatIsMissing()
    {
        PaneStage stage(informationOf(tidelineApp));
        QTRY_COMPARE(listOf(stage, u"primaryCategory"_s).currentText(), u"Weather"_s);
        const auto isAt = [&stage](const QString &field) { return row(stage, field).isAncestorOf(QApplication::focusWidget()); };
        QVERIFY(stage.run(ActionId::NextProblem)); // from the general part
        QVERIFY(button(stage, u"ageRating"_s).isChecked());
        QVERIFY(isAt(u"socialMedia"_s));
        QVERIFY(!row(stage, u"socialMedia"_s).visibleRegion().isEmpty());
        QVERIFY(stage.run(ActionId::NextProblem));
        QVERIFY(isAt(u"socialMediaAgeRestricted"_s));
        QVERIFY(stage.run(ActionId::NextProblem)); // and on from the beginning
        QVERIFY(isAt(u"socialMedia"_s));
        for (const QString &field : {u"socialMedia"_s, u"socialMediaAgeRestricted"_s})
            row(stage, field).findChildren<QAbstractButton *>().constFirst()->click();
        QVERIFY(stage.run(ActionId::NextProblem));
        QCOMPARE(stage.notices().constLast(), u"No question is without an answer."_s);
    }

    void whyAValueIsLockedIsHeard()
    {
        PaneStage stage(informationOf(lanternfish));
        QTRY_COMPARE(listOf(stage, u"primaryCategory"_s).currentText(), u"Games"_s);
        const QString heard = listOf(stage, u"primaryCategory"_s).accessibleDescription();
        QVERIFY2(heard.contains(u"review"_s) && heard.contains(u"The category that describes the app best"_s), qPrintable(heard));
    }

    void switchesBetweenLiveAndInPreparation()
    {
        PaneStage stage(informationOf(tidelineApp));
        QTRY_VERIFY(stage.pane().findChild<QAbstractButton *>(u"appInformation.live"_s));
        auto &live = stage.part<QAbstractButton>(u"appInformation.live"_s);
        auto &preparation = stage.part<QAbstractButton>(u"appInformation.inPreparation"_s);
        QTRY_VERIFY(live.isVisible());
        QVERIFY(preparation.isChecked());
        QVERIFY(test::says(stage.pane(), u"Prepare for Submission"_s));
        live.click();
        QVERIFY(test::says(stage.pane(), u"Ready for Distribution"_s));
        QVERIFY(!preparation.isChecked());
    }

    void theInspectorShowsTextsInFull()
    {
        PaneStage stage(informationOf(tidelineApp));
        QCOMPARE(stage.pane().inspector(), nullptr); // the forms say all there is
        show(stage, u"languages"_s);
        auto &table = stage.part<QTableView>(u"appInformation.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        const int german = int(languages(table).indexOf(u"German · de-DE"_s));
        table.selectRow(german);
        QWidget *inspector = stage.pane().inspector();
        QVERIFY(test::says(*inspector, u"German · de-DE"_s));
        const QString name = table.model()->index(german, 1).data().toString();
        QVERIFY(!name.isEmpty());
        QVERIFY(test::says(*inspector, name));
        QVERIFY(test::says(*inspector, u"Name · %1/30"_s.arg(name.size())));
    }

    void textsFromRightToLeftStandRight()
    {
        InspectorSheet inspector;
        inspector.setContent({}, textFacts({.locale = Locale(u"ar-SA"_s), .name = u"مد وجزر"_s, .privacyPolicyUrl = u"https://acme.example"_s}));
        const QList<Field *> fields = inspector.findChildren<Field *>();
        QCOMPARE(fields[0]->layoutDirection(), Qt::RightToLeft);
        QCOMPARE(fields[2]->layoutDirection(), Qt::LeftToRight); // an address
        inspector.setContent({}, textFacts({.locale = Locale(u"de-DE"_s), .name = u"Gezeiten"_s}));
        QCOMPARE(inspector.findChildren<Field *>().constFirst()->layoutDirection(), Qt::LeftToRight);
    }
};

SLIPWAY_TEST(TstAppInformationPane)
#include "tst_appinformationpane.moc"
