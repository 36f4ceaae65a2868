// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestfacts.h"

#include "services/curlcommand.h"
#include "ui/activity/requestcolumns.h"
#include "ui/widgets/reltime.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct RequestFactsText
{
    Q_DECLARE_TR_FUNCTIONS(RequestFacts)
};

// How an attempt ended, with the reason where the status does not say it.
QString outcome(const RequestSummary &request)
{
    //: how a request ended, and why
    return request.failure.isEmpty() ? statusText(request) : RequestFactsText::tr("%1: %2").arg(statusText(request), request.failure);
}

QString attemptsText(const RequestSummary &request, const std::vector<RequestSummary> &earlier)
{
    QStringList lines;
    for (const RequestSummary &each : earlier)
        lines.append(RequestFactsText::tr("Attempt %1 at %2: %3").arg(QLocale().toString(each.attempt), timeText(each), outcome(each)));
    lines.append(RequestFactsText::tr("This is attempt %1.").arg(QLocale().toString(request.attempt)));
    return lines.join(u'\n');
}

} // namespace

std::vector<Fact> requestFacts(const RequestSummary &request, const QString &accountName, const std::vector<RequestSummary> &earlier)
{
    const QLocale locale;
    std::vector<Fact> facts{
        {.label = RequestFactsText::tr("Path"), .value = request.target, .copyable = true},
        {.label = RequestFactsText::tr("Time"), .value = timeText(request), .hint = exactTime(request.startedAt)},
        {.label = RequestFactsText::tr("Duration"), .value = durationText(request)},
        {.label = RequestFactsText::tr("Account"), .value = accountName},
        {.label = RequestFactsText::tr("Server"), .value = request.origin},
        {.label = RequestFactsText::tr("Sent"), .value = locale.formattedDataSize(request.bytesSent)},
        {.label = RequestFactsText::tr("Received"), .value = locale.formattedDataSize(request.bytesReceived)},
    };
    if (request.attempt > 1)
        facts.insert(facts.begin(), {.label = RequestFactsText::tr("Attempts"), .value = attemptsText(request, earlier)});
    if (!request.failure.isEmpty())
        facts.insert(facts.begin(), {.label = RequestFactsText::tr("Problem"), .value = request.failure});
    if (request.budgetLeft)
        facts.push_back({.label = RequestFactsText::tr("Budget Left"), .value = locale.toString(*request.budgetLeft)});
    facts.push_back({.label = RequestFactsText::tr("Feature"), .value = request.feature});
    facts.push_back({.label = request.isRedacted ? RequestFactsText::tr("As cURL, Redacted") : RequestFactsText::tr("As cURL"),
                     .value = curlCommand(request),
                     .copyable = true});
    return facts;
}

} // namespace slipway
