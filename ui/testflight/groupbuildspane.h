// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/betagroups.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

class QPushButton;

namespace slipway {

class FootBar;
class GroupCommands;
class GroupReading;
class PaneFrame;
class PlainLabel;
class TablePane;

//! \brief The builds that a TestFlight group tests; they are added and removed here, unless the group gets all of them by itself (ux.md 5.10).
class GroupBuildsPane final : public Pane
{
    Q_OBJECT

public:
    GroupBuildsPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~GroupBuildsPane() override;

    QString title() const override;
    void nameApp(const QString &name) override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTable();
    QWidget *makeFoot(QWidget *content);
    void connectParts();
    void showGroup();
    void showCount();
    void showSelection();
    QString removalHindrance() const;
    void removeSelected();
    void openBuild(const QString &id);

    PaneContext m_context;
    GroupReading *m_reading = nullptr;
    std::unique_ptr<Feed<TestBuildRow>> m_feed;
    TableModel<TestBuildRow> m_builds;
    PaneFrame *m_frame = nullptr;
    GroupCommands *m_commands = nullptr;
    QPushButton *m_add = nullptr;
    TablePane *m_table = nullptr;
    FootBar *m_foot = nullptr;
    PlainLabel *m_selected = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace slipway
