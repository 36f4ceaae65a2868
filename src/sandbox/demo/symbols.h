// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QUrl;

namespace slipway::sandbox {

//! Where the dSYM of the build \a number of an app is, below the origin of the image host, without the time until which the link opens.
QString symbolsUrl(const QUrl &imageBase, const QString &bundleId, int number);
//! The file that the decoded \a path of such a URL asks for: a small zip archive that is no dSYM, but shaped like one. Nothing for other paths.
std::optional<QByteArray> symbolsFile(const QString &path);

} // namespace slipway::sandbox
