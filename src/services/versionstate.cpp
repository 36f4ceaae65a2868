// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/versionstate.h"

#include <algorithm>

namespace slipway {

namespace {

const VersionSummary *newest(const std::vector<VersionSummary> &versions, Platform platform, VersionPhase phase)
{
    const VersionSummary *found = nullptr;
    for (const VersionSummary &version : versions) {
        if (version.platform == platform && phaseOf(version.state.known) == phase && (!found || found->createdDate < version.createdDate))
            found = &version;
    }
    return found;
}

} // namespace

VersionSummary VersionSummary::from(const Typed<AppStoreVersion> &version)
{
    return {
        .id = version.id().value(),
        .platform = version[AppStoreVersion::platform],
        .versionString = version[AppStoreVersion::versionString],
        .state = version[AppStoreVersion::appVersionState],
        .createdDate = version[AppStoreVersion::createdDate],
        .copyright = version[AppStoreVersion::copyright],
    };
}

VersionPhase phaseOf(AppVersionState state)
{
    switch (state) {
    case AppVersionState::ReadyForDistribution:
        return VersionPhase::Live;
    case AppVersionState::ReplacedWithNewVersion:
        return VersionPhase::Past;
    case AppVersionState::Unknown:
        return VersionPhase::Unknown;
    default:
        return VersionPhase::InProgress;
    }
}

int urgency(AppVersionState state)
{
    switch (state) {
    case AppVersionState::Rejected:
    case AppVersionState::MetadataRejected:
    case AppVersionState::InvalidBinary:
        return 7;
    case AppVersionState::PendingDeveloperRelease:
        return 6;
    case AppVersionState::WaitingForExportCompliance:
    case AppVersionState::DeveloperRejected:
        return 5;
    case AppVersionState::PrepareForSubmission:
    case AppVersionState::ReadyForReview:
        return 4;
    case AppVersionState::InReview:
        return 3;
    case AppVersionState::WaitingForReview:
    case AppVersionState::Accepted:
    case AppVersionState::PendingAppleRelease:
    case AppVersionState::ProcessingForDistribution:
        return 2;
    case AppVersionState::ReadyForDistribution:
        return 1;
    case AppVersionState::ReplacedWithNewVersion:
    case AppVersionState::Unknown:
        return 0;
    }
    Q_UNREACHABLE();
}

const VersionSummary *mostUrgent(const std::vector<VersionSummary> &versions)
{
    const auto found = std::max_element(versions.cbegin(), versions.cend(), [](const VersionSummary &a, const VersionSummary &b) {
        return urgency(a.state.known) < urgency(b.state.known);
    });
    return found == versions.cend() ? nullptr : &*found;
}

const VersionSummary *liveVersion(const std::vector<VersionSummary> &versions, Platform platform)
{
    return newest(versions, platform, VersionPhase::Live);
}

const VersionSummary *versionInProgress(const std::vector<VersionSummary> &versions, Platform platform)
{
    return newest(versions, platform, VersionPhase::InProgress);
}

bool isFirstOfPlatform(const VersionSummary &version, const std::vector<VersionSummary> &versions)
{
    return std::none_of(versions.cbegin(), versions.cend(),
                        [&version](const VersionSummary &other) { return other.platform == version.platform && other.id != version.id; });
}

std::vector<EnumValue<Platform>> platformsOf(const std::vector<VersionSummary> &versions)
{
    std::vector<EnumValue<Platform>> platforms;
    for (const VersionSummary &version : versions) {
        if (std::find(platforms.cbegin(), platforms.cend(), version.platform) == platforms.cend())
            platforms.push_back(version.platform);
    }
    // The enum stands in Apple's order; what we do not know comes last, in the order of its text.
    const auto rank = [](const EnumValue<Platform> &platform) {
        return std::pair(platform.known == Platform::Unknown,
                         platform.known == Platform::Unknown ? platform.wire : QString::number(int(platform.known)));
    };
    std::sort(platforms.begin(), platforms.end(), [&rank](const auto &a, const auto &b) { return rank(a) < rank(b); });
    return platforms;
}

} // namespace slipway
