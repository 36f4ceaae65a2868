// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coroutine.h"

#include "core/clock.h"
#include "core/logging.h"

#include <QObject>
#include <QPromise>

#include <atomic>
#include <exception>

namespace slipway {

namespace {

Task<void> logEscapes(Task<void> task, const char *where)
{
    try {
        co_await task;
    } catch (const std::exception &e) {
        qCCritical(lcCore, "exception in detached task %s: %s", where, e.what());
    }
}

// The timer and the cancellation race for one promise; whoever comes first answers.
class Delay final : public QObject
{
public:
    QFuture<Result<void>> start(Clock &clock, std::chrono::milliseconds length, const CancelToken &cancel)
    {
        m_promise.start();
        QFuture<Result<void>> future = m_promise.future();
        clock.after(length, this, [this] { finish(Result<void>()); });
        // The token may fire in another thread, and must not find the object half gone: it only posts.
        m_subscription = cancel.onCancelled([this] {
            QMetaObject::invokeMethod(
                this, [this] { finish(Error::cancelled()); }, Qt::QueuedConnection);
        });
        return future;
    }

private:
    void finish(Result<void> result)
    {
        if (std::exchange(m_finished, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        m_subscription = {};
        deleteLater();
    }

    QPromise<Result<void>> m_promise;
    CancelToken::Subscription m_subscription;
    bool m_finished = false;
};

} // namespace

void detach(Task<void> task, const char *where)
{
    logEscapes(std::move(task), where);
}

QFuture<Result<void>> delay(Clock &clock, std::chrono::milliseconds length, const CancelToken &cancel)
{
    auto *timer = new Delay; // deletes itself once it has answered
    return timer->start(clock, length, cancel);
}

} // namespace slipway
