// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/roles.h"

#include "catalogue/betaapps.h"
#include "catalogue/betabuilds.h"
#include "catalogue/builds.h"
#include "catalogue/feedback.h"
#include "catalogue/testflight.h"
#include "catalogue/versions.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr std::array roleCodes{"ACCOUNT_HOLDER"_L1, "ADMIN"_L1,   "APP_MANAGER"_L1, "CUSTOMER_SUPPORT"_L1,
                               "DEVELOPER"_L1,      "FINANCE"_L1, "MARKETING"_L1,   "SALES"_L1};
constexpr std::array teamKeysOnly{"bundleIds"_L1, "bundleIdCapabilities"_L1, "certificates"_L1, "devices"_L1,
                                  "profiles"_L1,  "financeReports"_L1,       "salesReports"_L1};

constexpr std::array admins{"ACCOUNT_HOLDER"_L1, "ADMIN"_L1};
constexpr std::array managers{"ACCOUNT_HOLDER"_L1, "ADMIN"_L1, "APP_MANAGER"_L1};
constexpr std::array metadataEditors{"ACCOUNT_HOLDER"_L1, "ADMIN"_L1, "APP_MANAGER"_L1, "MARKETING"_L1};
constexpr std::array buildEditors{"ACCOUNT_HOLDER"_L1, "ADMIN"_L1, "APP_MANAGER"_L1, "DEVELOPER"_L1};
constexpr std::array testFlightUsers{"ACCOUNT_HOLDER"_L1, "ADMIN"_L1, "APP_MANAGER"_L1, "DEVELOPER"_L1, "MARKETING"_L1};

constexpr QLatin1String usersPath{"/v1/users"};
constexpr std::array testFlightTypes{BetaTester::type,
                                     BetaGroup::type,
                                     BetaTesterInvitation::type,
                                     BetaAppLocalization::type,
                                     BetaAppReviewDetail::type,
                                     BetaLicenseAgreement::type,
                                     BuildBetaDetail::type,
                                     BuildBetaNotification::type,
                                     BetaBuildLocalization::type,
                                     BetaAppReviewSubmission::type,
                                     BetaFeedbackScreenshotSubmission::type,
                                     BetaFeedbackCrashSubmission::type,
                                     BetaCrashLog::type};

bool isListed(std::span<const QLatin1String> list, QAnyStringView name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

// The roles that are needed, any of them; none where every key may.
std::span<const QLatin1String> rolesFor(const EndpointSpec &endpoint, EndpointVerb verb)
{
    if (isListed(testFlightTypes, endpoint.type))
        return testFlightUsers;
    if (verb == EndpointVerb::Get)
        return {};
    if (endpoint.type == Build::type)
        return buildEditors;
    if (endpoint.path.startsWith(usersPath))
        return admins;
    const bool makesVersions = endpoint.type == AppStoreVersion::type && verb != EndpointVerb::Patch;
    return makesVersions ? std::span<const QLatin1String>(managers) : std::span<const QLatin1String>(metadataEditors);
}

} // namespace

bool isRole(const QString &code)
{
    return isListed(roleCodes, code);
}

bool mayUse(const QStringList &roles, const EndpointSpec &endpoint, EndpointVerb verb)
{
    const std::span<const QLatin1String> needed = rolesFor(endpoint, verb);
    return needed.empty() || std::any_of(needed.begin(), needed.end(), [&](QLatin1String role) { return roles.contains(role); });
}

bool mayReach(KeyKind kind, const QString &path)
{
    // "/v1/devices/..." has its first name behind the version.
    return kind == KeyKind::Team || !isListed(teamKeysOnly, path.section(u'/', 2, 2));
}

} // namespace slipway::sandbox
