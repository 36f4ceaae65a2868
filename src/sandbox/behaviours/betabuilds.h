// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/builds.h"
#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief Builds in TestFlight (api/05 4): encryption is answered once, what expired stays so and leaves its review, states follow. Their
//! notifications and what to test in them.
std::span<const Behaviour> betaBuildBehaviours();

//! Links to the symbols of builds open for an hour; whoever reads later gets new ones.
constexpr int symbolsLinkSeconds = 3600;

//! A link to what lies at \a url, which carries no query yet, that counts from \a now.
QUrl symbolsLink(const QString &url, const QDateTime &now);
//! Gives new links to all bundles whose links have less than half of their time left.
void renewSymbolLinks(World &world, const QDateTime &now);

//! Apple is so far with processing \a build.
void moveProcessing(const Scene &scene, const ResourceId &build, BuildProcessingState state);

} // namespace slipway::sandbox
