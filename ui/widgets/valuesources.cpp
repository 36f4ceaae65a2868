// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valuesources.h"

#include "catalogue/betaapps.h"
#include "services/applelocks.h"
#include "services/editability.h"
#include "services/storetexts.h"

namespace slipway {

ValueEdits::Source infoSource(const AppInfoRow &info, const std::vector<AppInfoRow> &infos, const AppleLocks &locks)
{
    const AppInfoRow *edited = infoOf(VersionPhase::InProgress, infos);
    return {.values = info.values,
            .part = TextPart::ofApp(),
            .lock = lockReason(info.state),
            .refusals = locks.adviceOn({AppInfo::type, info.id}, info.state.wire),
            .takesDrafts = edited && edited->id == info.id};
}

ValueEdits::Source versionSource(const VersionSummary &version, const std::vector<VersionSummary> &versions, const AppleLocks &locks)
{
    const VersionSummary *edited = versionInProgress(versions, version.platform.known);
    return {.values = {{AppStoreVersion::copyright.spec.name, version.copyright}},
            .part = TextPart::ofVersion(version.platform.wire),
            .lock = lockReason(version),
            .refusals = locks.adviceOn({AppStoreVersion::type, version.id}, version.state.wire),
            .takesDrafts = edited && edited->id == version.id};
}

ValueEdits::Source testingSource(const TestValues *detail, const TestValues *license, const AppleLocks &locks)
{
    ValueEdits::Source source{.part = TextPart::ofTesting(), .takesDrafts = true};
    const auto add = [&](QLatin1String type, const TestValues *values) {
        if (!values)
            return;
        source.values.insert(values->values);
        source.refusals.insert(locks.adviceOn({type, values->id}, {})); // it has no state
    };
    add(BetaAppReviewDetail::type, detail);
    add(BetaLicenseAgreement::type, license);
    return source;
}

} // namespace slipway
