// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/curlcommand.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Between single quotes a shell leaves everything as it is but the single quote itself.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString curlWith(const RequestSummary &request, const QString &data)
{
    // Without --globoff curl takes the brackets of filter[...] for a pattern of its own.
    QStringList words{u"curl"_s, u"--globoff"_s};
    if (request.method != "GET")
        words += {u"--request"_s, quoted(QString::fromLatin1(request.method))};
    if (request.hasBearer)
        words += {u"--header"_s, u"\"Authorization: Bearer $ASC_TOKEN\""_s};
    if (!data.isEmpty())
        words += {u"--header"_s, u"'Content-Type: application/json'"_s, u"--data-binary"_s, data};
    words += {u"--url"_s, quoted(QString(request.origin + request.target))};
    return words.join(u' ');
}

} // namespace

QString curlCommand(const RequestSummary &request)
{
    return curlWith(request, request.bytesSent > 0 ? u"@body.json"_s : QString());
}

QString curlCommand(const RequestSummary &request, const QString &body)
{
    return curlWith(request, quoted(body));
}

} // namespace slipway
