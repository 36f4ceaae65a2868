// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewblocks.h"

#include <QListView>

namespace slipway {

class ReviewDelegate;

//! \brief The list of what will be sent. Space or a click on the box ticks, Enter, the arrow or a double click unfolds, Esc leaves.
class ReviewList final : public QListView
{
    Q_OBJECT

public:
    //! \a model outlives this.
    ReviewList(ReviewModel &model, QWidget *parent);

    void setShow(ReviewShow show);
    //! Ticks or unticks every row that can be.
    void tickAll(bool ticked);
    //! The current row; -1 without one.
    int currentRow() const { return currentIndex().row(); }
    //! Unfolds the current row, or folds it.
    void toggleFold();

signals:
    //! Somebody has seen enough.
    void left();
    //! Another row is current, or none.
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void toggleTicks();
    bool pressPart(const QMouseEvent &event);

    ReviewModel &m_model;
    ReviewDelegate *const m_delegate;
};

} // namespace slipway
