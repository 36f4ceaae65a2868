// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountsummary.h"

#include "auth/account.h"
#include "services/keydraft.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

QString demoAccountId()
{
    return u"demo"_s;
}

QString keyTestAccountId()
{
    return u"test"_s;
}

AccountSummary summaryOf(const Account &account)
{
    using Kind = AccountSummary::Kind;
    const Kind byKey = account.key.kind == ApiKey::Kind::Team ? Kind::Team : Kind::Individual;
    return {
        .id = account.id,
        .name = account.name,
        .kind = account.isDemo ? Kind::Demo : byKey,
        .keyId = account.key.keyId,
        .issuerId = account.key.issuerId,
        .vendorNumber = account.vendorNumber,
        .host = account.origin == appleOrigin() ? QString() : account.origin.authority(),
        .colour = account.colour,
        .safeMode = account.safeMode,
        .lastUsed = account.lastUsed,
        .isSessionOnly = account.isSessionOnly,
    };
}

QString inWords(AccountSummary::Kind kind)
{
    switch (kind) {
    case AccountSummary::Kind::Team:
        return QCoreApplication::translate("AccountSummary", "Team key");
    case AccountSummary::Kind::Individual:
        return QCoreApplication::translate("AccountSummary", "Individual key");
    case AccountSummary::Kind::Demo:
        return QCoreApplication::translate("AccountSummary", "Demo");
    }
    Q_UNREACHABLE();
}

} // namespace slipway
