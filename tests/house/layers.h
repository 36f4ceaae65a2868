// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "house/sourcetree.h"

#include <QSet>

#include <functional>

namespace slipway::test {

//! A room and the rooms that it names; what those may include, it may include too, but for \a never.
struct Room
{
    QString name; //!< its folder, without "src/"
    QStringList uses = {};
    QStringList never = {};
};

//! The rooms of the house, bottom up. This table is the law; CONTRIBUTING.md explains it.
const std::vector<Room> &rooms();

//! Rooms whose headers a file of \a room may include, itself among them.
QSet<QString> visibleFrom(const QString &room);

//! \brief Includes of the file \a path (from the root: "src/core/error.h") with content \a text that run against the arrows.
//!
//! \a exists tells whether a path from the root is a file: an include of ours is written from src/ or from the root.
Findings layerFindings(const QString &path, const QString &text, const std::function<bool(const QString &)> &exists);

} // namespace slipway::test
