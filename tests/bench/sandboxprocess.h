// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <ctime>
#include <optional>

namespace slipway::bench {

//! Where a sandbox is and what opens it, in a form that goes to another process.
struct SandboxAccess
{
    QUrl origin = {};
    ApiKey key = {};
    QString keyFile = {};

    QJsonObject toJson() const;
    static SandboxAccess fromJson(const QJsonObject &json);
    //! A token of the key that is good for some minutes; empty when the key file cannot be read.
    QByteArray token() const;
};

//! \brief slipway-sandbox with 10,000 testers, in its own process, which ends with this.
class SandboxProcess final
{
public:
    static constexpr int testers = 10'000;

    ~SandboxProcess();

    //! False when it does not say within a minute that it listens. \a options are for its command line.
    [[nodiscard]] bool start(const QStringList &options = {});
    //! A folder that goes with it.
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    //! The key that our client uses, and nobody else: its requests are counted by what is left of its budget.
    const SandboxAccess &ours() const { return m_ours; }
    //! The key for peers.
    const SandboxAccess &peers() const { return m_peers; }
    //! For seconds(): the CPU time that it has used.
    clockid_t cpuClock() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    SandboxAccess m_ours;
    SandboxAccess m_peers;
};

} // namespace slipway::bench
