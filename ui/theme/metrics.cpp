// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QtMath>

namespace slipway {

namespace {

constexpr int smallestPixels = 11;

QFont scaled(const QFont &base, qreal factor)
{
    QFont font = base;
    font.setPixelSize(qMax(smallestPixels, qRound(QFontInfo(base).pixelSize() * factor)));
    return font;
}

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QFont fontAt(TypeStep step, const QFont &base)
{
    switch (step) {
    case TypeStep::Title:
        return semibold(scaled(base, 1.5));
    case TypeStep::Section:
        return semibold(scaled(base, 1.15));
    case TypeStep::Small:
        return scaled(base, 0.92);
    case TypeStep::Caption:
        return scaled(base, 0.85);
    case TypeStep::Mono: {
        QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        mono.setPixelSize(QFontInfo(base).pixelSize());
        return mono;
    }
    case TypeStep::Body:
        break;
    }
    return base;
}

int textWidth(const QString &text, const QFont &font)
{
    return qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 1;
}

} // namespace slipway
