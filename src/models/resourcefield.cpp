// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resourcefield.h"

#include "catalogue/wirebool.h"
#include "models/resourcename.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto listSeparator = ", "_L1;

QDateTime dateTime(const QString &wire)
{
    return QDateTime::fromString(wire, Qt::ISODateWithMs);
}

ValueKind guessKind(const QJsonValue &value)
{
    if (value.isBool())
        return ValueKind::Boolean;
    if (value.isDouble())
        return ValueKind::Integer;
    if (value.isArray())
        return ValueKind::TextList;
    if (value.isObject())
        return ValueKind::Object;
    const QString text = value.toString();
    return text.contains(u'T') && dateTime(text).isValid() ? ValueKind::DateTime : ValueKind::Text;
}

// What has parts of its own fits into no cell, and would cost every row its JSON.
bool isStructure(ValueKind kind)
{
    return kind == ValueKind::Image || kind == ValueKind::Object || kind == ValueKind::ObjectList;
}

ResourceField guessedField(const QString &name, const QJsonValue &value)
{
    return {name, readableName(name), guessKind(value), {}};
}

} // namespace

ResourceField fieldOf(const AttributeSpec &spec)
{
    return {QString(spec.name), attributeLabel(spec), spec.kind, spec.values};
}

bool ResourceField::isState() const
{
    return kind == ValueKind::Enum && name.endsWith("state"_L1, Qt::CaseInsensitive);
}

QString ResourceField::display(const QString &wire) const
{
    const QLocale locale;
    switch (kind) {
    case ValueKind::DateTime:
        if (const QDateTime time = dateTime(wire); time.isValid())
            return locale.toString(time.toLocalTime(), QLocale::ShortFormat);
        return wire;
    case ValueKind::Date:
        if (const QDate date = QDate::fromString(wire, Qt::ISODate); date.isValid())
            return locale.toString(date, QLocale::ShortFormat);
        return wire;
    case ValueKind::Boolean:
        if (const std::optional<bool> answer = boolOf(wire))
            return *answer ? QCoreApplication::translate("models", "Yes") : QCoreApplication::translate("models", "No");
        return wire;
    case ValueKind::Integer: {
        bool isNumber = false;
        const qlonglong number = wire.toLongLong(&isNumber);
        return isNumber ? locale.toString(number) : wire;
    }
    case ValueKind::Enum:
        return enumLabel(values, wire);
    case ValueKind::Locale:
        return Locale(wire).displayName();
    case ValueKind::EnumList: {
        QStringList labels;
        for (const QString &part : wire.split(listSeparator, Qt::SkipEmptyParts))
            labels.append(enumLabel(values, part));
        return labels.join(listSeparator);
    }
    default:
        return wire;
    }
}

QString ResourceField::hint(const QString &wire) const
{
    const QDateTime time = kind == ValueKind::DateTime ? dateTime(wire) : QDateTime();
    if (!time.isValid())
        return {};
    const QLocale locale;
    //: a point in time, %1 in local time and %2 in UTC
    return QCoreApplication::translate("models", "%1\n%2 UTC")
        .arg(locale.toString(time.toLocalTime(), QLocale::LongFormat), locale.toString(time.toUTC(), u"yyyy-MM-dd HH:mm:ss"));
}

QVariant ResourceField::sortValue(const QString &wire) const
{
    if (wire.isEmpty())
        return {};
    switch (kind) {
    case ValueKind::DateTime:
        return dateTime(wire);
    case ValueKind::Date:
        return QDate::fromString(wire, Qt::ISODate);
    case ValueKind::Integer:
        return wire.toDouble();
    default:
        return display(wire);
    }
}

std::vector<ResourceField> resourceFields(const Resource &sample)
{
    std::vector<ResourceField> fields;
    const TypeSpec *type = catalogue::type(sample.type());
    if (!type) {
        const QJsonObject attributes = sample.attributes();
        for (auto it = attributes.begin(); it != attributes.end(); ++it)
            fields.push_back(guessedField(it.key(), it.value()));
        return fields;
    }
    const auto isTitle = [type](const AttributeSpec &spec) {
        return std::find(type->titleAttributes.begin(), type->titleAttributes.end(), spec.name) != type->titleAttributes.end();
    };
    for (const QLatin1String title : type->titleAttributes) {
        if (const AttributeSpec *spec = type->attribute(QString(title)))
            fields.push_back(fieldOf(*spec));
    }
    for (const AttributeSpec &spec : type->attributes) {
        if (!isTitle(spec) && !isStructure(spec.kind) && !spec.deprecated && !spec.sensitive)
            fields.push_back(fieldOf(spec));
    }
    return fields;
}

std::vector<ResourceField> carriedFields(const Resource &resource)
{
    const QJsonObject attributes = resource.attributes();
    const TypeSpec *type = catalogue::type(resource.type());
    std::vector<ResourceField> fields;
    for (const AttributeSpec &spec : type ? type->attributes : std::span<const AttributeSpec>()) {
        if (attributes.contains(spec.name) && !spec.sensitive)
            fields.push_back(fieldOf(spec));
    }
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (!type || !type->attribute(it.key()))
            fields.push_back(guessedField(it.key(), it.value()));
    }
    return fields;
}

QString wireText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return wireOf(value.toBool());
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &part : array)
            parts.append(wireText(part));
        return parts.join(listSeparator);
    }
    default:
        return value.toString();
    }
}

} // namespace slipway
