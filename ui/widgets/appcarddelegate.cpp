// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/appcarddelegate.h"

#include "models/literaltext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/appicon.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/cardgeometry.h"
#include "ui/widgets/plainlabel.h"

#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int iconSize = 48;
constexpr int pinSize = 14;
constexpr int textLine = 18;

} // namespace

AppCardDelegate::AppCardDelegate(Reader read, QObject *parent) : QStyledItemDelegate(parent), m_read(std::move(read)) {}

void AppCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AppCard card = m_read(index);
    const Tokens &tokens = tokensOf(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    constexpr int half = cardgeometry::gap / 2;
    const QRect panel = option.rect.adjusted(half, half, -half, -half);
    const QRect content = panel.adjusted(space::m, space::m, -space::m, -space::m);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, panel, rect); };
    const auto drawLine = [&](const QRect &place, const QString &text, const QFont &font, const QColor &color) {
        const QRect line = mirrored(place);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(line, lineFlags(option.direction), QFontMetrics(font).elidedText(literal(text), Qt::ElideRight, line.width()));
    };

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isHovered || isSelected ? tokens.borderStrong : tokens.border);
    painter->setBrush(isSelected ? tokens.selection : tokens.raised);
    painter->drawRoundedRect(QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5), metric::radiusCard, metric::radiusCard);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, panel, option.palette, metric::radiusCard);

    paintAppIcon(painter, mirrored({content.topLeft(), QSize(iconSize, iconSize)}), card.picture, card.name, card.seed);
    const int pinWidth = card.isPinned ? pinSize + space::xs : 0;
    const QPoint beside(content.left() + iconSize + space::m, content.top() + 2);
    const int besideWidth = content.right() - beside.x();
    QFont bold = fontAt(TypeStep::Section, option.font);
    drawLine({beside, QSize(besideWidth - pinWidth, textLine + space::xs)}, card.name, bold, tokens.text);
    drawLine({beside + QPoint(0, textLine + space::s), QSize(besideWidth, textLine)}, card.platforms, fontAt(TypeStep::Small, option.font),
             tokens.text2);
    if (card.isPinned) {
        const QRect pin = mirrored({content.right() - pinSize, content.top() + 4, pinSize, pinSize});
        painter->drawPixmap(pin.topLeft(), iconPixmap("pin"_L1, tokens.text2, pinSize, painter->device()->devicePixelRatio()));
    }
    const QRect state(content.left(), content.top() + iconSize + 6, content.width(), metric::badge);
    if (!card.stateText.isEmpty())
        paintBadge(painter, mirrored(state), card.stateText, badgeFor(card.stateWire), option.font, option.palette, option.direction);
    drawLine({content.left(), state.bottom() + 5, content.width(), textLine}, card.footnote, fontAt(TypeStep::Small, option.font), tokens.text2);
    painter->restore();
}

QSize AppCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // All of the cell; a smaller item would be centred in it.
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->gridSize() : QSize(cardgeometry::leastWidth, cardgeometry::height);
}

bool AppCardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const AppCard card = index.isValid() ? m_read(index) : AppCard{};
    const int room = option.rect.width() - cardgeometry::gap - 2 * space::m;
    QStringList cut;
    if (textWidth(card.name, fontAt(TypeStep::Section, option.font)) > room - iconSize - space::m)
        cut.append(card.name);
    if (textWidth(card.footnote, fontAt(TypeStep::Small, option.font)) > room)
        cut.append(card.footnote);
    QToolTip::showText(event->globalPos(), plainToolTip(cut.join(u'\n')), view);
    return true;
}

} // namespace slipway
