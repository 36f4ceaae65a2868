// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faultplan.h"

#include "sandbox/apierror.h"
#include "sandbox/wirefault.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

struct KindName
{
    QLatin1String name;
    Fault::Kind kind;
};

constexpr std::array kindNames{
    KindName{"status"_L1, Fault::Kind::Status},   KindName{"reset"_L1, Fault::Kind::Reset}, KindName{"truncate"_L1, Fault::Kind::Truncate},
    KindName{"trickle"_L1, Fault::Kind::Trickle}, KindName{"stall"_L1, Fault::Kind::Stall}, KindName{"garbage"_L1, Fault::Kind::Garbage},
    KindName{"lag"_L1, Fault::Kind::Lag},         KindName{"edit"_L1, Fault::Kind::Edit},
};

// What a value says of `member`, be it an object with members or the member itself.
QJsonValue part(const QJsonValue &value, QLatin1String member, bool isShortForm)
{
    if (value.isObject())
        return value.toObject().value(member);
    return isShortForm ? value : QJsonValue();
}

ApiError errorOf(int status)
{
    switch (status) {
    case 401:
        return apierror::notAuthorized();
    case 403:
        return apierror::keyNotAllowed();
    case 404:
        return apierror::unknownPath();
    case 429:
        return apierror::rateLimit();
    default:
        return apierror::unexpected(status);
    }
}

void applyStatus(HttpReply &reply, const QJsonValue &value)
{
    const int status = part(value, "status"_L1, true).toInt(500);
    const QString body = part(value, "body"_L1, false).toString();
    if (body.isNull()) {
        reply = errorReply({errorOf(status)});
        reply.status = status;
    } else {
        const QString type = part(value, "contentType"_L1, false).toString(u"text/html"_s);
        reply = {status, {{"Content-Type", type.toLatin1()}}, body.toUtf8()};
    }
    const QJsonValue wait = part(value, "retryAfter"_L1, false);
    if (wait.isDouble())
        reply.headers.emplaceBack("Retry-After", QByteArray::number(wait.toInt()));
}

void applyGarbage(HttpReply &reply, const QJsonValue &value)
{
    static const QString portal = u"<!DOCTYPE html><html><head><title>Welcome</title></head><body>Please sign in to this network.</body></html>"_s;
    reply.status = part(value, "status"_L1, false).toInt(200);
    reply.headers = {{"Content-Type", part(value, "contentType"_L1, false).toString(u"text/html"_s).toLatin1()}};
    reply.body = part(value, "body"_L1, true).toString(portal).toUtf8();
}

Error invalid(const QString &text)
{
    return Error(Error::Kind::Invalid, text);
}

} // namespace

void Fault::apply(HttpReply &reply) const
{
    const auto onTheWire = [&](WireFault::Kind wire) {
        reply.headers.emplaceBack(WireFault::headerName, WireFault{wire, value.toInteger(-1)}.toHeader());
    };
    switch (kind) {
    case Kind::Status:
        applyStatus(reply, value);
        break;
    case Kind::Garbage:
        applyGarbage(reply, value);
        break;
    case Kind::Reset:
        onTheWire(WireFault::Kind::Reset);
        break;
    case Kind::Truncate:
        onTheWire(WireFault::Kind::Truncate);
        break;
    case Kind::Trickle:
        onTheWire(WireFault::Kind::Trickle);
        break;
    case Kind::Stall:
        onTheWire(WireFault::Kind::Stall);
        break;
    case Kind::Lag:
    case Kind::Edit:
        break;
    }
}

Result<FaultPlan> FaultPlan::parse(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isArray())
        return invalid(QCoreApplication::translate("Sandbox", "Faults must be a JSON array: %1").arg(fault.errorString()));
    FaultPlan plan;
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Result<Entry> entry = parseEntry(entries.at(i).toObject());
        if (!entry)
            return invalid(QCoreApplication::translate("Sandbox", "Fault %1: %2").arg(i + 1).arg(entry.error().message()));
        plan.m_entries.push_back(std::move(*entry));
    }
    return plan;
}

Result<FaultPlan::Entry> FaultPlan::parseEntry(const QJsonObject &json)
{
    static const QStringList members{u"match"_s, u"times"_s, u"fault"_s, u"value"_s, u"done"_s};
    const QStringList given = json.keys();
    for (const QString &name : given) {
        if (!members.contains(name))
            return invalid(QCoreApplication::translate("Sandbox", "\"%1\" is not known here.").arg(name));
    }
    const QString kind = json.value("fault"_L1).toString();
    const auto found = std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName &each) { return kind == each.name; });
    if (found == kindNames.end())
        return invalid(QCoreApplication::translate("Sandbox", "\"%1\" is no kind of fault.").arg(kind));

    const QJsonObject match = json.value("match"_L1).toObject();
    Entry entry;
    entry.json = json;
    entry.method = match.value("method"_L1).toString().toLatin1();
    const QString glob = match.value("path"_L1).toString(u"*"_s);
    entry.path = QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(glob).replace("\\*"_L1, ".*"_L1)));
    entry.nth = match.value("nth"_L1).toInt(1);
    entry.times = json.value("times"_L1).toInt(1);
    if (entry.nth < 1 || entry.times < 0)
        return invalid(QCoreApplication::translate("Sandbox", "nth counts from 1, and times cannot be negative."));
    entry.fault = {found->kind, json.value("value"_L1), json.value("done"_L1).toBool(found->kind != Fault::Kind::Status)};
    return entry;
}

std::optional<Fault> FaultPlan::take(const HttpRequest &request)
{
    for (Entry &entry : m_entries) {
        const bool matches = (entry.method.isEmpty() || entry.method == request.method) && entry.path.match(request.url.path()).hasMatch();
        if (!matches || isSpent(entry) || ++entry.matched < entry.nth)
            continue;
        ++entry.struck;
        return entry.fault;
    }
    return {};
}

QJsonArray FaultPlan::toJson() const
{
    QJsonArray plan;
    for (const Entry &entry : m_entries) {
        if (isSpent(entry))
            continue;
        QJsonObject json = entry.json;
        QJsonObject match = json.value("match"_L1).toObject();
        match.insert("nth"_L1, qMax(1, entry.nth - entry.matched));
        json.insert("match"_L1, match);
        json.insert("times"_L1, entry.times > 0 ? entry.times - entry.struck : 0);
        plan.append(json);
    }
    return plan;
}

} // namespace slipway::sandbox
