// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/languagechooser.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/filterfield.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::english;
using test::german;
using test::MatrixStage;

namespace {

const QString danish = u"da"_s;

//! Adds Danish with the texts of \a source, by keys as people press them.
void addDanish(MatrixStage &stage, const QString &source)
{
    stage.part<QAbstractButton>(u"version.addLanguage"_s).click();
    stage.typeHere(u"danish"_s);
    QCOMPARE(stage.part<QListView>(u"languages.list"_s).model()->rowCount(), 1);
    auto &sources = stage.part<QComboBox>(u"languages.source"_s);
    stage.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &sources);
    for (int step = 0; step < sources.count() && sources.currentData().toString() != source; ++step)
        stage.press(Qt::Key_Down);
    QCOMPARE(sources.currentData().toString(), source);
    stage.press(Qt::Key_Return);
}

bool hasDanish(MatrixStage &stage)
{
    return stage.cell(danish, test::keywords).isValid();
}

} // namespace

//! A language is added, empty or with the texts of another one.
class TstLanguageChooser final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aLanguageBeginsWithTheTextsOfAnotherAsOneStep()
    {
        MatrixStage stage;
        stage.goTo(german, u"subtitle"_s); // a draft is what people see of it
        stage.press(Qt::Key_Delete);
        stage.typeHere(u"Ebbe"_s);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.text(german, u"subtitle"_s), u"Ebbe"_s);
        const int before = stage.draftCount();
        addDanish(stage, german);
        QTRY_VERIFY(hasDanish(stage));
        int texts = 0;
        for (const StoreText &field : storeTexts()) {
            const QString text = stage.text(german, field.spec.name);
            QCOMPARE(stage.text(danish, field.spec.name), text);
            texts += text.isEmpty() ? 0 : 1;
        }
        QVERIFY(texts > 5); // those of the app among them
        QCOMPARE(stage.draftCount(), before + texts);
        QCOMPARE(stage.view().currentIndex().data(IdRole).toString(), danish);
        QCOMPARE(stage.notices().constLast(), u"%1 text(s) changed"_s.arg(texts));
        QCOMPARE(stage.drafts().history().undoText(), u"Adding a Language with %1 Text(s)"_s.arg(texts));
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_VERIFY(!hasDanish(stage));
        QCOMPARE(stage.draftCount(), before);
        QVERIFY(stage.run(ActionId::Redo));
        QTRY_VERIFY(hasDanish(stage));
        QCOMPARE(stage.text(danish, u"subtitle"_s), u"Ebbe"_s);
        stage.restart();
        QTRY_COMPARE(stage.text(danish, u"subtitle"_s), u"Ebbe"_s);
    }

    void whatTheVersionIsSentIsWhatWasCopied()
    {
        MatrixStage stage;
        addDanish(stage, english);
        QTRY_VERIFY(hasDanish(stage));
        stage.applyDrafts(test::tideline);
        QTRY_COMPARE(stage.draftCount(), 0);
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_COMPARE(stage.text(danish, test::keywords), stage.text(english, test::keywords));
        QTRY_COMPARE(stage.text(danish, u"subtitle"_s), stage.text(english, u"subtitle"_s));
    }

    void itBeginsEmptyUnlessSomebodyChooses()
    {
        MatrixStage stage;
        stage.part<QAbstractButton>(u"version.addLanguage"_s).click();
        auto &sources = stage.part<QComboBox>(u"languages.source"_s);
        QCOMPARE(sources.currentText(), u"Without texts"_s);
        QVERIFY(!sources.accessibleName().isEmpty());
        QCOMPARE(sources.itemData(1).toString(), english); // the primary language first
        QCOMPARE(sources.count(), stage.view().model()->rowCount() + 1);
        stage.typeHere(u"danish"_s);
        stage.press(Qt::Key_Return);
        QTRY_VERIFY(hasDanish(stage));
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(stage.text(danish, test::keywords).isEmpty());
    }

    void escapeInTheSourcesAddsNothing()
    {
        MatrixStage stage;
        stage.part<QAbstractButton>(u"version.addLanguage"_s).click();
        stage.press(Qt::Key_Tab);
        stage.press(Qt::Key_Escape);
        QTRY_VERIFY(!stage.pane().findChild<QComboBox *>(u"languages.source"_s));
        QVERIFY(!hasDanish(stage));
    }
};

SLIPWAY_TEST(TstLanguageChooser)
#include "tst_languagechooser.moc"
