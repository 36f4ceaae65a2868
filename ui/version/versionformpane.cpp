// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionformpane.h"

#include "services/applelocks.h"
#include "services/drafts.h"
#include "services/session.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/theme/metrics.h"
#include "ui/version/versionswitch.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/pendingbar.h"
#include "ui/widgets/pendingdrafts.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/textwords.h"
#include "ui/widgets/valuesources.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

VersionFormPane::VersionFormPane(const Place &place, const PaneContext &context, const Content &content, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_drafts(context.session.drafts())
    , m_values(m_drafts, place.appId)
    , m_versionsFeed(context.session.apps().versions(place.appId))
    , m_versions(&VersionSummary::id, {})
{
    setObjectName(content.name); // which the names of the parts begin with
    m_frame = new PaneFrame(*this, m_context.clock);
    m_state = new Badge({}, m_frame);
    m_frame->addTool(m_state);
    QWidget *page = makePage(content);
    m_frame->setContent(page, m_form);
    keepRows(m_versions, *m_versionsFeed);
    connect(&m_drafts, &Drafts::changed, this, &VersionFormPane::showValues);
    connect(&m_context.session.appleLocks(), &AppleLocks::changed, this, &VersionFormPane::showValues);
    followHistory(*this, m_drafts.history());
}

VersionFormPane::~VersionFormPane()
{
    m_drafts.disconnect(this);
    m_drafts.history().disconnect(this);
}

QWidget *VersionFormPane::makePage(const Content &content)
{
    auto *page = new QWidget(m_frame);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::xl, space::s);
    head->addWidget(makeVersionSwitch(*this, m_place));
    head->addStretch(1);
    m_form = new ValueForm(content.name, content.first, content.last, m_values, page);
    m_form->setNames(content.name + u".form"_s, content.label);
    auto *pending = new PendingBar(page);
    showPendingDrafts(*pending, m_drafts, m_place.appId);
    connect(pending, &PendingBar::reviewRequested, this, &VersionFormPane::openReview);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_form, 1);
    column->addWidget(pending);
    return page;
}

void VersionFormPane::begin(FeedBase &feed)
{
    for (const FeedBase *each : {static_cast<const FeedBase *>(&feed), static_cast<const FeedBase *>(m_versionsFeed.get())}) {
        for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged})
            connect(each, signal, this, &VersionFormPane::showVersion, Qt::UniqueConnection);
    }
    m_frame->follow(feed);
    showVersion();
}

QString VersionFormPane::title() const
{
    if (const VersionSummary *known = version())
        return versionName(*known);
    return m_place.title.isEmpty() ? tr("Version") : m_place.title;
}

void VersionFormPane::refresh()
{
    m_versionsFeed->refresh();
}

std::vector<PageAction> VersionFormPane::pageActions()
{
    std::vector<PageAction> actions = historyActions(m_drafts.history());
    const QString unchanged = m_drafts.count(m_place.appId) == 0 ? tr("Nothing is changed.") : QString();
    actions.push_back({ActionId::NextProblem, [this] { goToGap(); }});
    actions.push_back({ActionId::ReviewChanges, [this] { openReview(); }, unchanged});
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void VersionFormPane::scrollToTop()
{
    m_form->verticalScrollBar()->setValue(0);
}

void VersionFormPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_versionsFeed->openAgain();
}

const VersionSummary *VersionFormPane::version() const
{
    return m_versions.find(m_place.resourceId());
}

ValueEdits::Source VersionFormPane::source() const
{
    const VersionSummary *known = version();
    return known ? versionSource(*known, m_versions.all(), m_context.session.appleLocks()) : ValueEdits::Source();
}

void VersionFormPane::showVersion()
{
    m_frame->setTitle(title());
    emit titleChanged();
    const VersionSummary *known = version();
    m_state->setVisible(known);
    if (known)
        m_state->setState(known->state.wire, known->state.label());
    m_frame->setContentEmpty(!isRead());
    showValues();
}

void VersionFormPane::showValues()
{
    const ValueEdits::Source now = source();
    m_values.setSource(now);
    m_form->showValues();
    m_form->say(Tone::Info, now.lock.isEmpty() ? advice() : now.lock);
    emit pageActionsChanged();
}

// The next value that Apple demands and that is missing, and on from the beginning.
void VersionFormPane::goToGap()
{
    QWidget *below = m_form->gap(ValueForm::From::Here);
    QWidget *gap = below ? below : m_form->gap(ValueForm::From::Beginning);
    if (!gap) {
        emit noticed(tr("Nothing that Apple demands is missing."));
        return;
    }
    gap->setFocus();
    m_form->ensureWidgetVisible(gap);
}

void VersionFormPane::openReview()
{
    emit placeRequested({.kind = Place::Kind::Review, .appId = m_place.appId, .appName = m_place.appName});
}

} // namespace slipway
