// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/accountcolours.h"

#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QPalette>

#include <array>

namespace slipway {

namespace {

struct Look
{
    const char *name = "";
    QRgb light = 0;
    QRgb dark = 0;
};

constexpr std::array<Look, accountColourCount> looks{{
    {QT_TRANSLATE_NOOP("AccountColour", "Blue"), 0xff0a66c8, 0xff5b93ff},
    {QT_TRANSLATE_NOOP("AccountColour", "Cyan"), 0xff00809b, 0xff2fc4de},
    {QT_TRANSLATE_NOOP("AccountColour", "Green"), 0xff1b7f3b, 0xff4cc777},
    {QT_TRANSLATE_NOOP("AccountColour", "Lime"), 0xff6b7a00, 0xffb5cc3a},
    {QT_TRANSLATE_NOOP("AccountColour", "Amber"), 0xffb85c00, 0xfff0a04b},
    {QT_TRANSLATE_NOOP("AccountColour", "Red"), 0xffc42b1c, 0xffff7a6b},
    {QT_TRANSLATE_NOOP("AccountColour", "Pink"), 0xffc2257f, 0xffff7ab8},
    {QT_TRANSLATE_NOOP("AccountColour", "Graphite"), 0xff5b6472, 0xffa3adbb},
}};

const Look &lookOf(int index)
{
    return looks[index >= 0 && index < accountColourCount ? size_t(index) : 0];
}

} // namespace

QColor accountColour(int index, const QPalette &palette)
{
    const Look &look = lookOf(index);
    return QColor(&tokensOf(palette) == &darkTokens() ? look.dark : look.light);
}

QString accountColourName(int index)
{
    return QCoreApplication::translate("AccountColour", lookOf(index).name);
}

QColor demoColour(const QPalette &palette)
{
    return tokensOf(palette).review.text;
}

} // namespace slipway
