// SPDX-License-Identifier: GPL-3.0-or-later
// The tour: every page of the window as a picture, light and dark, wide and narrow, for eyes. `./dev tour` runs it.
#include "app/application.h"
#include "app/translations.h"
#include "core/logging.h"
#include "models/itemroles.h"
#include "store/datadir.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr QSize wide(1280, 800);
constexpr QSize narrow(960, 600);

void pump(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

class Tour final
{
public:
    Tour(Application &application, QString folder) : m_application(application), m_window(application.window()), m_folder(std::move(folder)) {}

    bool run()
    {
        visit(u"00-welcome"_s, {.kind = Place::Kind::Welcome});
        m_application.openDemo();
        waitFor([this] { return apps() != nullptr && apps()->rowCount() > 0; });
        picture(u"01-apps-grid"_s);
        selectFirstApp();
        picture(u"02-apps-selected"_s);
        filter(u"zebra"_s);
        picture(u"03-apps-no-match"_s);
        filter(QString());
        press(u"apps.as.list"_s);
        picture(u"04-apps-list"_s);
        press(u"apps.as.grid"_s);
        readFirstApp();
        visit(u"05-overview"_s, {.kind = Place::Kind::AppOverview, .appId = m_appId, .appName = m_appName});
        visit(u"06-app-information"_s, {.kind = Place::Kind::AppInformation, .appId = m_appId, .appName = m_appName});
        visit(u"07-resource"_s,
              {.kind = Place::Kind::Resource, .appId = m_appId, .appName = m_appName, .path = u"/v1/apps/"_s + m_appId, .title = m_appName});
        visit(u"08-testers"_s, {.kind = Place::Kind::ResourceList, .path = u"/v1/betaTesters"_s, .title = u"Beta Testers"_s});
        visit(u"09-not-there"_s, {.kind = Place::Kind::Resource, .path = u"/v1/apps/1"_s, .title = u"App 1"_s});
        visit(u"10-settings"_s, {.kind = Place::Kind::Settings});
        m_application.stopDemo();
        visit(u"11-offline"_s, {.kind = Place::Kind::ResourceList, .path = u"/v1/betaGroups"_s, .title = u"Beta Groups"_s});
        return m_good;
    }

private:
    QAbstractItemModel *apps() const
    {
        auto *grid = m_window.findChild<QListView *>(u"apps.grid"_s);
        return grid ? grid->model() : nullptr;
    }

    void visit(const QString &name, const Place &place)
    {
        m_window.navigator().go(place);
        picture(name);
    }

    void selectFirstApp()
    {
        auto *grid = m_window.findChild<QListView *>(u"apps.grid"_s);
        grid->setCurrentIndex(grid->model()->index(0, 0));
    }

    void readFirstApp()
    {
        const QModelIndex first = apps()->index(0, 0);
        m_appId = first.data(IdRole).toString();
        m_appName = first.data().toString();
    }

    void filter(const QString &text)
    {
        if (auto *field = m_window.findChild<QLineEdit *>(u"apps.filter"_s))
            field->setText(text);
        else
            complain(u"apps.filter"_s);
    }

    void press(const QString &name)
    {
        if (auto *button = m_window.findChild<QAbstractButton *>(name))
            button->click();
        else
            complain(name);
    }

    void picture(const QString &name)
    {
        for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
            m_application.theme().setAppearance(appearance);
            for (const QSize size : {wide, narrow}) {
                m_window.resize(size);
                settle();
                const QString file =
                    u"%1/%2-%3-%4.png"_s.arg(m_folder, name, appearance == Theme::Appearance::Light ? u"light"_s : u"dark"_s).arg(size.width());
                if (!m_window.grab().save(file))
                    complain(file);
            }
        }
        m_application.theme().setAppearance(Theme::Appearance::Light);
        m_window.resize(wide);
        settle();
    }

    // Pages load over real HTTP: a page is settled when it has looked the same for a while.
    void settle() const
    {
        QImage last;
        QElapsedTimer unchanged;
        QElapsedTimer all;
        unchanged.start();
        all.start();
        while (unchanged.elapsed() < 350 && all.elapsed() < 15000) {
            pump(50);
            const QImage now = m_window.grab().toImage();
            if (now != last)
                unchanged.restart();
            last = now;
        }
    }

    template <typename Condition>
    void waitFor(Condition condition)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        while (!condition() && elapsed.elapsed() < 20000)
            pump(20);
        if (!condition())
            complain(u"the apps did not come"_s);
    }

    void complain(const QString &what)
    {
        std::fprintf(stderr, "tour: %s\n", qPrintable(what));
        m_good = false;
    }

    Application &m_application;
    MainWindow &m_window;
    const QString m_folder;
    QString m_appId;
    QString m_appName;
    bool m_good = true;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("SLIPWAY_CLOCK"))
        qputenv("SLIPWAY_CLOCK", "2026-11-21T12:00:00Z");
    installRedactingLog();
    QApplication application(argc, argv);
    installTranslations(application);
    QCommandLineParser parser;
    const QCommandLineOption out(u"out"_s, u"Where the pictures go."_s, u"folder"_s, u"tour"_s);
    parser.addOption(out);
    parser.addHelpOption();
    parser.process(application);
    const QString folder = QDir(parser.value(out)).absolutePath();
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "tour: %s cannot be made\n", qPrintable(folder));
        return 2;
    }
    const QTemporaryDir data;
    const Result<DataDir> dir = DataDir::open(data.path());
    if (!dir) {
        std::fprintf(stderr, "tour: %s\n", qPrintable(dir.error().message()));
        return 2;
    }
    Application slipway({.animations = false}, *dir);
    slipway.start();
    return Tour(slipway, folder).run() ? 0 : 1;
}
