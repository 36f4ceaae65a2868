// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

namespace slipway {

//! \brief A label in the colour of a tone, on whatever theme.
//!
//! Not by a palette of its own: with an application style sheet, Qt 6.4 gives a widget an older palette back when the theme changes.
class ToneLabel final : public PlainLabel
{
    Q_OBJECT

public:
    using PlainLabel::PlainLabel;

    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace slipway
