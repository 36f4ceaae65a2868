// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace slipway {

//! \brief Fusion with our focus ring, flat tool buttons, combo boxes and indicators, and animations that can be off.
class SlipwayStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    enum class Animations { On, Off };

    explicit SlipwayStyle(Animations animations);

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    //! Lets Enter press every push button that has the focus, not only those of dialogs, and typing search every menu.
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;

private:
    Animations m_animations;
};

//! Draws the 2 px focus ring inside \a rect.
void paintFocusRing(QPainter *painter, const QRect &rect, const QPalette &palette, qreal radius);
//! How QPainter draws a text of one line at \a side of its place.
int lineFlags(Qt::LayoutDirection direction, Qt::Alignment side = Qt::AlignLeading);
//! Paints what all of our popups stand on: raised, with an outline.
void paintPopup(QWidget &popup);

} // namespace slipway
