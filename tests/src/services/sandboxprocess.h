// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"
#include "support/sandboxclient.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace slipway::test {

//! \brief slipway-sandbox in its own process, which nobody kills, for tests that kill others.
class SandboxProcess final
{
public:
    SandboxProcess();
    ~SandboxProcess();

    //! What it printed: where it is and what opens it.
    QString line() const { return QString::fromUtf8(m_line); }
    QString keyFile() const { return path(QStringLiteral("team.p8")); }
    const QString &keyId() const { return m_info.keyId; }
    //! How many requests it has answered, whoever sent them.
    int requests();
    //! Its write log.
    QList<QJsonObject> writes() const;
    //! Somebody else of the team.
    SandboxClient &other() { return *m_other; }

    //! Directs it: PUT /_sandbox/\a setting.
    void direct(const QString &setting, const QJsonDocument &wish);
    //! Somebody else removes what the write log says was made.
    void remove(const QJsonObject &written);

private:
    QString path(const QString &file) const { return m_folder.filePath(file); }

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_line;
    sandbox::SandboxInfo m_info;
    std::unique_ptr<SandboxClient> m_other;
};

} // namespace slipway::test
