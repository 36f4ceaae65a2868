// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/entity.h"

#include "sandbox/typetable.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr size_t longList = 16;

} // namespace

bool MemberList::contains(const Entity *entity) const
{
    if (m_order.size() > longList)
        return m_set.contains(entity);
    return std::find(m_order.begin(), m_order.end(), entity) != m_order.end();
}

bool MemberList::append(Entity *entity)
{
    if (contains(entity))
        return false;
    m_order.push_back(entity);
    if (m_order.size() == longList + 1)
        m_set = QSet<const Entity *>(m_order.begin(), m_order.end());
    else if (m_order.size() > longList)
        m_set.insert(entity);
    return true;
}

bool MemberList::remove(Entity *entity)
{
    const auto found = std::find(m_order.begin(), m_order.end(), entity);
    if (found == m_order.end())
        return false;
    m_order.erase(found);
    if (m_order.size() > longList)
        m_set.remove(entity);
    else
        m_set.clear();
    return true;
}

Entity::Entity(const TypeTable *table, ResourceId id, QJsonObject attributes, quint64 generation)
    : m_table(table)
    , m_id(std::move(id))
    , m_attributes(std::move(attributes))
    , m_addedIn(generation)
{}

const MemberList &Entity::members(QAnyStringView relation) const
{
    static const MemberList none;
    const size_t index = m_table->indexOf(relation);
    return index < m_relations.size() ? m_relations[index] : none;
}

} // namespace slipway::sandbox
