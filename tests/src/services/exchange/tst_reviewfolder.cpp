// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/reviewfolder.h"

#include "services/storevalues.h"
#include "src/services/exchange/storepage.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::filesIn;
using test::writeBytes;

namespace {

template <typename T>
Result<T> awaited(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 20000) ? future.result() : Error(Error::Kind::Timeout, u"it hangs"_s);
}

Result<ReviewSheet> readReview(const QString &path)
{
    return awaited(readReviewFolder(path, CancelToken()));
}

Result<WrittenTexts> writeReview(const QString &path, const QHash<QString, QString> &values, FolderWriter::Mode mode = FolderWriter::Mode::Write)
{
    return awaited(writeReviewFolder(mode, path, values, CancelToken()));
}

QHash<QString, QString> valuesOf(const ReviewSheet &sheet)
{
    QHash<QString, QString> values;
    for (const FiledValue &each : sheet.values)
        values.insert(each.value->name(), each.text);
    return values;
}

QStringList placesOf(const ReviewSheet &sheet)
{
    QStringList places;
    for (const FileFinding &finding : sheet.findings)
        places.append(finding.place);
    return places;
}

// As people write it: Windows's line ends here, no line end at the end there.
void writeByHand(const QString &folder)
{
    writeBytes(folder + u"/first_name.txt"_s, "Ada\r\n");
    writeBytes(folder + u"/last_name.txt"_s, "Lovelace");
    writeBytes(folder + u"/phone_number.txt"_s, "\xEF\xBB\xBF+44 20 7946 0000\n\n");
    writeBytes(folder + u"/email_address.txt"_s, "");
    writeBytes(folder + u"/demo_user.txt"_s, "ada\n");
    writeBytes(folder + u"/demo_password.txt"_s, "neap tide\n");
    writeBytes(folder + u"/notes.txt"_s, "Tap the moon.\r\n\r\nTwice.");
}

} // namespace

//! fastlane's folder of what App Review is told.
class TstReviewFolder final : public QObject
{
    Q_OBJECT

private slots:
    void isFoundFromAllThatSomebodyMayChoose_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::newRow("the folder itself") << u"metadata/review_information"_s;
        QTest::newRow("metadata") << u"metadata"_s;
        QTest::newRow("what has metadata") << u"."_s;
    }
    void isFoundFromAllThatSomebodyMayChoose()
    {
        QFETCH(QString, chosen);
        const QTemporaryDir folder;
        writeByHand(folder.filePath(u"metadata/review_information"_s));
        const Result<ReviewSheet> sheet = readReview(folder.filePath(chosen));
        QVERIFY(sheet);
        const QHash<QString, QString> expected{{u"contactFirstName"_s, u"Ada"_s},          {u"contactLastName"_s, u"Lovelace"_s},
                                               {u"contactPhone"_s, u"+44 20 7946 0000"_s}, {u"demoAccountRequired"_s, u"true"_s},
                                               {u"demoAccountName"_s, u"ada"_s},           {u"demoAccountPassword"_s, u"neap tide"_s},
                                               {u"notes"_s, u"Tap the moon.\n\nTwice."_s}};
        QCOMPARE(valuesOf(*sheet), expected);
        QCOMPARE(sheet->empty, 1);
        QCOMPARE(placesOf(*sheet), QStringList());
        QHash<QString, QString> others = expected;
        others.insert(u"contactPhone"_s, u"+44 20 7946 0001"_s);
        const Result<WrittenTexts> written = writeReview(folder.filePath(chosen), others);
        QVERIFY(written);
        QCOMPARE(written->files, 1); // where it was found, and nowhere else
        QCOMPARE(filesIn(folder.path()).size(), 7);
        QCOMPARE(filesIn(folder.path()).value(u"metadata/review_information/phone_number.txt"_s), "\xEF\xBB\xBF+44 20 7946 0001\n\n");
    }

    void whatWasReadIsWrittenAgainByteForByte()
    {
        const QTemporaryDir folder;
        writeByHand(folder.filePath(u"review_information"_s));
        const QMap<QString, QByteArray> before = filesIn(folder.path());
        const Result<ReviewSheet> sheet = readReview(folder.path());
        QVERIFY(sheet);
        const Result<WrittenTexts> written = writeReview(folder.path(), valuesOf(*sheet));
        QVERIFY(written);
        QCOMPARE(written->files, 0);
        QCOMPARE(written->untouched, 6);
        QCOMPARE(filesIn(folder.path()), before);
    }

    void aFileThatIsReplacedKeepsItsFormAndThePasswordStays()
    {
        const QTemporaryDir folder;
        writeByHand(folder.filePath(u"review_information"_s));
        const QHash<QString, QString> values{{u"contactFirstName"_s, u"Maren"_s},
                                             {u"contactLastName"_s, u"Petersen"_s},
                                             {u"demoAccountPassword"_s, u"high-tide-at-noon"_s},
                                             {u"notes"_s, u"One\nTwo"_s}};
        const QMap<QString, QByteArray> before = filesIn(folder.path());
        const Result<WrittenTexts> tried = writeReview(folder.path(), values, FolderWriter::Mode::Try);
        QVERIFY(tried);
        QCOMPARE(tried->replaced, 5);
        QCOMPARE(filesIn(folder.path()), before);
        const Result<WrittenTexts> written = writeReview(folder.path(), values);
        QVERIFY(written);
        QCOMPARE(*written, *tried);
        const QMap<QString, QByteArray> after = filesIn(folder.filePath(u"review_information"_s));
        QCOMPARE(after.value(u"first_name.txt"_s), "Maren\r\n");
        QCOMPARE(after.value(u"last_name.txt"_s), "Petersen");
        QCOMPARE(after.value(u"notes.txt"_s), "One\r\nTwo");
        QCOMPARE(after.value(u"demo_password.txt"_s), "neap tide\n");
        QCOMPARE(after.size(), 7);
    }

    void aNewFolderHasAllFilesButThatOfThePassword()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"notes.txt"_s), "my own\n");
        const Result<WrittenTexts> written = writeReview(folder.path(), {{u"contactFirstName"_s, u"Ada"_s}, {u"demoAccountPassword"_s, u"x"_s}});
        QVERIFY(written);
        QCOMPARE(written->path, folder.filePath(u"review_information"_s));
        const QMap<QString, QByteArray> files = filesIn(folder.path());
        QCOMPARE(files.value(u"notes.txt"_s), "my own\n");
        QCOMPARE(files.value(u"review_information/first_name.txt"_s), "Ada\n");
        QCOMPARE(files.value(u"review_information/notes.txt"_s), "\n");
        QVERIFY(!files.contains(u"review_information/demo_password.txt"_s));
        QCOMPARE(files.size(), 7);
    }

    void whatIsMissingIsNoValueAndNotMade()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"review_information/demo_user.txt"_s), "ada\n");
        const Result<ReviewSheet> sheet = readReview(folder.path());
        QVERIFY(sheet);
        QCOMPARE(valuesOf(*sheet), (QHash<QString, QString>{{u"demoAccountName"_s, u"ada"_s}})); // without a password nobody has to sign in
        QCOMPARE(sheet->empty, 0);
        QVERIFY(writeReview(folder.path(), {{u"demoAccountName"_s, u"ada"_s}}));
        QCOMPARE(filesIn(folder.path()).size(), 1);
    }

    void whatCannotBeTakenIsNamed()
    {
        const QTemporaryDir folder;
        const QString review = folder.filePath(u"review_information"_s);
        writeByHand(review);
        writeBytes(review + u"/first_name.txt"_s, "Ada\nLovelace\n");
        writeBytes(review + u"/last_name.txt"_s, "L\xFC");
        writeBytes(review + u"/nickname.txt"_s, "A\n");
        const Result<ReviewSheet> sheet = readReview(folder.path());
        QVERIFY(sheet);
        QCOMPARE(placesOf(*sheet),
                 (QStringList{u"review_information/first_name.txt"_s, u"review_information/last_name.txt"_s, u"review_information/nickname.txt"_s}));
        QVERIFY(sheet->findings[0].message.contains("several lines"_L1));
        QVERIFY(sheet->findings[1].message.contains("UTF-8"_L1));
        QVERIFY(!valuesOf(*sheet).contains(u"contactFirstName"_s));
    }

    void aLinkThatLeadsOutIsNotFollowed()
    {
        const QTemporaryDir outside;
        writeBytes(outside.filePath(u"secret.txt"_s), "secret\n");
        const QTemporaryDir folder;
        const QString review = folder.filePath(u"review_information"_s);
        writeByHand(review);
        QVERIFY(QFile::remove(review + u"/notes.txt"_s));
        QVERIFY(QFile::link(outside.filePath(u"secret.txt"_s), review + u"/notes.txt"_s));
        for (const QString &chosen : {folder.path(), review}) {
            const Result<ReviewSheet> sheet = readReview(chosen);
            QVERIFY(sheet);
            QVERIFY(!valuesOf(*sheet).contains(u"notes"_s));
            QVERIFY(sheet->findings.front().message.contains("leads out"_L1));
            const Result<WrittenTexts> written = writeReview(chosen, {{u"notes"_s, u"mine"_s}});
            QVERIFY(!written);
            QCOMPARE(written.error().kind(), Error::Kind::Io);
        }
        QCOMPARE(filesIn(outside.path()).value(u"secret.txt"_s), "secret\n");
    }

    void aFolderWithoutAnyOfItSaysWhatToChoose()
    {
        const QTemporaryDir folder;
        writeBytes(folder.filePath(u"de-DE/name.txt"_s), "Tideline\n");
        const Result<ReviewSheet> sheet = readReview(folder.path());
        QVERIFY(!sheet);
        QCOMPARE(sheet.error().kind(), Error::Kind::Invalid);
        QVERIFY(sheet.error().remedy().contains("review_information"_L1));
    }
};

SLIPWAY_TEST(TstReviewFolder)
#include "tst_reviewfolder.moc"
