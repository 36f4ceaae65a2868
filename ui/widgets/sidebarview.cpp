// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebarview.h"

#include "ui/widgets/sidebardelegate.h"

#include <QHeaderView>
#include <QMouseEvent>

namespace slipway {

SidebarView::SidebarView(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new SidebarDelegate(this));
    setHeaderHidden(true);
    setIndentation(0); // the delegate indents, so that selection and hover are as wide as the sidebar
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(false);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(0);
    setAccessibleName(tr("Places"));
}

void SidebarView::setRail(bool rail)
{
    if (rail == m_isRail)
        return;
    m_isRail = rail;
    scheduleDelayedItemsLayout();
}

// The branch area would paint a second blob beside the rounded selection.
void SidebarView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

void SidebarView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.data(SectionRole).toBool())
        setExpanded(index, !isExpanded(index));
}

} // namespace slipway
