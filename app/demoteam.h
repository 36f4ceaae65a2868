// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/account.h"
#include "core/coroutine.h"
#include "sandbox/sandbox.h"

namespace slipway {

class Workspace;

//! \brief The demo account: a sandbox in this process, with a key that lives in memory only. Its world is not kept.
class DemoTeam final
{
public:
    DemoTeam(Workspace &workspace, sandbox::SandboxOptions options);

    //! Starts the sandbox in its own thread and hands its key to the workspace. Ends with the account to open. Not to be destroyed
    //! before the task has ended.
    [[nodiscard]] Task<Result<Account>> start();
    //! Where the sandbox is and what opens it; empty before start() has ended well.
    const sandbox::SandboxInfo &info() const { return m_info; }
    //! Closes it: from now on connections are refused.
    void stop() { m_sandbox.stop(); }

private:
    Workspace &m_workspace;
    sandbox::Sandbox m_sandbox;
    sandbox::SandboxInfo m_info;
};

} // namespace slipway
