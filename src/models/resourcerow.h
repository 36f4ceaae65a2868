// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resourcefield.h"
#include "models/tablemodel.h"

namespace slipway {

//! \brief A resource as a row of the generic list: id, type and the values of some fields, packed into one block of UTF-8.
//!
//! A QJsonObject of a tester takes 5.9 KB; this takes some 150 bytes. The whole resource is read again from its page of the cache when
//! an inspector asks.
class ResourceRow final
{
public:
    ResourceRow(const Resource &resource, const std::vector<ResourceField> &fields);

    QString id() const { return part(0); }
    QString type() const { return part(1); }
    ResourceId resourceId() const { return {type(), id()}; }
    //! What resourcePath() says of the resource.
    QString path() const;
    //! wireText() of the field \a field of the fields that the row was made with.
    QString value(int field) const { return part(field + 3); }

    friend bool operator==(const ResourceRow &, const ResourceRow &) = default;

private:
    QString part(int number) const;

    QByteArray m_packed; // each part: its length, its UTF-8
};

//! Columns for rows made with \a fields, and "id" as the last one, which is hidden when there are others.
std::vector<Column<ResourceRow>> resourceColumns(const std::vector<ResourceField> &fields);

} // namespace slipway
