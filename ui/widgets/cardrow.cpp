// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardrow.h"

#include "models/literaltext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int leastTextWidth = 120;

CardRowContent literalContent(CardRowContent content)
{
    for (QString *text : {&content.text, &content.note, &content.badgeText})
        *text = literal(*text);
    return content;
}

} // namespace

CardRow::CardRow(const CardRowContent &content, QWidget *parent) : QAbstractButton(parent), m_content(literalContent(content))
{
    QStringList sentence{content.text, content.badgeText, content.note};
    sentence.removeAll(QString());
    setAccessibleName(sentence.join(", "_L1));
    setPlainToolTip(this, content.hint);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

CardRow::Places CardRow::placesIn(int width) const
{
    Places places;
    int left = space::s;
    int right = width - space::s;
    places.arrow = QRect(right - metric::smallIcon, 0, metric::smallIcon, metric::smallIcon);
    right = places.arrow.left() - space::xs;
    if (!m_content.badgeText.isEmpty()) {
        const int wanted = badgeSize(m_content.badgeText, font()).width();
        const int badge = qMin(wanted, qMax(metric::badge, right - left - leastTextWidth));
        places.badge = QRect(right - badge, 0, badge, metric::badge);
        right = places.badge.left() - space::s;
    }
    if (!m_content.glyph.isEmpty()) {
        places.glyph = QRect(left, 0, metric::smallIcon, metric::smallIcon);
        left = places.glyph.right() + 1 + space::s;
    }
    const QRect room(left, space::s, qMax(1, right - left), 1000);
    places.text = fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_content.text);
    places.text.setRect(left, space::s, room.width(), places.text.height());
    int bottom = places.text.bottom() + 1;
    if (!m_content.note.isEmpty()) {
        places.note = QRect(left, bottom, room.width(), QFontMetrics(fontAt(TypeStep::Small, font())).height());
        bottom = places.note.bottom() + 1;
    }
    places.height = qMax(metric::row, bottom + space::s);
    places.arrow.moveTop((places.height - places.arrow.height()) / 2);
    places.badge.moveTop((places.height - places.badge.height()) / 2);
    places.glyph.moveTop(space::s + (fontMetrics().height() - places.glyph.height()) / 2);
    if (m_content.note.isEmpty())
        places.text.moveTop((places.height - places.text.height()) / 2);
    return places;
}

int CardRow::heightForWidth(int width) const
{
    return placesIn(width).height;
}

QSize CardRow::sizeHint() const
{
    const int width = metric::formWidth / 2;
    return {width, heightForWidth(width)};
}

QSize CardRow::minimumSizeHint() const
{
    return {leastTextWidth * 2, metric::row};
}

void CardRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const Places places = placesIn(width());
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int alignment = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.hover);
        painter.drawRoundedRect(rect(), metric::radiusControl, metric::radiusControl);
    }
    const qreal ratio = devicePixelRatioF();
    if (!m_content.glyph.isEmpty())
        painter.drawPixmap(mirrored(places.glyph).topLeft(), iconPixmap(m_content.glyph, tokens.tone(m_content.tone).text, metric::smallIcon, ratio));
    painter.setPen(tokens.text);
    painter.drawText(mirrored(places.text), alignment | Qt::TextWordWrap, m_content.text);
    if (!m_content.badgeText.isEmpty())
        paintBadge(&painter, mirrored(places.badge), m_content.badgeText, badgeFor(m_content.badgeWire), font(), palette(), layoutDirection());
    const QLatin1String arrow = isRightToLeft() ? "chevron-left"_L1 : "chevron-right"_L1;
    painter.drawPixmap(mirrored(places.arrow).topLeft(), iconPixmap(arrow, tokens.text3, metric::smallIcon, ratio));
    painter.setPen(tokens.text2);
    painter.setFont(fontAt(TypeStep::Small, font()));
    painter.drawText(mirrored(places.note), alignment | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_content.note, Qt::ElideRight, places.note.width()));
    if (hasFocus())
        paintFocusRing(&painter, rect(), palette(), metric::radiusControl);
}

void CardRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void CardRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CardRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace slipway
