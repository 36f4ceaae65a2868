// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testersheet.h"

#include "support/testrunner.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr auto mark = "\xEF\xBB\xBF";

TesterSource fileOf(const QByteArray &bytes)
{
    return {.name = u"spring.csv"_s, .bytes = bytes};
}

Result<TesterSheet> sheetOf(const QByteArray &bytes, const SheetForm &form = {})
{
    return parseTesterSheet(fileOf(bytes), form);
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, bool isMarked)
{
    QStringEncoder encoder(encoding, isMarked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

//! All cells, rows with a line each, as somebody would point at them.
QString shown(const TesterSheet &sheet)
{
    QStringList lines;
    for (const CsvRow &row : sheet.rows) {
        QStringList cells(row.cells.cbegin(), row.cells.cend());
        lines.append(u"%1: %2"_s.arg(row.number).arg(cells.join(u'|')));
    }
    return lines.join(u'\n');
}

const QString umlauts = u"Vorname;Name;E-Mail\r\nJörg;Müßig;joerg@example.com\r\n"_s;
const QString umlautRows = u"2: Jörg|Müßig|joerg@example.com"_s;

} // namespace

//! Tables of testers as other programs write them.
class TstTesterSheet final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void encodingsAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<SheetEncoding>("encoding");
        QTest::addColumn<bool>("isGuessed");
        QTest::newRow("UTF-8") << umlauts.toUtf8() << SheetEncoding::Utf8 << false;
        QTest::newRow("UTF-8 with a mark") << mark + umlauts.toUtf8() << SheetEncoding::Utf8 << false;
        QTest::newRow("UTF-16 LE with a mark") << utf16(umlauts, QStringConverter::Utf16LE, true) << SheetEncoding::Utf16LittleEndian << false;
        QTest::newRow("UTF-16 BE with a mark") << utf16(umlauts, QStringConverter::Utf16BE, true) << SheetEncoding::Utf16BigEndian << false;
        QTest::newRow("Windows-1252") << umlauts.toLatin1() << SheetEncoding::Windows1252 << true;
    }
    void encodingsAreTold()
    {
        QFETCH(QByteArray, bytes);
        const Result<TesterSheet> sheet = sheetOf(bytes);
        QVERIFY(sheet);
        QTEST(sheet->encoding, "encoding");
        QTEST(sheet->isEncodingGuessed, "isGuessed");
        QCOMPARE(sheet->titles, (QStringList{u"Vorname"_s, u"Name"_s, u"E-Mail"_s}));
        QCOMPARE(shown(*sheet), umlautRows);
    }

    void windows1252HasLettersOfItsOwn()
    {
        const Result<TesterSheet> sheet = sheetOf("\x80uro,\x8A\x9E,\x93x\x94,a@b.c\n");
        QVERIFY(sheet);
        QCOMPARE(shown(*sheet), u"1: €uro|Šž|“x”|a@b.c"_s);
    }

    void anEncodingCanBeSaid()
    {
        const Result<TesterSheet> latin = sheetOf(umlauts.toUtf8(), {.encoding = SheetEncoding::Windows1252});
        QVERIFY(latin);
        QVERIFY(!latin->isEncodingGuessed);
        QCOMPARE(shown(*latin), u"2: JÃ¶rg|MÃ¼ÃŸig|joerg@example.com"_s);
        const Result<TesterSheet> unmarked =
            sheetOf(utf16(umlauts, QStringConverter::Utf16LE, false), {.encoding = SheetEncoding::Utf16LittleEndian});
        QVERIFY(unmarked);
        QCOMPARE(shown(*unmarked), umlautRows);
        const Result<TesterSheet> wrong = sheetOf(umlauts.toLatin1(), {.encoding = SheetEncoding::Utf8});
        QCOMPARE(wrong.error().message(), u"“spring.csv” is not written in this encoding."_s);
        QVERIFY(!wrong.error().remedy().isEmpty());
    }

    void delimitersAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("commas") << QByteArray("a,b,a@b.c\nd,e,d@e.f\n") << QChar(u',');
        QTest::newRow("semicolons, with commas in texts") << QByteArray("Byron, Ada;ada@b.c\nHopper, Grace;grace@b.c\n") << QChar(u';');
        QTest::newRow("tabs, with both in texts") << QByteArray("Byron, Ada\ta;b\tada@b.c\nHopper\t\tgrace@b.c\n") << QChar(u'\t');
        QTest::newRow("a header that has another one in it") << QByteArray("Name, first;E-mail\nAda;ada@b.c\nEve;eve@b.c\n") << QChar(u';');
        QTest::newRow("one column") << QByteArray("a@b.c\nd@e.f\n") << QChar(u',');
        QTest::newRow("quoted ones do not count") << QByteArray("\"a;b;c\",a@b.c\n\"d;e\",d@e.f\n") << QChar(u',');
    }
    void delimitersAreTold()
    {
        QFETCH(QByteArray, bytes);
        const Result<TesterSheet> sheet = sheetOf(bytes);
        QVERIFY(sheet);
        QTEST(sheet->delimiter, "delimiter");
    }

    void aDelimiterCanBeSaid()
    {
        const Result<TesterSheet> sheet = sheetOf("a;b,a@b.c\n", {.delimiter = u','});
        QVERIFY(sheet);
        QCOMPARE(shown(*sheet), u"1: a;b|a@b.c"_s);
    }

    void headersAreTold_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<bool>("hasHeader");
        QTest::newRow("titles") << QByteArray("First Name,Last Name,Email") << true;
        QTest::newRow("titles of a command line tool") << QByteArray("email,first_name,last_name") << true;
        QTest::newRow("in Japanese") << QByteArray("名前,メールアドレス") << true;
        QTest::newRow("a person") << QByteArray("Ada,Byron,ada@example.com") << false;
        QTest::newRow("somebody called Mail") << QByteArray("Mail,Name,mail@example.com") << false;
        QTest::newRow("words that nobody knows") << QByteArray("x,y,z") << false;
    }
    void headersAreTold()
    {
        QFETCH(QByteArray, first);
        QFETCH(bool, hasHeader);
        const Result<TesterSheet> sheet = sheetOf(first + "\nGrace,Hopper,grace@example.com\n");
        QVERIFY(sheet);
        QCOMPARE(sheet->hasHeader, hasHeader);
        QCOMPARE(sheet->rows.size(), size_t(hasHeader ? 1 : 2));
        QCOMPARE(sheet->rows.back().number, 2);
        QCOMPARE(sheet->titles.size(), 3);
        const Result<TesterSheet> other = sheetOf(first + "\nGrace,Hopper,grace@example.com\n", {.hasHeader = !hasHeader});
        QCOMPARE(other->rows.size(), size_t(hasHeader ? 2 : 1));
    }

    void rowsAreCountedAsSpreadsheetsDo()
    {
        const Result<TesterSheet> sheet = sheetOf("Email,Name\n\na@b.c,\"two\nlines\"\n\n\nd@e.f,x\n");
        QVERIFY(sheet);
        QCOMPARE(shown(*sheet), u"3: a@b.c|two\nlines\n6: d@e.f|x"_s);
    }

    void theClipboardIsReadAsSpreadsheetsFillIt()
    {
        const Result<TesterSheet> sheet = parseTesterSheet(TesterSource::fromClipboard(u"Ada\tByron\tada@b.c\nGrace\tHopper\tgrace@b.c"_s));
        QVERIFY(sheet);
        QVERIFY(sheet->name.isEmpty());
        QCOMPARE(sheet->delimiter, QChar(u'\t'));
        QCOMPARE(sheet->rows.size(), size_t(2));
    }

    void whatExportsMadeHarmlessIsTakenBack()
    {
        const Result<TesterSheet> sheet = sheetOf("'=SUM(A1),'@ada,'-1,it's,a@b.c\n");
        QVERIFY(sheet);
        QCOMPARE(shown(*sheet), u"1: =SUM(A1)|@ada|-1|it's|a@b.c"_s);
    }

    void wrongTablesSayWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << QByteArray() << u"“spring.csv” is empty."_s;
        QTest::newRow("line breaks alone") << QByteArray("\n\r\n\n") << u"“spring.csv” is empty."_s;
        QTest::newRow("Excel") << QByteArray("PK\x03\x04stuff") << u"“spring.csv” is a document, and no table of text."_s;
        QTest::newRow("an open quote") << QByteArray("a@b.c,x\nd@e.f,\"Ada\n")
                                       << u"“spring.csv”, line 2, column 7: the quote that opens here is never closed."_s;
        QTest::newRow("too many rows") << QByteArray("a@b.c\n").repeated(mostTesterRows + 1) << u"“spring.csv” has more than 50,000 rows."_s;
    }
    void wrongTablesSayWhatToDo()
    {
        QFETCH(QByteArray, bytes);
        const Result<TesterSheet> sheet = sheetOf(bytes);
        QVERIFY(!sheet);
        QCOMPARE(sheet.error().kind(), Error::Kind::Invalid);
        QTEST(sheet.error().message(), "message");
        QVERIFY(!sheet.error().remedy().isEmpty());
    }

    void filesAreReadInAnotherThread()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"spring.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Ada,Byron,ada@b.c\n");
        file.close();
        const QFuture<Result<TesterSource>> loading = loadTesterSource(file.fileName());
        QTRY_VERIFY(loading.isFinished());
        QCOMPARE(loading.result()->name, u"spring.csv"_s);
        const QFuture<Result<TesterSheet>> reading = readTesterSheet(*loading.result());
        QTRY_VERIFY(reading.isFinished());
        QCOMPARE(shown(*reading.result()), u"1: Ada|Byron|ada@b.c"_s);
        const QFuture<Result<TesterSource>> missing = loadTesterSource(folder.path());
        QTRY_VERIFY(missing.isFinished());
        QCOMPARE(missing.result().error().kind(), Error::Kind::Invalid);
    }
};

SLIPWAY_TEST(TstTesterSheet)
#include "tst_testersheet.moc"
