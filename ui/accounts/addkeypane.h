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
class KeyForm;
struct KeyDrafts;
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
    //! All outlive the pane. What is typed stays in \a drafts until it is saved.
    AddKeyPane(const Place &place, Accounts &accounts, KeyDrafts &drafts, QWidget *parent = nullptr);
    ~AddKeyPane() override;

    QString title() const override;
    //! Fills in the key file at \a path as if it had been dropped.
    void read(const QString &path);
    void take(const KeyFile &file);

signals:
    //! The key of \a accountId is kept: the account can be opened.
    void saved(const QString &accountId);

private:
    QWidget *makePage();
    QWidget *makeFoot();
    void addButtons(QHBoxLayout *row);
    QString keptWhere() const;
    void toggleTest();
    void startTest();
    void dropTest();
    void showTest();
    KeyDraft freshDraft() const;
    void save(Accounts::Keep keep);
    void showSaving(bool saving);
    void takeOutcome(const Result<QString> &id);
    void explain(const Error &error);
    void startOver();

    const Place m_place; // its path is the id of the account whose key is replaced
    Accounts &m_accounts;
    KeyDrafts &m_drafts;
    std::unique_ptr<KeyTest> m_keyTest;
    bool m_isSaving = false;
    LoadingLine *m_line = nullptr;
    QScrollArea *m_scroll = nullptr;
    KeyForm *m_form = nullptr;
    StepList *m_steps = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_startOver = nullptr;
};

} // namespace slipway
