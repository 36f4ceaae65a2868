// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettedelegate.h"

#include "models/literaltext.h"
#include "ui/palette/paletterole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int headingWidth = 96;
constexpr int leastDetail = 60; // less than that says nothing

//! The parts of a row from left to right, before it is mirrored for languages that go the other way.
struct Parts
{
    QRect heading = {};
    QRect icon = {};
    QRect title = {};
    QRect detail = {};
    QRect keys = {};
};

// The letters that were typed, in bold.
QList<QTextLayout::FormatRange> boldLetters(const QList<int> &places, qsizetype length)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const int place : places) {
        if (place >= length)
            continue;
        QTextLayout::FormatRange range{place, 1, {}};
        range.format.setFontWeight(QFont::Bold);
        ranges.append(range);
    }
    return ranges;
}

// As wide as if all of it were bold, so that marking letters never cuts it.
int titleWidth(const QString &title, const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return textWidth(title, bold);
}

Parts partsOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect row = option.rect.adjusted(space::m, 0, -space::m, 0);
    const int keysWidth = textWidth(index.data(KeysRole).toString(), fontAt(TypeStep::Small, option.font));
    Parts parts;
    parts.heading = QRect(row.left(), row.top(), headingWidth, row.height());
    parts.icon = QRect(parts.heading.right() + 1, row.center().y() - metric::smallIcon / 2 + 1, metric::smallIcon, metric::smallIcon);
    parts.keys = QRect(row.right() + 1 - keysWidth, row.top(), keysWidth, row.height());
    const int left = parts.icon.right() + 1 + space::s;
    const int room = parts.keys.left() - (keysWidth > 0 ? space::l : 0) - left;
    parts.title = QRect(left, row.top(), qMin(room, titleWidth(index.data().toString(), option.font)), row.height());
    const int detailRoom = room - parts.title.width() - space::m;
    if (detailRoom >= leastDetail)
        parts.detail = QRect(parts.title.right() + 1 + space::m, row.top(), detailRoom, row.height());
    return parts;
}

class RowPainter
{
public:
    RowPainter(QPainter &painter, const QStyleOptionViewItem &option) : m_painter(painter), m_option(option) {}

    void text(const QRect &place, const QString &text, const QFont &font, const QColor &color, Qt::AlignmentFlag side = Qt::AlignLeading)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(mirrored(place), lineFlags(m_option.direction, side), QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    }

    void title(const QRect &place, const QString &title, const QList<int> &marked, const QColor &color)
    {
        QFont bold = m_option.font;
        bold.setBold(true);
        const QString shown = QFontMetrics(bold).elidedText(title, Qt::ElideRight, place.width() + 1);
        QTextOption direction(QStyle::visualAlignment(m_option.direction, Qt::AlignLeading));
        direction.setTextDirection(m_option.direction);
        QTextLayout layout(shown, m_option.font);
        layout.setTextOption(direction);
        layout.setFormats(boldLetters(marked, shown == title ? shown.size() : shown.size() - 1));
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setNumColumns(int(shown.size()), place.width() + 1); // never broken
        layout.endLayout();
        m_painter.setPen(color);
        const QRect where = mirrored(place);
        layout.draw(&m_painter, QPointF(where.left(), where.top() + (where.height() - line.height()) / 2));
    }

    void icon(const QRect &place, const QString &name, const QColor &color)
    {
        if (!name.isEmpty())
            m_painter.drawPixmap(mirrored(place),
                                 iconPixmap(QLatin1String(name.toLatin1()), color, metric::smallIcon, m_painter.device()->devicePixelRatioF()));
    }

private:
    QRect mirrored(const QRect &rect) const { return QStyle::visualRect(m_option.direction, m_option.rect, rect); }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
};

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const Parts parts = partsOf(option, index);
    const bool isDisabled = index.data(IsDisabledRole).toBool();
    const QFont small = fontAt(TypeStep::Small, option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect marked = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(headingWidth + space::xs, 1, -space::xs, -1));
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.selection);
        painter->drawRoundedRect(marked, metric::radiusControl, metric::radiusControl);
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, marked, option.palette, metric::radiusControl);
    RowPainter row(*painter, option);
    QFont caption = fontAt(TypeStep::Caption, option.font);
    caption.setWeight(QFont::DemiBold);
    row.text(parts.heading, index.data(HeadingRole).toString(), caption, tokens.text3);
    row.icon(parts.icon, index.data(IconRole).toString(), isDisabled ? tokens.text3 : tokens.text2);
    row.title(parts.title, index.data().toString(), index.data(MarkedRole).value<QList<int>>(), isDisabled ? tokens.text3 : tokens.text);
    if (!parts.detail.isEmpty())
        row.text(parts.detail, literal(index.data(DetailRole).toString()), small, isDisabled ? tokens.text3 : tokens.text2);
    row.text(parts.keys, index.data(KeysRole).toString(), small, isDisabled ? tokens.text3 : tokens.text2, Qt::AlignTrailing);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, metric::row};
}

bool PaletteDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const Parts parts = partsOf(option, index);
    const QString detail = index.data(DetailRole).toString();
    const bool isCut = textWidth(detail, fontAt(TypeStep::Small, option.font)) > parts.detail.width()
        || titleWidth(index.data().toString(), option.font) > parts.title.width();
    QToolTip::showText(event->globalPos(), isCut ? plainToolTip(QString(index.data().toString() + u'\n' + detail)) : QString(), view);
    return true;
}

} // namespace slipway
