// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/sandboxprocess.h"

#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "support/writtenlog.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::test {

SandboxProcess::SandboxProcess()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SLIPWAY_SANDBOX_PROGRAM),
                    {u"--testers"_s, u"20"_s, u"--key-out"_s, keyFile(), u"--individual-key-out"_s, path(u"other.p8"_s), u"--write-log"_s,
                     path(u"writes.jsonl"_s)});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) {
    }
    m_line = m_process.readLine().trimmed();
    const QJsonObject facts = QJsonDocument::fromJson(m_line).object();
    const QJsonObject control = facts.value("control"_L1).toObject();
    m_info.keyId = facts.value("keyId"_L1).toString();
    m_info.control = QUrl(control.value("url"_L1).toString());
    m_info.controlSecret = control.value("secret"_L1).toString().toLatin1();
    QFile key(path(u"other.p8"_s));
    if (key.open(QIODevice::ReadOnly)) {
        m_other = std::make_unique<SandboxClient>(QUrl(facts.value("url"_L1).toString()), facts.value("individualKeyId"_L1).toString(), QString(),
                                                  key.readAll());
    }
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    m_process.waitForFinished();
}

int SandboxProcess::requests()
{
    return m_other->send("GET", u"/_sandbox"_s, {}, {{"X-Sandbox-Secret", m_info.controlSecret}}).json().value("requests"_L1).toInt();
}

QList<QJsonObject> SandboxProcess::writes() const
{
    return writtenIn(path(u"writes.jsonl"_s));
}

void SandboxProcess::direct(const QString &setting, const QJsonDocument &wish)
{
    const QString mistake = directSandbox(m_info, setting, wish);
    QVERIFY2(mistake.isEmpty(), qPrintable(mistake));
}

void SandboxProcess::remove(const QJsonObject &written)
{
    const QJsonObject resource = written.value("resource"_L1).toObject();
    const QString target = u"/v1/%1/%2"_s.arg(resource.value("type"_L1).toString(), resource.value("id"_L1).toString());
    QVERIFY(m_other->remove(target, {}).status < 300);
}

} // namespace slipway::test
