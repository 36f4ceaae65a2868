// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace slipway::bench {

struct SandboxAccess;

//! \brief The bodies of all pages of the list at \a path, read one after the other without our client. Wants an application object.
std::vector<QByteArray> readPages(const SandboxAccess &sandbox, const QString &path);

} // namespace slipway::bench
