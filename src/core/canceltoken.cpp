// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canceltoken.h"

#include <map>
#include <mutex>
#include <utility>

namespace slipway {

struct CancelToken::State
{
    std::mutex mutex;
    bool cancelled = false;
    int nextId = 0;
    std::map<int, std::function<void()>> callbacks;
};

CancelToken::CancelToken() : m_state(std::make_shared<State>()) {}

void CancelToken::cancel() const
{
    std::map<int, std::function<void()>> callbacks;
    {
        const std::scoped_lock lock(m_state->mutex);
        if (std::exchange(m_state->cancelled, true))
            return;
        callbacks.swap(m_state->callbacks);
    }
    for (const auto &entry : callbacks)
        entry.second();
}

bool CancelToken::isCancelled() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->cancelled;
}

CancelToken::Subscription CancelToken::onCancelled(std::function<void()> callback) const
{
    Subscription subscription;
    {
        const std::scoped_lock lock(m_state->mutex);
        if (!m_state->cancelled) {
            const int id = m_state->nextId++;
            m_state->callbacks.emplace(id, std::move(callback));
            subscription.m_unsubscribe = [weak = std::weak_ptr<State>(m_state), id] {
                if (const auto state = weak.lock()) {
                    const std::scoped_lock inner(state->mutex);
                    state->callbacks.erase(id);
                }
            };
            return subscription;
        }
    }
    callback();
    return subscription;
}

CancelToken::Subscription &CancelToken::Subscription::operator=(Subscription &&other) noexcept
{
    // A moved-from std::function is unspecified, so it is exchanged, not moved: it must not run twice.
    std::swap(m_unsubscribe, other.m_unsubscribe);
    return *this;
}

CancelToken::Subscription::~Subscription()
{
    if (m_unsubscribe)
        m_unsubscribe();
}

} // namespace slipway
