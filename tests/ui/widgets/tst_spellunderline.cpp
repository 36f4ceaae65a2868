// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spellunderline.h"

#include "services/spelling/speller.h"
#include "support/testrunner.h"
#include "support/tinydictionary.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct UnderlinedText
{
    UnderlinedText()
    {
        dictionaries.add(u"en_US"_s, "the tide is high low and");
        speller = std::make_shared<Speller>(Locale(u"en-US"_s), QStringList(dictionaries.path()), QStringList());
        editor.setPalette(paletteOf(lightTokens()));
        underline.setSpeller(speller);
    }

    //! "1:4+3": line, start, length of what is underlined.
    QStringList marks() const
    {
        QStringList list;
        for (QTextBlock line = editor.document()->begin(); line.isValid(); line = line.next()) {
            for (const QTextLayout::FormatRange &range : line.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                    list.append(u"%1:%2+%3"_s.arg(line.blockNumber()).arg(range.start).arg(range.length));
            }
        }
        return list;
    }
    QColor colour() const { return editor.document()->begin().layout()->formats().constFirst().format.underlineColor(); }

    test::TinyDictionaries dictionaries;
    std::shared_ptr<Speller> speller;
    QPlainTextEdit editor;
    SpellUnderline &underline = *new SpellUnderline(&editor);
};

} // namespace

class TstSpellUnderline final : public QObject
{
    Q_OBJECT

private slots:
    void unknownWordsAreUnderlinedWhereTheyStand()
    {
        UnderlinedText text;
        text.editor.setPlainText(u"the tidde is high\nand lov and tidde"_s);
        QTRY_COMPARE(text.marks(), QStringList({u"0:4+5"_s, u"1:4+3"_s, u"1:12+5"_s}));
        QCOMPARE(text.underline.count(), 3);
        QCOMPARE(*text.underline.wordAt(4), (WordSpan{4, 5}));
        QCOMPARE(*text.underline.wordAt(9), (WordSpan{4, 5}));
        QCOMPARE(*text.underline.wordAt(23), (WordSpan{22, 3}));
        QVERIFY(!text.underline.wordAt(1));
        QVERIFY(!text.underline.wordAt(10));
        QVERIFY(!text.underline.wordAt(1000));
    }

    void whatIsTypedIsChecked()
    {
        UnderlinedText text;
        text.editor.setPlainText(u"the tide\nis hihg"_s);
        QTRY_COMPARE(text.marks(), QStringList(u"1:3+4"_s));
        QTest::keyClicks(&text.editor, u"x"_s); // before the first word
        QTRY_COMPARE(text.marks(), QStringList({u"0:0+4"_s, u"1:3+4"_s}));
        QTest::keyClick(&text.editor, Qt::Key_Backspace);
        QTRY_COMPARE(text.marks(), QStringList(u"1:3+4"_s));
        text.editor.selectAll();
        QTest::keyClick(&text.editor, Qt::Key_Delete);
        QTRY_COMPARE(text.underline.count(), 0);
    }

    void aWordIsUnderlinedOnceItIsLeft()
    {
        UnderlinedText text;
        QTRY_VERIFY(text.speller->isReady());
        text.editor.show();
        text.editor.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&text.editor));
        QTRY_VERIFY(text.editor.hasFocus());
        QTest::keyClicks(&text.editor, u"the tidde"_s);
        QTRY_COMPARE(text.underline.count(), 1);
        QVERIFY(text.underline.wordAt(9)); // for the menu it is unknown already
        QCOMPARE(text.marks(), QStringList());
        QTest::keyClick(&text.editor, Qt::Key_Space);
        QCOMPARE(text.marks(), QStringList(u"0:4+5"_s));
        QTest::keyClicks(&text.editor, u"lov"_s);
        QTRY_COMPARE(text.underline.count(), 2);
        QCOMPARE(text.marks(), QStringList(u"0:4+5"_s));
        QTest::keyClick(&text.editor, Qt::Key_Left);
        QCOMPARE(text.marks(), QStringList({u"0:4+5"_s, u"0:10+3"_s}));
    }

    void underliningIsNoEdit()
    {
        UnderlinedText text;
        text.editor.setPlainText(u"the tidde"_s);
        QSignalSpy edited(&text.editor, &QPlainTextEdit::textChanged);
        QVERIFY(edited.isValid());
        QTRY_COMPARE(text.underline.count(), 1);
        text.underline.setSpeller(nullptr);
        QCOMPARE(text.underline.count(), 0);
        QCOMPARE(text.marks(), QStringList());
        QCOMPARE(edited.count(), 0);
        QCOMPARE(text.editor.toPlainText(), u"the tidde"_s);
    }

    void namesAndAddedWordsAreRight()
    {
        UnderlinedText text;
        text.editor.setPlainText(u"the Tideline\nTideline’s tidde"_s);
        QTRY_COMPARE(text.underline.count(), 3);
        text.underline.setNames({u"Tideline"_s});
        QTRY_COMPARE(text.marks(), QStringList(u"1:11+5"_s));
        QSignalSpy changed(&text.underline, &SpellUnderline::changed);
        QVERIFY(changed.isValid());
        text.speller->addOwnWord(u"tidde"_s);
        QCOMPARE(text.marks(), QStringList());
        QVERIFY(changed.count() > 0);
    }

    void aNameMayHaveAnApostrophe()
    {
        UnderlinedText text;
        text.editor.setPlainText(u"Sailor’s tidde Sailor"_s);
        QTRY_COMPARE(text.underline.count(), 3);
        text.underline.setNames({u"Sailor’s"_s});
        QTRY_COMPARE(text.marks(), QStringList({u"0:9+5"_s, u"0:15+6"_s}));
    }

    void theLineHasTheThemesColourOfErrors()
    {
        UnderlinedText text;
        text.editor.setPlainText(u"tidde"_s);
        QTRY_COMPARE(text.underline.count(), 1);
        QCOMPARE(text.colour(), lightTokens().error.text);
        text.editor.setPalette(paletteOf(darkTokens()));
        QCOMPARE(text.colour(), darkTokens().error.text);
    }

    void endlessLinesAreLeftAlone()
    {
        UnderlinedText text;
        text.editor.setPlainText(u"tidde\n"_s + u"tidde "_s.repeated(5000));
        QTRY_COMPARE(text.marks(), QStringList(u"0:0+5"_s));
    }
};

SLIPWAY_TEST(TstSpellUnderline)
#include "tst_spellunderline.moc"
