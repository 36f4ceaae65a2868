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

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Requests)
};

// How an attempt ended, with the reason where the status does not say it.
QString outcome(const RequestSummary &request)
{
    //: how a request ended, and why
    return request.failure.isEmpty() ? statusText(request) : Text::tr("%1: %2").arg(statusText(request), request.failure);
}

QString attemptsText(const RequestSummary &request, const std::vector<RequestSummary> &earlier)
{
    QStringList lines;
    for (const RequestSummary &each : earlier)
        lines.append(Text::tr("Attempt %1 at %2: %3").arg(QLocale().toString(each.attempt), timeText(each), outcome(each)));
    lines.append(Text::tr("This is attempt %1.").arg(QLocale().toString(request.attempt)));
    return lines.join(u'\n');
}

} // namespace

std::vector<Fact> requestFacts(const RequestSummary &request, const QString &accountName, const std::vector<RequestSummary> &earlier)
{
    const QLocale locale;
    std::vector<Fact> facts{
        {.label = Text::tr("Path"), .value = request.target, .copyable = true},
        {.label = Text::tr("Time"), .value = timeText(request), .hint = exactTime(request.startedAt)},
        {.label = Text::tr("Duration"), .value = durationText(request)},
        {.label = Text::tr("Account"), .value = accountName},
        {.label = Text::tr("Server"), .value = request.origin},
        {.label = Text::tr("Sent"), .value = locale.formattedDataSize(request.bytesSent)},
        {.label = Text::tr("Received"), .value = locale.formattedDataSize(request.bytesReceived)},
    };
    if (request.attempt > 1)
        facts.insert(facts.begin(), {.label = Text::tr("Attempts"), .value = attemptsText(request, earlier)});
    if (!request.failure.isEmpty())
        facts.insert(facts.begin(), {.label = Text::tr("Problem"), .value = request.failure});
    if (request.budgetLeft)
        facts.push_back({.label = Text::tr("Budget Left"), .value = locale.toString(*request.budgetLeft)});
    facts.push_back({.label = Text::tr("Feature"), .value = request.feature});
    facts.push_back(
        {.label = request.isRedacted ? Text::tr("As cURL, Redacted") : Text::tr("As cURL"), .value = curlCommand(request), .copyable = true});
    return facts;
}

} // namespace slipway
