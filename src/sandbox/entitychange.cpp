// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/entitychange.h"

#include "catalogue/builds.h"
#include "catalogue/testflight.h"
#include "sandbox/attributecheck.h"
#include "sandbox/reads.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

using Kind = EntityChange::Kind;

QString changeName(Kind kind)
{
    return kind == Kind::Create ? u"CREATE"_s : u"UPDATE"_s;
}

ApiError unexpected(const QString &name, const QString &owner)
{
    return apierror::unprocessable(u"'%1' is not expected here"_s.arg(name), owner + name);
}

// The document, or an empty one and an error.
QJsonObject parseDocument(const QByteArray &body, std::vector<ApiError> &errors)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(body, &fault);
    if (!document.isObject())
        errors.push_back(apierror::malformedJson(fault.error == QJsonParseError::NoError
                                                     ? u"The request body is not a JSON object"_s
                                                     : u"%1 at offset %2"_s.arg(fault.errorString()).arg(fault.offset)));
    else if (!document.object().contains("data"_L1))
        errors.push_back(apierror::unprocessable(u"The document is missing the member 'data'"_s, u"/data"_s));
    // None of the types here is created with others inline, so "included" is unknown like any other.
    const QStringList names = document.object().keys();
    for (const QString &name : names) {
        if (name != "data"_L1)
            errors.push_back(unexpected(name, u"/"_s));
    }
    return document.object();
}

std::optional<ResourceId> identifier(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    const ResourceId id{object.value("type"_L1).toString(), object.value("id"_L1).toString()};
    if (id.type.isEmpty() || id.id.isEmpty())
        return {};
    return id;
}

// Of a build that it does not know, or not yet, Apple says to a group what it says of a path (api/09).
bool isBuildOfGroup(const EndpointSpec &endpoint)
{
    return endpoint.type == Build::type && ownerType(endpoint) == BetaGroup::type;
}

class ChangeParser
{
public:
    ChangeParser(const TypeSpec &type, const QString &id, const World &world, std::vector<ApiError> &errors)
        : m_type(type)
        , m_kind(id.isEmpty() ? Kind::Create : Kind::Update)
        , m_id(id)
        , m_world(world)
        , m_errors(errors)
    {}

    EntityChange run(const QByteArray &body)
    {
        const QJsonObject document = parseDocument(body, m_errors);
        if (!m_errors.empty() || !isWellShaped(document))
            return {};
        const QJsonObject data = document.value("data"_L1).toObject();
        checkIdentity(data);
        takeAttributes(data.value("attributes"_L1).toObject());
        takeRelations(data.value("relationships"_L1).toObject());
        return m_change;
    }

private:
    bool isWellShaped(const QJsonObject &document)
    {
        const QJsonValue data = document.value("data"_L1);
        if (!data.isObject()) {
            m_errors.push_back(apierror::unprocessable(u"'data' must be a resource object"_s, u"/data"_s));
            return false;
        }
        const QStringList names = data.toObject().keys();
        for (const QString &name : names) {
            const QJsonValue value = data.toObject().value(name);
            const bool isText = name == "type"_L1 || name == "id"_L1;
            const bool isObject = name == "attributes"_L1 || name == "relationships"_L1;
            if ((isText && !value.isString()) || (isObject && !value.isObject()) || (!isText && !isObject))
                m_errors.push_back(unexpected(name, u"/data/"_s));
        }
        if (!data.toObject().contains("type"_L1))
            m_errors.push_back(apierror::unprocessable(u"The resource object is missing the member 'type'"_s, u"/data/type"_s));
        return m_errors.empty();
    }

    void checkIdentity(const QJsonObject &data)
    {
        const QString type = data.value("type"_L1).toString();
        if (type != m_type.type)
            m_errors.push_back(apierror::wrongType(type, m_type.type, u"/data"_s));
        if (m_kind == Kind::Create && data.contains("id"_L1))
            m_errors.push_back(apierror::unexpectedId());
        if (m_kind == Kind::Update && data.value("id"_L1).toString() != m_id)
            m_errors.push_back(apierror::wrongId());
    }

    void takeAttributes(const QJsonObject &attributes)
    {
        for (auto each = attributes.begin(); each != attributes.end(); ++each) {
            const AttributeSpec *spec = m_type.attribute(each.key());
            if (!spec) {
                m_errors.push_back(apierror::attributeUnknown(each.key(), QString(m_type.type)));
                continue;
            }
            const Access other = m_kind == Kind::Create ? Access::CreateOnly : Access::UpdateOnly;
            if (spec->access != Access::Editable && spec->access != other) {
                m_errors.push_back(apierror::attributeNotAllowed(spec->name, changeName(m_kind)));
                continue;
            }
            checkAttribute(*spec, each.value(), m_kind == Kind::Create, m_errors);
            m_change.attributes.insert(each.key(), each.value());
        }
        if (m_kind == Kind::Update)
            return;
        for (const AttributeSpec &spec : m_type.attributes) {
            const bool given = attributes.contains(spec.name) && !attributes.value(spec.name).isNull();
            if (spec.required && !given)
                m_errors.push_back(apierror::attributeRequired(spec.name));
        }
    }

    bool mayWrite(const RelationSpec &spec) const
    {
        using Write = RelationSpec::Write;
        if (spec.write == Write::CreateAndUpdate)
            return true;
        return m_kind == Kind::Create ? spec.write == Write::Create || spec.write == Write::CreateRequired : spec.write == Write::Update;
    }

    void takeRelations(const QJsonObject &relations)
    {
        for (auto each = relations.begin(); each != relations.end(); ++each) {
            const RelationSpec *spec = m_type.relation(each.key());
            if (!spec)
                m_errors.push_back(apierror::relationshipUnknown(each.key(), QString(m_type.type)));
            else if (!mayWrite(*spec))
                m_errors.push_back(apierror::relationshipNotAllowed(spec->name, changeName(m_kind)));
            else
                takeMembers(*spec, each.value().toObject().value("data"_L1));
        }
        for (const RelationSpec &spec : m_type.relations) {
            const bool required = m_kind == Kind::Create && spec.write == RelationSpec::Write::CreateRequired;
            const bool given = relations.contains(spec.name) && !relations.value(spec.name).toObject().value("data"_L1).isNull();
            if (required && !given)
                m_errors.push_back(apierror::relationshipRequired(spec.name));
        }
    }

    void takeMembers(const RelationSpec &spec, const QJsonValue &data)
    {
        const bool many = spec.arity == RelationSpec::Arity::Many;
        if (many != data.isArray() || data.isUndefined()) {
            m_errors.push_back(apierror::relationshipInvalid(spec.name,
                                                             many ? u"The relationship '%1' must have a list of resources"_s.arg(spec.name)
                                                                  : u"The relationship '%1' must have one resource"_s.arg(spec.name)));
            return;
        }
        EntityChange::Relation relation{&spec, {}};
        const QJsonArray items = many ? data.toArray() : data.isNull() ? QJsonArray() : QJsonArray{data};
        for (const QJsonValue &item : items) {
            const std::optional<ResourceId> member = identifier(item);
            if (!member || member->type != spec.target)
                m_errors.push_back(
                    apierror::relationshipInvalid(spec.name, u"The relationship '%1' must have the type '%2'"_s.arg(spec.name, spec.target)));
            else if (!m_world.find(*member))
                m_errors.push_back(apierror::entityNotFound(*member, u"/data/relationships/"_s + spec.name));
            else
                relation.members.push_back(*member);
        }
        m_change.relations.push_back(std::move(relation));
    }

    const TypeSpec &m_type;
    const Kind m_kind;
    const QString m_id;
    const World &m_world;
    std::vector<ApiError> &m_errors;
    EntityChange m_change;
};

} // namespace

const std::vector<ResourceId> *EntityChange::members(QAnyStringView relation) const
{
    const auto found = std::find_if(relations.begin(), relations.end(), [relation](const Relation &each) { return each.spec->name == relation; });
    return found == relations.end() ? nullptr : &found->members;
}

EntityChange EntityChange::parse(const QByteArray &body, const TypeSpec &type, const QString &id, const World &world, std::vector<ApiError> &errors)
{
    return ChangeParser(type, id, world, errors).run(body);
}

std::vector<ResourceId> parseLinkage(const QByteArray &body, const EndpointSpec &endpoint, const World &world, std::vector<ApiError> &errors)
{
    const QJsonValue data = parseDocument(body, errors).value("data"_L1);
    if (!errors.empty())
        return {};
    const bool many = endpoint.shape == EndpointShape::LinkageMany;
    if (many != data.isArray() || (!many && !data.isObject() && !data.isNull())) {
        errors.push_back(
            apierror::unprocessable(many ? u"'data' must be a list of resources"_s : u"'data' must be one resource or null"_s, u"/data"_s));
        return {};
    }
    std::vector<ResourceId> members;
    const QJsonArray items = many ? data.toArray() : data.isNull() ? QJsonArray() : QJsonArray{data};
    if (items.size() > largestPage) {
        errors.push_back(apierror::tooManyMembers(largestPage));
        return {};
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString pointer = many ? u"/data/%1"_s.arg(i) : u"/data"_s;
        const std::optional<ResourceId> member = identifier(items.at(i));
        if (!member)
            errors.push_back(apierror::unprocessable(u"A resource needs a 'type' and an 'id'"_s, pointer));
        else if (member->type != endpoint.type)
            errors.push_back(apierror::wrongType(member->type, endpoint.type, pointer));
        else if (!world.find(*member))
            errors.push_back(isBuildOfGroup(endpoint) ? apierror::noSuchResource(*member) : apierror::entityNotFound(*member, pointer));
        else
            members.push_back(*member);
    }
    return members;
}

} // namespace slipway::sandbox
