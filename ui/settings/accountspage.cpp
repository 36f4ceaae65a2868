// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountspage.h"

#include "services/accounts.h"
#include "ui/settings/accountcard.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/placeholder.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

AccountsPage::AccountsPage(Accounts &accounts, QWidget *parent) : QWidget(parent), m_accounts(accounts), m_column(new QVBoxLayout(this))
{
    const auto addKey = [this] { emit placeRequested({.kind = Place::Kind::AddKey}); };
    m_empty = new Placeholder(this);
    m_empty->setContent("key"_L1, tr("No account has been added yet"), tr("An API key of App Store Connect is all that Slipway needs."));
    m_empty->setButton(tr("Add API Key…"));
    connect(m_empty, &Placeholder::buttonClicked, this, addKey);
    auto *add = new QPushButton(tr("Add API Key…"), this);
    add->setObjectName(u"settings.addKey"_s);
    connect(add, &QPushButton::clicked, this, addKey);
    m_add = add;
    m_column->setContentsMargins({});
    m_column->setSpacing(space::l);
    m_column->addWidget(m_empty, 1);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    m_column->addStretch();
    connect(&m_accounts, &Accounts::changed, this, &AccountsPage::showAccounts);
    showAccounts();
}

// Cards that stay are changed in place, so that the cursor stays where it is.
void AccountsPage::showAccounts()
{
    const std::vector<AccountSummary> accounts = m_accounts.all();
    std::erase_if(m_cards, [&accounts](AccountCard *card) {
        const bool isGone =
            std::none_of(accounts.cbegin(), accounts.cend(), [card](const AccountSummary &account) { return account.id == card->accountId(); });
        if (isGone)
            card->deleteLater();
        return isGone;
    });
    for (size_t i = 0; i < accounts.size(); ++i) {
        if (i == m_cards.size() || m_cards[i]->accountId() != accounts[i].id)
            m_cards.insert(m_cards.begin() + ptrdiff_t(i), addCard(accounts[i].id));
        m_column->insertWidget(int(i), m_cards[i]);
        m_cards[i]->setAccount(accounts[i]);
    }
    m_empty->setVisible(accounts.empty());
    m_add->setVisible(!accounts.empty());
}

void AccountsPage::testKey(const QString &accountId)
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(), [&](const AccountCard *card) { return card->accountId() == accountId; });
    if (found != m_cards.cend())
        (*found)->testKey();
}

AccountCard *AccountsPage::addCard(const QString &accountId)
{
    auto *card = new AccountCard(accountId, m_accounts, this);
    connect(card, &AccountCard::replacementRequested, this,
            [this, accountId] { emit placeRequested({.kind = Place::Kind::AddKey, .path = accountId}); });
    connect(card, &AccountCard::revealRequested, this, &AccountsPage::revealRequested);
    return card;
}

} // namespace slipway
