// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accounts.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;

namespace slipway {

class Banner;
class Card;
class ColourChoice;
class FormRow;
class IdField;
class KeyTest;
class KeychainWait;
class PlainLabel;
class SafeModeRow;
class StepList;

//! \brief One account in the settings: who it is, what can be changed at once, and what is done with its key.
//!
//! Of the demo it offers no more than the test and the safe mode: the rest is the same in every run.
class AccountCard final : public QWidget
{
    Q_OBJECT

public:
    //! \a accounts outlives the card.
    AccountCard(QString accountId, Accounts &accounts, QWidget *parent = nullptr);
    ~AccountCard() override;

    const QString &accountId() const { return m_accountId; }
    void setAccount(const AccountSummary &account);
    //! Tests the key, unless that is under way, and takes the keyboard to where it is stopped.
    void testKey();

signals:
    //! Somebody has another key for this account.
    void replacementRequested();
    //! \a part of the card says something new.
    void revealRequested(QWidget *part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addHead();
    void addFields();
    void addButtons();
    void rename();
    void setVendorNumber();
    void toggleTest();
    void startTest();
    bool isTesting() const;
    void showTest();
    void askToForget();
    void forget(Accounts::CachedData cached);
    void explain(const Error &error, Accounts::CachedData cached);
    void showDisc();

    const QString m_accountId;
    Accounts &m_accounts;
    AccountSummary m_account;
    std::unique_ptr<KeyTest> m_keyTest;
    Card *m_card = nullptr;
    Banner *m_banner = nullptr;
    std::unique_ptr<KeychainWait> m_wait; // on the banner
    CancelToken m_letGo; // of the keychain that takes its time to forget
    QWidget *m_controls = nullptr; // all but what is said of the account
    PlainLabel *m_disc = nullptr;
    PlainLabel *m_facts = nullptr;
    QLineEdit *m_name = nullptr;
    FormRow *m_nameRow = nullptr;
    IdField *m_vendorNumber = nullptr;
    FormRow *m_vendorRow = nullptr;
    FormRow *m_colourRow = nullptr;
    ColourChoice *m_colour = nullptr;
    SafeModeRow *m_safeMode = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_forget = nullptr;
    StepList *m_steps = nullptr;
};

} // namespace slipway
