// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"
#include "sandbox/world.h"

#include "support/sandboxclient.h"

namespace slipway::test {

//! \brief A sandbox over a world of a few resources that tests know by heart, started; and a client for it.
//!
//! Apps 1001 "Harbor", 1002 "Anchor", 1003 "Beacon". Harbor has the versions "v1" (2.0, IOS, READY_FOR_DISTRIBUTION) and "v2" (2.1,
//! IOS, PREPARE_FOR_SUBMISSION) with the localization "l1" (en-US); of its train "t1" (2.1) the builds "b9" (VALID) and "b10"
//! (PROCESSING); the beta group "g1" "Friends" with the tester "p1" (ada@example.org), and "g0" "Team", an internal one without members.
class SmallTeam final
{
public:
    explicit SmallTeam(sandbox::SandboxOptions options = {});

    static void populate(sandbox::World &world);

    const sandbox::SandboxInfo &info() const { return m_info; }
    SandboxClient &client() { return *m_client; }
    //! PUTs \a setting of the control path; the answer must be 200.
    void direct(const QString &setting, const QByteArray &json);
    //! What the control path says of the state.
    QJsonObject state();
    sandbox::Sandbox &sandbox() { return m_sandbox; }

private:
    sandbox::Sandbox m_sandbox;
    sandbox::SandboxInfo m_info;
    std::unique_ptr<SandboxClient> m_client;
};

} // namespace slipway::test
