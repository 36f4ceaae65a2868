// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requestexport.h"

#include "core/csvtable.h"
#include "services/exportfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

std::optional<qint64> statusOf(const RequestSummary &request)
{
    return request.status > 0 ? std::optional<qint64>(request.status) : std::nullopt;
}

QJsonObject jsonOf(const NamedRequest &named)
{
    const RequestSummary &request = named.request;
    QJsonObject object{
        {u"time"_s, exportedTime(request.startedAt)},
        {u"account"_s, named.account},
        {u"method"_s, QString::fromLatin1(request.method)},
        {u"server"_s, request.origin},
        {u"path"_s, request.target},
        {u"redacted"_s, request.isRedacted},
        {u"milliseconds"_s, qint64(request.duration.count())},
        {u"sent"_s, request.bytesSent},
        {u"received"_s, request.bytesReceived},
        {u"attempt"_s, request.attempt},
        {u"feature"_s, request.feature},
    };
    if (request.status > 0)
        object.insert(u"status"_s, request.status);
    if (request.budgetLeft)
        object.insert(u"budgetLeft"_s, *request.budgetLeft);
    if (!request.failure.isEmpty())
        object.insert(u"problem"_s, request.failure);
    return object;
}

} // namespace

QByteArray requestsAsCsv(const std::vector<NamedRequest> &requests)
{
    CsvTable table;
    for (const QString &name : {u"time"_s, u"account"_s, u"method"_s, u"server"_s, u"path"_s, u"redacted"_s, u"status"_s, u"milliseconds"_s,
                                u"sent"_s, u"received"_s, u"budgetLeft"_s, u"attempt"_s, u"feature"_s, u"problem"_s})
        table.add(name);
    table.endRow();
    for (const auto &[request, account] : requests) {
        table.add(exportedTime(request.startedAt)).add(account).add(QString::fromLatin1(request.method)).add(request.origin).add(request.target);
        table.add(request.isRedacted ? u"yes"_s : u"no"_s).add(statusOf(request)).add(qint64(request.duration.count()));
        table.add(request.bytesSent).add(request.bytesReceived).add(request.budgetLeft).add(qint64(request.attempt));
        table.add(request.feature).add(request.failure);
        table.endRow();
    }
    return table.bytes();
}

QByteArray requestsAsJson(const std::vector<NamedRequest> &requests, const QDateTime &now)
{
    QJsonArray list;
    for (const NamedRequest &each : requests)
        list.append(jsonOf(each));
    QJsonObject whole{{u"exported"_s, exportedTime(now)}, {u"requests"_s, list}};
    const auto isEarlier = [](const NamedRequest &a, const NamedRequest &b) { return a.request.startedAt < b.request.startedAt; };
    if (const auto [first, last] = std::minmax_element(requests.cbegin(), requests.cend(), isEarlier); first != requests.cend()) {
        whole.insert(u"from"_s, exportedTime(first->request.startedAt));
        whole.insert(u"to"_s, exportedTime(last->request.startedAt));
    }
    return QJsonDocument(whole).toJson();
}

QFuture<Result<void>> exportRequests(const std::vector<NamedRequest> &requests, const QString &path, const QDateTime &now)
{
    return exportFile(path,
                      {.csv = [requests] { return requestsAsCsv(requests); }, .json = [requests, now] { return requestsAsJson(requests, now); }});
}

} // namespace slipway
