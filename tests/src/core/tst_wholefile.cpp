// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wholefile.h"

#include "support/filesizelimit.h"
#include "support/testrunner.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstWholeFile final : public QObject
{
    Q_OBJECT

private slots:
    void replacesAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        for (const QByteArray &bytes : {QByteArray("before"), QByteArray(100'000, 'x'), QByteArray()}) {
            QVERIFY(writeWholeFile(path, u"a.csv"_s, bytes));
            QCOMPARE(contentsOfFile(path), bytes);
        }
    }

    // A part of it fits.
    void aFullDiskLeavesWhatWasThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        QVERIFY(writeWholeFile(path, u"a.csv"_s, "before"));
        Result<void> written;
        {
            const test::FileSizeLimit full(3);
            written = writeWholeFile(path, u"a.csv"_s, "and after");
        }
        QVERIFY(!written);
        QCOMPARE(written.error().kind(), Error::Kind::Io);
        QVERIFY2(written.error().message().startsWith(u"“a.csv” cannot be written: "_s), qPrintable(written.error().message()));
        QVERIFY2(!written.error().message().contains("Unknown"_L1), qPrintable(written.error().message()));
        QVERIFY(!written.error().remedy().isEmpty());
        QCOMPARE(contentsOfFile(path), QByteArray("before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.csv"_s}); // nothing half done beside it
    }

private:
    static QByteArray contentsOfFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
};

SLIPWAY_TEST(TstWholeFile)
#include "tst_wholefile.moc"
