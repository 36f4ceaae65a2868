// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace slipway::sandbox {
struct SandboxInfo;
} // namespace slipway::sandbox

namespace slipway::test {

//! Directs a running sandbox as a person at its control path would: PUT /_sandbox/\a setting (see sandbox/control.h). Runs an event loop until
//! that is done; answers what went wrong, or an empty text.
QString directSandbox(const sandbox::SandboxInfo &sandbox, const QString &setting, const QJsonDocument &wish);

//! One fault for the next request of that method and path.
QJsonObject faultFor(const QString &method, const QString &path, const QString &fault, const QJsonValue &value, bool done);
//! Apple's answer that refuses \a field with \a sentence.
QJsonObject refusalOf(const QString &field, const QString &sentence);

} // namespace slipway::test
