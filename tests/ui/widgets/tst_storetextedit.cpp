// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/storetextedit.h"

#include "catalogue/apps.h"
#include "support/testrunner.h"

#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstStoreTextEdit final : public QObject
{
    Q_OBJECT

private slots:
    void shiftAndEnterBeginALineAsEnterDoes()
    {
        StoreTextEdit editor;
        QSignalSpy edited(&editor, &StoreTextEdit::edited);
        QTest::keyClicks(&editor, u"a"_s);
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&editor, u"b"_s);
        QCOMPARE(editor.text(), u"a\nb"_s);
        QCOMPARE(edited.constLast().constFirst().toString(), u"a\nb"_s);
        editor.moveCursor(QTextCursor::End);
        editor.setText(u"a\nb"_s); // as a refresh does
        QVERIFY(editor.textCursor().atEnd());
    }

    void otherLineEndsAreNoOtherText_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("of Windows") << u"a\r\nb"_s;
        QTest::newRow("of a Mac") << u"a\rb"_s;
        QTest::newRow("of a line") << u"a\u2028b"_s;
        QTest::newRow("of a paragraph") << u"a\u2029b"_s;
    }
    void otherLineEndsAreNoOtherText()
    {
        QFETCH(QString, wanted);
        StoreTextEdit editor;
        editor.setText(wanted);
        QCOMPARE(editor.text(), u"a\nb"_s);
        editor.moveCursor(QTextCursor::End);
        QSignalSpy changed(&editor, &QPlainTextEdit::textChanged);
        editor.setText(wanted);
        QCOMPARE(changed.count(), 0);
        QVERIFY(editor.textCursor().atEnd());
    }

    void whatBecomesOfTheTextLeavesTheCursorThere_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("cursor");
        QTest::newRow("letters go") << u"ebb and flow"_s << u"ebb flow"_s << 4;
        QTest::newRow("letters come") << u"ebb flow"_s << u"ebb and flow"_s << 8;
        QTest::newRow("letters are others") << u"ebb and flow"_s << u"ebb or flow"_s << 6;
        QTest::newRow("a line comes") << u"one\nthree"_s << u"one\ntwo\nthree"_s << 9;
        QTest::newRow("a letter twice") << u"aa"_s << u"aaa"_s << 3;
        QTest::newRow("a letter of two units") << u"\U0001F30A!"_s << u"\U0001F319!"_s << 2;
        QTest::newRow("all goes") << u"ebb"_s << QString() << 0;
    }
    void whatBecomesOfTheTextLeavesTheCursorThere()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        StoreTextEdit editor;
        QSignalSpy edited(&editor, &StoreTextEdit::edited);
        editor.setText(before);
        editor.moveCursor(QTextCursor::Start);
        editor.setText(after);
        QCOMPARE(editor.text(), after);
        QTEST(editor.textCursor().position(), "cursor");
        QVERIFY(!editor.textCursor().hasSelection());
        QCOMPARE(edited.count(), 0);
    }

    void anotherTextIsShownFromItsBeginning()
    {
        StoreTextEdit editor;
        editor.setText(u"ebb and flow"_s);
        editor.moveCursor(QTextCursor::End);
        editor.setOtherText(u"ebb or flow"_s);
        QCOMPARE(editor.textCursor().position(), 0);
    }

    // A text of a thousand lines would be laid out with every letter.
    void noMoreLinesAreLaidOutThanItTakesToKnowTheHeight()
    {
        StoreTextEdit editor;
        editor.growFor(AppStoreVersionLocalization::description.spec);
        editor.setOtherText(QStringList(1000, u"Neu"_s).join(u'\n'));
        editor.resize(400, editor.height());
        QCOMPARE(editor.document()->blockCount(), 1000);
        QVERIFY(editor.document()->firstBlock().layout()->lineCount() > 0);
        QCOMPARE(editor.document()->findBlockByNumber(500).layout()->lineCount(), 0);
    }
};

SLIPWAY_TEST(TstStoreTextEdit)
#include "tst_storetextedit.moc"
