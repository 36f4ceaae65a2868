// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/textlength.h"

#include "core/lineends.h"

namespace slipway {

namespace {

constexpr int longestLine = 200; // characters

} // namespace

qsizetype textLength(const AttributeSpec &spec, const QString &text)
{
    return spec.unit == LengthUnit::Bytes ? text.toUtf8().size() : text.toUcs4().size();
}

bool isTooLong(const AttributeSpec &spec, const QString &text)
{
    return spec.maxLength > 0 && textLength(spec, text) > spec.maxLength;
}

bool isNearlyFull(const AttributeSpec &spec, const QString &text)
{
    const qsizetype length = textLength(spec, text);
    return spec.maxLength > 0 && length <= spec.maxLength && length * 10 >= qsizetype(spec.maxLength) * 9;
}

bool isLongText(const AttributeSpec &spec)
{
    return spec.kind == ValueKind::Text && (spec.maxLength == 0 || spec.maxLength > longestLine);
}

QString fittingText(const AttributeSpec &spec, const QString &text)
{
    QString lines = withPlainLineEnds(text);
    return isLongText(spec) ? lines : lines.replace(u'\n', u' ').trimmed();
}

} // namespace slipway
