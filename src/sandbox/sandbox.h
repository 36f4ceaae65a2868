// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "sandbox/gate.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace slipway::sandbox {

class World;
class SandboxHost;

//! How a sandbox is to be.
struct SandboxOptions
{
    quint16 port = 0; //!< of the API; 0 takes any that is free
    quint64 seed = 1; //!< of the demo data
    int apps = 9;
    int testers = 10'000;
    QString harPath = {}; //!< when set, exchanges that went well are written there
    QString writeLogPath = {}; //!< when set, writes that changed something are added there, see WriteLog
    QByteArray faults = "[]"; //!< a JSON array, see FaultPlan
    bool control = true; //!< whether /_sandbox answers
    GateLimits limits = {};
    //! Fills the world instead of the demo data; runs in the sandbox's thread. \a imageOrigin is where pictures are served.
    std::function<void(World &world, const QUrl &imageOrigin)> populate = {};
    //! The time; null for the computer's. Must outlive the sandbox.
    const Clock *clock = nullptr;
};

//! Where a sandbox is and what opens it. The keys exist here only: the sandbox keeps their public halves.
struct SandboxInfo
{
    QUrl url; //!< origin of the API
    QString keyId;
    QString issuerId;
    QString individualKeyId;
    QByteArray keyPem; //!< PKCS#8, as in Apple's .p8 files
    QByteArray individualKeyPem;
    QUrl control; //!< empty without control
    QByteArray controlSecret; //!< for the header X-Sandbox-Secret
    QUrl images; //!< origin of the pictures
};

//! \brief A simulated App Store Connect over real HTTP, on 127.0.0.1 and ::1 only, in a thread of its own.
//!
//! The object belongs to the thread that made it. It starts once; the destructor stops it.
class Sandbox final : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(SandboxOptions options, QObject *parent = nullptr);
    ~Sandbox() override;

    //! Starts and returns once it listens. Blocks meanwhile: not for the GUI thread.
    Result<SandboxInfo> start();
    //! The same without blocking. The future is finished exactly once, before stop() returns.
    QFuture<Result<SandboxInfo>> startAsync();
    //! Closes all connections and ends the thread; blocks for that moment. Harmless when it does not run.
    void stop();

private:
    QThread m_thread;
    SandboxHost *m_host; // lives in m_thread, which deletes it
};

} // namespace slipway::sandbox
