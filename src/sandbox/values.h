// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typed.h"
#include "sandbox/entity.h"

namespace slipway::sandbox {

//! An attribute of \a entity, which is a T, by its key.
template <typename T, typename V, Access access>
V valueOf(const Entity &entity, const Attribute<T, V, access> &key)
{
    Q_ASSERT_X(entity.id().type == T::type, "valueOf", "the key belongs to another type");
    return JsonValue<V>::from(entity.attributes().value(key.spec.name));
}

//! Sets an attribute by its key; unlike Patch also one that clients can only read.
template <typename T, typename V, Access access>
void setValue(QJsonObject &attributes, const Attribute<T, V, access> &key, const std::type_identity_t<V> &value)
{
    attributes.insert(key.spec.name, JsonValue<V>::to(value));
}

} // namespace slipway::sandbox
