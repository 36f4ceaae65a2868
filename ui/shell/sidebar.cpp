// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "services/session.h"
#include "ui/shell/accountbutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/sidebarview.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int PlaceNumberRole = Qt::UserRole + 100; // beside those of SidebarView

} // namespace

Sidebar::Sidebar(Accounts &accounts, Clock &clock, QWidget *parent) : QWidget(parent), m_account(new AccountButton(accounts, clock, this))
{
    setObjectName(u"shell.sidebar"_s);
    setMinimumWidth(smallestWidth);
    setMaximumWidth(largestWidth);

    m_places = new SidebarView(this);
    m_places->setObjectName(u"shell.places"_s);
    m_places->setAccessibleName(tr("Places"));
    m_places->setModel(&m_model);
    setFocusProxy(m_places);
    connect(m_places, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant number = index.data(PlaceNumberRole); number.isValid())
            emit placeRequested(m_entries[size_t(number.toInt())]);
    });
    connect(m_places, &QTreeView::collapsed, this, [this](const QModelIndex &group) {
        if (!m_rail)
            m_folded.insert(group.row());
    });
    connect(m_places, &QTreeView::expanded, this, [this](const QModelIndex &group) {
        if (!m_rail)
            m_folded.remove(group.row());
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(2);
    column->addWidget(m_account);
    column->addSpacing(8);
    column->addWidget(m_places, 1);
}

void Sidebar::setAccount(const AccountSummary &account)
{
    m_hasAccount = true;
    m_account->setAccount(account);
    rebuild();
}

void Sidebar::setRecentApps(const std::vector<Place> &apps)
{
    if (m_recent == apps)
        return;
    m_recent = apps;
    rebuild();
}

void Sidebar::showPlace(const Place &place)
{
    // The section of an app has an entry of its own for the version that is shown.
    const bool otherSection =
        place.appId != m_shown.appId || place.appName != m_shown.appName || isOfVersion(place.kind) || isOfVersion(m_shown.kind);
    m_shown = place;
    if (otherSection)
        rebuild();
    else
        select();
}

void Sidebar::setDraftCount(int count)
{
    if (m_draftCount == count)
        return;
    m_draftCount = count;
    rebuild();
}

void Sidebar::setRail(bool rail)
{
    if (m_rail == rail)
        return;
    m_rail = rail;
    setMinimumWidth(rail ? railWidth : smallestWidth);
    setMaximumWidth(rail ? railWidth : largestWidth);
    m_account->setRail(rail);
    m_places->setRail(rail);
    unfold();
}

// The rail shows no headings to click on, and so everything.
void Sidebar::unfold()
{
    for (int group = 0; group < m_model.rowCount(); ++group)
        m_places->setExpanded(m_model.index(group, 0), m_rail || !m_folded.contains(group));
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(palette()).sidebar);
}

void Sidebar::rebuild()
{
    m_model.clear();
    m_entries.clear();
    if (m_hasAccount) {
        QStandardItem *apps = addGroup(tr("Apps"));
        addPlace(apps, tr("All Apps"), "apps"_L1, {.kind = Place::Kind::Apps});
        for (const Place &app : m_recent)
            addPlace(apps, app.appName, "app-generic"_L1, app);
    }
    if (!m_shown.appId.isEmpty()) {
        QStandardItem *app = addGroup(m_shown.appTitle());
        const auto inApp = [this](Place::Kind kind) { return Place{.kind = kind, .appId = m_shown.appId, .appName = m_shown.appName}; };
        addPlace(app, tr("Overview"), "store"_L1, inApp(Place::Kind::AppOverview));
        addPlace(app, tr("App Information"), "info"_L1, inApp(Place::Kind::AppInformation));
        if (isOfVersion(m_shown.kind))
            addPlace(app, m_shown.title, "version"_L1, m_shown);
        if (m_draftCount > 0)
            addPlace(app, tr("Review Changes"), "edit"_L1, inApp(Place::Kind::Review))->setData(m_draftCount, CountRole);
    }
    if (m_hasAccount)
        addPlace(addGroup(tr("Tools")), tr("Activity"), "activity"_L1, {.kind = Place::Kind::Requests});
    unfold();
    select();
}

void Sidebar::select()
{
    // The last entry wins: the section of an app comes after the list of apps.
    QStandardItem *found = nullptr;
    for (int group = 0; group < m_model.rowCount(); ++group) {
        QStandardItem *heading = m_model.item(group);
        for (int row = 0; row < heading->rowCount(); ++row) {
            QStandardItem *entry = heading->child(row);
            const Place &place = m_entries[size_t(entry->data(PlaceNumberRole).toInt())];
            if (place == m_shown || (isOfActivity(place.kind) && isOfActivity(m_shown.kind)))
                found = entry;
        }
    }
    m_places->setCurrentIndex(found ? found->index() : QModelIndex());
}

QStandardItem *Sidebar::addGroup(const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(true, SectionRole);
    m_model.appendRow(item);
    return item;
}

QStandardItem *Sidebar::addPlace(QStandardItem *group, const QString &title, QLatin1String iconName, const Place &place)
{
    auto *item = new QStandardItem(icon(iconName), title);
    item->setData(int(m_entries.size()), PlaceNumberRole);
    m_entries.push_back(place);
    group->appendRow(item);
    return item;
}

} // namespace slipway
