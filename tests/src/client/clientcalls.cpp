// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientcalls.h"

#include <QCoroFuture>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway::test {

Request get()
{
    return Request::get(u"/v1/apps"_s);
}

Request mutation(Verb verb)
{
    const QJsonObject body{{u"data"_s, QJsonObject{{u"type"_s, u"apps"_s}}}};
    switch (verb) {
    case Verb::Post:
        return Request::post(u"/v1/apps"_s, body);
    case Verb::Patch:
        return Request::patch(u"/v1/apps/1"_s, body);
    case Verb::Delete:
        return Request::remove(u"/v1/apps/1"_s, {});
    case Verb::Get:
        break;
    }
    return get();
}

Result<HttpReply> sent(ClientFixture &fixture, const Request &request)
{
    return QCoro::waitFor(fixture.client->send(request, CancelToken()));
}

Result<Document> fetched(ClientFixture &fixture)
{
    return QCoro::waitFor(fixture.client->document(get(), CancelToken()));
}

QByteArray bearerOf(const SeenRequest &request)
{
    return headerValue(request.headers, "Authorization");
}

} // namespace slipway::test
