// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QRandomGenerator>

namespace slipway::sandbox {

constexpr int largestPublicLinkLimit = 10'000;

//! Gives the attributes of a beta group a public link: an id of eight characters, and its address, which leads nowhere.
void addPublicLink(QJsonObject &group, QRandomGenerator &random);

} // namespace slipway::sandbox
