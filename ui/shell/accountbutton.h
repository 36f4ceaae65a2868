// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountsummary.h"

#include <QToolButton>

namespace slipway {

class Accounts;
class Clock;

//! \brief The button at the top of the sidebar: whose account is open, and by its menu the way to another one (ux.md 2.1).
//!
//! In the menu a digit key switches. In a rail the button is a disc with the first letter.
class AccountButton final : public QToolButton
{
    Q_OBJECT

public:
    //! Both outlive the button.
    AccountButton(Accounts &accounts, Clock &clock, QWidget *parent);

    //! Shows \a account as the one that is open.
    void setAccount(const AccountSummary &account);
    void setRail(bool rail);
    //! Opens the menu below the button, or at \a place of the screen while there is no button to be seen.
    void openMenu(QPoint place);

    QSize sizeHint() const override;

signals:
    void accountRequested(const QString &id);
    void demoRequested();
    void addKeyRequested();
    void manageRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addAccounts(QMenu *menu);
    void addDemo(QMenu *menu);
    void paintRail(QPainter &painter) const;
    void paintWide(QPainter &painter) const;

    Accounts &m_accounts;
    Clock &m_clock;
    AccountSummary m_account;
    bool m_isRail = false;
};

} // namespace slipway
