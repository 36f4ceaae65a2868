// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchquery.h"

#include "models/haystack.h"
#include "support/testrunner.h"

#include <QRandomGenerator>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

SearchTerms testerTerms()
{
    return {{u"group"_s, {u"Gruppe"_s}}, {u"state"_s}, {u"build"_s}};
}

bool finds(const QString &typed, const QString &rowText)
{
    const QByteArray folded = Haystack::folded(rowText);
    return SearchQuery(typed, testerTerms()).matches({folded.constData(), size_t(folded.size())});
}

} // namespace

class TstSearchQuery final : public QObject
{
    Q_OBJECT

private slots:
    void findsARow_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const QString &typed, bool found) { QTest::newRow(name) << typed << found; };
        row("nothing typed", u"  "_s, true);
        row("words in any order and case", u"LOVELACE ada"_s, true);
        row("a word that is missing", u"ada byron"_s, false);
        row("words within quotes", u"\"ada lovelace\""_s, true);
        row("within quotes the order counts", u"\"lovelace ada\""_s, false);
        row("quotes that are still open", u"\"ada love"_s, true);
        row("quotes alone", u"\""_s, true);
        row("closed quotes without a word", u"\"\""_s, true);
        row("a part of an address", u"@ACME.com"_s, true);
        row("across two lines", u"\"lovelace ada@\""_s, false);
        row("without a word", u"-byron"_s, true);
        row("without a word that is there", u"-ada"_s, false);
        row("without words within quotes", u"-\"ada lovelace\""_s, false);
        row("a minus alone", u"-"_s, true);
        row("a minus within a word", u"pre-release"_s, true);
        row("a word of a value", u"friends"_s, true);
        row("the name of a term is no word of a row", u"group"_s, false);
        row("the beginning of a value", u"group:be"_s, true);
        row("a later part of a value", u"group:friends"_s, false);
        row("a value of another term", u"state:qa"_s, false);
        row("a term in any case", u"GROUP:QA"_s, true);
        row("another name of a term", u"gruppe:qa"_s, true);
        row("all of a value", u"group:\"beta friends\""_s, true);
        row("not all of a value", u"group:\"beta\""_s, false);
        row("the beginning, with a blank", u"group:\"beta fr"_s, true);
        row("one value or another", u"group:none,qa"_s, true);
        row("one whole value or another", u"group:\"Nobody\",\"Beta Friends\""_s, true);
        row("a comma that is not followed yet", u"group:qa,"_s, true);
        row("neither value", u"group:none,\"q\""_s, false);
        row("two terms that are both there", u"group:qa group:beta"_s, true);
        row("two terms, one of them missing", u"group:qa group:none"_s, false);
        row("a term and a word", u"ada group:qa"_s, true);
        row("a term without a value", u"group:"_s, true);
        row("a term with open quotes", u"group:\""_s, true);
        row("without a term's value", u"-group:qa"_s, false);
        row("without one that is not there", u"-group:none"_s, true);
        row("without either", u"-group:none,qa"_s, false);
        row("without nothing", u"-group:"_s, true);
        row("a quote within quotes", u"build:\"8\"\"12\""_s, true);
        row("the beginning of a value with a quote", u"build:8\"1"_s, true);
        row("an empty value", u"state:\"\""_s, true);
        row("no empty value", u"group:\"\""_s, false);
        row("a name that is no term", u"https://acme.com"_s, true);
        row("a name that is no term and not there", u"grouping:qa"_s, false);
        row("a term behind quotes", u"\"ada\"group:qa"_s, true);
        row("a word behind a value", u"group:\"qa\"byron"_s, false);
        row("other blanks between words", u"\tada\u00A0lovelace\n"_s, true);
        row("the marker of a value", u"\u000Eqa"_s, false);
    }
    void findsARow()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        const std::vector<SearchField> fields{{u"group", u"QA"_s}, {u"group", u"Beta  Friends"_s}, {u"build", u"8\"12"_s}, {u"state", QString()}};
        QCOMPARE(finds(typed, testerTerms().searchText(u"Ada Lovelace\nada@acme.com\npre-release https://acme.com"_s, fields)), found);
    }

    // Wherever it stands, and nowhere beyond the row.
    void findsAWordAnywhere()
    {
        QRandomGenerator random(7);
        const auto some = [&random](int most) {
            QByteArray text;
            for (int i = random.bounded(most); i >= 0; --i)
                text += char('a' + random.bounded(2));
            return text;
        };
        for (int round = 0; round < 20'000; ++round) {
            const QByteArray block = some(60);
            const qsizetype begin = random.bounded(int(block.size()));
            const QByteArray row = block.mid(begin, random.bounded(int(block.size())));
            const QByteArray word = some(12);
            const bool found = SearchQuery(QString::fromLatin1(word)).matches({block.constData() + begin, size_t(row.size())});
            const QByteArray context = word + " in " + row;
            QVERIFY2(found == row.contains(word), context.constData());
        }
    }

    void withoutTermsEachWordMeansItself()
    {
        const QByteArray text = Haystack::folded(u"say \"Hello\" -5 group:qa \u0001"_s);
        const std::string_view row(text.constData(), size_t(text.size()));
        for (const QString &word : {u"\"hello\""_s, u"-5"_s, u"group:QA"_s, u"\u0001"_s, u"SAY -5"_s, u"\"h"_s})
            QVERIFY2(SearchQuery(word).matches(row), qPrintable(word));
        for (const QString &word : {u"\"say"_s, u"-6"_s, u"group:qb"_s, u"\u0002"_s})
            QVERIFY2(!SearchQuery(word).matches(row), qPrintable(word));
    }

    void noTextPassesForAField()
    {
        const SearchTerms terms = testerTerms();
        for (char16_t control = 0; control < 0xA0; control = control == 0x1F ? 0x7F : char16_t(control + 1)) {
            const QString forged = u"Eve"_s + QChar(control) + u"QA"_s + QChar(0x1F) + QChar(control);
            QVERIFY(!finds(u"group:qa"_s, terms.searchText(forged, {})));
            QVERIFY(!finds(u"group:qa"_s, terms.searchText({}, {{u"state", forged}, {u"group", forged}})));
            QVERIFY(finds(u"\"eve\""_s, terms.searchText(forged, {})));
            const QString written = terms.withValues({}, u"group", {forged});
            QVERIFY(finds(written, terms.searchText({}, {{u"group", forged}})));
            QVERIFY(!finds(written, terms.searchText({}, {{u"group", u"Eve"_s}})));
        }
    }

    void strangeValuesAreFoundAsTheyAre()
    {
        const SearchTerms terms = testerTerms();
        const QStringList strange{u"\u202Egnp.exe"_s, u"<b>&amp;"_s, u"Émilie's \"team\", too"_s,  u"潮見表"_s, u"👩‍🚀"_s, u"-x"_s,
                                  u"group:\"a\""_s,   u","_s,        QString(1 << 20, u'x') + u'y'};
        for (const QString &value : strange) {
            const QString row = terms.searchText(u"Ada"_s, {{u"group", value}});
            const QString typed = terms.withValues(u"ada"_s, u"group", {u"other"_s, value});
            QVERIFY2(finds(typed, row), qPrintable(value.left(40)));
            QVERIFY(!finds(typed, terms.searchText(u"Ada"_s, {{u"group", value + u'!'}})));
            QCOMPARE(terms.valuesOf(typed, u"group"), (QStringList{u"other"_s, value}));
        }
    }

    void menusWriteValues_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, const QString &typed, const QStringList &values, const QString &written) {
            QTest::newRow(name) << typed << values << written;
        };
        row("into nothing", {}, {u"QA"_s}, u"group:\"QA\""_s);
        row("behind words", u"ada  b"_s, {u"QA"_s, u"B \"1\""_s}, u"ada  b group:\"QA\",\"B \"\"1\"\"\""_s);
        row("behind a blank", u"ada "_s, {u"QA"_s}, u"ada group:\"QA\""_s);
        row("before an open quote", u"a \"ada"_s, {u"QA"_s}, u"a group:\"QA\" \"ada"_s);
        row("before another open value", u"\"a\"state:\"b\"\" c"_s, {u"QA"_s}, u"\"a\" group:\"QA\" state:\"b\"\" c"_s);
        row("in place", u"  ada  group:\"B\"\tstate:x "_s, {u"QA"_s}, u"  ada  group:\"QA\"\tstate:x "_s);
        row("under the name that was typed", u"Gruppe:B ada"_s, {u"QA"_s}, u"Gruppe:\"QA\" ada"_s);
        row("one more, the old as it was typed", u"group:be ada"_s, {u"be"_s, u"QA"_s}, u"group:be,\"QA\" ada"_s);
        row("one less", u"group:be,\"QA\""_s, {u"QA"_s}, u"group:\"QA\""_s);
        row("an open value is closed", u"ada group:\"Be f"_s, {u"Be f"_s}, u"ada group:\"Be f\""_s);
        row("where nothing was typed yet", u"group: ada"_s, {u"QA"_s}, u"group:\"QA\" ada"_s);
        row("of several terms one stays", u"group:a x group:b y group:c"_s, {u"b"_s}, u"group:b x y"_s);
        row("before a word without a blank", u"group:a,\"b\"c"_s, {u"a"_s}, u"group:a c"_s);
        row("not after a minus", u"-group:a"_s, {u"QA"_s}, u"-group:a group:\"QA\""_s);
        row("an empty value", u"x"_s, {QString()}, u"x group:\"\""_s);
        row("none, of none", u" ada"_s, {}, u" ada"_s);
        row("none, an open quote stays so", u"\"ada"_s, {}, u"\"ada"_s);
        row("none, at the end", u"ada  group:a"_s, {}, u"ada "_s);
        row("none, at the beginning", u"group:a,\"b c\" ada"_s, {}, u"ada"_s);
        row("none, in the middle", u"ada group:a state:x"_s, {}, u"ada state:x"_s);
        row("none, alone", u"group:"_s, {}, QString());
        row("none, between quotes", u"\"a\"group:\"x\" \"b\""_s, {}, u"\"a\" \"b\""_s);
        row("none, words stay apart", u"a group:\"x\"b"_s, {}, u"a b"_s);
    }
    void menusWriteValues()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, values);
        QFETCH(QString, written);
        QCOMPARE(testerTerms().withValues(typed, u"group", values), written);
        QCOMPARE(testerTerms().valuesOf(written, u"group"), values);
    }

    // Whatever is there already: what is written is what is read, and the rest means what it meant.
    void writingChangesNothingElse()
    {
        const SearchTerms terms = testerTerms();
        QRandomGenerator random(812);
        const QStringList pieces{u"a"_s, u" "_s, u" "_s, u"\""_s, u"\""_s, u"-"_s, u","_s, u"group:"_s, u"state:"_s, u"b"_s};
        for (int round = 0; round < 20'000; ++round) {
            QString typed;
            for (int i = random.bounded(12); i > 0; --i)
                typed += pieces.at(random.bounded(int(pieces.size())));
            const QString emptied = terms.withValues(typed, u"group", {});
            const QStringList values{u"a"_s, u"new \"1\""_s};
            const QString written = terms.withValues(typed, u"group", values);
            const QByteArray texts = u"<%1> <%2> <%3>"_s.arg(typed, emptied, written).toUtf8();
            const char *context = texts.constData();
            QVERIFY2(terms.valuesOf(emptied, u"group").isEmpty(), context);
            QVERIFY2(terms.valuesOf(written, u"group") == values, context);
            QVERIFY2(terms.withValues(emptied, u"group", {}) == emptied, context);
            QVERIFY2(terms.withValues(written, u"group", values) == written, context);
            QVERIFY2(terms.valuesOf(written, u"state") == terms.valuesOf(typed, u"state"), context);
            // Both ways: the same rows.
            const QString without = terms.withValues(written, u"group", {});
            QVERIFY2(SearchQuery(without, terms).isWithin(SearchQuery(emptied, terms)), context);
            QVERIFY2(SearchQuery(emptied, terms).isWithin(SearchQuery(without, terms)), context);
            QVERIFY2(SearchQuery(typed, terms).isWithin(SearchQuery(emptied, terms)), context);
        }
    }

    void knowsWhatIsWithinIt_data()
    {
        QTest::addColumn<QString>("inner");
        QTest::addColumn<QString>("outer");
        QTest::addColumn<bool>("within");
        QTest::newRow("a letter more") << u"adam"_s << u"ada"_s << true;
        QTest::newRow("a letter before") << u"xada"_s << u"ada"_s << true;
        QTest::newRow("a letter less") << u"ad"_s << u"ada"_s << false;
        QTest::newRow("a word more") << u"ada b"_s << u"ada"_s << true;
        QTest::newRow("anything within everything") << u"ada"_s << QString() << true;
        QTest::newRow("a negated letter more") << u"-adam"_s << u"-ada"_s << false;
        QTest::newRow("a negated letter less") << u"-ad"_s << u"-ada"_s << true;
        QTest::newRow("a word that becomes a term") << u"group:a"_s << u"group"_s << false;
        QTest::newRow("a value that grows") << u"group:qa"_s << u"group:q"_s << true;
        QTest::newRow("a value more") << u"group:qa,b"_s << u"group:qa"_s << false;
        QTest::newRow("a value less") << u"group:qa"_s << u"group:qa,b"_s << true;
        QTest::newRow("quotes that close") << u"group:\"qa\""_s << u"group:\"qa"_s << true;
        QTest::newRow("quotes that open again") << u"group:\"qa\"\""_s << u"group:\"qa\""_s << false;
        QTest::newRow("a negated value more") << u"-group:qa,b"_s << u"-group:qa"_s << true;
        QTest::newRow("a minus") << u"-ada"_s << u"ada"_s << false;
    }
    void knowsWhatIsWithinIt()
    {
        QFETCH(QString, inner);
        QFETCH(QString, outer);
        QFETCH(bool, within);
        QCOMPARE(SearchQuery(inner, testerTerms()).isWithin(SearchQuery(outer, testerTerms())), within);
    }
};

SLIPWAY_TEST(TstSearchQuery)
#include "tst_searchquery.moc"
