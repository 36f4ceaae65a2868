// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace slipway {

//! What a coloured thing says; the colour never says it alone, a glyph and a word stand beside it.
enum class Tone {
    Neutral, //!< inactive, replaced, unknown
    Ok, //!< live, valid, approved
    Warning, //!< action needed, expiring
    Error, //!< rejected, failed, expired
    Info, //!< waiting, not bad
    Review, //!< in review; the demo strip
};

//! The icon that stands beside words of \a tone.
QLatin1String glyphOf(Tone tone);

//! A text colour and the fill that it is readable on.
struct TonePair
{
    QColor text;
    QColor fill;
};

//! \brief The colours of the design (ux.md 6.1), one set for light and one for dark.
//!
//! Every text and status colour has a contrast of 4.5:1 on all surfaces and on selection; tst_tokens computes it.
struct Tokens
{
    QColor window; //!< page
    QColor base; //!< tables and fields
    QColor sidebar; //!< sidebar and status bar
    QColor raised; //!< cards
    QColor alternate; //!< every second row
    QColor hover;
    QColor border; //!< separators
    QColor borderStrong; //!< outlines of controls
    QColor text;
    QColor text2; //!< secondary
    QColor text3; //!< captions, placeholders
    QColor accent; //!< primary button, progress
    QColor accentHover;
    QColor onAccent; //!< text on the two above
    QColor selection; //!< text on it stays text
    QColor focus;
    QColor link;
    TonePair neutral;
    TonePair ok;
    TonePair warning;
    TonePair error;
    TonePair info;
    TonePair review;
    QColor inserted; //!< behind the text that came in, which is underlined; text on it stays text
    QColor deleted; //!< behind the text that went, which is struck through

    const TonePair &tone(Tone tone) const;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

//! The set that \a palette was made of. Widgets and delegates ask with their own palette, so that none of them has to be given a theme,
//! and all of them are right after a switch.
const Tokens &tokensOf(const QPalette &palette);

} // namespace slipway
