// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/realclient.h"

#include "auth/account.h"
#include "auth/privatekey.h"
#include "auth/qtkeychainbackend.h"
#include "bench/sandboxprocess.h"
#include "services/accounts.h"
#include "store/datadir.h"

namespace slipway::bench {

RealClient::RealClient(const SandboxAccess &sandbox)
{
    const Result<DataDir> dir = DataDir::open(m_folder.path());
    Q_ASSERT_X(dir, "RealClient", "no data dir");
    m_workspace = std::make_unique<Workspace>(*dir, m_clock, nullptr, std::make_unique<QtKeychainBackend>());
    const Result<PrivateKey> key = PrivateKey::readP8(sandbox.keyFile);
    Q_ASSERT_X(key, "RealClient", "no key");
    const Account account{.id = QStringLiteral("bench"), .name = QStringLiteral("Bench"), .key = sandbox.key, .origin = sandbox.origin};
    m_workspace->accounts().add(account, key->toDer());
    m_session = m_workspace->open(account.id);
}

RealClient::~RealClient() = default;

} // namespace slipway::bench
