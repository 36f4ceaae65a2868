// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoteam.h"

#include "auth/account.h"
#include "auth/privatekey.h"
#include "services/accountsummary.h"
#include "services/accounts.h"
#include "services/sandboxcontrol.h"
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

DemoTeam::~DemoTeam() = default;

Task<Result<QString>> DemoTeam::start()
{
    const Result<sandbox::SandboxInfo> info = co_await m_sandbox.startAsync();
    if (!info)
        co_return info.error();
    m_info = *info;
    const SandboxAccess access{.url = info->control, .secret = info->controlSecret, .keyId = info->keyId};
    m_control = m_workspace.direct(access);
    if (const Result<void> used = useKey(ApiKey::Kind::Team); !used)
        co_return used.error();
    co_return demoAccountId();
}

Result<void> DemoTeam::useKey(ApiKey::Kind kind)
{
    const bool isTeam = kind == ApiKey::Kind::Team;
    const Result<PrivateKey> key = PrivateKey::fromP8(u"demo key"_s, secretFrom(isTeam ? m_info.keyPem : m_info.individualKeyPem));
    if (!key)
        return key.error();
    const Account account{
        .id = demoAccountId(),
        .name = QCoreApplication::translate("DemoTeam", "Demo Team"),
        .key = {.kind = kind, .keyId = isTeam ? m_info.keyId : m_info.individualKeyId, .issuerId = isTeam ? m_info.issuerId : QString()},
        .origin = m_info.url,
        .safeMode = SafeMode::Normal,
        .isDemo = true,
    };
    m_workspace.accounts().add(account, key->toDer());
    m_control->useKey(account.key.keyId);
    return {};
}

} // namespace slipway
