// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/error.h"

#include <QJsonDocument>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>

namespace slipway {

class Transport;

//! Where a sandbox is directed, and what it takes to be let in.
struct SandboxAccess
{
    QUrl url = {}; //!< of the control path, on loopback
    QByteArray secret = {};
    QString keyId = {}; //!< of the demo's key, which is the one to be revoked and restored
};

//! How a sandbox is made to behave at present.
struct SandboxState
{
    bool isSlow = false;
    bool failsNext = false;
    bool rateIsExhausted = false;
    bool agreementIsMissing = false;
    bool keyIsRevoked = false;
    bool keyIsIndividual = false;
    QString role = {}; //!< Apple's code of the demo key's role; of several the first
    std::chrono::seconds clockOffset{0}; //!< the sandbox's clock minus this computer's

    friend bool operator==(const SandboxState &, const SandboxState &) = default;
};

//! \brief Directs the demo's sandbox over HTTP, as a person at its control path would (docs/sandbox.md).
//!
//! Its requests are none of any account: no bearer goes along, nothing is logged or recorded, and the secret is sent to no other host than the
//! sandbox's, and to none that is not this computer (rule S39). Each ends in stateChanged() if anything is another, or in failed(). They are
//! sent one after the other, in the order of the calls: of two that are under way at once the first might be answered last.
class SandboxControl final : public QObject
{
    Q_OBJECT

public:
    //! \a transport outlives this.
    SandboxControl(SandboxAccess access, Transport &transport);
    ~SandboxControl() override;

    //! As the latest answer had it.
    const SandboxState &state() const { return m_state; }

    //! Asks for the state: it changes by itself too, as when a failure that was ordered has come.
    void readState();
    //! Puts data and behaviour back to what they were at the start.
    void reset();
    void setSlow(bool slow);
    //! The next request fails, however often the client tries it.
    void setFailsNext(bool fails);
    void setRateExhausted(bool exhausted);
    void setAgreementMissing(bool missing);
    void setKeyRevoked(bool revoked);
    void setRole(const QString &code);
    void setClockOffset(std::chrono::seconds offset);
    //! From now on \a keyId is the demo's key, of which state() tells.
    void useKey(const QString &keyId);

signals:
    void stateChanged();
    //! Something is over that a session keeps in mind for long, a refused key or a used up hour: it is to be opened anew.
    void eased();
    void failed(const slipway::Error &error);

private:
    enum class Effect { None, Eases };
    using Wish = std::function<Task<void>()>;

    void change(const QByteArray &method, const QString &setting, const QJsonDocument &wish, Effect effect = Effect::None);
    void changeFault(const QJsonObject &fault, bool wanted);
    void queue(Wish wish);
    Task<void> fulfil();
    void setKey(const QJsonObject &wish, Effect effect);
    Task<Result<QJsonObject>> ask(QByteArray method, QString setting, QByteArray body);
    Task<void> changeState(QByteArray method, QString setting, QByteArray body, Effect effect);
    Task<void> changeFaults(QJsonObject fault, bool wanted);
    void take(const Result<QJsonObject> &answer, Effect effect);

    SandboxAccess m_access;
    Transport &m_transport;
    const CancelToken m_closing; // cancelled by the destructor
    SandboxState m_state;
    std::deque<Wish> m_wishes; // the first of them is under way
};

} // namespace slipway
