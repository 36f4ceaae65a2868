// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typed.h"
#include "catalogue/versions.h"

#include <QString>

#include <vector>

namespace slipway {

//! A version of an app as lists and cards need it.
struct VersionSummary
{
    QString id = {};
    EnumValue<Platform> platform = {};
    QString versionString = {};
    EnumValue<AppVersionState> state = {};
    QDateTime createdDate = {};
    QString copyright = {};

    static VersionSummary from(const Typed<AppStoreVersion> &version);
    friend bool operator==(const VersionSummary &, const VersionSummary &) = default;
};

//! What of a version's life its state belongs to (api/02 3).
enum class VersionPhase {
    Live, //!< people can get it
    InProgress, //!< on its way, or waiting for somebody
    Past, //!< replaced or removed
    Unknown, //!< a state newer than we are
};

VersionPhase phaseOf(AppVersionState state);

//! How much a state asks for attention: the state of an app is that of the version with the highest urgency. 0 for none.
int urgency(AppVersionState state);

//! The version whose state stands for the whole app, or nullptr when there is none.
const VersionSummary *mostUrgent(const std::vector<VersionSummary> &versions);

//! Newest live version of \a platform, or nullptr; likewise the one in progress. One platform has at most one of each.
const VersionSummary *liveVersion(const std::vector<VersionSummary> &versions, Platform platform);
const VersionSummary *versionInProgress(const std::vector<VersionSummary> &versions, Platform platform);

//! The app had no other version on the platform of \a version, one of \a versions.
bool isFirstOfPlatform(const VersionSummary &version, const std::vector<VersionSummary> &versions);

//! Platforms in the order in which Apple lists them, each once.
std::vector<EnumValue<Platform>> platformsOf(const std::vector<VersionSummary> &versions);

} // namespace slipway
