// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionspec.h"
#include "ui/widgets/keys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ActionsText
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

std::vector<ActionSpec> fileActions()
{
    return {
        {.id = ActionId::SwitchAccount,
         .name = "switchAccount"_L1,
         .text = ActionsText::tr("Switch Account…"),
         .menu = ActionMenu::File,
         .shortcuts = {keys::switchAccount}},
        {.id = ActionId::AddKey,
         .name = "addKey"_L1,
         .text = ActionsText::tr("Add API Key…"),
         .menu = ActionMenu::File,
         .icon = "key"_L1,
         .goesTo = Place::Kind::AddKey},
        {.id = ActionId::OpenDemo, .name = "openDemo"_L1, .text = ActionsText::tr("Open Demo Team"), .menu = ActionMenu::File},
        {.id = ActionId::ReviewChanges,
         .name = "reviewChanges"_L1,
         .text = ActionsText::tr("Review & Apply"),
         .menu = ActionMenu::File,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Save),
         .owner = ActionSpec::Owner::Page,
         .missing = ActionsText::tr("This page has no changes to review."),
         .startsGroup = true},
    };
}

std::vector<ActionSpec> transferActions()
{
    const QString noImport = ActionsText::tr("Nothing can be imported into this page.");
    return {
        {.id = ActionId::Import,
         .name = "import"_L1,
         .text = ActionsText::tr("Import…"),
         .menu = ActionMenu::File,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Open),
         .owner = ActionSpec::Owner::Page,
         .missing = noImport,
         .startsGroup = true},
        {.id = ActionId::ImportFolder,
         .name = "importFolder"_L1,
         .text = ActionsText::tr("Import Folder…"),
         .menu = ActionMenu::File,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
         .owner = ActionSpec::Owner::Page,
         .missing = noImport},
        {.id = ActionId::Export,
         .name = "export"_L1,
         .text = ActionsText::tr("Export…"),
         .menu = ActionMenu::File,
         .shortcuts = {Qt::CTRL | Qt::Key_E},
         .owner = ActionSpec::Owner::Page,
         .missing = ActionsText::tr("This page has nothing to export.")},
        {.id = ActionId::ExportForAppStoreConnect,
         .name = "exportForAppStoreConnect"_L1,
         .text = ActionsText::tr("Export for App Store Connect…"),
         .menu = ActionMenu::File,
         .owner = ActionSpec::Owner::Page,
         .missing = ActionsText::tr("The pages of testers can be exported for App Store Connect.")},
    };
}

std::vector<ActionSpec> windowActions()
{
    return {
        {.id = ActionId::Settings,
         .name = "settings"_L1,
         .text = ActionsText::tr("Settings"),
         .menu = ActionMenu::File,
         .icon = "settings"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_Comma},
         .goesTo = Place::Kind::Settings,
         .startsGroup = true,
         .role = QAction::PreferencesRole},
        {.id = ActionId::Quit,
         .name = "quit"_L1,
         .text = ActionsText::tr("Quit"),
         .menu = ActionMenu::File,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Quit),
         .role = QAction::QuitRole},
    };
}

QString noTexts()
{
    return ActionsText::tr("This page has no texts to change.");
}

std::vector<ActionSpec> historyActions()
{
    return {
        {.id = ActionId::Undo,
         .name = "undo"_L1,
         .text = ActionsText::tr("Undo"),
         .menu = ActionMenu::Edit,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Undo),
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
        {.id = ActionId::Redo,
         .name = "redo"_L1,
         .text = ActionsText::tr("Redo"),
         .menu = ActionMenu::Edit,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Redo),
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
    };
}

std::vector<ActionSpec> copyActions()
{
    const QString noRows = ActionsText::tr("This page has no rows to copy.");
    return {
        {.id = ActionId::CopyRows,
         .name = "copyRows"_L1,
         .text = ActionsText::tr("Copy Rows"),
         .menu = ActionMenu::Edit,
         .icon = "copy"_L1,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Copy),
         .owner = ActionSpec::Owner::Page,
         .missing = noRows,
         .startsGroup = true},
        {.id = ActionId::CopyCell,
         .name = "copyCell"_L1,
         .text = ActionsText::tr("Copy Cell"),
         .menu = ActionMenu::Edit,
         .shortcuts = {keys::copyCell},
         .owner = ActionSpec::Owner::Page,
         .missing = noRows},
        {.id = ActionId::CopyIds,
         .name = "copyIds"_L1,
         .text = ActionsText::tr("Copy IDs"),
         .menu = ActionMenu::Edit,
         .owner = ActionSpec::Owner::Page,
         .missing = noRows},
    };
}

std::vector<ActionSpec> editActions()
{
    return {
        {.id = ActionId::Paste,
         .name = "paste"_L1,
         .text = ActionsText::tr("Paste"),
         .menu = ActionMenu::Edit,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Paste),
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
        {.id = ActionId::FillDown,
         .name = "fillDown"_L1,
         .text = ActionsText::tr("Fill Down"),
         .menu = ActionMenu::Edit,
         .shortcuts = {keys::fillDown},
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
        {.id = ActionId::CopyLink,
         .name = "copyLink"_L1,
         .text = ActionsText::tr("Copy Link to This Page"),
         .menu = ActionMenu::Edit,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_L},
         .startsGroup = true},
        {.id = ActionId::Find,
         .name = "find"_L1,
         .text = ActionsText::tr("Filter This Page"),
         .menu = ActionMenu::Edit,
         .icon = "search"_L1,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Find),
         .owner = ActionSpec::Owner::Page,
         .missing = ActionsText::tr("This page has no filter."),
         .startsGroup = true},
        {.id = ActionId::Replace,
         .name = "replace"_L1,
         .text = ActionsText::tr("Find and Replace…"),
         .menu = ActionMenu::Edit,
         .shortcuts = {keys::replace},
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
    };
}

// What leads through the texts of a page.
std::vector<ActionSpec> languageActions()
{
    return {
        {.id = ActionId::NextProblem,
         .name = "nextProblem"_L1,
         .text = ActionsText::tr("Next Problem"),
         .menu = ActionMenu::Edit,
         .shortcuts = {Qt::CTRL | Qt::Key_G, Qt::Key_F8},
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
        {.id = ActionId::NextLanguage,
         .name = "nextLanguage"_L1,
         .text = ActionsText::tr("Next Language"),
         .menu = ActionMenu::Edit,
         .shortcuts = {Qt::CTRL | Qt::Key_PageDown},
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
        {.id = ActionId::PreviousLanguage,
         .name = "previousLanguage"_L1,
         .text = ActionsText::tr("Previous Language"),
         .menu = ActionMenu::Edit,
         .shortcuts = {Qt::CTRL | Qt::Key_PageUp},
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
        {.id = ActionId::RemoveLanguage,
         .name = "removeLanguage"_L1,
         .text = ActionsText::tr("Remove Language"),
         .menu = ActionMenu::Edit,
         .owner = ActionSpec::Owner::Page,
         .missing = noTexts()},
    };
}

std::vector<ActionSpec> viewActions()
{
    return {
        {.id = ActionId::CommandPalette,
         .name = "commandPalette"_L1,
         .text = ActionsText::tr("Command Palette"),
         .menu = ActionMenu::View,
         .icon = "search"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_K, Qt::Key_F3}},
        {.id = ActionId::Refresh,
         .name = "refresh"_L1,
         .text = ActionsText::tr("Refresh"),
         .menu = ActionMenu::View,
         .icon = "refresh"_L1,
         .shortcuts = {keys::refresh, Qt::Key_F5},
         .owner = ActionSpec::Owner::Page,
         .missing = ActionsText::tr("This page has nothing to read again."),
         .startsGroup = true},
        {.id = ActionId::Sidebar,
         .name = "sidebar"_L1,
         .text = ActionsText::tr("Sidebar"),
         .menu = ActionMenu::View,
         .icon = "sidebar"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_B, Qt::Key_F9},
         .startsGroup = true,
         .checkable = true},
        {.id = ActionId::Inspector,
         .name = "inspector"_L1,
         .text = ActionsText::tr("Inspector"),
         .menu = ActionMenu::View,
         .icon = "inspector"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_I},
         .checkable = true},
        {.id = ActionId::NextRegion,
         .name = "nextRegion"_L1,
         .text = ActionsText::tr("Next Region"),
         .menu = ActionMenu::View,
         .shortcuts = {Qt::CTRL | Qt::Key_Tab, Qt::Key_F6},
         .startsGroup = true},
        {.id = ActionId::PreviousRegion,
         .name = "previousRegion"_L1,
         .text = ActionsText::tr("Previous Region"),
         .menu = ActionMenu::View,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::SHIFT | Qt::Key_F6}},
        {.id = ActionId::Notifications,
         .name = "notifications"_L1,
         .text = ActionsText::tr("Go to Newest Notification"),
         .menu = ActionMenu::View,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_J}},
        {.id = ActionId::ContextMenu,
         .name = "contextMenu"_L1,
         .text = ActionsText::tr("Context Menu"),
         .menu = ActionMenu::View,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_M, Qt::SHIFT | Qt::Key_F10}},
    };
}

std::vector<ActionSpec> testFlightActions()
{
    const QString noTesters = ActionsText::tr("This page has no testers.");
    const QString noFeedback = ActionsText::tr("This page has no feedback.");
    return {
        {.id = ActionId::InviteTester,
         .name = "inviteTester"_L1,
         .text = ActionsText::tr("Invite Tester…"),
         .menu = ActionMenu::TestFlight,
         .icon = "tester"_L1,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
         .owner = ActionSpec::Owner::Page,
         .missing = noTesters},
        {.id = ActionId::ImportTesters,
         .name = "importTesters"_L1,
         .text = ActionsText::tr("Import Testers…"),
         .menu = ActionMenu::TestFlight,
         .icon = "transfer"_L1,
         .goesTo = Place::Kind::TesterImport},
        {.id = ActionId::AddToGroup,
         .name = "addToGroup"_L1,
         .text = ActionsText::tr("Add Testers to Group…"),
         .menu = ActionMenu::TestFlight,
         .icon = "group"_L1,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_G},
         .owner = ActionSpec::Owner::Page,
         .missing = noTesters,
         .startsGroup = true},
        {.id = ActionId::ResendInvitation,
         .name = "resendInvitation"_L1,
         .text = ActionsText::tr("Resend Invitation"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noTesters},
        {.id = ActionId::RemoveFromApp,
         .name = "removeFromApp"_L1,
         .text = ActionsText::tr("Remove Testers from App…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noTesters,
         .startsGroup = true},
        {.id = ActionId::RemoveFromTeam,
         .name = "removeFromTeam"_L1,
         .text = ActionsText::tr("Remove Testers from Team…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noTesters},
        {.id = ActionId::RemoveIdleTesters,
         .name = "removeIdleTesters"_L1,
         .text = ActionsText::tr("Remove Idle Testers…"),
         .menu = ActionMenu::TestFlight,
         .icon = "clock"_L1,
         .goesTo = Place::Kind::TesterPurge},
        {.id = ActionId::MarkFeedback,
         .name = "markFeedback"_L1,
         .text = ActionsText::tr("Mark Feedback as Read"),
         .menu = ActionMenu::TestFlight,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_U},
         .owner = ActionSpec::Owner::Page,
         .missing = noFeedback,
         .startsGroup = true},
        {.id = ActionId::DeleteFeedback,
         .name = "deleteFeedback"_L1,
         .text = ActionsText::tr("Delete Feedback…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noFeedback},
    };
}

std::vector<ActionSpec> groupActions()
{
    const QString noGroup = ActionsText::tr("Open a group first.");
    return {
        {.id = ActionId::NewGroup,
         .name = "newGroup"_L1,
         .text = ActionsText::tr("New Group…"),
         .menu = ActionMenu::TestFlight,
         .icon = "group"_L1,
         .owner = ActionSpec::Owner::Page,
         .missing = ActionsText::tr("Open the testers of an app first."),
         .startsGroup = true},
        {.id = ActionId::RenameGroup,
         .name = "renameGroup"_L1,
         .text = ActionsText::tr("Rename Group…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noGroup},
        {.id = ActionId::AddMembers,
         .name = "addMembers"_L1,
         .text = ActionsText::tr("Add Members of the Team…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noGroup},
        {.id = ActionId::AddBuilds,
         .name = "addBuilds"_L1,
         .text = ActionsText::tr("Add Builds to Group…"),
         .menu = ActionMenu::TestFlight,
         .icon = "build"_L1,
         .owner = ActionSpec::Owner::Page,
         .missing = noGroup},
        {.id = ActionId::RemoveBuilds,
         .name = "removeBuilds"_L1,
         .text = ActionsText::tr("Remove Builds from Group"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = ActionsText::tr("Open the builds of a group first.")},
        {.id = ActionId::DeleteGroup,
         .name = "deleteGroup"_L1,
         .text = ActionsText::tr("Delete Group…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noGroup},
    };
}

std::vector<ActionSpec> buildActions()
{
    const QString noBuilds = ActionsText::tr("Open the builds of an app first.");
    return {
        {.id = ActionId::DistributeBuild,
         .name = "distributeBuild"_L1,
         .text = ActionsText::tr("Distribute Build…"),
         .menu = ActionMenu::TestFlight,
         .icon = "build"_L1,
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds,
         .startsGroup = true},
        {.id = ActionId::WhatToTest,
         .name = "whatToTest"_L1,
         .text = ActionsText::tr("What to Test in Build…"),
         .menu = ActionMenu::TestFlight,
         .icon = "edit"_L1,
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds},
        {.id = ActionId::IndividualTesters,
         .name = "individualTesters"_L1,
         .text = ActionsText::tr("Individual Testers of Build…"),
         .menu = ActionMenu::TestFlight,
         .icon = "tester"_L1,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_I},
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds},
        {.id = ActionId::SaveSymbols,
         .name = "saveSymbols"_L1,
         .text = ActionsText::tr("Save dSYM of Build…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds},
        {.id = ActionId::AnswerEncryption,
         .name = "answerEncryption"_L1,
         .text = ActionsText::tr("Answer Encryption…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds},
        {.id = ActionId::SubmitForBetaReview,
         .name = "submitForBetaReview"_L1,
         .text = ActionsText::tr("Submit Builds for Beta Review"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds},
        {.id = ActionId::TellTesters,
         .name = "tellTesters"_L1,
         .text = ActionsText::tr("Tell Testers of Builds"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds},
        {.id = ActionId::ExpireBuilds,
         .name = "expireBuilds"_L1,
         .text = ActionsText::tr("Expire Builds…"),
         .menu = ActionMenu::TestFlight,
         .owner = ActionSpec::Owner::Page,
         .missing = noBuilds},
    };
}

std::vector<ActionSpec> goActions()
{
    return {
        {.id = ActionId::Back,
         .name = "back"_L1,
         .text = ActionsText::tr("Back"),
         .menu = ActionMenu::Go,
         .icon = "chevron-left"_L1,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Back)},
        {.id = ActionId::Forward,
         .name = "forward"_L1,
         .text = ActionsText::tr("Forward"),
         .menu = ActionMenu::Go,
         .icon = "chevron-right"_L1,
         .shortcuts = QKeySequence::keyBindings(QKeySequence::Forward)},
        {.id = ActionId::AllApps,
         .name = "allApps"_L1,
         .text = ActionsText::tr("All Apps"),
         .menu = ActionMenu::Go,
         .icon = "apps"_L1,
         .shortcuts = {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
         .goesTo = Place::Kind::Apps,
         .startsGroup = true},
        {.id = ActionId::AppOverview,
         .name = "appOverview"_L1,
         .text = ActionsText::tr("Overview"),
         .menu = ActionMenu::Go,
         .icon = "store"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_1},
         .goesTo = Place::Kind::AppOverview,
         .startsGroup = true},
        {.id = ActionId::AppInformation,
         .name = "appInformation"_L1,
         .text = ActionsText::tr("App Information"),
         .menu = ActionMenu::Go,
         .icon = "info"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_2},
         .goesTo = Place::Kind::AppInformation},
        {.id = ActionId::Builds,
         .name = "builds"_L1,
         .text = ActionsText::tr("Builds"),
         .menu = ActionMenu::Go,
         .icon = "build"_L1,
         .goesTo = Place::Kind::Builds},
        {.id = ActionId::Testers,
         .name = "testers"_L1,
         .text = ActionsText::tr("Testers"),
         .menu = ActionMenu::Go,
         .icon = "tester"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_3},
         .goesTo = Place::Kind::Testers},
        {.id = ActionId::Feedback,
         .name = "feedback"_L1,
         .text = ActionsText::tr("Feedback"),
         .menu = ActionMenu::Go,
         .icon = "feedback"_L1,
         .shortcuts = {Qt::CTRL | Qt::Key_5},
         .goesTo = Place::Kind::Feedback},
        {.id = ActionId::TestInformation,
         .name = "testInformation"_L1,
         .text = ActionsText::tr("Test Information"),
         .menu = ActionMenu::Go,
         .icon = "globe"_L1,
         .goesTo = Place::Kind::TestInformation},
        {.id = ActionId::TeamTesters,
         .name = "teamTesters"_L1,
         .text = ActionsText::tr("Testers of the Team"),
         .menu = ActionMenu::Go,
         .icon = "tester"_L1,
         .goesTo = Place::Kind::TeamTesters,
         .startsGroup = true},
        {.id = ActionId::Changes,
         .name = "changes"_L1,
         .text = ActionsText::tr("Applied Changes"),
         .menu = ActionMenu::Go,
         .icon = "list"_L1,
         .goesTo = Place::Kind::Changes,
         .startsGroup = true},
        {.id = ActionId::Activity,
         .name = "activity"_L1,
         .text = ActionsText::tr("Activity"),
         .menu = ActionMenu::Go,
         .icon = "activity"_L1,
         .goesTo = Place::Kind::Requests},
    };
}

std::vector<ActionSpec> helpActions()
{
    return {
        {.id = ActionId::Shortcuts,
         .name = "shortcuts"_L1,
         .text = ActionsText::tr("Keyboard Shortcuts"),
         .menu = ActionMenu::Help,
         .shortcuts = {Qt::CTRL | Qt::Key_Slash}},
        {.id = ActionId::About, .name = "about"_L1, .text = ActionsText::tr("About Slipway"), .menu = ActionMenu::Help, .role = QAction::AboutRole},
    };
}

} // namespace

std::vector<ActionSpec> actionTable()
{
    std::vector<ActionSpec> table;
    for (const auto &rows : {fileActions(), transferActions(), windowActions(), historyActions(), copyActions(), editActions(), languageActions(),
                             viewActions(), testFlightActions(), groupActions(), buildActions(), goActions(), helpActions()})
        table.insert(table.end(), rows.begin(), rows.end());
    return table;
}

QString menuTitle(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File:
        return ActionsText::tr("&File");
    case ActionMenu::Edit:
        return ActionsText::tr("&Edit");
    case ActionMenu::View:
        return ActionsText::tr("&View");
    case ActionMenu::TestFlight:
        return ActionsText::tr("&TestFlight");
    case ActionMenu::Go:
        return ActionsText::tr("&Go");
    case ActionMenu::Help:
        return ActionsText::tr("&Help");
    }
    Q_UNREACHABLE();
}

} // namespace slipway
