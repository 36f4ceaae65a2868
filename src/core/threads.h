// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>
#include <utility>

namespace slipway {

//! \brief Runs \a work in the thread of \a place and hands its result over as a future: the only crossing between threads.
//!
//! The future is finished exactly once: \a place must outlive the call, which the owner of a thread ensures by letting the
//! thread's event loop run dry before it deletes what lives there. Cancelling is a matter of the work (CancelToken), never
//! QFuture::cancel(): awaiting a cancelled future crashes with QCoro 0.8.
template <typename Work>
auto runOn(QObject *place, Work work) -> QFuture<std::invoke_result_t<Work &>>
{
    using T = std::invoke_result_t<Work &>;
    static_assert(!std::is_void_v<T>, "crossings carry a Result");
    // QPromise is move-only and a queued functor must be copyable.
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    QMetaObject::invokeMethod(
        place,
        [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

//! Asserts, with a sentence, that a room's border is crossed in the right thread.
inline void assertThread([[maybe_unused]] const QObject *object)
{
    Q_ASSERT_X(object->thread() == QThread::currentThread(), "assertThread", "called from a thread that does not own the object");
}

} // namespace slipway
