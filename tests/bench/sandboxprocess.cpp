// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sandboxprocess.h"

#include "auth/jwt.h"
#include "auth/privatekey.h"
#include "bench/programs.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::bench {

QJsonObject SandboxAccess::toJson() const
{
    return {{u"origin"_s, origin.toString()}, {u"keyId"_s, key.keyId}, {u"issuerId"_s, key.issuerId}, {u"keyFile"_s, keyFile}};
}

SandboxAccess SandboxAccess::fromJson(const QJsonObject &json)
{
    const QString issuer = json.value("issuerId"_L1).toString();
    return {
        .origin = QUrl(json.value("origin"_L1).toString()),
        .key = {.kind = issuer.isEmpty() ? ApiKey::Kind::Individual : ApiKey::Kind::Team,
                .keyId = json.value("keyId"_L1).toString(),
                .issuerId = issuer},
        .keyFile = json.value("keyFile"_L1).toString(),
    };
}

QByteArray SandboxAccess::token() const
{
    const Result<PrivateKey> privateKey = PrivateKey::readP8(keyFile);
    if (!privateKey)
        return {};
    const QDateTime issued = QDateTime::currentDateTimeUtc().addSecs(-60);
    const Result<QByteArray> token = makeJwt(key, *privateKey, issued, issued.addSecs(900));
    return token ? *token : QByteArray();
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    m_process.waitForFinished();
}

bool SandboxProcess::start(const QStringList &options)
{
    const QString teamKey = filePath(u"team.p8"_s);
    const QString individualKey = filePath(u"individual.p8"_s);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(builtProgram(u"app/slipway-sandbox"_s),
                    QStringList{u"--testers"_s, QString::number(testers), u"--key-out"_s, teamKey, u"--individual-key-out"_s, individualKey}
                        + options);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return false;
    }
    const QJsonObject info = QJsonDocument::fromJson(m_process.readLine()).object();
    const QUrl origin(info.value("url"_L1).toString());
    m_ours = {
        .origin = origin,
        .key = {.kind = ApiKey::Kind::Team, .keyId = info.value("keyId"_L1).toString(), .issuerId = info.value("issuerId"_L1).toString()},
        .keyFile = teamKey,
    };
    m_peers = {
        .origin = origin,
        .key = {.kind = ApiKey::Kind::Individual, .keyId = info.value("individualKeyId"_L1).toString()},
        .keyFile = individualKey,
    };
    return true;
}

clockid_t SandboxProcess::cpuClock() const
{
    clockid_t clock{};
    ::clock_getcpuclockid(pid_t(m_process.processId()), &clock);
    return clock;
}

} // namespace slipway::bench
