// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowheader.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemDelegate>
#include <QItemSelectionModel>
#include <QPainter>
#include <QTableView>

namespace slipway {

namespace {

constexpr int narrowest = 120;
constexpr int widest = 280;

} // namespace

RowHeader::RowHeader(QTableView &table) : QHeaderView(Qt::Vertical, &table), m_table(table)
{
    setSectionsClickable(true);
    setSectionResizeMode(Fixed);
    setDefaultSectionSize(metric::row);
    setMinimumSectionSize(metric::row);
    setAccessibleName(tr("Rows"));
}

void RowHeader::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    const Tokens &tokens = tokensOf(palette());
    QStyleOptionViewItem option;
    option.initFrom(&m_table);
    option.widget = &m_table;
    option.font = m_table.font();
    option.rect = rect;
    option.state.setFlag(QStyle::State_HasFocus, false);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isRowSelected(row));
    painter->fillRect(rect, tokens.base);
    const QModelIndex head = model()->index(row, 0);
    m_table.itemDelegate()->paint(painter, option, head);
    const int edge = option.direction == Qt::RightToLeft ? rect.left() : rect.right();
    painter->fillRect(QRect(edge, rect.top(), 1, rect.height()), tokens.border);
}

QSize RowHeader::sectionSizeFromContents(int row) const
{
    if (!model()) // it may go before the view
        return QHeaderView::sectionSizeFromContents(row);
    const QModelIndex head = model()->index(row, 0);
    QStyleOptionViewItem option;
    option.initFrom(&m_table);
    option.widget = &m_table;
    option.font = m_table.font();
    const QSize size = m_table.itemDelegate()->sizeHint(option, head);
    return {qBound(narrowest, size.width(), widest), metric::row};
}

} // namespace slipway
