// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/pages.h"

#include "bench/sandboxprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

QByteArray get(QNetworkAccessManager &network, const QUrl &url, const QByteArray &token)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

} // namespace

std::vector<QByteArray> readPages(const SandboxAccess &sandbox, const QString &path)
{
    QNetworkAccessManager network;
    const QByteArray token = sandbox.token();
    std::vector<QByteArray> all;
    for (QUrl next = sandbox.origin.resolved(QUrl(path)); next.isValid();) {
        all.push_back(get(network, next, token));
        next = QUrl(QJsonDocument::fromJson(all.back()).object().value("links"_L1).toObject().value("next"_L1).toString());
    }
    return all;
}

} // namespace slipway::bench
