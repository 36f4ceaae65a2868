// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/attributecheck.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// What an attribute of that kind is called in an error text; empty when the value's JSON type fits.
QString expectedType(ValueKind kind, const QJsonValue &value)
{
    switch (kind) {
    case ValueKind::Integer: {
        const double number = value.toDouble(0.5);
        return std::floor(number) == number ? QString() : u"an integer"_s;
    }
    case ValueKind::Boolean:
        return value.isBool() ? QString() : u"a boolean"_s;
    case ValueKind::EnumList:
    case ValueKind::TextList:
        return value.isArray() ? QString() : u"a list"_s;
    case ValueKind::Image:
    case ValueKind::Object:
        return value.isObject() ? QString() : u"an object"_s;
    default:
        return value.isString() ? QString() : u"a string"_s;
    }
}

// Apple counts characters as people do, near enough: code points, not UTF-16 units.
qsizetype lengthOf(const QString &text, LengthUnit unit)
{
    if (unit == LengthUnit::Bytes)
        return text.toUtf8().size();
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

bool isValueOf(const AttributeSpec &spec, const QJsonValue &value)
{
    return std::any_of(spec.values.begin(), spec.values.end(), [&](const EnumEntry &entry) { return value.toString() == entry.wire; });
}

QString wireNames(const AttributeSpec &spec)
{
    QStringList names;
    for (const EnumEntry &entry : spec.values)
        names.append(entry.wire);
    return names.join(u", ");
}

void checkEnum(const AttributeSpec &spec, const QJsonValue &value, std::vector<ApiError> &errors)
{
    if (!spec.values.empty() && !isValueOf(spec, value)) {
        errors.push_back(apierror::attributeInvalid(
            spec.name,
            u"'%1' is not a valid value for the attribute '%2'. Valid values are: %3"_s.arg(value.toString(), spec.name, wireNames(spec))));
    }
}

// True when a text has the form that its kind asks for.
bool isWellFormed(ValueKind kind, const QString &text)
{
    switch (kind) {
    case ValueKind::Url: {
        const QUrl url(text, QUrl::StrictMode);
        return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
    }
    case ValueKind::Email: {
        const qsizetype at = text.indexOf(u'@');
        return at > 0 && text.indexOf(u'.', at) > at + 1 && !text.contains(u' ');
    }
    case ValueKind::DateTime:
        return QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
    case ValueKind::Date:
        return QDate::fromString(text, Qt::ISODate).isValid();
    default:
        return true;
    }
}

} // namespace

void checkAttribute(const AttributeSpec &spec, const QJsonValue &value, bool creation, std::vector<ApiError> &errors)
{
    if (value.isNull()) {
        if (!spec.nullable && !(creation && spec.required))
            errors.push_back(apierror::attributeInvalid(spec.name, u"The attribute '%1' can not be null"_s.arg(spec.name)));
        return;
    }
    const QString expected = expectedType(spec.kind, value);
    if (!expected.isEmpty()) {
        errors.push_back(apierror::attributeType(spec.name, expected));
        return;
    }
    if (spec.kind == ValueKind::Enum) {
        checkEnum(spec, value, errors);
    } else if (spec.kind == ValueKind::EnumList) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &each : list)
            checkEnum(spec, each, errors);
    } else if (!isWellFormed(spec.kind, value.toString())) {
        errors.push_back(
            apierror::attributeInvalid(spec.name, u"'%1' is not a valid value for the attribute '%2'"_s.arg(value.toString(), spec.name)));
    }
    if (spec.maxLength > 0 && lengthOf(value.toString(), spec.unit) > spec.maxLength)
        errors.push_back(apierror::attributeTooLong(spec.name, QString::fromUtf8(spec.label), spec.maxLength));
}

} // namespace slipway::sandbox
