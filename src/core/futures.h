// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <utility>

namespace slipway {

namespace internal {

// The answer and the cancellation race for one promise; whoever comes first finishes it. Deletes itself once it has.
template <typename T>
class Race final : public QObject
{
public:
    QFuture<Result<T>> start(const QFuture<Result<T>> &runner, const CancelToken &cancel)
    {
        m_promise.start();
        QFuture<Result<T>> future = m_promise.future();
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { finish(m_watcher.result()); });
        m_watcher.setFuture(runner);
        // The token may fire in another thread, and must not find the object half gone: it only posts.
        m_subscription = cancel.onCancelled([this] {
            QMetaObject::invokeMethod(
                this, [this] { finish(Error::cancelled()); }, Qt::QueuedConnection);
        });
        return future;
    }

private:
    void finish(Result<T> result)
    {
        if (std::exchange(m_finished, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        m_subscription = {};
        deleteLater();
    }

    QPromise<Result<T>> m_promise;
    QFutureWatcher<Result<T>> m_watcher;
    CancelToken::Subscription m_subscription;
    bool m_finished = false;
};

template <typename T>
Task<void> deliver(QPromise<T> promise, Task<T> task)
{
    T result = co_await task;
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace internal

//! \brief What \a future brings, or Error::cancelled() as soon as \a cancel is cancelled.
//!
//! For one of several who wait for the same thing, and for waits that nothing can stop: what \a future brings later is dropped.
//! Needs the event loop of the calling thread; one of the two has to come.
template <typename T>
QFuture<Result<T>> orCancelled(const QFuture<Result<T>> &future, const CancelToken &cancel)
{
    auto *race = new internal::Race<T>; // deletes itself
    return race->start(future, cancel);
}

//! \brief Calls \a done with what \a future brings, in the thread of \a context, unless \a context is gone by then.
//!
//! QFuture::then() asserts in that case (Qt 6.4), and QCoro::connect() takes no futures (QCoro 0.8).
template <typename T, typename Done>
void whenDone(const QFuture<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(future);
}

//! \brief What \a task returns, as a future that several may await; the task runs whether somebody does or not.
template <typename T>
QFuture<T> futureOf(Task<T> task, const char *where)
{
    QPromise<T> promise;
    promise.start();
    QFuture<T> future = promise.future();
    detach(internal::deliver(std::move(promise), std::move(task)), where);
    return future;
}

} // namespace slipway
