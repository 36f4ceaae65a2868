// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appsviews.h"

#include "ui/apps/appcolumns.h"
#include "ui/settings/settings.h"
#include "ui/widgets/appcarddelegate.h"
#include "ui/widgets/appicons.h"
#include "ui/widgets/cardgridview.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int cardIconSize = 48;

QString versionsText(const AppRow &app)
{
    const QString live = liveVersionText(app);
    const QString next = nextVersionText(app);
    if (next.isEmpty())
        return live.isEmpty() ? AppsViews::tr("No versions yet") : AppsViews::tr("Live %1").arg(live);
    if (live.isEmpty())
        return AppsViews::tr("Next %1").arg(next);
    //: the next version of an app, and the one that people can get
    return AppsViews::tr("Next %1 · Live %2").arg(next, live);
}

AppCard cardOf(const AppRow &app, const QPixmap &picture)
{
    return {.name = app.name,
            .platforms = platformsText(app),
            .stateWire = stateWire(app),
            .stateText = stateText(app),
            .footnote = versionsText(app),
            .seed = app.bundleId,
            .picture = picture};
}

} // namespace

AppsViews::AppsViews(const TableModel<AppRow> &apps, FilteredModel &rows, AppIcons &icons, Settings &settings, QWidget *parent)
    : QStackedWidget(parent)
    , m_apps(apps)
    , m_rows(rows)
    , m_grid(new CardGridView(this))
    , m_list(new TableView(this))
    , m_noMatch(new Placeholder(this))
{
    setUpGrid(icons);
    setUpList(settings);
    m_noMatch->setObjectName(u"apps.noMatch"_s);
    for (QWidget *page : {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_noMatch)})
        addWidget(page);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_rows, signal, this, &AppsViews::showPage);
    connect(&m_rows, &QAbstractItemModel::layoutChanged, this, &AppsViews::showPage);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &AppsViews::showPage);
    connect(&icons, &AppIcons::arrived, this, [this] { view()->viewport()->update(); });
    showPage();
}

void AppsViews::setUpGrid(AppIcons &icons)
{
    m_grid->setObjectName(u"apps.grid"_s);
    m_grid->setAccessibleName(tr("Apps"));
    m_grid->setModel(&m_rows);
    m_grid->setSelectionBehavior(QAbstractItemView::SelectRows); // as the table does: they share the selection
    m_grid->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const auto read = [this, &icons](const QModelIndex &index) {
        const AppRow *app = m_apps.find(index.data(IdRole).toString());
        return app ? cardOf(*app, icons.picture(*app, qRound(cardIconSize * m_grid->devicePixelRatioF()))) : AppCard{};
    };
    m_grid->setItemDelegate(new AppCardDelegate(read, m_grid));
    connectView(m_grid);
}

void AppsViews::setUpList(Settings &settings)
{
    m_list->setObjectName(u"apps.list"_s);
    m_list->setAccessibleName(tr("Apps"));
    m_list->setModel(&m_rows);
    const QItemSelectionModel *own = m_list->selectionModel();
    m_list->setSelectionModel(m_grid->selectionModel());
    delete own;
    auto *header = new HeaderMenu(m_list->horizontalHeader());
    header->reset();
    m_hasWidths = header->restore(settings.headerState(m_list->objectName()));
    connect(header, &HeaderMenu::changed, this, [this, header, &settings] { settings.setHeaderState(m_list->objectName(), header->state()); });
    connectView(m_list);
}

void AppsViews::connectView(QAbstractItemView *view)
{
    connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { emit appActivated(index.data(IdRole).toString()); });
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint &position) { emit menuRequested(view->viewport()->mapToGlobal(position)); });
}

void AppsViews::setMode(Mode mode)
{
    m_mode = mode;
    showPage();
}

void AppsViews::showPage()
{
    const bool hadFocus = view()->hasFocus();
    if (m_rows.rowCount() == 0)
        setCurrentWidget(m_noMatch);
    else
        setCurrentWidget(view());
    setFocusProxy(currentWidget());
    if (hadFocus)
        setFocus();
    if (!m_hasWidths && m_rows.rowCount() > 0) {
        m_hasWidths = true;
        m_list->fitColumns();
    }
}

QAbstractItemView *AppsViews::view() const
{
    if (m_mode == Mode::Grid)
        return m_grid;
    return m_list;
}

QItemSelectionModel *AppsViews::selection() const
{
    return m_grid->selectionModel();
}

QString AppsViews::currentId() const
{
    return view()->currentIndex().data(IdRole).toString();
}

std::vector<AppRow> AppsViews::selected() const
{
    QModelIndexList rows = selection()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<AppRow> apps;
    for (const QModelIndex &row : rows) {
        if (const AppRow *app = m_apps.find(row.data(IdRole).toString()))
            apps.push_back(*app);
    }
    return apps;
}

QString AppsViews::selectedAsText() const
{
    return tabSeparated(selection()->selectedRows(), shownColumns(*m_list->horizontalHeader()));
}

void AppsViews::scrollToTop()
{
    view()->scrollToTop();
}

} // namespace slipway
