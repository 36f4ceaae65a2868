// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

namespace slipway {

class CellEditor;

//! \brief A table whose cells are selected and edited each by itself, as in a spreadsheet. The first column stands still at the left and names
//! the rows; a press on it selects the row.
//!
//! F2, Enter, a double click or typing edits a text (SpecRole). A short one in its cell: Enter goes on to the cell below, Tab to the next one,
//! Esc leaves the text as it was. Long ones are edited elsewhere, see longTextRequested().
class CellView final : public TableView
{
    Q_OBJECT

public:
    explicit CellView(QWidget *parent = nullptr);

    using TableView::edit;
    int frozenColumns() const override { return 1; }
    bool isFirst(int column) const override;
    void setModel(QAbstractItemModel *model) override;
    //! Takes the text that is being typed into a cell for done.
    void finishEditing();

signals:
    //! The long text of \a cell is to be edited; \a typed is the letter that somebody began with.
    void longTextRequested(const QModelIndex &cell, const QString &typed);
    //! Ctrl+Down: the current cell is to be edited where there is more room, or at least to be read there.
    void editorRequested();
    //! The short text of \a cell is edited in \a line from now on.
    void lineOpened(slipway::CellEditor *line, const QModelIndex &cell);
    //! Somebody tried to edit a text that is locked: \a reason.
    void refused(const QString &reason);
    //! The selected cells are to be emptied.
    void clearRequested();

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameCorner();
};

} // namespace slipway
