// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spelling/spelling.h"
#include "models/itemroles.h"
#include "support/testrunner.h"
#include "support/tinydictionary.h"
#include "ui/settings/keptspelling.h"
#include "ui/texts/languagelist.h"
#include "ui/version/matrixstage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::german;
using test::MatrixStage;
using test::whatsNew;

namespace {

//! The page of a version, and the editor of its German texts.
class SpellingStage final : public MatrixStage
{
public:
    explicit SpellingStage(const QString &version = u"2.4.0"_s) : MatrixStage(version) {}

    void openGerman(const QString &field = whatsNew)
    {
        goTo(german, field);
        press(Qt::Key_Down, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return editor().isVisible() && editor().hasFocus(); }))
            qFatal("the editor does not open");
    }
    QPlainTextEdit &editor() { return part<QPlainTextEdit>(u"version.editor.text"_s); }
    //! Opens the menu of the editor at \a position of its text, and chooses \a text.
    void choose(int position, const QString &text)
    {
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(position);
        editor().setTextCursor(cursor);
        emit editor().customContextMenuRequested(editor().cursorRect().center());
        QMenu *menu = nullptr;
        const auto isOpen = [&] {
            menu = editor().findChild<QMenu *>(u"version.editor.text.menu"_s);
            return menu && menu->isVisible();
        };
        if (!QTest::qWaitFor(isOpen))
            qFatal("no menu opens");
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [&text](const QAction *action) { return action->text() == text; });
        if (found == actions.end())
            qFatal("the menu has no such item");
        menu->close();
        (*found)->trigger();
    }
};

} // namespace

//! Spelling in the editor for long texts, as people meet it.
class TstSpellingOfTexts final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_dictionaries.add(u"de_DE"_s, "die Flut kommt");
        qputenv("DICPATH", m_dictionaries.path().toUtf8());
    }
    void cleanupTestCase() { qunsetenv("DICPATH"); }

    void unknownWordsAreToldToScreenReaders()
    {
        SpellingStage stage;
        stage.openGerman();
        stage.editor().setPlainText(u"die Flut komt Tideline"_s);
        QTRY_COMPARE(stage.editor().accessibleDescription(),
                     u"22/4,000, 1 unknown word(s)"_s); // the plural is in a translation, which tests have not
        stage.editor().setPlainText(u"die Flut kommt"_s);
        QTRY_COMPARE(stage.editor().accessibleDescription(), u"14/4,000"_s);
    }

    void aLineOfProseIsCheckedInTheForm()
    {
        SpellingStage stage;
        stage.part<QAbstractButton>(u"version.look.form"_s).click();
        auto &list = stage.part<LanguageList>(u"version.form.languages"_s);
        list.setCurrentIndex(list.model()->match(list.model()->index(0, 0), IdRole, german, 1, Qt::MatchExactly).value(0));
        const auto editor = [&stage](const QString &field) -> QPlainTextEdit & {
            return stage.part<QPlainTextEdit>(u"version.form.%1.text"_s.arg(field));
        };
        const auto hasUnknown = [&editor](const QString &field) { return editor(field).accessibleDescription().contains("unknown"_L1); };
        const QStringList fields{u"keywords"_s, u"name"_s, u"subtitle"_s, u"promotionalText"_s};
        for (const QString &field : fields)
            editor(field).setPlainText(u"die Flut komt"_s);
        QTRY_VERIFY(hasUnknown(u"subtitle"_s));
        QTRY_VERIFY(hasUnknown(u"promotionalText"_s)); // the last one that is asked about
        QVERIFY(!hasUnknown(u"keywords"_s)); // people look for what is typed wrong, too
        QVERIFY(!hasUnknown(u"name"_s)); // invented
    }

    void aLineOfProseIsCheckedInItsCell()
    {
        SpellingStage stage;
        const auto edit = [&stage](const QString &field) -> QLineEdit & {
            stage.goTo(german, field);
            stage.press(Qt::Key_F2);
            stage.press(Qt::Key_A, Qt::ControlModifier);
            stage.typeHere(u"die Flut komt "_s);
            return stage.part<QLineEdit>(u"cell.editor"_s);
        };
        QTRY_VERIFY(edit(u"subtitle"_s).accessibleDescription().endsWith("1 unknown word(s)"_L1));
        stage.press(Qt::Key_Escape);
        QTRY_VERIFY(!stage.pane().findChild<QLineEdit *>(u"cell.editor"_s));
        QVERIFY(!edit(u"keywords"_s).accessibleDescription().contains("unknown"_L1)); // known at once by now
    }

    void aSuggestionIsAStepOfUndo()
    {
        SpellingStage stage;
        stage.openGerman();
        stage.editor().setPlainText(u"die Flut komt"_s);
        QTRY_VERIFY(stage.editor().accessibleDescription().contains("unknown"_L1));
        stage.choose(10, u"kommt"_s);
        QTRY_COMPARE(stage.text(german, whatsNew), u"die Flut kommt"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.text(german, whatsNew), u"die Flut komt"_s);
    }

    void lockedTextsAreNotChecked()
    {
        SpellingStage draft;
        draft.openGerman();
        QVERIFY(draft.spelling().speller(Locale(german)).use_count() > 1);
        SpellingStage live(u"2.3.1"_s);
        live.openGerman();
        QVERIFY(live.editor().isReadOnly());
        QCOMPARE(live.spelling().speller(Locale(german)).use_count(), 1L); // the editor does not have it
    }

    void theFormChecksTextsOfParagraphs()
    {
        MatrixStage stage;
        stage.goTo(german, whatsNew);
        stage.part<QAbstractButton>(u"version.look.form"_s).click();
        auto &text = stage.part<QPlainTextEdit>(u"version.form.whatsNew.text"_s);
        text.setFocus();
        text.setPlainText(u"die Flut kommmt"_s);
        stage.part<QPlainTextEdit>(u"version.form.keywords.text"_s).setFocus(); // a word that one is at is not judged
        QTRY_VERIFY2(text.accessibleDescription().contains(u"1 unknown word"_s), qPrintable(text.accessibleDescription()));
        QVERIFY(!stage.part<QPlainTextEdit>(u"version.form.keywords.text"_s).accessibleDescription().contains(u"unknown"_s));
    }

    void theSwitchAndAddedWordsAreKept()
    {
        SpellingStage stage;
        stage.openGerman();
        stage.editor().setPlainText(u"die Flut komt"_s);
        QTRY_VERIFY(stage.editor().accessibleDescription().contains("unknown"_L1));
        stage.choose(10, u"Add to Dictionary"_s);
        stage.choose(1, u"Check Spelling"_s);
        Spelling later({});
        keepSpelling(later, stage.settings());
        QVERIFY(!later.isOn());
        QCOMPARE(later.ownWords(Locale(german)), QStringList(u"komt"_s));
        QVERIFY(later.ownWords(Locale(u"en-US"_s)).isEmpty());
        later.setOn(true);
        QVERIFY(stage.settings().value(setting::checkSpelling));
    }

private:
    test::TinyDictionaries m_dictionaries;
};

SLIPWAY_TEST(TstSpellingOfTexts)
#include "tst_spellingoftexts.moc"
