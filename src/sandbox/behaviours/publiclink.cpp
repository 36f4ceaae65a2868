// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/publiclink.h"

#include "catalogue/testflight.h"
#include "sandbox/values.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

void addPublicLink(QJsonObject &group, QRandomGenerator &random)
{
    constexpr QLatin1String alphabet{"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"};
    QString id;
    for (int i = 0; i < 8; ++i)
        id += alphabet[random.bounded(int(alphabet.size()))];
    setValue(group, BetaGroup::publicLinkId, id);
    setValue(group, BetaGroup::publicLink, u"https://testflight.example/join/"_s + id);
}

} // namespace slipway::sandbox
