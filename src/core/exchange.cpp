// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange.h"

namespace slipway {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &header : headers) {
        if (header.first.size() == name.size() && qstrnicmp(header.first.constData(), header.first.size(), name.constData(), name.size()) == 0)
            return header.second;
    }
    return {};
}

} // namespace slipway
