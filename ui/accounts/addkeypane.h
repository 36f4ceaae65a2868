// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accounts.h"
#include "services/keydraft.h"
#include "ui/shell/pane.h"

#include <memory>

class QHBoxLayout;
class QPushButton;
class QScrollArea;

namespace slipway {

class Banner;
class KeychainWait;
class KeyDrafts;
class KeyForm;
class KeyTest;
class LoadingLine;
class PlainLabel;
class StepList;

//! \brief Takes an API key in: its file, its ids, a test in steps, and where it is kept (ux.md 4). One page, no wizard.
//!
//! At a place with the id of an account it replaces the key of that one. Nothing reaches the keychain before Save is pressed.
class AddKeyPane final : public Pane
{
    Q_OBJECT

public:
    //! All outlive the pane. What is typed is in \a drafts, which save it.
    AddKeyPane(const Place &place, Accounts &accounts, KeyDrafts &drafts, QWidget *parent = nullptr);
    ~AddKeyPane() override;

    QString title() const override;
    //! Fills in the key file at \a path as if it had been dropped.
    void read(const QString &path);
    void take(const KeyFile &file);

private:
    void followDraft();
    QWidget *makePage();
    QWidget *makeFoot();
    void addButtons(QHBoxLayout *row);
    QString keptWhere() const;
    bool mayTakeKey();
    void toggleTest();
    void startTest();
    void dropTest();
    void showTest();
    void save(Accounts::Keep keep);
    void showSaving();
    void showDraft();
    void explain(const Error &error);

    const Place m_place; // its path is the id of the account whose key is replaced
    Accounts &m_accounts;
    KeyDrafts &m_drafts;
    std::unique_ptr<KeyTest> m_keyTest;
    LoadingLine *m_line = nullptr;
    QScrollArea *m_scroll = nullptr;
    KeyForm *m_form = nullptr;
    StepList *m_steps = nullptr;
    Banner *m_banner = nullptr;
    std::unique_ptr<KeychainWait> m_wait; // on the banner
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_startOver = nullptr;
};

} // namespace slipway
