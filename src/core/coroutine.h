// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/result.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <chrono>

namespace slipway {

class Clock;

template <typename T>
using Task = QCoro::Task<T>;

//! \brief Lets \a task run to its end with nobody waiting; what escapes from it is logged under \a where.
//!
//! Dropping a Task swallows its exception and says nothing (QCoro 0.8), so a task is awaited, connected, or given to this.
void detach(Task<void> task, const char *where);

//! \brief Resumes after \a delay of \a clock's time, or with Error::cancelled() as soon as \a cancel is cancelled.
//!
//! Awaiting resumes in the calling thread.
QFuture<Result<void>> delay(Clock &clock, std::chrono::milliseconds delay, const CancelToken &cancel);

} // namespace slipway
