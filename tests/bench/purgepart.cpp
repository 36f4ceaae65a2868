// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"
#include "bench/realclient.h"
#include "bench/sandboxprocess.h"
#include "bench/timedapplication.h"
#include "services/spelling/spelling.h"
#include "ui/settings/settings.h"
#include "ui/testflight/testerpurgepane.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QMainWindow>
#include <QTableView>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int settling = 300; // milliseconds
constexpr int patience = 120'000;

//! Lets the event loop turn until \a done, and then has it settle. False when that takes too long.
template <typename Done>
bool turnUntil(const Done &done)
{
    QTimer poll;
    QTimer::singleShot(patience, &poll, [] { QApplication::exit(1); });
    QObject::connect(&poll, &QTimer::timeout, qApp, [&poll, &done] {
        if (!done())
            return;
        poll.stop();
        QTimer::singleShot(settling, qApp, &QApplication::quit);
    });
    poll.start(20);
    return QApplication::exec() == 0;
}

//! What the event loop does for \a key.
QJsonObject press(TimedApplication &application, QWidget &widget, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    application.take();
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &press);
    turnUntil([] { return true; });
    return application.take();
}

//! Rows are as high as their contents, and who hears of the selection looks through it.
void makeMistakes(QTableView &view)
{
    view.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QObject::connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, &view, [&view] {
        for (int column = 0; column < view.model()->columnCount(); ++column)
            view.selectionModel()->selectedRows(column);
    });
}

} // namespace

int purgePart(int argc, char **argv, const QJsonObject &sandbox, Subject subject)
{
    TimedApplication application(argc, argv);
    Theme theme(application);
    RealClient client(SandboxAccess::fromJson(sandbox));
    Settings settings(client.settingsFile());
    Spelling spelling({});
    QMainWindow window;
    const PaneContext context{client.session(), client.session().images(), settings, theme, client.clock(), spelling};
    auto *pane = new TesterPurgePane({.kind = Place::Kind::TesterPurge, .appId = u"6501000101"_s, .appName = u"Tideline"_s}, context, &window);
    window.setCentralWidget(pane);
    window.resize(1280, 800);
    window.show();
    auto &view = *pane->findChild<QTableView *>(u"testerPurge.view"_s);
    if (subject == Subject::Mistaken)
        makeMistakes(view);
    application.take(); // showing is not judging
    if (!turnUntil([&view] { return view.model()->rowCount() >= SandboxProcess::testers; }))
        return 1;
    const QJsonObject judged = application.take();
    view.setCurrentIndex(view.model()->index(0, 0));
    const QJsonObject selected = press(application, view, Qt::Key_A, Qt::ControlModifier, {});
    const QJsonObject ticked = press(application, view, Qt::Key_Space, Qt::NoModifier, u" "_s);
    const QJsonObject seen{{u"rows"_s, view.model()->rowCount()}, {u"judged"_s, judged}, {u"selected"_s, selected}, {u"ticked"_s, ticked}};
    std::printf("%s\n", QJsonDocument(seen).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace slipway::bench
