// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keyvault.h"
#include "auth/tokensigner.h"
#include "client/apiclient.h"
#include "client/requestlog.h"
#include "client/transport.h"
#include "client/wakewatch.h"
#include "support/faultserver.h"
#include "support/manualclock.h"

#include <QList>

namespace slipway::test {

//! \brief A clock on which waits of the GUI thread (retries, pauses) pass at once, while deadlines of the net thread stand still.
class ImpatientClock final : public Clock
{
public:
    QDateTime now() const override { return manual.now(); }
    std::chrono::milliseconds monotonic() const override { return manual.monotonic(); }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) override;

    ManualClock manual;
    //! What was waited for, in order.
    QList<std::chrono::milliseconds> waits;
};

//! A new P-256 key as PKCS#8 DER.
SharedSecret makeKey();

//! \brief A whole client of one account, with a real signer, against a fault server. Tests may add to it.
class ClientFixture
{
public:
    ClientFixture();
    //! The same for an account whose origin is \a origin.
    explicit ClientFixture(const QUrl &origin);

    //! The Date that a server with the right time sends.
    QByteArray date(std::chrono::seconds ahead = std::chrono::seconds(0)) const;

    ImpatientClock clock;
    FaultServer server;
    MemoryKeyVault vault;
    TokenSigner signer;
    Transport transport;
    Scheduler scheduler;
    RateBudget budget;
    RequestLog log;
    std::unique_ptr<ApiClient> client;
};

//! \brief The same on a computer that sleeps when told to. The watch over it has a clock of its own, on which no wait of the client counts.
class SleepyFixture : public ClientFixture
{
public:
    //! Time passes of which the monotonic clock knows nothing.
    void sleep(std::chrono::seconds length = std::chrono::hours(8)) { wakeClock.setWallTime(wakeClock.now().addSecs(length.count())); }

    ManualClock wakeClock;
    WakeWatch wake{wakeClock, scheduler, transport};
};

//! A JSON:API page of apps with these ids, and a next link if one is given.
QByteArray appsPage(const QStringList &ids, const QString &next = {}, int total = -1);
//! An error document with one error.
QByteArray errorBody(int status, const QByteArray &code, const QByteArray &detail, const QByteArray &pointer = {});

} // namespace slipway::test
