// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/remedy.h"

#include "client/errorcodes.h"

namespace slipway {

std::vector<Remedy> remediesFor(const Error &error, OtherAccounts others)
{
    std::vector<Remedy> remedies;
    if (error.hasCode(errorcode::agreementMissing))
        return {Remedy::OpenAgreements};
    if (error.isUnauthorized())
        remedies.push_back(Remedy::TestKey);
    if (error.hasCode(errorcode::clockOff))
        remedies.push_back(Remedy::SetClock);
    // A 403 of Apple's; what we refuse by ourselves has no status.
    if (error.isForbidden() && error.status() != 0) {
        if (others == OtherAccounts::Some)
            remedies.push_back(Remedy::SwitchAccount);
        remedies.push_back(Remedy::ReadAboutRoles);
    }
    if (error.kind() == Error::Kind::Server)
        remedies.push_back(Remedy::SeeSystemStatus);
    return remedies;
}

} // namespace slipway
