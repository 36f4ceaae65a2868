// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/reviewdetails.h"

#include "catalogue/reviewdetails.h"
#include "catalogue/versions.h"
#include "sandbox/behaviours/versions.h"
#include "sandbox/values.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

using Detail = AppStoreReviewDetail;

constexpr std::array contact{Detail::contactFirstName.spec.name, Detail::contactLastName.spec.name, Detail::contactPhone.spec.name,
                             Detail::contactEmail.spec.name};

Behaviour::Errors creatingDetail(const Scene &scene, EntityChange &change)
{
    const QLatin1String owner = Detail::appStoreVersion.spec.name;
    const Entity &version = *scene.world.find(change.members(owner)->front());
    if (!isEditable(version))
        return {apierror::stateInvalid(version.id())};
    if (version.members(AppStoreVersion::appStoreReviewDetail.spec.name).one()) {
        ApiError error = apierror::relationshipInvalid(owner, u"The version has a review detail already."_s);
        error.code = "ENTITY_ERROR.RELATIONSHIP.INVALID.DUPLICATE"_L1;
        return {error};
    }
    Behaviour::Errors errors = wrongPhone(change, Detail::contactPhone.spec.name);
    for (const QLatin1String name : contact) {
        if (change.attributes.value(name).toString().isEmpty())
            errors.push_back(apierror::attributeRequired(name));
    }
    return errors;
}

Behaviour::Errors updatingDetail(const Scene &, const Entity &detail, const EntityChange &change)
{
    const Entity *version = detail.members(Detail::appStoreVersion.spec.name).one();
    if (version && !isEditable(*version))
        return {apierror::stateInvalid(version->id())};
    return wrongPhone(change, Detail::contactPhone.spec.name);
}

} // namespace

// Numbers of North America have ten digits after +1; of others it is known that they are international.
Behaviour::Errors wrongPhone(const EntityChange &change, QLatin1String name)
{
    static const QRegularExpression separators(u"[\\s().-]"_s);
    static const QRegularExpression number(uR"(\A\+(?:1\d{10}|[2-9]\d{6,14})\z)"_s);
    QString phone = change.attributes.value(name).toString();
    if (phone.isEmpty() || number.match(phone.remove(separators)).hasMatch())
        return {};
    return {apierror::attributeInvalid(name, u"The phone number is not valid: use the international format, such as +49 30 1234567."_s)};
}

std::span<const Behaviour> reviewDetailBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = Detail::type, .creating = creatingDetail, .updating = updatingDetail},
    };
    return table;
}

} // namespace slipway::sandbox
