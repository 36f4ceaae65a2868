// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pane.h"

#include <QStandardItemModel>

class QScrollArea;
class QStackedWidget;

namespace slipway {

class Accounts;
class AccountsPage;
class Settings;
class SidebarView;
class Theme;

//! \brief The settings, applied at once and remembered (ux.md 5.22): a list of pages, and beside it the page that is chosen.
class SettingsPane final : public Pane
{
    Q_OBJECT

public:
    SettingsPane(Accounts &accounts, Settings &settings, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    //! Goes to the card of \a accountId and tests its key there.
    void testKey(const QString &accountId);

private:
    //! Answers what \a page scrolls in.
    QScrollArea *addPage(const QString &name, const QString &title, QLatin1String icon, QWidget *page);

    QStandardItemModel m_titles;
    SidebarView *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    AccountsPage *m_accounts = nullptr;
};

} // namespace slipway
