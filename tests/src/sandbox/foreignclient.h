// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace slipway::test {

//! \brief A client that we did not write, run as a program against a sandbox with the demo team.
class ForeignClient final
{
public:
    ForeignClient();

    //! A folder of its own, gone afterwards.
    QString folder() const { return m_folder.path(); }
    //! One of the scripts in tests/src/sandbox/foreign.
    QString script(const QString &name) const;
    //! Runs \a program with \a arguments and then origin, key id, issuer id and key file. False when it fails.
    bool run(const QString &program, QStringList arguments);
    //! The JSON that it wrote to stdout, and what it wrote to stderr.
    const QJsonObject &answer() const { return m_answer; }
    const QByteArray &errors() const { return m_errors; }

private:
    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox;
    sandbox::SandboxInfo m_info;
    QJsonObject m_answer;
    QByteArray m_errors;
};

} // namespace slipway::test
