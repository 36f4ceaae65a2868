// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/instancelock.h"

#include "core/logging.h"
#include "store/datadir.h"

#include <QCoreApplication>
#include <QLocalSocket>

#include <chrono>

namespace slipway {

namespace {

constexpr char raiseMessage[] = "raise\n";
constexpr qint64 maxMessage = 4 * 1024; // rule S36
constexpr std::chrono::milliseconds patience = std::chrono::seconds(1);

// Answers what has come so far: a whole message is obeyed or ignored, and the conversation is over either way.
template <typename Raise>
void hear(QLocalSocket &client, Raise raise)
{
    const QByteArray message = client.peek(maxMessage);
    if (!message.contains('\n') && message.size() < maxMessage)
        return;
    client.abort();
    if (message == raiseMessage)
        raise();
}

} // namespace

InstanceLock::InstanceLock(const DataDir &dir, QObject *parent) : QObject(parent), m_socketFile(dir.socketFile()), m_lock(dir.lockFile())
{
    m_lock.setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceLock::serve);
}

InstanceLock::~InstanceLock() = default;

Result<InstanceLock::Outcome> InstanceLock::acquire()
{
    if (m_lock.tryLock()) {
        QLocalServer::removeServer(m_socketFile); // left by a crash; nobody else can be listening while we hold the lock
        if (!m_server.listen(m_socketFile))
            qCWarning(lcStore, "a second start cannot raise this window: %ls", qUtf16Printable(m_server.errorString()));
        return Outcome::Acquired;
    }
    if (m_lock.error() == QLockFile::LockFailedError) {
        askToRaise();
        return Outcome::RunsAlready;
    }
    return Error(Error::Kind::Io, tr("Slipway's data folder cannot be locked for this program."))
        .withRemedy(tr("Check that you may write in the folder, or start Slipway with --data-dir and another one."));
}

void InstanceLock::askToRaise() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketFile);
    if (!socket.waitForConnected(int(patience.count())))
        return;
    socket.write(raiseMessage);
    socket.waitForBytesWritten(int(patience.count()));
}

void InstanceLock::serve()
{
    while (QLocalSocket *client = m_server.nextPendingConnection()) {
        client->setReadBufferSize(maxMessage);
        const auto hearClient = [this, client] { hear(*client, [this] { emit raiseRequested(); }); };
        connect(client, &QLocalSocket::readyRead, this, hearClient);
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        hearClient(); // what came before we listened is not signalled again
    }
}

} // namespace slipway
