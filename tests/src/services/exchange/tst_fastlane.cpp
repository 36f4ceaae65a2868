// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/fastlanereader.h"
#include "services/exchange/fastlanewriter.h"
#include "services/exchange/importplan.h"
#include "src/services/exchange/storepage.h"
#include "support/filesizelimit.h"
#include "support/goldenfile.h"
#include "support/testrunner.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::textIn;
using test::writeBytes;

namespace {

// Written by the rules of deliver/setup.rb: every text and a line end, empty ones too.
QString goldenFolder()
{
    return test::testDataPath(u"exchange/metadata"_s);
}

Result<TextSheet> readFolder(const QString &path)
{
    return readFastlane(path, FileLanguages(), CancelToken());
}

Result<WrittenTexts> writeFolder(const QString &path, const std::vector<LanguageTexts> &texts = test::storedTexts(),
                                 const QHash<QString, QString> &values = {})
{
    return writeFastlane(path, texts, values, FileLanguages(), CancelToken());
}

Result<WrittenTexts> writePage(const QString &path)
{
    return writeFolder(path, test::storedTexts(), test::storedValues());
}

//! "primary_category.txt: GAMES" for each value.
QStringList valuesIn(const TextSheet &sheet)
{
    QStringList values;
    for (const FiledValue &value : sheet.values)
        values.append(value.place + u": " + value.text);
    return values;
}

// A page with one language and one text.
std::vector<LanguageTexts> germanPage(const QString &field, const QString &text)
{
    LanguageTexts language{.locale = Locale(u"de-DE"_s), .texts = test::noLocks()};
    language.texts[test::fieldOf(field)] = text;
    return {language};
}

QByteArray bytesOf(const QString &path)
{
    return test::filesIn(QFileInfo(path).path()).value(QFileInfo(path).fileName(), "(none)");
}

QString findingFor(const TextSheet &sheet, const QString &place)
{
    const auto found = std::find_if(sheet.findings.cbegin(), sheet.findings.cend(), [&place](const FileFinding &one) { return one.place == place; });
    return found == sheet.findings.cend() ? QString() : found->message;
}

} // namespace

class TstFastlane final : public QObject
{
    Q_OBJECT

private slots:
    void whatDeliverWroteImportsWithAnEmptyDiff()
    {
        const Result<TextSheet> sheet = readFolder(goldenFolder());
        QVERIFY(sheet);
        const ImportPlan plan = importPlan(*sheet, test::storePage(), test::noLocks(), test::pageValues());
        QStringList changes;
        for (const ImportedText &text : plan.texts)
            changes.append(text.place);
        QCOMPARE(changes, QStringList());
        QCOMPARE(plan.same, 23);
    }

    void whatDeliverWroteIsExportedAgainByteForByte()
    {
        const QTemporaryDir folder;
        const Result<WrittenTexts> written = writePage(folder.path());
        QVERIFY(written);
        QCOMPARE(written->path, folder.path());
        QCOMPARE(written->files, 47);
        QCOMPARE(written->withoutFile, 1); // the address of privacy choices
        const QMap<QString, QByteArray> ours = test::filesIn(folder.path());
        QMap<QString, QByteArray> theirs = test::filesIn(goldenFolder());
        theirs.removeIf([](const auto &file) { return file.key().startsWith("review_"_L1); });
        QCOMPARE(ours.keys(), theirs.keys());
        QCOMPARE(ours, theirs);
    }

    void whatIsTheSameIsNotTouched()
    {
        const QTemporaryDir folder;
        test::copyFolder(goldenFolder(), folder.path());
        const QString keywords = folder.filePath(u"de-DE/keywords.txt"_s);
        QFile file(keywords);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime longAgo(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC);
        QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
        file.close();
        const Result<WrittenTexts> written = writePage(folder.path());
        QVERIFY(written);
        QCOMPARE(written->files, 0);
        QCOMPARE(written->untouched, 47);
        QCOMPARE(test::filesIn(folder.path()), test::filesIn(goldenFolder()));
        QCOMPARE(QFileInfo(keywords).lastModified().toUTC(), longAgo);
    }

    void whatItWouldReplaceIsKnownBefore()
    {
        const QTemporaryDir folder;
        test::copyFolder(goldenFolder(), folder.path());
        writeBytes(folder.filePath(u"de-DE/keywords.txt"_s), "edited elsewhere\n");
        writeBytes(folder.filePath(u"de-DE/name.txt"_s), "\xFF\xC0"); // no text at all
        QVERIFY(QFile::remove(folder.filePath(u"de-DE/subtitle.txt"_s)));
        QVERIFY(QDir(folder.filePath(u"ja"_s)).removeRecursively());
        const QMap<QString, QByteArray> before = test::filesIn(folder.path());
        const Result<WrittenTexts> tried = tryFastlane(folder.path(), test::storedTexts(), {}, FileLanguages(), CancelToken());
        QVERIFY(tried);
        QCOMPARE(tried->replaced, 2);
        QCOMPARE(test::filesIn(folder.path()), before);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"ja"_s)));
        const Result<WrittenTexts> written = writeFolder(folder.path());
        QVERIFY(written);
        QCOMPARE(*written, *tried);
    }

    void whatIsChangedKeepsTheFormOfItsFile_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a line end") << QByteArray("a\nb\n") << QByteArray("x\ny\n");
        QTest::newRow("no line end") << QByteArray("a\nb") << QByteArray("x\ny");
        QTest::newRow("several line ends") << QByteArray("a\n\n\n") << QByteArray("x\ny\n\n\n");
        QTest::newRow("of Windows") << QByteArray("a\r\nb\r\n") << QByteArray("x\r\ny\r\n");
        QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a\n")
                                     << QByteArray("\xEF\xBB\xBF"
                                                   "x\ny\n");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0\n\0",
                                              6)
                                << QByteArray("\xFF\xFE"
                                              "x\0\n\0y\0\n\0",
                                              10);
        QTest::newRow("empty") << QByteArray() << QByteArray("x\ny\n");
        QTest::newRow("no text at all") << QByteArray("\xFF\xC0") << QByteArray("x\ny\n");
    }
    void whatIsChangedKeepsTheFormOfItsFile()
    {
        QFETCH(QByteArray, before);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"de-DE/description.txt"_s);
        writeBytes(path, before);
        QVERIFY(writeFolder(folder.path(), germanPage(u"description"_s, u"x\ny"_s)));
        QTEST(bytesOf(path), "after");
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(sheet);
        QCOMPARE(textIn(*sheet, u"de-DE"_s, u"description"_s), u"x\ny"_s);
    }

    void noFileIsMadeForWhatIsEmpty()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"de-DE/keywords.txt"_s), "ebbe\n");
        QVERIFY(writeFolder(folder.path(), germanPage(u"subtitle"_s, u"Gezeiten"_s)));
        QCOMPARE(test::filesIn(folder.path()).keys(), (QStringList{u"de-DE/keywords.txt"_s, u"de-DE/subtitle.txt"_s}));
        QCOMPARE(bytesOf(folder.filePath(u"de-DE/keywords.txt"_s)), "\n"); // people see none on the page
    }

    void defaultFillsWhatALanguageHasNoFileFor()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"default/support_url.txt"_s), "https://a.example\n");
        writeBytes(folder.filePath(u"default/keywords.txt"_s), "tide\n");
        writeBytes(folder.filePath(u"de-DE/keywords.txt"_s), "\n");
        QVERIFY(QDir(folder.path()).mkpath(u"ja"_s));
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(sheet);
        QCOMPARE(textIn(*sheet, u"de-DE"_s, u"supportUrl"_s), u"https://a.example"_s);
        QCOMPARE(textIn(*sheet, u"de-DE"_s, u"keywords"_s), QString()); // its own file says so
        QCOMPARE(textIn(*sheet, u"ja"_s, u"keywords"_s), u"tide"_s);
        QCOMPARE(sheet->texts.size(), size_t(4));
        QVERIFY(sheet->findings.empty());
    }

    void whatDefaultSaysIsNotWrittenOnceMore()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"default/keywords.txt"_s), "ebbe\n");
        writeBytes(folder.filePath(u"de-DE/name.txt"_s), "\n");
        QVERIFY(writeFolder(folder.path(), germanPage(u"keywords"_s, u"ebbe"_s)));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"de-DE/keywords.txt"_s)));
        QVERIFY(writeFolder(folder.path(), germanPage(u"keywords"_s, QString())));
        QCOMPARE(bytesOf(folder.filePath(u"de-DE/keywords.txt"_s)), "\n"); // or default would fill it
        QVERIFY(writeFolder(folder.path(), germanPage(u"keywords"_s, u"flut"_s)));
        QCOMPARE(bytesOf(folder.filePath(u"de-DE/keywords.txt"_s)), "flut\n");
    }

    void whatIsTheSameInAllLanguagesIsRead()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"copyright.txt"_s), "2026 Tideline\r\n");
        writeBytes(folder.filePath(u"primary_category.txt"_s), "\xEF\xBB\xBFGAMES");
        writeBytes(folder.filePath(u"primary_second_sub_category.txt"_s), "MZGenre.Puzzle\n\n");
        writeBytes(folder.filePath(u"secondary_category.txt"_s), "\n");
        writeBytes(folder.filePath(u"secondary_first_sub_category.txt"_s), "GAMES_PUZZLE\nGAMES_SPORTS\n");
        writeBytes(folder.filePath(u"secondary_second_sub_category.txt"_s), "\xFF\xC0");
        const Result<TextSheet> sheet = readFolder(folder.path()); // which has no language at all
        QVERIFY(sheet);
        QCOMPARE(valuesIn(*sheet),
                 (QStringList{u"primary_category.txt: GAMES"_s, u"primary_second_sub_category.txt: MZGenre.Puzzle"_s, u"secondary_category.txt: "_s,
                              u"copyright.txt: 2026 Tideline"_s}));
        QCOMPARE(sheet->findings.size(), size_t(2));
        QVERIFY(findingFor(*sheet, u"secondary_first_sub_category.txt"_s).contains("several lines"_L1));
        QVERIFY(findingFor(*sheet, u"secondary_second_sub_category.txt"_s).contains("UTF-8"_L1));
    }

    void filesOfValuesKeepTheirForm()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"copyright.txt"_s), "2025 Tideline\r\n");
        writeBytes(folder.filePath(u"primary_category.txt"_s), "WEATHER");
        writeBytes(folder.filePath(u"secondary_category.txt"_s), "TRAVEL\n\n");
        QHash<QString, QString> values = test::storedValues();
        const Result<WrittenTexts> written = writeFolder(folder.path(), {}, values);
        QVERIFY(written);
        QCOMPARE(written->replaced, 2);
        QCOMPARE(written->files, 2);
        QCOMPARE(written->untouched, 1);
        QCOMPARE(test::filesIn(folder.path()).keys(),
                 (QStringList{u"copyright.txt"_s, u"primary_category.txt"_s, u"secondary_category.txt"_s})); // nothing is made for what is empty
        QCOMPARE(bytesOf(folder.filePath(u"copyright.txt"_s)), "2026 Tideline\r\n");
        QCOMPARE(bytesOf(folder.filePath(u"primary_category.txt"_s)), "WEATHER");
        QCOMPARE(bytesOf(folder.filePath(u"secondary_category.txt"_s)), "\n\n");
        values.insert(u"primaryCategory"_s, u"GAMES"_s);
        values.insert(u"primarySubcategoryOne"_s, u"GAMES_PUZZLE"_s);
        values.remove(u"copyright"_s); // nobody knows it
        writeBytes(folder.filePath(u"copyright.txt"_s), "2020\n");
        QVERIFY(writeFolder(folder.path(), {}, values));
        QCOMPARE(bytesOf(folder.filePath(u"primary_category.txt"_s)), "GAMES");
        QCOMPARE(bytesOf(folder.filePath(u"primary_first_sub_category.txt"_s)), "GAMES_PUZZLE\n");
        QCOMPARE(bytesOf(folder.filePath(u"copyright.txt"_s)), "2020\n");
    }

    void aCategoryUnderItsFormerNameStaysSo()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"primary_category.txt"_s), "MZGenre.Weather\n");
        writeBytes(folder.filePath(u"copyright.txt"_s), "2026 Tideline\n");
        const Result<WrittenTexts> written = writeFolder(folder.path(), {}, test::storedValues());
        QVERIFY(written);
        QCOMPARE(written->untouched, 2);
        QCOMPARE(bytesOf(folder.filePath(u"primary_category.txt"_s)), "MZGenre.Weather\n");
    }

    void strangersAreNamedAndStay()
    {
        const QTemporaryDir folder;
        test::copyFolder(goldenFolder(), folder.path());
        writeBytes(folder.filePath(u"tlh/name.txt"_s), "tIQ\n");
        writeBytes(folder.filePath(u"README.md"_s), "Hello\n");
        writeBytes(folder.filePath(u"de-DE/keyword.txt"_s), "ebbe\n");
        writeBytes(folder.filePath(u"de-DE/.DS_Store"_s), "x");
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(sheet);
        QStringList places;
        for (const FileFinding &finding : sheet->findings)
            places.append(finding.place);
        QCOMPARE(places, (QStringList{u"de-DE/keyword.txt"_s, u"README.md"_s, u"review_information"_s, u"tlh"_s}));
        QVERIFY(findingFor(*sheet, u"tlh"_s).contains("No language"_L1));
        QVERIFY(findingFor(*sheet, u"review_information"_s).contains("imported on the page Review Information"_L1));
        QVERIFY(writeFolder(folder.path()));
        QCOMPARE(bytesOf(folder.filePath(u"README.md"_s)), "Hello\n");
    }

    void whatIsNoTextIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("Latin-1") << QByteArray("a\nfl\xFC"
                                               "sse\n")
                                 << u"line 2"_s;
        QTest::newRow("cut off within a letter") << QByteArray("fl\xC3") << u"UTF-8"_s;
        QTest::newRow("NUL") << QByteArray("a\nbc\0d", 6) << u"line 2, column 3"_s;
        QTest::newRow("too large") << QByteArray(1100000, 'x') << u"larger than"_s;
        QTest::newRow("too long") << QByteArray(200000, 'x') << u"200,000"_s;
    }
    void whatIsNoTextIsLeftOut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"de-DE/keywords.txt"_s), bytes);
        writeBytes(folder.filePath(u"de-DE/subtitle.txt"_s), "Gezeiten");
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(sheet);
        QCOMPARE(sheet->texts.size(), size_t(1));
        QCOMPARE(textIn(*sheet, u"de-DE"_s, u"subtitle"_s), u"Gezeiten"_s);
        const QString finding = findingFor(*sheet, u"de-DE/keywords.txt"_s);
        QVERIFY2(finding.contains(why), qPrintable(finding));
    }

    void linksThatLeadOutAreNotFollowed()
    {
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        writeBytes(elsewhere.filePath(u"secret.txt"_s), "secret");
        writeBytes(folder.filePath(u"de-DE/name.txt"_s), "Tideline\n");
        QVERIFY(QFile::link(elsewhere.filePath(u"secret.txt"_s), folder.filePath(u"de-DE/keywords.txt"_s)));
        QVERIFY(QFile::link(elsewhere.path(), folder.filePath(u"fr-FR"_s)));
        QVERIFY(QFile::link(u"de-DE"_s, folder.filePath(u"en-GB"_s)));
        QVERIFY(QFile::link(elsewhere.filePath(u"secret.txt"_s), folder.filePath(u"copyright.txt"_s)));
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(sheet);
        QCOMPARE(textIn(*sheet, u"de-DE"_s, u"keywords"_s), u"(none)"_s);
        QCOMPARE(textIn(*sheet, u"en-GB"_s, u"name"_s), u"Tideline"_s); // it stays inside
        QVERIFY(findingFor(*sheet, u"de-DE/keywords.txt"_s).contains("link"_L1));
        QVERIFY(findingFor(*sheet, u"fr-FR"_s).contains("link"_L1));
        QVERIFY(findingFor(*sheet, u"copyright.txt"_s).contains("link"_L1));
        QVERIFY(sheet->values.empty());
        QVERIFY(!writeFolder(folder.path(), germanPage(u"keywords"_s, u"flut"_s)));
        QCOMPARE(bytesOf(elsewhere.filePath(u"secret.txt"_s)), "secret");
    }

    void theFolderAboveWillDo()
    {
        const QTemporaryDir folder;
        test::copyFolder(goldenFolder(), folder.filePath(u"metadata"_s));
        writeBytes(folder.filePath(u"Deliverfile"_s), "\n");
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(sheet);
        QCOMPARE(sheet->name, u"metadata"_s);
        const Result<WrittenTexts> written = writeFolder(folder.path());
        QVERIFY(written);
        QCOMPARE(written->untouched, 40);
    }

    void textsGetAFolderOfTheirOwnAmongOtherThings()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"letter.txt"_s), "Dear Sir");
        const Result<WrittenTexts> written = writeFolder(folder.path());
        QVERIFY(written);
        QCOMPARE(written->path, folder.filePath(u"metadata"_s));
        QVERIFY(QFileInfo::exists(folder.filePath(u"metadata/ja/name.txt"_s)));
    }

    void aFolderWithoutLanguagesIsRefused()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"letter.txt"_s), "Dear Sir");
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(!sheet);
        QCOMPARE(sheet.error().kind(), Error::Kind::Invalid);
        QVERIFY(sheet.error().remedy().contains("en-US"_L1));
    }

    void namesOfLanguagesAreRecognisedInAnyCase()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"de-de/keywords.txt"_s), "ebbe\n");
        QVERIFY(writeFolder(folder.path(), germanPage(u"keywords"_s, u"flut"_s)));
        QCOMPARE(test::filesIn(folder.path()).keys(), QStringList{u"de-de/keywords.txt"_s});
        writeBytes(folder.filePath(u"de-DE/keywords.txt"_s), "mond\n");
        const Result<TextSheet> sheet = readFolder(folder.path());
        QVERIFY(sheet);
        QCOMPARE(sheet->texts.size(), size_t(1));
        QVERIFY(findingFor(*sheet, u"de-de"_s).contains("another folder"_L1));
    }

    void aDiskThatIsFullLeavesWhatWasThere()
    {
        const QTemporaryDir folder;
        test::copyFolder(goldenFolder(), folder.path());
        std::vector<LanguageTexts> texts = test::storedTexts();
        for (LanguageTexts &language : texts) {
            if (language.locale.code() == "de-DE"_L1)
                language.texts[test::fieldOf(u"keywords"_s)] = u"ebbe,flut,mond"_s;
        }
        Result<WrittenTexts> written;
        {
            const test::FileSizeLimit full(1);
            written = writeFolder(folder.path(), texts);
        }
        QVERIFY(!written);
        QCOMPARE(written.error().kind(), Error::Kind::Io);
        QVERIFY(written.error().message().contains("de-DE/keywords.txt"_L1));
        QCOMPARE(test::filesIn(folder.path()), test::filesIn(goldenFolder()));
    }

    void cancellingEndsIt()
    {
        const CancelToken cancel;
        cancel.cancel();
        const Result<TextSheet> sheet = readFastlane(goldenFolder(), FileLanguages(), cancel);
        QVERIFY(!sheet && sheet.error().isCancelled());
        const QTemporaryDir folder;
        const Result<WrittenTexts> written = writeFastlane(folder.path(), test::storedTexts(), {}, FileLanguages(), cancel);
        QVERIFY(!written && written.error().isCancelled());
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

SLIPWAY_TEST(TstFastlane)
#include "tst_fastlane.moc"
