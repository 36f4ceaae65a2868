// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tonelabel.h"

class QString;

namespace slipway {

struct AttributeSpec;

//! Has \a label say how much of the limit of \a spec \a text takes: "96/100", amber when little is left, red and with a sign when it is too long.
void showTextCount(ToneLabel &label, const AttributeSpec &spec, const QString &text);

} // namespace slipway
