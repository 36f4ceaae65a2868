// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/entity.h"

#include <functional>

namespace slipway::sandbox {

//! \brief The rows of the lists that were read last, so that a chain of pages filters and sorts them once.
class ListMemory final
{
public:
    using Rows = std::vector<const Entity *>;

    //! When rows were selected. They stay good until one of the two changes (World::generation(), Lag::epoch()).
    struct Moment
    {
        quint64 world = 0;
        quint64 lag = 0;

        friend bool operator==(const Moment &, const Moment &) = default;
    };

    static constexpr size_t capacity = 8;

    //! The rows of the list called \a name (see ReadQuery::list), by \a select unless they are known. Good until the next call.
    const Rows &rows(const QByteArray &name, const Moment &now, const std::function<Rows()> &select);

private:
    struct List
    {
        QByteArray name;
        Rows rows;
    };

    Moment m_moment;
    std::vector<List> m_lists; // the last one read is the first
};

} // namespace slipway::sandbox
