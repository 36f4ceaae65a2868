// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway::test {

//! Whose rows the tables of these tests hold.
inline const QString account = QStringLiteral("3b0f1c6e-0000-4000-8000-000000000001");

} // namespace slipway::test
