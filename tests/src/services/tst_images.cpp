// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/images.h"

#include "support/demosession.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

namespace {

QByteArray encoded(const QSize &size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

class TstImages final : public QObject
{
    Q_OBJECT

private slots:
    void onlyPngAndJpegByContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        QTest::newRow("a PNG is shown") << encoded({40, 40}, "PNG") << true;
        QTest::newRow("a JPEG is shown") << encoded({40, 40}, "JPG") << true;
        QTest::newRow("a BMP is refused") << encoded({40, 40}, "BMP") << false;
        QTest::newRow("an SVG is refused") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>") << false;
        QTest::newRow("a web page is refused") << QByteArray("<html><body>Sign in</body></html>") << false;
        QTest::newRow("nothing is refused") << QByteArray() << false;
        QTest::newRow("a cut PNG is refused") << encoded({40, 40}, "PNG").left(60) << false;
        QTest::newRow("one side over 8192 pixels is refused") << encoded({8193, 1}, "PNG") << false;
    }

    void onlyPngAndJpegByContent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        const Result<QImage> image = decodeImage(bytes);
        QCOMPARE(image.has_value(), good);
        if (!good)
            QCOMPARE(image.error().kind(), Error::Kind::Parse);
    }

    void aPictureIsFetchedOnceAndThenOnDisk()
    {
        DemoSession demo;
        const auto apps = demo.session().apps().list();
        QUrl icon;
        connect(apps.get(), &FeedBase::rowsArrived, this, [&] { icon = apps->arrived().front().icon.url(120); });
        apps->open();
        QTRY_COMPARE(apps->state(), FeedBase::State::Complete);
        const Result<QImage> first = QCoro::waitFor(demo.session().images().load(icon));
        QVERIFY(first.has_value());
        demo.goOffline();
        const Result<QImage> second = QCoro::waitFor(demo.session().images().load(icon));
        QVERIFY(second.has_value());
        QCOMPARE(*second, *first);
    }
};

SLIPWAY_TEST(TstImages)
#include "tst_images.moc"
