// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "core/threads.h"
#include "sandbox/sandboxhost.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

Sandbox::Sandbox(SandboxOptions options, QObject *parent) : QObject(parent), m_host(new SandboxHost(std::move(options)))
{
    m_thread.setObjectName(u"sandbox"_s);
    m_host->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_host, &QObject::deleteLater);
}

Sandbox::~Sandbox()
{
    stop();
    // A thread that never ran deletes nothing.
    if (!m_thread.isFinished())
        delete m_host;
}

QFuture<Result<SandboxInfo>> Sandbox::startAsync()
{
    Q_ASSERT_X(!m_thread.isRunning() && !m_thread.isFinished(), "Sandbox::startAsync", "a sandbox starts once");
    m_thread.start();
    return runOn(m_host, [host = m_host] { return host->open(); });
}

Result<SandboxInfo> Sandbox::start()
{
    return startAsync().result();
}

void Sandbox::stop()
{
    if (!m_thread.isRunning())
        return; // the host went with the thread
    // Queued like a start that is still under way, and so after it.
    QMetaObject::invokeMethod(
        m_host, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace slipway::sandbox
