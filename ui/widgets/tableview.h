// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

#include <vector>

namespace slipway {

//! \brief A table as all panes have it: rows of one height, whole rows selected and lit under the mouse, three-way sorting.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    //! Makes each column as wide as its first rows need, within reason. Not for each change: it takes 75 ms and more (ux.md 7).
    void fitColumns();
    //! Makes columns that yield (ColumnLeastRole) narrower, until all fit into \a room or none can give any more.
    void shrinkColumns(int room);
    //! Whether \a column is the one that begins the rows: its content stands under the heading of the page.
    virtual bool isFirst(int column) const;
    //! So many columns stand still before the others, which are all that people may hide and move.
    virtual int frozenColumns() const { return 0; }
    //! The column that is seen first among those that scroll, or -1.
    int firstColumn() const;
    //! \brief The rows in which something is selected, from the top.
    //!
    //! Unlike those of the selection model without a look at each of their cells, of which thousands of rows have too many.
    std::vector<int> selectedRows() const;
    //! The cells that are selected and seen, row by row in the order of the columns.
    QModelIndexList selectedCells() const;
    //! The row under the mouse, or -1; the style knows only the cell.
    int hoveredRow() const { return m_hoveredRow; }
    void setModel(QAbstractItemModel *model) override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void setHoveredRow(int row);
    void keepFirst();

    QPersistentModelIndex m_given; // the current cell that nobody chose: Qt took it when the keyboard came
    int m_hoveredRow = -1;
};

} // namespace slipway
