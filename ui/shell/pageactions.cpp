// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageactions.h"

#include "ui/shell/actions.h"
#include "ui/shell/pane.h"

#include <algorithm>

namespace slipway {

namespace {

const PageAction *find(const std::vector<PageAction> &offered, ActionId id)
{
    const auto found = std::find_if(offered.cbegin(), offered.cend(), [id](const PageAction &action) { return action.id == id; });
    return found == offered.cend() ? nullptr : &*found;
}

} // namespace

PageActions::PageActions(Actions &actions, QObject *parent) : QObject(parent), m_actions(actions)
{
    for (const Action *action : m_actions.all()) {
        if (action->spec().owner == ActionSpec::Owner::Page)
            connect(action, &QAction::triggered, this, [this, id = action->spec().id] { run(id); });
    }
    offer({});
}

void PageActions::setPane(Pane *pane)
{
    if (m_pane == pane)
        return;
    if (m_pane)
        disconnect(m_pane, nullptr, this, nullptr);
    m_pane = pane;
    offer(pane ? pane->pageActions() : std::vector<PageAction>());
    if (!pane)
        return;
    connect(pane, &Pane::pageActionsChanged, this, [this] { offer(m_pane->pageActions()); });
    connect(pane, &QObject::destroyed, this, [this] {
        m_pane = nullptr;
        offer({});
    });
}

void PageActions::offer(const std::vector<PageAction> &offered)
{
    m_offered = offered;
    for (Action *action : m_actions.all()) {
        const ActionSpec &spec = action->spec();
        if (spec.owner != ActionSpec::Owner::Page)
            continue;
        const PageAction *offer = find(m_offered, spec.id);
        action->setDisabledReason(offer ? offer->disabledReason : spec.missing);
        action->setLabel(offer ? offer->text : QString());
    }
}

void PageActions::run(ActionId id)
{
    if (const PageAction *action = find(m_offered, id)) {
        const auto run = action->run; // what it does may change what is offered
        run();
    }
}

} // namespace slipway
