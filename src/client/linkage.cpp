// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/linkage.h"

#include "client/httpmessage.h"
#include "jsonapi/errorobject.h"
#include "jsonapi/request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

bool isAboutRepetition(const ErrorObject &error)
{
    const QStringList parts = error.code.split(u'.');
    return std::any_of(parts.cbegin(), parts.cend(), [](const QString &part) { return part == "DUPLICATE"_L1 || part.startsWith("ALREADY_"_L1); });
}

} // namespace

bool addsLinkage(const Request &request)
{
    return request.verb() == Verb::Post && request.path().contains("/relationships/"_L1);
}

bool saysAlreadyLinked(const HttpReply &reply, const QByteArray &body)
{
    if (reply.status != 409)
        return false;
    const std::vector<ErrorObject> errors = parseErrors(reply.body);
    const qsizetype members = QJsonDocument::fromJson(body).object().value("data"_L1).toArray().size();
    return members > 0 && qsizetype(errors.size()) >= members && std::all_of(errors.cbegin(), errors.cend(), &isAboutRepetition);
}

} // namespace slipway
