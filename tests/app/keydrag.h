// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>

#include <memory>

class QTemporaryDir;
class QWidget;

namespace slipway::test {

//! The path of a file called \a name in \a folder with \a pem in it; empty when it cannot be written.
QString writeKey(const QTemporaryDir &folder, const QString &name, const QByteArray &pem);

//! What a file manager drags or copies.
std::unique_ptr<QMimeData> files(const QStringList &paths);

constexpr Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction; //!< as file managers do

//! Drags \a data over \a target as a file manager does, and drops it if that is allowed. Answers the action; IgnoreAction for a refusal.
Qt::DropAction dragTo(QWidget &target, const QMimeData &data);

} // namespace slipway::test
