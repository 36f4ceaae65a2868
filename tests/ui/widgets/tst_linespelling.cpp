// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linespelling.h"

#include "services/spelling/spelling.h"
#include "support/testrunner.h"
#include "support/tinydictionary.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct SpelledLine
{
    SpelledLine()
    {
        dictionaries.add(u"en_US"_s, "the tide is high low and");
        line.setPalette(paletteOf(lightTokens()));
        line.resize(400, 32);
    }

    LineSpelling &spell(const QString &text)
    {
        line.setText(text);
        return *new LineSpelling(*spelling, Locale(u"en-US"_s), u"Ebbline"_s, &line);
    }
    //! Whether something is underlined: nothing else is reddish. The wave is drawn smoothly, so that no pixel has its colour alone.
    bool isMarked()
    {
        const QImage image = line.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 20)
                    return true;
            }
        }
        return false;
    }

    test::TinyDictionaries dictionaries;
    std::unique_ptr<Spelling> spelling = std::make_unique<Spelling>(QStringList(dictionaries.path()));
    QLineEdit line;
};

} // namespace

class TstLineSpelling final : public QObject
{
    Q_OBJECT

private slots:
    void unknownWordsAreUnderlined()
    {
        SpelledLine text;
        const LineSpelling &spelling = text.spell(u"the tidde is high and lov"_s);
        QTRY_COMPARE(spelling.unknownWords(), 2);
        QVERIFY(text.isMarked());
        text.line.setText(u"the tide of Ebbline's"_s); // "of" is none of the dictionary
        QTRY_COMPARE(spelling.unknownWords(), 1);
        text.line.setText(u"the tide is high"_s);
        QTRY_COMPARE(spelling.unknownWords(), 0);
        QVERIFY(!text.isMarked());
        QCOMPARE(text.line.text(), u"the tide is high"_s);
    }

    void aWordThatIsBeingTypedIsNotUnderlinedBeforeItIsLeft()
    {
        SpelledLine text;
        const LineSpelling &spelling = text.spell(u"the tidde"_s);
        QTRY_VERIFY(text.isMarked());
        text.line.setText(u"the "_s);
        QTest::keyClicks(&text.line, u"tidd"_s);
        QTRY_COMPARE(spelling.unknownWords(), 1);
        QVERIFY(!text.isMarked());
        QTest::keyClick(&text.line, Qt::Key_Space);
        QVERIFY(text.isMarked());
        QCOMPARE(text.line.text(), u"the tidd "_s);
    }

    void whatIsSelectedStaysSo()
    {
        SpelledLine text;
        const LineSpelling &spelling = text.spell(u"the tidde"_s);
        text.line.setSelection(4, 3);
        QTRY_COMPARE(spelling.unknownWords(), 1);
        QCOMPARE(text.line.selectedText(), u"tid"_s);
        QVERIFY(!text.line.isModified());
    }

    void anInputMethodIsLeftAlone()
    {
        SpelledLine text;
        const LineSpelling &spelling = text.spell(u"the "_s);
        text.line.setCursorPosition(4);
        QInputMethodEvent composing(u"tidd"_s, {});
        QCoreApplication::sendEvent(&text.line, &composing);
        emit text.spelling->switched(true); // as when the dictionary has come
        QInputMethodEvent done;
        done.setCommitString(u"tidd"_s);
        QCoreApplication::sendEvent(&text.line, &done);
        QCOMPARE(text.line.text(), u"the tidd"_s);
        QTRY_COMPARE(spelling.unknownWords(), 1);
    }

    void spellingThatIsOffUnderlinesNothing()
    {
        SpelledLine text;
        const LineSpelling &spelling = text.spell(u"the tidde"_s);
        QSignalSpy changed(&spelling, &LineSpelling::changed);
        QTRY_COMPARE(spelling.unknownWords(), 1);
        text.spelling->setOn(false);
        QCOMPARE(spelling.unknownWords(), 0);
        QVERIFY(!text.isMarked());
        QCOMPARE(changed.count(), 2);
    }
};

SLIPWAY_TEST(TstLineSpelling)
#include "tst_linespelling.moc"
