// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csvtable.h"

#include "support/testrunner.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstCsvTable final : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsOneCell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char *name, const QString &text, const QByteArray &cell) { QTest::newRow(name) << text << cell; };
        row("plain", u"/v1/apps?limit=5"_s, "/v1/apps?limit=5");
        row("other letters", u"Müller"_s, "M\xc3\xbcller");
        row("empty", QString(), "");
        row("a comma", u"a,b"_s, "\"a,b\"");
        row("quotes", u"the \"best\""_s, "\"the \"\"best\"\"\"");
        row("two lines", u"a\nb"_s, "\"a\nb\"");
        row("a formula", u"=1+1"_s, "'=1+1");
        row("a formula behind a blank", u" =1+1"_s, "' =1+1");
        row("a formula behind a quote", u"\"=1+1"_s, "\"'\"\"=1+1\"");
        row("a sum", u"+1"_s, "'+1");
        row("a difference", u"-1"_s, "'-1");
        row("a function", u"@SUM(A1)"_s, "'@SUM(A1)");
        row("a tab", u"\t=1"_s, "'\t=1");
        row("a sign within", u"a=b"_s, "a=b");
    }
    void aTextIsOneCell()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        CsvTable table;
        table.add(text).endRow();
        QCOMPARE(table.bytes(), cell + "\r\n");
    }

    void anApostropheIsTakenOffAgain()
    {
        for (const QString &text : {u"=1+1"_s, u"- maps"_s, u"'- maps"_s, u" =1"_s, u"'tis so"_s, u"'"_s, u"a=b"_s, QString()}) {
            CsvTable table;
            table.add(text);
            QCOMPARE(CsvTable::textOf(QString::fromUtf8(table.bytes())), text);
        }
    }

    void numbersAreTheSameEverywhere()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        CsvTable table;
        table.add(qint64(-1234567)).add(std::optional<qint64>(2)).add(std::optional<qint64>());
        table.endRow();
        table.add(u"next"_s).endRow();
        QLocale::setDefault(QLocale::c());
        QCOMPARE(table.bytes(), "-1234567,2,\r\nnext\r\n");
    }
};

SLIPWAY_TEST(TstCsvTable)
#include "tst_csvtable.moc"
