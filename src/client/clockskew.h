// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <deque>

namespace slipway {

//! \brief How far the server's clock is ahead of ours, learned from the Date headers of its answers (rule R8).
//!
//! The median of the last five, so that one odd proxy changes nothing.
class ClockSkew final
{
public:
    //! Beyond this a person is told, and tokens are dated by the server's clock.
    static constexpr std::chrono::seconds tolerance{30};

    void add(const QDateTime &serverTime, const QDateTime &ourTime);
    //! What was learned so far counts no more.
    void forget() { m_samples.clear(); }

    //! Server's time minus ours; zero while nothing is known.
    std::chrono::seconds median() const;
    bool isNotable() const { return std::chrono::abs(median()) > tolerance; }

private:
    std::deque<std::chrono::seconds> m_samples;
};

//! "Your computer's clock is 10 minutes fast."
QString clockSkewInWords(std::chrono::seconds serverMinusOurs);

} // namespace slipway
