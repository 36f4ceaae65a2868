// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keywordhints.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

// "twice: moon tide", a line for each hint.
QString inWords(const std::vector<KeywordHint> &hints)
{
    QStringList lines;
    for (const KeywordHint &hint : hints) {
        const QStringList kinds{u"space"_s, u"twice"_s, u"in name"_s, u"plural"_s};
        lines.append(kinds[int(hint.kind)] + u": "_s + hint.keywords.join(u'|'));
    }
    return lines.join(u'\n');
}

} // namespace

class TstKeywordHints final : public QObject
{
    Q_OBJECT

private slots:
    void hints_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("keywords");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("subtitle");
        QTest::addColumn<QString>("hints");
        const auto en = u"en-US"_s;
        QTest::newRow("nothing at all") << en << u""_s << u"Tideline"_s << u"Tides and moon"_s << u""_s;
        QTest::newRow("nothing wrong") << en << u"surf,harbour,sail"_s << u"Tideline"_s << u"Tides and moon"_s << u""_s;
        QTest::newRow("spaces after commas") << en << u"surf, harbour,sail "_s << u""_s << u""_s << u"space: harbour|sail"_s;
        QTest::newRow("spaces within a keyword are its own") << en << u"tide table,sail"_s << u""_s << u""_s << u""_s;
        QTest::newRow("a no-break space is one too") << en << u"surf,\u00a0sail"_s << u""_s << u""_s << u"space: sail"_s;
        QTest::newRow("twice, in another case") << en << u"Moon,surf,moon,MOON"_s << u""_s << u""_s << u"twice: moon|MOON"_s;
        QTest::newRow("in the name") << en << u"tideline,surf"_s << u"Tideline: the sea"_s << u""_s << u"in name: tideline"_s;
        QTest::newRow("in the subtitle") << en << u"surf,moon"_s << u"Tideline"_s << u"Tides & Moon"_s << u"in name: moon"_s;
        QTest::newRow("all words of it in both together")
            << en << u"tideline moon,tideline surf"_s << u"Tideline"_s << u"Moon"_s << u"in name: tideline moon"_s;
        QTest::newRow("part of a word is not in it") << en << u"tide"_s << u"Tideline"_s << u""_s << u""_s;
        QTest::newRow("plural with s") << en << u"boat,surf,boats"_s << u""_s << u""_s << u"plural: boats"_s;
        QTest::newRow("plural before the word") << en << u"beaches,beach"_s << u""_s << u""_s << u"plural: beaches"_s;
        QTest::newRow("plural with ies") << en << u"ferry,ferries"_s << u""_s << u""_s << u"plural: ferries"_s;
        QTest::newRow("too short for a plural") << en << u"a,as"_s << u""_s << u""_s << u""_s;
        QTest::newRow("a language with other plurals") << u"de-DE"_s << u"boot,boots"_s << u""_s << u""_s << u""_s;
        QTest::newRow("letters of other scripts") << u"ja"_s << u"潮,月,潮"_s << u"潮見表"_s << u"月"_s << u"twice: 潮\nin name: 月"_s;
        QTest::newRow("umlauts are letters") << u"de-DE"_s << u"küste"_s << u"Die KÜSTE"_s << u""_s << u"in name: küste"_s;
        QTest::newRow("commas alone") << en << u",,"_s << u""_s << u""_s << u""_s;
        QTest::newRow("several at once") << en << u"sail, boats,sail,boat,tide"_s << u"Tide"_s << u""_s
                                         << u"space: boats\ntwice: sail\nin name: tide\nplural: boats"_s;
    }
    void hints()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, keywords);
        QFETCH(const QString, name);
        QFETCH(const QString, subtitle);
        QTEST(inWords(keywordHints({.locale = Locale(locale), .keywords = keywords, .name = name, .subtitle = subtitle})), "hints");
    }
};

SLIPWAY_TEST(TstKeywordHints)
#include "tst_keywordhints.moc"
