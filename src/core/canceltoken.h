// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace slipway {

//! \brief Lets one party ask others to stop. A value: copies share one flag. Thread-safe.
//!
//! A call that takes a token ends with Error::cancelled() soon after cancel(); it never just disappears.
//! A default-constructed token is a fresh one that nobody else holds.
class CancelToken final
{
public:
    CancelToken();

    //! Sets the flag and runs the callbacks, each once, in the calling thread. Later calls do nothing.
    void cancel() const;
    bool isCancelled() const;

    //! Keeps a callback registered for as long as it lives.
    class Subscription final
    {
    public:
        Subscription() = default;
        Subscription(Subscription &&other) noexcept { m_unsubscribe.swap(other.m_unsubscribe); }
        Subscription &operator=(Subscription &&other) noexcept;
        ~Subscription();

    private:
        friend class CancelToken;
        std::function<void()> m_unsubscribe;
    };

    //! Runs \a callback on cancel(), or at once when that has happened already.
    [[nodiscard]] Subscription onCancelled(std::function<void()> callback) const;

private:
    struct State;
    // Shared by design: whoever may cancel and whoever must notice hold the same flag.
    std::shared_ptr<State> m_state;
};

} // namespace slipway
