// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/literaltext.h"

#include "support/testrunner.h"

using namespace slipway;
using namespace Qt::StringLiterals;

//! Text of a server neither turns letters round nor reaches beyond itself (S24, S27).
class TstLiteralText final : public QObject
{
    Q_OBJECT

private slots:
    void everyCharacterStandsWhereItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("latin is untouched") << u"Tideline & 2.4 (812)"_s << u"Tideline & 2.4 (812)"_s;
        QTest::newRow("hebrew is untouched") << u"\u05E9\u05DC\u05D5\u05DD"_s << u"\u05E9\u05DC\u05D5\u05DD"_s;
        QTest::newRow("marks that turn nothing round stay") << u"a\u200Fb\u200Ec\u061C"_s << u"a\u200Fb\u200Ec\u061C"_s;
        QTest::newRow("an override is seen") << u"user\u202Egnp.exe"_s << u"user\uFFFDgnp.exe"_s;
        QTest::newRow("so are embeddings") << u"\u202Aa\u202Bb\u202Cc\u202D"_s << u"\uFFFDa\uFFFDb\uFFFDc\uFFFD"_s;
        QTest::newRow("an isolate with its end stays") << u"a \u2067b\u2069 c"_s << u"a \u2067b\u2069 c"_s;
        QTest::newRow("isolates inside isolates stay") << u"\u2066\u2067a\u2069 b\u2069"_s << u"\u2066\u2067a\u2069 b\u2069"_s;
        QTest::newRow("an isolate without its end is seen") << u"a\u2067b"_s << u"a\uFFFDb"_s;
        QTest::newRow("an end without its isolate is seen") << u"a\u2069b\u2067c\u2069"_s << u"a\uFFFDb\u2067c\u2069"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void everyCharacterStandsWhereItIs()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(literal(text), shown);
        QCOMPARE(literal(shown), shown);
    }

    void onlyWhatMayReorderIsClosedOff_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("latin") << u"Tideline"_s << u"Tideline"_s;
        QTest::newRow("digits") << u"2.4.0"_s << u"2.4.0"_s;
        QTest::newRow("hebrew") << u"\u05D2\u05D0\u05D5\u05EA"_s << u"\u2068\u05D2\u05D0\u05D5\u05EA\u2069"_s;
        QTest::newRow("hebrew at the end") << u"App \u05D2"_s << u"\u2068App \u05D2\u2069"_s;
        QTest::newRow("a letter beyond the first plane") << u"\U0001E900"_s << u"\u2068\U0001E900\u2069"_s;
        QTest::newRow("an end that would break out") << u"\u05D2\u2069x"_s << u"\u2068\u05D2\uFFFDx\u2069"_s;
        QTest::newRow("an override needs no more than to be seen") << u"a\u202Eb"_s << u"a\uFFFDb"_s;
    }
    void onlyWhatMayReorderIsClosedOff()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(isolated(text), shown);
        QCOMPARE(literal(shown), shown); // it may pass through a label
    }
};

SLIPWAY_TEST(TstLiteralText)
#include "tst_literaltext.moc"
