// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/pictures.h"

#include "support/testrunner.h"

#include <QColor>
#include <QImage>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway::sandbox;

namespace {

QStringList teamSeeds()
{
    return {u"com.acme.tideline"_s, u"com.acme.orchard"_s,    u"com.acme.quarry"_s,  u"com.acme.lanternfish"_s, u"com.acme.peakwise"_s,
            u"com.acme.cordial"_s,  u"com.acme.marginalia"_s, u"com.acme.stopgap"_s, u"com.acme.fernweh"_s};
}

// Mean distance of two pictures' pixels, 0 to 255: how far apart the eye finds them.
double distance(const QImage &a, const QImage &b)
{
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor left = a.pixelColor(x, y);
            const QColor right = b.pixelColor(x, y);
            sum += std::abs(left.red() - right.red()) + std::abs(left.green() - right.green()) + std::abs(left.blue() - right.blue());
        }
    }
    return double(sum) / (3.0 * a.width() * a.height());
}

} // namespace

class TstPictures : public QObject
{
    Q_OBJECT

private slots:
    void fitsASquareIntoTheBox_data();
    void fitsASquareIntoTheBox();
    void drawsTheSameAgain();
    void fillsTheWholeSquare();
    void tellsTheTeamsAppsApartInAList();
    void givesOtherAppsPicturesOfTheirOwn();
    void keepsItsLooksAtEverySize();
    void readsTheUrlsThatItMakes();
    void refusesOtherPaths_data();
    void refusesOtherPaths();
};

void TstPictures::fitsASquareIntoTheBox_data()
{
    QTest::addColumn<QSize>("box");
    QTest::addColumn<int>("side");
    QTest::newRow("a menu's icon") << QSize(16, 16) << 16;
    QTest::newRow("an odd size") << QSize(49, 49) << 49;
    QTest::newRow("wide") << QSize(300, 100) << 100;
    QTest::newRow("tall") << QSize(64, 512) << 64;
    QTest::newRow("the original") << QSize(1024, 1024) << 1024;
    QTest::newRow("nothing") << QSize(0, 0) << 1;
    QTest::newRow("less than nothing") << QSize(-5, 40) << 1;
}

void TstPictures::fitsASquareIntoTheBox()
{
    QFETCH(QSize, box);
    QFETCH(int, side);
    QCOMPARE(drawIcon(u"com.acme.tideline"_s, box).size(), QSize(side, side));
}

void TstPictures::drawsTheSameAgain()
{
    QStringList seeds = teamSeeds();
    seeds << u"com.acme.another"_s << QString();
    for (const QString &seed : seeds)
        QCOMPARE(drawIcon(seed, {96, 96}), drawIcon(seed, {96, 96}));
}

void TstPictures::fillsTheWholeSquare()
{
    for (const QString &seed : teamSeeds()) {
        const QImage icon = drawIcon(seed, {128, 128});
        QVERIFY(!icon.hasAlphaChannel());
        for (const QPoint &corner : {QPoint(0, 0), QPoint(127, 0), QPoint(0, 127), QPoint(127, 127)})
            QVERIFY2(icon.pixelColor(corner) != QColor(Qt::black), qPrintable(seed));
    }
}

void TstPictures::tellsTheTeamsAppsApartInAList()
{
    const QStringList seeds = teamSeeds();
    for (qsizetype i = 0; i < seeds.size(); ++i) {
        for (qsizetype j = i + 1; j < seeds.size(); ++j) {
            const double apart = distance(drawIcon(seeds[i], {48, 48}), drawIcon(seeds[j], {48, 48}));
            QVERIFY2(apart > 25, qPrintable(u"%1 and %2 are only %3 apart"_s.arg(seeds[i], seeds[j]).arg(apart)));
        }
    }
}

void TstPictures::givesOtherAppsPicturesOfTheirOwn()
{
    QList<QImage> different;
    for (int i = 0; i < 40; ++i) {
        const QImage icon = drawIcon(u"com.acme.app%1"_s.arg(i), {32, 32});
        if (std::none_of(different.begin(), different.end(), [&icon](const QImage &other) { return other == icon; }))
            different.append(icon);
    }
    // There are 48 of them; chance lets some seeds meet.
    QVERIFY2(different.size() >= 20, qPrintable(QString::number(different.size())));
}

void TstPictures::keepsItsLooksAtEverySize()
{
    for (const QString &seed : teamSeeds()) {
        const QImage large = drawIcon(seed, {512, 512});
        for (const int side : {16, 48, 127, 128, 200}) {
            const QImage reduced = large.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            QVERIFY2(distance(drawIcon(seed, {side, side}), reduced) < 6, qPrintable(u"%1 at %2"_s.arg(seed).arg(side)));
        }
    }
}

void TstPictures::readsTheUrlsThatItMakes()
{
    QString url = iconTemplateUrl(QUrl(u"http://127.0.0.1:8081/"_s), u"com.acme.tide line"_s);
    QCOMPARE(url, u"http://127.0.0.1:8081/icons/com.acme.tide%20line/{w}x{h}bb.{f}"_s);
    url.replace("{w}"_L1, "96"_L1).replace("{h}"_L1, "48"_L1).replace("{f}"_L1, "png"_L1);
    const auto rendition = iconRendition(QUrl(url).path());
    QVERIFY(rendition.has_value());
    QCOMPARE(rendition->seed, u"com.acme.tide line"_s);
    QCOMPARE(rendition->box, QSize(96, 48));
    QCOMPARE(rendition->format, u"png"_s);
}

void TstPictures::refusesOtherPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("another folder") << u"/secrets/a/16x16bb.png"_s;
    QTest::newRow("a folder too many") << u"/icons/a/b/16x16bb.png"_s;
    QTest::newRow("no seed") << u"/icons//16x16bb.png"_s;
    QTest::newRow("unfilled template") << u"/icons/a/{w}x{h}bb.{f}"_s;
    QTest::newRow("no width") << u"/icons/a/0x16bb.png"_s;
    QTest::newRow("larger than the original") << u"/icons/a/1025x16bb.png"_s;
    QTest::newRow("far too large") << u"/icons/a/99999x99999bb.png"_s;
    QTest::newRow("unknown format") << u"/icons/a/16x16bb.exe"_s;
    QTest::newRow("something behind") << u"/icons/a/16x16bb.png/../.."_s;
}

void TstPictures::refusesOtherPaths()
{
    QFETCH(QString, path);
    QVERIFY(!iconRendition(path).has_value());
}

SLIPWAY_TEST(TstPictures)
#include "tst_pictures.moc"
