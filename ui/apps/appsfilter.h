// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"

#include <QSortFilterProxyModel>

namespace slipway {

//! \brief Lets through the apps that have one of the chosen platforms and whose state is one of the chosen; no choice is all.
class AppsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! \a apps outlives this.
    AppsFilter(const TableModel<AppRow> &apps, QObject *parent);

    //! Wire values.
    void setPlatforms(const QSet<QString> &platforms);
    void setStates(const QSet<QString> &states);
    bool isActive() const { return !m_platforms.isEmpty() || !m_states.isEmpty(); }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    const TableModel<AppRow> &m_apps;
    QSet<QString> m_platforms;
    QSet<QString> m_states;
};

} // namespace slipway
