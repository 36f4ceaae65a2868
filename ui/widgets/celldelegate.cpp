// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "catalogue/attribute.h"
#include "models/itemroles.h"
#include "models/literaltext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/celleditor.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int lockSize = 14;
constexpr int mostMeasured = 400; // letters: no column is as wide, and to measure 4,000 of them takes a frame when there are dozens
constexpr int narrowestEditor = 240; // wider than many a column: whoever types wants to see it

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

QRect tickRect(const QRect &content, Qt::LayoutDirection direction)
{
    return QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, {metric::tick, metric::tick}, content);
}

// Takes away from content the room of what it paints.
void paintTick(QPainter *painter, QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionButton box;
    box.rect = tickRect(content, option.direction);
    box.palette = option.palette;
    box.state = index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    if (index.flags() & Qt::ItemIsUserCheckable)
        box.state |= QStyle::State_Enabled;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
    content = QStyle::visualRect(option.direction, content, content.adjusted(metric::tick + space::s, 0, 0, 0));
}

bool hasTick(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).isValid();
}

QColor textColor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    switch (CellTone(index.data(ToneRole).toInt())) {
    case CellTone::Quiet:
        return tokensOf(option.palette).text2;
    case CellTone::Warning:
        return tokensOf(option.palette).warning.text;
    case CellTone::Plain:
    case CellTone::Strong:
    case CellTone::Tight:
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
    case CellTone::Tight:
        return tokens.warning.text;
    case CellTone::Plain:
    case CellTone::Quiet:
    case CellTone::Strong:
        break;
    }
    return tokens.text2;
}

QFont textFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    if (CellTone(index.data(ToneRole).toInt()) == CellTone::Strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

// The width of a note with the room before it; 0 without one.
int noteWidth(const QString &note, const QFont &font)
{
    return note.isEmpty() ? 0 : textWidth(note, font) + space::s;
}

bool isLocked(const QModelIndex &index)
{
    return !index.data(LockRole).toString().isEmpty();
}

// \a text cut to width. Where the end goes, only letters that may fit are measured: none is narrower than a pixel.
QString elided(const QString &text, Qt::TextElideMode mode, int width, const QFontMetrics &metrics)
{
    return metrics.elidedText(mode == Qt::ElideRight ? text.left(qMax(width, mostMeasured)) : text, mode, width);
}

// Takes away from content the room of what it paints.
void paintLock(QPainter *painter, QRect &content, const QStyleOptionViewItem &option)
{
    const QRect place = QStyle::alignedRect(option.direction, Qt::AlignTrailing | Qt::AlignVCenter, {lockSize, lockSize}, content);
    painter->drawPixmap(place.topLeft(), iconPixmap("lock"_L1, tokensOf(option.palette).text2, lockSize, painter->device()->devicePixelRatio()));
    content = QStyle::visualRect(option.direction, content, content.adjusted(0, 0, -lockSize - space::xs, 0));
}

void paintNote(QPainter *painter, QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index, const QString &note)
{
    painter->setPen(noteColor(option, index));
    painter->drawText(content, lineFlags(option.direction, Qt::AlignTrailing), note);
    content = QStyle::visualRect(option.direction, content, content.adjusted(0, 0, -noteWidth(note, option.font), 0));
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

    if (index.data(ChangedRole).toBool())
        painter->fillRect(
            QStyle::visualRect(option.direction, option.rect, QRect(option.rect.topLeft(), QSize(metric::changedEdge, option.rect.height()))),
            tokens.accent);

    QRect content = contentRect(option, index);
    if (hasTick(index))
        paintTick(painter, content, option, index);
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
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        const auto elide = Qt::TextElideMode(index.data(ElideRole).toInt());
        painter->setFont(option.font);
        if (isLocked(index))
            paintLock(painter, content, option);
        if (const QString note = index.data(NoteRole).toString(); !note.isEmpty())
            paintNote(painter, content, option, index, note);
        painter->setFont(textFont(option, index));
        painter->setPen(textColor(option, index));
        painter->drawText(content, lineFlags(option.direction, alignment), elided(text, elide, content.width(), painter->fontMetrics()));
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), option.palette, metric::radiusControl / 2.0);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString().left(mostMeasured);
    const bool isBadge = !index.data(BadgeRole).toString().isEmpty();
    const int width = isBadge ? badgeSize(text, option.font).width() : textWidth(text, textFont(option, index));
    const int picture = index.data(Qt::DecorationRole).isValid() ? metric::controlIcon + space::s : 0;
    const int tick = hasTick(index) ? metric::tick + space::s : 0;
    const int note = noteWidth(index.data(NoteRole).toString(), option.font);
    const int lock = isLocked(index) ? lockSize + space::xs : 0;
    return {leadingMargin(option, index) + tick + picture + width + note + lock + space::s, metric::row};
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *spec = index.data(SpecRole).value<const AttributeSpec *>();
    if (!spec)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *editor = new CellEditor(*spec, parent);
    //: the row and the column of a cell that is being edited
    editor->setAccessibleName(
        tr("%1, %2").arg(index.siblingAtColumn(0).data().toString(), index.model()->headerData(index.column(), Qt::Horizontal).toString()));
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<const CellEditor *>(editor);
    if (!line || !line->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int room = editor->parentWidget()->width();
    QRect place = option.rect;
    place.setWidth(qMin(qMax(place.width(), narrowestEditor), room));
    place.moveLeft(qBound(0, place.left(), room - place.width()));
    editor->setGeometry(place);
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    constexpr int more = (metric::smallControl - metric::tick) / 2; // a box of 16 pixels is no target
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const auto *click = static_cast<QMouseEvent *>(event);
    const QRect target = tickRect(contentRect(option, index), option.direction).adjusted(-more, -more, more, more);
    if (click->button() != Qt::LeftButton || !target.contains(click->position().toPoint()))
        return false;
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
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
