// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QToolButton>

namespace slipway {

//! \brief A flat button of the status bar: glyph and a few words; a click may open more about it.
class StatusChip final : public QToolButton
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);

    //! \a description is the whole sentence, for the tooltip and for screen readers. Only the glyph takes the colour of \a tone.
    void setContent(QLatin1String iconName, Tone tone, const QString &text, const QString &description);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    QLatin1String m_iconName;
    Tone m_tone = Tone::Neutral;
};

} // namespace slipway
