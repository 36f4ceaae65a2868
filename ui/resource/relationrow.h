// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/resources.h"

namespace slipway {

//! \brief A relation of a resource, or a member of one that came along, as the resource page lists it.
struct RelationRow
{
    //! What is behind the row.
    enum class Leads {
        Nowhere, //!< nothing is there, or Apple has no path to it
        ToResource,
        ToList,
    };

    QString key = {}; //!< name of the relation; of a member with its id
    QString title = {};
    QString contents = {}; //!< "12 members", "None", "Not loaded"
    Leads leads = Leads::Nowhere;
    QString path = {};
    bool isMember = false;

    friend bool operator==(const RelationRow &, const RelationRow &) = default;
};

//! The relations of \a detail in the order of the catalogue, then the others by name; each is followed by its members that came along.
std::vector<RelationRow> relationRows(const ResourceDetail &detail);

//! Columns "relation" and "contents".
std::vector<Column<RelationRow>> relationColumns();

} // namespace slipway
