// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/realclient.h"

#include "auth/account.h"
#include "auth/privatekey.h"
#include "bench/sandboxprocess.h"
#include "store/datadir.h"

#include <QCoroFuture>
#include <QCoroTask>

namespace slipway::bench {

namespace {

Task<Result<void>> keep(QFuture<Result<void>> kept)
{
    const Result<void> result = co_await kept;
    co_return result;
}

} // namespace

RealClient::RealClient(const SandboxAccess &sandbox)
{
    const Result<DataDir> dir = DataDir::open(m_folder.path());
    Q_ASSERT_X(dir, "RealClient", "no data dir");
    m_workspace = std::make_unique<Workspace>(*dir, m_clock, nullptr);
    const Result<PrivateKey> key = PrivateKey::readP8(sandbox.keyFile);
    Q_ASSERT_X(key, "RealClient", "no key");
    const Account account{.id = QStringLiteral("bench"), .name = QStringLiteral("Bench"), .key = sandbox.key, .origin = sandbox.origin};
    const Result<void> kept = QCoro::waitFor(keep(m_workspace->keepKey(account.id, key->toDer())));
    Q_ASSERT_X(kept, "RealClient", "the key was not kept");
    m_session = m_workspace->open(account);
}

RealClient::~RealClient() = default;

} // namespace slipway::bench
