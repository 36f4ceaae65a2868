// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keyreach.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using Types = std::span<const QLatin1String>;

enum Role : unsigned { Admin = 1, AppManager = 2, Developer = 4, Marketing = 8, Sales = 16, Finance = 32, CustomerSupport = 64 };

struct RoleName
{
    Role role;
    const char *name;
};

constexpr std::array roleNames{
    RoleName{Admin, QT_TRANSLATE_NOOP("KeyReach", "Admin")},
    RoleName{AppManager, QT_TRANSLATE_NOOP("KeyReach", "App Manager")},
    RoleName{Developer, QT_TRANSLATE_NOOP("KeyReach", "Developer")},
    RoleName{Marketing, QT_TRANSLATE_NOOP("KeyReach", "Marketing")},
    RoleName{Sales, QT_TRANSLATE_NOOP("KeyReach", "Sales")},
    RoleName{Finance, QT_TRANSLATE_NOOP("KeyReach", "Finance")},
    RoleName{CustomerSupport, QT_TRANSLATE_NOOP("KeyReach", "Customer Support")},
};

constexpr std::array provisioning{"bundleIds"_L1, "bundleIdCapabilities"_L1, "certificates"_L1, "devices"_L1, "profiles"_L1};
constexpr std::array salesReports{"salesReports"_L1};
constexpr std::array financeReports{"financeReports"_L1};
constexpr std::array people{"users"_L1, "userInvitations"_L1};
constexpr std::array testFlight{"betaTesters"_L1,          "betaGroups"_L1,       "betaAppLocalizations"_L1,
                                "betaAppReviewDetails"_L1, "buildBetaDetails"_L1, "betaTesterInvitations"_L1,
                                "individualTesters"_L1};
constexpr std::array builds{"builds"_L1, "preReleaseVersions"_L1};
constexpr std::array texts{
    "appStoreVersionLocalizations"_L1, "appInfoLocalizations"_L1, "appScreenshotSets"_L1, "appScreenshots"_L1, "appPreviewSets"_L1, "appPreviews"_L1};
constexpr std::array reviews{"customerReviews"_L1, "customerReviewResponses"_L1};
constexpr std::array appStore{"apps"_L1, "appInfos"_L1, "appStoreVersions"_L1, "reviewSubmissions"_L1};

//! What the same people may do. Bits of 0: everybody may.
struct Area
{
    Types types;
    unsigned reading;
    unsigned changing;
};

constexpr std::array areas{
    Area{provisioning, Admin, Admin},
    Area{salesReports, Admin | Sales | Finance, 0},
    Area{financeReports, Admin | Finance, 0},
    Area{people, Admin, Admin},
    Area{testFlight, Admin | AppManager | Developer | Marketing, Admin | AppManager | Developer | Marketing},
    Area{builds, 0, Admin | AppManager | Developer},
    Area{texts, 0, Admin | AppManager | Marketing},
    Area{reviews, Admin | AppManager | Developer | Marketing | Sales | CustomerSupport, Admin | AppManager | CustomerSupport},
    Area{appStore, 0, Admin | AppManager},
};

bool holds(Types types, QStringView name)
{
    return std::find(types.begin(), types.end(), name) != types.end();
}

// The names in a path, without its version: what it leads to is the last of them that is a type.
QStringList namesIn(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts).mid(1);
}

} // namespace

bool isForTeamKeysOnly(const QString &path)
{
    const QString root = namesIn(path).value(0);
    return holds(provisioning, root) || holds(salesReports, root) || holds(financeReports, root);
}

QStringList usualRoles(Verb verb, const QString &path)
{
    const QStringList names = namesIn(path);
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const auto area = std::find_if(areas.begin(), areas.end(), [&](const Area &each) { return holds(each.types, *name); });
        if (area == areas.end())
            continue;
        const unsigned roles = verb == Verb::Get ? area->reading : area->changing;
        QStringList list;
        for (const RoleName &each : roleNames) {
            if (roles & each.role)
                list.append(QCoreApplication::translate("KeyReach", each.name));
        }
        return list;
    }
    return {};
}

} // namespace slipway
