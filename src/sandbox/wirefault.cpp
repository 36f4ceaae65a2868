// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/wirefault.h"

#include <QList>

namespace slipway::sandbox {

QByteArray WireFault::toHeader() const
{
    return QByteArray::number(int(kind)) + ' ' + QByteArray::number(value);
}

WireFault WireFault::fromHeader(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(' ');
    if (parts.size() != 2)
        return {};
    return {Kind(parts.first().toInt()), parts.last().toLongLong()};
}

} // namespace slipway::sandbox
