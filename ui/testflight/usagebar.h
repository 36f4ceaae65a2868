// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class Clock;
class PlainLabel;
class StatusChip;
class TesterUsage;

//! \brief The part of the testers' foot that is about their usage: the period to choose, and quietly what is going on with it.
class UsageBar final : public QWidget
{
    Q_OBJECT

public:
    //! Both outlive this.
    UsageBar(TesterUsage &usage, Clock &clock, QWidget *parent = nullptr);

    //! Where the period is chosen elsewhere.
    void hidePeriod();

private:
    void offerPeriods();
    void showState();
    QString note() const;
    //! What can be done about what note() says; empty when nothing can.
    QString remedy() const;
    void help();

    TesterUsage &m_usage;
    Clock &m_clock;
    PlainLabel *m_note;
    StatusChip *m_remedy;
    StatusChip *m_period;
};

} // namespace slipway
