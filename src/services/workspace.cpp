// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace.h"

#include "services/sandboxcontrol.h"
#include "services/session.h"
#include "services/workspaceparts.h"

namespace slipway {

Workspace::Workspace(const DataDir &dir, Clock &clock, HarWriter *har) : m_parts(std::make_unique<Parts>(dir, clock, har)) {}

Workspace::~Workspace() = default;

QFuture<Result<void>> Workspace::keepKey(const QString &accountId, SecretBytes pkcs8)
{
    return m_parts->vault.store(accountId, std::make_shared<const SecretBytes>(std::move(pkcs8)));
}

Activity &Workspace::activity()
{
    return m_parts->activity;
}

std::unique_ptr<SandboxControl> Workspace::direct(const SandboxAccess &access)
{
    return std::make_unique<SandboxControl>(access, m_parts->transport);
}

std::unique_ptr<Session> Workspace::open(const Account &account)
{
    return std::make_unique<Session>(*this, account);
}

Task<Result<void>> Workspace::inspectState()
{
    const QFuture<Result<void>> inspecting = m_parts->state.inspect();
    co_return co_await inspecting;
}

} // namespace slipway
