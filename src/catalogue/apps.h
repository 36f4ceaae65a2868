// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typed.h"
#include "catalogue/typespec.h"

namespace slipway {

//! An app record. It can neither be created nor deleted by API (api/02 1).
struct App
{
    static constexpr QLatin1String type{"apps"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "App");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Apps");

    static constexpr auto name = readOnly<App, QString>(QLatin1String("name"), QT_TRANSLATE_NOOP("catalogue", "Name"));
    static constexpr auto bundleId = updateOnly<App, QString>(QLatin1String("bundleId"), QT_TRANSLATE_NOOP("catalogue", "Bundle ID"), {.nullable = true});
    static constexpr auto sku = readOnly<App, QString>(QLatin1String("sku"), QT_TRANSLATE_NOOP("catalogue", "SKU"));
    static constexpr auto primaryLocale = updateOnly<App, QString>(QLatin1String("primaryLocale"), QT_TRANSLATE_NOOP("catalogue", "Primary Language"), {.nullable = true});

    static constexpr std::array specs{name.spec, bundleId.spec, sku.spec, primaryLocale.spec};

    static constexpr auto appStoreIcon = slipway::relation<App>({.name = QLatin1String("appStoreIcon"), .label = QT_TRANSLATE_NOOP("catalogue", "Icon"),
                                                                 .arity = RelationSpec::Arity::One, .target = QLatin1String("buildIcons")});
    static constexpr auto appStoreVersions = slipway::relation<App>({.name = QLatin1String("appStoreVersions"), .label = QT_TRANSLATE_NOOP("catalogue", "Versions"),
                                                                     .target = QLatin1String("appStoreVersions")});

    static constexpr std::array relations{appStoreIcon.spec, appStoreVersions.spec};
    static constexpr std::array titleAttributes{name.spec.name, bundleId.spec.name};
};

//! Paths of the apps domain.
std::span<const EndpointSpec> appEndpoints();

} // namespace slipway
