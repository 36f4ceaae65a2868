// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/victimaccount.h"

#include "auth/account.h"
#include "auth/privatekey.h"
#include "services/accounts.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::test {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

std::unique_ptr<Session> openAccount(Workspace &workspace, const QJsonObject &sandbox, const QString &keyFile)
{
    const Result<PrivateKey> key = PrivateKey::readP8(keyFile);
    if (!key)
        return nullptr;
    const Account account{
        .id = demoAccountId(),
        .name = u"Victim"_s,
        .key = {.kind = ApiKey::Kind::Team, .keyId = sandbox.value("keyId"_L1).toString(), .issuerId = sandbox.value("issuerId"_L1).toString()},
        .origin = QUrl(sandbox.value("url"_L1).toString()),
        .safeMode = SafeMode::Normal,
        .isDemo = true,
    };
    workspace.accounts().add(account, key->toDer());
    return workspace.open(account.id);
}

} // namespace slipway::test
