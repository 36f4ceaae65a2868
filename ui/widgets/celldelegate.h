// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace slipway {

//! \brief A cell of our tables: 8 px of padding, a picture if there is one (a QPixmap as DecorationRole), text cut by the column's
//! ElideRole, or a badge when BadgeRole says so.
//!
//! The tooltip is HintRole, or all of a text that is cut; plain text both. (A delegate, because style sheets do not reach the padding of
//! cells: ux.md 7.) A text that is changed has an edge in the accent colour, one that is locked a lock; a text that can be edited is edited by a
//! CellEditor. A cell that can be ticked has its box before the text.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! Leaves what somebody has begun to type, whatever else changes in the row meanwhile.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! Ticks when the box is clicked.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace slipway
