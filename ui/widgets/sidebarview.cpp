// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebarview.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/sidebardelegate.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

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
    viewport()->setAutoFillBackground(false);
    header()->setMinimumSectionSize(1); // the rail is narrower than the default
    setAccessibleName(tr("Places"));
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
            emit activated(index);
    });
}

void SidebarView::setRail(bool rail)
{
    if (rail == m_isRail)
        return;
    m_isRail = rail;
    // A bar would take half of the rail; wheel and arrows scroll without.
    setVerticalScrollBarPolicy(rail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    scheduleDelayedItemsLayout();
}

void SidebarView::setDropTarget(const QModelIndex &entry)
{
    if (m_dropTarget == entry)
        return;
    m_dropTarget = entry;
    viewport()->update();
}

void SidebarView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    header()->resizeSection(0, viewport()->width()); // a hidden header does not stretch by itself
}

void SidebarView::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), tokensOf(palette()).sidebar);
    QTreeView::paintEvent(event);
}

// The branch area would paint a second blob beside the rounded selection.
void SidebarView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

void SidebarView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!m_isRail && event->button() == Qt::LeftButton && index.data(SectionRole).toBool())
        setExpanded(index, !isExpanded(index));
}

// The first click has activated; another row may be under the mouse by now.
void SidebarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace slipway
