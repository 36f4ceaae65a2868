// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "models/literaltext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int glyphSize = 14;
constexpr int padding = 8;

constexpr BadgeStyle ok{Tone::Ok, "check"_L1};
constexpr BadgeStyle unfinished{Tone::Warning, "edit"_L1};
constexpr BadgeStyle attention{Tone::Warning, "warning"_L1};
constexpr BadgeStyle waiting{Tone::Info, "clock"_L1};
constexpr BadgeStyle inReview{Tone::Review, "eye"_L1};
constexpr BadgeStyle failed{Tone::Error, "close"_L1};
constexpr BadgeStyle inactive{Tone::Neutral, "minus"_L1};

struct Entry
{
    QLatin1String wire = {};
    BadgeStyle style = {};
};

constexpr Entry entries[] = {
    {"READY_FOR_DISTRIBUTION"_L1, ok},
    {"READY_FOR_SALE"_L1, ok},
    {"ACCEPTED"_L1, ok},
    {"APPROVED"_L1, ok},
    {"VALID"_L1, ok},
    {"ACTIVE"_L1, ok},
    {"IN_BETA_TESTING"_L1, ok},
    {"INSTALLED"_L1, ok},
    {"ENABLED"_L1, ok},
    {"COMPLETE"_L1, ok},
    {"PREPARE_FOR_SUBMISSION"_L1, unfinished},
    {"READY_FOR_REVIEW"_L1, unfinished},
    {"MISSING_METADATA"_L1, attention},
    {"DEVELOPER_ACTION_NEEDED"_L1, attention},
    {"WAITING_FOR_EXPORT_COMPLIANCE"_L1, attention},
    {"MISSING_EXPORT_COMPLIANCE"_L1, attention},
    {"PENDING_CONTRACT"_L1, attention},
    {"WAITING_FOR_REVIEW"_L1, waiting},
    {"WAITING_FOR_BETA_REVIEW"_L1, waiting},
    {"PENDING_DEVELOPER_RELEASE"_L1, waiting},
    {"PENDING_APPLE_RELEASE"_L1, waiting},
    {"READY_TO_SUBMIT"_L1, waiting},
    {"INVITED"_L1, waiting},
    {"PENDING_PUBLISH"_L1, waiting},
    {"IN_REVIEW"_L1, inReview},
    {"IN_BETA_REVIEW"_L1, inReview},
    {"REJECTED"_L1, failed},
    {"METADATA_REJECTED"_L1, failed},
    {"INVALID_BINARY"_L1, failed},
    {"BETA_REJECTED"_L1, failed},
    {"FAILED"_L1, failed},
    {"INVALID"_L1, failed},
    {"UNRESOLVED_ISSUES"_L1, failed},
    // Of a group, see grouphead.h.
    {"nothingToTest"_L1, attention},
    {"notSaved"_L1, unfinished},
    // Rows of an import, see importlines.h.
    {"new"_L1, {Tone::Ok, "plus"_L1}},
    {"join"_L1, {Tone::Info, "group"_L1}},
    {"added"_L1, ok},
    {"joined"_L1, ok},
    {"waiting"_L1, waiting},
    {"checking"_L1, inReview},
    {"inDoubt"_L1, attention},
    {"missing"_L1, attention},
    {"unknown"_L1, attention},
    {"refused"_L1, failed},
    {"invalid"_L1, failed},
    {"overLimit"_L1, failed},
    // Testers who may be idle, see idletesters.h.
    {"idle"_L1, {Tone::Warning, "clock"_L1}},
    {"lately"_L1, {Tone::Info, "plus"_L1}},
    {"unknownUsage"_L1, inactive},
    {"active"_L1, ok},
    {"otherGroup"_L1, {Tone::Info, "group"_L1}},
    {"internal"_L1, {Tone::Info, "group"_L1}},
};

} // namespace

BadgeStyle badgeFor(QStringView wire)
{
    for (const Entry &entry : entries) {
        if (wire == entry.wire)
            return entry.style;
    }
    // A family: PROCESSING, PROCESSING_FOR_DISTRIBUTION, ...
    return wire.startsWith("PROCESSING"_L1) ? waiting : inactive;
}

QSize badgeSize(const QString &text, const QFont &font)
{
    return {padding + glyphSize + space::xs + textWidth(text, fontAt(TypeStep::Small, font)) + padding, metric::badge};
}

void paintBadge(QPainter *painter, const QRect &place, const QString &text, const BadgeStyle &style, const QFont &font, const QPalette &palette,
                Qt::LayoutDirection direction)
{
    const QString shown = literal(text);
    const TonePair &colors = tokensOf(palette).tone(style.tone);
    const QSize size = badgeSize(shown, font).boundedTo({place.width(), metric::badge});
    const QRect pill = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, place);
    const QRect glyph(pill.left() + padding, pill.top() + (pill.height() - glyphSize) / 2, glyphSize, glyphSize);
    const QRect words = pill.adjusted(padding + glyphSize + space::xs, 0, -padding, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(pill, metric::badge / 2.0, metric::badge / 2.0);
    painter->drawPixmap(QStyle::visualRect(direction, pill, glyph).topLeft(),
                        iconPixmap(style.glyph, colors.text, glyphSize, painter->device()->devicePixelRatio()));
    painter->setPen(colors.text);
    painter->setFont(fontAt(TypeStep::Small, font));
    const QRect textRect = QStyle::visualRect(direction, pill, words);
    painter->drawText(textRect, lineFlags(direction), painter->fontMetrics().elidedText(shown, Qt::ElideRight, textRect.width()));
    painter->restore();
}

void Badge::setState(QStringView wire, const QString &text)
{
    m_style = badgeFor(wire);
    setText(text);
}

QSize Badge::sizeHint() const
{
    return badgeSize(text(), font());
}

QSize Badge::minimumSizeHint() const
{
    return {2 * padding + glyphSize, metric::badge};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), text(), m_style, font(), palette(), layoutDirection());
}

} // namespace slipway
