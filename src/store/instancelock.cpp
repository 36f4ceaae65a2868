// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/instancelock.h"

#include "core/logging.h"
#include "store/datadir.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocalSocket>

#include <algorithm>
#include <chrono>

namespace slipway {

namespace {

constexpr char raiseMessage[] = "raise\n";
constexpr char openWord[] = "open ";
constexpr char keyWord[] = "key ";
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

// What follows \a word in \a message, up to the line break that ends it; empty for every other message.
QByteArray rest(const QByteArray &message, const char *word)
{
    return message.startsWith(word) && message.endsWith('\n') && message.size() <= maxMessage ? message.mid(qstrlen(word)).chopped(1) : QByteArray();
}

// The link in a message "open LINK", alone in its line; empty for every other message.
QString linkIn(const QByteArray &message)
{
    const QByteArray link = rest(message, openWord);
    const bool isPlain = std::all_of(link.cbegin(), link.cend(), [](char letter) { return letter > ' ' && letter < 0x7f; });
    return isPlain && link.startsWith(linkStart) ? QString::fromLatin1(link) : QString();
}

// What begins a new line, or is not to be seen at all.
bool isControl(QChar letter)
{
    const QChar::Category category = letter.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

// The path in a message "key PATH", in UTF-8 and alone in its line; empty for every other message.
QString keyFileIn(const QByteArray &message)
{
    const QByteArray bytes = rest(message, keyWord);
    const QString path = QString::fromUtf8(bytes);
    const bool isPlain = path.toUtf8() == bytes && std::none_of(path.cbegin(), path.cend(), isControl);
    // A colon at its beginning would be of Qt's resources, which count as absolute.
    return isPlain && !path.startsWith(u':') && QDir::isAbsolutePath(path) ? path : QString();
}

} // namespace

InstanceLock::InstanceLock(const DataDir &dir, QObject *parent) : QObject(parent), m_socketFile(dir.socketFile()), m_lock(dir.lockFile())
{
    m_lock.setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceLock::serve);
}

InstanceLock::~InstanceLock() = default;

Result<InstanceLock::Outcome> InstanceLock::acquire(const StartWishes &wishes)
{
    if (m_lock.tryLock()) {
        QLocalServer::removeServer(m_socketFile); // left by a crash; nobody else can be listening while we hold the lock
        if (!m_server.listen(m_socketFile))
            qCWarning(lcStore, "a second start cannot raise this window: %ls", qUtf16Printable(m_server.errorString()));
        return Outcome::Acquired;
    }
    if (m_lock.error() == QLockFile::LockFailedError) {
        ask(wishes);
        return Outcome::RunsAlready;
    }
    return Error(Error::Kind::Io, tr("Slipway's data folder cannot be locked for this program."))
        .withRemedy(tr("Check that you may write in the folder, or start Slipway with --data-dir and another one."));
}

// One conversation for each wish. What the other would not understand is not sent.
void InstanceLock::ask(const StartWishes &wishes) const
{
    const QByteArray open = openWord + wishes.link.toLatin1() + '\n';
    const QByteArray key = keyWord + wishes.keyFile.toUtf8() + '\n';
    const bool hasLink = !linkIn(open).isEmpty();
    const bool hasKey = !keyFileIn(key).isEmpty();
    if (!hasLink && !hasKey)
        send(raiseMessage);
    if (hasKey)
        send(key);
    if (hasLink)
        send(open);
}

void InstanceLock::send(const QByteArray &message) const
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
    const QString link = linkIn(message);
    const QString keyFile = keyFileIn(message);
    if (message == raiseMessage || !link.isEmpty() || !keyFile.isEmpty())
        emit raiseRequested();
    if (!link.isEmpty())
        emit linkRequested(link);
    if (!keyFile.isEmpty())
        emit keyFileRequested(keyFile);
}

} // namespace slipway
