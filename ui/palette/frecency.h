// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace slipway {

//! \brief What was used often and lately: each use counts one, and counts half as much every two weeks.
class Frecency final
{
public:
    Frecency() = default;
    //! Takes what toStrings() gave; what it cannot read it leaves out.
    explicit Frecency(const QStringList &stored);

    void use(const QString &id, const QDateTime &now);
    //! 0 for what was never used.
    double weight(const QString &id, const QDateTime &now) const;
    //! The ids used last, newest first.
    QStringList latest(int count) const;

    //! For the settings: the last hundred.
    QStringList toStrings() const;

private:
    struct Use
    {
        QString id = {};
        double weight = 0; // at the time of the last use
        QDateTime last = {};
    };

    const Use *find(const QString &id) const;

    std::vector<Use> m_uses; // used last at the end
};

} // namespace slipway
