// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/typetable.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// The relation of the target type that leads back to `owner`, if there is exactly one pair between the two types: the catalogue
// names both ends but does not say that they belong together, and with one pair there is no other way.
QString inverseOf(const TypeSpec &owner, const RelationSpec &relation)
{
    const TypeSpec *target = catalogue::type(QString(relation.target));
    if (!target)
        return {};
    const RelationSpec *back = nullptr;
    for (const RelationSpec &candidate : target->relations) {
        const bool itself = owner.type == target->type && candidate.name == relation.name;
        if (candidate.target != owner.type || itself)
            continue;
        if (back)
            return {};
        back = &candidate;
    }
    for (const RelationSpec &other : owner.relations) {
        const bool rival = other.target == relation.target && other.name != relation.name && owner.type != target->type;
        if (rival)
            return {};
    }
    return back ? QString(back->name) : QString();
}

QString hiddenInverse(const QString &type, const QString &relation)
{
    return u"<"_s + type + u'.' + relation + u'>';
}

} // namespace

TypeTable::TypeTable(const QString &type_) : type(type_)
{
    const TypeSpec *spec = catalogue::type(type);
    if (!spec)
        return;
    for (const RelationSpec &relation : spec->relations) {
        QString inverse = inverseOf(*spec, relation);
        if (inverse.isEmpty())
            inverse = hiddenInverse(type, relation.name);
        m_sides.push_back({relation.name, relation.arity, inverse});
    }
}

size_t TypeTable::indexOf(QAnyStringView relation) const
{
    for (size_t i = 0; i < m_sides.size(); ++i) {
        if (m_sides[i].relation == relation)
            return i;
    }
    return size_t(-1);
}

size_t TypeTable::require(const QString &relation, RelationSpec::Arity arity, const QString &inverse)
{
    const size_t index = indexOf(relation);
    if (index < m_sides.size())
        return index;
    m_sides.push_back({relation, arity, inverse.isEmpty() ? hiddenInverse(type, relation) : inverse});
    return m_sides.size() - 1;
}

} // namespace slipway::sandbox
