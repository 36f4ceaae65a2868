// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/slipwaystyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/menusearch.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int arrowSize = 14;
constexpr int indicatorRadius = 4;
constexpr qreal dotRadius = 3;

bool isHovered(const QStyleOption &option)
{
    return (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
}

void paintToolButton(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (!isDown && !isHovered(option))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isDown ? tokens.selection : tokens.hover);
    painter->drawRoundedRect(option.rect, metric::radiusControl, metric::radiusControl);
    painter->restore();
}

// The outline of a field: thin, or the focus ring.
void paintOutline(QPainter *painter, const QStyleOption &option, const QColor &fill, qreal radius)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    painter->setPen(isEnabled ? tokens.borderStrong : tokens.border);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void paintTextFrame(QPainter *painter, const QStyleOption &option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintOutline(painter, option, option.palette.color(QPalette::Base), metric::radiusControl);
    painter->restore();
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, option.palette, metric::radiusControl);
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintOutline(painter, option, isHovered(option) ? tokens.hover : tokens.raised, metric::radiusControl);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, option.palette, metric::radiusControl);
    const QRect inner = option.rect.adjusted(space::s, 0, -space::s, 0);
    const QRect arrow = QStyle::alignedRect(option.direction, Qt::AlignTrailing | Qt::AlignVCenter, {arrowSize, arrowSize}, inner);
    painter->drawPixmap(arrow.topLeft(), iconPixmap("chevron-down"_L1, tokens.text2, arrowSize, painter->device()->devicePixelRatio()));
    painter->restore();
}

void paintCheckBox(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isChecked = option.state & QStyle::State_On;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintOutline(painter, option, isChecked ? tokens.accent : tokens.base, indicatorRadius);
    if (isChecked)
        painter->drawPixmap(option.rect.topLeft(),
                            iconPixmap("check"_L1, tokens.onAccent, option.rect.width(), painter->device()->devicePixelRatio()));
    painter->restore();
}

void paintRadioButton(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isChecked = option.state & QStyle::State_On;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintOutline(painter, option, isChecked ? tokens.accent : tokens.base, option.rect.width() / 2.0);
    if (isChecked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.onAccent);
        painter->drawEllipse(QRectF(option.rect).center(), dotRadius, dotRadius);
    }
    painter->restore();
}

} // namespace

SlipwayStyle::SlipwayStyle(Animations animations) : QProxyStyle(u"Fusion"_s), m_animations(animations) {}

void SlipwayStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && box && !box->editable)
        paintComboBox(painter, *box);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void SlipwayStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // A combo box has its ring as its outline; that of a tool button keeps clear of the icon.
        if (!qobject_cast<const QComboBox *>(widget))
            paintFocusRing(painter, qobject_cast<const QToolButton *>(widget) ? widget->rect() : option->rect, option->palette,
                           metric::radiusControl);
        return;
    case PE_Frame:
        if (!qobject_cast<const QPlainTextEdit *>(widget))
            break;
        paintTextFrame(painter, *option);
        return;
    case PE_PanelScrollAreaCorner:
        return; // Fusion draws the rest of a frame there
    case PE_PanelButtonTool:
        paintToolButton(painter, *option);
        return;
    case PE_IndicatorCheckBox:
        paintCheckBox(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QRect SlipwayStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(space::s, 0, -(space::s + arrowSize + space::xs), 0));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize SlipwayStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize found = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (type == CT_MenuItem && item && item->menuItemType == QStyleOptionMenuItem::Separator
        && !item->text.isEmpty()) // Fusion cuts a section's title off
        return {item->fontMetrics.horizontalAdvance(item->text) + 2 * space::m, metric::control};
    return type == CT_ComboBox ? QSize(found.width() + space::l, metric::control) : found;
}

QIcon SlipwayStyle::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    return standard == SP_LineEditClearButton ? icon("close"_L1) : QProxyStyle::standardIcon(standard, option, widget);
}

void SlipwayStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *button = qobject_cast<QPushButton *>(widget))
        button->setAutoDefault(true);
    if (auto *menu = qobject_cast<QMenu *>(widget))
        MenuSearch::addTo(menu);
}

int SlipwayStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metric::tick;
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

int lineFlags(Qt::LayoutDirection direction, Qt::Alignment side)
{
    return int(QStyle::visualAlignment(direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine;
}

void paintPopup(QWidget &popup)
{
    const Tokens &tokens = tokensOf(popup.palette());
    QPainter painter(&popup);
    painter.setPen(tokens.borderStrong);
    painter.setBrush(tokens.raised);
    painter.drawRect(popup.rect().adjusted(0, 0, -1, -1));
}

} // namespace slipway
