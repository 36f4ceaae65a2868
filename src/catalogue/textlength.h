// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"

namespace slipway {

//! How much of the limit of \a spec \a text takes, in the unit in which Apple counts: code points, or bytes of UTF-8.
qsizetype textLength(const AttributeSpec &spec, const QString &text);

//! Apple will refuse \a text for its length.
bool isTooLong(const AttributeSpec &spec, const QString &text);

//! It takes 90 % of its limit and more, and is not too long.
bool isNearlyFull(const AttributeSpec &spec, const QString &text);

//! A text of paragraphs, which wants room to be written; all others fit on a line.
bool isLongText(const AttributeSpec &spec);

//! \a text as a field of \a spec takes it: many a text that is pasted, copied or imported has line ends where there is one line.
QString fittingText(const AttributeSpec &spec, const QString &text);

} // namespace slipway
