// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! Feedback of testers (api/05 5): a crash takes its log with it.
std::span<const Behaviour> feedbackBehaviours();

//! Links to the pictures of feedback open for an hour; whoever reads later gets new ones.
constexpr int pictureLinkSeconds = 3600;

//! The attribute `screenshots` for pictures at \a urls, which carry no query yet, with links that count from \a now.
QJsonArray pictureLinks(const QStringList &urls, QSize size, const QDateTime &now);
//! Gives new links to all feedback whose links have less than half of their time left.
void renewPictureLinks(World &world, const QDateTime &now);

} // namespace slipway::sandbox
