// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rategauge.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace slipway {

namespace {

constexpr int barWidth = 48;
constexpr int gaugeHeight = 6;

} // namespace

RateGauge::RateGauge(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setBudget(0, 0);
}

void RateGauge::setBudget(int left, int limit)
{
    m_left = left;
    m_limit = limit;
    const QLocale locale;
    const QString sentence = limit > 0 ? tr("%1 of %2 requests left in this rolling hour").arg(locale.toString(left), locale.toString(limit))
                                       : tr("Apple has not said yet how many requests are left");
    setAccessibleName(sentence);
    setPlainToolTip(this, sentence);
    updateGeometry();
    update();
}

Tone RateGauge::tone() const
{
    if (m_limit <= 0 || m_left * 4 >= m_limit)
        return Tone::Neutral;
    return m_left * 20 >= m_limit ? Tone::Warning : Tone::Error;
}

QSize RateGauge::sizeHint() const
{
    return {space::s + barWidth + space::s + textWidth(numbers(), font()) + space::s, metric::smallControl};
}

void RateGauge::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const Tokens &tokens = tokensOf(palette());
    const QColor color = tokens.tone(tone()).text;
    const QRect bar = QStyle::visualRect(layoutDirection(), rect(), QRect(space::s, (height() - gaugeHeight) / 2, barWidth, gaugeHeight));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.border);
    painter.drawRoundedRect(bar, 3, 3);
    if (m_limit > 0 && m_left > 0) {
        QRect filled = bar;
        filled.setWidth(qMax(gaugeHeight, bar.width() * qMin(m_left, m_limit) / m_limit));
        painter.setBrush(color);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), bar, filled), 3, 3);
    }
    painter.setPen(color);
    const QRect text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(space::s + barWidth + space::s, 0, 0, 0));
    painter.drawText(text, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)), numbers());
}

QString RateGauge::numbers() const
{
    const QLocale locale;
    //: %1 requests left of %2 an hour
    return m_limit > 0 ? tr("%1/%2 h").arg(locale.toString(m_left), locale.toString(m_limit)) : tr("–");
}

} // namespace slipway
