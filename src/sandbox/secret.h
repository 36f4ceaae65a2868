// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace slipway::sandbox {

//! 256 random bits of the system's generator, as base64url.
QByteArray makeSecret();

//! Compares in a time that does not tell where two secrets differ.
bool sameSecret(const QByteArray &given, const QByteArray &expected);

} // namespace slipway::sandbox
