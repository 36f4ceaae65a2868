// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/worddiff.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

// As in git: "tide[-moon-]{+sun+}".
QString written(const std::vector<DiffRun> &runs)
{
    QString text;
    for (const DiffRun &run : runs) {
        switch (run.kind) {
        case DiffRun::Kind::Same:
            text += run.text;
            break;
        case DiffRun::Kind::Deleted:
            text += "[-"_L1 + run.text + "-]"_L1;
            break;
        case DiffRun::Kind::Inserted:
            text += "{+"_L1 + run.text + "+}"_L1;
            break;
        }
    }
    return text;
}

QString without(DiffRun::Kind kind, const std::vector<DiffRun> &runs)
{
    QString text;
    for (const DiffRun &run : runs)
        text += run.kind == kind ? QString() : run.text;
    return text;
}

} // namespace

class TstWordDiff final : public QObject
{
    Q_OBJECT

private slots:
    void marksTheWordsThatChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("marked");
        QTest::newRow("nothing at all") << QString() << QString() << QString();
        QTest::newRow("the same") << u"A calm tide"_s << u"A calm tide"_s << u"A calm tide"_s;
        QTest::newRow("nothing before") << QString() << u"A calm tide"_s << u"{+A calm tide+}"_s;
        QTest::newRow("nothing after") << u"A calm tide"_s << QString() << u"[-A calm tide-]"_s;
        QTest::newRow("one word") << u"A calm tide."_s << u"A high tide."_s << u"A [-calm-]{+high+} tide."_s;
        QTest::newRow("a word more") << u"A tide of the moon"_s << u"A calm tide of the moon"_s << u"A {+calm +}tide of the moon"_s;
        QTest::newRow("a word less at the end") << u"tide,moon,sun"_s << u"tide,moon"_s << u"tide,moon[-,sun-]"_s;
        QTest::newRow("blanks between changes are no islands") << u"the old grey harbour of the town"_s << u"the new blue harbour of the town"_s
                                                               << u"the [-old grey-]{+new blue+} harbour of the town"_s;
        QTest::newRow("a line stays a line") << u"One tide\nTwo tides"_s << u"Two tides\nTwo tides"_s << u"[-One tide-]{+Two tides+}\nTwo tides"_s;
        QTest::newRow("only the case") << u"Tide and moon"_s << u"tide and moon"_s << u"[-Tide-]{+tide+} and moon"_s;
        QTest::newRow("Japanese") << u"港の地図を追加"_s << u"港の海図を追加"_s << u"港の[-地-]{+海+}図を追加"_s;
        QTest::newRow("Chinese") << u"新的港口地图"_s << u"新的海港地图"_s << u"新的{+海+}港[-口-]地图"_s;
        QTest::newRow("Arabic") << u"خريطة المرفأ الجديدة"_s << u"خريطة الميناء الجديدة"_s << u"خريطة [-المرفأ-]{+الميناء+} الجديدة"_s;
        QTest::newRow("a family of emoji is one letter")
            << u"Tides for \U0001F468\u200D\U0001F469\u200D\U0001F467 all"_s << u"Tides for \U0001F468\u200D\U0001F469\u200D\U0001F466 all"_s
            << u"Tides for [-\U0001F468\u200D\U0001F469\u200D\U0001F467-]{+\U0001F468\u200D\U0001F469\u200D\U0001F466+} all"_s;
        QTest::newRow("an accent belongs to its letter") << u"a cafe\u0301 here"_s << u"a cafe here"_s << u"a [-cafe\u0301-]{+cafe+} here"_s;
    }
    void marksTheWordsThatChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const WordDiff diff = wordDiff(before, after);
        QTEST(written(diff.runs), "marked");
        QVERIFY(!diff.isRewritten);
    }

    void bothTextsAreInTheRuns_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString line = u"Neue Hafenkarten für die Nordsee, und die Gezeiten auch.\n"_s;
        QTest::newRow("many lines, some moved") << line.repeated(60) + u"Ende"_s
                                                << u"Anfang "_s + line.repeated(30) + u"Mitte "_s + line.repeated(30);
        QString japanese;
        for (int i = 0; i < 4000; ++i)
            japanese += QChar(0x4E00 + i % 900);
        QString changed = japanese;
        for (int i = 0; i < changed.size(); i += 16)
            changed[i] = QChar(0x3042);
        QTest::newRow("4,000 letters of Japanese") << japanese << changed;
        QTest::newRow("a lone surrogate") << QString(u"tide "_s + QChar(0xD83D) + u" moon"_s) << u"tide moon"_s;
        QTest::newRow("only blanks") << u"   "_s << u"\n\n"_s;
    }
    void bothTextsAreInTheRuns()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const WordDiff diff = wordDiff(before, after);
        QCOMPARE(without(DiffRun::Kind::Inserted, diff.runs), before);
        QCOMPARE(without(DiffRun::Kind::Deleted, diff.runs), after);
        for (size_t i = 1; i < diff.runs.size(); ++i)
            QVERIFY(diff.runs[i].kind != diff.runs[i - 1].kind && !diff.runs[i].text.isEmpty());
    }

    void saysWhenATextIsAnotherOne_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("isRewritten");
        QTest::newRow("another text") << u"Every tide in your pocket"_s << u"Harbour maps and weather"_s << true;
        QTest::newRow("another text with the same blanks") << u"a b c d e f"_s << u"u v w x y z"_s << true;
        QTest::newRow("more text after it") << u"New maps."_s << QString(u"New maps. "_s + u"And a great deal more of them. "_s.repeated(20))
                                            << false;
        QTest::newRow("a third is shared") << u"tide moon star"_s << u"tide reef dune"_s << false;
        // Too many differences to look for what is shared: it could not be read anyway.
        QString noise;
        QString otherNoise;
        for (int i = 0; i < 4000; ++i) {
            noise += QChar(0x4E00 + i);
            otherNoise += QChar(0x6E00 + i);
        }
        QTest::newRow("4,000 letters, none the same") << noise << otherNoise << true;
        const QString huge(10 * 1024 * 1024, u'x');
        QTest::newRow("10 MB") << huge << QString(huge + u" y"_s) << true;
        QTest::newRow("10 MB, the same") << huge << huge << false;
    }
    void saysWhenATextIsAnotherOne()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const WordDiff diff = wordDiff(before, after);
        QTEST(diff.isRewritten, "isRewritten");
        QVERIFY(without(DiffRun::Kind::Inserted, diff.runs) == before);
        QVERIFY(without(DiffRun::Kind::Deleted, diff.runs) == after);
    }

    void anExcerptKeepsWhatIsBesideADifference_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("marked");
        QTest::newRow("before and after") << u"0123456789 old 0123456789"_s << u"0123456789 new 0123456789"_s << u"…789 [-old-]{+new+} 012…"_s;
        QTest::newRow("between two") << u"old 0123456789 old"_s << u"new 0123456789 new"_s << u"[-old-]{+new+} 012…789 [-old-]{+new+}"_s;
        QTest::newRow("short enough") << u"an old hat"_s << u"a new hat"_s << u"[-an old-]{+a new+} hat"_s;
        QTest::newRow("no half of an emoji") << u"0123456789\U0001F30A12 old"_s << u"0123456789\U0001F30A12 new"_s
                                             << u"…\U0001F30A12 [-old-]{+new+}"_s;
    }
    void anExcerptKeepsWhatIsBesideADifference()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(written(excerpt(wordDiff(before, after).runs, 4)), "marked");
    }
};

SLIPWAY_TEST(TstWordDiff)
#include "tst_worddiff.moc"
