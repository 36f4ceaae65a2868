// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "models/itemroles.h"
#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace slipway {

namespace {

// The room before the content; that of the header stands in the style sheet.
int leadingMargin(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    return table && table->isFirst(index.column()) ? space::xl : space::s;
}

QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(leadingMargin(option, index), 0, -space::s, 0));
}

QRect pictureRect(const QRect &content, Qt::LayoutDirection direction)
{
    return QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, {metric::controlIcon, metric::controlIcon}, content);
}

QColor textColor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    switch (CellTone(index.data(ToneRole).toInt())) {
    case CellTone::Quiet:
        return tokensOf(option.palette).text2;
    case CellTone::Warning:
        return tokensOf(option.palette).warning.text;
    case CellTone::Plain:
    case CellTone::Error:
        break;
    }
    return option.palette.color(option.state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled, QPalette::Text);
}

QColor noteColor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = tokensOf(option.palette);
    switch (CellTone(index.data(ToneRole).toInt())) {
    case CellTone::Error:
        return tokens.error.text;
    case CellTone::Warning:
        return tokens.warning.text;
    case CellTone::Plain:
    case CellTone::Quiet:
        break;
    }
    return tokens.text2;
}

// The width of a note with the room before it; 0 without one.
int noteWidth(const QString &note, const QFont &font)
{
    return note.isEmpty() ? 0 : textWidth(note, font) + space::s;
}

bool isHovered(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (const auto *table = qobject_cast<const TableView *>(option.widget))
        return table->hoveredRow() == index.row();
    return option.state & QStyle::State_MouseOver;
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    else if (isHovered(option, index))
        painter->fillRect(option.rect, tokens.hover);

    QRect content = contentRect(option, index);
    if (const auto picture = index.data(Qt::DecorationRole).value<QPixmap>(); !picture.isNull()) {
        const QRect place = pictureRect(content, option.direction);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(place, picture);
        content = QStyle::visualRect(option.direction, content, content.adjusted(place.width() + space::s, 0, 0, 0));
    }
    const QString text = literal(index.data().toString());
    const QString wire = index.data(BadgeRole).toString();
    if (!wire.isEmpty()) {
        paintBadge(painter, content, text, badgeFor(wire), option.font, option.palette, option.direction);
    } else {
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() | Qt::AlignVCenter;
        const auto elide = Qt::TextElideMode(index.data(ElideRole).toInt());
        painter->setFont(option.font);
        if (const QString note = index.data(NoteRole).toString(); !note.isEmpty()) {
            painter->setPen(noteColor(option, index));
            painter->drawText(content, int(QStyle::visualAlignment(option.direction, Qt::AlignTrailing | Qt::AlignVCenter)) | Qt::TextSingleLine,
                              note);
            content = QStyle::visualRect(option.direction, content, content.adjusted(0, 0, -noteWidth(note, option.font), 0));
        }
        painter->setPen(textColor(option, index));
        painter->drawText(content, int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, elide, content.width()));
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), option.palette, metric::radiusControl / 2.0);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const bool isBadge = !index.data(BadgeRole).toString().isEmpty();
    const int width = isBadge ? badgeSize(text, option.font).width() : textWidth(text, option.font);
    const int picture = index.data(Qt::DecorationRole).isValid() ? metric::controlIcon + space::s : 0;
    const int note = noteWidth(index.data(NoteRole).toString(), option.font);
    return {leadingMargin(option, index) + picture + width + note + space::s, metric::row};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QString text = index.data(HintRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        text = index.data().toString();
    QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

} // namespace slipway
