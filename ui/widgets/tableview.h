// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace slipway {

//! \brief A table as all panes have it: rows of one height, whole rows selected and lit under the mouse, three-way sorting.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    //! Makes each column as wide as its first rows need, within reason. Not for each change: it takes 75 ms and more (ux.md 7).
    void fitColumns();
    //! Whether \a column is the one that begins the rows: its content stands under the heading of the page.
    bool isFirst(int column) const;
    //! The row under the mouse, or -1; the style knows only the cell.
    int hoveredRow() const { return m_hoveredRow; }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void setHoveredRow(int row);

    int m_hoveredRow = -1;
};

} // namespace slipway
