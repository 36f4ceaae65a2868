// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestcolumns.h"

#include "ui/widgets/reltime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct RequestColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(RequestColumns)
};

struct StatusName
{
    int status;
    QLatin1String name;
};

// HTTP's own names, in no language but its own; those that Apple's service answers with (api/01 5).
constexpr std::array statusNames{
    StatusName{200, "OK"_L1},
    StatusName{201, "Created"_L1},
    StatusName{202, "Accepted"_L1},
    StatusName{204, "No Content"_L1},
    StatusName{400, "Bad Request"_L1},
    StatusName{401, "Unauthorized"_L1},
    StatusName{403, "Forbidden"_L1},
    StatusName{404, "Not Found"_L1},
    StatusName{405, "Method Not Allowed"_L1},
    StatusName{406, "Not Acceptable"_L1},
    StatusName{409, "Conflict"_L1},
    StatusName{410, "Gone"_L1},
    StatusName{415, "Unsupported Media Type"_L1},
    StatusName{422, "Unprocessable Entity"_L1},
    StatusName{429, "Too Many Requests"_L1},
    StatusName{500, "Internal Server Error"_L1},
    StatusName{502, "Bad Gateway"_L1},
    StatusName{503, "Service Unavailable"_L1},
    StatusName{504, "Gateway Timeout"_L1},
};

QString bytesText(qint64 bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(bytes) : QString();
}

QString budgetText(const RequestSummary &request)
{
    return request.budgetLeft ? QLocale().toString(*request.budgetLeft) : QString();
}

QString attemptText(const RequestSummary &request)
{
    return request.attempt > 1 ? QLocale().toString(request.attempt) : QString();
}

} // namespace

std::vector<Column<RequestSummary>> requestColumns(const AccountName &accountName)
{
    using RequestColumn = Column<RequestSummary>;
    const auto account = [accountName](const RequestSummary &request) { return accountName(request.accountId); };
    const auto method = [](const RequestSummary &request) { return QString::fromLatin1(request.method); };
    return {
        RequestColumn(u"time"_s, RequestColumnsText::tr("Time"), &timeText)
            .sortedBy([](const RequestSummary &request) { return request.startedAt; })
            .withHint([](const RequestSummary &request) { return exactTime(request.startedAt); }),
        RequestColumn(u"method"_s, RequestColumnsText::tr("Method"), method),
        RequestColumn(u"path"_s, RequestColumnsText::tr("Path"), &RequestSummary::target).elided(Qt::ElideMiddle),
        RequestColumn(u"status"_s, RequestColumnsText::tr("Status"), &statusText).sortedBy([](const RequestSummary &request) {
            return request.status;
        }),
        //: how long a request took
        RequestColumn(u"duration"_s, RequestColumnsText::tr("Duration"), &durationText)
            .sortedBy([](const RequestSummary &request) { return qint64(request.duration.count()); })
            .numeric(),
        RequestColumn(u"received"_s, RequestColumnsText::tr("Received"),
                      [](const RequestSummary &request) { return bytesText(request.bytesReceived); })
            .sortedBy([](const RequestSummary &request) { return request.bytesReceived; })
            .numeric(),
        RequestColumn(u"sent"_s, RequestColumnsText::tr("Sent"), [](const RequestSummary &request) { return bytesText(request.bytesSent); })
            .sortedBy([](const RequestSummary &request) { return request.bytesSent; })
            .numeric()
            .hidden(),
        RequestColumn(u"left"_s, RequestColumnsText::tr("Budget Left"), &budgetText)
            .sortedBy([](const RequestSummary &request) { return request.budgetLeft ? QVariant(*request.budgetLeft) : QVariant(); })
            .numeric(),
        RequestColumn(u"attempt"_s, RequestColumnsText::tr("Attempt"), &attemptText)
            .sortedBy([](const RequestSummary &request) { return request.attempt; })
            .numeric(),
        RequestColumn(u"feature"_s, RequestColumnsText::tr("Feature"), &RequestSummary::feature),
        RequestColumn(u"problem"_s, RequestColumnsText::tr("Problem"), &RequestSummary::failure),
        RequestColumn(u"account"_s, RequestColumnsText::tr("Account"), account),
    };
}

QString requestSentence(const RequestSummary &request)
{
    const QString asked = QString::fromLatin1(request.method) + u' ' + request.target;
    //: a request, how it ended, and in what time
    return RequestColumnsText::tr("%1, %2, %3").arg(asked, statusText(request), durationText(request));
}

QString statusText(const RequestSummary &request)
{
    if (request.status == 0)
        return RequestColumnsText::tr("No answer");
    const auto known = std::find_if(statusNames.begin(), statusNames.end(), [&](const StatusName &each) { return each.status == request.status; });
    const QString number = QString::number(request.status);
    return known == statusNames.end() ? number : QString(number + u' ' + known->name);
}

QString timeText(const RequestSummary &request)
{
    return QLocale().toString(request.startedAt.toLocalTime().time(), u"HH:mm:ss"_s);
}

QString durationText(const RequestSummary &request)
{
    //: milliseconds
    return RequestColumnsText::tr("%1 ms").arg(QLocale().toString(qint64(request.duration.count())));
}

} // namespace slipway
