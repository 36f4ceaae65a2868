// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filteredmodel.h"
#include "models/tablemodel.h"
#include "services/apps.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

namespace slipway {

class AppIcons;
class AppInspector;
class AppsFilter;
class AppsViews;
class ChoiceButton;
class FilterField;
class PaneFrame;

//! \brief All apps of the account as a grid or a list (ux.md 5.1).
class AppsPane final : public Pane
{
    Q_OBJECT

public:
    explicit AppsPane(const PaneContext &context, QWidget *parent = nullptr);
    ~AppsPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTools();
    QWidget *makeViewToggle();
    void connectParts();
    void showRows();
    void showNoMatch();
    void offerChoices();
    void showSelection();
    void clearFilters();
    void openApp(const QString &appId);
    void focusFilter();
    void copyRows();
    void copyOfSelected(QString AppRow::*value, const QString &notice);
    void showMenu(const QPoint &globalPosition);
    bool isList() const;
    QPixmap listIcon(const AppRow &app) const;
    void copy(const QString &text, const QString &notice);

    PaneContext m_context;
    std::unique_ptr<Feed<AppRow>> m_feed;
    TableModel<AppRow> m_apps;
    AppsFilter *m_choice = nullptr;
    FilteredModel m_rows;
    AppIcons *m_icons = nullptr;
    PaneFrame *m_frame = nullptr;
    FilterField *m_filter = nullptr;
    ChoiceButton *m_platforms = nullptr;
    ChoiceButton *m_states = nullptr;
    AppsViews *m_views = nullptr;
    std::unique_ptr<AppInspector> m_inspector;
};

} // namespace slipway
