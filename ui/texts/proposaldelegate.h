// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace slipway {

class ProposalModel;

//! \brief Paints a proposal: the tick, which text it is, what Apple said when it did not take it before, and how long it gets; below it what would
//! change, word by word, or why nothing can. All rows are of one height.
class ProposalDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! \a model is the one of the view, and outlives this.
    explicit ProposalDelegate(const ProposalModel &model, QObject *parent);

    //! Where the box of the row at \a row stands.
    static QRect tickRect(const QRect &row, Qt::LayoutDirection direction);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    void paintTick(QPainter *painter, const QStyleOptionViewItem &option, int row) const;
    void paintNames(QPainter *painter, const QStyleOptionViewItem &option, int row) const;
    void paintChange(QPainter *painter, const QStyleOptionViewItem &option, int row) const;

    const ProposalModel &m_model;
};

} // namespace slipway
