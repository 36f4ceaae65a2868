// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/localizations.h"

#include "catalogue/apps.h"
#include "catalogue/versions.h"
#include "sandbox/behaviours/appinfos.h"
#include "sandbox/behaviours/versions.h"
#include "sandbox/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

bool isFirstVersion(const Entity &version)
{
    const Entity *app = version.members(AppStoreVersion::app.spec.name).one();
    if (!app)
        return false;
    const auto versions = app->members(App::appStoreVersions.spec.name).all();
    return std::count_if(versions.begin(), versions.end(),
                         [&](const Entity *each) { return valueOf(*each, AppStoreVersion::platform) == valueOf(version, AppStoreVersion::platform); })
        == 1;
}

Behaviour::Errors refusedWhatsNew(const Entity &version, const EntityChange &change)
{
    const QLatin1String name = AppStoreVersionLocalization::whatsNew.spec.name;
    if (change.attributes.value(name).toString().isEmpty() || !isFirstVersion(version))
        return {};
    return {apierror::attributeInvalid(name, u"Attribute 'whatsNew' cannot be edited at this time"_s)};
}

Behaviour::Errors creatingVersionText(const Scene &scene, EntityChange &change)
{
    const Entity &version = *scene.world.find(change.members(AppStoreVersionLocalization::appStoreVersion.spec.name)->front());
    if (!isEditable(version))
        return {apierror::stateInvalid(version.id())};
    Behaviour::Errors errors =
        usedLocale(version.members(AppStoreVersion::appStoreVersionLocalizations.spec.name), change, AppStoreVersionLocalization::locale.spec.name);
    const Behaviour::Errors refused = refusedWhatsNew(version, change);
    errors.insert(errors.end(), refused.begin(), refused.end());
    return errors;
}

Behaviour::Errors updatingVersionText(const Scene &, const Entity &text, const EntityChange &change)
{
    const Entity *version = text.members(AppStoreVersionLocalization::appStoreVersion.spec.name).one();
    if (!version)
        return {};
    const QStringList names = change.attributes.keys();
    const bool promotionOnly = names == QStringList{AppStoreVersionLocalization::promotionalText.spec.name};
    if (!isEditable(*version) && !promotionOnly)
        return {apierror::stateInvalid(version->id())};
    return refusedWhatsNew(*version, change);
}

Behaviour::Errors removingVersionText(const Scene &, const Entity &text)
{
    const Entity *version = text.members(AppStoreVersionLocalization::appStoreVersion.spec.name).one();
    if (version && !isEditable(*version))
        return {apierror::stateInvalid(version->id())};
    return {};
}

// Names are unique in the store, language by language (api/02 2). Of all others' names a sandbox knows those of its own team.
Behaviour::Errors usedName(const Scene &scene, const Entity *info, const QString &locale, const EntityChange &change)
{
    const QLatin1String attribute = AppInfoLocalization::name.spec.name;
    const QString name = change.attributes.value(attribute).toString();
    const Entity *app = info ? info->members(AppInfo::app.spec.name).one() : nullptr;
    if (name.isEmpty() || !app)
        return {};
    const auto isUsedBy = [&](const Entity *text) {
        const Entity *other = text->members(AppInfoLocalization::appInfo.spec.name).one();
        return other && other->members(AppInfo::app.spec.name).one() != app && valueOf(*text, AppInfoLocalization::name) == name
            && valueOf(*text, AppInfoLocalization::locale).code() == locale;
    };
    const auto texts = scene.world.list(AppInfoLocalization::type);
    if (std::none_of(texts.begin(), texts.end(), isUsedBy))
        return {};
    ApiError error = apierror::attributeDuplicate(
        attribute, u"The app name you entered is already being used for another app in your account. Choose a different name."_s);
    error.code = "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE.SAME_ACCOUNT"_L1;
    return {error};
}

Behaviour::Errors creatingInfoText(const Scene &scene, EntityChange &change)
{
    const Entity &info = *scene.world.find(change.members(AppInfoLocalization::appInfo.spec.name)->front());
    if (!isEditableInfo(info))
        return {apierror::stateInvalid(info.id())};
    Behaviour::Errors errors = usedLocale(info.members(AppInfo::appInfoLocalizations.spec.name), change, AppInfoLocalization::locale.spec.name);
    const QString locale = change.attributes.value(AppInfoLocalization::locale.spec.name).toString();
    const Behaviour::Errors used = usedName(scene, &info, locale, change);
    errors.insert(errors.end(), used.begin(), used.end());
    return errors;
}

Behaviour::Errors ownerOfInfoTextIsFixed(const Entity &text)
{
    const Entity *info = text.members(AppInfoLocalization::appInfo.spec.name).one();
    if (info && !isEditableInfo(*info))
        return {apierror::stateInvalid(info->id())};
    return {};
}

Behaviour::Errors updatingInfoText(const Scene &scene, const Entity &text, const EntityChange &change)
{
    const Behaviour::Errors fixed = ownerOfInfoTextIsFixed(text);
    if (!fixed.empty())
        return fixed;
    const Entity *info = text.members(AppInfoLocalization::appInfo.spec.name).one();
    return usedName(scene, info, valueOf(text, AppInfoLocalization::locale).code(), change);
}

Behaviour::Errors removingInfoText(const Scene &, const Entity &text)
{
    return ownerOfInfoTextIsFixed(text);
}

} // namespace

Behaviour::Errors usedLocale(const MemberList &siblings, const EntityChange &change, QLatin1String localeName)
{
    const QString locale = change.attributes.value(localeName).toString();
    const auto all = siblings.all();
    if (std::none_of(all.begin(), all.end(), [&](const Entity *each) { return each->attributes().value(localeName).toString() == locale; }))
        return {};
    return {apierror::attributeDuplicate(localeName, u"The attribute 'locale' with value '%1' already exists. Try updating."_s.arg(locale))};
}

void judgeBetaText(const EntityChange &change, QLatin1String name, Behaviour::Errors &errors)
{
    if (!change.attributes.value(name).toString().contains(u'<'))
        return;
    ApiError error = apierror::attributeInvalid(name, u"The attribute '%1' contains characters that are not allowed."_s.arg(name));
    error.title = u"An attribute value has invalid text."_s;
    errors.push_back(error);
}

std::span<const Behaviour> localizationBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = AppStoreVersionLocalization::type,
                  .creating = creatingVersionText,
                  .updating = updatingVersionText,
                  .removing = removingVersionText},
        Behaviour{.type = AppInfoLocalization::type, .creating = creatingInfoText, .updating = updatingInfoText, .removing = removingInfoText},
    };
    return table;
}

} // namespace slipway::sandbox
