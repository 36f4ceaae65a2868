// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/control.h"

#include "sandbox/behaviours/betabuilds.h"
#include "sandbox/behaviours/betareview.h"
#include "sandbox/roles.h"
#include "sandbox/secret.h"
#include "sandbox/somebodyelse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr QLatin1String root{"/_sandbox"};

bool isInt(const QJsonValue &value)
{
    return value.isDouble() && value.toInt(-1) >= 0;
}

} // namespace

bool Control::owns(const QUrl &url)
{
    const QString path = url.path();
    return path == root || path.startsWith(QString(root + u'/'));
}

Control::Control(QByteArray secret, ServiceState &state, const ImageService &images, Levers levers)
    : m_secret(std::move(secret))
    , m_state(state)
    , m_images(images)
    , m_levers(std::move(levers))
{}

HttpReply Control::answer(const HttpRequest &request)
{
    if (!sameSecret(headerValue(request.headers, secretHeader), m_secret))
        return HttpReply::plain(403, "The secret is missing or wrong.");
    const QStringList path = request.url.path().sliced(root.size()).split(u'/', Qt::SkipEmptyParts);
    if (path.isEmpty() && request.method == "GET")
        return state();
    if (path == QStringList{u"reset"_s} && request.method == "POST") {
        m_levers.reset();
        return state();
    }
    if (path == QStringList{u"edits"_s} && request.method == "POST")
        return edit(request);
    if (path == QStringList{u"keys"_s} && request.method == "POST")
        return issueKey(request.body);
    if (request.method != "PUT")
        return HttpReply::plain(405, "GET /_sandbox, PUT a setting, or POST /_sandbox/reset or /_sandbox/keys.");
    QByteArray mistake;
    if (path == QStringList{u"faults"_s}) {
        mistake = putFaults(request.body);
    } else {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return HttpReply::plain(400, "The body must be a JSON object.");
        if (path.size() == 2 && path.first() == "keys"_L1)
            mistake = putKey(path.last(), document.object());
        else if (path.size() == 2 && path.first() == "builds"_L1)
            mistake = putBuild(path.last(), document.object());
        else if (path.size() == 2 && path.first() == "betaReviews"_L1)
            mistake = putBetaReview(path.last(), document.object());
        else if (path.size() == 1)
            mistake = put(path.first(), document.object());
        else
            return HttpReply::plain(404, "No such setting.");
    }
    return mistake.isEmpty() ? state() : HttpReply::plain(400, mistake);
}

HttpReply Control::edit(const HttpRequest &request)
{
    const std::optional<HttpRequest> theirs = requestOfSomebodyElse(QJsonDocument::fromJson(request.body).object(), request.url);
    return theirs ? m_levers.sendAsSomebodyElse(*theirs) : HttpReply::plain(400, "\"path\" must be one of the API, \"body\" an object.");
}

HttpReply Control::issueKey(const QByteArray &body)
{
    const std::optional<KeyKind> kind = kindOf(QJsonDocument::fromJson(body).object().value("kind"_L1).toString());
    if (!kind)
        return HttpReply::plain(400, "\"kind\" must be TEAM or INDIVIDUAL.");
    const std::optional<NewKey> key = m_state.keys.issue(*kind);
    if (!key)
        return HttpReply::plain(500, "OpenSSL cannot make a P-256 key.");
    QJsonObject json{{u"keyId"_s, key->keyId}, {u"pem"_s, QString::fromLatin1(key->pem)}};
    if (*kind == KeyKind::Team)
        json.insert(u"issuerId"_s, m_state.keys.issuerId);
    return HttpReply::json(201, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QByteArray Control::putFaults(const QByteArray &body)
{
    Result<FaultPlan> plan = FaultPlan::parse(body);
    if (!plan)
        return plan.error().message().toUtf8();
    m_state.faults = std::move(*plan);
    return {};
}

QByteArray Control::putKey(const QString &keyId, const QJsonObject &wish)
{
    IssuedKey *key = m_state.keys.find(keyId);
    if (!key)
        return "No such key.";
    const QJsonValue revoked = wish.value("revoked"_L1);
    const QJsonValue roles = wish.value("roles"_L1);
    const QStringList codes = roles.toVariant().toStringList();
    if (!std::all_of(codes.begin(), codes.end(), isRole))
        return "A role is one of Apple's codes for keys, as ADMIN.";
    if (revoked.isBool())
        key->revoked = revoked.toBool();
    if (roles.isArray())
        key->roles = codes;
    return revoked.isBool() || roles.isArray() ? "" : "A key has \"revoked\" and \"roles\".";
}

QByteArray Control::putBuild(const QString &id, const QJsonObject &wish)
{
    const ResourceId build{Build::type, id};
    const BuildProcessingState state = EnumValue<BuildProcessingState>::fromWire(wish.value("processingState"_L1).toString()).known;
    if (!m_state.world.find(build))
        return "No such build.";
    if (state == BuildProcessingState::Unknown)
        return "\"processingState\" must be one of Apple's, as VALID.";
    moveProcessing({m_state.world, m_state.now()}, build, state);
    return {};
}

QByteArray Control::putBetaReview(const QString &id, const QJsonObject &wish)
{
    const ResourceId submission{BetaAppReviewSubmission::type, id};
    const BetaReviewState state = EnumValue<BetaReviewState>::fromWire(wish.value("state"_L1).toString()).known;
    if (!m_state.world.find(submission))
        return "No such beta review.";
    if (state == BetaReviewState::Unknown)
        return "\"state\" must be one of Apple's, as APPROVED.";
    moveBetaReview({m_state.world, m_state.now()}, submission, state);
    return {};
}

QByteArray Control::put(const QString &setting, const QJsonObject &wish)
{
    if (setting == "agreement"_L1) {
        if (!wish.value("missing"_L1).isBool())
            return "\"missing\" must be true or false.";
        m_state.agreementMissing = wish.value("missing"_L1).toBool();
        return {};
    }
    if (setting == "clock"_L1) {
        if (!wish.value("offset"_L1).isDouble())
            return "\"offset\" must be a number of seconds.";
        m_state.clockOffset = std::chrono::seconds(wish.value("offset"_L1).toInteger());
        return {};
    }
    if (setting == "lag"_L1)
        return putLag(wish);
    if (setting == "later"_L1) {
        if (!isInt(wish.value("delay"_L1)))
            return "\"delay\" must be a number of milliseconds.";
        m_state.later.setDelay(std::chrono::milliseconds(wish.value("delay"_L1).toInt()));
        return {};
    }
    if (setting == "rate"_L1) {
        if (!isInt(wish.value("limit"_L1)) || !isInt(wish.value("remaining"_L1)))
            return "\"limit\" and \"remaining\" must be numbers.";
        m_state.rate.set(wish.value("limit"_L1).toInt(), wish.value("remaining"_L1).toInt(), m_state.clock.monotonic());
        return {};
    }
    return "No such setting.";
}

QByteArray Control::putLag(const QJsonObject &wish)
{
    const QJsonValue least = wish.value("least"_L1);
    const QJsonValue most = wish.value("most"_L1);
    if (!isInt(least) || !isInt(most) || least.toInt() > most.toInt())
        return "\"least\" and \"most\" must be milliseconds, the first no more than the second.";
    m_state.lag.setRange(std::chrono::milliseconds(least.toInt()), std::chrono::milliseconds(most.toInt()));
    return {};
}

HttpReply Control::state() const
{
    QJsonObject keys;
    for (const IssuedKey &key : m_state.keys.keys) {
        keys.insert(key.keyId,
                    QJsonObject{{u"kind"_s, QString(kindName(key.kind))},
                                {u"revoked"_s, key.revoked},
                                {u"roles"_s, QJsonArray::fromStringList(key.roles)},
                                {u"remaining"_s, m_state.rate.remaining(key.keyId, m_state.clock.monotonic())}});
    }
    const QJsonObject json{
        {u"requests"_s, qint64(m_state.requests)},
        {u"refusal"_s, m_state.refusal},
        {u"faults"_s, m_state.faults.toJson()},
        {u"keys"_s, keys},
        {u"agreement"_s, QJsonObject{{u"missing"_s, m_state.agreementMissing}}},
        {u"clock"_s, QJsonObject{{u"offset"_s, qint64(m_state.clockOffset.count())}}},
        {u"lag"_s, QJsonObject{{u"least"_s, qint64(m_state.lag.least().count())}, {u"most"_s, qint64(m_state.lag.most().count())}}},
        {u"later"_s, QJsonObject{{u"delay"_s, qint64(m_state.later.delay().count())}, {u"pending"_s, qint64(m_state.later.pending())}}},
        {u"rate"_s, QJsonObject{{u"limit"_s, m_state.rate.limit()}}},
        {u"imageViolations"_s, m_images.violations()},
    };
    return HttpReply::json(200, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace slipway::sandbox
