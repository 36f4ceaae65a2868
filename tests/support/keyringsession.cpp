// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/keyringsession.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QStandardPaths>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

const QString service = u"org.freedesktop.secrets"_s;

// Without folders of services to start.
constexpr QByteArrayView busConfiguration = R"(<busconfig>
<type>session</type>
<listen>unix:tmpdir=/tmp</listen>
<auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
)";

bool waitForService(bool registered)
{
    return QTest::qWaitFor([registered] { return QDBusConnection::sessionBus().interface()->isServiceRegistered(service) == registered; }, 20000);
}

void end(QProcess &process)
{
    process.terminate();
    process.waitForFinished();
}

} // namespace

QString KeyringSession::hindrance()
{
    for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"there is no %1 on this computer"_s.arg(program);
    }
    return QString();
}

KeyringSession::KeyringSession()
{
    QFile configuration(m_home.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(busConfiguration.toByteArray()) < 0)
        qFatal("cannot write the configuration of the bus");
    configuration.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForReadyRead())
        qFatal("the bus does not start");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    if (!QDBusConnection::sessionBus().isConnected())
        qFatal("the bus does not answer");
}

KeyringSession::~KeyringSession()
{
    stop();
    end(m_bus);
}

void KeyringSession::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &folder : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(folder, m_home.path());
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s}) // nothing to ask on
        environment.remove(display);
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_keyring.write("only for tests");
    m_keyring.closeWriteChannel();
    if (!waitForService(true))
        qFatal("the keyring does not start");
}

void KeyringSession::stop()
{
    if (m_keyring.state() == QProcess::NotRunning)
        return;
    setHanging(false);
    end(m_keyring);
    waitForService(false);
}

void KeyringSession::lock()
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    message.setArguments({QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)})});
    const QDBusMessage reply = QDBusConnection::sessionBus().call(message);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("the keyring does not lock: %s", qPrintable(reply.errorMessage()));
}

void KeyringSession::setHanging(bool hanging)
{
    ::kill(pid_t(m_keyring.processId()), hanging ? SIGSTOP : SIGCONT);
}

} // namespace slipway::test
