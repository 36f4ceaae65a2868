// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appsfilter.h"

#include "ui/apps/appcolumns.h"

#include <algorithm>

namespace slipway {

AppsFilter::AppsFilter(const TableModel<AppRow> &apps, QObject *parent) : QSortFilterProxyModel(parent), m_apps(apps) {}

void AppsFilter::setPlatforms(const QSet<QString> &platforms)
{
    m_platforms = platforms;
    invalidateFilter();
}

void AppsFilter::setStates(const QSet<QString> &states)
{
    m_states = states;
    invalidateFilter();
}

bool AppsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const AppRow &app = m_apps.all()[size_t(sourceRow)];
    const auto isChosen = [this](const VersionSummary &version) { return m_platforms.contains(version.platform.wire); };
    return (m_platforms.isEmpty() || std::any_of(app.versions.cbegin(), app.versions.cend(), isChosen))
        && (m_states.isEmpty() || m_states.contains(stateWire(app)));
}

} // namespace slipway
