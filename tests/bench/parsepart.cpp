// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/parts.h"
#include "bench/realclient.h"
#include "bench/sandboxprocess.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <cstdio>

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

std::vector<QByteArray> bodies(const SandboxAccess &sandbox)
{
    QNetworkAccessManager network;
    const QByteArray token = sandbox.token();
    std::vector<QByteArray> all;
    for (QUrl next = sandbox.origin.resolved(QUrl(testersPath)); next.isValid();) {
        all.push_back(get(network, next, token));
        next = QUrl(QJsonDocument::fromJson(all.back()).object().value("links"_L1).toObject().value("next"_L1).toString());
    }
    return all;
}

} // namespace

int parsePart(int argc, char **argv, const QJsonObject &sandbox)
{
    const QCoreApplication application(argc, argv);
    const std::vector<QByteArray> pages = bodies(SandboxAccess::fromJson(sandbox));
    qsizetype bytes = 0;
    bool good = true;
    const double begin = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (const QByteArray &page : pages) {
        bytes += page.size();
        good = !QJsonDocument::fromJson(page).isNull() && good;
    }
    const QJsonObject result{{u"cpu"_s, seconds(CLOCK_PROCESS_CPUTIME_ID) - begin}, {u"pages"_s, int(pages.size())}, {u"bytes"_s, bytes}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return good ? 0 : 1;
}

} // namespace slipway::bench
