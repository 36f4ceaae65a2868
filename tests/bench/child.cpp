// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

std::vector<QByteArray> environment(const QString &home)
{
    std::vector<QByteArray> variables{"QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8", "HOME=" + QFile::encodeName(home)};
    for (const char *kept : {"PATH", "TMPDIR", "LD_LIBRARY_PATH"}) {
        if (qEnvironmentVariableIsSet(kept))
            variables.push_back(QByteArray(kept) + '=' + qgetenv(kept));
    }
    return variables;
}

std::vector<char *> pointers(std::vector<QByteArray> &texts)
{
    std::vector<char *> list;
    for (QByteArray &text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

QByteArray contents(QTemporaryFile &file)
{
    file.seek(0);
    return file.readAll();
}

QByteArray lastLine(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    return trimmed.mid(trimmed.lastIndexOf('\n') + 1);
}

} // namespace

QJsonObject ChildOutcome::json() const
{
    return QJsonDocument::fromJson(lastLine(output)).object();
}

QString ChildOutcome::complaint() const
{
    return QString::fromUtf8(lastLine(errors));
}

ChildOutcome runChild(const QStringList &command, const QByteArray &input)
{
    const QTemporaryDir home;
    QTemporaryFile streams[3];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (int number = 0; number < 3; ++number) {
        if (!streams[number].open())
            return {.errors = "no temporary file"};
        posix_spawn_file_actions_adddup2(&actions, streams[number].handle(), number);
    }
    streams[0].write(input);
    streams[0].seek(0);

    std::vector<QByteArray> arguments;
    for (const QString &word : command)
        arguments.push_back(QFile::encodeName(word));
    std::vector<QByteArray> variables = environment(home.path());
    pid_t pid = 0;
    const int failure = posix_spawnp(&pid, arguments.front().constData(), &actions, nullptr, pointers(arguments).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        return {.errors = command.constFirst().toUtf8() + ": " + qt_error_string(failure).toUtf8()};
    int status = 0;
    rusage usage{};
    const bool ended = ::wait4(pid, &status, 0, &usage) == pid;
    return {
        .good = ended && WIFEXITED(status) && WEXITSTATUS(status) == 0,
        .output = contents(streams[1]),
        .errors = contents(streams[2]),
        .peakKiB = usage.ru_maxrss,
    };
}

ChildOutcome runPart(const QString &part, const QJsonObject &argument, Subject subject)
{
    const QString json = QString::fromUtf8(QJsonDocument(argument).toJson(QJsonDocument::Compact));
    return runChild({QCoreApplication::applicationFilePath(), subject == Subject::Ours ? u"--part"_s : u"--mistaken-part"_s, part, json});
}

} // namespace slipway::bench
