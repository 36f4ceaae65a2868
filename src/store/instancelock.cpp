// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/instancelock.h"

#include "core/logging.h"
#include "store/datadir.h"

#include <QCoreApplication>
#include <QLocalSocket>

#include <algorithm>
#include <chrono>

namespace slipway {

namespace {

constexpr char raiseMessage[] = "raise\n";
constexpr char openWord[] = "open ";
constexpr char linkStart[] = "slipway://"; // all that a link may begin with
constexpr qint64 maxMessage = 4 * 1024; // rule S36
constexpr std::chrono::milliseconds patience = std::chrono::seconds(1);

// What the client has to say, once it is whole or too long; the conversation is over then. Empty until then.
QByteArray hear(QLocalSocket &client)
{
    const QByteArray message = client.peek(maxMessage);
    if (!message.contains('\n') && message.size() < maxMessage)
        return {};
    client.abort();
    return message;
}

// The link in a message "open LINK", alone in its line; empty for every other message.
QByteArray linkIn(const QByteArray &message)
{
    if (!message.startsWith(openWord) || !message.endsWith('\n'))
        return {};
    const QByteArray link = message.mid(qstrlen(openWord)).chopped(1);
    const bool isPlain = std::all_of(link.cbegin(), link.cend(), [](char letter) { return letter > ' ' && letter < 0x7f; });
    return isPlain && link.startsWith(linkStart) ? link : QByteArray();
}

} // namespace

InstanceLock::InstanceLock(const DataDir &dir, QObject *parent) : QObject(parent), m_socketFile(dir.socketFile()), m_lock(dir.lockFile())
{
    m_lock.setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceLock::serve);
}

InstanceLock::~InstanceLock() = default;

Result<InstanceLock::Outcome> InstanceLock::acquire(const QString &link)
{
    if (m_lock.tryLock()) {
        QLocalServer::removeServer(m_socketFile); // left by a crash; nobody else can be listening while we hold the lock
        if (!m_server.listen(m_socketFile))
            qCWarning(lcStore, "a second start cannot raise this window: %ls", qUtf16Printable(m_server.errorString()));
        return Outcome::Acquired;
    }
    if (m_lock.error() == QLockFile::LockFailedError) {
        const QByteArray message = openWord + link.toLatin1() + '\n';
        ask(linkIn(message).isEmpty() || message.size() > maxMessage ? QByteArray(raiseMessage) : message);
        return Outcome::RunsAlready;
    }
    return Error(Error::Kind::Io, tr("Slipway's data folder cannot be locked for this program."))
        .withRemedy(tr("Check that you may write in the folder, or start Slipway with --data-dir and another one."));
}

void InstanceLock::ask(const QByteArray &message) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketFile);
    if (!socket.waitForConnected(int(patience.count())))
        return;
    socket.write(message);
    socket.waitForBytesWritten(int(patience.count()));
}

void InstanceLock::serve()
{
    while (QLocalSocket *client = m_server.nextPendingConnection()) {
        client->setReadBufferSize(maxMessage);
        const auto hearClient = [this, client] { obey(hear(*client)); };
        connect(client, &QLocalSocket::readyRead, this, hearClient);
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        hearClient(); // what came before we listened is not signalled again
    }
}

void InstanceLock::obey(const QByteArray &message)
{
    const QByteArray link = linkIn(message);
    if (message == raiseMessage || !link.isEmpty())
        emit raiseRequested();
    if (!link.isEmpty())
        emit linkRequested(QString::fromLatin1(link));
}

} // namespace slipway
