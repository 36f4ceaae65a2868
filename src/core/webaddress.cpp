// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webaddress.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

} // namespace slipway
