// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrcode.h"

#include "support/testrunner.h"

#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const QString publicLink = u"https://testflight.apple.com/join/AbCd1234"_s;

// The square of seven fields at three corners, by which readers find the code.
bool hasFinderAt(const QrCode &code, int column, int row)
{
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            const int ring = qMax(qAbs(x - 3), qAbs(y - 3));
            if (code.isDark(column + x, row + y) != (ring != 2))
                return false;
        }
    }
    return true;
}

} // namespace

class TstQrCode final : public QObject
{
    Q_OBJECT

private slots:
    void aLinkIsACodeWithItsMargin()
    {
        const QrCode code = QrCode::of(publicLink);
        QVERIFY(!code.isNull());
        QCOMPARE((code.size() - 8 - 17) % 4, 0); // ISO/IEC 18004: 17 fields and 4 for each version
        const int far = code.size() - 4 - 7;
        QVERIFY(hasFinderAt(code, 4, 4) && hasFinderAt(code, far, 4) && hasFinderAt(code, 4, far));
        for (int field = 0; field < code.size(); ++field)
            QVERIFY(!code.isDark(field, 3) && !code.isDark(3, field) && !code.isDark(-1, field));
    }

    void sameTextsAreSameCodes()
    {
        QCOMPARE(QrCode::of(publicLink), QrCode::of(publicLink));
        QVERIFY(!(QrCode::of(publicLink) == QrCode::of(publicLink + u'x')));
    }

    void whatCannotBeACodeIsNone()
    {
        QVERIFY(QrCode::of({}).isNull());
        QVERIFY(QrCode::of(QString(5000, u'x')).isNull());
        QVERIFY(QrCode::of(u"a"_s + QChar(0) + u"b"_s).isNull());
        QVERIFY(QrCode().image(100).isNull());
        QVERIFY(QrCode().svg().isEmpty());
    }

    void thePictureShowsTheFields()
    {
        const QrCode code = QrCode::of(publicLink);
        const QImage image = code.image(1024);
        QVERIFY(image.width() <= 1024 && image.width() > 1024 - code.size());
        compare(code, image);
        QCOMPARE(code.image(3).width(), code.size()); // one pixel a field at the least
    }

    void theDrawingShowsTheFields()
    {
        const QrCode code = QrCode::of(publicLink);
        QSvgRenderer renderer(code.svg());
        QVERIFY(renderer.isValid());
        QImage image(QSize(8, 8) * code.size(), QImage::Format_RGB32);
        image.fill(Qt::green);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        compare(code, image);
    }

private:
    static void compare(const QrCode &code, const QImage &image)
    {
        QVERIFY(code.size() > 0);
        const int field = image.width() / code.size();
        for (int row = 0; row < code.size(); ++row) {
            for (int column = 0; column < code.size(); ++column) {
                const QColor seen = image.pixelColor(column * field + field / 2, row * field + field / 2);
                QCOMPARE(seen, code.isDark(column, row) ? QColor(Qt::black) : QColor(Qt::white));
            }
        }
    }
};

SLIPWAY_TEST(TstQrCode)
#include "tst_qrcode.moc"
