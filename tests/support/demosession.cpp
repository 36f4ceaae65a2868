// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosession.h"

#include "client/requestlog.h"
#include "services/activity.h"
#include "store/datadir.h"
#include "support/sandboxdirector.h"

#include <QCoroTask>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

// A file for each session: they come one after the other in a process.
std::unique_ptr<HarWriter> openHar(const SensitiveAttributes &sensitive)
{
    static int sessions = 0;
    Result<std::unique_ptr<HarWriter>> har = harFromEnvironment(u"%1-%2"_s.arg(QCoreApplication::applicationName()).arg(++sessions), sensitive);
    return har ? std::move(*har) : nullptr;
}

} // namespace

DemoSession::DemoSession(sandbox::SandboxOptions options, Clock *clock, SensitiveAttributes sensitive) : m_har(openHar(sensitive))
{
    const Result<DataDir> dir = DataDir::open(m_folder.path());
    Q_ASSERT_X(dir, "DemoSession", "no data dir");
    m_workspace = std::make_unique<Workspace>(*dir, clock ? *clock : m_clock, m_har.get(), m_keychain.backend(), sensitive);
    m_demo = std::make_unique<DemoTeam>(*m_workspace, std::move(options));
    const Result<QString> account = QCoro::waitFor(m_demo->start());
    Q_ASSERT_X(account, "DemoSession", "the sandbox did not start");
    m_account = *account;
    m_session = m_workspace->open(m_account);
}

DemoSession::~DemoSession() = default;

sandbox::SandboxOptions DemoSession::smallTeam()
{
    sandbox::SandboxOptions options;
    options.testers = 450;
    return options;
}

void DemoSession::reopen()
{
    m_session.reset();
    m_session = m_workspace->open(m_account);
}

void DemoSession::goOffline()
{
    m_demo->stop();
}

void DemoSession::direct(const QString &setting, const QJsonDocument &wish)
{
    const QString mistake = directSandbox(info(), setting, wish);
    QVERIFY2(mistake.isEmpty(), qPrintable(mistake));
}

QStringList DemoSession::sent()
{
    QStringList lines;
    for (const RequestSummary &request : activity().requests()) {
        if (request.method != "GET")
            lines.append(QString::fromLatin1(request.method) + u' ' + request.target);
    }
    return lines;
}

} // namespace slipway::test
