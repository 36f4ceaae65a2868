// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

namespace slipway {

//! How a state looks: the colour never comes without its glyph and Apple's words.
struct BadgeStyle
{
    Tone tone = Tone::Neutral;
    QLatin1String glyph = {}; //!< name of an icon
};

//! \brief The look of a state by its \a wire value ("READY_FOR_DISTRIBUTION"), for every kind of resource (ux.md 6.2).
//!
//! The words are the catalogue's. A value that Apple invents tomorrow is neutral.
BadgeStyle badgeFor(QStringView wire);

//! What paintBadge() needs for \a text.
QSize badgeSize(const QString &text, const QFont &font);
//! Paints a badge at the leading edge of \a place, centred from top to bottom, cut to the room there is.
void paintBadge(QPainter *painter, const QRect &place, const QString &text, const BadgeStyle &style, const QFont &font, const QPalette &palette,
                Qt::LayoutDirection direction);

//! \brief A badge on a page.
class Badge final : public PlainLabel
{
    Q_OBJECT

public:
    using PlainLabel::PlainLabel;

    //! \a text are the words for the \a wire value.
    void setState(QStringView wire, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeStyle m_style;
};

} // namespace slipway
