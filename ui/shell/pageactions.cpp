// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageactions.h"

#include "ui/shell/actions.h"
#include "ui/shell/pane.h"

#include <algorithm>

namespace slipway {

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

void PageActions::setFirst(std::vector<PageAction> actions)
{
    m_first = std::move(actions);
    offer(m_offered);
}

void PageActions::offer(const std::vector<PageAction> &offered)
{
    m_offered = offered;
    for (Action *action : m_actions.all()) {
        const ActionSpec &spec = action->spec();
        if (spec.owner != ActionSpec::Owner::Page)
            continue;
        const PageAction *offer = find(spec.id);
        action->setDisabledReason(offer ? offer->disabledReason : spec.missing);
        action->setLabel(offer ? offer->text : QString());
    }
}

const PageAction *PageActions::find(ActionId id) const
{
    for (const std::vector<PageAction> *offered : {&m_first, &m_offered}) {
        const auto found = std::find_if(offered->cbegin(), offered->cend(), [id](const PageAction &action) { return action.id == id; });
        if (found != offered->cend())
            return &*found;
    }
    return nullptr;
}

void PageActions::run(ActionId id)
{
    if (const PageAction *action = find(id)) {
        const auto run = action->run; // what it does may change what is offered
        run();
    }
}

} // namespace slipway
