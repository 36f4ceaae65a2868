// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/writes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

bool isJson(const HttpRequest &request)
{
    return headerValue(request.headers, "Content-Type").split(';').first().trimmed().toLower() == "application/json";
}

bool contains(std::span<const QLatin1String> names, QLatin1String name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void append(std::vector<ApiError> &errors, const std::vector<ApiError> &more)
{
    errors.insert(errors.end(), more.begin(), more.end());
}

QByteArray target(const QUrl &url)
{
    return url.path(QUrl::FullyEncoded).toLatin1();
}

// Attributes that were not given are null in the resource from then on, as Apple's are.
QJsonObject completed(QJsonObject attributes, const TypeSpec &type)
{
    for (const AttributeSpec &spec : type.attributes) {
        if (!attributes.contains(spec.name))
            attributes.insert(spec.name, QJsonValue::Null);
    }
    return attributes;
}

QStringList namesOf(const std::vector<EntityChange::Relation> &relations)
{
    QStringList names;
    for (const EntityChange::Relation &relation : relations)
        names.append(relation.spec->name);
    return names;
}

} // namespace

//! A line of the write log to be: begun before the change, ended after it.
class Writes::Note final
{
public:
    Note(ServiceState &state, const HttpRequest &request, const QString &by)
        : m_state(state)
        , m_write{.method = request.method, .path = request.url.path(QUrl::FullyEncoded), .by = by}
    {}

    //! \a id is about to be changed, its attributes and \a relations. A null id: it is about to be made.
    void begin(const ResourceId &id, const QStringList &relations)
    {
        m_relations = relations;
        m_write.resource = id;
        m_write.before = facts(id);
    }

    void end(const ResourceId &id)
    {
        m_write.resource = id;
        m_write.after = facts(id);
        m_state.writes.append(m_state.now(), m_write);
    }

private:
    QJsonObject facts(const ResourceId &id) const { return m_state.writes.isOpen() ? factsOf(m_state.world, id, m_relations) : QJsonObject(); }

    ServiceState &m_state;
    Write m_write;
    QStringList m_relations;
};

HttpReply Writes::answer(EndpointVerb verb, const catalogue::PathMatch &match, const HttpRequest &request, const QString &by)
{
    const Note note(m_state, request, by);
    const EndpointSpec &endpoint = *match.endpoint;
    const bool isPlainDelete = verb == EndpointVerb::Delete && endpoint.shape == EndpointShape::Instance;
    if (!isPlainDelete && !isJson(request))
        return errorReply({apierror::unsupportedMediaType()});
    if (endpoint.shape == EndpointShape::Collection)
        return create(endpoint, request, note);
    const ResourceId id{ownerType(endpoint), match.id};
    const Entity *entity = m_state.world.find(id);
    if (!entity || m_state.lag.hides(*entity))
        return errorReply({apierror::noSuchResource(id)});
    if (endpoint.shape != EndpointShape::Instance)
        return changeLinkage(verb, endpoint, *entity, request, note);
    return verb == EndpointVerb::Delete ? remove(*entity, note) : update(endpoint, *entity, request, note);
}

HttpReply Writes::create(const EndpointSpec &endpoint, const HttpRequest &request, Note note)
{
    const TypeSpec &type = *catalogue::type(endpoint.type);
    const Behaviour &behaviour = behaviourOf(endpoint.type);
    std::vector<ApiError> errors;
    EntityChange change = EntityChange::parse(request.body, type, {}, m_state.world, errors);
    if (errors.empty() && behaviour.creating)
        append(errors, behaviour.creating(scene(), change));
    if (!errors.empty())
        return errorReply(errors);

    note.begin({}, namesOf(change.relations));
    const ResourceId made = m_state.world.add(endpoint.type, {}, completed(change.attributes, type));
    for (const EntityChange::Relation &relation : change.relations) {
        for (const ResourceId &member : relation.members)
            link(made, relation.spec->name, member);
    }
    if (behaviour.created)
        behaviour.created(scene(), made);
    note.end(made);
    HttpReply reply = m_reads.written(201, *m_state.world.find(made), request, target(request.url));
    const QString instance = catalogue::instancePath(made.type, made.id);
    if (!instance.isEmpty())
        reply.headers.emplaceBack("Location", request.url.resolved(QUrl(instance)).toEncoded());
    return reply;
}

HttpReply Writes::update(const EndpointSpec &endpoint, const Entity &entity, const HttpRequest &request, Note note)
{
    const ResourceId id = entity.id();
    const Behaviour &behaviour = behaviourOf(endpoint.type);
    std::vector<ApiError> errors;
    const EntityChange change = EntityChange::parse(request.body, *catalogue::type(endpoint.type), id.id, m_state.world, errors);
    if (errors.empty() && behaviour.updating)
        append(errors, behaviour.updating(scene(), entity, change));
    if (errors.empty()) {
        for (const EntityChange::Relation &relation : change.relations)
            append(errors, judgeLinks(entity, relation.spec->name, relation.members));
    }
    if (!errors.empty())
        return errorReply(errors);

    note.begin(id, namesOf(change.relations));
    if (!change.attributes.isEmpty())
        m_state.world.update(id, change.attributes);
    for (const EntityChange::Relation &relation : change.relations)
        replace(id, relation.spec->name, relation.members);
    if (behaviour.updated)
        behaviour.updated(scene(), id);
    note.end(id);
    return m_reads.written(200, entity, request, target(request.url));
}

HttpReply Writes::remove(const Entity &entity, const Note &note)
{
    const Behaviour &behaviour = behaviourOf(entity.id().type);
    const std::vector<ApiError> errors = behaviour.removing ? behaviour.removing(scene(), entity) : std::vector<ApiError>();
    if (!errors.empty())
        return errorReply(errors);
    const ResourceId id = entity.id();
    if (!behaviour.slowRemoval) {
        carryOutRemoval(id, note);
        return {204, {}, {}};
    }
    m_state.later.add(m_state.clock.monotonic(), [this, id, note] { carryOutRemoval(id, note); });
    return {202, {}, {}};
}

void Writes::carryOutRemoval(const ResourceId &id, Note note)
{
    const Entity *entity = m_state.world.find(id);
    if (!entity)
        return;
    const Behaviour &behaviour = behaviourOf(id.type);
    note.begin(id, {});
    if (behaviour.removed)
        behaviour.removed(scene(), *entity);
    for (const QLatin1String relation : behaviour.owned) {
        while (const Entity *member = m_state.world.members(id, relation).one())
            m_state.world.remove(ResourceId(member->id()));
    }
    m_state.world.remove(id);
    note.end(id);
}

HttpReply Writes::changeLinkage(EndpointVerb verb, const EndpointSpec &endpoint, const Entity &owner, const HttpRequest &request, const Note &note)
{
    const QLatin1String relation = endpoint.relation;
    std::vector<ApiError> errors;
    const std::vector<ResourceId> members = parseLinkage(request.body, endpoint, m_state.world, errors);
    if (errors.empty() && verb != EndpointVerb::Delete)
        append(errors, judgeLinks(owner, relation, members));
    if (!errors.empty())
        return errorReply(errors);

    const ResourceId &id = owner.id();
    if (verb != EndpointVerb::Delete || !contains(behaviourOf(id.type).slowRelations, relation)) {
        carryOutLinkage(verb, id, relation, members, note);
        return {204, {}, {}};
    }
    m_state.later.add(m_state.clock.monotonic(), [=, this] { carryOutLinkage(verb, id, relation, members, note); });
    return {202, {}, {}};
}

void Writes::carryOutLinkage(EndpointVerb verb, const ResourceId &owner, QLatin1String relation, const std::vector<ResourceId> &members, Note note)
{
    note.begin(owner, {relation});
    if (verb == EndpointVerb::Patch)
        replace(owner, relation, members);
    for (const ResourceId &member : members) {
        if (verb == EndpointVerb::Post)
            link(owner, relation, member);
        else if (verb == EndpointVerb::Delete)
            unlink(owner, relation, member);
    }
    note.end(owner);
}

std::vector<ApiError> Writes::judgeLinks(const Entity &owner, QLatin1String relation, const std::vector<ResourceId> &members)
{
    const Behaviour &behaviour = behaviourOf(owner.id().type);
    std::vector<ApiError> errors;
    std::vector<const Entity *> all;
    for (const ResourceId &member : members) {
        all.push_back(m_state.world.find(member));
        if (behaviour.linking)
            append(errors, behaviour.linking(scene(), owner, relation, *all.back()));
    }
    if (behaviour.linkingAll)
        append(errors, behaviour.linkingAll(scene(), owner, relation, all));
    return errors;
}

void Writes::link(const ResourceId &owner, QLatin1String relation, const ResourceId &member)
{
    m_state.world.link(owner, relation, member);
    if (const Behaviour &behaviour = behaviourOf(owner.type); behaviour.linked)
        behaviour.linked(scene(), owner, relation, member);
}

void Writes::unlink(const ResourceId &owner, QLatin1String relation, const ResourceId &member)
{
    if (!m_state.world.find(owner) || !m_state.world.find(member))
        return;
    m_state.world.unlink(owner, relation, member);
    if (const Behaviour &behaviour = behaviourOf(owner.type); behaviour.unlinked)
        behaviour.unlinked(scene(), owner, relation, member);
}

void Writes::replace(const ResourceId &owner, QLatin1String relation, const std::vector<ResourceId> &members)
{
    const auto before = m_state.world.members(owner, relation).all();
    std::vector<ResourceId> gone;
    for (const Entity *member : before) {
        if (std::find(members.begin(), members.end(), member->id()) == members.end())
            gone.push_back(member->id());
    }
    for (const ResourceId &member : gone)
        unlink(owner, relation, member);
    // The order is what was sent, so all have to come in anew.
    m_state.world.clear(owner, relation);
    for (const ResourceId &member : members)
        link(owner, relation, member);
}

} // namespace slipway::sandbox
