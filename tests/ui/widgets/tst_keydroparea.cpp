// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keydroparea.h"

#include "auth/secretbytes.h"
#include "auth/wipingallocator.h"
#include "services/keyfile.h"
#include "support/markedkey.h"
#include "support/testrunner.h"
#include "ui/widgets/copiedtext.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

#include <functional>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QString keyDropAreaSaid(const KeyDropArea &area, const QString &part)
{
    return area.findChild<QLabel *>(u"keyDrop."_s + part)->text();
}

// What stands in the file. QFile would have a buffer of its own.
QByteArray contents(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    QByteArray bytes(4096, Qt::Uninitialized);
    bytes.resize(::read(file, bytes.data(), size_t(bytes.size())));
    ::close(file);
    return bytes;
}

// Of a clipboard that hands its text out as Qt's own does, from a place that nobody else sees.
std::unique_ptr<QMimeData> copied(const QString &path, const QString &format)
{
    auto data = std::make_unique<QMimeData>();
    const QByteArray bytes = contents(path);
    if (format.isEmpty()) {
        data->setText(QString::fromLatin1(bytes));
        SecretBytes::takenFrom(bytes); // which wipes them
    } else {
        data->setData(format, bytes);
    }
    return data;
}

} // namespace

class TstKeyDropArea final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(wipeWhatOpenSslFrees()); } // as main() does

    void aPastedKeyLeavesNothing_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("bytes") << u"text/plain;charset=utf-8"_s;
        QTest::newRow("text") << QString();
    }
    void aPastedKeyLeavesNothing()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer keeps freed memory and maps terabytes of shadow");
#endif
        QFETCH(QString, format);
        const QTemporaryDir folder;
        const test::MarkedKey key = test::MarkedKey::create(folder.path());
        QCOMPARE(key.copiesInMemory(), 0);
        KeyDropArea area;
        std::optional<KeyFile> given;
        connect(&area, &KeyDropArea::keyGiven, this, [&given](const KeyFile &file) { given = file; });
        QGuiApplication::clipboard()->setMimeData(copied(key.path(), format).release());
        QVERIFY(key.copiesInMemory() > 0); // it can be found
        QTest::keySequence(&area, QKeySequence::Paste);
        QVERIFY(given);
        given.reset();
        QGuiApplication::clipboard()->clear();
        QCOMPARE(key.copiesInMemory(), 0);
    }

    // Others hold what stands on the clipboard: only what was made of it goes.
    void aKeyThatIsSeenOnTheClipboardLeavesNothing()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer keeps freed memory and maps terabytes of shadow");
#endif
        const QTemporaryDir folder;
        const test::MarkedKey key = test::MarkedKey::create(folder.path());
        const std::unique_ptr<QMimeData> data = copied(key.path(), u"text/plain"_s);
        const int before = key.copiesInMemory();
        QVERIFY(before > 0);
        QCOMPARE(copiedId(*data), QString());
        QCOMPARE(key.copiesInMemory(), before);
        QVERIFY(copiedKey(*data)); // it is still whole
    }

    void anIdIsReadWithoutWhatComesWithIt()
    {
        QMimeData data;
        data.setText(u"  “57246542-96fe-1a63-e053-0824d011072a” \n"_s);
        QCOMPARE(copiedId(data), u"57246542-96fe-1a63-e053-0824d011072a"_s);
        data.setText(QString(1'000'000, u'2'));
        QCOMPARE(copiedId(data), QString());
    }

    void whatIsNoKeyLeavesTheOneBefore()
    {
        const QTemporaryDir folder;
        const QString good = test::MarkedKey::create(folder.path()).path();
        const QString bad = folder.filePath(u"work.p8"_s);
        QVERIFY(QFile(bad).open(QIODevice::WriteOnly));
        KeyDropArea area;
        QSignalSpy given(&area, &KeyDropArea::keyGiven);
        area.read(good);
        QTRY_COMPARE(given.size(), 1);
        area.read(bad);
        QTRY_VERIFY2(keyDropAreaSaid(area, u"note"_s).contains(u"work.p8"_s), qPrintable(keyDropAreaSaid(area, u"note"_s)));
        QVERIFY(keyDropAreaSaid(area, u"note"_s).endsWith(u"The key that you gave before stays."_s));
        QCOMPARE(keyDropAreaSaid(area, u"sentence"_s), u"AuthKey_2X9R4HXF34.p8"_s);
        area.read(good);
        QTRY_COMPARE(keyDropAreaSaid(area, u"note"_s), u"This is a key that can sign."_s);
    }

    void whatIsReadTooLateIsDropped_data()
    {
        QTest::addColumn<std::function<void(KeyDropArea &)>>("meanwhile");
        QTest::newRow("somebody starts over") << std::function<void(KeyDropArea &)>([](KeyDropArea &area) { area.setFile({}); });
        QTest::newRow("the page is locked") << std::function<void(KeyDropArea &)>([](KeyDropArea &area) { area.setEnabled(false); });
    }
    void whatIsReadTooLateIsDropped()
    {
        QFETCH(const std::function<void(KeyDropArea &)>, meanwhile);
        const QTemporaryDir folder;
        const QString path = test::MarkedKey::create(folder.path()).path();
        KeyDropArea area;
        QSignalSpy given(&area, &KeyDropArea::keyGiven);
        area.read(path);
        meanwhile(area);
        // What is asked of the same threads later comes later.
        KeyDropArea other;
        QSignalSpy later(&other, &KeyDropArea::keyGiven);
        QThreadPool::globalInstance()->waitForDone();
        other.read(path);
        QTRY_COMPARE(later.size(), 1);
        QCOMPARE(given.size(), 0);
        QVERIFY(keyDropAreaSaid(area, u"sentence"_s).contains(u"Drop AuthKey"_s));
    }
};

SLIPWAY_TEST(TstKeyDropArea)
#include "tst_keydroparea.moc"
