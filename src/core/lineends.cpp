// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lineends.h"

using namespace Qt::StringLiterals;

namespace slipway {

QString withPlainLineEnds(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

} // namespace slipway
