// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/quitafterpaint.h"
#include "auth/keychainbackend.h"
#include "catalogue/typespec.h"
#include "core/logging.h"
#include "services/accounts.h"
#include "services/sandboxcontrol.h"
#include "services/session.h"
#include "ui/settings/appearance.h"

#include <QApplication>
#include <QCoroTask>
#include <QIcon>

#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

std::unique_ptr<HarWriter> openHar(const QString &path)
{
    if (path.isEmpty())
        return nullptr;
    auto har = std::make_unique<HarWriter>(path, catalogue::sensitiveAttributes());
    if (const Result<void> opened = har->open(); !opened)
        qCWarning(lcCore, "%s", qPrintable(opened.error().message()));
    return har;
}

} // namespace

Application::Application(const Options &options, const DataDir &dir, std::unique_ptr<KeychainBackend> keychain)
    : m_options(options)
    , m_keyFile(options.addKey)
    , m_link(options.link)
    , m_clock(SystemClock::fromEnvironment())
    , m_har(openHar(options.har))
    , m_settings(dir.settingsFile())
    , m_theme(*qApp, options.animations ? Theme::Motion::Full : Theme::Motion::None)
    , m_workspace(dir, m_clock, m_har.get(), std::move(keychain))
    , m_window(m_workspace, m_settings, m_theme, m_clock)
{
    m_theme.setAppearance(appearanceFrom(m_settings.value(setting::appearance)));
    connect(&m_window, &MainWindow::demoRequested, this, &Application::openDemo);
    connect(&m_window, &MainWindow::accountRequested, this, [this](const QString &id) {
        m_wanted = id;
        openAccount(id);
    });
    connect(&m_window, &MainWindow::demoKeyRequested, this, &Application::useDemoKey);
    connect(&m_workspace.accounts(), &Accounts::forgotten, this, &Application::closeAccount);
    connect(&m_workspace.accounts(), &Accounts::keyReplaced, this, &Application::reopenAccount);
}

Application::~Application() = default;

void Application::start()
{
    m_window.setWindowIcon(QIcon(u":/slipway.svg"_s));
    m_window.show();
    const QString last = m_workspace.accounts().lastUsed();
    if (m_options.demo)
        openDemo();
    else if (!last.isEmpty())
        openAccount(last);
    if (!m_options.demo)
        followCommandLine();
    if (m_options.quitAfterPaint)
        new QuitAfterPaint(m_window);
}

void Application::openDemo()
{
    m_wanted = demoAccountId();
    if (m_demo) {
        if (!m_demo->info().keyId.isEmpty())
            openAccount(demoAccountId());
        return;
    }
    sandbox::SandboxOptions options;
    options.clock = &m_clock;
    m_demo = std::make_unique<DemoTeam>(m_workspace, options);
    if (!m_session)
        m_window.showOpening(tr("the demo team"));
    QCoro::connect(m_demo->start(), this, [this](const Result<QString> &id) {
        if (id) {
            connect(m_demo->control(), &SandboxControl::eased, this, [this] { reopenAccount(demoAccountId()); });
            if (m_wanted == *id)
                openAccount(*id);
            return;
        }
        m_demo.reset();
        if (m_session)
            m_window.warn(id.error());
        else
            m_window.showOpeningFailed(id.error());
        followCommandLine();
    });
}

void Application::stopDemo()
{
    if (m_demo)
        m_demo->stop();
}

// The window leaves the old session before that ends what it has under way.
void Application::openAccount(const QString &id)
{
    if (m_session && m_session->account().id == id)
        return;
    if (!m_window.mayLeaveSession([this, id] { openAccount(id); }))
        return;
    std::unique_ptr<Session> session = m_workspace.open(id);
    if (!session)
        return; // it was forgotten meanwhile
    const bool isDemo = session->account().isDemo();
    m_window.openSession(*session, isDemo ? m_demo->control() : nullptr);
    m_session = std::move(session);
    followCommandLine();
    if (std::exchange(m_stateInspected, true))
        return;
    QCoro::connect(m_workspace.inspectState(), this, [this](const Result<void> &state) {
        if (!state)
            m_window.warn(state.error());
    });
}

// Once, when it is settled which account the program starts with.
void Application::followCommandLine()
{
    if (const QString path = std::exchange(m_keyFile, {}); !path.isEmpty())
        m_window.showKeyFile(path);
    if (const QString link = std::exchange(m_link, {}); !link.isEmpty())
        m_window.openLink(link);
}

void Application::closeAccount(const QString &id)
{
    m_settings.forgetAccount(id);
    if (!m_session || m_session->account().id != id)
        return;
    m_window.closeSession();
    m_session.reset();
}

void Application::useDemoKey(AccountSummary::Kind kind)
{
    if (!m_window.mayLeaveSession([this, kind] { useDemoKey(kind); }))
        return;
    const bool isIndividual = kind == AccountSummary::Kind::Individual;
    if (const Result<void> used = m_demo->useKey(isIndividual ? ApiKey::Kind::Individual : ApiKey::Kind::Team); !used)
        m_window.warn(used.error());
    else
        reopenAccount(demoAccountId());
}

// Its key is another one: what was signed with the old one is over.
void Application::reopenAccount(const QString &id)
{
    if (!m_session || m_session->account().id != id)
        return;
    m_window.closeSession();
    m_session.reset();
    openAccount(id);
}

} // namespace slipway
