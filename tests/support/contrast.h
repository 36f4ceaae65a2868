// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace slipway::test {

//! The contrast of two colours as WCAG 2.2 defines it: the ratio of their relative luminances in sRGB, from 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace slipway::test
