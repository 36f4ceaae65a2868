// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <deque>

namespace slipway::sandbox {

//! \brief Counts the requests of each key in a rolling hour, as Apple's budget does (api/01 7).
class RateMeter final
{
public:
    //! Counts a request of \a keyId at \a now (monotonic). False when the hour's budget was used up before.
    bool spend(const QString &keyId, std::chrono::milliseconds now);
    //! What \a keyId has left of the hour.
    int remaining(const QString &keyId, std::chrono::milliseconds now);
    //! X-Rate-Limit for \a keyId.
    QByteArray header(const QString &keyId, std::chrono::milliseconds now);
    //! Sets the hourly limit, and what every key has left of it just now.
    void set(int limit, int remaining, std::chrono::milliseconds now);

    int limit() const { return m_limit; }

private:
    std::deque<std::chrono::milliseconds> &recent(const QString &keyId, std::chrono::milliseconds now);

    int m_limit = 3600;
    int m_usedAtSet = 0;
    std::chrono::milliseconds m_setAt{0};
    QHash<QString, std::deque<std::chrono::milliseconds>> m_spent;
};

} // namespace slipway::sandbox
