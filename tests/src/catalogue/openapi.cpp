// SPDX-License-Identifier: GPL-3.0-or-later
#include "openapi.h"

#include <QJsonDocument>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

QString kindName(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text:
        return u"Text"_s;
    case ValueKind::Url:
        return u"Url"_s;
    case ValueKind::Email:
        return u"Email"_s;
    case ValueKind::Locale:
        return u"Locale"_s;
    case ValueKind::Integer:
        return u"Integer"_s;
    case ValueKind::Boolean:
        return u"Boolean"_s;
    case ValueKind::DateTime:
        return u"DateTime"_s;
    case ValueKind::Date:
        return u"Date"_s;
    case ValueKind::Enum:
        return u"Enum"_s;
    case ValueKind::EnumList:
        return u"EnumList"_s;
    case ValueKind::TextList:
        return u"TextList"_s;
    case ValueKind::Image:
        return u"Image"_s;
    case ValueKind::Object:
        return u"Object"_s;
    case ValueKind::ObjectList:
        return u"ObjectList"_s;
    }
    return {};
}

QString kindName(const QJsonObject &schema, const QJsonObject &items)
{
    const QString type = schema.value("type"_L1).toString();
    const QString format = schema.value("format"_L1).toString();
    if (type == "array"_L1) {
        if (items.value("type"_L1) == "object"_L1)
            return u"ObjectList"_s;
        return items.contains("enum"_L1) ? u"EnumList"_s : u"TextList"_s;
    }
    if (type == "object"_L1)
        return schema.value("properties"_L1).toObject().contains("templateUrl"_L1) ? u"Image"_s : u"Object"_s;
    if (schema.contains("enum"_L1))
        return u"Enum"_s;
    static const QHash<QString, QString> names{{u"boolean"_s, u"Boolean"_s},    {u"integer"_s, u"Integer"_s}, {u"int64"_s, u"Integer"_s},
                                               {u"date-time"_s, u"DateTime"_s}, {u"date"_s, u"Date"_s},       {u"uri"_s, u"Url"_s},
                                               {u"email"_s, u"Email"_s},        {u"string"_s, u"Text"_s}};
    return names.value(format.isEmpty() ? type : format, u"unknown "_s + type + u' ' + format);
}

bool contains(const QJsonValue &list, const QString &name)
{
    return list.toArray().contains(name);
}

QJsonObject object(const QJsonObject &parent, const QString &name)
{
    return parent.value(name).toObject();
}

} // namespace

Facts factsOf(const TypeSpec &type)
{
    Facts facts;
    for (const AttributeSpec &spec : type.attributes) {
        const QString start = type.type + u'.' + spec.name + u": "_s;
        facts << start + u"kind "_s + kindName(spec.kind);
        for (const EnumEntry &value : spec.values)
            facts << start + u"value "_s + value.wire;
        if (spec.access == Access::CreateOnly || spec.access == Access::Editable)
            facts << start + u"create"_s;
        if (spec.access == Access::UpdateOnly || spec.access == Access::Editable)
            facts << start + u"update"_s;
        if (spec.required)
            facts << start + u"required"_s;
        if (spec.nullable)
            facts << start + u"nullable"_s;
        if (spec.deprecated)
            facts << start + u"deprecated"_s;
    }
    using Write = RelationSpec::Write;
    for (const RelationSpec &spec : type.relations) {
        const QString start = type.type + u'.' + spec.name + u": "_s;
        facts << start + (spec.arity == RelationSpec::Arity::Many ? u"many "_s : u"one "_s) + spec.target;
        if (spec.linksOnly)
            facts << start + u"links only"_s;
        if (spec.deprecated)
            facts << start + u"deprecated"_s;
        if (spec.write == Write::Create || spec.write == Write::CreateRequired || spec.write == Write::CreateAndUpdate)
            facts << start + u"create"_s;
        if (spec.write == Write::CreateRequired)
            facts << start + u"required"_s;
        if (spec.write == Write::Update || spec.write == Write::CreateAndUpdate)
            facts << start + u"update"_s;
    }
    return facts;
}

Facts factsOf(const EndpointSpec &endpoint)
{
    static const QHash<EndpointShape, QString> shapes{{EndpointShape::Collection, u"Collection"_s}, {EndpointShape::Instance, u"Instance"_s},
                                                      {EndpointShape::RelatedOne, u"RelatedOne"_s}, {EndpointShape::RelatedMany, u"RelatedMany"_s},
                                                      {EndpointShape::LinkageOne, u"LinkageOne"_s}, {EndpointShape::LinkageMany, u"LinkageMany"_s}};
    const QString start = QString(endpoint.path) + u": "_s;
    Facts facts{start + u"shape "_s + shapes.value(endpoint.shape), start + u"type "_s + endpoint.type};
    if (!endpoint.relation.isEmpty())
        facts << start + u"relation "_s + endpoint.relation;
    for (const auto &[verb, name] : {std::pair(EndpointVerb::Get, u"get"_s),
                                     {EndpointVerb::Post, u"post"_s},
                                     {EndpointVerb::Patch, u"patch"_s},
                                     {EndpointVerb::Delete, u"delete"_s}}) {
        if (endpoint.verbs.testFlag(verb))
            facts << start + name;
    }
    for (QLatin1String name : endpoint.includes)
        facts << start + u"include "_s + name;
    for (QLatin1String name : endpoint.exists)
        facts << start + u"exists["_s + name + u']';
    for (QLatin1String name : endpoint.sorts)
        facts << start + u"sort "_s + name;
    for (const NestedLimit &limit : endpoint.nestedLimits)
        facts << start + u"limit["_s + limit.relation + u"] "_s + QString::number(limit.maximum);
    for (const FilterSpec &filter : endpoint.filters) {
        const QString name = start + u"filter["_s + filter.name + u']';
        facts << name;
        if (filter.required)
            facts << name + u" required"_s;
        for (const EnumEntry &value : filter.values)
            facts << name + u" value "_s + value.wire;
    }
    if (endpoint.maxLimit > 0)
        facts << start + u"limit "_s + QString::number(endpoint.maxLimit);
    return facts;
}

std::optional<OpenApi> OpenApi::fromEnvironment()
{
    QFile file(qEnvironmentVariable("SLIPWAY_OPENAPI"));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    OpenApi api;
    api.m_root = QJsonDocument::fromJson(file.readAll()).object();
    return api;
}

QJsonObject OpenApi::resolved(const QJsonValue &schema) const
{
    QJsonObject found = schema.toObject();
    while (found.contains("$ref"_L1)) {
        const QString name = found.value("$ref"_L1).toString().section(u'/', -1);
        found = object(object(object(m_root, u"components"_s), u"schemas"_s), name);
    }
    return found;
}

QJsonObject OpenApi::resourceSchema(const QString &type) const
{
    const QJsonObject schemas = object(object(m_root, u"components"_s), u"schemas"_s);
    for (const QJsonValue &candidate : schemas) {
        const QJsonObject properties = object(candidate.toObject(), u"properties"_s);
        // Only resource objects have links of their own; requests and linkages carry the same type.
        if (properties.contains("links"_L1) && contains(object(properties, u"type"_s).value("enum"_L1), type))
            return properties;
    }
    return {};
}

QJsonObject OpenApi::requestData(const QString &path, const QString &verb) const
{
    const QJsonObject operation = object(object(object(m_root, u"paths"_s), path), verb);
    const QJsonObject content = object(object(operation, u"requestBody"_s), u"content"_s);
    const QJsonObject body = resolved(object(content, u"application/json"_s).value("schema"_L1));
    return resolved(object(body, u"properties"_s).value("data"_L1));
}

QJsonObject OpenApi::primaryData(const QString &path) const
{
    const QJsonObject operations = object(object(m_root, u"paths"_s), path);
    const QJsonObject ok = object(object(object(operations, u"get"_s), u"responses"_s), u"200"_s);
    const QJsonObject content = object(object(ok, u"content"_s), u"application/json"_s);
    const QJsonObject answer = resolved(content.value("schema"_L1));
    if (!answer.isEmpty())
        return resolved(object(answer, u"properties"_s).value("data"_L1));
    for (const QString &verb : {u"post"_s, u"patch"_s, u"delete"_s}) {
        const QJsonObject data = requestData(path, verb);
        if (!data.isEmpty())
            return data;
    }
    return {};
}

// "many apps" or "one apps", whichever schema says so: that of an answer, of a linkage, or of a relation's data.
static QString arityAndType(const QJsonObject &data, const QJsonObject &member)
{
    const QString type = object(object(member, u"properties"_s), u"type"_s).value("enum"_L1).toArray().at(0).toString();
    return type.isEmpty() ? QString() : (data.contains("items"_L1) ? u"many "_s : u"one "_s) + type;
}

void OpenApi::addRelation(Facts &facts, const QString &type, const QString &name, const QJsonObject &schema) const
{
    const QString start = type + u'.' + name + u": "_s;
    QJsonObject data = resolved(object(schema, u"properties"_s).value("data"_L1));
    if (data.isEmpty()) {
        facts << start + u"links only"_s;
        const QString owner = u"/v1/%1/{id}/"_s.arg(type);
        data = primaryData(owner + name);
        if (data.isEmpty())
            data = primaryData(owner + u"relationships/"_s + name);
    }
    facts << start + arityAndType(data, data.contains("items"_L1) ? resolved(data.value("items"_L1)) : data);
    if (schema.value("deprecated"_L1).toBool())
        facts << start + u"deprecated"_s;
}

Facts OpenApi::factsOfType(const QString &type) const
{
    Facts facts;
    const QJsonObject resource = resourceSchema(type);
    const QJsonObject attributes = object(object(resource, u"attributes"_s), u"properties"_s);
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const QString start = type + u'.' + it.key() + u": "_s;
        const QJsonObject schema = resolved(it.value());
        const QJsonObject items = resolved(schema.value("items"_L1));
        facts << start + u"kind "_s + kindName(schema, items);
        const QJsonArray values = (items.isEmpty() ? schema : items).value("enum"_L1).toArray();
        for (const QJsonValue &value : values)
            facts << start + u"value "_s + value.toString();
        if (it.value().toObject().value("deprecated"_L1).toBool())
            facts << start + u"deprecated"_s;
    }
    const QJsonObject relations = object(object(resource, u"relationships"_s), u"properties"_s);
    for (auto it = relations.begin(); it != relations.end(); ++it)
        addRelation(facts, type, it.key(), it.value().toObject());

    const QJsonObject create = requestData(u"/v1/"_s + type, u"post"_s);
    const QJsonObject update = requestData(u"/v1/%1/{id}"_s.arg(type), u"patch"_s);
    for (const QString &group : {u"attributes"_s, u"relationships"_s}) {
        const QJsonObject made = object(object(create, u"properties"_s), group);
        const QJsonObject changed = object(object(update, u"properties"_s), group);
        const QJsonObject makes = object(made, u"properties"_s);
        const QJsonObject changes = object(changed, u"properties"_s);
        for (const QString &name : makes.keys() + changes.keys()) {
            const QString start = type + u'.' + name + u": "_s;
            if (makes.contains(name))
                facts << start + u"create"_s;
            // What is only sent is in no resource.
            if (group == "relationships"_L1 && !relations.contains(name))
                addRelation(facts, type, name, makes.value(name).toObject());
            if (contains(made.value("required"_L1), name))
                facts << start + u"required"_s;
            if (changes.contains(name))
                facts << start + u"update"_s;
            if (object(changes.contains(name) ? changes : makes, name).value("nullable"_L1).toBool())
                facts << start + u"nullable"_s;
        }
    }
    return facts;
}

Facts OpenApi::factsOfEndpoint(const QString &path) const
{
    Facts facts;
    const QString start = path + u": "_s;
    const QJsonObject operations = object(object(m_root, u"paths"_s), path);
    for (const QString &verb : {u"get"_s, u"post"_s, u"patch"_s, u"delete"_s}) {
        if (operations.contains(verb))
            facts << start + verb;
    }
    const QJsonObject data = primaryData(path);
    const bool many = data.contains("items"_L1);
    const QString type = arityAndType(data, many ? resolved(data.value("items"_L1)) : data).section(u' ', 1);
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    facts << start + u"type "_s + type;
    if (segments.size() == 2)
        facts << start + u"shape Collection"_s;
    else if (segments.size() == 3)
        facts << start + u"shape Instance"_s;
    else
        facts << start + u"shape "_s + (segments.contains("relationships"_L1) ? u"Linkage"_s : u"Related"_s) + (many ? u"Many"_s : u"One"_s)
              << start + u"relation "_s + segments.last();

    static const QRegularExpression bracketed(u"^(filter|exists|limit|fields)\\[(.+)\\]$"_s);
    const QJsonArray parameters = object(operations, u"get"_s).value("parameters"_L1).toArray();
    for (const QJsonValue &entry : parameters) {
        const QJsonObject parameter = entry.toObject();
        const QString name = parameter.value("name"_L1).toString();
        const QJsonObject schema = resolved(parameter.value("schema"_L1));
        const QJsonArray values = (schema.contains("items"_L1) ? resolved(schema.value("items"_L1)) : schema).value("enum"_L1).toArray();
        const QString maximum = QString::number(schema.value("maximum"_L1).toInt());
        const QString word = bracketed.match(name).captured(1);
        if (word == "filter"_L1) {
            facts << start + name;
            for (const QJsonValue &value : values)
                facts << start + name + u" value "_s + value.toString();
            if (parameter.value("required"_L1).toBool())
                facts << start + name + u" required"_s;
        } else if (word == "exists"_L1) {
            facts << start + name;
        } else if (word == "limit"_L1 || name == "limit"_L1) {
            facts << start + name + u' ' + maximum;
        } else if (name == "include"_L1 || name == "sort"_L1) {
            for (const QJsonValue &value : values)
                facts << start + name + u' ' + QString(value.toString()).remove(QRegularExpression(u"^-"_s));
        } else if (word != "fields"_L1 && parameter.value("in"_L1) != "path"_L1) {
            facts << start + u"a parameter that the catalogue has no place for: "_s + name;
        }
    }
    return facts;
}

QStringList OpenApi::paths(const QString &type, const QStringList &types) const
{
    QStringList found;
    const QStringList all = object(m_root, u"paths"_s).keys();
    for (const QString &path : all) {
        if (path.section(u'/', 2, 2) != type)
            continue;
        const QJsonObject data = primaryData(path);
        const QJsonObject member = data.contains("items"_L1) ? resolved(data.value("items"_L1)) : data;
        if (types.contains(arityAndType(data, member).section(u' ', 1)))
            found << path;
    }
    return found;
}

} // namespace slipway::test
