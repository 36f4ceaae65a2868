// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accounts.h"

#include <QMessageBox>

namespace slipway {

//! \brief Asks whether an account is really to be forgotten, and says what goes and what stays (ux.md 3.6, L2). Deletes itself.
class ForgetQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    ForgetQuestion(const AccountSummary &account, const QString &keychainName, QWidget *parent);

signals:
    //! Somebody pressed the button that says so.
    void confirmed(slipway::Accounts::CachedData data);
};

} // namespace slipway
