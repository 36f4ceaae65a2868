// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"

namespace slipway::test {
// Set by hand, as the tables in src/catalogue are.
// clang-format off

inline constexpr std::array devicePlatforms{entry("IOS", "iOS"), entry("MAC_OS", "macOS"), entry("UNIVERSAL", "Universal"), entry("SERVICES", "Services")};
inline constexpr std::array deviceClasses{entry("APPLE_VISION_PRO", "Apple Vision Pro"), entry("APPLE_WATCH", "Apple Watch"), entry("IPAD", "iPad"),
                                          entry("IPHONE", "iPhone"), entry("IPOD", "iPod"), entry("APPLE_TV", "Apple TV"), entry("MAC", "Mac")};
inline constexpr std::array deviceStatuses{entry("ENABLED", QT_TRANSLATE_NOOP("catalogue", "Enabled")), entry("DISABLED", QT_TRANSLATE_NOOP("catalogue", "Disabled"))};

//! A device registered for development: the sample of CONTRIBUTING's recipe "a resource type in at most 40 lines".
struct Device
{
    static constexpr QLatin1String type{"devices"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Device");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Devices");

    static constexpr auto name = editable<Device, QString>("name", QT_TRANSLATE_NOOP("catalogue", "Name"), {.required = true, .nullable = true});
    static constexpr auto udid = createOnly<Device, QString>("udid", QT_TRANSLATE_NOOP("catalogue", "UDID"), {.required = true});
    static constexpr auto platform = createOnly<Device, QString>(
        "platform", QT_TRANSLATE_NOOP("catalogue", "Platform"), {.required = true, .values = devicePlatforms});
    static constexpr auto deviceClass = readOnly<Device, QString>("deviceClass", QT_TRANSLATE_NOOP("catalogue", "Kind"), {.values = deviceClasses});
    static constexpr auto status = updateOnly<Device, QString>(
        "status", QT_TRANSLATE_NOOP("catalogue", "Status"), {.nullable = true, .values = deviceStatuses});
    static constexpr auto model = readOnly<Device, QString>("model", QT_TRANSLATE_NOOP("catalogue", "Model"));
    static constexpr auto addedDate = readOnly<Device, QDateTime>("addedDate", QT_TRANSLATE_NOOP("catalogue", "Added"));

    static constexpr std::array specs{name.spec, udid.spec, platform.spec, deviceClass.spec, status.spec, model.spec, addedDate.spec};
    static constexpr std::array<RelationSpec, 0> relations{};
    static constexpr std::array titleAttributes{name.spec.name, udid.spec.name};
};

// clang-format on
} // namespace slipway::test
