// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/sensitiveattributes.h"

#include <QString>
#include <QtGlobal>

class QObject;

namespace slipway {

class Accounts;
class ApiClient;
class CacheStore;
class Clock;
class Reconnector;

//! What the services of one account work with. Owned by its Session, which outlives their users and waits for their tasks.
struct SessionContext
{
    ApiClient &client;
    Reconnector &reconnector;
    CacheStore &cache;
    const Accounts &accounts;
    Clock &clock;
    QObject &worker; //!< of the net thread, where pages are parsed
    QString accountId = {};
    SensitiveAttributes sensitive = {}; //!< whose values are neither kept nor shown
    int tasks = 0; //!< coroutines under way, whose askers may be gone already
    CancelToken closing = {}; //!< cancelled when the client goes: whoever wakes up then ends as cancelled
};

//! A local of every coroutine that uses a SessionContext: keeps the session from going under its feet.
class TaskInSession final
{
public:
    explicit TaskInSession(SessionContext &context) : m_context(context) { ++m_context.tasks; }
    ~TaskInSession() { --m_context.tasks; }
    Q_DISABLE_COPY_MOVE(TaskInSession)

private:
    SessionContext &m_context;
};

} // namespace slipway
