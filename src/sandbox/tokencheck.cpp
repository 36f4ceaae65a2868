// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/tokencheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qint64 longestLife = 1200;
constexpr qint64 longestScopedLife = 183 * 24 * 3600; // "six months"

struct Token
{
    QJsonObject header;
    QJsonObject payload;
    QByteArray signedPart;
    QByteArray signature;
};

std::optional<QByteArray> base64url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.contains('='))
        return {};
    return *decoded;
}

std::optional<QJsonObject> jsonPart(const QByteArray &text)
{
    const std::optional<QByteArray> decoded = base64url(text);
    if (!decoded)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(*decoded);
    if (!document.isObject())
        return {};
    return document.object();
}

std::optional<Token> parse(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme("Bearer ");
    if (!authorization.startsWith(scheme))
        return {};
    const QList<QByteArray> parts = authorization.sliced(scheme.size()).trimmed().split('.');
    if (parts.size() != 3)
        return {};
    const std::optional<QJsonObject> header = jsonPart(parts[0]);
    const std::optional<QJsonObject> payload = jsonPart(parts[1]);
    const std::optional<QByteArray> signature = base64url(parts[2]);
    if (!header || !payload || !signature)
        return {};
    return Token{*header, *payload, QByteArray(parts[0] + '.' + parts[1]), *signature};
}

// What a scope entry and a request are compared by: path and query, without what Apple ignores.
QString scopeForm(const QByteArray &method, const QUrl &url)
{
    QUrlQuery query(url);
    for (const QString &ignored : {u"limit"_s, u"cursor"_s, u"sort"_s})
        query.removeAllQueryItems(ignored);
    auto items = query.queryItems(QUrl::FullyDecoded);
    std::sort(items.begin(), items.end());
    QString form = QString::fromLatin1(method) + u' ' + url.path(QUrl::FullyDecoded);
    for (const auto &item : std::as_const(items))
        form += u'&' + item.first + u'=' + item.second;
    return form;
}

bool scopeAllows(const QJsonArray &scope, const HttpRequest &request)
{
    const QString wanted = scopeForm(request.method, request.url);
    return std::any_of(scope.begin(), scope.end(), [&](const QJsonValue &entry) {
        const QString text = entry.toString();
        return text.startsWith("GET "_L1) && scopeForm("GET", QUrl(text.sliced(4))) == wanted;
    });
}

// Resources for which a token may live for months (api/01 2.2).
bool isLongLivedScope(const QJsonArray &scope)
{
    static constexpr std::array roots{"/v1/ci"_L1, "/v1/scm"_L1, "/v1/diagnosticSignatures"_L1};
    return !scope.isEmpty() && std::all_of(scope.begin(), scope.end(), [](const QJsonValue &entry) {
        const QString text = entry.toString();
        const QString path = QUrl(text.sliced(qMin<qsizetype>(4, text.size()))).path();
        const bool listed = std::any_of(roots.begin(), roots.end(), [&](QLatin1String root) { return path.startsWith(root); });
        return text.startsWith("GET "_L1) && (listed || path.endsWith("/perfPowerMetrics"_L1));
    });
}

// Seconds since 1970; nothing when the claim is missing or no number.
std::optional<qint64> seconds(const QJsonObject &payload, QLatin1String claim)
{
    const QJsonValue value = payload.value(claim);
    if (!value.isDouble())
        return {};
    return value.toInteger();
}

QString claimsFault(const QJsonObject &payload, const IssuedKey &key, const QString &issuerId, qint64 now)
{
    if (payload.value("aud"_L1).toString() != "appstoreconnect-v1"_L1)
        return u"aud is not appstoreconnect-v1"_s;
    if (key.kind == KeyKind::Team && (payload.value("iss"_L1).toString() != issuerId || payload.contains("sub"_L1)))
        return u"iss is not the team's issuer, or sub is there"_s;
    if (key.kind == KeyKind::Individual && (payload.value("sub"_L1).toString() != "user"_L1 || payload.contains("iss"_L1)))
        return u"sub is not user, or iss is there"_s;
    const std::optional<qint64> issued = seconds(payload, "iat"_L1);
    const std::optional<qint64> expires = seconds(payload, "exp"_L1);
    if (!expires || *expires <= now)
        return u"exp is missing or past"_s;
    if (issued && *issued > now)
        return u"iat lies in the future"_s;
    const qint64 life = *expires - issued.value_or(now);
    const bool longLived = isLongLivedScope(payload.value("scope"_L1).toArray());
    if (life <= 0 || life > (longLived ? longestScopedLife : longestLife))
        return u"exp - iat is more than 20 minutes"_s;
    return {};
}

} // namespace

TokenVerdict checkToken(const KeyRing &ring, const HttpRequest &request, qint64 now)
{
    const std::optional<Token> token = parse(headerValue(request.headers, "Authorization"));
    if (!token)
        return {nullptr, u"no bearer token, or not a JWT"_s};
    if (token->header.value("alg"_L1).toString() != "ES256"_L1)
        return {nullptr, u"alg is not ES256"_s};
    const IssuedKey *key = ring.find(token->header.value("kid"_L1).toString());
    if (!key)
        return {nullptr, u"kid is unknown"_s};
    if (key->revoked)
        return {nullptr, u"the key is revoked"_s};
    if (!key->publicKey.verifies(token->signedPart, token->signature))
        return {nullptr, u"the signature does not match"_s};
    const QString fault = claimsFault(token->payload, *key, ring.issuerId, now);
    if (!fault.isEmpty())
        return {nullptr, fault};
    if (token->payload.contains("scope"_L1) && !scopeAllows(token->payload.value("scope"_L1).toArray(), request))
        return {nullptr, u"the scope does not allow the request"_s};
    return {key, {}};
}

} // namespace slipway::sandbox
