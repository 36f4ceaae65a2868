// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/testerexport.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/testflight/testercolumns.h"

class QPushButton;
class QVBoxLayout;

namespace slipway {

class GroupCommands;
class GroupReading;
class PaneFrame;
class TablePane;
class TesterBar;
class TesterCommands;
class TesterExports;
class TesterFilters;
class TesterInspector;
class TesterTable;
class TesterUsage;

//! \brief The testers of an app, or of the whole team (ux.md 5.11): all of them here, so that they are filtered as fast as one types.
//!
//! With the path of a group it begins with the members of that group.
class TestersPane final : public Pane
{
    Q_OBJECT

public:
    TestersPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~TestersPane() override;

    QString title() const override;
    void nameApp(const QString &name) override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    DropWords dropWords(const QString &path) const override;
    void takeDrop(const QString &path) override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QString headerName() const;
    void addTable();
    void addTools();
    std::vector<PageAction> fileActions();
    void addImport(QVBoxLayout *column);
    Place importPlace() const;
    Place placeOf(Place::Kind kind) const;
    void paste();
    void connectTable();
    void connectActions();
    void addGroups();
    void addUsage();
    void showGroup();
    void takePage();
    void takeGroups();
    void showUsage();
    void showCount();
    void showSelection();
    TesterExport exported() const;
    void openTester(const QString &id);
    TesterLine lineOf(const TesterRow &tester) const;
    //! Shows the testers of \a ids as \a change leaves them.
    void change(const QStringList &ids, const std::function<void(TesterRow &)> &change);
    void remove(const QStringList &ids);
    void readSelection();

    PaneContext m_context;
    Place m_place;
    std::unique_ptr<Feed<TesterRow>> m_feed;
    TableModel<TesterLine> m_testers;
    GroupReading *m_groups = nullptr; // of an app
    GroupCommands *m_groupCommands = nullptr; // of an app
    PaneFrame *m_frame = nullptr;
    TesterTable *m_view = nullptr;
    TablePane *m_table = nullptr;
    TesterCommands *m_commands = nullptr;
    TesterExports *m_exports = nullptr;
    TesterFilters *m_filters = nullptr;
    TesterBar *m_bar = nullptr;
    TesterUsage *m_usage = nullptr; // of an app
    QPushButton *m_invite = nullptr; // of an app
    std::unique_ptr<TesterInspector> m_inspector;
    std::vector<const TesterLine *> m_selected; // read again whenever rows or selection change
};

} // namespace slipway
