// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scheduler.h"

#include "core/threads.h"

#include <QPointer>

#include <algorithm>

namespace slipway {

namespace {

constexpr int maxReads = 4;
constexpr int maxImages = 4;

} // namespace

struct Scheduler::Slot::Grant
{
    Grant(Scheduler *owner, Claim granted) : scheduler(owner), claim(std::move(granted)) {}
    Grant(const Grant &) = delete;
    Grant &operator=(const Grant &) = delete;
    ~Grant() { release(); }

    void release()
    {
        if (QPointer<Scheduler> owner = std::exchange(scheduler, nullptr))
            owner->release(claim);
    }

    QPointer<Scheduler> scheduler;
    Claim claim;
};

void Scheduler::Slot::release()
{
    if (const auto grant = std::exchange(m_grant, nullptr))
        grant->release();
}

Scheduler::~Scheduler()
{
    for (auto *queue : {&m_user, &m_background}) {
        for (Waiting &waiting : *queue) {
            waiting.promise.addResult(Error::cancelled());
            waiting.promise.finish();
        }
    }
}

QFuture<Result<Scheduler::Slot>> Scheduler::acquire(const Claim &claim, const CancelToken &cancel)
{
    assertThread(this);
    if (!isBusy())
        emit stirred();
    Waiting waiting{.id = ++m_lastId, .claim = claim};
    waiting.promise.start();
    QFuture<Result<Slot>> future = waiting.promise.future();
    if (cancel.isCancelled()) {
        waiting.promise.addResult(Error::cancelled());
        waiting.promise.finish();
        return future;
    }
    // The token may fire in another thread: it posts a number.
    waiting.cancellation = cancel.onCancelled([this, id = waiting.id] {
        QMetaObject::invokeMethod(
            this, [this, id] { drop(id); }, Qt::QueuedConnection);
    });
    (claim.priority == Request::Priority::User ? m_user : m_background).push_back(std::move(waiting));
    serve();
    return future;
}

bool Scheduler::mayStart(const Claim &claim) const
{
    switch (claim.kind) {
    case Kind::Read:
        return m_reads < maxReads;
    case Kind::Image:
        return m_images < maxImages;
    case Kind::Mutation:
        return !m_serialKeys.contains(claim.serialKey);
    }
    Q_UNREACHABLE();
}

void Scheduler::grant(Waiting waiting)
{
    switch (waiting.claim.kind) {
    case Kind::Read:
        ++m_reads;
        break;
    case Kind::Image:
        ++m_images;
        break;
    case Kind::Mutation:
        m_serialKeys.insert(waiting.claim.serialKey);
        break;
    }
    Slot slot;
    slot.m_grant = std::make_shared<Slot::Grant>(this, waiting.claim);
    waiting.promise.addResult(std::move(slot));
    waiting.promise.finish();
}

void Scheduler::release(const Claim &claim)
{
    switch (claim.kind) {
    case Kind::Read:
        --m_reads;
        break;
    case Kind::Image:
        --m_images;
        break;
    case Kind::Mutation:
        m_serialKeys.remove(claim.serialKey);
        break;
    }
    serve();
}

void Scheduler::drop(quint64 id)
{
    for (auto *queue : {&m_user, &m_background}) {
        const auto found = std::find_if(queue->begin(), queue->end(), [id](const Waiting &waiting) { return waiting.id == id; });
        if (found == queue->end())
            continue;
        Waiting waiting = std::move(*found);
        queue->erase(found);
        waiting.promise.addResult(Error::cancelled());
        waiting.promise.finish();
        return;
    }
}

void Scheduler::serve()
{
    for (auto *queue : {&m_user, &m_background}) {
        for (auto it = queue->begin(); it != queue->end();) {
            if (!mayStart(it->claim)) {
                ++it;
                continue;
            }
            Waiting waiting = std::move(*it);
            it = queue->erase(it);
            grant(std::move(waiting));
        }
    }
}

} // namespace slipway
