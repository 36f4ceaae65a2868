// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/appinfos.h"

#include "catalogue/ageratings.h"
#include "sandbox/behaviours/versionstates.h"
#include "sandbox/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

bool isLive(const Entity *info)
{
    return valueOf(*info, AppInfo::state) == AppInfoState::ReadyForDistribution;
}

std::span<Entity *const> infosOf(const Scene &scene, const ResourceId &app)
{
    return scene.world.members(app, App::appInfos.spec.name).all();
}

ResourceId copyOf(const Scene &scene, const Entity &live)
{
    QJsonObject attributes = live.attributes();
    const AppVersionState state = AppVersionState::PrepareForSubmission;
    setValue(attributes, AppInfo::state, EnumValue<AppInfoState>::of(appInfoState(state)));
    setValue(attributes, AppInfo::appStoreState, EnumValue<AppStoreState>::of(appStoreState(state)));
    ResourceId copy = scene.world.add(AppInfo::type, {}, attributes);
    for (const RelationSpec &relation : AppInfo::relations) {
        const Entity *category = relation.target == AppCategory::type ? live.members(relation.name).one() : nullptr;
        if (category)
            scene.world.link(copy, relation.name, category->id());
    }
    if (const Entity *rating = live.members(AppInfo::ageRatingDeclaration.spec.name).one())
        scene.world.link(copy, AppInfo::ageRatingDeclaration.spec.name, scene.world.add(AgeRatingDeclaration::type, copy.id, rating->attributes()));
    const QLatin1String texts = AppInfo::appInfoLocalizations.spec.name;
    for (const Entity *text : live.members(texts).all())
        scene.world.link(copy, texts, scene.world.add(AppInfoLocalization::type, {}, text->attributes()));
    return copy;
}

// A category with the relations of an app info that hold its subcategories.
struct CategoryPlace
{
    QLatin1String category = {};
    std::array<QLatin1String, 2> subcategories = {};
};

constexpr std::array categoryPlaces{
    CategoryPlace{AppInfo::primaryCategory.spec.name, {AppInfo::primarySubcategoryOne.spec.name, AppInfo::primarySubcategoryTwo.spec.name}},
    CategoryPlace{AppInfo::secondaryCategory.spec.name, {AppInfo::secondarySubcategoryOne.spec.name, AppInfo::secondarySubcategoryTwo.spec.name}},
};

// What the to-one \a relation holds once \a change is made, or null.
const Entity *memberAfter(const Scene &scene, const Entity &info, const EntityChange &change, QLatin1String relation)
{
    const std::vector<ResourceId> *members = change.members(relation);
    if (!members)
        return info.members(relation).one();
    return members->empty() ? nullptr : scene.world.find(members->front());
}

const Entity *parentOf(const Entity *category)
{
    return category ? category->members(AppCategory::parent.spec.name).one() : nullptr;
}

Behaviour::Errors updatingInfo(const Scene &scene, const Entity &info, const EntityChange &change)
{
    if (!isEditableInfo(info))
        return {apierror::stateInvalid(info.id())};
    Behaviour::Errors errors;
    for (const CategoryPlace &place : categoryPlaces) {
        const Entity *category = memberAfter(scene, info, change, place.category);
        if (parentOf(category))
            errors.push_back(apierror::relationshipInvalid(place.category, {}));
        for (const QLatin1String name : place.subcategories) {
            const Entity *subcategory = memberAfter(scene, info, change, name);
            if (subcategory && (!category || parentOf(subcategory) != category))
                errors.push_back(apierror::relationshipInvalid(name, {}));
        }
    }
    return errors;
}

// Nothing leads from a declaration to its app info, neither at Apple nor here.
Behaviour::Errors updatingRating(const Scene &scene, const Entity &rating, const EntityChange &)
{
    for (const Entity *info : scene.world.list(AppInfo::type)) {
        if (info->members(AppInfo::ageRatingDeclaration.spec.name).one() == &rating && !isEditableInfo(*info))
            return {apierror::stateInvalid(rating.id())};
    }
    return {};
}

} // namespace

std::span<const Behaviour> appInfoBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = AppInfo::type, .updating = updatingInfo},
        Behaviour{.type = AgeRatingDeclaration::type, .updating = updatingRating},
    };
    return table;
}

bool isEditableInfo(const Entity &info)
{
    switch (valueOf(info, AppInfo::state).known) {
    case AppInfoState::PrepareForSubmission:
    case AppInfoState::ReadyForReview:
    case AppInfoState::WaitingForReview:
    case AppInfoState::Rejected:
    case AppInfoState::DeveloperRejected:
        return true;
    default:
        return false;
    }
}

void openAppInfo(const Scene &scene, const ResourceId &app)
{
    const auto infos = infosOf(scene, app);
    if (!infos.empty() && std::all_of(infos.begin(), infos.end(), isLive))
        scene.world.link(app, App::appInfos.spec.name, copyOf(scene, *infos.front()));
}

void closeAppInfo(const Scene &scene, const ResourceId &app)
{
    const auto infos = infosOf(scene, app);
    const auto editable = std::find_if_not(infos.begin(), infos.end(), isLive);
    if (editable == infos.end() || infos.size() < 2)
        return;
    const ResourceId gone = (*editable)->id();
    if (const Entity *rating = (*editable)->members(AppInfo::ageRatingDeclaration.spec.name).one())
        scene.world.remove(ResourceId(rating->id()));
    while (const Entity *text = scene.world.members(gone, AppInfo::appInfoLocalizations.spec.name).one())
        scene.world.remove(ResourceId(text->id()));
    scene.world.remove(gone);
}

} // namespace slipway::sandbox
