// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestsfilter.h"

namespace slipway {

RequestsFilter::RequestsFilter(const RingModel<RequestSummary> &requests, QObject *parent) : QSortFilterProxyModel(parent), m_requests(requests) {}

void RequestsFilter::setResults(const QSet<QString> &results)
{
    m_results = results;
    invalidateFilter();
}

void RequestsFilter::setAccounts(const QSet<QString> &accountIds)
{
    m_accounts = accountIds;
    invalidateFilter();
}

bool RequestsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const RequestSummary &request = m_requests.all()[size_t(sourceRow)];
    return (m_results.isEmpty() || m_results.contains(request.isSuccess() ? succeeded : failed))
        && (m_accounts.isEmpty() || m_accounts.contains(request.accountId));
}

} // namespace slipway
