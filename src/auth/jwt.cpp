// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/jwt.h"

#include "auth/privatekey.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &json)
{
    return base64Url(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

Result<QByteArray> makeJwt(const ApiKey &key, const PrivateKey &privateKey, const QDateTime &issuedAt, const QDateTime &expiresAt)
{
    const QJsonObject header{{u"alg"_s, u"ES256"_s}, {u"kid"_s, key.keyId}, {u"typ"_s, u"JWT"_s}};
    QJsonObject claims{{u"iat"_s, issuedAt.toSecsSinceEpoch()}, {u"exp"_s, expiresAt.toSecsSinceEpoch()}, {u"aud"_s, u"appstoreconnect-v1"_s}};
    if (key.kind == ApiKey::Kind::Team)
        claims.insert(u"iss"_s, key.issuerId);
    else
        claims.insert(u"sub"_s, u"user"_s);
    const QByteArray signedPart = part(header) + '.' + part(claims);
    const Result<QByteArray> signature = privateKey.sign(signedPart);
    if (!signature)
        return signature.error();
    return QByteArray(signedPart + '.' + base64Url(*signature));
}

} // namespace slipway
