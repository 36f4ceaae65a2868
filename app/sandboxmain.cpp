// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox as a program of its own: a test double of App Store Connect for any tool. After it listens it writes one line of JSON
// to stdout; everything else goes to stderr. SIGTERM and SIGINT end it with 0.
#include "core/logging.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSocketNotifier>

#include <cstdio>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;

namespace {

struct Arguments
{
    SandboxOptions sandbox;
    QString keyOut;
    QString individualKeyOut;
};

int number(const QCommandLineParser &parser, const QString &option, int largest)
{
    bool fine = false;
    const int value = parser.value(option).toInt(&fine);
    if (!fine || value < 0 || value > largest) {
        std::fprintf(stderr, "--%s takes a number from 0 to %d\n", qPrintable(option), largest);
        std::exit(2);
    }
    return value;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
        std::exit(2);
    }
    return file.readAll();
}

Arguments parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A simulated App Store Connect on this computer."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"port"_s, u"Port of the API; 0 takes any that is free."_s, u"number"_s, u"0"_s},
        {u"seed"_s, u"Seed of the demo data."_s, u"number"_s, u"1"_s},
        {u"apps"_s, u"Number of apps."_s, u"number"_s, u"9"_s},
        {u"testers"_s, u"Number of beta testers."_s, u"number"_s, u"10000"_s},
        {u"key-out"_s, u"Writes the team key there, as Apple's .p8 files are."_s, u"file"_s},
        {u"individual-key-out"_s, u"Writes the individual key there."_s, u"file"_s},
        {u"har"_s, u"Writes the exchanges that went well there (.har, or .jsonl line by line)."_s, u"file"_s},
        {u"write-log"_s, u"Adds a line of JSON there for each write that changed something."_s, u"file"_s},
        {u"faults"_s, u"Plays the faults of this JSON array."_s, u"file"_s},
        {u"no-control"_s, u"Without the control path /_sandbox."_s},
    });
    parser.process(application);
    if (!parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "%s is no option\n", qPrintable(parser.positionalArguments().first()));
        std::exit(2);
    }
    Arguments arguments;
    arguments.sandbox.port = quint16(number(parser, u"port"_s, 65535));
    arguments.sandbox.seed = quint64(number(parser, u"seed"_s, std::numeric_limits<int>::max()));
    arguments.sandbox.apps = number(parser, u"apps"_s, 10'000);
    arguments.sandbox.testers = number(parser, u"testers"_s, 1'000'000);
    arguments.sandbox.harPath = parser.value(u"har"_s);
    arguments.sandbox.writeLogPath = parser.value(u"write-log"_s);
    arguments.sandbox.control = !parser.isSet(u"no-control"_s);
    if (parser.isSet(u"faults"_s))
        arguments.sandbox.faults = readFile(parser.value(u"faults"_s));
    arguments.keyOut = parser.value(u"key-out"_s);
    arguments.individualKeyOut = parser.value(u"individual-key-out"_s);
    return arguments;
}

// For the owner's eyes from its first byte on: a QSaveFile is 0600 until it is committed.
bool writeKey(const QString &path, const QByteArray &pem)
{
    if (path.isEmpty())
        return true;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(pem) == pem.size()
        && file.commit())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

// The one line on stdout; the control secret stands here and nowhere else.
void announce(const SandboxInfo &info)
{
    QJsonObject line{
        {u"url"_s, info.url.toString()},  {u"keyId"_s, info.keyId}, {u"issuerId"_s, info.issuerId}, {u"individualKeyId"_s, info.individualKeyId},
        {u"control"_s, QJsonValue::Null},
    };
    if (!info.control.isEmpty())
        line[u"control"_s] = QJsonObject{{u"url"_s, info.control.toString()}, {u"secret"_s, QString::fromLatin1(info.controlSecret)}};
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

#ifndef Q_OS_WIN
int signalPipe[2] = {-1, -1};

// Only what may be called in a signal handler.
void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[0], &byte, 1);
}

void quitOnSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::signal(signal, onSignal);
}
#else
void quitOnSignals(QCoreApplication &) {}
#endif

} // namespace

int main(int argc, char *argv[])
{
    // Pictures are drawn, nothing is shown.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"slipway-sandbox"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(SLIPWAY_VERSION));
    installRedactingLog();
    const Arguments arguments = parse(application);
    const SystemClock clock = SystemClock::fromEnvironment();
    SandboxOptions options = arguments.sandbox;
    options.clock = &clock;

    quitOnSignals(application);
    Sandbox sandbox(options);
    // Nothing else runs in this thread yet: it may wait.
    const Result<SandboxInfo> started = sandbox.start();
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message()));
        return 1;
    }
    if (!writeKey(arguments.keyOut, started->keyPem) || !writeKey(arguments.individualKeyOut, started->individualKeyPem))
        return 1;
    announce(*started);
    return application.exec();
}
