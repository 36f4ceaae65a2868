// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QDropEvent;

namespace slipway {

struct Place;
class DragCaption;
class GroupDrag;
class SidebarView;

//! \brief Testers or builds that are dragged onto a group in the sidebar (ux.md 3.7): the group lights up, a caption says what a drop would do or why
//! the group does not take them, and Shift moves what can leave where it comes from. What is folded opens under them, and what is further up or down
//! comes near.
class GroupDrops final : public QObject
{
    Q_OBJECT

public:
    //! The place of an entry.
    using PlaceOf = std::function<std::optional<Place>(const QModelIndex &entry)>;
    //! Watches \a view, its parent.
    GroupDrops(SidebarView *view, PlaceOf placeOf);

signals:
    //! Why what hovers cannot be dropped there; empty when it hovers where it can.
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hover(QDropEvent *event, const GroupDrag &drag);
    void showTarget();
    void scrollNear(int y);
    void scroll();
    void drop(QDropEvent *event, const GroupDrag &drag);
    void leave();
    void showCaption(const QString &text);
    bool isMove(const QDropEvent &event, const GroupDrag &drag) const;

    SidebarView *m_view;
    const PlaceOf m_placeOf;
    DragCaption *m_caption = nullptr; // of the window
    QString m_refusal; // said last, so that it is said once
    QPointer<const GroupDrag> m_drag; // what hovers, where, and what a drop would do with it
    QPoint m_position;
    bool m_isMoving = false;
    QPersistentModelIndex m_folded; // what it hovers over, while that is folded
    QTimer m_springTimer;
    QTimer m_scrollTimer;
    int m_scrollStep = 0; // pixels a tick
};

} // namespace slipway
