// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "catalogue/endpointspec.h"

namespace slipway {

struct App;

namespace internal {

inline constexpr std::array userRoles{
    entry("ACCOUNT_HOLDER", QT_TRANSLATE_NOOP("catalogue", "Account Holder")),
    entry("ADMIN", QT_TRANSLATE_NOOP("catalogue", "Admin")),
    entry("APP_MANAGER", QT_TRANSLATE_NOOP("catalogue", "App Manager")),
    entry("DEVELOPER", QT_TRANSLATE_NOOP("catalogue", "Developer")),
    entry("MARKETING", QT_TRANSLATE_NOOP("catalogue", "Marketing")),
    entry("SALES", QT_TRANSLATE_NOOP("catalogue", "Sales")),
    entry("FINANCE", QT_TRANSLATE_NOOP("catalogue", "Finance")),
    entry("CUSTOMER_SUPPORT", QT_TRANSLATE_NOOP("catalogue", "Customer Support")),
    entry("ACCESS_TO_REPORTS", QT_TRANSLATE_NOOP("catalogue", "Access to Reports")),
    entry("CREATE_APPS", QT_TRANSLATE_NOOP("catalogue", "Create Apps")),
    entry("CLOUD_MANAGED_DEVELOPER_ID", QT_TRANSLATE_NOOP("catalogue", "Cloud Managed Developer ID")),
    entry("CLOUD_MANAGED_APP_DISTRIBUTION", QT_TRANSLATE_NOOP("catalogue", "Cloud Managed App Distribution")),
    entry("GENERATE_INDIVIDUAL_KEYS", QT_TRANSLATE_NOOP("catalogue", "Generate Individual Keys")),
};

} // namespace internal

//! Somebody of the team (api/06). Only they may come into an internal beta group.
struct User
{
    static constexpr QLatin1String type{"users"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "User");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Users");

    //! The address of the Apple Account.
    static constexpr auto username = readOnly<User, QString>("username", QT_TRANSLATE_NOOP("catalogue", "Apple Account"));
    static constexpr auto firstName = readOnly<User, QString>("firstName", QT_TRANSLATE_NOOP("catalogue", "First Name"));
    static constexpr auto lastName = readOnly<User, QString>("lastName", QT_TRANSLATE_NOOP("catalogue", "Last Name"));
    static constexpr auto roles = updateOnly<User, QStringList>(
        "roles", QT_TRANSLATE_NOOP("catalogue", "Roles"), {.nullable = true, .values = internal::userRoles});
    static constexpr auto allAppsVisible =
        updateOnly<User, bool>("allAppsVisible", QT_TRANSLATE_NOOP("catalogue", "All Apps Visible"), {.nullable = true});
    static constexpr auto provisioningAllowed = updateOnly<User, bool>(
        "provisioningAllowed", QT_TRANSLATE_NOOP("catalogue", "Access to Certificates, Identifiers & Profiles"), {.nullable = true});

    static constexpr std::array specs{
        username.spec, firstName.spec, lastName.spec, roles.spec, allAppsVisible.spec, provisioningAllowed.spec,
    };

    static constexpr auto visibleApps = toMany<User, App>(
        "visibleApps", QT_TRANSLATE_NOOP("catalogue", "Visible Apps"), "apps", {.write = RelationSpec::Write::Update});

    static constexpr std::array relations{visibleApps.spec};
    static constexpr std::array titleAttributes{firstName.spec.name, lastName.spec.name, username.spec.name};
};

//! Paths that answer with users.
std::span<const EndpointSpec> userEndpoints();

} // namespace slipway
