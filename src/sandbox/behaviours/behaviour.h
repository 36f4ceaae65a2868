// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/entitychange.h"

#include <QDateTime>

namespace slipway::sandbox {

//! What a behaviour works on.
struct Scene
{
    World &world;
    QDateTime now; //!< the service's time
};

//! \brief What Apple's service does with resources of one type beyond storing what it is sent.
//!
//! A set of hooks, each of which may be missing. Those that end in -ing come before the change and may refuse it: what they return
//! is sent, and nothing was changed. To add one: a function in the domain's file, a row in its table.
struct Behaviour
{
    using Errors = std::vector<ApiError>;

    QLatin1String type = {};
    //! May also add attributes that the service sets by itself.
    Errors (*creating)(const Scene &, EntityChange &change) = nullptr;
    void (*created)(const Scene &, const ResourceId &made) = nullptr;
    Errors (*updating)(const Scene &, const Entity &entity, const EntityChange &change) = nullptr;
    void (*updated)(const Scene &, const ResourceId &changed) = nullptr;
    Errors (*removing)(const Scene &, const Entity &entity) = nullptr;
    //! \a entity goes as soon as this returns; until then it has all its links.
    void (*removed)(const Scene &, const Entity &entity) = nullptr;
    //! One member comes into a relation of the type, by a linkage request or in a create or update.
    Errors (*linking)(const Scene &, const Entity &owner, QLatin1String relation, const Entity &member) = nullptr;
    //! All members of such a request at once, for what is said of them together.
    Errors (*linkingAll)(const Scene &, const Entity &owner, QLatin1String relation, const std::vector<const Entity *> &members) = nullptr;
    void (*linked)(const Scene &, const ResourceId &owner, QLatin1String relation, const ResourceId &member) = nullptr;
    void (*unlinked)(const Scene &, const ResourceId &owner, QLatin1String relation, const ResourceId &member) = nullptr;
    //! Relations whose members do not outlive the resource.
    std::span<const QLatin1String> owned = {};
    //! Relations whose members, and whether the type's resources, are removed by Apple some time later: 202 instead of 204.
    std::span<const QLatin1String> slowRelations = {};
    bool slowRemoval = false;
};

//! The behaviour of a type; one without hooks for most.
const Behaviour &behaviourOf(QAnyStringView type);

} // namespace slipway::sandbox
