// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewlist.h"

#include "ui/review/reviewdelegate.h"
#include "ui/review/reviewmodel.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace slipway {

namespace {

// A box of 16 pixels is no target.
QRect target(const QRect &part)
{
    constexpr int more = (metric::smallControl - metric::tick) / 2;
    return part.adjusted(-more, -more, more, more);
}

} // namespace

ReviewList::ReviewList(ReviewModel &model, QWidget *parent) : QListView(parent), m_model(model), m_delegate(new ReviewDelegate(model, this))
{
    setItemDelegate(m_delegate);
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void ReviewList::setShow(ReviewShow show)
{
    m_delegate->setShow(show);
}

void ReviewList::tickAll(bool ticked)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_model.setData(m_model.index(row), ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void ReviewList::toggleFold()
{
    if (const int row = currentRow(); row >= 0)
        m_model.setUnfolded(row, !m_model.isUnfolded(row));
}

// All that are selected become what the current row becomes.
void ReviewList::toggleTicks()
{
    const bool ticked = currentIndex().data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QModelIndexList rows = selectionModel()->selectedIndexes();
    for (const QModelIndex &row : rows)
        m_model.setData(row, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ReviewList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        if (event->modifiers() == Qt::NoModifier) {
            toggleTicks();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggleFold();
        return;
    case Qt::Key_Escape:
        emit left();
        return;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

// Whether the press was on the box or the arrow of a row, which do not select it.
bool ReviewList::pressPart(const QMouseEvent &event)
{
    const QPoint place = event.position().toPoint();
    const QModelIndex index = indexAt(place);
    if (!index.isValid() || event.button() != Qt::LeftButton)
        return false;
    const QRect row = visualRect(index);
    if (target(ReviewDelegate::tickRect(row, layoutDirection())).contains(place) && m_model.isTickable(index.row())) {
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model.setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }
    if (!target(ReviewDelegate::arrowRect(row, layoutDirection())).contains(place))
        return false;
    m_model.setUnfolded(index.row(), !m_model.isUnfolded(index.row()));
    return true;
}

void ReviewList::mousePressEvent(QMouseEvent *event)
{
    if (!pressPart(*event))
        QListView::mousePressEvent(event);
}

void ReviewList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (pressPart(*event)) // the second of two quick clicks on a box
        return;
    QListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        toggleFold();
}

void ReviewList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentRowChanged();
}

} // namespace slipway
