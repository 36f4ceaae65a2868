// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/entity.h"
#include "sandbox/typetable.h"

#include <QHash>
#include <QRandomGenerator>

#include <memory>

namespace slipway::sandbox {

//! \brief All resources of a simulated team, in memory: what the sandbox's verbs read and change.
//!
//! Deterministic: the same calls with the same seed give the same ids and the same draws. It knows which relations exist and
//! which belong together (apps.appStoreVersions and appStoreVersions.app) from the catalogue; it judges nothing: validation is
//! the verbs' part, what Apple's service does on a change is the behaviours'. A relation that the catalogue does not know is
//! to-many. Not thread-safe; entities stay where they are until they are removed.
class World final
{
public:
    explicit World(quint64 seed = 1);
    ~World();
    Q_DISABLE_COPY_MOVE(World)

    //! Adds a resource; an empty \a id gets a generated lower-case UUID. The id must be new for its type.
    ResourceId add(const QString &type, const QString &id, const QJsonObject &attributes);
    //! Sets the named attributes (null stays an explicit null) and leaves the others. False when there is no such resource.
    bool update(const ResourceId &id, const QJsonObject &changes);
    //! Takes the resource out of the world and out of every relation. False when there is no such resource.
    bool remove(const ResourceId &id);

    //! Sets a to-one relation or appends to a to-many, and does the same at the other end. Both must exist; linking twice is fine.
    void link(const ResourceId &owner, QAnyStringView relation, const ResourceId &member);
    //! Takes \a member out of the relation, at both ends.
    void unlink(const ResourceId &owner, QAnyStringView relation, const ResourceId &member);
    //! Takes all members out.
    void clear(const ResourceId &owner, QAnyStringView relation);

    //! The resource, or null.
    const Entity *find(const ResourceId &id) const;
    //! All resources of a type in the order in which they were added.
    std::span<Entity *const> list(const QString &type) const;
    //! Members of a relation in the order in which they were linked; empty for what does not exist.
    const MemberList &members(const ResourceId &owner, QAnyStringView relation) const;

    //! Counts every change; a resource remembers the number of its own (see Entity::addedIn).
    quint64 generation() const { return m_generation; }
    //! The world's own dice, for those who fill it.
    QRandomGenerator &random() { return m_random; }
    //! A new lower-case UUID from dice of its own, so that ids do not depend on what else was drawn.
    QString makeUuid();
    //! Forgets everything, and starts the dice anew.
    void reset(quint64 seed);

private:
    TypeTable &table(const QString &type);
    Entity *entity(const ResourceId &id) const;
    MemberList &membersAt(Entity &owner, size_t index);
    void linkOneSide(Entity &owner, size_t index, Entity &member);
    void unlinkBothSides(Entity &owner, size_t index, Entity &member);
    size_t inverseIndex(const Entity &owner, size_t index, const Entity &member);

    quint64 m_generation = 0;
    QRandomGenerator m_random;
    QRandomGenerator m_idRandom;
    QHash<QString, TypeTable *> m_tables;
    std::vector<std::unique_ptr<TypeTable>> m_ownedTables;
    QHash<ResourceId, Entity *> m_entities;
};

} // namespace slipway::sandbox
