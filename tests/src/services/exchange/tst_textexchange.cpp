// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/textexchange.h"

#include "services/exchange/importplan.h"
#include "src/services/exchange/storepage.h"
#include "services/exchange/textfile.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::textIn;
using test::writeBytes;

namespace {

template <typename T>
Result<T> exchanged(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 20000) ? future.result() : Error(Error::Kind::Timeout, u"it hangs"_s);
}

// What a file called name with bytes is read as.
Result<TextSheet> readBytes(const QString &name, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    writeBytes(folder.filePath(name), bytes);
    return exchanged(readTextSheet(folder.filePath(name), FileLanguages(), CancelToken()));
}

// UTF-16 as Excel writes "Unicode Text": with a mark.
QByteArray utf16(const QString &text)
{
    return encodeText(text, {.encoding = QStringConverter::Utf16LE, .hasMark = true, .tail = {}});
}

} // namespace

class TstTextExchange final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsWrittenReadsTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<size_t>("texts"); // eleven of four languages; fastlane knows no address of privacy choices
        QTest::newRow("CSV") << u"texts.csv"_s << size_t(44);
        QTest::newRow("JSON") << u"texts.json"_s << size_t(44);
        QTest::newRow("fastlane") << u""_s << size_t(40);
    }
    void whatIsWrittenReadsTheSame()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        const TextFormat format = formatOfFile(name).value_or(TextFormat::Fastlane);
        const Result<WrittenTexts> written = exchanged(writeTextSheet(format, path, test::storedTexts(), {}, FileLanguages(), CancelToken()));
        QVERIFY(written);
        const Result<TextSheet> sheet = exchanged(readTextSheet(path, FileLanguages(), CancelToken()));
        QVERIFY(sheet);
        QTEST(sheet->texts.size(), "texts");
        QVERIFY(importPlan(*sheet, test::storePage(), test::noLocks()).texts.empty());
        QVERIFY(textIn(*sheet, u"en-US"_s, u"whatsNew"_s).startsWith("- Harbour"_L1)); // no apostrophe of CSV's before it
    }

    void csvComesInManyForms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray plain = "locale,keywords,description\r\nde-DE,\"ebbe,flut\",\"Ein \"\"ruhiger\"\"\r\nKalender\"\r\n";
        const QByteArray semicolons = "keywords;locale;description\n\"ebbe,flut\";de-de;\"Ein \"\"ruhiger\"\"\nKalender\"";
        const QByteArray tabs = "locale\tkeywords\tdescription\n\nde-DE\tebbe,flut\t\"Ein \"\"ruhiger\"\"\nKalender\"\n";
        QTest::newRow("commas") << plain;
        QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBF" + plain);
        QTest::newRow("semicolons, another order, no end") << semicolons;
        QTest::newRow("tabs, an empty line") << tabs;
        QTest::newRow("UTF-16") << utf16(QString::fromUtf8(tabs));
        QTest::newRow("an empty last column") << QByteArray("locale;Keywords;description;\nde-DE;ebbe,flut;\"Ein \"\"ruhiger\"\"\nKalender\";\n");
    }
    void csvComesInManyForms()
    {
        QFETCH(QByteArray, bytes);
        const Result<TextSheet> sheet = readBytes(u"texts.csv"_s, bytes);
        QVERIFY2(sheet, sheet ? "" : qPrintable(sheet.error().message()));
        QCOMPARE(sheet->texts.size(), size_t(2));
        QCOMPARE(textIn(*sheet, u"de-DE"_s, u"keywords"_s), u"ebbe,flut"_s);
        QCOMPARE(textIn(*sheet, u"de-DE"_s, u"description"_s), u"Ein \"ruhiger\"\nKalender"_s);
        QVERIFY(sheet->findings.empty());
    }

    void whatCannotBeTakenIsNamedAndNothingIsImported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        const auto csv = [](const char *title, const QByteArray &bytes, const QString &place) {
            QTest::newRow(title) << u"texts.csv"_s << bytes << place;
        };
        const auto json = [](const char *title, const QByteArray &bytes, const QString &place) {
            QTest::newRow(title) << u"texts.json"_s << bytes << place;
        };
        csv("an empty file", "", u"“texts.csv” is empty"_s);
        csv("no column of languages", "language,keywords\nde-DE,ebbe\n", u"“texts.csv”, line 1, column 1: “language”"_s);
        csv("nothing but texts", "keywords\nebbe\n", u"“texts.csv”, line 1, column 1: there is no column “locale”"_s);
        csv("a column that nobody knows", "locale,keywords,keyword\nde-DE,a,b\n", u"line 1, column 3: “keyword”"_s);
        csv("a column twice", "locale,keywords,Keywords\nde-DE,a,b\n", u"line 1, column 3: there are two"_s);
        csv("a row that is too short", "locale,keywords,name\nde-DE,\"a\nb\",c\nja,a\n", u"line 4, column 2: this row has 2 cells"_s);
        csv("a language twice", "locale,keywords\nde-DE,a\nja,b\nde-de,c\n", u"line 4, column 1: line 2 is for"_s);
        csv("a text below no name", "locale,keywords,\nde-DE,a,b\n", u"line 2, column 3"_s);
        csv("a quote that is not closed", "locale,keywords\nja,b\nde-DE,\"ebbe\nflut", u"line 3, column 7: the quote"_s);
        csv("something behind a quote", "locale,keywords\nde-DE,\"ebbe\"flut\n", u"line 2, column 13"_s);
        csv("a cell of 10 MB", "locale,keywords\nde-DE," + QByteArray(10 * 1024 * 1024, 'x') + '\n', u"line 2, column 7: this cell has 10,485,760"_s);
        csv("a file of 40 MB", QByteArray(40 * 1024 * 1024, ','), u"“texts.csv” is larger than"_s);
        csv("NUL", QByteArray("locale,keywords\nde-DE,\0\n", 23), u"“texts.csv”, line 2, column 7: there is a NUL"_s);
        csv("Latin-1", "locale,keywords\nde-DE,fl\xFCsse\n", u"“texts.csv”, line 2: this is not written in UTF-8"_s);
        json("no JSON", "{\"en-US\":\n {\"keywords\" \"a\"}}", u"“texts.json”, line 2, column"_s);
        json("cut off", "{\"en-US\": {\"keywords\": \"a", u"“texts.json”, line 1, column"_s);
        json("a list", "[1]", u"“texts.json” has no languages"_s);
        json("no texts", R"({"en-US": "tide"})", u"“texts.json”, en-US: these are no texts"_s);
        json("a text that nobody knows", R"({"en-US": {"keyword": "tide"}})", u"“texts.json”, en-US.keyword: “keyword”"_s);
        json("a number", R"({"en-US": {"keywords": 7}})", u"“texts.json”, en-US.keywords: this is not a text"_s);
        json("NUL in a text", R"({"en-US": {"keywords": "a\u0000b"}})", u"“texts.json”, en-US.keywords: there is a NUL"_s);
        json("a language twice", R"({"en-US": {}, "en-us": {}})", u"the language is there as “en-US”, too"_s);
        json("a text twice", R"({"en-US": {"Keywords": "a", "keywords": "b"}})", u"this text is there twice"_s);
        json("a text of 10 MB", R"({"en-US": {"keywords": ")" + QByteArray(10 * 1024 * 1024, 'x') + R"("}})", u"this has 10,485,760 characters"_s);
        QTest::newRow("a text of deliver's alone") << u"keywords.txt"_s << QByteArray("ebbe,flut\n") << u"“keywords.txt”, line 1, column 1: “ebbe”"_s;
        QTest::newRow("another kind of file") << u"texts.xlsx"_s << QByteArray("PK") << u"“texts.xlsx” is no file of texts"_s;
    }
    void whatCannotBeTakenIsNamedAndNothingIsImported()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const Result<TextSheet> sheet = readBytes(name, bytes);
        QVERIFY(!sheet);
        QCOMPARE(sheet.error().kind(), Error::Kind::Invalid);
        QVERIFY2(sheet.error().message().contains(place), qPrintable(sheet.error().message()));
        QVERIFY(!sheet.error().remedy().isEmpty());
    }

    void aLanguageThatNobodyKnowsIsAFinding()
    {
        const Result<TextSheet> csv = readBytes(u"texts.csv"_s, "locale,keywords\ntlh,tIQ\nde-DE,ebbe\n");
        QVERIFY(csv);
        QCOMPARE(csv->texts.size(), size_t(1));
        QCOMPARE(csv->findings.size(), size_t(1));
        QCOMPARE(csv->findings.front().place, u"line 2"_s);
        QVERIFY(csv->findings.front().message.contains("tlh"_L1));
        const Result<TextSheet> json = readBytes(u"texts.json"_s, R"({"tlh": {"keywords": "tIQ"}, "ja": {"keywords": null, "name": ""}})");
        QVERIFY(json);
        QCOMPARE(json->texts.size(), size_t(1)); // null is no text, "" is an empty one
        QCOMPARE(json->findings.front().place, u"tlh"_s);
    }

    void theLanguagesOfThePageAreKnownToo()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"texts.csv"_s), "locale,keywords\ntlh,tIQ\n");
        const Result<TextSheet> sheet = exchanged(readTextSheet(folder.filePath(u"texts.csv"_s), FileLanguages({Locale(u"tlh"_s)}), CancelToken()));
        QVERIFY(sheet);
        QCOMPARE(textIn(*sheet, u"tlh"_s, u"keywords"_s), u"tIQ"_s);
    }

    void aFileThatCannotBeReplacedStays()
    {
        const QTemporaryDir folder;
        const Result<WrittenTexts> written = exchanged(
            writeTextSheet(TextFormat::Csv, folder.filePath(u"nowhere/texts.csv"_s), test::storedTexts(), {}, FileLanguages(), CancelToken()));
        QVERIFY(!written);
        QCOMPARE(written.error().kind(), Error::Kind::Io);
        QVERIFY(written.error().message().contains("texts.csv"_L1));
    }
};

SLIPWAY_TEST(TstTextExchange)
#include "tst_textexchange.moc"
