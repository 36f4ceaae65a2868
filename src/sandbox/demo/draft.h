// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typed.h"
#include "sandbox/world.h"

namespace slipway::sandbox {

//! \brief A resource of type T that is being made up; unlike Patch it may set what clients can only read.
template <typename T>
class Draft final
{
public:
    template <typename V, Access access>
    Draft &set(const Attribute<T, V, access> &key, const std::type_identity_t<V> &value)
    {
        m_attributes.insert(key.spec.name, JsonValue<V>::to(value));
        return *this;
    }
    template <typename E, Access access>
    Draft &set(const Attribute<T, EnumValue<E>, access> &key, std::type_identity_t<E> value)
    {
        return set(key, EnumValue<E>::of(value));
    }
    //! A text of a table, where empty means that it is missing: Apple sends null then.
    template <typename V, Access access>
    Draft &setText(const Attribute<T, V, access> &key, QStringView text)
    {
        return text.isEmpty() ? setNull(key) : set(key, V(text.toString()));
    }
    template <typename V, Access access>
    Draft &setNull(const Attribute<T, V, access> &key)
    {
        m_attributes.insert(key.spec.name, QJsonValue::Null);
        return *this;
    }

    //! What it has so far, for those who set attributes of any resource.
    QJsonObject &attributes() { return m_attributes; }

    //! Adds it; an empty \a id gets a generated one.
    ResourceId addTo(World &world, const QString &id = {}) const { return world.add(T::type, id, m_attributes); }

private:
    QJsonObject m_attributes;
};

//! World::link() by a key, so that no relation's name is spelled out.
template <typename Owner, typename Target>
void link(World &world, const ResourceId &owner, const RelationKey<Owner, Target> &key, const ResourceId &member)
{
    Q_ASSERT_X(owner.type == Owner::type && member.type == key.spec.target, "link", "this relation leads elsewhere");
    world.link(owner, key.spec.name, member);
}

} // namespace slipway::sandbox
