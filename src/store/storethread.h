// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/threads.h"

#include <QObject>
#include <QThread>

namespace slipway {

//! \brief The one thread in which both databases live (architecture.md 3): it does one thing after the other, in order of asking.
//!
//! Make it before the stores and destroy it after them. The destructor first does all that was asked for, so that no future
//! stays unfinished.
class StoreThread final
{
public:
    StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;
    ~StoreThread();

    //! Runs \a work, which returns a Result, in the thread.
    template <typename Work>
    auto run(Work work)
    {
        return runOn(&m_place, std::move(work));
    }

private:
    QThread m_thread;
    QObject m_place; // lives in m_thread
};

} // namespace slipway
