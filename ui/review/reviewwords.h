// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/review.h"
#include "ui/theme/tokens.h"

namespace slipway {

//! How a text stands, in a few words beside a glyph.
struct ReviewStatus
{
    QString text = {}; //!< empty: nothing to say
    Tone tone = Tone::Neutral;
    QLatin1String glyph = {}; //!< name of an icon
};

//! What became of \a text while changes are applied; before that, what can be done with it.
ReviewStatus statusOf(const ReviewedText &text);

//! How many texts stand how: what the foot of the page says.
struct ReviewCounts
{
    int conflicts = 0;
    int errors = 0; //!< held back or refused
    int sent = 0; //!< those that apply() sends
    int ended = 0; //!< of sent
    int applied = 0; //!< of ended
    int left = 0; //!< those that stay drafts
};

ReviewCounts countsOf(const std::vector<ReviewedText> &texts);

//! Why nothing can be applied in \a state; empty: it can, as far as that goes.
QString hindranceOf(Review::State state, const ReviewCounts &counts);

//! "1 conflict, 0 errors"; empty when there is neither.
QString troublesText(const ReviewCounts &counts);

//! "4 changes applied. 1 change stays as a draft."
QString outcomeText(const ReviewCounts &counts);

//! What tells \a key from all others of its app: "version/IOS de-DE keywords".
QString idOf(const DraftKey &key);

} // namespace slipway
