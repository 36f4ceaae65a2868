// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"
#include "core/coroutine.h"
#include "sandbox/sandbox.h"

namespace slipway {

class SandboxControl;
class Workspace;

//! \brief The demo account: a sandbox in this process, with a key that lives in memory only. Its world is not kept.
class DemoTeam final
{
public:
    DemoTeam(Workspace &workspace, sandbox::SandboxOptions options);
    ~DemoTeam();

    //! Starts the sandbox in its own thread and adds its account, with the key, to the workspace. Ends with the id of that. Not to be
    //! destroyed before the task has ended.
    [[nodiscard]] Task<Result<QString>> start();
    //! Has its account work with the key of this kind from now on; who has it open opens it anew.
    Result<void> useKey(ApiKey::Kind kind);
    //! Where the sandbox is and what opens it; empty before start() has ended well.
    const sandbox::SandboxInfo &info() const { return m_info; }
    //! Directs it; null before start() has ended well.
    SandboxControl *control() const { return m_control.get(); }
    //! Closes it: from now on connections are refused.
    void stop() { m_sandbox.stop(); }

private:
    Workspace &m_workspace;
    sandbox::Sandbox m_sandbox;
    sandbox::SandboxInfo m_info;
    std::unique_ptr<SandboxControl> m_control;
};

} // namespace slipway
