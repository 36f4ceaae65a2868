// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "catalogue/testflight.h"
#include "catalogue/typespec.h"
#include "models/literaltext.h"
#include "services/session.h"
#include "ui/shell/accountbutton.h"
#include "ui/shell/appdirectory.h"
#include "ui/shell/groupdrops.h"
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

// The place whose entry stands for \a place, which may have none of its own.
Place entryPlace(Place place)
{
    if (place.kind == Place::Kind::TesterImport || place.kind == Place::Kind::TesterPurge || isOfGroup(place.kind))
        place.kind = Place::Kind::Testers;
    if (place.kind == Place::Kind::WhatToTest) {
        place.kind = Place::Kind::Builds;
        place.path.clear();
    }
    return place;
}

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
        if (const std::optional<Place> place = placeAt(index))
            emit placeRequested(*place);
    });
    auto *drops = new GroupDrops(m_places, [this](const QModelIndex &entry) { return placeAt(entry); });
    connect(drops, &GroupDrops::refused, this, &Sidebar::dropRefused);
    connect(m_places, &QTreeView::collapsed, this, [this](const QModelIndex &group) {
        if (!m_rail && !group.parent().isValid())
            m_folded.insert(group.row());
    });
    connect(m_places, &QTreeView::expanded, this, [this](const QModelIndex &group) {
        if (!m_rail && !group.parent().isValid())
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

void Sidebar::follow(const AppDirectory &directory)
{
    connect(&directory, &AppDirectory::groupsChanged, this, [this, &directory] { setGroups(directory.groups()); });
    connect(&directory, &AppDirectory::unreadFeedbackChanged, this, &Sidebar::setUnreadFeedback);
}

void Sidebar::setGroups(const std::vector<BetaGroupRow> &groups)
{
    if (m_groups == groups)
        return;
    m_groups = groups;
    rebuild();
}

void Sidebar::setDraftCount(int count)
{
    if (m_draftCount == count)
        return;
    m_draftCount = count;
    rebuild();
}

void Sidebar::setUnreadFeedback(int count)
{
    if (m_unreadFeedback == count)
        return;
    m_unreadFeedback = count;
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
    for (int group = 0; group < m_model.rowCount(); ++group) {
        const QModelIndex heading = m_model.index(group, 0);
        m_places->setExpanded(heading, m_rail || !m_folded.contains(group));
        for (int row = 0; row < m_model.rowCount(heading); ++row)
            m_places->setExpanded(m_model.index(row, 0, heading), true);
    }
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
        addPlace(app, tr("Builds"), "build"_L1, inApp(Place::Kind::Builds));
        addTesters(app);
        addFeedback(app, inApp(Place::Kind::Feedback));
        addPlace(app, tr("Test Information"), "globe"_L1, inApp(Place::Kind::TestInformation));
        if (m_draftCount > 0)
            addPlace(app, tr("Review Changes"), "edit"_L1, inApp(Place::Kind::Review))->setData(m_draftCount, CountRole);
    }
    if (m_hasAccount)
        addPlace(addGroup(tr("Team")), tr("Testers"), "tester"_L1, {.kind = Place::Kind::TeamTesters});
    if (m_hasAccount)
        addPlace(addGroup(tr("Tools")), tr("Activity"), "activity"_L1, {.kind = Place::Kind::Requests});
    unfold();
    select();
}

// The page of all testers, and below it one of each group.
void Sidebar::addTesters(QStandardItem *app)
{
    Place testers{.kind = Place::Kind::Testers, .appId = m_shown.appId, .appName = m_shown.appName};
    QStandardItem *all = addPlace(app, tr("Testers"), "tester"_L1, testers);
    for (const BetaGroupRow &group : m_groups) {
        testers.path = catalogue::instancePath(BetaGroup::type, group.id);
        testers.title = group.name;
        QStandardItem *entry = addPlace(all, group.name, group.hasNothingToTest() ? "warning"_L1 : "group"_L1, testers);
        if (group.hasNothingToTest()) {
            //: a group of testers
            const QString words = tr("%1: no build that can be tested").arg(isolated(group.name));
            entry->setData(words, Qt::ToolTipRole);
            entry->setAccessibleText(words);
        }
    }
}

void Sidebar::addFeedback(QStandardItem *app, const Place &place)
{
    QStandardItem *entry = addPlace(app, tr("Feedback"), "feedback"_L1, place);
    if (m_unreadFeedback == 0)
        return;
    const QString words = tr("Feedback: %Ln unread", nullptr, m_unreadFeedback);
    entry->setData(m_unreadFeedback, CountRole);
    entry->setData(words, Qt::ToolTipRole);
    entry->setAccessibleText(words);
}

std::optional<Place> Sidebar::placeAt(const QModelIndex &entry) const
{
    const QVariant number = entry.data(PlaceNumberRole);
    return number.isValid() ? std::optional(m_entries[size_t(number.toInt())]) : std::nullopt;
}

void Sidebar::select()
{
    // The last entry wins: the section of an app comes after the list of apps.
    QModelIndex found;
    for (int group = 0; group < m_model.rowCount(); ++group) {
        if (const QModelIndex entry = entryBelow(m_model.index(group, 0)); entry.isValid())
            found = entry;
    }
    m_places->setCurrentIndex(found);
}

// The last one of the place that is shown.
QModelIndex Sidebar::entryBelow(const QModelIndex &parent) const
{
    QModelIndex found;
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex entry = m_model.index(row, 0, parent);
        const std::optional<Place> place = placeAt(entry);
        if (place == entryPlace(m_shown) || (isOfActivity(place->kind) && isOfActivity(m_shown.kind)))
            found = entry;
        if (const QModelIndex below = entryBelow(entry); below.isValid())
            found = below;
    }
    return found;
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
