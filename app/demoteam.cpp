// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoteam.h"

#include "auth/privatekey.h"
#include "services/workspace.h"

#include <QCoreApplication>

#include <cstring>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

SecretBytes secretFrom(const QByteArray &bytes)
{
    SecretBytes secret(bytes.size());
    std::memcpy(secret.data(), bytes.constData(), size_t(bytes.size()));
    return secret;
}

} // namespace

DemoTeam::DemoTeam(Workspace &workspace, sandbox::SandboxOptions options) : m_workspace(workspace), m_sandbox(std::move(options)) {}

Task<Result<Account>> DemoTeam::start()
{
    const Result<sandbox::SandboxInfo> info = co_await m_sandbox.startAsync();
    if (!info)
        co_return info.error();
    m_info = *info;
    const Result<PrivateKey> key = PrivateKey::fromP8(u"demo key"_s, secretFrom(info->keyPem));
    if (!key)
        co_return key.error();
    const Account account{
        .id = u"demo"_s,
        .name = QCoreApplication::translate("DemoTeam", "Demo Team"),
        .key = {.kind = ApiKey::Kind::Team, .keyId = info->keyId, .issuerId = info->issuerId},
        .origin = info->url,
        .isDemo = true,
    };
    const Result<void> kept = co_await m_workspace.keepKey(account.id, key->toDer());
    if (!kept)
        co_return kept.error();
    co_return account;
}

} // namespace slipway
