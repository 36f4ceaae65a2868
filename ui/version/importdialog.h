// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/result.h"
#include "services/exchange/textsheet.h"
#include "ui/version/importmodel.h"
#include "ui/texts/matrixpage.h"

#include <QDialog>

class QMenu;
class QPushButton;

namespace slipway {

class PlainLabel;
class TablePane;
class TickView;
class VersionValues;

//! \brief Shows what a file or folder would change on a page, before it does: rows to tick, and what of the file is left out (ux.md 5.3).
//!
//! Reads in another thread while it is open already; closing it ends the reading. Deletes itself.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Reads \a path for \a page and its \a values, as they are now. Those outlive what they are asked for.
    ImportDialog(const QString &path, const MatrixPage &page, VersionValues &values, QWidget *parent);
    ~ImportDialog() override;

signals:
    //! Somebody wants \a texts, values among them, on the page.
    void confirmed(const std::vector<slipway::ImportedText> &texts);

private:
    void arrange();
    void fillMenu(QMenu *menu);
    void read(const QString &path);
    void showSheet(const Result<TextSheet> &sheet);
    void showPlan(const ImportPlan &plan);
    void showFailure(const Error &error);
    void showFindings(const std::vector<FileFinding> &findings);
    void showCounts();
    void confirm();

    const MatrixPage m_page;
    VersionValues &m_values;
    const CancelToken m_cancel;
    ImportModel m_rows;
    int m_same = 0;
    bool m_isRead = false;
    TickView *m_view;
    TablePane *m_table;
    PlainLabel *m_summary;
    QPushButton *m_import;
};

} // namespace slipway
