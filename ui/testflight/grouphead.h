// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

struct BetaGroupRow;
class Badge;
class GroupReading;
class Pane;
class PlainLabel;

//! \brief What stands above each page of a TestFlight group: the switch between the pages, and in one line what the group is (ux.md 5.10), and
//! whether settings of it are not saved.
class GroupHead final : public QWidget
{
    Q_OBJECT

public:
    //! For \a pane. \a reading outlives this.
    GroupHead(Pane &pane, GroupReading &reading, QWidget *parent);

private:
    void showGroup();
    void showEdits();

    GroupReading &m_reading;
    PlainLabel *m_facts;
    Badge *m_warning;
    Badge *m_unsaved;
};

} // namespace slipway
