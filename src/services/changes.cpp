// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changes.h"

#include "client/apiclient.h"
#include "services/drafts.h"
#include "services/readback.h"
#include "services/sessioncontext.h"
#include "services/textreading.h"
#include "store/statestore.h"

#include <QCoreApplication>

namespace slipway {

namespace {

struct ChangesText
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

// Those of one request stand together: same resource, same language.
std::vector<QList<Change>> byRequest(const QList<Change> &changes)
{
    std::vector<QList<Change>> groups;
    for (const Change &change : changes) {
        const bool belongs =
            !groups.empty() && groups.back().constFirst().resource == change.resource && groups.back().constFirst().key.locale == change.key.locale;
        if (!belongs)
            groups.emplace_back();
        groups.back().append(change);
    }
    return groups;
}

QList<Change> ended(const ReadBack &found)
{
    QList<Change> changes;
    for (Change change : found.applied) {
        change.result = Change::Result::Applied;
        changes.append(change);
    }
    for (Change change : found.untouched) {
        change.result = Change::Result::Refused;
        change.reason = ChangesText::tr("Slipway ended before this reached Apple.");
        changes.append(change);
    }
    for (Change change : found.different) {
        change.result = Change::Result::Unknown;
        change.reason = ChangesText::tr("Slipway ended while this was sent, and Apple has another text by now.");
        changes.append(change);
    }
    return changes;
}

} // namespace

Changes::Changes(SessionContext &context, StateStore &store, Drafts &drafts) : m_context(context), m_store(store), m_drafts(drafts) {}

Task<Result<QList<Change>>> Changes::latest(int count)
{
    const TaskInSession task(m_context);
    const QFuture<Result<QList<Change>>> reading = m_store.changes(m_context.accountId, count);
    co_return co_await reading;
}

Task<Result<QList<Change>>> Changes::begin(QList<Change> changes)
{
    const TaskInSession task(m_context);
    const QFuture<Result<QList<Change>>> writing = m_store.appendChanges(m_context.accountId, changes);
    const Result<QList<Change>> written = co_await writing;
    if (written)
        emit changed();
    co_return written;
}

Task<Result<void>> Changes::settle(QList<Change> changes)
{
    const TaskInSession task(m_context);
    const QFuture<Result<void>> writing = m_store.settleChanges(m_context.accountId, changes);
    const Result<void> written = co_await writing;
    std::vector<Draft> applied;
    for (const Change &change : changes) {
        if (change.result == Change::Result::Applied)
            applied.push_back({.key = change.key, .base = change.before, .mine = change.after});
    }
    if (!applied.empty())
        m_drafts.settle(applied);
    emit changed();
    co_return written;
}

Task<Result<void>> Changes::reconcile()
{
    const TaskInSession task(m_context);
    const QFuture<Result<QList<Change>>> reading = m_store.unsettledChanges(m_context.accountId);
    const Result<QList<Change>> open = co_await reading;
    if (!open)
        co_return open.error();
    const std::vector<QList<Change>> requests = byRequest(*open);
    for (const QList<Change> &request : requests) {
        if (m_context.closing.isCancelled())
            co_return Error::cancelled();
        const Change first = request.constFirst();
        const Result<Resource> localization = co_await readLocalization(&m_context, first.resource, first.key.locale, m_context.closing);
        if (!localization && !localization.error().isNotFound())
            co_return localization.error();
        const ReadBack found = readBack(request, localization.value_or({}));
        const QList<Change> changes = ended(found);
        const Result<void> settled = co_await settle(changes);
        if (!settled)
            co_return settled.error();
    }
    co_return Result<void>();
}

} // namespace slipway
