// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QAction>
#include <QKeySequence>

#include <optional>
#include <vector>

namespace slipway {

//! Every action of the window. A new one is added here and as a row of actionTable().
enum class ActionId {
    SwitchAccount,
    AddKey,
    OpenDemo,
    ReviewChanges,
    Settings,
    Import,
    ImportFolder,
    Export,
    ExportForAppStoreConnect,
    Quit,
    Undo,
    Redo,
    CopyRows,
    CopyCell,
    CopyIds,
    Paste,
    FillDown,
    CopyLink,
    Find,
    Replace,
    NextProblem,
    NextLanguage,
    PreviousLanguage,
    RemoveLanguage,
    CommandPalette,
    Refresh,
    Sidebar,
    Inspector,
    NextRegion,
    PreviousRegion,
    Notifications,
    ContextMenu,
    Back,
    Forward,
    AllApps,
    AppOverview,
    AppInformation,
    Builds,
    Testers,
    Feedback,
    TestInformation,
    TeamTesters,
    ImportTesters,
    NewGroup,
    RenameGroup,
    DeleteGroup,
    AddMembers,
    AddBuilds,
    RemoveBuilds,
    DistributeBuild,
    WhatToTest,
    IndividualTesters,
    SaveSymbols,
    AnswerEncryption,
    SubmitForBetaReview,
    TellTesters,
    ExpireBuilds,
    InviteTester,
    AddToGroup,
    ResendInvitation,
    RemoveFromApp,
    RemoveFromTeam,
    RemoveIdleTesters,
    MarkFeedback,
    DeleteFeedback,
    Shortcuts,
    Changes,
    Activity,
    About,
};

//! The menus of the window, in their order; also what the list of shortcuts is grouped by.
enum class ActionMenu { File, Edit, View, TestFlight, Go, Help };

//! \brief What an action is, whoever does it: one row of actionTable().
struct ActionSpec
{
    //! Who does it.
    enum class Owner {
        Window,
        Page, //!< the pane that is shown, if it offers it: Pane::pageActions()
    };

    ActionId id = ActionId::OpenDemo;
    QLatin1String name = {}; //!< for settings and tests: the action's object name is "action." and this
    QString text = {}; //!< in title case, as in menus
    ActionMenu menu = ActionMenu::File;
    QLatin1String icon = {};
    QList<QKeySequence> shortcuts = {}; //!< the first is the one to show; a function key never stands alone (ux.md 2.5)
    Owner owner = Owner::Window;
    QString missing = {}; //!< why it is disabled on a page that does not offer it
    std::optional<Place::Kind> goesTo = {}; //!< of an action that only goes to a place: of the open app when it is one of an app
    bool startsGroup = false; //!< a line stands above it in the menu
    bool checkable = false;
    QAction::MenuRole role = QAction::NoRole; //!< macOS moves what has one into the menu of the application
};

//! All actions, each once, in the order in which they stand in the menus. Translated when it is called.
std::vector<ActionSpec> actionTable();

//! "File", with the mark of its access key.
QString menuTitle(ActionMenu menu);

} // namespace slipway
