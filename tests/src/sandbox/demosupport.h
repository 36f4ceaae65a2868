// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "sandbox/demo/demoworld.h"
#include "sandbox/world.h"

//! What the tests of the demo's data share: options for a small world, and ways to read one.
namespace slipway::test {

inline QDateTime testNow()
{
    return QDateTime::fromString(QStringLiteral("2026-11-21T12:00:00Z"), Qt::ISODate);
}

inline sandbox::DemoOptions smallDemo()
{
    return {.seed = 1, .apps = 9, .testers = 400, .now = testNow(), .imageBase = QUrl(QStringLiteral("http://127.0.0.1:8081"))};
}

inline qsizetype count(const sandbox::World &world, QLatin1String type)
{
    return qsizetype(world.list(type).size());
}

template <typename T, typename V, Access access>
V value(const sandbox::Entity *entity, const Attribute<T, V, access> &key)
{
    return JsonValue<V>::from(entity->attributes().value(key.spec.name));
}

template <typename Owner, typename Target>
std::span<sandbox::Entity *const> members(const sandbox::Entity *entity, const RelationKey<Owner, Target> &key)
{
    return entity->members(key.spec.name).all();
}

//! Nobody can read resources of this type, which are made for what comes of it.
bool isOnlyMade(const TypeSpec &type);

//! Empty when \a value is what the attribute may hold, else what is wrong with it.
QString fault(const AttributeSpec &spec, const QJsonValue &value);

} // namespace slipway::test
