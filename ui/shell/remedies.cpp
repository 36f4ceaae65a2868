// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/remedies.h"

#include "services/session.h"
#include "ui/widgets/externallink.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString howToSetTheClock()
{
#if defined(Q_OS_MACOS)
    return Remedies::tr("Open System Settings, General, Date & Time, and let the Mac set its time by itself.");
#elif defined(Q_OS_WIN)
    return Remedies::tr("Open Settings, Time & language, Date & time, and let Windows set the time by itself.");
#else
    return Remedies::tr("Open the settings of your desktop, Date & Time, and let the computer set its time by itself. "
                        "In a terminal, “timedatectl set-ntp true” does the same.");
#endif
}

} // namespace

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TestKey:
        return Remedies::tr("Test Key");
    case Remedy::SetClock:
        return Remedies::tr("Set the Clock");
    case Remedy::SwitchAccount:
        return Remedies::tr("Switch Account");
    case Remedy::ReadAboutRoles:
        return Remedies::tr("About Roles");
    case Remedy::OpenAgreements:
        return Remedies::tr("Open App Store Connect");
    case Remedy::SeeSystemStatus:
        return Remedies::tr("System Status");
    }
    Q_UNREACHABLE();
}

QUrl remedyPage(Remedy remedy)
{
    switch (remedy) {
    case Remedy::OpenAgreements:
        return agreementsPage();
    case Remedy::ReadAboutRoles:
        return QUrl(u"https://developer.apple.com/help/app-store-connect/reference/role-permissions"_s);
    case Remedy::SeeSystemStatus:
        return QUrl(u"https://developer.apple.com/system-status/"_s);
    case Remedy::TestKey:
    case Remedy::SetClock:
    case Remedy::SwitchAccount:
        return {};
    }
    Q_UNREACHABLE();
}

Remedies::Remedies(QWidget *window) : QObject(window), m_window(window) {}

void Remedies::carryOut(Remedy remedy, const Session &session)
{
    switch (remedy) {
    case Remedy::TestKey:
        emit keyTestRequested();
        return;
    case Remedy::SetClock:
        explainClock(session);
        return;
    case Remedy::SwitchAccount:
        emit accountSwitchRequested();
        return;
    case Remedy::ReadAboutRoles:
    case Remedy::OpenAgreements:
    case Remedy::SeeSystemStatus:
        openAppleSite(remedyPage(remedy));
        return;
    }
    Q_UNREACHABLE();
}

void Remedies::explainClock(const Session &session)
{
    const QString &warning = session.status().clockWarning;
    auto *box = new QMessageBox(m_window);
    box->setObjectName(u"remedy.clock"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Clock"));
    box->setTextFormat(Qt::PlainText);
    box->setText(warning.isEmpty() ? tr("Your computer's clock agrees with Apple's again.") : warning);
    box->setInformativeText(tr("Apple checks the time of every request. %1").arg(howToSetTheClock()));
    QPushButton *close = box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->setEscapeButton(close);
    box->open();
}

} // namespace slipway
