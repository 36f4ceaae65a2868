// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panehost.h"

#include <algorithm>

namespace slipway {

PaneHost::PaneHost(Factory factory, QWidget *parent) : QStackedWidget(parent), m_factory(std::move(factory)) {}

Pane *PaneHost::show(const Place &place)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&place](const Entry &entry) { return entry.place == place; });
    const bool isNew = found == m_entries.end();
    if (isNew) {
        Pane *pane = m_factory(place).release();
        addWidget(pane);
        m_entries.push_back({place, pane});
    } else {
        std::rotate(found, found + 1, m_entries.end());
    }
    setCurrentWidget(m_entries.back().pane);
    // The stack has moved the focus on, to the very first control of a new pane.
    if (isNew && isAncestorOf(window()->focusWidget()))
        currentWidget()->setFocus();
    while (m_entries.size() > kept) {
        delete m_entries.front().pane;
        m_entries.erase(m_entries.begin());
    }
    return m_entries.back().pane;
}

Pane *PaneHost::current() const
{
    return m_entries.empty() ? nullptr : m_entries.back().pane;
}

void PaneHost::clear()
{
    for (const Entry &entry : m_entries)
        delete entry.pane;
    m_entries.clear();
}

} // namespace slipway
