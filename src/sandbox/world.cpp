// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/world.h"

#include <QUuid>

#include <algorithm>

namespace slipway::sandbox {

namespace {

std::array<quint32, 3> seedWords(quint64 seed, quint32 purpose)
{
    return {quint32(seed), quint32(seed >> 32), purpose};
}

QRandomGenerator dice(quint64 seed, quint32 purpose)
{
    const auto words = seedWords(seed, purpose);
    return QRandomGenerator(words.data(), qsizetype(words.size()));
}

} // namespace

World::World(quint64 seed) : m_random(dice(seed, 1)), m_idRandom(dice(seed, 2)) {}

World::~World()
{
    qDeleteAll(m_entities);
}

void World::reset(quint64 seed)
{
    qDeleteAll(m_entities);
    m_entities.clear();
    m_tables.clear();
    m_ownedTables.clear();
    m_random = dice(seed, 1);
    m_idRandom = dice(seed, 2);
    ++m_generation;
}

QString World::makeUuid()
{
    std::array<quint32, 4> words;
    m_idRandom.fillRange(words.data(), qsizetype(words.size()));
    QUuid uuid(words[0], ushort(words[1]), ushort(words[1] >> 16), uchar(words[2]), uchar(words[2] >> 8), uchar(words[2] >> 16),
               uchar(words[2] >> 24), uchar(words[3]), uchar(words[3] >> 8), uchar(words[3] >> 16), uchar(words[3] >> 24));
    // Version 4, variant 1, as Apple's are.
    uuid.data3 = ushort((uuid.data3 & 0x0fff) | 0x4000);
    uuid.data4[0] = uchar((uuid.data4[0] & 0x3f) | 0x80);
    return uuid.toString(QUuid::WithoutBraces);
}

TypeTable &World::table(const QString &type)
{
    TypeTable *&found = m_tables[type];
    if (!found) {
        m_ownedTables.push_back(std::make_unique<TypeTable>(type));
        found = m_ownedTables.back().get();
    }
    return *found;
}

Entity *World::entity(const ResourceId &id) const
{
    return m_entities.value(id);
}

ResourceId World::add(const QString &type, const QString &id, const QJsonObject &attributes)
{
    ResourceId key{type, id.isEmpty() ? makeUuid() : id};
    Q_ASSERT_X(!m_entities.contains(key), "World::add", "a resource of this type and id exists");
    TypeTable &home = table(type);
    Entity *made = new Entity(&home, key, attributes, ++m_generation);
    home.entities.push_back(made);
    m_entities.insert(key, made);
    return key;
}

bool World::update(const ResourceId &id, const QJsonObject &changes)
{
    Entity *found = entity(id);
    if (!found)
        return false;
    found->m_previous = found->m_attributes;
    found->m_updatedIn = ++m_generation;
    for (auto change = changes.begin(); change != changes.end(); ++change)
        found->m_attributes.insert(change.key(), change.value());
    return true;
}

bool World::remove(const ResourceId &id)
{
    Entity *found = m_entities.take(id);
    if (!found)
        return false;
    ++m_generation;
    for (size_t index = 0; index < found->m_relations.size(); ++index) {
        // From the back: taking the last of a long list costs nothing.
        while (found->m_relations[index].count() > 0)
            unlinkBothSides(*found, index, *found->m_relations[index].all().back());
    }
    std::vector<Entity *> &siblings = table(id.type).entities;
    siblings.erase(std::find(siblings.begin(), siblings.end(), found));
    delete found;
    return true;
}

MemberList &World::membersAt(Entity &owner, size_t index)
{
    if (owner.m_relations.size() <= index)
        owner.m_relations.resize(index + 1);
    return owner.m_relations[index];
}

size_t World::inverseIndex(const Entity &owner, size_t index, const Entity &member)
{
    const TypeTable::Side side = owner.m_table->side(index);
    return table(member.m_id.type).require(side.inverse, RelationSpec::Arity::Many, side.relation);
}

void World::linkOneSide(Entity &owner, size_t index, Entity &member)
{
    // Whoever held the place of a to-one relation loses it, and so does the other end.
    if (owner.m_table->side(index).arity == RelationSpec::Arity::One) {
        Entity *present = membersAt(owner, index).one();
        if (present && present != &member)
            unlinkBothSides(owner, index, *present);
    }
    membersAt(owner, index).append(&member);
}

void World::unlinkBothSides(Entity &owner, size_t index, Entity &member)
{
    const size_t back = inverseIndex(owner, index, member);
    membersAt(owner, index).remove(&member);
    membersAt(member, back).remove(&owner);
}

void World::link(const ResourceId &owner, QAnyStringView relation, const ResourceId &member)
{
    Entity *from = entity(owner);
    Entity *to = entity(member);
    Q_ASSERT_X(from && to, "World::link", "both ends must exist");
    if (!from || !to)
        return;
    const size_t index = table(owner.type).require(relation.toString(), RelationSpec::Arity::Many, {});
    if (from->members(relation).contains(to))
        return;
    ++m_generation;
    const size_t back = inverseIndex(*from, index, *to);
    linkOneSide(*from, index, *to);
    linkOneSide(*to, back, *from);
}

void World::unlink(const ResourceId &owner, QAnyStringView relation, const ResourceId &member)
{
    Entity *from = entity(owner);
    Entity *to = entity(member);
    if (!from || !to || !from->members(relation).contains(to))
        return;
    ++m_generation;
    unlinkBothSides(*from, from->m_table->indexOf(relation), *to);
}

void World::clear(const ResourceId &owner, QAnyStringView relation)
{
    Entity *from = entity(owner);
    if (!from)
        return;
    ++m_generation;
    while (from->members(relation).count() > 0)
        unlinkBothSides(*from, from->m_table->indexOf(relation), *from->members(relation).all().back());
}

const Entity *World::find(const ResourceId &id) const
{
    return entity(id);
}

std::span<Entity *const> World::list(const QString &type) const
{
    const TypeTable *found = m_tables.value(type);
    return found ? std::span<Entity *const>(found->entities) : std::span<Entity *const>();
}

const MemberList &World::members(const ResourceId &owner, QAnyStringView relation) const
{
    static const MemberList none;
    const Entity *found = entity(owner);
    return found ? found->members(relation) : none;
}

} // namespace slipway::sandbox
