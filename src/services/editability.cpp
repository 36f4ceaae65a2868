// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/editability.h"

#include "services/storetexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace slipway {

namespace {

//! A state in which texts cannot be changed, and what people read about that.
template <typename State>
struct Lock
{
    State state = State::Unknown;
    const char *reason = "";
};

// The column "metadata editable" of the table of states in api/02 3, Apple's list of App Store Connect Help. States that are not here
// are editable.
constexpr std::array versionLocks{
    Lock{
        AppVersionState::InReview,
        QT_TRANSLATE_NOOP("Editability", "Apple is reviewing this version: its texts can be changed after that, or once it is taken out of review.")},
    Lock{AppVersionState::PendingDeveloperRelease,
         QT_TRANSLATE_NOOP("Editability", "This version is approved and waits for its release: its texts can be changed in the next version.")},
    Lock{AppVersionState::PendingAppleRelease,
         QT_TRANSLATE_NOOP("Editability", "This version is approved and waits for Apple: its texts can be changed in the next version.")},
    Lock{AppVersionState::ProcessingForDistribution,
         QT_TRANSLATE_NOOP("Editability", "This version is on its way to the App Store: its texts can be changed in the next version.")},
    Lock{AppVersionState::ReadyForDistribution,
         QT_TRANSLATE_NOOP("Editability",
                           "This version is on the App Store: this text can be changed in the next version, and only promotional text in this one.")},
    Lock{AppVersionState::ReplacedWithNewVersion,
         QT_TRANSLATE_NOOP("Editability", "This version was replaced by a newer one: its texts can be changed in the version in progress.")},
};

// An app info goes with a version and has the same stops (api/02 2).
constexpr std::array infoLocks{
    Lock{AppInfoState::InReview,
         QT_TRANSLATE_NOOP("Editability", "Apple is reviewing this: it can be changed after that, or once the version is taken out of review.")},
    Lock{AppInfoState::PendingRelease,
         QT_TRANSLATE_NOOP("Editability", "This is approved and waits for its release: it can be changed with the next version.")},
    Lock{AppInfoState::ReadyForDistribution,
         QT_TRANSLATE_NOOP("Editability", "This is on the App Store: it can be changed with the next version, once that is created.")},
    Lock{AppInfoState::ReplacedWithNewInfo, QT_TRANSLATE_NOOP("Editability", "This was replaced: it can be changed with the version in progress.")},
};

template <typename Locks, typename State>
QString reasonOf(const Locks &locks, State state)
{
    const auto found = std::find_if(locks.begin(), locks.end(), [state](const auto &lock) { return lock.state == state; });
    return found == locks.end() ? QString() : QCoreApplication::translate("Editability", found->reason);
}

} // namespace

QString lockReason(const StoreText &field, const VersionSummary &version, bool isFirstOfPlatform)
{
    const AppVersionState state = version.state.known;
    const bool isPromotion = field.spec.name == AppStoreVersionLocalization::promotionalText.spec.name;
    if (state == AppVersionState::ReadyForDistribution && isPromotion)
        return {};
    const QString reason = lockReason(version);
    const bool isNews = field.spec.name == AppStoreVersionLocalization::whatsNew.spec.name;
    if (reason.isEmpty() && isNews && isFirstOfPlatform)
        return QCoreApplication::translate("Editability",
                                           "The first version of a platform has no What's New: Apple takes it from the second one on.");
    return reason;
}

QString lockReason(const VersionSummary &version)
{
    return reasonOf(versionLocks, version.state.known);
}

QString lockReason(const EnumValue<AppInfoState> &state)
{
    return reasonOf(infoLocks, state.known);
}

std::vector<QString> lockReasons(const VersionSummary &version, const std::vector<VersionSummary> &versions, const AppInfoRow *info)
{
    const bool isFirst = isFirstOfPlatform(version, versions);
    std::vector<QString> reasons;
    for (const StoreText &field : storeTexts())
        reasons.push_back(field.ofApp && info ? lockReason(info->state) : lockReason(field, version, isFirst));
    return reasons;
}

} // namespace slipway
