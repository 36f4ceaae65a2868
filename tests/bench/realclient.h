// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/session.h"
#include "services/workspace.h"

#include <QTemporaryDir>

#include <memory>

namespace slipway::bench {

struct SandboxAccess;

//! \brief The real client on a sandbox in another process: an open session with a data dir of its own.
class RealClient final
{
public:
    explicit RealClient(const SandboxAccess &sandbox);
    ~RealClient();

    Session &session() { return *m_session; }
    SystemClock &clock() { return m_clock; }
    //! A file of the data dir, for settings.
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
};

//! The list that both streaming rows read.
inline const QString testersPath = QStringLiteral("/v1/betaTesters?limit=200");

} // namespace slipway::bench
