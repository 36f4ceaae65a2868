// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sandboxdirector.h"

#include "sandbox/sandbox.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

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

} // namespace slipway::test
