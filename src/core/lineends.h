// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

//! \a text with its lines ending in "\n" alone, however the computer that it comes from ends them.
QString withPlainLineEnds(QString text);

} // namespace slipway
