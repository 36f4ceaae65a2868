// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/foreignclient.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::test {

ForeignClient::ForeignClient() : m_sandbox(sandbox::SandboxOptions())
{
    const Result<sandbox::SandboxInfo> started = m_sandbox.start();
    if (!started)
        qFatal("%s", qPrintable(started.error().message()));
    m_info = *started;
}

QString ForeignClient::script(const QString &name) const
{
    return qEnvironmentVariable("SLIPWAY_SOURCE_DIR") + u"/tests/src/sandbox/foreign/"_s + name;
}

bool ForeignClient::run(const QString &program, QStringList arguments)
{
    QFile key(m_folder.filePath(u"AuthKey_%1.p8"_s.arg(m_info.keyId)));
    if (!key.open(QIODevice::WriteOnly) || key.write(m_info.keyPem) != m_info.keyPem.size())
        return false;
    key.close();
    arguments += {m_info.url.toString(), m_info.keyId, m_info.issuerId, key.fileName()};
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(120'000);
    m_answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    m_errors = process.readAllStandardError();
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace slipway::test
