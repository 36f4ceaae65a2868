// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/pictures.h"

#include "sandbox/demo/emblems.h"

#include <QPainter>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

struct OwnEmblem
{
    QLatin1String bundleId = {};
    void (*draw)(QPainter &) = nullptr;
};

constexpr std::array ownEmblems{
    OwnEmblem{QLatin1String("com.acme.tideline"), emblems::tides},  OwnEmblem{QLatin1String("com.acme.orchard"), emblems::fruitTree},
    OwnEmblem{QLatin1String("com.acme.quarry"), emblems::stones},   OwnEmblem{QLatin1String("com.acme.lanternfish"), emblems::lanternFish},
    OwnEmblem{QLatin1String("com.acme.peakwise"), emblems::peaks},  OwnEmblem{QLatin1String("com.acme.cordial"), emblems::drop},
    OwnEmblem{QLatin1String("com.acme.marginalia"), emblems::book}, OwnEmblem{QLatin1String("com.acme.stopgap"), emblems::stopwatch},
    OwnEmblem{QLatin1String("com.acme.fernweh"), emblems::fern},
};

constexpr std::array generalEmblems{generalemblems::petals,  generalemblems::rings, generalemblems::bars,
                                    generalemblems::sparkle, generalemblems::sails, generalemblems::tiles};

constexpr std::array palettes{
    Palette{.top = 0xFF5EA8FF, .bottom = 0xFF1B4FD1, .tint = 0xFFBBD8FF, .accent = 0xFFFFC145},
    Palette{.top = 0xFFFF9A76, .bottom = 0xFFD8394F, .tint = 0xFFFFD3C4, .accent = 0xFF6B1D3A},
    Palette{.top = 0xFF5FD9A4, .bottom = 0xFF0D8068, .tint = 0xFFC3F3DC, .accent = 0xFFFFDE6B},
    Palette{.top = 0xFFC495FF, .bottom = 0xFF6A34C9, .tint = 0xFFE7D6FF, .accent = 0xFFFF9CC8},
    Palette{.top = 0xFFFFC857, .bottom = 0xFFEE7A1C, .tint = 0xFFFFEBC2, .accent = 0xFF8A2F1D},
    Palette{.top = 0xFF54D6E8, .bottom = 0xFF127CA6, .tint = 0xFFC4F1F8, .accent = 0xFFFF8A6B},
    Palette{.top = 0xFFFF8FBF, .bottom = 0xFFC02678, .tint = 0xFFFFD4E6, .accent = 0xFF5B1B66},
    Palette{.top = 0xFF77869E, .bottom = 0xFF2B3648, .tint = 0xFFD3DAE5, .accent = 0xFF5FE0C0},
};

constexpr QLatin1String iconFolder{"/icons/"};
constexpr QLatin1String feedbackFolder{"/feedback/"};

QString hostOf(const QUrl &imageBase)
{
    QString base = imageBase.toString(QUrl::FullyEncoded);
    if (base.endsWith(u'/'))
        base.chop(1);
    return base;
}

// FNV-1a: unlike qHash it is the same in every run and every version of Qt.
quint32 stableHash(QStringView text)
{
    quint32 hash = 2166136261U;
    for (const QChar character : text)
        hash = (hash ^ character.unicode()) * 16777619U;
    // Seeds that differ in their last letter alone shall differ in every bit.
    hash = (hash ^ (hash >> 16)) * 0x85EBCA6BU;
    return hash ^ (hash >> 13);
}

void draw(QPainter &painter, const QString &seed)
{
    const auto own = std::find_if(ownEmblems.begin(), ownEmblems.end(), [&seed](const OwnEmblem &candidate) { return seed == candidate.bundleId; });
    if (own != ownEmblems.end()) {
        own->draw(painter);
        return;
    }
    const quint32 hash = stableHash(seed);
    generalEmblems.at(hash % generalEmblems.size())(painter, palettes.at((hash >> 8) % palettes.size()));
}

} // namespace

QImage drawIcon(const QString &seed, QSize box)
{
    const int side = std::max(1, std::min(box.width(), box.height()));
    // Small pictures are drawn larger and scaled down: thin parts fade evenly instead of vanishing between pixels.
    const int drawnSide = side < 128 ? side * 4 : side;
    QImage image(drawnSide, drawnSide, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(drawnSide) / canvasSide, double(drawnSide) / canvasSide);
    draw(painter, seed);
    painter.end();
    if (drawnSide == side)
        return image;
    return image.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage drawFeedback(const QString &seed, QSize size)
{
    const quint32 hash = stableHash(seed);
    const Palette &palette = palettes.at(hash % palettes.size());
    QImage image(size, QImage::Format_RGB32);
    image.fill(palette.tint);
    QPainter painter(&image);
    const int margin = size.width() / 12;
    const int side = size.width() / 3;
    painter.drawImage(margin, margin, drawIcon(seed.section(u'/', 0, 0), QSize(side, side)));
    const int line = size.height() / 40;
    for (int y = side + 2 * margin, i = 0; y < size.height() - margin; y += 2 * line, ++i) {
        const int width = int((hash >> (i % 16)) % 60 + 40) * (size.width() - 2 * margin) / 100;
        painter.fillRect(margin, y, width, line, QColor(i % 7 == 3 ? palette.accent : palette.bottom));
    }
    painter.end();
    return image;
}

QString feedbackPictureUrl(const QUrl &imageBase, const QString &bundleId, int number, QSize size)
{
    const QString place = QString::fromLatin1(QUrl::toPercentEncoding(bundleId)) % u'/' % QString::number(number);
    return hostOf(imageBase) % feedbackFolder % place % u"/%1x%2.png"_s.arg(size.width()).arg(size.height());
}

std::optional<Rendition> feedbackRendition(const QString &path)
{
    static const QRegularExpression shape(u"^%1([^/]+/[0-9]{1,6})/([0-9]{1,4})x([0-9]{1,4})\\.(png)$"_s.arg(feedbackFolder));
    const QRegularExpressionMatch match = shape.match(path);
    const QSize box(match.capturedView(2).toInt(), match.capturedView(3).toInt());
    if (!match.hasMatch() || box.isEmpty() || box.width() > 2 * canvasSide || box.height() > 2 * canvasSide)
        return {};
    return Rendition{.seed = match.captured(1), .box = box, .format = match.captured(4)};
}

QString iconTemplateUrl(const QUrl &imageBase, const QString &seed)
{
    return hostOf(imageBase) % iconFolder % QString::fromLatin1(QUrl::toPercentEncoding(seed)) % "/{w}x{h}bb.{f}"_L1;
}

std::optional<Rendition> iconRendition(const QString &path)
{
    static const QRegularExpression shape(u"^%1([^/]+)/([0-9]{1,4})x([0-9]{1,4})bb\\.(png|jpg)$"_s.arg(iconFolder));
    const QRegularExpressionMatch match = shape.match(path);
    if (!match.hasMatch())
        return {};
    const QSize box(match.capturedView(2).toInt(), match.capturedView(3).toInt());
    if (box.isEmpty() || box.width() > canvasSide || box.height() > canvasSide)
        return {};
    return Rendition{.seed = match.captured(1), .box = box, .format = match.captured(4)};
}

} // namespace slipway::sandbox
