// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace.h"

#include "services/sandboxcontrol.h"
#include "services/session.h"
#include "services/workspaceparts.h"

namespace slipway {

Workspace::Workspace(const DataDir &dir, Clock &clock, HarWriter *har, std::unique_ptr<KeychainBackend> keychain, SensitiveAttributes sensitive)
    : m_parts(std::make_unique<Parts>(dir, clock, har, std::move(keychain), std::move(sensitive)))
{}

Workspace::~Workspace() = default;

Accounts &Workspace::accounts()
{
    return m_parts->accounts;
}

Activity &Workspace::activity()
{
    return m_parts->activity;
}

std::unique_ptr<SandboxControl> Workspace::direct(const SandboxAccess &access)
{
    return std::make_unique<SandboxControl>(access, m_parts->transport);
}

std::unique_ptr<Session> Workspace::open(const QString &accountId)
{
    if (!m_parts->accounts.account(accountId))
        return nullptr;
    m_parts->accounts.markUsed(accountId);
    return std::make_unique<Session>(*this, accountId);
}

Task<Result<void>> Workspace::inspectState()
{
    const QFuture<Result<void>> inspecting = m_parts->state.inspect();
    co_return co_await inspecting;
}

} // namespace slipway
