// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/slipwaystyle.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace slipway {

SlipwayStyle::SlipwayStyle(Animations animations) : QProxyStyle(u"Fusion"_s), m_animations(animations) {}

void SlipwayStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        paintFocusRing(painter, option->rect, option->palette, metric::radiusControl);
        return;
    case PE_PanelButtonTool: {
        const Tokens &tokens = tokensOf(option->palette);
        const bool isDown = option->state & (State_Sunken | State_On);
        const bool isHovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
        if (!isDown && !isHovered)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isDown ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(option->rect, metric::radiusControl, metric::radiusControl);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int SlipwayStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return metric::smallIcon;
    case PM_ToolBarIconSize:
        return metric::controlIcon;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SlipwayStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_animations == Animations::Off ? 0 : QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_ComboBox_AllowWheelScrolling: // the wheel scrolls the page and changes nothing under way
        return false;
    case SH_ItemView_ShowDecorationSelected:
        return true;
    case SH_EtchDisabledText:
        return false;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void paintFocusRing(QPainter *painter, const QRect &rect, const QPalette &palette, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokensOf(palette).focus, metric::focusRing));
    painter->setBrush(Qt::NoBrush);
    const qreal half = metric::focusRing / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

} // namespace slipway
