// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/testerimport.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using RowState = ImportedTester::State;

constexpr std::array verdictCodes{
    std::pair(TesterVerdict::New, "new"_L1),         std::pair(TesterVerdict::Join, "join"_L1),
    std::pair(TesterVerdict::Member, "member"_L1),   std::pair(TesterVerdict::Duplicate, "duplicate"_L1),
    std::pair(TesterVerdict::Invalid, "invalid"_L1), std::pair(TesterVerdict::OverLimit, "overLimit"_L1),
};

constexpr std::array stateCodes{
    std::pair(RowState::LeftOut, "leftOut"_L1),   std::pair(RowState::Waiting, "waiting"_L1), std::pair(RowState::InDoubt, "inDoubt"_L1),
    std::pair(RowState::Accepted, "accepted"_L1), std::pair(RowState::Done, "done"_L1),       std::pair(RowState::Missing, "missing"_L1),
    std::pair(RowState::Refused, "refused"_L1),   std::pair(RowState::Unknown, "unknown"_L1),
};

template <typename Codes, typename Value>
QLatin1String codeIn(const Codes &codes, Value value)
{
    return std::find_if(codes.begin(), codes.end(), [value](const auto &row) { return row.first == value; })->second;
}

template <typename Codes, typename Value>
Value valueIn(const Codes &codes, const QString &code, Value otherwise)
{
    const auto found = std::find_if(codes.begin(), codes.end(), [&code](const auto &row) { return code == row.second; });
    return found == codes.end() ? otherwise : found->first;
}

} // namespace

QLatin1String verdictCode(TesterVerdict verdict)
{
    return codeIn(verdictCodes, verdict);
}

TesterVerdict verdictOfCode(const QString &code)
{
    return valueIn(verdictCodes, code, TesterVerdict::Invalid);
}

QLatin1String stateCode(ImportedTester::State state)
{
    return codeIn(stateCodes, state);
}

ImportedTester::State importStateOfCode(const QString &code)
{
    return valueIn(stateCodes, code, RowState::LeftOut);
}

} // namespace slipway
