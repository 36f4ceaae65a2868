// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace slipway {

//! \brief What names a resource at Apple: its type ("apps") and its id, an opaque string that is never parsed.
struct ResourceId
{
    QString type;
    QString id;

    bool isNull() const { return id.isEmpty(); }
    friend bool operator==(const ResourceId &, const ResourceId &) = default;
};

inline size_t qHash(const ResourceId &id, size_t seed = 0)
{
    return qHashMulti(seed, id.type, id.id);
}

//! \brief The id of a resource whose type the compiler knows: an Id<Build> does not convert to an Id<App>.
template <typename T>
class Id final
{
public:
    Id() = default;
    explicit Id(QString id) : m_id(std::move(id)) {}

    const QString &value() const { return m_id; }
    bool isNull() const { return m_id.isEmpty(); }
    ResourceId untyped() const { return {T::type, m_id}; }

    friend bool operator==(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_id, seed); }

private:
    QString m_id;
};

} // namespace slipway
