// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testrunner.h"

#include <QFileInfo>
#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <map>

namespace slipway::test {

namespace {

using Factory = std::function<std::unique_ptr<QObject>()>;

std::map<QString, Factory> &factories()
{
    static std::map<QString, Factory> map;
    return map;
}

} // namespace

Registration::Registration(const char *file, Factory make)
{
    factories().emplace(QFileInfo(QString::fromLocal8Bit(file)).completeBaseName(), std::move(make));
}

// Widgets need a QApplication and the rooms below must not link Qt::Widgets: whoever needs more than a QGuiApplication
// defines this in its executable.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv) __attribute__((weak));

int run(int argc, char **argv)
{
    std::unique_ptr<QCoreApplication> application;
    if (makeApplication)
        application = makeApplication(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    QStandardPaths::setTestModeEnabled(true);

    QStringList arguments = QCoreApplication::arguments();
    const QString wanted = arguments.size() > 1 && factories().contains(arguments.at(1)) ? arguments.takeAt(1) : QString();
    if (wanted.isEmpty() && arguments.size() > 1 && !arguments.at(1).startsWith(u'-')) {
        std::fprintf(stderr, "no test file called %s in this executable\n", qPrintable(arguments.at(1)));
        return 2;
    }
    int failures = 0;
    for (const auto &[name, make] : factories()) {
        if (!wanted.isEmpty() && name != wanted)
            continue;
        const std::unique_ptr<QObject> test = make();
        failures += QTest::qExec(test.get(), arguments);
    }
    return failures == 0 ? 0 : 1;
}

} // namespace slipway::test

int main(int argc, char **argv)
{
    return slipway::test::run(argc, argv);
}
