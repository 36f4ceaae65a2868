// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/textlength.h"

namespace slipway {

qsizetype textLength(const AttributeSpec &spec, const QString &text)
{
    return spec.unit == LengthUnit::Bytes ? text.toUtf8().size() : text.toUcs4().size();
}

bool isTooLong(const AttributeSpec &spec, const QString &text)
{
    return spec.maxLength > 0 && textLength(spec, text) > spec.maxLength;
}

} // namespace slipway
