// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fuzzymatch.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using Kind = FuzzyRank::Kind;

namespace {

constexpr int none = -1;

QString marked(const QString &query, const QString &text)
{
    QString result = text;
    const std::vector<int> places = FuzzyQuery(query).positions(FuzzyText(text));
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        result.insert(*place + 1, u']');
        result.insert(*place, u'[');
    }
    return result.replace(u"]["_s, QString());
}

} // namespace

//! What the palette finds, and in which order (ux.md 2.4).
class TstFuzzyMatch final : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("letters");
        const auto row = [](const char *name, const QString &query, const QString &text, int kind, const QString &letters) {
            QTest::newRow(name) << query << text << kind << letters;
        };
        row("the beginning", u"app"_s, u"App Information"_s, int(Kind::Prefix), u"[App] Information"_s);
        row("all of it", u"refresh"_s, u"Refresh"_s, int(Kind::Prefix), u"[Refresh]"_s);
        row("more than a word", u"app in"_s, u"App Information"_s, int(Kind::Prefix), u"[App In]formation"_s);
        row("blanks around it", u"  app  "_s, u"App Information"_s, int(Kind::Prefix), u"[App] Information"_s);
        row("a word", u"info"_s, u"App Information"_s, int(Kind::WordStart), u"App [Info]rmation"_s);
        row("a word after a sign", u"acme"_s, u"com.acme.tideline"_s, int(Kind::WordStart), u"com.[acme].tideline"_s);
        row("a later word, although it is also within an earlier one", u"ion"_s, u"Motion Ion"_s, int(Kind::WordStart), u"Motion [Ion]"_s);
        row("initials", u"ai"_s, u"App Information"_s, int(Kind::Humps), u"[A]pp [I]nformation"_s);
        row("beginnings of words", u"apinf"_s, u"App Information"_s, int(Kind::Humps), u"[Ap]p [Inf]ormation"_s);
        row("camel humps", u"td"_s, u"TideDiary"_s, int(Kind::Humps), u"[T]ide[D]iary"_s);
        row("a hump that has to be skipped", u"adi"_s, u"App Demo Diary"_s, int(Kind::Humps), u"[A]pp Demo [Di]ary"_s);
        row("in the middle", u"fresh"_s, u"Refresh"_s, int(Kind::Subsequence), u"Re[fresh]"_s);
        row("scattered", u"rfs"_s, u"Refresh"_s, int(Kind::Subsequence), u"[R]e[f]re[s]h"_s);
        row("scattered as little as possible", u"esh"_s, u"Refreshes h"_s, int(Kind::Subsequence), u"Refr[esh]es h"_s);
        row("accents do not count", u"emilie"_s, u"Émilie"_s, int(Kind::Prefix), u"[Émilie]"_s);
        row("nor does case, abroad", u"ΣΟΦΟΣ"_s, u"σοφος"_s, int(Kind::Prefix), u"[σοφος]"_s);
        row("another script", u"東京"_s, u"駅 東京"_s, int(Kind::WordStart), u"駅 [東京]"_s);
        row("too many letters", u"refreshing"_s, u"Refresh"_s, none, u"Refresh"_s);
        row("in another order", u"hr"_s, u"Refresh"_s, none, u"Refresh"_s);
        row("nothing typed", u"  "_s, u"Refresh"_s, none, u"Refresh"_s);
        row("an empty text", u"a"_s, u""_s, none, u""_s);
    }
    void kinds()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(QString, letters);
        const std::optional<FuzzyRank> rank = FuzzyQuery(query).rank(FuzzyText(text));
        QTEST(rank ? int(rank->kind) : none, "kind");
        QCOMPARE(marked(query, text), letters);
    }

    void theBetterFitIsLess_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("prefix before word") << u"in"_s << u"Inspector"_s << u"App Information"_s;
        QTest::newRow("word before humps") << u"ai"_s << u"Open Air"_s << u"App Information"_s;
        QTest::newRow("humps before letters") << u"ai"_s << u"App Information"_s << u"Rain"_s;
        QTest::newRow("few pieces before many") << u"tst"_s << u"Latest"_s << u"Tides at"_s;
        QTest::newRow("early before late") << u"est"_s << u"Best"_s << u"Greatest"_s;
    }
    void theBetterFitIsLess()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const FuzzyQuery typed(query);
        const std::optional<FuzzyRank> first = typed.rank(FuzzyText(better));
        const std::optional<FuzzyRank> second = typed.rank(FuzzyText(worse));
        QVERIFY(first && second);
        QVERIFY(*first < *second);
    }

    void aLongTextIsFoundByAWordAtItsEnd()
    {
        const FuzzyText text(QString(u"x"_s.repeated(200) + u" tideline"_s));
        QCOMPARE(FuzzyQuery(u"tide"_s).rank(text)->kind, Kind::WordStart);
        QVERIFY(!FuzzyQuery(u"tdl"_s).rank(text)); // scattered letters are looked for at the beginning
        QVERIFY(!FuzzyQuery(u"xt"_s.repeated(50)).rank(text));
    }

    void everyLetterFoundIsTheLetterTyped()
    {
        // All short words over three letters, against all others: the places are where the letters are.
        QStringList words{QString()};
        for (qsizetype i = 0; words[i].size() < 5; ++i) {
            for (const QChar letter : u"aB "_s)
                words.append(words[i] + letter);
        }
        int matches = 0;
        for (const QString &query : words.mid(0, 200)) {
            const FuzzyQuery typed(query);
            for (const QString &text : words) {
                const FuzzyText prepared(text);
                const std::vector<int> places = typed.positions(prepared);
                QCOMPARE(places.empty(), !typed.rank(prepared).has_value());
                QString found;
                int last = -1;
                for (const int place : places) {
                    QVERIFY(place > last && place < text.size());
                    last = place;
                    found += text[place];
                }
                matches += !places.empty();
                if (!places.empty())
                    QCOMPARE(found.remove(u' ').toLower(), QString(query).remove(u' ').toLower());
            }
        }
        QVERIFY(matches > 1000);
    }
};

SLIPWAY_TEST(TstFuzzyMatch)
#include "tst_fuzzymatch.moc"
