// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/versionstates.h"

namespace slipway::sandbox {

AppStoreState appStoreState(AppVersionState state)
{
    switch (state) {
    case AppVersionState::ProcessingForDistribution:
        return AppStoreState::ProcessingForAppStore;
    case AppVersionState::ReadyForDistribution:
        return AppStoreState::ReadyForSale;
    default:
        break;
    }
    // All other states kept their name.
    return EnumValue<AppStoreState>::fromWire(EnumValue<AppVersionState>::of(state).wire).known;
}

AppInfoState appInfoState(AppVersionState state)
{
    switch (state) {
    case AppVersionState::Unknown:
        return AppInfoState::Unknown;
    case AppVersionState::Accepted:
        return AppInfoState::Accepted;
    case AppVersionState::DeveloperRejected:
        return AppInfoState::DeveloperRejected;
    case AppVersionState::InReview:
        return AppInfoState::InReview;
    case AppVersionState::PendingAppleRelease:
    case AppVersionState::PendingDeveloperRelease:
    case AppVersionState::ProcessingForDistribution:
        return AppInfoState::PendingRelease;
    case AppVersionState::PrepareForSubmission:
        return AppInfoState::PrepareForSubmission;
    case AppVersionState::ReadyForDistribution:
        return AppInfoState::ReadyForDistribution;
    case AppVersionState::ReadyForReview:
        return AppInfoState::ReadyForReview;
    case AppVersionState::InvalidBinary:
    case AppVersionState::MetadataRejected:
    case AppVersionState::Rejected:
        return AppInfoState::Rejected;
    case AppVersionState::ReplacedWithNewVersion:
        return AppInfoState::ReplacedWithNewInfo;
    case AppVersionState::WaitingForExportCompliance:
    case AppVersionState::WaitingForReview:
        return AppInfoState::WaitingForReview;
    }
    return AppInfoState::Unknown;
}

bool wasReleased(AppVersionState state)
{
    return state == AppVersionState::ReadyForDistribution || state == AppVersionState::ReplacedWithNewVersion;
}

} // namespace slipway::sandbox
