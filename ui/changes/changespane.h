// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "ui/changes/changerows.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <memory>

class QMenu;
class QPushButton;

namespace slipway {

class ChangeInspector;
class ChoiceButton;
class FileExporter;
class PaneFrame;
class TablePane;

//! \brief Activity: what this account changed at Apple through Slipway, the latest change first (ux.md 5.21).
//!
//! Undoing drafts the text before and sends nothing.
class ChangesPane final : public Pane
{
    Q_OBJECT

public:
    explicit ChangesPane(const PaneContext &context, QWidget *parent = nullptr);
    ~ChangesPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTools();
    void addTable();
    void connectParts();
    void connectTable();
    void read();
    void take(const Result<QList<Change>> &changes);
    void showRows();
    void offerApps();
    //! Why the table is empty; not for what the filter field leaves out, of which the table tells.
    void showEmptiness();
    void showAll();
    void showSelection();
    std::vector<const ChangeRow *> selected() const;
    //! Why what is selected cannot be undone; empty: it can.
    QString hindrance() const;
    void undo();
    void exportChanges();
    void sayDrafted(int count, const Place &review);

    PaneContext m_context;
    std::unique_ptr<Feed<AppRow>> m_appsFeed;
    TableModel<AppRow> m_apps;
    QList<Change> m_changes; // newest first
    TableModel<ChangeRow> m_rows; // those of the chosen apps that ended in one of the chosen ways
    PaneFrame *m_frame = nullptr;
    TablePane *m_table = nullptr;
    ChoiceButton *m_results = nullptr;
    ChoiceButton *m_chosenApps = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_export = nullptr;
    FileExporter *m_exporter = nullptr;
    std::unique_ptr<ChangeInspector> m_inspector;
};

} // namespace slipway
