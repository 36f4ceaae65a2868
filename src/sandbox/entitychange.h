// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"
#include "sandbox/apierror.h"
#include "sandbox/world.h"

namespace slipway::sandbox {

//! \brief What a create or an update asks for, checked against the catalogue.
struct EntityChange
{
    enum class Kind { Create, Update };

    struct Relation
    {
        const RelationSpec *spec = nullptr;
        std::vector<ResourceId> members; //!< all of them exist
    };

    QJsonObject attributes;
    std::vector<Relation> relations;

    //! The members that the change gives a relation; null when it does not mention it.
    const std::vector<ResourceId> *members(QAnyStringView relation) const;

    //! \brief Parses the body of a POST (\a id is empty) or a PATCH of a \a type.
    //!
    //! Mistakes go into \a errors as Apple reports them: 400 for what is no JSON, 422 for what is no such document, 409 for all that
    //! is wrong with the entity, as many at once as there are.
    static EntityChange parse(const QByteArray &body, const TypeSpec &type, const QString &id, const World &world, std::vector<ApiError> &errors);
};

//! Parses the body of a linkage request: the members it names, all of which exist and are of \a type.
std::vector<ResourceId> parseLinkage(const QByteArray &body, const EndpointSpec &endpoint, const World &world, std::vector<ApiError> &errors);

} // namespace slipway::sandbox
