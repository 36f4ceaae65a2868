// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/testflight/purgelines.h"
#include "ui/testflight/purgepreparation.h"

namespace slipway {

class FileExporter;
class PaneFrame;
class PurgeFoot;
class ResultChips;
class TablePane;
class TickView;

//! \brief Removes idle testers from an app (ux.md 5.11): who is idle and who is spared, row by row and with the reason, before anything is sent.
//!
//! A backup that can be imported again is written before a question is put, and nobody is removed before both. How far that is stands on the page as long as it goes on, also for who left and comes back.
class TesterPurgePane final : public Pane
{
    Q_OBJECT

public:
    TesterPurgePane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~TesterPurgePane() override;

    QString title() const override;
    void nameApp(const QString &name) override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Judged = std::shared_ptr<const PurgePreparation::Judged>;

    void addContent();
    void addTable(QWidget *content);
    void connectParts();
    void showState();
    void showJudged();
    void showPiece();
    void showTicks();
    void offerTicks(QMenu *menu);
    QString sendHindrance() const;
    QString hindrance() const;
    void backUp();
    void setWriting(bool writing);
    void confirm(const Judged &testers, const QString &backup);
    void start(const Judged &testers);
    void follow(int job);

    PaneContext m_context;
    Place m_place;
    PurgePreparation *m_preparation;
    FileExporter *m_exporter;
    TableModel<PurgeLine> m_lines;
    PaneFrame *m_frame = nullptr;
    ResultChips *m_chips = nullptr;
    TickView *m_view = nullptr;
    TablePane *m_table = nullptr;
    PurgeFoot *m_foot = nullptr;
    Judged m_shown; // piece by piece
    size_t m_next = 0; // of the rows of m_shown
    QTimer m_pieces;
    bool m_isWriting = false; // a backup
    int m_job = 0;
};

} // namespace slipway
