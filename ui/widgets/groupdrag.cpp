// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/groupdrag.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QDrag>
#include <QLocale>
#include <QPainter>
#include <QWidget>

namespace slipway {

namespace {

constexpr int ghostWidth = 240;
constexpr int mostNames = 3;

// The first names, and how many are dragged.
QPixmap ghostOf(const QModelIndexList &rows, const QWidget &view)
{
    const Tokens &tokens = tokensOf(view.palette());
    const int lines = int(qMin<qsizetype>(rows.size(), mostNames));
    const int more = int(rows.size()) - lines;
    const QSize size(ghostWidth, metric::row * (lines + (more > 0 ? 1 : 0)));
    QPixmap ghost(size * view.devicePixelRatioF());
    ghost.setDevicePixelRatio(view.devicePixelRatioF());
    ghost.fill(tokens.raised);
    QPainter painter(&ghost);
    painter.setFont(view.font());
    QRect line(space::m, 0, ghostWidth - 2 * space::m, metric::row);
    const auto write = [&](const QString &text, const QColor &colour) {
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, metric::row);
    };
    for (const QModelIndex &row : rows.first(lines))
        write(row.data().toString(), tokens.text);
    if (more > 0)
        write(GroupDrag::tr("and %Ln more", nullptr, more), tokens.text2);
    painter.setPen(tokens.borderStrong);
    painter.drawRect(QRect({}, size).adjusted(0, 0, -1, -1));
    return ghost;
}

} // namespace

void carry(std::unique_ptr<GroupDrag> carried, const QModelIndexList &rows, QWidget &view)
{
    const bool canMove = carried->canMove();
    auto *drag = new QDrag(&view);
    drag->setMimeData(carried.release());
    drag->setPixmap(ghostOf(rows, view));
    drag->setHotSpot({-space::l, -space::l}); // below the cursor, which points at the group
    drag->exec(canMove ? Qt::CopyAction | Qt::MoveAction : Qt::DropActions(Qt::CopyAction), Qt::CopyAction);
}

} // namespace slipway
