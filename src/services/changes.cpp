// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changes.h"

#include "client/apiclient.h"
#include "client/errorfacts.h"
#include "core/clock.h"
#include "services/drafts.h"
#include "services/readback.h"
#include "services/sessioncontext.h"
#include "services/textreading.h"
#include "store/statestore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace slipway {

namespace {

struct ChangesText
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

// Reads lag writes (rule R4): what Apple does not show within this time did not arrive.
constexpr std::chrono::milliseconds longestLag = 60s;

// A clock that was set meanwhile makes nobody wait for longer.
std::chrono::milliseconds untilReadsAreEvidence(const QDateTime &sentAt, const QDateTime &now)
{
    return std::clamp(longestLag - std::chrono::milliseconds(sentAt.msecsTo(now)), std::chrono::milliseconds(0), longestLag);
}

// Neighbours that are about one resource, be they of one request or of several.
std::vector<QList<Change>> byResource(const QList<Change> &changes)
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

QList<Change> withResult(QList<Change> changes, Change::Result result, const QString &reason)
{
    for (Change &change : changes) {
        change.result = result;
        change.reason = reason;
    }
    return changes;
}

QList<Change> ended(const ReadBack &found)
{
    return withResult(found.applied, Change::Result::Applied, {})
        + withResult(found.untouched, Change::Result::Refused, ChangesText::tr("Slipway ended before this reached Apple."))
        + withResult(found.different, Change::Result::Unknown,
                     ChangesText::tr("Slipway ended while this was sent, and Apple has another text by now."));
}

} // namespace

Changes::Changes(SessionContext &context, StateStore &store, Drafts &drafts) : m_context(context), m_store(store), m_drafts(drafts)
{
    connect(&context.client, &ApiClient::connectionChanged, this, &Changes::heedConnection);
}

// What could not be looked up is, once somebody answers.
void Changes::heedConnection()
{
    const bool isOnline = m_context.client.connection() == ApiClient::Connection::Online;
    if (isOnline && !m_inDoubt.isEmpty() && !m_isReconciling)
        QCoro::connect(reconcile(), this, [](const Result<void> &) {});
}

Task<Result<QList<Change>>> Changes::latest(int count)
{
    const TaskInSession task(m_context);
    const QFuture<Result<QList<Change>>> reading = m_store.changes(m_context.accountId, count);
    co_return co_await reading;
}

Task<Result<QList<Change>>> Changes::begin(QList<Change> changes)
{
    const TaskInSession task(m_context);
    QList<Change> shown = changes;
    for (Change &change : shown) {
        if (m_context.sensitive.contains(change.key.field))
            change.before = change.after = QString();
    }
    const QFuture<Result<QList<Change>>> writing = m_store.appendChanges(m_context.accountId, shown);
    const Result<QList<Change>> written = co_await writing;
    if (!written)
        co_return written.error();
    for (qsizetype i = 0; i < changes.size(); ++i) {
        changes[i].id = written->at(i).id;
        m_sending.insert(changes[i].id);
    }
    emit changed();
    co_return changes;
}

Task<Result<QList<Change>>> Changes::beginAgain(QList<Change> changes)
{
    const TaskInSession task(m_context);
    for (Change &change : changes)
        change.at = m_context.clock.now();
    const QFuture<Result<void>> writing = m_store.resendChanges(changes);
    const Result<void> written = co_await writing;
    if (!written)
        co_return written.error();
    emit changed();
    co_return changes;
}

Task<Result<void>> Changes::settle(QList<Change> changes)
{
    const TaskInSession task(m_context);
    const QFuture<Result<void>> writing = m_store.settleChanges(m_context.accountId, changes);
    const Result<void> written = co_await writing;
    std::vector<Draft> applied;
    for (const Change &change : changes) {
        m_sending.remove(change.id);
        m_inDoubt.remove(change.key);
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
    Result<QList<Change>> open = co_await reading;
    if (!open)
        co_return open.error();
    open->removeIf([this](const Change &change) { return m_sending.contains(change.id); });
    if (open->isEmpty())
        co_return Result<void>();
    for (const Change &change : *open)
        m_inDoubt.insert(change.key);
    emit changed();
    m_isReconciling = true;
    const Result<void> reconciled = co_await reconcile(*open);
    m_isReconciling = false;
    co_return reconciled;
}

Task<Result<void>> Changes::reconcile(QList<Change> open)
{
    const std::vector<QList<Change>> requests = byResource(open);
    Result<void> outcome;
    for (const QList<Change> &request : requests) {
        if (m_context.closing.isCancelled())
            co_return Error::cancelled();
        QList<Change> told = request;
        const auto firstUntold =
            std::stable_partition(told.begin(), told.end(), [this](const Change &change) { return !m_context.sensitive.contains(change.key.field); });
        const QList<Change> untold(firstUntold, told.end());
        told.erase(firstUntold, told.end());
        const Result<ReadBack> found = co_await lookUp(told);
        if (!found && hindersAll(found.error()))
            co_return found.error();
        if (!found) {
            outcome = found.error();
            continue;
        }
        const QList<Change> changes = ended(*found)
            + withResult(untold, Change::Result::Unknown, ChangesText::tr("Slipway ended while this was sent, and keeps no such values."));
        const Result<void> settled = co_await settle(changes);
        if (!settled)
            co_return settled.error();
    }
    co_return outcome;
}

// What Apple shows too little of yet is looked at once more when a minute is over since it was sent.
Task<Result<ReadBack>> Changes::lookUp(QList<Change> request)
{
    const ReadBack nothing;
    if (request.isEmpty())
        co_return nothing;
    const Change first = request.constFirst();
    // Several requests may have been about one resource; the last one counts.
    const auto isEarlier = [](const Change &a, const Change &b) { return a.at < b.at; };
    const QDateTime sentAt = std::max_element(request.cbegin(), request.cend(), isEarlier)->at;
    const std::chrono::milliseconds left = untilReadsAreEvidence(sentAt, m_context.clock.now());
    Result<Resource> resource = co_await readResource(&m_context, first.resource, first.key.locale, m_context.closing);
    const ReadBack early = readBack(request, resource.value_or({}));
    const bool mayLag = left.count() > 0 && !(early.untouched.isEmpty() && early.different.isEmpty()); // or show what was there before the one before
    const bool isAnswer = resource || resource.error().isNotFound();
    if (isAnswer && mayLag) {
        const QFuture<Result<void>> waiting = delay(m_context.clock, left, m_context.closing);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
        resource = co_await readResource(&m_context, first.resource, first.key.locale, m_context.closing);
    }
    if (!resource && !resource.error().isNotFound())
        co_return resource.error();
    const ReadBack found = readBack(request, resource.value_or({}));
    co_return found;
}

} // namespace slipway
