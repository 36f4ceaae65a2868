// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

bool isOneOf(std::span<const EnumEntry> values, const QString &wire)
{
    return std::any_of(values.begin(), values.end(), [&wire](const EnumEntry &entry) { return wire == entry.wire; });
}

} // namespace

bool isOnlyMade(const TypeSpec &type)
{
    const auto all = catalogue::endpoints();
    return std::none_of(all.begin(), all.end(),
                        [&](const EndpointSpec &each) { return each.type == type.type && each.verbs.testFlag(EndpointVerb::Get); });
}

QString fault(const AttributeSpec &spec, const QJsonValue &value)
{
    static const QRegularExpression mail(u"^[a-z0-9.]+@[a-z.]+$"_s);
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    if (value.isNull())
        return {};
    const auto isText = [&] { return value.isString() && !value.toString().isEmpty(); };
    switch (spec.kind) {
    case ValueKind::Boolean:
        return value.isBool() ? QString() : u"no boolean"_s;
    case ValueKind::Integer:
        return value.isDouble() ? QString() : u"no number"_s;
    case ValueKind::Enum:
        return isOneOf(spec.values, value.toString()) ? QString() : u"not among the values"_s;
    case ValueKind::EnumList:
        for (const QJsonValue &item : value.toArray()) {
            if (!isOneOf(spec.values, item.toString()))
                return u"not among the values"_s;
        }
        return value.toArray().isEmpty() ? u"no values"_s : QString();
    case ValueKind::DateTime:
        return time.match(value.toString()).hasMatch() ? QString() : u"no time"_s;
    case ValueKind::Email:
        return mail.match(value.toString()).hasMatch() ? QString() : u"no address"_s;
    case ValueKind::Url:
        return QUrl(value.toString(), QUrl::StrictMode).isValid() && isText() ? QString() : u"no URL"_s;
    case ValueKind::Locale:
        return Locale(value.toString()).isKnown() ? QString() : u"no language of Apple's"_s;
    case ValueKind::Image:
        return JsonValue<ImageAsset>::from(value).isNull() ? u"no picture"_s : QString();
    case ValueKind::TextList: {
        const QJsonArray texts = value.toArray();
        const bool areTexts = std::all_of(texts.begin(), texts.end(), [](const QJsonValue &each) { return each.isString(); });
        return value.isArray() && areTexts ? QString() : u"no list of texts"_s;
    }
    case ValueKind::ObjectList:
        return value.isArray() ? QString() : u"no list"_s;
    case ValueKind::Text:
        if (!isText())
            return u"no text"_s;
        if (!spec.values.empty() && !isOneOf(spec.values, value.toString()))
            return u"not among the values"_s;
        return spec.maxLength > 0 && value.toString().size() > spec.maxLength ? u"too long"_s : QString();
    default:
        return u"a kind that this test does not know"_s;
    }
}

} // namespace slipway::test
