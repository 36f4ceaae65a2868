// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace slipway::test {

//! The lines of a sandbox's write log, oldest first (see sandbox/writelog.h).
QList<QJsonObject> writtenIn(const QString &path);

} // namespace slipway::test
