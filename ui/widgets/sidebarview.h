// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace slipway {

//! What the model of a sidebar answers beside Display (the name) and Decoration (a QIcon).
enum SidebarRole : int {
    SectionRole = Qt::UserRole + 1, //!< bool: a heading over a group of items, which collapses it
    CountRole, //!< int: shown at the end of the row when above 0
    LockedRole, //!< bool: the key may not go there; shown with a lock
};

//! \brief The list of places at the left: headings, items below them, items below those. A click or Enter activates, whatever
//! the desktop says of other lists.
//!
//! As a rail it shows the icons only; names are tooltips then.
class SidebarView final : public QTreeView
{
    Q_OBJECT

public:
    explicit SidebarView(QWidget *parent = nullptr);

    void setRail(bool rail);
    bool isRail() const { return m_isRail; }
    //! The entry that something would be dropped on, which is lit; none when it is invalid.
    void setDropTarget(const QModelIndex &entry);
    bool isDropTarget(const QModelIndex &entry) const { return m_dropTarget == entry; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    bool m_isRail = false;
    QPersistentModelIndex m_dropTarget;
};

} // namespace slipway
