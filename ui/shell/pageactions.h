// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageaction.h"

#include <QObject>

namespace slipway {

class Actions;
class Pane;

//! \brief Lets the pane that is shown do the actions that pages own. What it does not offer is disabled, with the reason.
class PageActions final : public QObject
{
    Q_OBJECT

public:
    //! \a actions outlives this.
    PageActions(Actions &actions, QObject *parent);

    //! From now on \a pane does them; nullptr for none. It may go before the next call.
    void setPane(Pane *pane);
    //! These come before what the pane offers, whatever pane is shown: what is undone first, for instance.
    void setFirst(std::vector<PageAction> actions);

private:
    void offer(const std::vector<PageAction> &offered);
    const PageAction *find(ActionId id) const;
    void run(ActionId id);

    Actions &m_actions;
    Pane *m_pane = nullptr;
    std::vector<PageAction> m_first;
    std::vector<PageAction> m_offered; // by the pane
};

} // namespace slipway
