// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/entity.h"

#include <QRandomGenerator>

#include <chrono>
#include <vector>

namespace slipway::sandbox {

//! \brief Apple's eventual consistency, as a fault: what was written shows in reads only some time later (api/01 8).
//!
//! An added resource is not there yet, an updated one still has its old attributes. Links and removals are not held back.
class Lag final
{
public:
    //! From now on every write lags, by anything from \a least to \a most.
    void setRange(std::chrono::milliseconds least, std::chrono::milliseconds most);
    std::chrono::milliseconds least() const { return m_least; }
    std::chrono::milliseconds most() const { return m_most; }
    //! How long the next write lags.
    std::chrono::milliseconds draw();

    //! Holds back the changes of generations after \a from, up to and including \a to, until \a until (monotonic).
    void hold(quint64 from, quint64 to, std::chrono::milliseconds until);
    //! Lets go of what is due.
    void release(std::chrono::milliseconds now);
    //! Lets go of everything; nothing lags from now on.
    void clear();

    //! Another number whenever something else is held back than before.
    quint64 epoch() const { return m_epoch; }

    bool hides(const Entity &entity) const { return isHeld(entity.addedIn()); }
    const QJsonObject &attributesOf(const Entity &entity) const;

private:
    struct Hold
    {
        quint64 from = 0;
        quint64 to = 0;
        std::chrono::milliseconds until{0};
    };

    bool isHeld(quint64 generation) const;

    std::chrono::milliseconds m_least{0};
    std::chrono::milliseconds m_most{0};
    QRandomGenerator m_dice{1}; // of its own: what else is drawn does not change it
    std::vector<Hold> m_holds;
    quint64 m_epoch = 0;
};

} // namespace slipway::sandbox
