// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textcounter.h"

#include "catalogue/textlength.h"
#include "models/textlabels.h"

using namespace Qt::StringLiterals;

namespace slipway {

void showTextCount(ToneLabel &label, const AttributeSpec &spec, const QString &text)
{
    const bool tooLong = isTooLong(spec, text);
    const QString count = counterText(spec, text);
    label.setText(tooLong ? QString(count + u" ✕"_s) : count);
    label.setTone(tooLong ? Tone::Error : isNearlyFull(spec, text) ? Tone::Warning : Tone::Neutral);
}

} // namespace slipway
