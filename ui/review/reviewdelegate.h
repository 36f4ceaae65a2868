// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewblocks.h"

#include <QStyledItemDelegate>

namespace slipway {

//! \brief Paints the rows of Review & Apply (ux.md 5.4): whose text it is and how it stands in one line, and what becomes of it below.
//!
//! A folded row knows its height without looking into its texts, so that hundreds of them are laid out at once.
class ReviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! \a model outlives this, and is the model of the view.
    ReviewDelegate(const ReviewModel &model, QObject *parent);

    void setShow(ReviewShow show);

    //! Where the tick box and the arrow that unfolds are in a row that fills \a row.
    static QRect tickRect(const QRect &row, Qt::LayoutDirection direction);
    static QRect arrowRect(const QRect &row, Qt::LayoutDirection direction);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    void paintTick(QPainter *painter, const QStyleOptionViewItem &option, int row) const;
    QRect paintEnd(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &line) const;
    void paintNames(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &place) const;
    int paintBlocks(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &place) const;
    int unfoldedHeight(const QStyleOptionViewItem &option, int row, int width) const;

    const ReviewModel &m_model;
    ReviewShow m_show = ReviewShow::Diff;
};

} // namespace slipway
