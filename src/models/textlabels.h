// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"

namespace slipway {

//! "German · de-DE"; the code alone for a language that we do not know.
QString languageLabel(const Locale &locale);

//! Whether a text of \a spec in \a locale is written from right to left; addresses are not in any language.
bool isRightToLeft(const AttributeSpec &spec, const Locale &locale);

//! "12/30": how much of its limit \a text takes, in the unit in which Apple counts; empty when there is no limit.
QString counterText(const AttributeSpec &spec, const QString &text);

} // namespace slipway
