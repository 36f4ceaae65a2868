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
class SidebarView;
class TesterDrag;

//! \brief Testers that are dragged onto a group in the sidebar (ux.md 3.7): the group lights up, a caption says what a drop would do, and Shift moves
//! them out of the group that they are dragged from. What is folded opens under them, and what is further up or down comes near.
class TesterDrops final : public QObject
{
    Q_OBJECT

public:
    //! The place of an entry.
    using PlaceOf = std::function<std::optional<Place>(const QModelIndex &entry)>;
    //! Watches \a view, its parent.
    TesterDrops(SidebarView *view, PlaceOf placeOf);

signals:
    //! Why what hovers cannot be dropped there; empty when it hovers where it can.
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hover(QDropEvent *event, const TesterDrag &drag);
    void showTarget();
    void scrollNear(int y);
    void scroll();
    void drop(QDropEvent *event, const TesterDrag &drag);
    void leave();
    void showCaption(const QString &text);
    bool isMove(const QDropEvent &event, const TesterDrag &drag) const;

    SidebarView *m_view;
    const PlaceOf m_placeOf;
    DragCaption *m_caption = nullptr; // of the window
    QString m_refusal; // said last, so that it is said once
    QPointer<const TesterDrag> m_drag; // what hovers, where, and what a drop would do with it
    QPoint m_position;
    bool m_isMoving = false;
    QPersistentModelIndex m_folded; // what it hovers over, while that is folded
    QTimer m_springTimer;
    QTimer m_scrollTimer;
    int m_scrollStep = 0; // pixels a tick
};

} // namespace slipway
