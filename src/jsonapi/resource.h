// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resourceid.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace slipway {

//! \brief What a resource says of one of its relations.
//!
//! Apple sends the linked ids only for relations that were included; all others are links, and whether anything is there cannot
//! be known without following them (api/01 4.2).
struct Relation
{
    enum class Kind {
        Absent, //!< not mentioned, for instance because of sparse fields
        LinksOnly, //!< it exists; what it holds is unknown
        Empty, //!< to-one and null
        One,
        Many, //!< to-many, possibly of no members; ids may be fewer than total
    };

    Kind kind = Kind::Absent;
    std::vector<ResourceId> ids;
    std::optional<int> total; //!< members in all, of which ids holds at most limit
    QString relatedPath; //!< path and query below the origin, empty when there is no such endpoint

    //! How many members there are; nothing where nobody says so.
    std::optional<int> count() const { return total ? total : kind == Kind::Many ? std::optional(int(ids.size())) : std::nullopt; }
};

//! \brief One JSON:API resource object: an implicitly shared JSON value that is kept whole, unknown members included.
//!
//! So is a row of a metric, which Apple gives neither type nor id (api/05 5): its type is empty, and its id that of what it was grouped by.
class Resource
{
public:
    Resource() = default;
    explicit Resource(QJsonObject json);

    const ResourceId &id() const { return m_id; }
    const QString &type() const { return m_id.type; }
    bool isNull() const { return m_json.isEmpty(); }
    //! It is a row of a metric. One that sums up what was not grouped has no id.
    bool isMetric() const;

    //! The attribute as it came; Undefined when it was not sent (unknown), Null when it is empty.
    QJsonValue attribute(QLatin1String name) const;
    QJsonObject attributes() const;
    Relation relation(QLatin1String name) const;
    QStringList relationNames() const;
    //! Path of the resource itself ("/v1/apps/123"), from links.self; empty when it was not sent.
    QString selfPath() const;

    const QJsonObject &json() const { return m_json; }
    friend bool operator==(const Resource &one, const Resource &other) { return one.m_json == other.m_json; }

private:
    QJsonObject m_json;
    ResourceId m_id; // of m_json, read once: whoever handles a resource asks for it, some several times
};

//! The part of \a url that a Request can carry: path and query, without scheme, host and port.
QString pathAndQuery(const QString &url);

} // namespace slipway
