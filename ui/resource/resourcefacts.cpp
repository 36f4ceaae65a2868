// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/resourcefacts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace slipway {

namespace {

bool isStructured(const QJsonValue &value)
{
    if (!value.isArray())
        return value.isObject();
    const QJsonArray members = value.toArray();
    return std::any_of(members.begin(), members.end(), [](const QJsonValue &member) { return member.isObject() || member.isArray(); });
}

QString indented(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

// One value, as wireText() writes it.
Fact attributeFact(const ResourceField &field, const QString &wire)
{
    const bool isAddress = field.kind == ValueKind::Url || field.kind == ValueKind::Email;
    return {.label = field.label,
            .value = field.display(wire),
            .hint = field.hint(wire),
            .badge = field.isState() ? wire : QString(),
            .copyable = isAddress};
}

} // namespace

std::vector<Fact> attributeFacts(const Resource &resource)
{
    const QJsonObject attributes = resource.attributes();
    std::vector<Fact> facts;
    for (const ResourceField &field : carriedFields(resource)) {
        const QJsonValue value = attributes.value(field.name);
        if (isStructured(value))
            facts.push_back({.label = field.label, .value = indented(value)});
        else
            facts.push_back(attributeFact(field, wireText(value)));
    }
    return facts;
}

std::vector<Fact> rowFacts(const ResourceRow &row, const std::vector<ResourceField> &fields)
{
    std::vector<Fact> facts;
    for (size_t i = 0; i < fields.size(); ++i)
        facts.push_back(attributeFact(fields[i], row.value(int(i))));
    facts.push_back({.label = QCoreApplication::translate("ResourceFacts", "ID"), .value = row.id(), .copyable = true});
    return facts;
}

} // namespace slipway
