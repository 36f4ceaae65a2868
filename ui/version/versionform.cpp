// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionform.h"

#include "services/drafts.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/pane.h"
#include "ui/theme/metrics.h"
#include "ui/version/versionswitch.h"
#include "ui/widgets/pendingbar.h"
#include "ui/widgets/pendingdrafts.h"
#include "ui/widgets/segments.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

VersionForm::VersionForm(Pane &pane, const Place &place, Drafts &drafts, ValueEdits &values, ValueSection first, ValueSection last)
    : m_pane(pane)
    , m_place(place)
    , m_drafts(drafts)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::xl, space::s);
    head->addWidget(makeVersionSwitch(pane, place));
    head->addStretch(1);
    m_form = new ValueForm(pane.objectName(), first, last, values, this);
    auto *pending = new PendingBar(this);
    showPendingDrafts(*pending, drafts, place.appId);
    connect(pending, &PendingBar::reviewRequested, this, &VersionForm::openReview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_form, 1);
    column->addWidget(pending);
}

std::vector<PageAction> VersionForm::actions()
{
    std::vector<PageAction> actions = historyActions(m_drafts.history());
    const QString unchanged = m_drafts.count(m_place.appId) == 0 ? tr("Nothing is changed.") : QString();
    actions.push_back({ActionId::NextProblem, [this] { goToGap(); }});
    actions.push_back({ActionId::ReviewChanges, [this] { openReview(); }, unchanged});
    return actions;
}

// The next value that Apple demands and that is missing, and on from the beginning.
void VersionForm::goToGap()
{
    QWidget *below = m_form->gap(ValueForm::From::Here);
    QWidget *gap = below ? below : m_form->gap(ValueForm::From::Beginning);
    if (!gap) {
        emit m_pane.noticed(tr("Nothing that Apple demands is missing."));
        return;
    }
    gap->setFocus();
    m_form->ensureWidgetVisible(gap);
}

void VersionForm::openReview()
{
    emit m_pane.placeRequested({.kind = Place::Kind::Review, .appId = m_place.appId, .appName = m_place.appName});
}

} // namespace slipway
