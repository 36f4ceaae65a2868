// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sandboxcontrol.h"

#include "client/errortext.h"
#include "client/origin.h"
#include "client/retrydecision.h"
#include "client/transport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int hourlyLimit = 3600; // as the sandbox has it at the start

// As the plan of faults has them.
QJsonObject slowness()
{
    return {{u"fault"_s, u"stall"_s}, {u"value"_s, 2000}, {u"times"_s, 0}};
}

QJsonObject failure()
{
    return {{u"fault"_s, u"status"_s}, {u"value"_s, 500}, {u"times"_s, maxAttempts}};
}

bool isSameFault(const QJsonValue &entry, const QJsonObject &fault)
{
    return entry.toObject().value("fault"_L1) == fault.value("fault"_L1);
}

bool hasFault(const QJsonArray &plan, const QJsonObject &fault)
{
    return std::any_of(plan.begin(), plan.end(), [&fault](const QJsonValue &entry) { return isSameFault(entry, fault); });
}

// What comes first in a plan strikes first: an endless slowness must not hide a failure.
QJsonArray changedPlan(const QJsonArray &plan, const QJsonObject &fault, bool wanted)
{
    QJsonArray changed;
    for (const QJsonValue &entry : plan) {
        if (!isSameFault(entry, fault))
            changed.append(entry);
    }
    if (wanted && fault == slowness())
        changed.append(fault);
    else if (wanted)
        changed.prepend(fault);
    return changed;
}

SandboxState sandboxStateOf(const QJsonObject &json, const QString &keyId)
{
    const QJsonArray faults = json.value("faults"_L1).toArray();
    const QJsonObject key = json.value("keys"_L1).toObject().value(keyId).toObject();
    return {
        .isSlow = hasFault(faults, slowness()),
        .failsNext = hasFault(faults, failure()),
        .rateIsExhausted = key.value("remaining"_L1).toInt(1) == 0,
        .agreementIsMissing = json.value("agreement"_L1).toObject().value("missing"_L1).toBool(),
        .keyIsRevoked = key.value("revoked"_L1).toBool(),
        .keyIsIndividual = key.value("kind"_L1).toString() == "INDIVIDUAL"_L1,
        .role = key.value("roles"_L1).toArray().first().toString(),
        .clockOffset = std::chrono::seconds(json.value("clock"_L1).toObject().value("offset"_L1).toInteger()),
    };
}

Result<QJsonObject> answerOf(const HttpOutcome &outcome, const QString &host)
{
    if (outcome.fault == Fault::Cancelled)
        return Error::cancelled();
    if (outcome.fault != Fault::None)
        return Error(Error::Kind::Network, SandboxControl::tr("The sandbox does not answer. %1").arg(faultInWords(outcome.fault, host)));
    const QString text = QString::fromUtf8(outcome.reply.body);
    if (!outcome.reply.isSuccess())
        return Error(Error::Kind::Invalid, SandboxControl::tr("The sandbox refused: %1").arg(text));
    return QJsonDocument::fromJson(outcome.reply.body).object();
}

} // namespace

SandboxControl::SandboxControl(SandboxAccess access, Transport &transport) : m_access(std::move(access)), m_transport(transport) {}

SandboxControl::~SandboxControl()
{
    m_closing.cancel();
}

void SandboxControl::readState()
{
    change("GET", {}, {});
}

void SandboxControl::reset()
{
    change("POST", u"reset"_s, {}, Effect::Eases);
}

void SandboxControl::setSlow(bool slow)
{
    changeFault(slowness(), slow);
}

void SandboxControl::setFailsNext(bool fails)
{
    changeFault(failure(), fails);
}

void SandboxControl::setRateExhausted(bool exhausted)
{
    const QJsonObject wish{{u"limit"_s, hourlyLimit}, {u"remaining"_s, exhausted ? 0 : hourlyLimit}};
    change("PUT", u"rate"_s, QJsonDocument(wish), exhausted ? Effect::None : Effect::Eases);
}

void SandboxControl::setAgreementMissing(bool missing)
{
    change("PUT", u"agreement"_s, QJsonDocument(QJsonObject{{u"missing"_s, missing}}));
}

void SandboxControl::setKeyRevoked(bool revoked)
{
    setKey({{u"revoked"_s, revoked}}, revoked ? Effect::None : Effect::Eases);
}

void SandboxControl::setRole(const QString &code)
{
    setKey({{u"roles"_s, QJsonArray{code}}}, Effect::None);
}

void SandboxControl::setClockOffset(std::chrono::seconds offset)
{
    change("PUT", u"clock"_s, QJsonDocument(QJsonObject{{u"offset"_s, qint64(offset.count())}}));
}

void SandboxControl::useKey(const QString &keyId)
{
    m_access.keyId = keyId;
    readState();
}

void SandboxControl::setKey(const QJsonObject &wish, Effect effect)
{
    change("PUT", u"keys/"_s + m_access.keyId, QJsonDocument(wish), effect);
}

void SandboxControl::change(const QByteArray &method, const QString &setting, const QJsonDocument &wish, Effect effect)
{
    const QByteArray body = wish.toJson(QJsonDocument::Compact);
    queue([this, method, setting, body, effect] { return changeState(method, setting, body, effect); });
}

void SandboxControl::changeFault(const QJsonObject &fault, bool wanted)
{
    queue([this, fault, wanted] { return changeFaults(fault, wanted); });
}

void SandboxControl::queue(Wish wish)
{
    m_wishes.push_back(std::move(wish));
    if (m_wishes.size() == 1)
        detach(fulfil(), "SandboxControl::fulfil");
}

Task<void> SandboxControl::fulfil()
{
    const QPointer<SandboxControl> self(this);
    while (self && !m_wishes.empty()) {
        const Wish wish = m_wishes.front();
        co_await wish();
        if (self)
            m_wishes.pop_front();
    }
}

Task<Result<QJsonObject>> SandboxControl::ask(QByteArray method, QString setting, QByteArray body)
{
    HttpRequest request{.method = method, .url = m_access.url, .headers = {{"X-Sandbox-Secret", m_access.secret}}, .body = body};
    if (!isLoopback(request.url))
        co_return Error::internal(tr("A sandbox that is not on this computer is not directed from here."));
    if (!setting.isEmpty())
        request.url.setPath(request.url.path() + u'/' + setting);
    if (!body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json");
    const QString host = request.url.host();
    const QFuture<HttpOutcome> sending = m_transport.send(request, m_closing);
    const HttpOutcome outcome = co_await sending;
    co_return answerOf(outcome, host);
}

Task<void> SandboxControl::changeState(QByteArray method, QString setting, QByteArray body, Effect effect)
{
    const QPointer<SandboxControl> self(this);
    const Result<QJsonObject> answer = co_await ask(method, setting, body);
    if (self)
        take(answer, effect);
}

// Over what is still to come: some of it may have struck since the state was read.
Task<void> SandboxControl::changeFaults(QJsonObject fault, bool wanted)
{
    const QPointer<SandboxControl> self(this);
    const QString nothing;
    const QString plan = u"faults"_s;
    const Result<QJsonObject> before = co_await ask("GET", nothing, QByteArray());
    if (!self)
        co_return;
    if (!before) {
        take(before, Effect::None);
        co_return;
    }
    const QJsonArray changed = changedPlan(before->value(plan).toArray(), fault, wanted);
    const QByteArray body = QJsonDocument(changed).toJson(QJsonDocument::Compact);
    const Result<QJsonObject> answer = co_await ask("PUT", plan, body);
    if (self)
        take(answer, Effect::None);
}

void SandboxControl::take(const Result<QJsonObject> &answer, Effect effect)
{
    if (!answer) {
        if (!answer.error().isCancelled())
            emit failed(answer.error());
        return;
    }
    const SandboxState state = sandboxStateOf(*answer, m_access.keyId);
    if (state != m_state) {
        m_state = state;
        emit stateChanged();
    }
    if (effect == Effect::Eases)
        emit eased();
}

} // namespace slipway
