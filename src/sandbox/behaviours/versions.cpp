// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/versions.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/reviewdetails.h"
#include "catalogue/versions.h"
#include "sandbox/behaviours/appinfos.h"
#include "sandbox/behaviours/versionstates.h"
#include "sandbox/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

AppVersionState stateOf(const Entity &version)
{
    return valueOf(version, AppStoreVersion::appVersionState).known;
}

Behaviour::Errors creating(const Scene &scene, EntityChange &change)
{
    Behaviour::Errors errors;
    const std::vector<ResourceId> *apps = change.members(AppStoreVersion::app.spec.name);
    const QString platform = change.attributes.value(AppStoreVersion::platform.spec.name).toString();
    const QString number = change.attributes.value(AppStoreVersion::versionString.spec.name).toString();
    for (const Entity *other : scene.world.members(apps->front(), App::appStoreVersions.spec.name).all()) {
        if (valueOf(*other, AppStoreVersion::platform).wire != platform)
            continue;
        if (!wasReleased(stateOf(*other))) {
            errors.push_back(
                apierror::relationshipInvalid(AppStoreVersion::app.spec.name, u"You cannot create a new version of the App in the current state."_s));
        }
        if (valueOf(*other, AppStoreVersion::versionString) == number) {
            errors.push_back(
                apierror::attributeDuplicate(AppStoreVersion::versionString.spec.name, u"The version number has been previously used."_s));
        }
    }
    const AppVersionState state = AppVersionState::PrepareForSubmission;
    setValue(change.attributes, AppStoreVersion::appVersionState, EnumValue<AppVersionState>::of(state));
    setValue(change.attributes, AppStoreVersion::appStoreState, EnumValue<AppStoreState>::of(appStoreState(state)));
    setValue(change.attributes, AppStoreVersion::createdDate, scene.now);
    if (!change.attributes.contains(AppStoreVersion::releaseType.spec.name))
        setValue(change.attributes, AppStoreVersion::releaseType, EnumValue<ReleaseType>::of(ReleaseType::AfterApproval));
    return errors;
}

// The newest other version of the same app and platform, or null.
const Entity *predecessorOf(const Scene &scene, const Entity &version)
{
    const Entity *newest = nullptr;
    for (const Entity *other :
         scene.world.members(version.members(AppStoreVersion::app.spec.name).one()->id(), App::appStoreVersions.spec.name).all()) {
        const bool samePlatform = valueOf(*other, AppStoreVersion::platform) == valueOf(version, AppStoreVersion::platform);
        const bool newer = !newest || valueOf(*newest, AppStoreVersion::createdDate) < valueOf(*other, AppStoreVersion::createdDate);
        if (other != &version && samePlatform && newer)
            newest = other;
    }
    return newest;
}

void copyTexts(const Scene &scene, const Entity &from, const ResourceId &to)
{
    const QLatin1String relation = AppStoreVersion::appStoreVersionLocalizations.spec.name;
    for (const Entity *text : from.members(relation).all()) {
        QJsonObject attributes = text->attributes();
        attributes.insert(AppStoreVersionLocalization::whatsNew.spec.name, QJsonValue::Null);
        scene.world.link(to, relation, scene.world.add(AppStoreVersionLocalization::type, {}, attributes));
    }
}

void copyReviewDetail(const Scene &scene, const Entity &from, const ResourceId &to)
{
    const QLatin1String relation = AppStoreVersion::appStoreReviewDetail.spec.name;
    if (const Entity *detail = from.members(relation).one())
        scene.world.link(to, relation, scene.world.add(AppStoreReviewDetail::type, {}, detail->attributes()));
}

void created(const Scene &scene, const ResourceId &made)
{
    const Entity &version = *scene.world.find(made);
    if (const Entity *before = predecessorOf(scene, version)) {
        copyTexts(scene, *before, made);
        copyReviewDetail(scene, *before, made);
    }
    openAppInfo(scene, version.members(AppStoreVersion::app.spec.name).one()->id());
}

void removed(const Scene &scene, const Entity &version)
{
    const Entity *app = version.members(AppStoreVersion::app.spec.name).one();
    if (!app)
        return;
    const auto versions = app->members(App::appStoreVersions.spec.name).all();
    if (std::all_of(versions.begin(), versions.end(), [&](const Entity *each) { return each == &version || wasReleased(stateOf(*each)); }))
        closeAppInfo(scene, app->id());
}

Behaviour::Errors updating(const Scene &, const Entity &version, const EntityChange &)
{
    if (!isEditable(version))
        return {apierror::stateInvalid(version.id())};
    return {};
}

Behaviour::Errors removing(const Scene &, const Entity &version)
{
    if (!isEditable(version))
        return {apierror::stateInvalid(version.id())};
    return {};
}

Behaviour::Errors linking(const Scene &, const Entity &version, QLatin1String relation, const Entity &build)
{
    if (relation != AppStoreVersion::build.spec.name)
        return {};
    if (!isEditable(version))
        return {apierror::stateInvalid(version.id())};
    const Entity *train = build.members(Build::preReleaseVersion.spec.name).one();
    const bool fits = valueOf(build, Build::processingState).known == BuildProcessingState::Valid && !valueOf(build, Build::expired) && train
        && valueOf(*train, PreReleaseVersion::platform) == valueOf(version, AppStoreVersion::platform)
        && valueOf(*train, PreReleaseVersion::version) == valueOf(version, AppStoreVersion::versionString);
    if (!fits)
        return {apierror::relationshipInvalid(relation, u"The specified pre-release build could not be added."_s)};
    return {};
}

constexpr std::array owned{AppStoreVersion::appStoreVersionLocalizations.spec.name, AppStoreVersion::appStoreReviewDetail.spec.name};

} // namespace

bool isEditable(const Entity &version)
{
    switch (stateOf(version)) {
    case AppVersionState::PrepareForSubmission:
    case AppVersionState::ReadyForReview:
    case AppVersionState::WaitingForReview:
    case AppVersionState::WaitingForExportCompliance:
    case AppVersionState::InvalidBinary:
    case AppVersionState::Rejected:
    case AppVersionState::MetadataRejected:
    case AppVersionState::DeveloperRejected:
    case AppVersionState::Accepted:
        return true;
    default:
        return false;
    }
}

std::span<const Behaviour> versionBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = AppStoreVersion::type,
                  .creating = creating,
                  .created = created,
                  .updating = updating,
                  .removing = removing,
                  .removed = removed,
                  .linking = linking,
                  .owned = owned},
    };
    return table;
}

} // namespace slipway::sandbox
