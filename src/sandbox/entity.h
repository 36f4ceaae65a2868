// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resourceid.h"

#include <QJsonObject>
#include <QAnyStringView>
#include <QSet>

#include <span>
#include <vector>

namespace slipway::sandbox {

class Entity;
class TypeTable;

//! \brief The members of one relation of one entity: distinct, in the order in which they were linked.
//!
//! Counting and slicing cost nothing; contains() is constant even in a group of 10,000 testers.
class MemberList final
{
public:
    std::span<Entity *const> all() const { return m_order; }
    qsizetype count() const { return qsizetype(m_order.size()); }
    //! The only member of a to-one relation, or null.
    Entity *one() const { return m_order.empty() ? nullptr : m_order.front(); }
    bool contains(const Entity *entity) const;

private:
    friend class World;
    bool append(Entity *entity);
    bool remove(Entity *entity);

    std::vector<Entity *> m_order;
    // Most lists are short, and a set for each of them would cost more than the search.
    QSet<const Entity *> m_set;
};

//! \brief One resource of the world. Only World changes it.
class Entity final
{
public:
    const ResourceId &id() const { return m_id; }
    const QJsonObject &attributes() const { return m_attributes; }
    //! What attributes() was before the last update.
    const QJsonObject &previousAttributes() const { return m_previous; }
    //! World::generation() when this was added, and when it was last updated (0: never).
    quint64 addedIn() const { return m_addedIn; }
    quint64 updatedIn() const { return m_updatedIn; }
    //! Members of a relation; an empty list when there are none.
    const MemberList &members(QAnyStringView relation) const;

private:
    friend class World;
    Entity(const TypeTable *table, ResourceId id, QJsonObject attributes, quint64 generation);

    const TypeTable *m_table;
    ResourceId m_id;
    QJsonObject m_attributes;
    QJsonObject m_previous;
    quint64 m_addedIn = 0;
    quint64 m_updatedIn = 0;
    std::vector<MemberList> m_relations; // by the relation's index in m_table
};

} // namespace slipway::sandbox
