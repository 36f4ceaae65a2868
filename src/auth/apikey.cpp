// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/apikey.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ApiKeyText
{
    Q_DECLARE_TR_FUNCTIONS(ApiKey)
};

bool isUpperOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
}

} // namespace

bool isKeyId(QStringView text)
{
    return text.size() == 10 && std::all_of(text.cbegin(), text.cend(), isUpperOrDigit);
}

bool isIssuerId(QStringView text)
{
    constexpr QStringView shape = u"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::equal(text.cbegin(), text.cend(), shape.cbegin(), shape.cend(),
                      [](QChar c, QChar wanted) { return wanted == u'-' ? c == wanted : isHexDigit(c); });
}

Result<void> validate(const ApiKey &key)
{
    const bool isTeam = key.kind == ApiKey::Kind::Team;
    const bool issuerFits = isTeam ? isIssuerId(key.issuerId) : key.issuerId.isEmpty();
    if (isKeyId(key.keyId) && issuerFits)
        return {};
    Error error(Error::Kind::Invalid, ApiKeyText::tr("The API key is not complete."));
    error.withRemedy(ApiKeyText::tr("Copy key ID and issuer ID from App Store Connect: Users and Access, Integrations."));
    if (!isKeyId(key.keyId))
        error.withField(u"keyId"_s, ApiKeyText::tr("A key ID is ten capital letters and digits, like 2X9R4HXF34."));
    if (!issuerFits) {
        error.withField(u"issuerId"_s,
                        isTeam ? ApiKeyText::tr("An issuer ID looks like 57246542-96fe-1a63-e053-0824d011072a.")
                               : ApiKeyText::tr("An individual key has no issuer ID."));
    }
    return error;
}

} // namespace slipway
