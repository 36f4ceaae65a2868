// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QJsonObject>

namespace slipway::bench {

//! \brief Takes the time that the GUI thread computes for each event, those within it included.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    //! What was seen since the last call: the longest in milliseconds, which event that was, and how many events there were.
    QJsonObject take();

private:
    bool m_within = false;
    double m_longest = 0;
    QString m_what;
    int m_events = 0;
};

} // namespace slipway::bench
