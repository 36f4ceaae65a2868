// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/buildreleasepane.h"

#include "services/applelocks.h"
#include "services/drafts.h"
#include "services/session.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/version/versionform.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/textwords.h"
#include "ui/widgets/valuesources.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace slipway {

BuildReleasePane::BuildReleasePane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_drafts(context.session.drafts())
    , m_values(m_drafts, place.appId)
    , m_feed(context.session.apps().versions(place.appId))
    , m_versions(&VersionSummary::id, {})
{
    setObjectName(u"buildRelease"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->placeholder()->setContent("globe"_L1, tr("No version"), tr("Apple has no such version of this app."));
    m_state = new Badge({}, m_frame);
    m_frame->addTool(m_state);
    m_page = new VersionForm(*this, place, m_drafts, m_values, ValueSection::VersionInformation, ValueSection::VersionInformation);
    m_page->form().setNames(u"buildRelease.form"_s, tr("Build & Release"));
    m_frame->setContent(m_page, &m_page->form());
    connectParts();
    m_frame->follow(*m_feed);
    showVersion();
}

BuildReleasePane::~BuildReleasePane()
{
    m_drafts.disconnect(this);
    m_drafts.history().disconnect(this);
}

void BuildReleasePane::connectParts()
{
    keepRows(m_versions, *m_feed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
        connect(m_feed.get(), signal, this, &BuildReleasePane::showVersion);
    connect(&m_drafts, &Drafts::changed, this, &BuildReleasePane::showValues);
    connect(&m_context.session.appleLocks(), &AppleLocks::changed, this, &BuildReleasePane::showValues);
    followHistory(*this, m_drafts.history());
}

QString BuildReleasePane::title() const
{
    if (const VersionSummary *known = version())
        return versionName(*known);
    return m_place.title.isEmpty() ? tr("Version") : m_place.title;
}

void BuildReleasePane::refresh()
{
    m_feed->refresh();
}

std::vector<PageAction> BuildReleasePane::pageActions()
{
    std::vector<PageAction> actions = m_page->actions();
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void BuildReleasePane::scrollToTop()
{
    m_page->form().verticalScrollBar()->setValue(0);
}

void BuildReleasePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_feed->open();
}

const VersionSummary *BuildReleasePane::version() const
{
    return m_versions.find(m_place.path.section(u'/', -1));
}

void BuildReleasePane::showVersion()
{
    m_frame->setTitle(title());
    emit titleChanged();
    const VersionSummary *known = version();
    m_state->setVisible(known);
    if (known)
        m_state->setState(known->state.wire, known->state.label());
    m_frame->setContentEmpty(!known);
    showValues();
}

void BuildReleasePane::showValues()
{
    const VersionSummary *known = version();
    const ValueEdits::Source now = known ? versionSource(*known, m_versions.all(), m_context.session.appleLocks()) : ValueEdits::Source();
    m_values.setSource(now);
    m_page->form().showValues();
    m_page->form().say(Tone::Info, now.lock);
    emit pageActionsChanged();
}

} // namespace slipway
