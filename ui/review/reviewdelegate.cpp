// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewdelegate.h"

#include "catalogue/textlength.h"
#include "models/literaltext.h"
#include "models/textlabels.h"
#include "ui/review/reviewmodel.h"
#include "ui/review/reviewwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/difftext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textwords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int arrowSize = 14;
constexpr int captionWidth = 104;
constexpr int languageWidth = 220;

// The texts stand below the names, clear of the tick box.
QRect textRect(const QRect &row)
{
    return row.adjusted(space::xl + metric::tick + space::s, metric::row, -space::xl, -space::s);
}

QRect firstLine(const QRect &row)
{
    return {row.left(), row.top(), row.width(), metric::row};
}

// Letters of a fallback font may be higher than our own.
int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height() + space::xs;
}

DiffText::Look lookOf(const QStyleOptionViewItem &option, const ReviewedText &text)
{
    return {.font = option.font, .palette = option.palette, .direction = directionOf(text.draft.key)};
}

// Where the runs of \a block stand beside its caption.
QRect runsRect(const ReviewBlock &block, const QRect &place)
{
    return block.caption.isEmpty() ? place : place.adjusted(captionWidth, 0, 0, 0);
}

QString counterOf(const ReviewedText &text)
{
    const StoreText *field = storeText(text.draft.key);
    return field ? counterText(field->spec, text.draft.mine) : QString();
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

ReviewDelegate::ReviewDelegate(const ReviewModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

void ReviewDelegate::setShow(ReviewShow show)
{
    m_show = show;
    emit sizeHintChanged({});
}

QRect ReviewDelegate::tickRect(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect place(row.left() + space::xl, row.top() + (metric::row - metric::tick) / 2, metric::tick, metric::tick);
    return QStyle::visualRect(direction, row, place);
}

QRect ReviewDelegate::arrowRect(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect place(row.right() - space::xl - arrowSize + 1, row.top() + (metric::row - arrowSize) / 2, arrowSize, arrowSize);
    return QStyle::visualRect(direction, row, place);
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const int row = index.row();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokens.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.border);

    paintTick(painter, option, row);
    const QRect rest = paintEnd(painter, option, row, firstLine(option.rect));
    paintNames(painter, option, row, rest);
    const QRect place = textRect(option.rect);
    const int bottom = paintBlocks(painter, option, row, place);
    if (const ReviewedText &text = m_model.text(row); !text.reason.isEmpty()) {
        painter->setFont(option.font);
        painter->setPen(tokens.tone(statusOf(text).tone).text);
        const QRect line = QStyle::visualRect(option.direction, option.rect, QRect(place.left(), bottom, place.width(), lineHeight(option.font)));
        painter->drawText(line, lineFlags(option.direction),
                          option.fontMetrics.elidedText(literal(text.reason).simplified(), Qt::ElideRight, line.width()));
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), option.palette, metric::radiusControl / 2.0);
    painter->restore();
}

// A box only where there is something to choose.
void ReviewDelegate::paintTick(QPainter *painter, const QStyleOptionViewItem &option, int row) const
{
    const ReviewedText &text = m_model.text(row);
    if (text.verdict != ReviewedText::Verdict::Ready || text.progress != ReviewedText::Progress::None)
        return;
    QStyleOptionButton box;
    box.rect = tickRect(option.rect, option.direction);
    box.palette = option.palette;
    box.state = text.isChosen ? QStyle::State_On : QStyle::State_Off;
    if (m_model.isTickable(row))
        box.state |= QStyle::State_Enabled;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
}

// From the end of the line: the arrow, how long the text is, how it stands. Answers what is left of the line.
QRect ReviewDelegate::paintEnd(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &line) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const ReviewedText &text = m_model.text(row);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, line, rect); };
    const auto folded = option.direction == Qt::LeftToRight ? "chevron-right"_L1 : "chevron-left"_L1;
    painter->drawPixmap(
        arrowRect(option.rect, option.direction).topLeft(),
        iconPixmap(m_model.isUnfolded(row) ? "chevron-down"_L1 : folded, tokens.text2, arrowSize, painter->device()->devicePixelRatio()));
    int right = line.right() - space::xl - arrowSize - space::s;
    if (const QString counter = counterOf(text); !counter.isEmpty()) {
        const int width = textWidth(counter, option.font);
        painter->setFont(option.font);
        painter->setPen(isTooLong(storeText(text.draft.key)->spec, text.draft.mine) ? tokens.error.text : tokens.text2);
        painter->drawText(mirrored({right - width, line.top(), width, line.height()}), lineFlags(option.direction, Qt::AlignTrailing), counter);
        right -= width + space::m;
    }
    if (const ReviewStatus status = statusOf(text); !status.text.isEmpty()) {
        const QSize size = badgeSize(status.text, option.font);
        const QRect place(right - size.width(), line.top(), size.width(), line.height());
        paintBadge(painter, mirrored(place), status.text, {status.tone, status.glyph}, option.font, option.palette, option.direction);
        right -= size.width() + space::m;
    }
    const int left = line.left() + space::xl + metric::tick + space::s;
    return {left, line.top(), qMax(0, right - left), line.height()};
}

// The language in a column of its own, then which text it is, then whose.
void ReviewDelegate::paintNames(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &place) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const DraftKey &key = m_model.text(row).draft.key;
    int left = place.left();
    const auto draw = [&](const QString &text, const QFont &font, const QColor &color, int width) {
        const QRect rect = QStyle::visualRect(option.direction, option.rect, QRect(left, place.top(), width, place.height()));
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, lineFlags(option.direction), QFontMetrics(font).elidedText(literal(text), Qt::ElideRight, width));
        left += width + space::s;
    };
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const QString field = fieldLabel(key);
    draw(languageLabel(key), option.font, tokens.text, qMin(languageWidth, place.width() / 2));
    draw(field, strong, tokens.text, qMin(textWidth(field, strong), qMax(0, place.right() - left)));
    draw(m_model.partText(row), option.font, tokens.text2, qMax(0, place.right() - left));
}

int ReviewDelegate::paintBlocks(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &place) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const ReviewedText &text = m_model.text(row);
    int top = place.top();
    for (const ReviewBlock &block : blocksOf(m_model, row, m_show)) {
        const int line = lineHeight(option.font);
        const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        const QRect runs = runsRect(block, place);
        painter->setFont(option.font);
        painter->setPen(tokens.text2);
        if (!block.caption.isEmpty())
            painter->drawText(mirrored({place.left(), top, captionWidth, line}), lineFlags(option.direction), block.caption);
        int height = line;
        if (block.runs.empty()) {
            painter->drawText(mirrored({runs.left(), top, runs.width(), line}), lineFlags(option.direction), tr("(empty)"));
        } else {
            DiffText diff(block.runs, lookOf(option, text));
            const qreal natural = diff.layOut(runs.width(), block.mostLines);
            height = block.mostLines > 0 ? block.mostLines * line : qMax(line, qCeil(natural));
            diff.paint(painter, mirrored({runs.left(), top, runs.width(), height}).topLeft() + QPoint(0, space::xs / 2));
        }
        top += height;
    }
    return top;
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = index.row();
    const int width = viewWidth(option);
    const int line = lineHeight(option.font);
    const int texts = m_model.isUnfolded(row) ? unfoldedHeight(option, row, width) : foldedLines(m_model, row, m_show) * line;
    const int reason = m_model.text(row).reason.isEmpty() ? 0 : line;
    return {width, metric::row + texts + reason + space::s};
}

int ReviewDelegate::unfoldedHeight(const QStyleOptionViewItem &option, int row, int width) const
{
    const QRect place = textRect({0, 0, width, metric::row});
    int height = 0;
    for (const ReviewBlock &block : blocksOf(m_model, row, m_show)) {
        const int natural =
            block.runs.empty() ? 0 : qCeil(DiffText(block.runs, lookOf(option, m_model.text(row))).layOut(runsRect(block, place).width()));
        height += qMax(lineHeight(option.font), natural);
    }
    return height + space::xs;
}

bool ReviewDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    return showItemHelp(*event, view, index.isValid() ? m_model.text(index.row()).reason : QString());
}

} // namespace slipway
