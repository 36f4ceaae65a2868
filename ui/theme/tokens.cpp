// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QPalette>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QColor rgb(unsigned value)
{
    return QColor(int(value >> 16) & 0xff, int(value >> 8) & 0xff, int(value) & 0xff);
}

constexpr Tokens light{
    .window = rgb(0xF5F6F8),
    .base = rgb(0xFFFFFF),
    .sidebar = rgb(0xECEEF2),
    .raised = rgb(0xFFFFFF),
    .alternate = rgb(0xF8F9FB),
    .hover = rgb(0xE9EDF5),
    .border = rgb(0xD5D9E0),
    .borderStrong = rgb(0x7B828F),
    .text = rgb(0x1B1F27),
    .text2 = rgb(0x505866),
    .text3 = rgb(0x5C6471),
    .accent = rgb(0x2F5BD7),
    .accentHover = rgb(0x2449B3),
    .onAccent = rgb(0xFFFFFF),
    .selection = rgb(0xDCE6FF),
    .focus = rgb(0x2F5BD7),
    .link = rgb(0x244FC4),
    .neutral = {rgb(0x505866), rgb(0xE8EBF0)},
    .ok = {rgb(0x12703F), rgb(0xDDF3E6)},
    .warning = {rgb(0x875200), rgb(0xFCEFD2)},
    .error = {rgb(0xB3261E), rgb(0xFCE4E2)},
    .info = {rgb(0x1F5FAE), rgb(0xE1EEFB)},
    .review = {rgb(0x6B3FB5), rgb(0xEEE6FB)},
    .inserted = rgb(0xD5F0DF),
    .deleted = rgb(0xFADAD7),
};

constexpr Tokens dark{
    .window = rgb(0x1C1F25),
    .base = rgb(0x22262D),
    .sidebar = rgb(0x181B20),
    .raised = rgb(0x2A2F38),
    .alternate = rgb(0x262A32),
    .hover = rgb(0x303642),
    .border = rgb(0x3A404B),
    .borderStrong = rgb(0x7C8594),
    .text = rgb(0xE7EAF0),
    .text2 = rgb(0xB0B8C5),
    .text3 = rgb(0xA6AFBD),
    .accent = rgb(0x4C7DF0),
    .accentHover = rgb(0x6A94F5),
    .onAccent = rgb(0x0B1020),
    .selection = rgb(0x2B3F6E),
    .focus = rgb(0x8FB0FF),
    .link = rgb(0x8FB0FF),
    .neutral = {rgb(0xB0B8C5), rgb(0x343A45)},
    .ok = {rgb(0x6FD39B), rgb(0x1E3A2B)},
    .warning = {rgb(0xF0BE62), rgb(0x42341A)},
    .error = {rgb(0xFF9389), rgb(0x4A2523)},
    .info = {rgb(0x86BDF7), rgb(0x1E3550)},
    .review = {rgb(0xC4A6F7), rgb(0x362A4F)},
    .inserted = rgb(0x1F4331),
    .deleted = rgb(0x53292A),
};

} // namespace

const TonePair &Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Ok:
        return ok;
    case Tone::Warning:
        return warning;
    case Tone::Error:
        return error;
    case Tone::Info:
        return info;
    case Tone::Review:
        return review;
    case Tone::Neutral:
        break;
    }
    return neutral;
}

const Tokens &lightTokens()
{
    return light;
}

const Tokens &darkTokens()
{
    return dark;
}

const Tokens &tokensOf(const QPalette &palette)
{
    return palette.color(QPalette::Text).lightness() > palette.color(QPalette::Base).lightness() ? dark : light;
}

QLatin1String glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return "error"_L1;
    case Tone::Warning:
        return "warning"_L1;
    case Tone::Ok:
        return "ok"_L1;
    default:
        return "info"_L1;
    }
}

} // namespace slipway
