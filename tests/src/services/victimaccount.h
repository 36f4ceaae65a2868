// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/session.h"
#include "services/workspace.h"

#include <QCoreApplication>
#include <QJsonObject>

// What the processes that tests kill have in common.
namespace slipway::test {

//! The computer's clock, some time later.
class LaterClock final : public Clock
{
public:
    explicit LaterClock(std::chrono::seconds later) : m_later(later) {}

    QDateTime now() const override { return m_clock.now().addSecs(m_later.count()); }
    std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) override
    {
        m_clock.after(delay, context, std::move(callback));
    }

private:
    const std::chrono::seconds m_later;
    SystemClock m_clock;
};

template <typename Done>
void waitUntil(Done done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

//! Tells the test, at once.
void say(const char *word);

//! An account of the sandbox that \a sandbox, the line which it printed, tells of; null when \a keyFile has no key.
std::unique_ptr<Session> openAccount(Workspace &workspace, const QJsonObject &sandbox, const QString &keyFile);

} // namespace slipway::test
