// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sandboxclient.h"

#include "core/clock.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

QByteArray base64url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// ES256: r and s of 32 bytes each.
QByteArray signature(const QByteArray &pem, const QByteArray &message)
{
    const std::unique_ptr<BIO, int (*)(BIO *)> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free);
    const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t size = 128;
    QByteArray der(qsizetype(size), '\0');
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(der.data()), &size, reinterpret_cast<const unsigned char *>(message.constData()),
                   size_t(message.size()));
    const auto *reading = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG *)> parsed(d2i_ECDSA_SIG(nullptr, &reading, long(size)), ECDSA_SIG_free);
    QByteArray raw(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), reinterpret_cast<unsigned char *>(raw.data()), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), reinterpret_cast<unsigned char *>(raw.data()) + 32, 32);
    return raw;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject firstError(const SandboxClient::Answer &answer)
{
    return answer.json().value("errors"_L1).toArray().first().toObject();
}

} // namespace

QJsonObject SandboxClient::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString SandboxClient::Answer::errorCode() const
{
    return firstError(*this).value("code"_L1).toString();
}

QString SandboxClient::Answer::errorDetail() const
{
    return firstError(*this).value("detail"_L1).toString();
}

QString SandboxClient::Answer::errorPointer() const
{
    return firstError(*this).value("source"_L1).toObject().value("pointer"_L1).toString();
}

QString SandboxClient::Answer::errorParameter() const
{
    return firstError(*this).value("source"_L1).toObject().value("parameter"_L1).toString();
}

SandboxClient::SandboxClient(QUrl origin, QString keyId, QString issuerId, QByteArray pem)
    : m_origin(std::move(origin))
    , m_keyId(std::move(keyId))
    , m_issuerId(std::move(issuerId))
    , m_pem(std::move(pem))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

QJsonObject SandboxClient::goodHeader() const
{
    return {{u"alg"_s, u"ES256"_s}, {u"kid"_s, m_keyId}, {u"typ"_s, u"JWT"_s}};
}

QJsonObject SandboxClient::goodPayload() const
{
    const qint64 now = m_clock ? m_clock->now().toSecsSinceEpoch() : QDateTime::currentSecsSinceEpoch();
    QJsonObject payload{{u"iat"_s, now - 60}, {u"exp"_s, now + 900}, {u"aud"_s, u"appstoreconnect-v1"_s}};
    if (m_issuerId.isEmpty())
        payload.insert(u"sub"_s, u"user"_s);
    else
        payload.insert(u"iss"_s, m_issuerId);
    return payload;
}

QByteArray SandboxClient::sign(const QJsonObject &header, const QJsonObject &payload) const
{
    const QByteArray text = base64url(compact(header)) + '.' + base64url(compact(payload));
    return text + '.' + base64url(signature(m_pem, text));
}

SandboxClient::Answer SandboxClient::post(const QString &target, const QJsonObject &body)
{
    return send("POST", target, compact(body));
}

SandboxClient::Answer SandboxClient::patch(const QString &target, const QJsonObject &body)
{
    return send("PATCH", target, compact(body));
}

SandboxClient::Answer SandboxClient::remove(const QString &target, const QJsonObject &body)
{
    return send("DELETE", target, body.isEmpty() ? QByteArray() : compact(body));
}

SandboxClient::Answer SandboxClient::send(const QByteArray &method, const QString &target, const QByteArray &body, const HttpHeaders &headers)
{
    return exchange(method, QUrl(m_origin.toString(QUrl::RemovePath) + target), body, headers);
}

SandboxClient::Answer SandboxClient::follow(const QUrl &url)
{
    return exchange("GET", url, {}, {});
}

SandboxClient::Answer SandboxClient::exchange(const QByteArray &method, const QUrl &url, const QByteArray &body, const HttpHeaders &headers)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Authorization", m_authorization.isNull() ? QByteArray("Bearer " + sign(goodHeader(), goodPayload())) : m_authorization);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (const auto &header : headers)
        request.setRawHeader(header.first, header.second.isEmpty() ? QByteArray() : header.second);

    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = reply->rawHeaderPairs();
    answer.body = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        answer.failure = reply->errorString();
    return answer;
}

} // namespace slipway::test
