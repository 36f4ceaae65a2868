// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabbedtext.h"

#include "support/testrunner.h"

using namespace slipway;
using namespace Qt::StringLiterals;

class TstTabbedText final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatSpreadsheetsCopy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CellGrid>("cells");
        QTest::newRow("nothing") << QString() << CellGrid();
        QTest::newRow("one cell") << u"ebbe"_s << CellGrid{{u"ebbe"_s}};
        QTest::newRow("rows and columns") << u"a\tb\nc\td"_s << CellGrid{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("a line end after the last row") << u"a\r\nb\r\n"_s << CellGrid{{u"a"_s}, {u"b"_s}};
        QTest::newRow("empty cells") << u"\ta\t\n\tb\t"_s << CellGrid{{QString(), u"a"_s, QString()}, {QString(), u"b"_s, QString()}};
        QTest::newRow("an empty row") << u"a\n\nb"_s << CellGrid{{u"a"_s}, {QString()}, {u"b"_s}};
        QTest::newRow("a cell of several lines") << u"\"a\r\nb\"\tc"_s << CellGrid{{u"a\nb"_s, u"c"_s}};
        QTest::newRow("quotation marks in quotation marks") << u"\"say \"\"hi\"\"\""_s << CellGrid{{u"say \"hi\""_s}};
        QTest::newRow("quotation marks inside a cell") << u"say \"hi\""_s << CellGrid{{u"say \"hi\""_s}};
        QTest::newRow("a word in quotation marks before others") << u"\"Hi\" she said"_s << CellGrid{{u"\"Hi\" she said"_s}};
        QTest::newRow("not closed") << u"\"a\tb"_s << CellGrid{{u"\"a"_s, u"b"_s}};
    }
    void readsWhatSpreadsheetsCopy()
    {
        QFETCH(QString, text);
        QTEST(fromTabbedText(text), "cells");
    }

    void readsWhatItWrote_data()
    {
        QTest::addColumn<CellGrid>("cells");
        QTest::newRow("plain") << CellGrid{{u"a"_s, u"b c"_s}};
        QTest::newRow("tabs and lines") << CellGrid{{u"a\tb"_s, u"c\nd"_s}, {u"e"_s, u"f"_s}};
        QTest::newRow("quotation marks") << CellGrid{{u"\"a\""_s, u"\""_s, u"b\"c"_s}};
        QTest::newRow("a column that ends empty") << CellGrid{{u"a"_s}, {QString()}};
        QTest::newRow("empty at the end") << CellGrid{{u"a"_s, QString()}, {QString(), QString()}};
    }
    void readsWhatItWrote()
    {
        QFETCH(CellGrid, cells);
        QCOMPARE(fromTabbedText(toTabbedText(cells)), cells);
    }

    void writesNoMoreQuotationMarksThanNeeded() { QCOMPARE(toTabbedText({{u"a"_s, u"b\nc"_s, u"5\" disk"_s}}), u"a\t\"b\nc\"\t5\" disk"_s); }
};

SLIPWAY_TEST(TstTabbedText)
#include "tst_tabbedtext.moc"
