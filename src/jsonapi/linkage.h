// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resourceid.h"

#include <QJsonObject>

// What the body of a request says of relations (JSON:API 1.0, "Resource Linkage").
namespace slipway {

//! {"type": "apps", "id": "1"}
inline QJsonObject identifier(const ResourceId &resource)
{
    return {{QStringLiteral("type"), resource.type}, {QStringLiteral("id"), resource.id}};
}

//! The value of a to-one relation that leads to \a member; to nothing when it is null.
inline QJsonObject linkageTo(const ResourceId &member)
{
    return {{QStringLiteral("data"), member.isNull() ? QJsonValue() : QJsonValue(identifier(member))}};
}

} // namespace slipway
