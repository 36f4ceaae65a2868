// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filteredmodel.h"
#include "models/tablemodel.h"
#include "services/apps.h"

#include <QStackedWidget>

class QAbstractItemView;
class QItemSelectionModel;

namespace slipway {

class AppIcons;
class CardGridView;
class Placeholder;
class Settings;
class TableView;

//! \brief The same apps as a grid of cards and as a table: one model, one filter, one selection. And what says that nothing matches.
class AppsViews final : public QStackedWidget
{
    Q_OBJECT

public:
    enum class Mode { Grid, List };

    //! Everything outlives this.
    AppsViews(const TableModel<AppRow> &apps, FilteredModel &rows, AppIcons &icons, Settings &settings, QWidget *parent);

    void setMode(Mode mode);
    QItemSelectionModel *selection() const;
    //! The app that the keyboard or the last click is at; empty for none.
    QString currentId() const;
    //! In the order in which they are shown.
    std::vector<AppRow> selected() const;
    void scrollToTop();
    //! The view that is shown, not the placeholder.
    QAbstractItemView *view() const;
    Placeholder *noMatch() const { return m_noMatch; }
    //! The selected rows as people see them in the table.
    QString selectedAsText() const;

signals:
    void appActivated(const QString &appId);
    void menuRequested(const QPoint &globalPosition);

private:
    void setUpGrid(AppIcons &icons);
    void setUpList(Settings &settings);
    void connectView(QAbstractItemView *view);
    void showPage();

    const TableModel<AppRow> &m_apps;
    FilteredModel &m_rows;
    Mode m_mode = Mode::Grid;
    CardGridView *m_grid = nullptr;
    TableView *m_list = nullptr;
    Placeholder *m_noMatch = nullptr;
    bool m_hasWidths = false; // of columns: remembered, or measured once
};

} // namespace slipway
