// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/quitafterpaint.h"
#include "core/logging.h"
#include "services/session.h"
#include "ui/settings/appearance.h"

#include <QApplication>
#include <QCoroTask>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

std::unique_ptr<HarWriter> openHar(const QString &path)
{
    if (path.isEmpty())
        return nullptr;
    auto har = std::make_unique<HarWriter>(path);
    if (const Result<void> opened = har->open(); !opened)
        qCWarning(lcCore, "%s", qPrintable(opened.error().message()));
    return har;
}

} // namespace

Application::Application(const Options &options, const DataDir &dir)
    : m_options(options)
    , m_clock(SystemClock::fromEnvironment())
    , m_har(openHar(options.har))
    , m_settings(dir.settingsFile())
    , m_theme(*qApp, options.animations ? Theme::Motion::Full : Theme::Motion::None)
    , m_workspace(dir, m_clock, m_har.get())
    , m_window(m_settings, m_theme, m_clock)
{
    m_theme.setAppearance(appearanceFrom(m_settings.value(setting::appearance)));
    connect(&m_window, &MainWindow::demoRequested, this, &Application::openDemo);
}

Application::~Application() = default;

void Application::start()
{
    m_window.setWindowIcon(QIcon(u":/slipway.svg"_s));
    m_window.show();
    if (m_options.demo)
        openDemo();
    if (m_options.quitAfterPaint)
        new QuitAfterPaint(m_window);
}

void Application::openDemo()
{
    if (m_demo)
        return;
    sandbox::SandboxOptions options;
    options.clock = &m_clock;
    m_demo = std::make_unique<DemoTeam>(m_workspace, options);
    m_window.showOpening(tr("the demo team"));
    QCoro::connect(m_demo->start(), this, [this](const Result<Account> &account) { openAccount(account); });
}

void Application::stopDemo()
{
    if (m_demo)
        m_demo->stop();
}

void Application::openAccount(const Result<Account> &account)
{
    if (!account) {
        m_demo.reset();
        m_window.showOpeningFailed(account.error());
        return;
    }
    m_session = m_workspace.open(*account);
    m_window.openSession(*m_session);
    QCoro::connect(m_workspace.inspectState(), this, [this](const Result<void> &state) {
        if (!state)
            m_window.warn(state.error());
    });
}

} // namespace slipway
