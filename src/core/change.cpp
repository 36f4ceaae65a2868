// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr std::array resultCodes{
    std::pair(Change::Result::Sending, "sending"_L1),
    std::pair(Change::Result::Applied, "applied"_L1),
    std::pair(Change::Result::Refused, "refused"_L1),
    std::pair(Change::Result::Unknown, "unknown"_L1),
};

} // namespace

QLatin1String resultCode(Change::Result result)
{
    return std::find_if(resultCodes.begin(), resultCodes.end(), [result](const auto &row) { return row.first == result; })->second;
}

Change::Result resultOfCode(const QString &code)
{
    const auto found = std::find_if(resultCodes.begin(), resultCodes.end(), [&code](const auto &row) { return code == row.second; });
    return found == resultCodes.end() ? Change::Result::Unknown : found->first;
}

} // namespace slipway
