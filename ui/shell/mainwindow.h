// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "services/accountsummary.h"
#include "services/spelling/spelling.h"
#include "ui/shell/keydrafts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/openingstate.h"
#include "ui/shell/panecontext.h"

#include <QMainWindow>

#include <functional>
#include <memory>

namespace slipway {

class AccountStrip;
class Action;
class Actions;
enum class ActionId;
class AddKeyPane;
class AppDirectory;
class Banner;
class Breadcrumb;
enum class Direction;
class InspectorFrame;
class JobGuard;
class JobToasts;
class KeyBanner;
class Launcher;
class LinkBar;
class PageActions;
class Pane;
class PaneHost;
class RecentApps;
enum class Remedy;
class Remedies;
class SandboxControl;
class Sidebar;
class SidePanels;
class StatusBar;
class Theme;
class ToolsMenu;

//! \brief The window: sidebar, breadcrumb, panes, inspector, status bar, and the way between places.
//!
//! It shows one account at a time and owns neither session nor services. What it needs comes through the constructor.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, Settings &settings, Theme &theme, Clock &clock);
    ~MainWindow() override;

    //! Shows \a session from now on and starts at its apps. It outlives the window or the next call, and so does \a sandbox, which directs the
    //! demo and is null for all other accounts.
    void openSession(Session &session, SandboxControl *sandbox = nullptr);
    //! Leaves the account that is shown, which may go then, for the start page.
    void closeSession();
    //! \brief Whether the account that is shown may go now: it has no jobs that are not finished.
    //!
    //! Otherwise asks what is to become of them, and calls \a then if and as soon as it may go.
    bool mayLeaveSession(std::function<void()> then);
    //! An account is on its way: the start page says so.
    void showOpening(const QString &accountName);
    //! It did not come: the start page says why.
    void showOpeningFailed(const Error &error);
    //! Shows \a error above the panes, whatever place is shown, until somebody closes it.
    void warn(const Error &error);
    //! Goes where \a link leads, which anybody may have written; asks first when that is in another account, and says so when it is nowhere.
    void openLink(const QString &link);
    //! Puts the window before all others, as large as it was; also out of the task bar.
    void bringToFront();
    //! Shows the page that adds a key, with the file at \a path filled in. Adds nothing by itself.
    void showKeyFile(const QString &path);
    //! Where the window is; also for tests and the tour.
    Navigator &navigator() { return m_navigator; }

signals:
    void demoRequested();
    //! The demo is to work with its key of this kind.
    void demoKeyRequested(slipway::AccountSummary::Kind kind);
    //! Somebody wants to work with this account of the workspace.
    void accountRequested(const QString &id);

private:
    void buildLayout();
    void makePanels();
    QWidget *makeMiddle();
    QLayout *makeTop(QWidget *middle);
    void connectActions();
    void connectAccounts();
    Action &action(ActionId id) const;
    void goTo(Place::Kind kind);
    void testKey();
    void switchAccount();
    AddKeyPane *addKeyPage();
    void takeDroppedKey(const QString &path);
    void takeSavedKey(const QString &accountId, const QString &id);
    void warnOfUnsavedKey(const QString &accountId, const Error &error);
    std::unique_ptr<Pane> makePane(const Place &place);
    void startOver(const OpeningState &opening);
    void showPlace();
    void handOn(const Place &place, const QString &path);
    void leavePlace();
    void countDrafts();
    void nameApp();
    void retitle();
    void copyLink();
    void showAccount();
    void showTitle();
    void inspect();
    void moveFocus(Direction direction);

    KeyDrafts m_keyDrafts;
    Spelling m_spelling;
    const WindowContext m_context;
    Session *m_session = nullptr;
    Navigator m_navigator;
    OpeningState m_opening;
    Actions *m_actions = nullptr;
    PageActions *m_pageActions = nullptr;
    AppDirectory *m_directory = nullptr;
    Remedies *m_remedies = nullptr;
    ToolsMenu *m_tools = nullptr;
    RecentApps *m_recent = nullptr;
    Launcher *m_launcher = nullptr;
    SidePanels *m_panels = nullptr;
    AccountStrip *m_strip = nullptr;
    Sidebar *m_sidebar = nullptr;
    Breadcrumb *m_breadcrumb = nullptr;
    LinkBar *m_links = nullptr;
    Banner *m_banner = nullptr; // made when there is something to warn of
    KeyBanner *m_keyBanner = nullptr;
    PaneHost *m_panes = nullptr;
    JobToasts *m_toasts = nullptr;
    JobGuard *m_guard = nullptr;
    InspectorFrame *m_inspector = nullptr;
    StatusBar *m_status = nullptr;
    Pane *m_shown = nullptr; // the pane whose signals are connected; owned by the host
};

} // namespace slipway
