// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyfiledata.h"

#include "support/testrunner.h"

#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstKeyFileData final : public QObject
{
    Q_OBJECT

private slots:
    void aKeyFileIsToldByItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("as Apple calls it") << u"AuthKey_2X9R4HXF34.p8"_s;
        QTest::newRow("in capitals") << u"upper.P8"_s;
        QTest::newRow("a second download") << u"AuthKey_2X9R4HXF34 (1).p8"_s;
    }
    void aKeyFileIsToldByItsName()
    {
        QFETCH(QString, name);
        const Result<QString> found = keyFileIn(*files({QUrl::fromLocalFile(path(name))}));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().message()));
        QCOMPARE(*found, path(name));
    }

    void junkGetsItsReason_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("reason");
        const QUrl key = QUrl::fromLocalFile(path(u"AuthKey_2X9R4HXF34.p8"_s));
        QTest::newRow("two files") << QList<QUrl>{key, key} << u"These are several files. Drop a single key file."_s;
        QTest::newRow("a picture") << QList<QUrl>{QUrl::fromLocalFile(path(u"holiday.png"_s))}
                                   << u"“holiday.png” is not a key file. Its name would end in .p8."_s;
        QTest::newRow("a folder") << QList<QUrl>{QUrl::fromLocalFile(path(u"keys"_s))} << u"“keys” is not a key file. Its name would end in .p8."_s;
        QTest::newRow("a web address") << QList<QUrl>{QUrl(u"https://example.com/AuthKey.p8"_s)} << u"Only a file on this computer can be a key."_s;
        QTest::newRow("nothing") << QList<QUrl>{} << u"This is not a file."_s;
    }
    void junkGetsItsReason()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(QString, reason);
        const Result<QString> found = keyFileIn(*files(urls));
        QVERIFY(!found);
        QCOMPARE(found.error().message(), reason);
    }

    void textIsNoFile()
    {
        QMimeData text;
        text.setText(u"AuthKey_2X9R4HXF34.p8"_s);
        QVERIFY(!carriesFiles(text));
        QVERIFY(carriesFiles(*files({QUrl(u"file:///x"_s)})));
    }

private:
    // None of them is there: only the name counts.
    static QString path(const QString &name) { return u"/nowhere/"_s + name; }

    static std::unique_ptr<QMimeData> files(const QList<QUrl> &urls)
    {
        auto data = std::make_unique<QMimeData>();
        data->setUrls(urls);
        return data;
    }
};

SLIPWAY_TEST(TstKeyFileData)
#include "tst_keyfiledata.moc"
