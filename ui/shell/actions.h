// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMenuBar;
class QObject;

namespace slipway {

//! \brief The window's actions, each made once: text, icon, shortcut. Menus, buttons and shortcuts are views of them.
struct Actions
{
    explicit Actions(QObject *parent);

    //! Puts all of them into the menus of \a bar.
    void fill(QMenuBar *bar) const;

    QAction *allApps;
    QAction *openDemo;
    QAction *settings;
    QAction *quit;
    QAction *find;
    QAction *refresh;
    QAction *sidebar;
    QAction *inspector;
    QAction *nextRegion;
    QAction *previousRegion;
    QAction *back;
    QAction *forward;
    QAction *about;
};

} // namespace slipway
