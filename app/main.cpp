// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/hardening.h"
#include "app/options.h"
#include "app/translations.h"
#include "auth/qtkeychainbackend.h"
#include "auth/wipingallocator.h"
#include "core/logging.h"
#include "store/datadir.h"
#include "store/instancelock.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace slipway;

namespace {

int complain(const Error &error)
{
    const QString text = error.remedy().isEmpty() ? error.message() : QString(error.message() + u' ' + error.remedy());
    std::fprintf(stderr, "slipway: %s\n", qPrintable(text));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    installRedactingLog();
    if (!wipeWhatOpenSslFrees())
        qCWarning(lcAuth, "OpenSSL was used before it could be told to wipe what it frees");
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Slipway"));
    QApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("slipway"));
    installTranslations(application);

    const Result<Options> options = Options::parse(QApplication::arguments());
    if (!options)
        return complain(options.error());
    if (!options->debuggable)
        hardenProcess();
    const Result<DataDir> dir = DataDir::open(options->dataDir);
    if (!dir)
        return complain(dir.error());
    InstanceLock lock(*dir);
    const Result<InstanceLock::Outcome> outcome = lock.acquire({.link = options->link, .keyFile = options->addKey});
    if (!outcome)
        return complain(outcome.error());
    if (*outcome == InstanceLock::Outcome::RunsAlready)
        return 0;
    // OpenSSL looks for certificates in the working directory with this Qt (CVE-2025-14575): leave whatever folder we were started in.
    QDir::setCurrent(dir->path());

    Application slipwayApplication(*options, *dir, std::make_unique<QtKeychainBackend>());
    QObject::connect(&lock, &InstanceLock::raiseRequested, &slipwayApplication.window(), &MainWindow::bringToFront);
    QObject::connect(&lock, &InstanceLock::linkRequested, &slipwayApplication.window(), &MainWindow::openLink);
    QObject::connect(&lock, &InstanceLock::keyFileRequested, &slipwayApplication.window(), &MainWindow::showKeyFile);
    slipwayApplication.start();
    return QApplication::exec();
}
