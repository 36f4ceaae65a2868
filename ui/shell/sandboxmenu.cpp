// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sandboxmenu.h"

#include "services/sandboxcontrol.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QLatin1String teamKey{"TEAM"};
constexpr QLatin1String individualKey{"INDIVIDUAL"};

// Checks the entry of \a group whose value is \a value, if there is one.
void check(QActionGroup *group, const QVariant &value)
{
    const QList<QAction *> choices = group->actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data() == value);
}

} // namespace

SandboxMenu::SandboxMenu(SandboxControl &control, QWidget *parent) : QMenu(tr("&Sandbox"), parent), m_control(control)
{
    setObjectName(u"menu.sandbox"_s);
    addNetwork();
    addSeparator();
    addKey();
    addSeparator();
    addAction(tr("Reset Demo Team"), &m_control, &SandboxControl::reset)->setObjectName(u"sandbox.reset"_s);
    connect(this, &QMenu::aboutToShow, &m_control, &SandboxControl::readState);
    connect(&m_control, &SandboxControl::stateChanged, this, &SandboxMenu::showState);
    connect(&m_control, &SandboxControl::failed, this, [this](const Error &error) {
        showState(); // what was clicked is not so
        emit noticed(error.message());
    });
    showState();
}

void SandboxMenu::addNetwork()
{
    m_slow = addSwitch(tr("Slow Network"), "slow"_L1, [this](bool on) { m_control.setSlow(on); });
    m_fails = addSwitch(tr("Fail Next Request"), "failNext"_L1, [this](bool on) { m_control.setFailsNext(on); });
    m_rate = addSwitch(tr("Exhaust Rate Limit"), "rate"_L1, [this](bool on) { m_control.setRateExhausted(on); });
}

void SandboxMenu::addKey()
{
    m_revoked = addSwitch(tr("Revoke Key"), "revoked"_L1, [this](bool on) { m_control.setKeyRevoked(on); });
    addKinds();
    addRoles();
    m_agreement = addSwitch(tr("Missing Agreement"), "agreement"_L1, [this](bool on) { m_control.setAgreementMissing(on); });
    addClocks();
}

void SandboxMenu::addKinds()
{
    m_kinds = new QActionGroup(this);
    addChoice(m_kinds, tr("Team Key"), QString(teamKey));
    addChoice(m_kinds, tr("Individual Key"), QString(individualKey));
    connect(m_kinds, &QActionGroup::triggered, this, [this](const QAction *choice) {
        emit keyKindRequested(choice->data().toString() == individualKey ? AccountSummary::Kind::Individual : AccountSummary::Kind::Team);
    });
    addMenu(tr("Kind of the Key"))->addActions(m_kinds->actions());
}

void SandboxMenu::addRoles()
{
    m_roles = new QActionGroup(this);
    addChoice(m_roles, tr("Admin"), u"ADMIN"_s);
    addChoice(m_roles, tr("App Manager"), u"APP_MANAGER"_s);
    addChoice(m_roles, tr("Developer"), u"DEVELOPER"_s);
    addChoice(m_roles, tr("Marketing"), u"MARKETING"_s);
    addChoice(m_roles, tr("Sales"), u"SALES"_s);
    addChoice(m_roles, tr("Finance"), u"FINANCE"_s);
    addChoice(m_roles, tr("Customer Support"), u"CUSTOMER_SUPPORT"_s);
    connect(m_roles, &QActionGroup::triggered, this, [this](const QAction *choice) { m_control.setRole(choice->data().toString()); });
    addMenu(tr("Role of the Key"))->addActions(m_roles->actions());
}

void SandboxMenu::addClocks()
{
    m_clocks = new QActionGroup(this);
    addChoice(m_clocks, tr("The Same"), 0);
    // The sandbox's clock is set, and so the other way round.
    addChoice(m_clocks, tr("4 Minutes Fast"), -240);
    addChoice(m_clocks, tr("20 Minutes Slow"), 1200);
    connect(m_clocks, &QActionGroup::triggered, this,
            [this](const QAction *choice) { m_control.setClockOffset(std::chrono::seconds(choice->data().toInt())); });
    addMenu(tr("Your Clock beside Apple’s"))->addActions(m_clocks->actions());
}

QAction *SandboxMenu::addSwitch(const QString &text, QLatin1String name, const std::function<void(bool)> &turn)
{
    QAction *action = addAction(text);
    action->setObjectName("sandbox."_L1 + name);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, turn);
    return action;
}

void SandboxMenu::addChoice(QActionGroup *group, const QString &text, const QVariant &value)
{
    auto *action = new QAction(text, group);
    action->setObjectName("sandbox."_L1 + value.toString());
    action->setData(value);
    action->setCheckable(true);
}

void SandboxMenu::showState()
{
    const SandboxState &state = m_control.state();
    m_slow->setChecked(state.isSlow);
    m_fails->setChecked(state.failsNext);
    m_rate->setChecked(state.rateIsExhausted);
    m_revoked->setChecked(state.keyIsRevoked);
    m_agreement->setChecked(state.agreementIsMissing);
    check(m_kinds, QString(state.keyIsIndividual ? individualKey : teamKey));
    check(m_roles, state.role);
    check(m_clocks, int(state.clockOffset.count()));
}

} // namespace slipway
