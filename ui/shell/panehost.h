// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pane.h"

#include <QStackedWidget>

#include <functional>
#include <memory>
#include <vector>

namespace slipway {

//! \brief Holds the panes: shows the one of a place, and keeps the last few so that going back finds selection and scroll as they were.
class PaneHost final : public QStackedWidget
{
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<Pane>(const Place &)>;

    PaneHost(Factory factory, QWidget *parent);

    //! Shows the pane of \a place, made now or kept from before. If the focus was in here, a new pane is given it as a whole and says by its
    //! focus proxy where it goes; a kept one has it where it was.
    Pane *show(const Place &place);
    //! The pane that is shown; nullptr before the first show().
    Pane *current() const;
    //! Deletes all panes, and with them their requests: before the session they read from goes.
    void clear();

private:
    static constexpr size_t kept = 8;

    struct Entry
    {
        Place place = {};
        Pane *pane = nullptr; // owned by the stack
    };

    Factory m_factory;
    std::vector<Entry> m_entries; // the one used last is at the end
};

} // namespace slipway
