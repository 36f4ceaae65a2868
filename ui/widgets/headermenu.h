// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QHeaderView;

namespace slipway {

//! \brief The context menu of a table's header: show and hide columns, back to the default; and its state as something to keep.
//!
//! Columns are told apart by the model's ColumnKeyRole, never by number, so that a saved state outlives a new column.
class HeaderMenu final : public QObject
{
    Q_OBJECT

public:
    //! \a header is the parent; it has its model. The first \a frozen columns are always hidden: they are shown elsewhere.
    explicit HeaderMenu(QHeaderView *header, int frozen = 0);

    //! Order, widths, what is hidden and what sorts.
    QByteArray state() const;
    //! False, and nothing is changed, when \a state is not one. Columns that it does not know keep their default.
    bool restore(const QByteArray &state);
    //! Shows the columns that the model shows at first, in its order, unsorted.
    void reset();

signals:
    void changed();

private:
    void showMenu(const QPoint &position);
    QString keyAt(int column) const;
    void setHidden(int column, bool hidden);

    QHeaderView *m_header;
    const int m_frozen;
};

} // namespace slipway
