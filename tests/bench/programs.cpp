// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace slipway::bench {

QString builtProgram(const QString &name)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../../"_L1 + name);
}

QStringList slipwayStart(const QString &dataDir, Subject subject)
{
    QStringList command{builtProgram(u"app/slipway"_s), u"--quit-after-paint"_s};
    command += subject == Subject::Ours ? QStringList{u"--data-dir"_s, dataDir} : QStringList{u"--demo"_s};
    return command;
}

QStringList bareStart()
{
    return {builtProgram(u"tests/bench/slipway-barewindow"_s)};
}

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace slipway::bench
