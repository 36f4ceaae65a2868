// SPDX-License-Identifier: GPL-3.0-or-later
// The tour: every page and every trouble as a picture, light and dark, wide and narrow, at 100 % and 200 %, for eyes. `./dev tour` runs it.
#include "app/translations.h"
#include "camera.h"
#include "core/logging.h"
#include "forms.h"
#include "groups.h"
#include "jobs.h"
#include "keys.h"
#include "matrix.h"
#include "pages.h"
#include "reviewing.h"
#include "store/datadir.h"
#include "testflight.h"
#include "testinformation.h"
#include "troubles.h"
#include "whattotest.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr auto scaleVariable = "QT_SCALE_FACTOR";

int fail(const QString &why)
{
    std::fprintf(stderr, "tour: %s\n", qPrintable(why));
    return 2;
}

// A process has one scale: one for each, at the same time, with the same arguments.
int runAtEachScale()
{
    int worst = 0;
    std::vector<std::unique_ptr<QProcess>> tours;
    for (const char *scale : {"1", "2"}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(scaleVariable), QString::fromLatin1(scale));
        auto tour = std::make_unique<QProcess>();
        tour->setProcessEnvironment(environment);
        tour->setProcessChannelMode(QProcess::ForwardedChannels);
        tour->start(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
        tours.push_back(std::move(tour));
    }
    for (const std::unique_ptr<QProcess> &tour : tours) {
        const bool ended = tour->waitForFinished(-1) && tour->exitStatus() == QProcess::NormalExit;
        worst = std::max(worst, ended ? tour->exitCode() : 2);
    }
    return worst;
}

bool visitAndMeetTroubles(const DataDir &dir, const Camera &camera)
{
    const bool pages = visitPages(dir, camera);
    return meetTroubles(dir, camera) && pages;
}

struct Chapter
{
    QLatin1StringView name;
    bool (*take)(const DataDir &dir, const Camera &camera);
};

constexpr std::array chapters{
    Chapter{"pages"_L1, visitAndMeetTroubles}, Chapter{"texts"_L1, editTexts},    Chapter{"keys"_L1, addKeys},
    Chapter{"reviewing"_L1, reviewChanges},    Chapter{"forms"_L1, fillInForms},  Chapter{"jobs"_L1, watchJobs},
    Chapter{"testflight"_L1, visitTestFlight}, Chapter{"groups"_L1, visitGroups}, Chapter{"testinformation"_L1, visitTestInformation},
    Chapter{"whattotest"_L1, visitWhatToTest}};

// Each begins with nothing saved. All of them where \a only is empty.
int take(const Camera &camera, const QString &only)
{
    bool isGood = true;
    int taken = 0;
    for (const Chapter &chapter : chapters) {
        if (!only.isEmpty() && only != chapter.name)
            continue;
        const QTemporaryDir data;
        const Result<DataDir> dir = DataDir::open(data.path());
        if (!dir)
            return fail(dir.error().message());
        isGood &= chapter.take(*dir, camera);
        ++taken;
    }
    if (taken == 0)
        return fail(only + u" is not a chapter"_s);
    return isGood ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    installRedactingLog();
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // the pictures are the same on every computer
    installTranslations(application);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Takes pictures of the window at 100 % and 200 %, or at the one scale that QT_SCALE_FACTOR names."_s);
    const QCommandLineOption out(u"out"_s, u"Where the pictures go."_s, u"folder"_s, u"tour"_s);
    const QCommandLineOption only(
        u"only"_s, u"One chapter alone: pages, texts, keys, reviewing, forms, jobs, testflight, groups, testinformation or whattotest."_s,
        u"chapter"_s);
    parser.addOptions({out, only});
    parser.addHelpOption();
    parser.process(application);
    if (!qEnvironmentVariableIsSet(scaleVariable))
        return runAtEachScale();

    const QString folder = QDir(parser.value(out)).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(folder + u" cannot be made"_s);
    return take(Camera(folder), parser.value(only));
}
