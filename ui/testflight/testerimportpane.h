// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/testflight/importlines.h"

class QPushButton;

namespace slipway {

class FileExporter;
class ImportMappingRow;
class ImportOfferBar;
class ImportPreparation;
class ImportRunBar;
class ImportSourceBar;
class PaneFrame;
class ResultChips;
class TablePane;
class TesterImports;

//! \brief Imports testers of an app from a table (ux.md 5.11): where it comes from, what its columns hold, what it would do, and what becomes of it.
//!
//! An import that is under way, paused or has ended is here again whenever somebody comes back. Nothing is sent before the button.
class TesterImportPane final : public Pane
{
    Q_OBJECT

public:
    TesterImportPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~TesterImportPane() override;

    QString title() const override;
    void nameApp(const QString &name) override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    DropWords dropWords(const QString &path) const override;
    void takeDrop(const QString &path) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addContent();
    void addTable();
    void connectParts();
    void connectImports();
    void chooseFile();
    void paste();
    QString takeHindrance() const;
    QString sendHindrance() const;
    void showNewest();
    void showState();
    void showSource();
    void showTrouble();
    void showRows();
    void showLines(std::vector<ImportLine> lines);
    void takeRows(qint64 id, const std::vector<int> &places);
    void confirm();
    void start();
    void retry();
    void take(const Result<qint64> &started);
    void finish();
    void saveProblems();
    void saveResults();

    PaneContext m_context;
    Place m_place;
    TesterImports &m_imports;
    ImportPreparation *m_preparation;
    FileExporter *m_exporter;
    TableModel<ImportLine> m_lines;
    PaneFrame *m_frame = nullptr;
    QPushButton *m_choose = nullptr;
    ImportSourceBar *m_source = nullptr;
    ImportMappingRow *m_mapping = nullptr;
    ResultChips *m_chips = nullptr;
    TablePane *m_table = nullptr;
    ImportOfferBar *m_offer = nullptr;
    ImportRunBar *m_run = nullptr;
    qint64 m_shown = 0; // the import that is shown; 0: one is prepared
    bool m_isStarting = false;
};

} // namespace slipway
