// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sandboxdirector.h"

#include "sandbox/sandbox.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace slipway::test {

QString directSandbox(const sandbox::SandboxInfo &sandbox, const QString &setting, const QJsonDocument &wish)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(sandbox.control.toString() + u'/' + setting));
    request.setRawHeader("X-Sandbox-Secret", sandbox.controlSecret);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = network.put(request, wish.toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->error() == QNetworkReply::NoError ? QString() : reply->errorString();
}

QJsonObject faultFor(const QString &method, const QString &path, const QString &fault, const QJsonValue &value, bool done)
{
    return {{u"match"_s, QJsonObject{{u"method"_s, method}, {u"path"_s, path}}}, {u"fault"_s, fault}, {u"value"_s, value}, {u"done"_s, done}};
}

QJsonObject refusalOf(const QString &field, const QString &sentence)
{
    const QJsonObject error{{u"id"_s, u"1"_s},
                            {u"status"_s, u"409"_s},
                            {u"code"_s, u"ENTITY_ERROR.ATTRIBUTE.INVALID"_s},
                            {u"title"_s, u"An attribute value is invalid."_s},
                            {u"detail"_s, sentence},
                            {u"source"_s, QJsonObject{{u"pointer"_s, QString(u"/data/attributes/"_s + field)}}}};
    const QJsonObject body{{u"errors"_s, QJsonArray{error}}};
    return {{u"status"_s, 409}, {u"body"_s, QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))}};
}

} // namespace slipway::test
