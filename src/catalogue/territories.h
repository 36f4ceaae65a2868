// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "catalogue/endpointspec.h"

namespace slipway {

//! A country or region that the store sells in; its id is the ISO 3166 alpha-3 code (api/04 1).
struct Territory
{
    static constexpr QLatin1String type{"territories"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Territory");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Territories");

    static constexpr auto currency = readOnly<Territory, QString>("currency", QT_TRANSLATE_NOOP("catalogue", "Currency"));

    static constexpr std::array specs{currency.spec};
    static constexpr std::array<RelationSpec, 0> relations{};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

//! Paths that answer with territories.
std::span<const EndpointSpec> territoryEndpoints();

} // namespace slipway
