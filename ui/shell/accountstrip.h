// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountsummary.h"

#include <QWidget>

namespace slipway {

//! \brief The 3 px along the top of the window in the colour of the account, so that no team is taken for another (ux.md 2.1).
class AccountStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountStrip(QWidget *parent);

    void setAccount(const AccountSummary &account);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AccountSummary m_account;
};

} // namespace slipway
