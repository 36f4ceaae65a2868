// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ratebudget.h"
#include "store/statestore.h"

namespace slipway {

//! The client's budget, kept in the store's state.db: neither room knows the other.
class StoredBudget final : public BudgetLedger
{
public:
    explicit StoredBudget(StateStore &store) : m_store(store) {}

    QFuture<Result<QList<QDateTime>>> sendsSince(const QString &keyId, const QDateTime &since) override { return m_store.sendsSince(keyId, since); }
    void append(const QString &keyId, const QList<QDateTime> &times) override { m_store.appendSends(keyId, times); }

private:
    StateStore &m_store;
};

} // namespace slipway
