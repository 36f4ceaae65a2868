// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/comparisonview.h"

#include "support/testrunner.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/filterfield.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::german;
using test::keywords;
using test::MatrixStage;
using test::whatsNew;

//! A version in preparation beside the one that is on the store.
class TstComparison final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theCurrentTextIsComparedWithTheLiveOne()
    {
        const QString liveKeywords = MatrixStage(u"2.3.1"_s).text(german, keywords);
        MatrixStage stage;
        auto &button = stage.part<QAbstractButton>(u"version.compare"_s);
        auto &comparison = stage.part<ComparisonView>(u"version.comparison"_s);
        auto &diff = stage.part<DiffView>(u"version.comparison.diff"_s);
        const auto &sentence = stage.part<QLabel>(u"version.comparison.sentence"_s);
        QVERIFY(button.isVisible());
        QCOMPARE(button.accessibleName(), u"Compare with Live 2.3.1"_s);
        QVERIFY(!comparison.isVisible());
        stage.goTo(german, keywords);
        button.click();
        QVERIFY(comparison.isVisible());
        QCOMPARE(stage.part<QLabel>(u"version.comparison.title"_s).text(), u"German › Keywords, compared with iOS 2.3.1"_s);
        QTRY_VERIFY(!sentence.text().contains("not read yet"_L1));

        stage.goTo(german, keywords);
        stage.typeHere(liveKeywords + u",hafenkarte"_s);
        stage.press(Qt::Key_Return);
        stage.goTo(german, keywords);
        QTRY_VERIFY(diff.isVisible());
        QVERIFY(diff.accessibleName().contains("hafenkarte"_L1));
        QVERIFY(!diff.accessibleName().contains("deleted"_L1));
        stage.press(Qt::Key_F2);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::SelectAll);
        stage.typeHere(liveKeywords);
        stage.press(Qt::Key_Return);
        stage.goTo(german, keywords);
        QTRY_COMPARE(sentence.text(), u"The same as in iOS 2.3.1."_s);
        QVERIFY(!diff.isVisible());
        button.click();
        QVERIFY(!comparison.isVisible());
    }

    void theTextThatIsComparedStaysInSight()
    {
        MatrixStage stage;
        stage.pane().resize(960, 420);
        const int last = stage.view().model()->rowCount() - 1;
        stage.goTo(german, whatsNew);
        stage.view().setCurrentIndex(stage.view().currentIndex().siblingAtRow(last));
        stage.view().horizontalScrollBar()->setValue(0);
        stage.part<QAbstractButton>(u"version.compare"_s).click();
        const QRect cell = stage.view().visualRect(stage.view().currentIndex());
        QVERIFY(stage.view().viewport()->rect().contains(cell.center()));
        QVERIFY(stage.view().viewport()->rect().bottom() >= cell.bottom());
    }

    void textsThatCannotBeReadSayWhyAndAreReadAgain()
    {
        MatrixStage stage;
        const auto &sentence = stage.part<QLabel>(u"version.comparison.sentence"_s);
        auto &retry = stage.part<QAbstractButton>(u"version.comparison.retry"_s);
        const QJsonObject fault{{u"match"_s, QJsonObject{{u"path"_s, u"/v1/appStoreVersions/*/appStoreVersionLocalizations*"_s}}},
                                {u"fault"_s, u"status"_s},
                                {u"value"_s, 403}};
        stage.demo().direct(u"faults"_s, QJsonDocument(QJsonArray{fault}));
        stage.goTo(german, keywords);
        stage.part<QAbstractButton>(u"version.compare"_s).click();
        QTRY_VERIFY(retry.isVisible());
        QVERIFY(!sentence.text().contains("not read yet"_L1));
        retry.click();
        QTRY_VERIFY(!retry.isVisible());
        QTRY_VERIFY(!sentence.text().contains("not read yet"_L1));
    }

    void aLanguageThatIsNotOnTheStoreHasNothingBesideIt()
    {
        MatrixStage stage;
        stage.part<QAbstractButton>(u"version.compare"_s).click();
        stage.part<QAbstractButton>(u"version.addLanguage"_s).click();
        auto &field = stage.part<FilterField>(u"languages.filter"_s);
        QTest::keyClicks(&field, u"danish"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        stage.goTo(u"da"_s, keywords);
        QTRY_COMPARE(stage.part<QLabel>(u"version.comparison.sentence"_s).text(), u"iOS 2.3.1 does not have this language."_s);
    }

    void whatIsOnTheStoreIsNotComparedWithItself()
    {
        MatrixStage live(u"2.3.1"_s);
        QVERIFY(!live.part<QAbstractButton>(u"version.compare"_s).isVisible());
    }
};

SLIPWAY_TEST(TstComparison)
#include "tst_comparison.moc"
