// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QTableView;

namespace slipway {

//! \brief Keeps what somebody looks at in a table where it is while rows come and go above it.
//!
//! Whoever is at the top with nothing selected goes on seeing what is new; whoever has scrolled or has selected rows is not moved.
class ScrollAnchor final : public QObject
{
    Q_OBJECT

public:
    //! \a view is the parent; it has its model.
    explicit ScrollAnchor(QTableView *view);

private:
    void remember();
    void restore();

    QTableView *const m_view;
    QPersistentModelIndex m_row; // the topmost that is seen; invalid while nothing is to be held
    int m_top = 0; // where it was, in the viewport
};

} // namespace slipway
