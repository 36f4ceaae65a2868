// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"

namespace slipway {

enum class Platform { Unknown, Ios, MacOs, TvOs, VisionOs };

template <>
struct EnumTraits<Platform>
{
    static constexpr std::array entries{
        entry(Platform::Ios, "IOS", QT_TRANSLATE_NOOP("catalogue", "iOS")),
        entry(Platform::MacOs, "MAC_OS", QT_TRANSLATE_NOOP("catalogue", "macOS")),
        entry(Platform::TvOs, "TV_OS", QT_TRANSLATE_NOOP("catalogue", "tvOS")),
        entry(Platform::VisionOs, "VISION_OS", QT_TRANSLATE_NOOP("catalogue", "visionOS")),
    };
};

} // namespace slipway
