// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"

#include <QByteArrayList>

#include <map>

namespace slipway::sandbox {

//! \brief What is the same in all resources of a type, as JSON ready to be written: worked out once from the catalogue's endpoints,
//! since a page of 200 needs it a thousand times.
struct TypeLinks
{
    struct Relation
    {
        const RelationSpec *spec = nullptr;
        //! The member "links" of the relation, cut where the URL of the resource stands in it; empty when it has no endpoints.
        QByteArrayList links;
    };

    QByteArray head; //!< {"type":"apps","id":
    QByteArray instanceRoot; //!< "/v1/apps/"; empty when the type has no instance path
    std::vector<Relation> relations;
};

class LinkTable final
{
public:
    //! Stays where it is as long as the table.
    const TypeLinks &of(const QString &type);

private:
    std::map<QString, TypeLinks> m_types;
};

} // namespace slipway::sandbox
