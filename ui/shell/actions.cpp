// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

struct Look
{
    const char *name;
    QString text;
    QLatin1String icon = {};
    QList<QKeySequence> shortcuts = {};
    bool checkable = false;
};

QAction *make(QObject *parent, const Look &look)
{
    auto *action = new QAction(look.text, parent);
    action->setObjectName(QLatin1String(look.name));
    if (!look.icon.isEmpty())
        action->setIcon(icon(look.icon));
    action->setShortcuts(look.shortcuts);
    action->setCheckable(look.checkable);
    return action;
}

} // namespace

Actions::Actions(QObject *parent)
    : allApps(make(parent, {"action.allApps", tr("All Apps"), "apps"_L1, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}}))
    , openDemo(make(parent, {"action.openDemo", tr("Open Demo Team")}))
    , settings(make(parent, {"action.settings", tr("Settings"), "settings"_L1, {QKeySequence(Qt::CTRL | Qt::Key_Comma)}}))
    , quit(make(parent, {"action.quit", tr("Quit"), {}, QKeySequence::keyBindings(QKeySequence::Quit)}))
    , find(make(parent, {"action.find", tr("Filter This Page"), "search"_L1, QKeySequence::keyBindings(QKeySequence::Find)}))
    , refresh(make(parent, {"action.refresh", tr("Refresh"), "refresh"_L1, {QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5)}}))
    , sidebar(make(parent, {"action.sidebar", tr("Sidebar"), "sidebar"_L1, {QKeySequence(Qt::CTRL | Qt::Key_B), QKeySequence(Qt::Key_F9)}, true}))
    , inspector(make(parent, {"action.inspector", tr("Inspector"), "inspector"_L1, {QKeySequence(Qt::CTRL | Qt::Key_I)}, true}))
    , nextRegion(make(parent, {"action.nextRegion", tr("Next Region"), {}, {QKeySequence(Qt::Key_F6)}}))
    , previousRegion(make(parent, {"action.previousRegion", tr("Previous Region"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_F6)}}))
    , back(make(parent, {"action.back", tr("Back"), "chevron-left"_L1, QKeySequence::keyBindings(QKeySequence::Back)}))
    , forward(make(parent, {"action.forward", tr("Forward"), "chevron-right"_L1, QKeySequence::keyBindings(QKeySequence::Forward)}))
    , about(make(parent, {"action.about", tr("About Slipway")}))
{
    quit->setMenuRole(QAction::QuitRole);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
}

void Actions::fill(QMenuBar *bar) const
{
    QMenu *file = bar->addMenu(tr("&File"));
    file->addAction(openDemo);
    file->addSeparator();
    file->addAction(settings);
    file->addAction(quit);
    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addAction(find);
    QMenu *view = bar->addMenu(tr("&View"));
    view->addAction(refresh);
    view->addSeparator();
    view->addActions({sidebar, inspector});
    view->addSeparator();
    view->addActions({nextRegion, previousRegion});
    QMenu *go = bar->addMenu(tr("&Go"));
    go->addActions({back, forward});
    go->addSeparator();
    go->addAction(allApps);
    QMenu *help = bar->addMenu(tr("&Help"));
    help->addAction(about);
}

} // namespace slipway
