// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/literaltext.h"
#include "services/accounts.h"
#include "services/drafts.h"
#include "services/keyfile.h"
#include "services/session.h"
#include "services/spelling/dictionaryfiles.h"
#include "services/workspace.h"
#include "ui/accounts/addkeypane.h"
#include "ui/settings/keptspelling.h"
#include "ui/settings/settingspane.h"
#include "ui/shell/aboutbox.h"
#include "ui/shell/accountbutton.h"
#include "ui/shell/accountstrip.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/actionreasons.h"
#include "ui/shell/actions.h"
#include "ui/shell/appdirectory.h"
#include "ui/shell/breadcrumb.h"
#include "ui/shell/filedrops.h"
#include "ui/shell/historybuttons.h"
#include "ui/shell/inspectorframe.h"
#include "ui/shell/jobguard.h"
#include "ui/shell/jobtoasts.h"
#include "ui/shell/keybanner.h"
#include "ui/shell/launcher.h"
#include "ui/shell/linkbar.h"
#include "ui/shell/pageactions.h"
#include "ui/shell/panefactory.h"
#include "ui/shell/panehost.h"
#include "ui/shell/recentapps.h"
#include "ui/shell/regions.h"
#include "ui/shell/remedies.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidepanels.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/toolsmenu.h"
#include "ui/shell/windowmemory.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/welcome/welcomepane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/iconbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize defaultSize(1280, 800);
constexpr QSize smallestSize(960, 600);

} // namespace

MainWindow::MainWindow(Workspace &workspace, Settings &settings, Theme &theme, Clock &clock)
    : m_keyDrafts(workspace.accounts())
    , m_spelling(dictionaryFolders())
    , m_context{workspace, m_keyDrafts, settings, theme, clock, m_spelling}
    , m_actions(new Actions(this))
    , m_pageActions(new PageActions(*m_actions, this))
    , m_directory(new AppDirectory(this))
    , m_recent(new RecentApps(settings, *m_directory, this))
    , m_launcher(new Launcher({*m_actions, m_navigator, *m_directory, settings, clock}, this))
{
    setObjectName(u"window"_s);
    setMinimumSize(smallestSize);
    resize(defaultSize);
    keepSpelling(m_spelling, settings);
    buildLayout();
    connectActions();
    connectAccounts();
    new WindowMemory(*this, *m_panels, *m_actions, settings);
    m_guard = new JobGuard(this);
    connect(&m_navigator, &Navigator::changed, this, &MainWindow::showPlace);
    connect(m_directory, &AppDirectory::changed, this, &MainWindow::nameApp);
    connect(&m_navigator, &Navigator::revisited, this, [this] {
        m_sidebar->showPlace(m_navigator.current());
        if (Pane *pane = m_panes->current())
            pane->scrollToTop();
    });
    const auto *buttons = new HistoryButtons(this);
    connect(buttons, &HistoryButtons::back, &m_navigator, &Navigator::back);
    connect(buttons, &HistoryButtons::forward, &m_navigator, &Navigator::forward);
    showPlace();
}

MainWindow::~MainWindow()
{
    m_panes->clear();
}

void MainWindow::buildLayout()
{
    m_actions->fill(menuBar());
    m_strip = new AccountStrip(this);
    m_strip->hide();
    m_sidebar = new Sidebar(m_context.workspace.accounts(), m_context.clock, this);
    // Queued: going there makes the entries anew, and one of them is just being clicked.
    connect(m_sidebar, &Sidebar::placeRequested, &m_navigator, &Navigator::go, Qt::QueuedConnection);
    connect(m_sidebar, &Sidebar::dropRefused, this, [this](const QString &reason) { m_status->notice(reason); });
    connect(m_recent, &RecentApps::changed, this, [this] { m_sidebar->setRecentApps(m_recent->places()); });
    m_sidebar->follow(*m_directory);
    makePanels();

    auto *central = new QWidget(this);
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_strip);
    rows->addWidget(m_panels, 1);
    setCentralWidget(central);

    m_status = new StatusBar(m_context.workspace.accounts(), m_context.clock, this);
    setStatusBar(m_status);
    m_tools = new ToolsMenu(*menuBar());
    connect(m_tools, &ToolsMenu::noticed, m_status, &StatusBar::notice);
    connect(m_toasts, &JobToasts::noticed, m_status, &StatusBar::notice);
    connect(m_tools, &ToolsMenu::keyKindRequested, this, &MainWindow::demoKeyRequested, Qt::QueuedConnection); // the menu goes with the session

    m_remedies = new Remedies(this);
    connect(m_remedies, &Remedies::keyTestRequested, this, &MainWindow::testKey);
    connect(m_remedies, &Remedies::accountSwitchRequested, this, &MainWindow::switchAccount);
}

// Sidebar, middle and inspector: made in the order in which Tab goes through them.
void MainWindow::makePanels()
{
    QWidget *middle = makeMiddle();
    m_inspector = new InspectorFrame(this);
    connect(m_inspector, &InspectorFrame::closeRequested, this, [this] { action(ActionId::Inspector).setChecked(false); });
    m_panels = new SidePanels(m_sidebar, middle, m_inspector, action(ActionId::Sidebar), action(ActionId::Inspector), this);
}

// What is between sidebar and inspector: the way to where one is, what the window has to say, and the pane.
QWidget *MainWindow::makeMiddle()
{
    auto *middle = new QWidget(this);
    QLayout *top = makeTop(middle);
    m_keyBanner = new KeyBanner(middle);
    m_links = new LinkBar(m_context.workspace.accounts(), middle);
    connect(m_links, &LinkBar::placeRequested, &m_navigator, &Navigator::go);
    connect(m_links, &LinkBar::accountRequested, this, &MainWindow::accountRequested);
    connect(m_links, &LinkBar::demoRequested, this, &MainWindow::demoRequested);
    m_panes = new PaneHost([this](const Place &place) { return makePane(place); }, middle);
    m_toasts = new JobToasts({*m_actions, *m_pageActions, *m_panes, m_context.clock}, middle);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_keyBanner);
    column->addWidget(m_links);
    column->addWidget(m_panes, 1);
    return middle;
}

QLayout *MainWindow::makeTop(QWidget *middle)
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 4, 16, 4);
    top->setSpacing(4);
    top->addWidget(makeActionButton(action(ActionId::Back), middle));
    top->addWidget(makeActionButton(action(ActionId::Forward), middle));
    m_breadcrumb = new Breadcrumb(middle);
    connect(m_breadcrumb, &Breadcrumb::placeRequested, &m_navigator, &Navigator::go);
    top->addWidget(m_breadcrumb, 1);
    top->addWidget(makeShortcutButton(action(ActionId::CommandPalette), middle));
    top->addWidget(makeActionButton(action(ActionId::Inspector), middle));
    return top;
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(&action(id), &QAction::triggered, this, slot); };
    on(ActionId::OpenDemo, &MainWindow::demoRequested);
    on(ActionId::SwitchAccount, &MainWindow::switchAccount);
    on(ActionId::Quit, &QWidget::close);
    on(ActionId::Back, [this] { m_navigator.back(); });
    on(ActionId::Forward, [this] { m_navigator.forward(); });
    on(ActionId::CopyLink, &MainWindow::copyLink);
    on(ActionId::NextRegion, [this] { moveFocus(Direction::Forward); });
    on(ActionId::PreviousRegion, [this] { moveFocus(Direction::Backward); });
    on(ActionId::ContextMenu, [this] { openContextMenu(*this); });
    on(ActionId::Shortcuts, [this] { showShortcuts(*m_actions, this); });
    on(ActionId::About, [this] { showAbout(this); });
    for (const Action *each : m_actions->all()) {
        if (const auto kind = each->spec().goesTo)
            connect(each, &QAction::triggered, this, [this, kind] { goTo(*kind); });
    }
}

Action &MainWindow::action(ActionId id) const
{
    return m_actions->at(id);
}

// The page of that kind; of the app that is open if it is one of an app.
void MainWindow::goTo(Place::Kind kind)
{
    const Place &here = m_navigator.current();
    if (isOfApp(kind))
        m_navigator.go({.kind = kind, .appId = here.appId, .appName = here.appName});
    else
        m_navigator.go({.kind = kind});
}

void MainWindow::connectAccounts()
{
    const AccountButton *button = m_sidebar->accountButton();
    connect(button, &AccountButton::accountRequested, this, &MainWindow::accountRequested);
    connect(button, &AccountButton::demoRequested, this, &MainWindow::demoRequested);
    connect(button, &AccountButton::addKeyRequested, this, [this] { goTo(Place::Kind::AddKey); });
    connect(button, &AccountButton::manageRequested, this, [this] { goTo(Place::Kind::Settings); });
    connect(m_keyBanner, &KeyBanner::placeRequested, &m_navigator, &Navigator::go);
    connect(&m_keyDrafts, &KeyDrafts::saved, this, &MainWindow::takeSavedKey, Qt::QueuedConnection); // its page goes with the other panes
    connect(&m_context.workspace.accounts(), &Accounts::forgotten, this,
            [this](const QString &, const QString &name) { m_status->notice(tr("%1 is forgotten").arg(isolated(name))); });
    connect(&m_keyDrafts, &KeyDrafts::failed, this, &MainWindow::warnOfUnsavedKey);
    auto *drops = new FileDrops(this, centralWidget(), *m_panes);
    connect(drops, &FileDrops::keyFileDropped, this, &MainWindow::takeDroppedKey);
    connect(drops, &FileDrops::refused, m_status, &StatusBar::notice);
}

void MainWindow::testKey()
{
    goTo(Place::Kind::Settings);
    static_cast<SettingsPane *>(m_panes->current())->testKey(m_session->account().id);
}

// Below its button, or where that would be.
void MainWindow::switchAccount()
{
    AccountButton *button = m_sidebar->accountButton();
    const QPoint corner(space::s, space::s);
    button->openMenu(button->isVisible() ? button->mapToGlobal(button->rect().bottomLeft()) : centralWidget()->mapToGlobal(corner));
}

void MainWindow::showKeyFile(const QString &path)
{
    addKeyPage()->read(path);
}

// Onto the page for keys that is shown; or else it is the key of a new account.
void MainWindow::takeDroppedKey(const QString &path)
{
    auto *shown = qobject_cast<AddKeyPane *>(m_panes->current());
    (shown ? shown : addKeyPage())->read(path);
}

// The account is opened for whoever waited on the page; who has left that works at something else.
void MainWindow::takeSavedKey(const QString &accountId, const QString &id)
{
    if (m_navigator.current() == Place{.kind = Place::Kind::AddKey, .path = accountId})
        emit accountRequested(id);
    else if (const auto account = m_context.workspace.accounts().find(id))
        m_status->notice(tr("The key of %1 is saved").arg(isolated(account->name)));
}

// The page says it in its own place.
void MainWindow::warnOfUnsavedKey(const QString &accountId, const Error &error)
{
    const Place page{.kind = Place::Kind::AddKey, .path = accountId};
    if (m_navigator.current() == page)
        return;
    warn(Error(error).withMessage(tr("The key that you gave is not saved. %1").arg(error.message())));
    QPushButton *back = m_banner->addButton(tr("Go to the Key"));
    back->setObjectName(u"window.goToKey"_s);
    connect(back, &QPushButton::clicked, this, [this, page] {
        m_banner->hide();
        m_navigator.go(page);
    });
}

AddKeyPane *MainWindow::addKeyPage()
{
    goTo(Place::Kind::AddKey);
    return static_cast<AddKeyPane *>(m_panes->current());
}

void MainWindow::openSession(Session &session, SandboxControl *sandbox)
{
    m_panes->clear();
    m_shown = nullptr;
    if (m_session)
        m_session->disconnect(this);
    m_session = &session;
    connect(&session, &Session::accountChanged, this, &MainWindow::showAccount);
    connect(&session.drafts(), &Drafts::changed, this, &MainWindow::countDrafts);
    showAccount();
    m_directory->open(&session);
    m_recent->open(session.account().id);
    m_launcher->setAccount(session.account().id);
    m_status->follow(&session);
    m_tools->setSandbox(sandbox);
    m_keyBanner->follow(&session);
    m_toasts->follow(&session);
    m_guard->follow(&session);
    m_navigator.reset({.kind = Place::Kind::Apps});
    m_links->accountOpened(session.account().id);
}

void MainWindow::closeSession()
{
    m_panes->clear();
    m_shown = nullptr;
    m_session = nullptr;
    m_opening = {};
    m_directory->open(nullptr);
    m_recent->open({});
    m_launcher->setAccount({});
    m_links->accountOpened({});
    m_status->follow(nullptr);
    m_tools->setSandbox(nullptr);
    m_keyBanner->follow(nullptr);
    m_toasts->follow(nullptr);
    m_guard->follow(nullptr);
    action(ActionId::OpenDemo).setDisabledReason({});
    m_strip->hide();
    m_navigator.reset({.kind = Place::Kind::Welcome});
}

bool MainWindow::mayLeaveSession(std::function<void()> then)
{
    return m_guard->mayLeave(Leaving::Account, std::move(then));
}

void MainWindow::showAccount()
{
    const AccountSummary &account = m_session->account();
    action(ActionId::OpenDemo).setDisabledReason(account.isDemo() ? tr("The demo team is open already.") : QString());
    m_sidebar->setAccount(account);
    m_strip->setAccount(account);
    m_strip->show();
    showTitle();
}

void MainWindow::showOpening(const QString &accountName)
{
    startOver({.account = accountName});
}

void MainWindow::showOpeningFailed(const Error &error)
{
    startOver({.error = error});
}

// At the start page, which says how far the window is with an account.
void MainWindow::startOver(const OpeningState &opening)
{
    m_opening = opening;
    m_panes->clear();
    m_shown = nullptr;
    m_navigator.reset({.kind = Place::Kind::Welcome});
}

void MainWindow::warn(const Error &error)
{
    if (!m_banner) {
        m_banner = new Banner;
        m_banner->setObjectName(u"window.banner"_s);
        auto *column = static_cast<QVBoxLayout *>(m_panes->parentWidget()->layout());
        column->insertWidget(column->indexOf(m_panes), m_banner);
    }
    m_banner->say(error);
    connect(m_banner->addButton(tr("Close")), &QPushButton::clicked, m_banner, &QWidget::hide);
}

void MainWindow::openLink(const QString &link)
{
    m_links->open(link, m_session ? m_session->account().id : QString());
}

void MainWindow::copyLink()
{
    QGuiApplication::clipboard()->setText(PlaceLink{m_session->account().id, m_navigator.current()}.toString());
    m_status->notice(tr("Link to this page copied"));
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

std::unique_ptr<Pane> MainWindow::makePane(const Place &place)
{
    if (place.kind != Place::Kind::Welcome) {
        if (std::unique_ptr<Pane> pane = slipway::makePane(place, m_context, m_session))
            return pane;
    }
    auto welcome = std::make_unique<WelcomePane>(m_opening);
    connect(welcome.get(), &WelcomePane::demoRequested, this, &MainWindow::demoRequested);
    connect(
        welcome.get(), &WelcomePane::keyGiven, this, [this](const KeyFile &file) { addKeyPage()->take(file); }, Qt::QueuedConnection);
    return welcome;
}

void MainWindow::showPlace()
{
    const Place &place = m_navigator.current();
    Pane *pane = m_panes->show(place);
    // Whoever had the focus is gone, or goes now with the old breadcrumb.
    if (!m_shown || m_breadcrumb->isAncestorOf(focusWidget()))
        pane->setFocus();
    if (pane != m_shown) {
        if (m_shown)
            disconnect(m_shown, nullptr, this, nullptr);
        m_shown = pane;
        connect(pane, &Pane::placeRequested, &m_navigator, &Navigator::go, Qt::QueuedConnection);
        connect(pane, &Pane::handedOn, this, &MainWindow::handOn, Qt::QueuedConnection);
        connect(pane, &Pane::backRequested, this, &MainWindow::leavePlace, Qt::QueuedConnection);
        connect(pane, &Pane::titleChanged, this, &MainWindow::retitle);
        connect(pane, &Pane::inspectorChanged, this, &MainWindow::inspect);
        connect(pane, &Pane::noticed, m_status, &StatusBar::notice);
        connect(pane, &Pane::remedyRequested, this, [this](Remedy remedy) { m_remedies->carryOut(remedy, *m_session); });
    }
    if (!place.appId.isEmpty() && !place.appName.isEmpty()) {
        m_recent->add(place.appId, place.appName);
        pane->nameApp(place.appName);
    }
    m_breadcrumb->show(place);
    m_directory->showApp(place.appId);
    m_sidebar->showPlace(place);
    countDrafts();
    m_pageActions->setPane(pane);
    explainActions(*m_actions, m_navigator, m_session ? m_session->account().id : QString());
    showTitle();
    inspect();
    if (place.title.isEmpty())
        retitle();
    if (!place.appId.isEmpty() && place.appName.isEmpty()) { // links hold no names
        m_directory->load();
        nameApp();
    }
}

void MainWindow::handOn(const Place &place, const QString &path)
{
    m_navigator.go(place);
    if (path.isEmpty())
        action(ActionId::Paste).trigger();
    else
        m_panes->current()->takeDrop(path);
}

// Back to where one came from; who came from elsewhere, by a link, goes up to the app.
void MainWindow::leavePlace()
{
    if (m_navigator.canGoBack())
        m_navigator.back();
    else
        goTo(m_navigator.current().appId.isEmpty() ? Place::Kind::Apps : Place::Kind::AppOverview);
}

void MainWindow::countDrafts()
{
    m_sidebar->setDraftCount(m_session ? m_session->drafts().count(m_navigator.current().appId) : 0);
}

void MainWindow::showTitle()
{
    const Pane *pane = m_panes->current();
    setWindowTitle(m_session && pane ? tr("Slipway — %1 — %2").arg(isolated(pane->title()), isolated(m_session->account().name)) : tr("Slipway"));
}

void MainWindow::nameApp()
{
    if (const AppRow *app = m_directory->find(m_navigator.current().appId))
        m_navigator.nameApp(app->id, app->name);
}

void MainWindow::retitle()
{
    m_navigator.retitle(m_panes->current()->title());
}

void MainWindow::inspect()
{
    Pane *pane = m_panes->current();
    QWidget *content = pane ? pane->inspector() : nullptr;
    action(ActionId::Inspector).setDisabledReason(content ? QString() : tr("This page has nothing to inspect."));
    m_panels->inspect(content, m_session);
}

// F6 goes round the regions of the window, in the order of reading.
void MainWindow::moveFocus(Direction direction)
{
    focusNextRegion({m_sidebar, m_breadcrumb->parentWidget(), m_panes, m_toasts, m_inspector, m_status}, focusWidget(), direction);
}

} // namespace slipway
