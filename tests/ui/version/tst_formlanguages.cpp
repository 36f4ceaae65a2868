// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testrunner.h"
#include "ui/version/formstage.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/filterfield.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::FormStage;
using test::german;
using test::keywords;

namespace {

StoreLanguage languageWith(const QString &code, const QString &keywordsOf, const QString &notes)
{
    VersionTexts texts{.id = code, .locale = Locale(code), .keywords = keywordsOf, .whatsNew = notes};
    StoreLanguage language{.locale = Locale(code), .version = texts};
    language.marks.resize(storeTexts().size());
    return language;
}

} // namespace

//! The list of languages beside the form of a version.
class TstFormLanguages final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aLanguageIsAsCompleteAsThePrimaryOne()
    {
        const MatrixRow primary{.language = languageWith(u"en-US"_s, u"tide"_s, u"News"_s)};
        const MatrixRow half{.language = languageWith(german, u"ebbe"_s, QString())};
        const MatrixRow more{.language = languageWith(hebrew, QString(), QString())};
        QCOMPARE(completenessOf(primary, &primary), (Completeness{2, 2}));
        QCOMPARE(completenessOf(half, &primary), (Completeness{1, 2}));
        QCOMPARE(completenessOf(more, &primary), (Completeness{0, 2}));
        QCOMPARE(completenessOf(primary, &half), (Completeness{1, 1})); // what the primary language does not have does not count
        QCOMPARE(completenessOf(primary, nullptr), (Completeness{0, 0}));
        QCOMPARE(completenessText({1, 2}), u"1 of 2"_s);
        QCOMPARE(completenessText({0, 0}), QString());
    }

    void theListSaysWhatALanguageLacks()
    {
        FormStage stage;
        stage.enter(german, keywords);
        const QString before = stage.list().currentIndex().data(HintRole).toString();
        const Completeness all = stage.list().languages()[size_t(stage.list().currentIndex().row())].completeness;
        stage.editor(keywords).selectAll();
        stage.press(Qt::Key_Delete);
        QTRY_COMPARE(stage.draftCount(), 1);
        const QModelIndex current = stage.list().currentIndex();
        QVERIFY(before.startsWith(completenessText(all)));
        QVERIFY(current.data(HintRole).toString().startsWith(completenessText({all.filled - 1, all.of})));
        const QString spoken = current.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.endsWith(u"%1 of %2 texts filled in"_s.arg(all.filled - 1).arg(all.of)), qPrintable(spoken));
    }

    void theListHasTheLanguagesThatAreChosen()
    {
        FormStage stage;
        const int all = stage.list().model()->rowCount();
        auto &marks = stage.part<ChoiceButton>(u"version.marks"_s);
        QAction *missing = marks.menu()->actions().constFirst();
        QVERIFY(missing->text().startsWith(u"Missing ("_s));
        missing->trigger();
        QTRY_VERIFY(stage.list().model()->rowCount() < all);
        QVERIFY(stage.list().currentIndex().isValid());
        QCOMPARE(stage.editor(description).text(), stage.text(stage.language(), description));
        marks.clear();
        QTRY_COMPARE(stage.list().model()->rowCount(), all);
    }

    void whereThereIsNoRoomAButtonChoosesTheLanguage()
    {
        FormStage stage;
        auto &chooser = stage.part<QPushButton>(u"version.form.chooser"_s);
        QVERIFY(stage.list().isVisible());
        QVERIFY(!chooser.isVisible());
        stage.enter(german, keywords);
        stage.pane().resize(960, 600);
        QTRY_VERIFY(!stage.list().isVisible());
        QVERIFY(chooser.isVisible());
        QVERIFY(chooser.text().startsWith(u"German · de-DE · "_s));
        QCOMPARE(chooser.accessibleName(), u"Language: "_s + chooser.text());
        QCOMPARE(QApplication::focusWidget(), &stage.editor(keywords));
        chooser.click();
        auto &field = stage.part<FilterField>(u"languages.filter"_s);
        QTest::keyClicks(&field, u"hebrew"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(stage.language(), hebrew);
        QCOMPARE(stage.editor(keywords).text(), stage.text(hebrew, keywords));
        QVERIFY(chooser.text().startsWith(u"Hebrew"_s));
    }

    void anAddedLanguageIsShown()
    {
        FormStage stage;
        stage.part<QAbstractButton>(u"version.addLanguage"_s).click();
        auto &field = stage.part<FilterField>(u"languages.filter"_s);
        QTest::keyClicks(&field, u"danish"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(stage.language(), u"da"_s);
        QVERIFY(stage.editor(description).text().isEmpty());
        QVERIFY(stage.list().currentIndex().data(HintRole).toString().startsWith(u"0 of "_s));
    }

private:
    inline static const QString hebrew = u"he"_s;
    inline static const QString description = u"description"_s;
};

SLIPWAY_TEST(TstFormLanguages)
#include "tst_formlanguages.moc"
