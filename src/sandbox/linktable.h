// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"

#include <QHash>

#include <vector>

namespace slipway::sandbox {

//! \brief Which links the resources of a type carry: worked out once from the catalogue's endpoints, since a page of 200 needs them
//! a thousand times.
struct TypeLinks
{
    struct Relation
    {
        const RelationSpec *spec = nullptr;
        bool linkage = false; //!< /relationships/name exists
        bool related = false; //!< /name exists
    };

    QByteArray instanceRoot; //!< "/v1/apps/"; empty when the type has no instance path
    std::vector<Relation> relations;
};

class LinkTable final
{
public:
    const TypeLinks &of(const QString &type);

private:
    QHash<QString, TypeLinks> m_types;
};

} // namespace slipway::sandbox
