// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QCoreApplication>
#include <QCoroFuture>
#include <QLocale>

#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

const QString accountId = u"account"_s;

} // namespace

void ImpatientClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback)
{
    manual.after(delay, context, std::move(callback));
    if (context->thread() != QCoreApplication::instance()->thread())
        return;
    waits.append(delay);
    manual.advance(delay);
}

SharedSecret makeKey()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info, nullptr);
    auto der = std::make_shared<SecretBytes>(size);
    auto *out = reinterpret_cast<unsigned char *>(der->data());
    i2d_PKCS8_PRIV_KEY_INFO(info, &out);
    PKCS8_PRIV_KEY_INFO_free(info);
    EVP_PKEY_free(key);
    return der;
}

ClientFixture::ClientFixture() : ClientFixture(QUrl()) {}

ClientFixture::ClientFixture(const QUrl &origin)
    : signer({.keyId = u"ABC1234567"_s, .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s}, accountId, vault, clock)
    , transport(clock)
    , budget(u"ABC1234567"_s, clock)
    , client(std::make_unique<ApiClient>(origin.isEmpty() ? server.url() : origin, signer, transport, scheduler, budget, log, clock))
{
    QCoro::waitFor([](KeyVault &keys) -> Task<void> { co_await keys.store(accountId, makeKey()); }(vault));
}

QByteArray ClientFixture::date(std::chrono::seconds ahead) const
{
    return QLocale::c().toString(clock.now().addSecs(ahead.count()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray appsPage(const QStringList &ids, const QString &next, int total)
{
    QJsonArray data;
    for (const QString &id : ids)
        data.append(QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, id}, {u"attributes"_s, QJsonObject{{u"name"_s, QString(u"App "_s + id)}}}});
    QJsonObject root{{u"data"_s, data}};
    if (!next.isEmpty())
        root.insert(u"links"_s, QJsonObject{{u"next"_s, next}});
    if (total >= 0)
        root.insert(u"meta"_s, QJsonObject{{u"paging"_s, QJsonObject{{u"total"_s, total}}}});
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

QByteArray errorBody(int status, const QByteArray &code, const QByteArray &detail, const QByteArray &pointer)
{
    QJsonObject error{{u"id"_s, u"0c1a-occurrence"_s},
                      {u"status"_s, QString::number(status)},
                      {u"code"_s, QString::fromUtf8(code)},
                      {u"title"_s, u"A title."_s},
                      {u"detail"_s, QString::fromUtf8(detail)}};
    if (!pointer.isEmpty())
        error.insert(u"source"_s, QJsonObject{{u"pointer"_s, QString::fromUtf8(pointer)}});
    return QJsonDocument(QJsonObject{{u"errors"_s, QJsonArray{error}}}).toJson(QJsonDocument::Compact);
}

} // namespace slipway::test
