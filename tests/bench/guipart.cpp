// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"
#include "bench/realclient.h"
#include "bench/sandboxprocess.h"
#include "bench/timedapplication.h"
#include "services/spelling/spelling.h"
#include "ui/resource/resourcelistpane.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QMainWindow>
#include <QTableView>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

//! Quits when \a pane shows all testers and has had time to settle.
void quitWhenComplete(const ResourceListPane &pane, QTimer &poll)
{
    QObject::connect(&poll, &QTimer::timeout, &pane, [&pane, &poll] {
        const auto *table = pane.findChild<QTableView *>();
        if (!table || !table->model() || table->model()->rowCount() < SandboxProcess::testers)
            return;
        poll.stop();
        QTimer::singleShot(300, qApp, &QApplication::quit);
    });
    poll.start(20);
}

} // namespace

int guiPart(int argc, char **argv, const QJsonObject &sandbox, Subject subject)
{
    TimedApplication application(argc, argv);
    Theme theme(application);
    RealClient client(SandboxAccess::fromJson(sandbox));
    Settings settings(client.settingsFile());
    Spelling spelling({});
    {
        QMainWindow window;
        const PaneContext context{client.session(), client.session().images(), settings, theme, client.clock(), spelling};
        auto *pane = new ResourceListPane({.kind = Place::Kind::ResourceList, .path = testersPath, .title = u"Testers"_s}, context, &window);
        window.setCentralWidget(pane);
        window.resize(1280, 800);
        window.show();
        application.take(); // showing is not streaming
        QTimer poll;
        if (subject == Subject::Mistaken)
            pane->findChild<QTableView *>()->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        quitWhenComplete(*pane, poll);
        QApplication::exec();
    }
    std::printf("%s\n", QJsonDocument(application.take()).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace slipway::bench
