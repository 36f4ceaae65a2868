// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspane.h"

#include "ui/settings/accountspage.h"
#include "ui/settings/appearancepage.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sidebarview.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int listWidth = 180;

} // namespace

SettingsPane::SettingsPane(Accounts &accounts, Settings &settings, Theme &theme, QWidget *parent) : Pane(parent)
{
    setObjectName(u"settings"_s);
    m_list = new SidebarView(this);
    m_list->setObjectName(u"settings.pages"_s);
    m_list->setAccessibleName(tr("Pages of settings"));
    m_list->setModel(&m_titles);
    m_list->setFixedWidth(listWidth);
    m_pages = new QStackedWidget(this);
    m_accounts = new AccountsPage(accounts);
    connect(m_accounts, &AccountsPage::placeRequested, this, &Pane::placeRequested);
    QScrollArea *scroll = addPage(u"settings.page.accounts"_s, tr("Accounts"), "key"_L1, m_accounts);
    connect(m_accounts, &AccountsPage::revealRequested, scroll, [scroll](QWidget *part) { scroll->ensureWidgetVisible(part); });
    addPage(u"settings.page.appearance"_s, tr("Appearance"), "settings"_L1, new AppearancePage(settings, theme));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &page) { m_pages->setCurrentIndex(page.row()); });
    m_list->setCurrentIndex(m_titles.index(0, 0));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    setFocusProxy(m_list);
}

QString SettingsPane::title() const
{
    return tr("Settings");
}

void SettingsPane::testKey(const QString &accountId)
{
    m_list->setCurrentIndex(m_titles.index(0, 0));
    m_accounts->testKey(accountId);
}

QScrollArea *SettingsPane::addPage(const QString &name, const QString &title, QLatin1String iconName, QWidget *page)
{
    page->setObjectName(name);
    m_titles.appendRow(new QStandardItem(icon(iconName), title));
    auto *heading = new PlainLabel(title);
    heading->setFont(fontAt(TypeStep::Title, font()));
    heading->setMinimumHeight(metric::control); // stands where the headings with buttons stand
    auto *form = new QWidget;
    form->setMaximumWidth(metric::formWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    column->setSpacing(space::l);
    column->addWidget(heading);
    column->addWidget(page, 1);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->addWidget(form, 1000);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    scroll->setWidget(content);
    m_pages->addWidget(scroll);
    return scroll;
}

} // namespace slipway
