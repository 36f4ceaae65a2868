// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"

#include <QString>

#include <vector>

namespace slipway::sandbox {

class Entity;

//! \brief The entities of one type, and where the other end of each of its relations is kept.
class TypeTable final
{
public:
    struct Side
    {
        QString relation;
        RelationSpec::Arity arity = RelationSpec::Arity::Many;
        //! Name of the relation of the members that leads back. Where the catalogue has none, a name of our own that no document
        //! shows; so every link can be taken away from both ends.
        QString inverse;
    };

    explicit TypeTable(const QString &type);

    //! Index of a relation; size_t(-1) when no such relation was ever used.
    size_t indexOf(QAnyStringView relation) const;
    //! The same, adding the relation if needed.
    size_t require(const QString &relation, RelationSpec::Arity arity, const QString &inverse);
    const Side &side(size_t index) const { return m_sides[index]; }
    size_t sideCount() const { return m_sides.size(); }

    const QString type;
    std::vector<Entity *> entities; // in order of insertion

private:
    std::vector<Side> m_sides;
};

} // namespace slipway::sandbox
