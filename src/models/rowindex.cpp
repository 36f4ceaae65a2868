// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowindex.h"

#include <QHashFunctions>

namespace slipway {

namespace {

constexpr int freeSlot = -1;
constexpr size_t fewestSlots = 16;

} // namespace

int RowIndex::find(const QString &id) const
{
    if (m_slots.empty())
        return -1;
    const size_t mask = m_slots.size() - 1;
    for (size_t at = qHash(id) & mask; m_slots[at] != freeSlot; at = (at + 1) & mask) {
        if (m_idAt(m_slots[at]) == id)
            return m_slots[at];
    }
    return -1;
}

void RowIndex::append()
{
    if (m_slots.size() < 2 * size_t(m_size + 1))
        grow(std::max(fewestSlots, 2 * m_slots.size()));
    place(m_size++);
}

void RowIndex::rebuild(int rows)
{
    size_t capacity = fewestSlots;
    while (capacity < 2 * size_t(rows))
        capacity *= 2;
    m_size = rows;
    grow(capacity);
}

void RowIndex::grow(size_t capacity)
{
    m_slots.assign(capacity, freeSlot);
    for (int row = 0; row < m_size; ++row)
        place(row);
}

void RowIndex::place(int row)
{
    const size_t mask = m_slots.size() - 1;
    size_t at = qHash(m_idAt(row)) & mask;
    while (m_slots[at] != freeSlot)
        at = (at + 1) & mask;
    m_slots[at] = row;
}

} // namespace slipway
