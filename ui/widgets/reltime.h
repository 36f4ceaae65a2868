// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace slipway {

//! "just now", "2 min ago", "3 h ago", "yesterday", "12 days ago", else the date in the user's locale.
QString relativeTime(const QDateTime &time, const QDateTime &now);

//! The exact time for a tooltip, local and UTC: "21 Nov 2026 13:05 (12:05 UTC)".
QString exactTime(const QDateTime &time);

//! "14:02" on the day of \a now, "21 Nov 2026 14:02" on others: for text that stays, where relativeTime() would grow wrong.
QString moment(const QDateTime &time, const QDateTime &now);

} // namespace slipway
