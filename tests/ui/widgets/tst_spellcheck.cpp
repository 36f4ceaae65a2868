// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spellcheck.h"

#include "services/spelling/speller.h"
#include "services/spelling/spelling.h"
#include "support/testrunner.h"
#include "support/tinydictionary.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const Locale american(u"en-US"_s);

struct CheckedEditor
{
    explicit CheckedEditor(const QString &content)
    {
        dictionaries.add(u"en_US"_s, "the tide tides is high and low zzzzzzzz");
        editor.setObjectName(u"editor"_s);
        check.setLanguage(american, u"Tideline"_s);
        editor.setPlainText(content);
        editor.show();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("the editor does not come up");
    }

    //! As the menu key does it: at the text cursor, which goes to \a position before.
    void openMenu(int position)
    {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(position);
        editor.setTextCursor(cursor);
        const QPoint place = editor.cursorRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, editor.mapToGlobal(place));
        QCoreApplication::sendEvent(&editor, &event);
        if (!QTest::qWaitFor([this] { return menu() != nullptr; }, test::patience))
            qFatal("no menu opens");
    }
    QMenu *menu() const
    {
        for (QMenu *each : editor.findChildren<QMenu *>(u"editor.menu"_s)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    //! What the open menu says, separators as "-".
    QStringList items() const
    {
        QStringList list;
        for (const QAction *action : menu()->actions())
            list.append(action->isSeparator() ? u"-"_s : action->text());
        return list;
    }
    QAction *item(const QString &text) const
    {
        for (QAction *action : menu()->actions()) {
            if (action->text() == text)
                return action;
        }
        qFatal("the menu has no %s", qPrintable(text));
    }
    //! Chooses it, which closes the menu.
    void choose(const QString &text)
    {
        QAction *action = item(text);
        menu()->close();
        action->trigger();
    }

    test::TinyDictionaries dictionaries;
    Spelling spelling{QStringList(dictionaries.path())};
    QPlainTextEdit editor;
    SpellCheck &check = *new SpellCheck(spelling, &editor);
};

} // namespace

class TstSpellCheck final : public QObject
{
    Q_OBJECT

private slots:
    void theMenuBeginsWithWhatMayHaveBeenMeant()
    {
        CheckedEditor text(u"the tidde is high"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        text.openMenu(6);
        const QStringList items = text.items();
        const qsizetype add = items.indexOf(u"Add to Dictionary"_s);
        QVERIFY(add >= 1 && add <= 5);
        QCOMPARE(items.constFirst(), u"tide"_s);
        QCOMPARE(items.at(add + 1), u"-"_s);
        QCOMPARE(items.constLast(), u"Check Spelling"_s);
    }

    void aSuggestionTakesThePlaceOfTheWordAsAStepOfItsOwn()
    {
        CheckedEditor text(u"the tidde is high"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        QStringList story;
        connect(&text.check, &SpellCheck::stepEnded, &text.editor, [&story] { story.append(u"step"_s); });
        connect(&text.editor, &QPlainTextEdit::textChanged, &text.editor, [&] { story.append(text.editor.toPlainText()); });
        text.openMenu(9); // where the word ends
        text.choose(u"tide"_s);
        QCOMPARE(story, QStringList({u"step"_s, u"the tide is high"_s, u"step"_s}));
        QCOMPARE(text.check.unknownWords(), 0);
    }

    void anAddedWordIsRightFromThenOn()
    {
        CheckedEditor text(u"qqqq and qqqq"_s);
        QTRY_COMPARE(text.check.unknownWords(), 2);
        text.openMenu(1);
        QCOMPARE(text.items().mid(0, 2), QStringList({u"No Suggestions"_s, u"Add to Dictionary"_s}));
        QVERIFY(!text.item(u"No Suggestions"_s)->isEnabled());
        text.choose(u"Add to Dictionary"_s);
        QCOMPARE(text.check.unknownWords(), 0);
        QCOMPARE(text.spelling.ownWords(american), QStringList(u"qqqq"_s));
    }

    void elsewhereTheMenuIsAsItWasButForTheSwitch()
    {
        CheckedEditor text(u"the tidde is high"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        text.openMenu(1);
        QVERIFY(!text.items().contains(u"Add to Dictionary"_s));
        QVERIFY(text.item(u"Check Spelling"_s)->isChecked());
        text.choose(u"Check Spelling"_s);
        QVERIFY(!text.spelling.isOn());
        QCOMPARE(text.check.unknownWords(), 0);
        text.openMenu(6);
        QVERIFY(!text.items().contains(u"tide"_s));
        QVERIFY(!text.item(u"Check Spelling"_s)->isChecked());
        text.choose(u"Check Spelling"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
    }

    void aLanguageWithoutDictionaryHasNothingOfIt()
    {
        CheckedEditor text(u"the tidde is high"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        text.check.setLanguage(Locale(u"ja"_s), {});
        QCOMPARE(text.check.unknownWords(), 0);
        text.openMenu(6);
        QVERIFY(!text.items().contains(u"Check Spelling"_s));
        QVERIFY(!text.items().contains(u"Add to Dictionary"_s));
    }

    void aTextThatChangedBelowTheMenuIsLeftAlone()
    {
        CheckedEditor text(u"the tidde is high"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        text.openMenu(6);
        QAction *suggestion = text.item(u"tide"_s);
        text.editor.setPlainText(u"low"_s); // an undo, or somebody else's text that came
        suggestion->trigger();
        QCOMPARE(text.editor.toPlainText(), u"low"_s);
    }

    void noMenuOpensOverAnEditorThatWasClosedMeanwhile()
    {
        CheckedEditor text(u"the tidde is high"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        QTextCursor cursor = text.editor.textCursor();
        cursor.setPosition(6);
        text.editor.setTextCursor(cursor);
        emit text.editor.customContextMenuRequested(text.editor.cursorRect().center());
        text.editor.hide();
        const QFuture<QStringList> later = text.spelling.speller(american)->suggestions(u"tidde"_s);
        QTRY_VERIFY(later.isFinished());
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QVERIFY(!text.editor.findChild<QMenu *>(u"editor.menu"_s));
    }

    void aSuggestionForAnEditorThatWasClosedIsLost()
    {
        CheckedEditor text(u"the tidde is high"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        text.openMenu(6);
        QAction *suggestion = text.item(u"tide"_s);
        text.editor.hide();
        suggestion->trigger();
        QCOMPARE(text.editor.toPlainText(), u"the tidde is high"_s);
    }

    void theNameOfTheAppIsRight()
    {
        CheckedEditor text(u"Tideline is hihg"_s);
        QTRY_COMPARE(text.check.unknownWords(), 1);
        text.check.setLanguage(american, {});
        QTRY_COMPARE(text.check.unknownWords(), 2);
    }
};

SLIPWAY_TEST(TstSpellCheck)
#include "tst_spellcheck.moc"
