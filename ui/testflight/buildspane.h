// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/betagroups.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <QTimer>

class QMenu;

namespace slipway {

class BuildBar;
class BuildCommands;
class BuildFilters;
class BuildInspector;
class FileExporter;
class PaneFrame;
class TablePane;

//! \brief The builds of an app in TestFlight (ux.md 5.10): where each stands, who has it, and what is done with it.
//!
//! While it is shown and something is under way at Apple (a build is processed, or at review), it looks again every minute.
class BuildsPane final : public Pane
{
    Q_OBJECT

public:
    BuildsPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~BuildsPane() override;

    QString title() const override;
    void nameApp(const QString &name) override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTable();
    void connectTable();
    void connectActions();
    void takeBuilds();
    void takeGroups();
    void showCount();
    void showSelection();
    void readSelection();
    void fillMenu(QMenu *menu);
    void saveSymbols();
    void openBuild(const QString &id);
    void openTexts(const TestBuildRow &build);
    void lookAgain();

    PaneContext m_context;
    Place m_place;
    std::unique_ptr<Feed<TestBuildRow>> m_feed;
    std::unique_ptr<Feed<BetaGroupRow>> m_groupsFeed;
    TableModel<TestBuildRow> m_builds;
    TableModel<BetaGroupRow> m_groups;
    PaneFrame *m_frame = nullptr;
    TablePane *m_table = nullptr;
    BuildFilters *m_filters = nullptr;
    BuildCommands *m_commands = nullptr;
    BuildBar *m_bar = nullptr;
    FileExporter *m_exporter = nullptr;
    std::unique_ptr<BuildInspector> m_inspector;
    QTimer m_minute;
    std::vector<const TestBuildRow *> m_selected; // read again whenever rows or selection change
};

} // namespace slipway
