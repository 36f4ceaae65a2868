// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/proposaldelegate.h"

#include "catalogue/textlength.h"
#include "models/literaltext.h"
#include "models/textlabels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/texts/proposalmodel.h"
#include "ui/widgets/difftext.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int languageRoom = 220;
constexpr int sharedLetters = 24; // beside each difference

// What stands beside the tick.
QRect wordsRect(const QRect &row)
{
    return row.adjusted(space::m + metric::tick + space::s, 0, -space::m, 0);
}

// Letters of a fallback font may be higher than our own.
int changeHeight(const QFont &font)
{
    return QFontMetrics(font).height() + space::xs;
}

int inLine(const QStyleOptionViewItem &option, Qt::Alignment wanted)
{
    return int(QStyle::visualAlignment(option.direction, wanted | Qt::AlignVCenter)) | Qt::TextSingleLine;
}

// The change would be out of sight behind a line end before it. What comes stands off from what goes: their colours would run into each other.
std::vector<DiffRun> inOneLine(const std::vector<DiffRun> &runs)
{
    std::vector<DiffRun> line;
    for (DiffRun run : runs) {
        if (run.kind == DiffRun::Kind::Same)
            run.text.replace(u'\n', u' ');
        else if (!line.empty() && line.back().kind != DiffRun::Kind::Same)
            line.push_back({DiffRun::Kind::Same, u" "_s});
        line.push_back(std::move(run));
    }
    return line;
}

} // namespace

ProposalDelegate::ProposalDelegate(const ProposalModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

QRect ProposalDelegate::tickRect(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect place(row.left() + space::m, row.top() + (metric::row - metric::tick) / 2, metric::tick, metric::tick);
    return QStyle::visualRect(direction, row, place);
}

void ProposalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokens.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.border);
    paintTick(painter, option, index.row());
    paintNames(painter, option, index.row());
    paintChange(painter, option, index.row());
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), option.palette, metric::radiusControl / 2.0);
    painter->restore();
}

// A box only where there is something to choose.
void ProposalDelegate::paintTick(QPainter *painter, const QStyleOptionViewItem &option, int row) const
{
    if (!m_model.proposal(row).isPossible())
        return;
    QStyleOptionButton box;
    box.rect = tickRect(option.rect, option.direction);
    box.palette = option.palette;
    const bool isTicked = m_model.index(row).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    box.state = QStyle::State_Enabled | (isTicked ? QStyle::State_On : QStyle::State_Off);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
}

// The language in a column of its own, which text it is, what Apple said of it, and at the end how long it gets.
void ProposalDelegate::paintNames(QPainter *painter, const QStyleOptionViewItem &option, int row) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const TextProposal &proposal = m_model.proposal(row);
    const AttributeSpec &spec = proposal.cell.spec();
    const QRect words = wordsRect(option.rect);
    const QRect line(words.left(), words.top(), words.width(), metric::row);
    const auto draw = [&](const QString &text, const QFont &font, const QColor &color, const QRect &rect, Qt::Alignment wanted) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect), inLine(option, wanted),
                          QFontMetrics(font).elidedText(literal(text), Qt::ElideRight, rect.width()));
    };
    const bool tooLong = isTooLong(spec, proposal.after);
    const QString count = counterText(spec, proposal.after);
    const QString counter = tooLong ? QString(count + u" ✕"_s) : count;
    const int end = counter.isEmpty() ? 0 : textWidth(counter, option.font) + space::s;
    draw(counter, option.font, tooLong ? tokens.error.text : tokens.text2, {line.right() - end + 1, line.top(), end, line.height()},
         Qt::AlignTrailing);

    const int language = qMin(languageRoom, line.width() / 2);
    draw(languageLabel(proposal.cell.locale), option.font, tokens.text, {line.left(), line.top(), language, line.height()}, Qt::AlignLeading);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const int left = line.left() + language + space::s;
    const int room = qMax(0, line.right() - end - left);
    draw(proposal.label(), strong, tokens.text, {left, line.top(), room, line.height()}, Qt::AlignLeading);
    const int label = textWidth(proposal.label(), strong) + space::m;
    if (!proposal.refusal.isEmpty() && label < room)
        draw(u"! "_s + proposal.refusal, option.font, tokens.warning.text, {left + label, line.top(), room - label, line.height()}, Qt::AlignLeading);
}

void ProposalDelegate::paintChange(QPainter *painter, const QStyleOptionViewItem &option, int row) const
{
    const TextProposal &proposal = m_model.proposal(row);
    const QRect words = wordsRect(option.rect);
    const QRect line = QStyle::visualRect(option.direction, option.rect,
                                          {words.left(), words.top() + metric::row - space::xs, words.width(), changeHeight(option.font)});
    if (!proposal.isPossible()) {
        painter->setFont(option.font);
        painter->setPen(tokensOf(option.palette).text2);
        painter->drawText(line, inLine(option, Qt::AlignLeading), option.fontMetrics.elidedText(proposal.lock, Qt::ElideRight, line.width()));
        return;
    }
    const bool isRightToLeftText = isRightToLeft(proposal.cell.spec(), proposal.cell.locale);
    DiffText diff(inOneLine(excerpt(m_model.diff(row).runs, sharedLetters)),
                  {.font = option.font, .palette = option.palette, .direction = isRightToLeftText ? Qt::RightToLeft : Qt::LeftToRight});
    diff.layOut(line.width(), 1);
    diff.paint(painter, line.topLeft());
}

QSize ProposalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), metric::row + changeHeight(option.font) + space::xs};
}

bool ProposalDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    return showItemHelp(*event, view, index.isValid() ? m_model.proposal(index.row()).caution() : QString());
}

} // namespace slipway
