// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testertable.h"

#include "ui/testflight/testercommands.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/testerdrag.h"

#include <QDrag>
#include <QLocale>
#include <QPainter>
#include <QPointer>

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
        write(TesterTable::tr("and %Ln more", nullptr, more), tokens.text2);
    painter.setPen(tokens.borderStrong);
    painter.drawRect(QRect({}, size).adjusted(0, 0, -1, -1));
    return ghost;
}

} // namespace

TesterTable::TesterTable(QWidget *parent) : TableView(parent) {}

void TesterTable::setCommands(TesterCommands &commands)
{
    m_commands = &commands;
    setDragEnabled(true);
    setDragDropMode(DragOnly);
}

std::unique_ptr<TesterDrag> TesterTable::dragged() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() || !m_commands || !m_commands->addHindrance().isEmpty())
        return nullptr;
    const auto drop = [commands = QPointer<TesterCommands>(m_commands)](const TesterGroup &group, bool moving) {
        if (commands)
            commands->drop(group, moving);
    };
    auto dragged = std::make_unique<TesterDrag>(m_commands->app().id, int(rows.size()), drop);
    dragged->setGroupId(m_commands->shownGroup().id);
    dragged->setText(tabSeparated(rows, shownColumns(*horizontalHeader())));
    return dragged;
}

void TesterTable::startDrag(Qt::DropActions)
{
    std::unique_ptr<TesterDrag> dragged = this->dragged();
    if (!dragged)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged.release());
    drag->setPixmap(ghostOf(selectionModel()->selectedRows(), *this));
    drag->setHotSpot({-space::l, -space::l}); // below the cursor, which points at the group
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
}

} // namespace slipway
