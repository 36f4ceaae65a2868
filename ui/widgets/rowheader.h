// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QTableView;

namespace slipway {

//! \brief The first column of a table as the heads of its rows, which stay where they are while the others scroll.
class RowHeader final : public QHeaderView
{
    Q_OBJECT

public:
    //! \a table is to take this as its vertical header; its delegate paints the heads.
    explicit RowHeader(QTableView &table);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;
    QSize sectionSizeFromContents(int row) const override;

private:
    QTableView &m_table;
};

} // namespace slipway
