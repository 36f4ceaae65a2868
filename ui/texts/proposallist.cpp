// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/proposallist.h"

#include "ui/theme/metrics.h"
#include "ui/texts/proposaldelegate.h"
#include "ui/texts/proposalmodel.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace slipway {

namespace {

bool isTicked(const QModelIndex &row)
{
    return row.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

} // namespace

ProposalList::ProposalList(ProposalModel &model, QWidget *parent) : QListView(parent)
{
    setModel(&model);
    setItemDelegate(new ProposalDelegate(model, this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setFrameShape(NoFrame);
}

void ProposalList::tick(const QModelIndexList &rows, bool ticked)
{
    for (const QModelIndex &row : rows)
        model()->setData(row, ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

// All that are selected become what the current row becomes.
void ProposalList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        tick(selectionModel()->selectedIndexes(), !isTicked(currentIndex()));
    else
        QListView::keyPressEvent(event);
}

// Whether the press was on the box of a row, which does not select it. A box of 16 pixels is no target: some more around it count.
bool ProposalList::pressTick(const QMouseEvent &event)
{
    constexpr int more = (metric::smallControl - metric::tick) / 2;
    const QPoint place = event.position().toPoint();
    const QModelIndex row = indexAt(place);
    if (!row.isValid() || event.button() != Qt::LeftButton)
        return false;
    if (!ProposalDelegate::tickRect(visualRect(row), layoutDirection()).adjusted(-more, -more, more, more).contains(place))
        return false;
    tick({row}, !isTicked(row));
    return true;
}

void ProposalList::mousePressEvent(QMouseEvent *event)
{
    if (!pressTick(*event))
        QListView::mousePressEvent(event);
}

void ProposalList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!pressTick(*event)) // the second of two quick clicks on a box
        QListView::mouseDoubleClickEvent(event);
}

} // namespace slipway
