// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "catalogue/endpointspec.h"
#include "catalogue/platform.h"

#include <optional>
#include <vector>

namespace slipway {

struct App;
struct BetaGroup;
struct Build;
class Resource;

enum class BetaInviteType { Unknown, Email, PublicLink };

template <>
struct EnumTraits<BetaInviteType>
{
    static constexpr std::array entries{
        entry(BetaInviteType::Email, "EMAIL", QT_TRANSLATE_NOOP("catalogue", "Email")),
        entry(BetaInviteType::PublicLink, "PUBLIC_LINK", QT_TRANSLATE_NOOP("catalogue", "Public Link")),
    };
};

enum class BetaTesterState { Unknown, NotInvited, Invited, Accepted, Installed, Revoked };

template <>
struct EnumTraits<BetaTesterState>
{
    static constexpr std::array entries{
        entry(BetaTesterState::NotInvited, "NOT_INVITED", QT_TRANSLATE_NOOP("catalogue", "Not Invited")),
        entry(BetaTesterState::Invited, "INVITED", QT_TRANSLATE_NOOP("catalogue", "Invited")),
        entry(BetaTesterState::Accepted, "ACCEPTED", QT_TRANSLATE_NOOP("catalogue", "Accepted")),
        entry(BetaTesterState::Installed, "INSTALLED", QT_TRANSLATE_NOOP("catalogue", "Installed")),
        entry(BetaTesterState::Revoked, "REVOKED", QT_TRANSLATE_NOOP("catalogue", "Revoked")),
    };
};

//! A device that a build was installed on, with what is on it now.
struct TesterDevice
{
    QString model = {}; //!< "iPhone15_3": an underscore where Apple elsewhere has a comma
    EnumValue<Platform> platform = {};
    QString osVersion = {};
    QString build = {}; //!< version, and in parentheses the number of the build: "2.4.0 (812)"

    friend bool operator==(const TesterDevice &, const TesterDevice &) = default;
};

//! What BetaTester::appDevices holds. What is no object in it is left out.
std::vector<TesterDevice> testerDevices(const QJsonArray &appDevices);

//! What somebody did with the builds of an app in some time; what Apple does not tell is unknown, which is not none.
struct BetaTesterUsage
{
    std::optional<int> sessions = {};
    std::optional<int> crashes = {};
    std::optional<int> feedback = {};

    friend bool operator==(const BetaTesterUsage &, const BetaTesterUsage &) = default;
};

//! What \a row, of the metric betaTesterUsages, says of its whole period.
BetaTesterUsage betaTesterUsage(const Resource &row);

//! Somebody who tests: one per address and team. Who came by a public link has neither name nor address (api/05 2).
struct BetaTester
{
    static constexpr QLatin1String type{"betaTesters"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Beta Tester");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Beta Testers");

    static constexpr auto firstName =
        createOnly<BetaTester, QString>("firstName", QT_TRANSLATE_NOOP("catalogue", "First Name"), {.nullable = true});
    static constexpr auto lastName =
        createOnly<BetaTester, QString>("lastName", QT_TRANSLATE_NOOP("catalogue", "Last Name"), {.nullable = true});
    static constexpr auto email = createOnly<BetaTester, QString>(
        "email", QT_TRANSLATE_NOOP("catalogue", "Email"), {.required = true, .kind = ValueKind::Email});
    static constexpr auto inviteType =
        readOnly<BetaTester, EnumValue<BetaInviteType>>("inviteType", QT_TRANSLATE_NOOP("catalogue", "Invited By"));
    //! Null outside the view of one app, which means unknown.
    static constexpr auto state = readOnly<BetaTester, EnumValue<BetaTesterState>>("state", QT_TRANSLATE_NOOP("catalogue", "Status"));
    //! See testerDevices().
    static constexpr auto appDevices = readOnly<BetaTester, QJsonArray>("appDevices", QT_TRANSLATE_NOOP("catalogue", "Devices"));

    static constexpr std::array specs{firstName.spec, lastName.spec, email.spec, inviteType.spec, state.spec, appDevices.spec};

    static constexpr RelationFacts creatable{.write = RelationSpec::Write::Create};
    static constexpr auto apps = toMany<BetaTester, App>("apps", QT_TRANSLATE_NOOP("catalogue", "Apps"), "apps");
    static constexpr auto betaGroups =
        toMany<BetaTester, BetaGroup>("betaGroups", QT_TRANSLATE_NOOP("catalogue", "Beta Groups"), "betaGroups", creatable);
    static constexpr auto builds = toMany<BetaTester, Build>("builds", QT_TRANSLATE_NOOP("catalogue", "Builds"), "builds", creatable);

    static constexpr std::array relations{apps.spec, betaGroups.spec, builds.spec};
    static constexpr std::array titleAttributes{firstName.spec.name, lastName.spec.name, email.spec.name};
};

//! Testers who get the same builds; internal groups hold members of the team (api/05 3).
struct BetaGroup
{
    static constexpr QLatin1String type{"betaGroups"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Beta Group");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Beta Groups");

    static constexpr auto name =
        editable<BetaGroup, QString>("name", QT_TRANSLATE_NOOP("catalogue", "Name"), {.required = true, .nullable = true});
    static constexpr auto isInternalGroup =
        createOnly<BetaGroup, bool>("isInternalGroup", QT_TRANSLATE_NOOP("catalogue", "Internal"), {.nullable = true});
    //! Null on external groups.
    static constexpr auto hasAccessToAllBuilds =
        createOnly<BetaGroup, bool>("hasAccessToAllBuilds", QT_TRANSLATE_NOOP("catalogue", "Access to All Builds"), {.nullable = true});
    static constexpr auto publicLinkEnabled =
        editable<BetaGroup, bool>("publicLinkEnabled", QT_TRANSLATE_NOOP("catalogue", "Public Link Enabled"), {.nullable = true});
    //! Sent even while the link is disabled.
    static constexpr auto publicLink =
        readOnly<BetaGroup, QString>("publicLink", QT_TRANSLATE_NOOP("catalogue", "Public Link"), {.kind = ValueKind::Url});
    static constexpr auto publicLinkId = readOnly<BetaGroup, QString>("publicLinkId", QT_TRANSLATE_NOOP("catalogue", "Public Link ID"));
    static constexpr auto publicLinkLimitEnabled =
        editable<BetaGroup, bool>("publicLinkLimitEnabled", QT_TRANSLATE_NOOP("catalogue", "Public Link Limited"), {.nullable = true});
    //! 1 to 10,000.
    static constexpr auto publicLinkLimit =
        editable<BetaGroup, int>("publicLinkLimit", QT_TRANSLATE_NOOP("catalogue", "Public Link Limit"), {.nullable = true});
    static constexpr auto feedbackEnabled =
        editable<BetaGroup, bool>("feedbackEnabled", QT_TRANSLATE_NOOP("catalogue", "Feedback Enabled"), {.nullable = true});
    static constexpr auto iosBuildsAvailableForAppleSiliconMac = updateOnly<BetaGroup, bool>(
        "iosBuildsAvailableForAppleSiliconMac", QT_TRANSLATE_NOOP("catalogue", "iOS Builds on Apple Silicon Macs"), {.nullable = true});
    static constexpr auto iosBuildsAvailableForAppleVision = updateOnly<BetaGroup, bool>(
        "iosBuildsAvailableForAppleVision", QT_TRANSLATE_NOOP("catalogue", "iOS Builds on Apple Vision"), {.nullable = true});
    static constexpr auto createdDate = readOnly<BetaGroup, QDateTime>("createdDate", QT_TRANSLATE_NOOP("catalogue", "Created"));

    static constexpr std::array specs{
        name.spec, isInternalGroup.spec, hasAccessToAllBuilds.spec, publicLinkEnabled.spec, publicLink.spec, publicLinkId.spec,
        publicLinkLimitEnabled.spec, publicLinkLimit.spec, feedbackEnabled.spec, iosBuildsAvailableForAppleSiliconMac.spec,
        iosBuildsAvailableForAppleVision.spec, createdDate.spec,
    };

    static constexpr RelationFacts creatable{.write = RelationSpec::Write::Create};
    static constexpr auto app = toOne<BetaGroup, App>(
        "app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps", {.write = RelationSpec::Write::CreateRequired});
    static constexpr auto builds = toMany<BetaGroup, Build>("builds", QT_TRANSLATE_NOOP("catalogue", "Builds"), "builds", creatable);
    static constexpr auto betaTesters =
        toMany<BetaGroup, BetaTester>("betaTesters", QT_TRANSLATE_NOOP("catalogue", "Beta Testers"), "betaTesters", creatable);

    // Relations without a key of their own lead to types that are not curated.
    static constexpr std::array relations{
        app.spec, builds.spec, betaTesters.spec,
        toOne<BetaGroup>("betaRecruitmentCriteria", QT_TRANSLATE_NOOP("catalogue", "Recruitment Criteria"), "betaRecruitmentCriteria").spec,
        toOne<BetaGroup>("betaRecruitmentCriterionCompatibleBuildCheck", QT_TRANSLATE_NOOP("catalogue", "Compatible Build Check"),
                         "betaRecruitmentCriterionCompatibleBuildChecks", {.linksOnly = true}).spec,
    };
    static constexpr std::array titleAttributes{name.spec.name};
};

//! TestFlight's mail to a tester, sent by making one; no reader ever sees it again (api/05 2).
struct BetaTesterInvitation
{
    static constexpr QLatin1String type{"betaTesterInvitations"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "TestFlight Invitation");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "TestFlight Invitations");

    static constexpr std::array<AttributeSpec, 0> specs{};

    static constexpr auto app = toOne<BetaTesterInvitation, App>(
        "app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps", {.write = RelationSpec::Write::CreateRequired});
    //! Apple calls it deprecated and names nothing in its place.
    static constexpr auto betaTester = toOne<BetaTesterInvitation, BetaTester>(
        "betaTester", QT_TRANSLATE_NOOP("catalogue", "Beta Tester"), "betaTesters",
        {.write = RelationSpec::Write::Create, .deprecated = true});

    static constexpr std::array relations{app.spec, betaTester.spec};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

//! Paths that answer with beta testers, beta groups or invitations.
std::span<const EndpointSpec> testFlightEndpoints();

} // namespace slipway
