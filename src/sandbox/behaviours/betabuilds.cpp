// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/betabuilds.h"

#include "catalogue/apps.h"
#include "catalogue/buildbundles.h"
#include "catalogue/builds.h"
#include "sandbox/behaviours/betastates.h"
#include "sandbox/behaviours/localizations.h"
#include "sandbox/behaviours/membership.h"
#include "sandbox/values.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

Behaviour::Errors updatingBuild(const Scene &, const Entity &build, const EntityChange &change)
{
    Behaviour::Errors errors;
    const QLatin1String encryption = Build::usesNonExemptEncryption.spec.name;
    if (change.attributes.contains(encryption) && build.attributes().value(encryption).isBool())
        errors.push_back(apierror::attributeInvalid(encryption, u"You cannot update when the value is already set."_s));
    // That nothing brings an expired build back is what Apple's help says; the answer is guessed.
    const QLatin1String expired = Build::expired.spec.name;
    if (valueOf(build, Build::expired) && change.attributes.contains(expired) && !change.attributes.value(expired).toBool())
        errors.push_back(apierror::attributeInvalid(expired, u"An expired build can not be tested again."_s));
    return errors;
}

// Internal groups that have access to all builds get those that have become testable.
void offerToTeam(const Scene &scene, const Entity &build)
{
    const Entity *app = build.members(Build::app.spec.name).one();
    if (!app || !isInstallable(build, Audience::Team))
        return;
    for (const Entity *group : app->members(App::betaGroups.spec.name).all()) {
        if (!valueOf(*group, BetaGroup::hasAccessToAllBuilds))
            continue;
        scene.world.link(group->id(), BetaGroup::builds.spec.name, build.id());
        groupGotBuild(scene, group->id());
    }
}

void updatedBuild(const Scene &scene, const ResourceId &id)
{
    const Entity &build = *scene.world.find(id);
    const Entity *submission = build.members(Build::betaAppReviewSubmission.spec.name).one();
    const BetaReviewState review = betaReviewState(build);
    // There is no other way to cancel a review.
    if (valueOf(build, Build::expired) && (review == BetaReviewState::WaitingForReview || review == BetaReviewState::InReview))
        scene.world.remove(ResourceId(submission->id()));
    offerToTeam(scene, build);
    refreshBetaDetail(scene.world, id);
}

void buildLinked(const Scene &scene, const ResourceId &build, QLatin1String relation, const ResourceId &member)
{
    refreshBetaDetail(scene.world, build);
    if (relation == Build::individualTesters.spec.name)
        gotBuild(scene, member, build);
    else if (relation == Build::betaGroups.spec.name)
        groupGotBuild(scene, member);
}

void buildUnlinked(const Scene &scene, const ResourceId &build, QLatin1String, const ResourceId &)
{
    refreshBetaDetail(scene.world, build);
}

// Both texts were seen live (api/05 4).
Behaviour::Errors creatingNotification(const Scene &scene, EntityChange &change)
{
    const Entity &build = *scene.world.find(change.members(BuildBetaNotification::build.spec.name)->front());
    const auto refused = [](const QString &why) { return Behaviour::Errors{apierror::stateError("STATE_ERROR.ENTITY_STATE_INVALID"_L1, why)}; };
    const Entity *detail = build.members(Build::buildBetaDetail.spec.name).one();
    if (detail && valueOf(*detail, BuildBetaDetail::autoNotifyEnabled))
        return refused(u"Auto-notify already enabled"_s);
    if (!isInstallable(build, Audience::Everybody))
        return refused(u"Build is not in externally testable state."_s);
    return {};
}

Behaviour::Errors creatingWhatToTest(const Scene &scene, EntityChange &change)
{
    const Entity &build = *scene.world.find(change.members(BetaBuildLocalization::build.spec.name)->front());
    Behaviour::Errors errors = usedLocale(build.members(Build::betaBuildLocalizations.spec.name), change, BetaBuildLocalization::locale.spec.name);
    judgeBetaText(change, BetaBuildLocalization::whatsNew.spec.name, errors);
    return errors;
}

Behaviour::Errors updatingWhatToTest(const Scene &, const Entity &, const EntityChange &change)
{
    Behaviour::Errors errors;
    judgeBetaText(change, BetaBuildLocalization::whatsNew.spec.name, errors);
    return errors;
}

} // namespace

void moveProcessing(const Scene &scene, const ResourceId &build, BuildProcessingState state)
{
    QJsonObject change;
    setValue(change, Build::processingState, EnumValue<BuildProcessingState>::of(state));
    scene.world.update(build, change);
    updatedBuild(scene, build);
}

// The host looks at the query.
QUrl symbolsLink(const QString &url, const QDateTime &now)
{
    return QUrl(u"%1?expires=%2"_s.arg(url).arg(now.addSecs(symbolsLinkSeconds).toSecsSinceEpoch()));
}

void renewSymbolLinks(World &world, const QDateTime &now)
{
    for (const Entity *bundle : world.list(BuildBundle::type)) {
        const QUrl link = valueOf(*bundle, BuildBundle::dSYMUrl);
        const qint64 expires = QUrlQuery(link).queryItemValue(u"expires"_s).toLongLong();
        if (link.isEmpty() || expires - now.toSecsSinceEpoch() > symbolsLinkSeconds / 2)
            continue;
        QJsonObject change;
        setValue(change, BuildBundle::dSYMUrl, symbolsLink(link.toString(QUrl::RemoveQuery), now));
        world.update(bundle->id(), change);
    }
}

std::span<const Behaviour> betaBuildBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = Build::type, .updating = updatingBuild, .updated = updatedBuild, .linked = buildLinked, .unlinked = buildUnlinked},
        Behaviour{.type = BuildBetaNotification::type, .creating = creatingNotification},
        Behaviour{.type = BetaBuildLocalization::type, .creating = creatingWhatToTest, .updating = updatingWhatToTest},
    };
    return table;
}

} // namespace slipway::sandbox
