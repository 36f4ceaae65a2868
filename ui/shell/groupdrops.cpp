// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/groupdrops.h"

#include "services/testers.h"
#include "ui/shell/place.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dragcaption.h"
#include "ui/widgets/groupdrag.h"
#include "ui/widgets/sidebarview.h"

#include <QDropEvent>
#include <QScrollBar>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr auto springTime = 700ms; // ux.md 3.7
constexpr auto scrollTime = 30ms;
constexpr int scrollPace = 6; // pixels

// The group that place is about; without an id when it is about none.
TesterGroup groupAt(const std::optional<Place> &place)
{
    if (!place || place->kind != Place::Kind::Testers)
        return {};
    return {.id = place->resourceId(), .name = place->title};
}

// Why drag cannot be dropped at place; empty when it can.
QString refusalOf(const GroupDrag &drag, const std::optional<Place> &place)
{
    const TesterGroup group = groupAt(place);
    if (group.id.isEmpty())
        return drag.prompt();
    if (place->appId != drag.appId())
        return GroupDrops::tr("This group belongs to another app.");
    return drag.refusal(group);
}

} // namespace

GroupDrops::GroupDrops(SidebarView *view, PlaceOf placeOf) : QObject(view), m_view(view), m_placeOf(std::move(placeOf))
{
    m_view->viewport()->setAcceptDrops(true);
    m_view->viewport()->installEventFilter(this);
    m_springTimer.setSingleShot(true);
    m_springTimer.setInterval(springTime);
    connect(&m_springTimer, &QTimer::timeout, this, [this] { m_view->expand(m_folded); });
    m_scrollTimer.setInterval(scrollTime);
    connect(&m_scrollTimer, &QTimer::timeout, this, &GroupDrops::scroll);
}

bool GroupDrops::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *dropEvent = static_cast<QDropEvent *>(event);
        const auto *drag = qobject_cast<const GroupDrag *>(dropEvent->mimeData());
        if (!drag)
            return false;
        if (event->type() == QEvent::Drop)
            drop(dropEvent, *drag);
        else
            hover(dropEvent, *drag);
        return true;
    }
    case QEvent::DragLeave:
        leave();
        return false;
    default:
        return false;
    }
}

bool GroupDrops::isMove(const QDropEvent &event, const GroupDrag &drag) const
{
    return event.modifiers().testFlag(Qt::ShiftModifier) && drag.canMove();
}

// An entry is always let in, so that the reason can be said; what cannot be dropped there is refused while it moves.
void GroupDrops::hover(QDropEvent *event, const GroupDrag &drag)
{
    m_drag = &drag;
    m_position = event->position().toPoint();
    m_isMoving = isMove(*event, drag);
    showTarget();
    scrollNear(m_position.y());
    event->setDropAction(m_isMoving ? Qt::MoveAction : Qt::CopyAction);
    event->setAccepted(m_refusal.isEmpty() || event->type() == QEvent::DragEnter);
}

void GroupDrops::showTarget()
{
    const QModelIndex entry = m_view->indexAt(m_position);
    const std::optional<Place> place = m_placeOf(entry);
    const QString refusal = refusalOf(*m_drag, place);
    m_view->setDropTarget(refusal.isEmpty() ? entry : QModelIndex());
    if (std::exchange(m_refusal, refusal) != refusal)
        emit refused(refusal);
    const bool isFolded = entry.isValid() && m_view->model()->hasChildren(entry) && !m_view->isExpanded(entry);
    if (!isFolded)
        m_springTimer.stop();
    else if (m_folded != entry || !m_springTimer.isActive())
        m_springTimer.start();
    m_folded = isFolded ? entry : QModelIndex();
    const TesterGroup group = groupAt(place);
    if (refusal.isEmpty())
        showCaption(m_drag->words(group, m_isMoving));
    else
        showCaption(group.id.isEmpty() ? QString() : refusal); // over what is no group, the status line says it
}

void GroupDrops::scrollNear(int y)
{
    const int edge = metric::row;
    m_scrollStep = y < edge ? -scrollPace : y >= m_view->viewport()->height() - edge ? scrollPace : 0;
    if (m_scrollStep == 0)
        m_scrollTimer.stop();
    else if (!m_scrollTimer.isActive())
        m_scrollTimer.start();
}

// Other entries come under the mouse, which does not move.
void GroupDrops::scroll()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->value() + m_scrollStep);
    if (m_drag)
        showTarget();
}

void GroupDrops::drop(QDropEvent *event, const GroupDrag &drag)
{
    const std::optional<Place> place = m_placeOf(m_view->indexAt(event->position().toPoint()));
    leave();
    if (!refusalOf(drag, place).isEmpty()) {
        event->ignore();
        return;
    }
    const bool moving = isMove(*event, drag);
    event->setDropAction(moving ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    drag.drop(groupAt(place), moving);
}

void GroupDrops::leave()
{
    m_view->setDropTarget({});
    m_drag.clear();
    m_refusal.clear();
    m_springTimer.stop();
    m_scrollTimer.stop();
    showCaption({});
}

void GroupDrops::showCaption(const QString &text)
{
    if (!m_caption) {
        m_caption = new DragCaption(m_view->window(), DragCaption::Side::Above);
        m_caption->setObjectName(u"shell.dropCaption"_s);
    }
    m_caption->say(text, m_view->viewport()->mapTo(m_view->window(), m_position));
}

} // namespace slipway
