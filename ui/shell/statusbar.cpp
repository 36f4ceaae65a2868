// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "core/clock.h"
#include "services/accounts.h"
#include "services/session.h"
#include "ui/widgets/accountwords.h"
#include "ui/widgets/openmenu.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/rategauge.h"
#include "ui/widgets/statuschip.h"

#include <QAccessible>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

QLatin1String glyphOf(SafeMode mode)
{
    switch (mode) {
    case SafeMode::Normal:
        return "unlock"_L1;
    case SafeMode::Ask:
        return "lock"_L1;
    case SafeMode::ReadOnly:
        return "eye"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

StatusBar::StatusBar(Accounts &accounts, Clock &clock, QWidget *parent) : QStatusBar(parent), m_accounts(accounts), m_clock(clock)
{
    setObjectName(u"shell.status"_s);
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setContentsMargins(18, 0, 12, 0); // the first glyph stands below those of the sidebar
    m_connection = new StatusChip(this);
    m_connection->setObjectName(u"status.connection"_s);
    m_token = new StatusChip(this);
    m_token->setObjectName(u"status.token"_s);
    m_clockWarning = new StatusChip(this);
    m_clockWarning->setObjectName(u"status.clock"_s);
    m_safeMode = new StatusChip(this);
    m_safeMode->setObjectName(u"status.safeMode"_s);
    m_gauge = new RateGauge(this);
    m_gauge->setObjectName(u"status.rate"_s);
    addWidget(m_connection);
    addWidget(m_token);
    addWidget(m_clockWarning);
    addWidget(m_safeMode);
    addPermanentWidget(m_gauge);
    connect(m_connection, &StatusChip::clicked, this, [this] {
        if (m_session && m_session->keyProblem())
            m_session->resume();
    });
    for (StatusChip *chip : {m_token, m_clockWarning})
        connect(chip, &StatusChip::clicked, this, &StatusBar::explainToken);
    connect(m_safeMode, &StatusChip::clicked, this, &StatusBar::offerSafeModes);
    connect(m_gauge, &RateGauge::clicked, this, &StatusBar::explainBudget);
    connect(this, &QStatusBar::messageChanged, this, [this](const QString &message) {
        setAccessibleDescription(message);
        update();
    });
    m_tick.callOnTimeout(this, &StatusBar::update);
    m_tick.setInterval(1min);
    update();
}

void StatusBar::follow(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session) {
        connect(session, &Session::statusChanged, this, &StatusBar::update);
        connect(session, &Session::accountChanged, this, &StatusBar::update);
        m_tick.start();
    } else {
        m_tick.stop();
    }
    update();
}

void StatusBar::notice(const QString &text)
{
    showMessage(text, 6000);
    // Qt announces no text by itself before 6.8; an alert on the bar, whose description is the text, is read out.
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusBar::update()
{
    const bool open = m_session != nullptr;
    const bool free = open && currentMessage().isEmpty(); // a notice stands where the chips are
    m_connection->setVisible(free);
    m_token->setVisible(free);
    m_safeMode->setVisible(free);
    m_clockWarning->setVisible(free && !m_session->status().clockWarning.isEmpty());
    m_gauge->setVisible(open);
    if (!open)
        return;
    showConnection();
    showToken();
    showClock();
    showSafeMode();
    const ConnectionStatus &status = m_session->status();
    m_gauge->setBudget(status.remaining, status.hourlyLimit);
}

void StatusBar::showConnection()
{
    const ConnectionStatus &status = m_session->status();
    if (status.pausedUntil.isValid()) {
        const QString time = QLocale().toString(status.pausedUntil.toLocalTime().time(), QLocale::ShortFormat);
        m_connection->setContent("clock"_L1, Tone::Warning, tr("Paused until %1").arg(time),
                                 tr("Apple asked to slow down. Requests go on at %1.").arg(time));
        return;
    }
    switch (status.state) {
    case ConnectionStatus::State::Unknown:
        m_connection->setContent("online"_L1, Tone::Neutral, tr("Not connected yet"), tr("Nothing has been sent to App Store Connect yet."));
        return;
    case ConnectionStatus::State::Online:
        m_connection->setContent("online"_L1, Tone::Ok, tr("Online"), tr("App Store Connect answers."));
        return;
    case ConnectionStatus::State::Offline:
        m_connection->setContent("offline"_L1, Tone::Warning, tr("Offline"),
                                 tr("App Store Connect cannot be reached. What was seen before is shown from this computer."));
        return;
    case ConnectionStatus::State::KeyStopped:
        m_connection->setContent("key"_L1, Tone::Error, tr("Key refused"),
                                 tr("Apple refused this key twice, so nothing more is sent with it. Click to try again."));
        return;
    case ConnectionStatus::State::KeyWithheld:
        m_connection->setContent("key"_L1, Tone::Error, tr("Key not available"),
                                 tr("The keychain did not give this account's key, so nothing is sent with it. Click to try again."));
        return;
    }
    Q_UNREACHABLE();
}

void StatusBar::showToken()
{
    const QDateTime expires = m_session->status().tokenExpires;
    const QString explained = tr("The token that signs requests. It renews itself. Click for more.");
    if (!expires.isValid()) {
        m_token->setContent("key"_L1, Tone::Neutral, tr("No token yet"), explained);
        return;
    }
    const qint64 minutes = qMax<qint64>(0, m_clock.now().secsTo(expires) / 60);
    m_token->setContent("key"_L1, Tone::Neutral, tr("Token %n min", nullptr, int(minutes)), explained);
}

void StatusBar::showClock()
{
    const QString &warning = m_session->status().clockWarning;
    if (!warning.isEmpty())
        m_clockWarning->setContent("clock"_L1, Tone::Warning, tr("%1 Set its date and time.").arg(warning),
                                   tr("Apple checks the time of every request. Slipway signs with Apple's time for now."));
}

void StatusBar::showSafeMode()
{
    const SafeMode mode = m_session->account().safeMode;
    const QString meaning = tr("Safe mode: %1. %2").arg(safeModeText(mode), safeModeMeaning(mode));
    m_safeMode->setContent(glyphOf(mode), mode == SafeMode::ReadOnly ? Tone::Info : Tone::Neutral, safeModeText(mode), meaning);
}

void StatusBar::offerSafeModes()
{
    auto *menu = new QMenu(m_safeMode);
    menu->setObjectName(u"status.safeModes"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const AccountSummary &account = m_session->account();
    auto *group = new QActionGroup(menu);
    for (const SafeMode mode : {SafeMode::Normal, SafeMode::Ask, SafeMode::ReadOnly}) {
        QAction *action = menu->addAction(safeModeText(mode));
        action->setCheckable(true);
        action->setChecked(mode == account.safeMode);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, id = account.id, mode] { m_accounts.setSafeMode(id, mode); });
    }
    openMenuOf(*m_safeMode, *menu, group->checkedAction());
}

// What there is to know of the token; the token itself is never shown.
void StatusBar::explainToken()
{
    const AccountSummary &account = m_session->account();
    const ConnectionStatus &status = m_session->status();
    std::vector<Fact> facts{{.label = tr("Key ID"), .value = account.keyId, .copyable = true}, {.label = tr("Kind"), .value = inWords(account.kind)}};
    if (!account.issuerId.isEmpty())
        facts.push_back({.label = tr("Issuer ID"), .value = account.issuerId, .copyable = true});
    if (!account.host.isEmpty())
        facts.push_back({.label = tr("Server"), .value = account.host});
    const QString expires = QLocale().toString(status.tokenExpires.toLocalTime().time(), QLocale::ShortFormat);
    facts.push_back(
        {.label = tr("Expires"), .value = status.tokenExpires.isValid() ? tr("At %1; it renews itself.").arg(expires) : tr("No token yet")});
    facts.push_back({.label = tr("Clock"), .value = status.clockWarning.isEmpty() ? tr("Agrees with Apple's.") : status.clockWarning});
    Popover::showAbove(m_token, tr("How Slipway signs its requests"), facts);
}

void StatusBar::explainBudget()
{
    const ConnectionStatus &status = m_session->status();
    const QLocale locale;
    std::vector<Fact> facts;
    if (status.hourlyLimit > 0) {
        facts = {{.label = tr("Used in the last hour"), .value = locale.toString(status.hourlyLimit - status.remaining)},
                 {.label = tr("Left"), .value = locale.toString(status.remaining)},
                 {.label = tr("Apple's limit for an hour"), .value = locale.toString(status.hourlyLimit)}};
    } else {
        facts = {{.label = tr("Left"), .value = tr("Apple has not said yet.")}};
    }
    if (status.pausedUntil.isValid())
        facts.push_back({.label = tr("Paused until"), .value = locale.toString(status.pausedUntil.toLocalTime().time(), QLocale::ShortFormat)});
    Popover::showAbove(m_gauge, tr("Requests to Apple"), facts);
}

} // namespace slipway
