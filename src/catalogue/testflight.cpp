// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/testflight.h"

#include "catalogue/endpointrows.h"
#include "catalogue/metric.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array testerIncludes{"apps"_L1, "betaGroups"_L1, "builds"_L1};
constexpr std::array testerLimits{limit("apps"), limit("betaGroups"), limit("builds")};
constexpr std::array testerFilters{
    filter("id"), filter("firstName"), filter("lastName"), filter("email"),
    filter("inviteType", EnumTraits<BetaInviteType>::entries), filter("apps"), filter("betaGroups"), filter("builds"),
};
constexpr std::array testerSorts{"firstName"_L1, "lastName"_L1, "email"_L1, "inviteType"_L1, "state"_L1};

constexpr std::array groupIncludes{"app"_L1, "builds"_L1, "betaTesters"_L1, "betaRecruitmentCriteria"_L1};
constexpr std::array groupLimits{limit("betaTesters"), limit("builds", 1000)};
constexpr std::array groupFilters{
    filter("id"), filter("name"), filter("app"), filter("builds"), filter("isInternalGroup"), filter("publicLink"),
    filter("publicLinkEnabled"), filter("publicLinkLimitEnabled"),
};
constexpr std::array groupSorts{"name"_L1, "createdDate"_L1, "publicLinkEnabled"_L1, "publicLinkLimit"_L1};

constexpr std::array testFlightPaths{
    collection<BetaTester>("/v1/betaTesters", Get | Post,
                           {.includes = testerIncludes, .filters = testerFilters, .sorts = testerSorts, .nestedLimits = testerLimits}),
    instance<BetaTester>("/v1/betaTesters/{id}", Get | Delete, {.includes = testerIncludes, .nestedLimits = testerLimits}),
    linkageMany<BetaTester>("/v1/apps/{id}/relationships/betaTesters", Delete),
    relatedMany<BetaTester>("/v1/betaGroups/{id}/betaTesters"),
    linkageMany<BetaTester>("/v1/betaGroups/{id}/relationships/betaTesters", Get | Post | Delete),
    relatedMany<BetaTester>("/v1/builds/{id}/individualTesters"),
    linkageMany<BetaTester>("/v1/builds/{id}/relationships/individualTesters", Get | Post | Delete),

    collection<BetaGroup>("/v1/betaGroups", Get | Post,
                          {.includes = groupIncludes, .filters = groupFilters, .sorts = groupSorts, .nestedLimits = groupLimits}),
    instance<BetaGroup>("/v1/betaGroups/{id}", Get | Patch | Delete, {.includes = groupIncludes, .nestedLimits = groupLimits}),
    relatedMany<BetaGroup>("/v1/apps/{id}/betaGroups"),
    linkageMany<BetaGroup>("/v1/apps/{id}/relationships/betaGroups"),
    relatedMany<BetaGroup>("/v1/betaTesters/{id}/betaGroups"),
    linkageMany<BetaGroup>("/v1/betaTesters/{id}/relationships/betaGroups", Get | Post | Delete),
    linkageMany<BetaGroup>("/v1/builds/{id}/relationships/betaGroups", Post | Delete),

    collection<BetaTesterInvitation>("/v1/betaTesterInvitations", Post),
};

} // namespace

std::vector<TesterDevice> testerDevices(const QJsonArray &appDevices)
{
    std::vector<TesterDevice> devices;
    devices.reserve(size_t(appDevices.size()));
    for (const QJsonValue &value : appDevices) {
        const QJsonObject device = value.toObject();
        if (!device.isEmpty())
            devices.push_back({.model = device.value("model"_L1).toString(),
                               .platform = EnumValue<Platform>::fromWire(device.value("platform"_L1).toString()),
                               .osVersion = device.value("osVersion"_L1).toString(),
                               .build = device.value("appBuildVersion"_L1).toString()});
    }
    return devices;
}

BetaTesterUsage betaTesterUsage(const Resource &row)
{
    return {.sessions = metricSum(row, "sessionCount"_L1),
            .crashes = metricSum(row, "crashCount"_L1),
            .feedback = metricSum(row, "feedbackCount"_L1)};
}

std::span<const EndpointSpec> testFlightEndpoints()
{
    return testFlightPaths;
}

} // namespace slipway
