// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyfiledata.h"

#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstKeyFileData final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &name : {u"AuthKey_2X9R4HXF34.p8"_s, u"upper.P8"_s, u"holiday.png"_s}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(QDir(m_folder.path()).mkdir(u"keys.p8"_s));
        QCOMPARE(mkfifo(qPrintable(path(u"pipe.p8"_s)), 0600), 0);
    }

    void aKeyFileIsTakenByItsNameAndKind_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("as Apple calls it") << u"AuthKey_2X9R4HXF34.p8"_s;
        QTest::newRow("in capitals") << u"upper.P8"_s;
    }
    void aKeyFileIsTakenByItsNameAndKind()
    {
        QFETCH(QString, name);
        const Result<QString> found = keyFileIn(*files({QUrl::fromLocalFile(path(name))}));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().message()));
        QCOMPARE(*found, path(name));
    }

    void junkGetsItsReason_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("part");
        const QUrl key = QUrl::fromLocalFile(path(u"AuthKey_2X9R4HXF34.p8"_s));
        QTest::newRow("two files") << QList<QUrl>{key, key} << u"a single key file"_s;
        QTest::newRow("a picture") << QList<QUrl>{QUrl::fromLocalFile(path(u"holiday.png"_s))} << u"“holiday.png” is not a key file"_s;
        QTest::newRow("a folder") << QList<QUrl>{QUrl::fromLocalFile(path(u"keys.p8"_s))} << u"is a folder"_s;
        QTest::newRow("a pipe") << QList<QUrl>{QUrl::fromLocalFile(path(u"pipe.p8"_s))} << u"is not a file"_s;
        QTest::newRow("a file that is gone") << QList<QUrl>{QUrl::fromLocalFile(path(u"gone.p8"_s))} << u"is not a file"_s;
        QTest::newRow("a web address") << QList<QUrl>{QUrl(u"https://example.com/AuthKey.p8"_s)} << u"on this computer"_s;
        QTest::newRow("nothing") << QList<QUrl>{} << u"not a file"_s;
    }
    void junkGetsItsReason()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(QString, part);
        const Result<QString> found = keyFileIn(*files(urls));
        QVERIFY(!found);
        QVERIFY2(found.error().message().contains(part), qPrintable(found.error().message()));
    }

    void textIsNoFile()
    {
        QMimeData text;
        text.setText(u"AuthKey_2X9R4HXF34.p8"_s);
        QVERIFY(!carriesFiles(text));
        QVERIFY(carriesFiles(*files({QUrl(u"file:///x"_s)})));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    static std::unique_ptr<QMimeData> files(const QList<QUrl> &urls)
    {
        auto data = std::make_unique<QMimeData>();
        data->setUrls(urls);
        return data;
    }

    const QTemporaryDir m_folder;
};

SLIPWAY_TEST(TstKeyFileData)
#include "tst_keyfiledata.moc"
