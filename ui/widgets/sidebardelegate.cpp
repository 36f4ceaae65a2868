// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebardelegate.h"

#include "models/literaltext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sidebarview.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int margin = space::s; // between the selection and the edges of the sidebar
constexpr int indent = 20; // of an item below an item
constexpr int sectionGap = 8; // above a heading

bool isRail(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const SidebarView *>(option.widget);
    return view && view->isRail();
}

bool isDropTarget(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const SidebarView *>(option.widget);
    return view && view->isDropTarget(index);
}

int depthBelowSection(const QModelIndex &index)
{
    int depth = 0;
    for (QModelIndex parent = index.parent(); parent.isValid() && !parent.data(SectionRole).toBool(); parent = parent.parent())
        ++depth;
    return depth;
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(SectionRole).toBool())
        paintSection(painter, option, index);
    else
        paintItem(painter, option, index);
    painter->restore();
}

void SidebarDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect row = option.rect.adjusted(margin, sectionGap, -margin, 0);
    if (isRail(option)) {
        if (index.row() > 0) // a line parts, and there is nothing above the first
            painter->fillRect(QRect(row.left() + space::xs, row.center().y(), row.width() - space::s, 1), tokens.border);
        return;
    }
    QFont font = fontAt(TypeStep::Caption, option.font);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    painter->setFont(font);
    painter->setPen(tokens.text3);
    const QRect text = mirrored(option, row.adjusted(space::s, 0, -indent, 0));
    painter->drawText(text, lineFlags(option.direction),
                      QFontMetrics(font).elidedText(literal(index.data().toString()), Qt::ElideRight, text.width()));
    const bool isCollapsed = !(option.state & QStyle::State_Open);
    if (isCollapsed || (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus))) {
        constexpr int size = 12;
        const QRect chevron = mirrored(option, QRect(row.right() - size - space::xs, row.center().y() - size / 2, size, size));
        const auto collapsedIcon = option.direction == Qt::LeftToRight ? "chevron-right"_L1 : "chevron-left"_L1;
        painter->drawPixmap(chevron.topLeft(),
                            iconPixmap(isCollapsed ? collapsedIcon : "chevron-down"_L1, tokens.text3, size, painter->device()->devicePixelRatio()));
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, row, option.palette, metric::radiusControl);
}

void SidebarDelegate::paintItem(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect row = option.rect.adjusted(margin, 1, -margin, -1);
    const bool isSelected = (option.state & QStyle::State_Selected) || isDropTarget(option, index);
    if (isSelected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(row, metric::radiusControl, metric::radiusControl);
    }
    if ((option.state & QStyle::State_HasFocus) || isDropTarget(option, index))
        paintFocusRing(painter, row, option.palette, metric::radiusControl);

    const auto mode = option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
    const QIcon glyph = index.data(Qt::DecorationRole).value<QIcon>();
    if (isRail(option)) {
        QRect place(0, 0, metric::controlIcon, metric::controlIcon);
        place.moveCenter(row.center());
        glyph.paint(painter, place, Qt::AlignCenter, mode);
        return;
    }
    int left = row.left() + space::s + depthBelowSection(index) * indent;
    if (!glyph.isNull()) {
        glyph.paint(painter, mirrored(option, QRect(left, row.center().y() - metric::smallIcon / 2 + 1, metric::smallIcon, metric::smallIcon)),
                    Qt::AlignCenter, mode);
        left += metric::smallIcon + space::s;
    }
    int right = row.right() - space::s;
    const int flags = lineFlags(option.direction);
    if (index.data(LockedRole).toBool()) {
        right -= metric::smallIcon;
        const QRect place = mirrored(option, QRect(right, row.center().y() - metric::smallIcon / 2 + 1, metric::smallIcon, metric::smallIcon));
        icon("lock"_L1).paint(painter, place, Qt::AlignCenter, QIcon::Disabled);
    } else if (const int count = index.data(CountRole).toInt(); count > 0) {
        const QString number = QLocale().toString(count);
        const QFont font = fontAt(TypeStep::Small, option.font);
        right -= textWidth(number, font);
        painter->setFont(font);
        painter->setPen(tokens.text2);
        painter->drawText(mirrored(option, QRect(QPoint(right, row.top()), QPoint(row.right(), row.bottom()))), flags, number);
    }
    const QRect text = mirrored(option, QRect(QPoint(left, row.top()), QPoint(right - space::xs, row.bottom())));
    painter->setFont(option.font);
    painter->setPen(option.state & QStyle::State_Enabled ? tokens.text : tokens.borderStrong);
    painter->drawText(text, flags, option.fontMetrics.elidedText(literal(index.data().toString()), Qt::ElideRight, text.width()));
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSection = index.data(SectionRole).toBool();
    if (isSection && isRail(option))
        return {0, 2 * sectionGap};
    const int railExtra = isRail(option) ? 2 * space::xs : 0;
    return {0, metric::sidebarRow + (isSection ? sectionGap : railExtra)};
}

bool SidebarDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data().toString();
    const int room = option.rect.width() - 2 * (margin + space::s) - metric::smallIcon - space::s - depthBelowSection(index) * indent;
    const bool isCut = isRail(option) || textWidth(text, option.font) > room;
    const QString more = index.data(Qt::ToolTipRole).toString(); // what the glyph says
    QToolTip::showText(event->globalPos(), plainToolTip(more.isEmpty() && isCut ? text : more), view);
    return true;
}

} // namespace slipway
