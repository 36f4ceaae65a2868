// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listmemory.h"

#include <algorithm>

namespace slipway::sandbox {

const ListMemory::Rows &ListMemory::rows(const QByteArray &name, const Moment &now, const std::function<Rows()> &select)
{
    if (m_moment != now)
        m_lists.clear();
    m_moment = now;
    auto found = std::find_if(m_lists.begin(), m_lists.end(), [&](const List &list) { return list.name == name; });
    if (found == m_lists.end()) {
        if (m_lists.size() == capacity)
            m_lists.pop_back();
        found = m_lists.insert(m_lists.end(), {name, select()});
    }
    std::rotate(m_lists.begin(), found, std::next(found));
    return m_lists.front().rows;
}

} // namespace slipway::sandbox
