// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/appinfos.h"

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
    const QLatin1String texts = AppInfo::appInfoLocalizations.spec.name;
    for (const Entity *text : live.members(texts).all())
        scene.world.link(copy, texts, scene.world.add(AppInfoLocalization::type, {}, text->attributes()));
    return copy;
}

} // namespace

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
    while (const Entity *text = scene.world.members(gone, AppInfo::appInfoLocalizations.spec.name).one())
        scene.world.remove(ResourceId(text->id()));
    scene.world.remove(gone);
}

} // namespace slipway::sandbox
