// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace slipway::sandbox {

//! What the store says about an app in one language. An empty field is missing on purpose: real teams have gaps.
struct AppText
{
    QStringView locale = {};
    QStringView name = {};
    QStringView subtitle = {};
    QStringView keywords = {};
    QStringView promotionalText = {};
    QStringView description = {};
};

//! The texts of the demo team's apps; the primary language comes first.
namespace apptexts {

std::span<const AppText> tideline();
std::span<const AppText> orchard();
std::span<const AppText> quarry();
std::span<const AppText> lanternfish();
std::span<const AppText> peakwise();
std::span<const AppText> cordial();
std::span<const AppText> marginalia();
std::span<const AppText> stopgap();
std::span<const AppText> fernweh();

} // namespace apptexts

//! The notes of an update in a language, one of a handful by \a number; English where there is no translation.
QStringView releaseNotes(QStringView locale, int number);

} // namespace slipway::sandbox
