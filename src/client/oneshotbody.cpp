// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace slipway {

OneShotBody::OneShotBody(QByteArray data, QObject *parent) : QIODevice(parent), m_data(std::move(data))
{
    // Unbuffered: QIODevice would otherwise read ahead, and taken() count what never left.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_data.size() - m_taken + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (m_taken == m_data.size())
        return maxSize == 0 ? 0 : -1;
    const qint64 size = std::min<qint64>(maxSize, m_data.size() - m_taken);
    std::memcpy(data, m_data.constData() + m_taken, size_t(size));
    m_taken += size;
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace slipway
