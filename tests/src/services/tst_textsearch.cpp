// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textsearch.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstTextSearch final : public QObject
{
    Q_OBJECT

private slots:
    void replaces_data()
    {
        QTest::addColumn<QString>("find");
        QTest::addColumn<QString>("options"); // "c": case, "w": words
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("hits");
        QTest::addColumn<QString>("replaced"); // with "<>"
        QTest::newRow("nothing is found by nothing") << u""_s << u""_s << u"abc"_s << 0 << u"abc"_s;
        QTest::newRow("in any case") << u"tide"_s << u""_s << u"Tide, TIDE and tides"_s << 3 << u"<>, <> and <>s"_s;
        QTest::newRow("in this case") << u"tide"_s << u"c"_s << u"Tide, TIDE and tides"_s << 1 << u"Tide, TIDE and <>s"_s;
        QTest::newRow("whole words") << u"tide"_s << u"w"_s << u"Tide, tides, low-tide tideline"_s << 2 << u"<>, tides, low-<> tideline"_s;
        QTest::newRow("whole words in this case") << u"tide"_s << u"cw"_s << u"Tide tide"_s << 1 << u"Tide <>"_s;
        QTest::newRow("several words as one") << u"low tide"_s << u"w"_s << u"low tide, low tides"_s << 1 << u"<>, low tides"_s;
        QTest::newRow("hits do not overlap") << u"aa"_s << u""_s << u"aaaaa"_s << 2 << u"<><>a"_s;
        QTest::newRow("a part of a word hides no word") << u"aa"_s << u"w"_s << u"aaa aa"_s << 1 << u"aaa <>"_s;
        QTest::newRow("signs mean themselves") << u"a.c*"_s << u""_s << u"abc a.c* aXc"_s << 1 << u"abc <> aXc"_s;
        QTest::newRow("umlauts in any case") << u"küste"_s << u"w"_s << u"KÜSTE Küsten"_s << 1 << u"<> Küsten"_s;
        QTest::newRow("beside an accent that is a sign of its own") << u"cafe"_s << u"w"_s << u"cafe\u0301 cafe"_s << 1 << u"cafe\u0301 <>"_s;
        QTest::newRow("over lines") << u"new"_s << u"w"_s << u"New\nnew\r\nnews"_s << 2 << u"<>\n<>\r\nnews"_s;
        QTest::newRow("beyond the first plane") << u"🌊"_s << u""_s << u"🌊🌕🌊"_s << 2 << u"<>🌕<>"_s;
        QTest::newRow("right to left") << u"ים"_s << u""_s << u"ים וירח"_s << 1 << u"<> וירח"_s;
        QTest::newRow("the whole text") << u"abc"_s << u"cw"_s << u"abc"_s << 1 << u"<>"_s;
        QTest::newRow("longer than the text") << u"abcd"_s << u""_s << u"abc"_s << 0 << u"abc"_s;
    }
    void replaces()
    {
        QFETCH(const QString, find);
        QFETCH(const QString, options);
        QFETCH(const QString, text);
        const TextSearch search{.find = find, .matchesCase = options.contains(u'c'), .wholeWords = options.contains(u'w')};
        QTEST(int(search.hits(text).size()), "hits");
        QTEST(search.replaced(text, u"<>"_s), "replaced");
        QCOMPARE(search.replaced(text, search.find).toCaseFolded(), text.toCaseFolded());
    }
};

SLIPWAY_TEST(TstTextSearch)
#include "tst_textsearch.moc"
