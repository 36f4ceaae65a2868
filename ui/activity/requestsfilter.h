// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"
#include "models/ringmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace slipway {

//! \brief Lets through the requests of the chosen accounts that ended in one of the chosen ways; no choice is all.
class RequestsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView succeeded{"succeeded"};
    static constexpr QLatin1StringView failed{"failed"};

    //! \a requests outlives this.
    RequestsFilter(const RingModel<RequestSummary> &requests, QObject *parent);

    void setResults(const QSet<QString> &results);
    void setAccounts(const QSet<QString> &accountIds);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    const RingModel<RequestSummary> &m_requests;
    QSet<QString> m_results;
    QSet<QString> m_accounts;
};

} // namespace slipway
