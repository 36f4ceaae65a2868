// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace slipway {

class AccountCard;
class Accounts;
class Placeholder;

//! \brief Settings, Accounts: a card for each account, the demo's too while it is there, and the way to add one.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    //! \a accounts outlives the page.
    explicit AccountsPage(Accounts &accounts, QWidget *parent = nullptr);

    //! Tests the key of \a accountId on its card, if there is one.
    void testKey(const QString &accountId);

signals:
    void placeRequested(const slipway::Place &place);
    //! \a part of the page says something new.
    void revealRequested(QWidget *part);

private:
    void showAccounts();
    AccountCard *addCard(const QString &accountId);

    Accounts &m_accounts;
    QVBoxLayout *m_column = nullptr;
    std::vector<AccountCard *> m_cards; // in the order of the accounts
    Placeholder *m_empty = nullptr;
    QWidget *m_add = nullptr;
};

} // namespace slipway
