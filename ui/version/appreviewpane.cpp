// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/appreviewpane.h"

#include "catalogue/reviewdetails.h"
#include "services/applelocks.h"
#include "services/drafts.h"
#include "services/session.h"
#include "services/storevalues.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/version/filesbutton.h"
#include "ui/version/reviewfiles.h"
#include "ui/version/versionform.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/textwords.h"
#include "ui/widgets/valuesources.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

AppReviewPane::AppReviewPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_versionId(place.path.section(u'/', -1))
    , m_drafts(context.session.drafts())
    , m_values(m_drafts, place.appId)
    , m_feed(context.session.storeTexts().reviewDetail(m_versionId))
    , m_versionsFeed(context.session.apps().versions(place.appId))
    , m_details(&ReviewDetailRow::id, {})
    , m_versions(&VersionSummary::id, {})
{
    setObjectName(u"appReview"_s);
    m_feed->setMissingIsEmpty();
    m_frame = new PaneFrame(*this, m_context.clock);
    m_state = new Badge({}, m_frame);
    m_frame->addTool(m_state);
    m_files = new ReviewFiles(m_values, m_context.settings, this);
    m_frame->addTool(makeFilesButton(*this, m_frame, [this] { return fileActions(); }));
    m_page = new VersionForm(*this, place, m_drafts, m_values, ValueSection::ReviewContact, ValueSection::ReviewNotes);
    m_page->form().setNames(u"appReview.form"_s, tr("Review Information"));
    m_frame->setContent(m_page, &m_page->form());
    connectParts();
    m_frame->follow(*m_feed);
    showVersion();
}

AppReviewPane::~AppReviewPane()
{
    m_drafts.disconnect(this);
    m_drafts.history().disconnect(this);
}

void AppReviewPane::connectParts()
{
    keepRows(m_details, *m_feed);
    keepRows(m_versions, *m_versionsFeed);
    for (const FeedBase *feed : {static_cast<const FeedBase *>(m_feed.get()), static_cast<const FeedBase *>(m_versionsFeed.get())}) {
        for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged})
            connect(feed, signal, this, &AppReviewPane::showVersion);
    }
    connect(&m_drafts, &Drafts::changed, this, &AppReviewPane::showValues);
    connect(&m_context.session.appleLocks(), &AppleLocks::changed, this, &AppReviewPane::showValues);
    connect(m_files, &ReviewFiles::noticed, this, &AppReviewPane::noticed);
    followHistory(*this, m_drafts.history());
}

QString AppReviewPane::title() const
{
    if (const VersionSummary *known = version())
        return versionName(*known);
    return m_place.title.isEmpty() ? tr("Version") : m_place.title;
}

void AppReviewPane::refresh()
{
    m_feed->refresh();
    m_versionsFeed->refresh();
}

std::vector<PageAction> AppReviewPane::pageActions()
{
    std::vector<PageAction> actions = m_page->actions();
    for (const PageAction &action : fileActions())
        actions.push_back(action);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

std::vector<PageAction> AppReviewPane::fileActions()
{
    return {{ActionId::ImportFolder, [this] { m_files->importFolder(); }, m_files->hindranceToImport()},
            {ActionId::Export, [this] { m_files->exportFolder(); }, m_files->hindranceToExport()}};
}

void AppReviewPane::scrollToTop()
{
    m_page->form().verticalScrollBar()->setValue(0);
}

DropWords AppReviewPane::dropWords(const QString &path) const
{
    if (!ReviewFiles::mayHaveValues(path))
        return {};
    const QString hindrance = m_files->hindranceToImport();
    return {.prompt = hindrance.isEmpty() ? tr("Drop to import this review information") : QString(), .refusal = hindrance};
}

void AppReviewPane::takeDrop(const QString &path)
{
    m_files->importFrom(path);
}

void AppReviewPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_feed->open(0s); // what was saved has no password
    m_versionsFeed->open();
}

const VersionSummary *AppReviewPane::version() const
{
    return m_versions.find(m_versionId);
}

bool AppReviewPane::isNew() const
{
    return m_details.all().empty() && m_feed->state() == FeedBase::State::Complete;
}

ValueEdits::Source AppReviewPane::source() const
{
    const VersionSummary *known = version();
    if (!known)
        return {};
    ValueEdits::Source source = versionSource(*known, m_versions.all(), m_context.session.appleLocks());
    if (!m_details.all().empty())
        source.values = m_details.all().front().values;
    for (const StoreValue &value : storeValues()) {
        if (value.type != AppStoreReviewDetail::type)
            continue;
        if (isNew())
            source.values.insert(value.name(), QString());
        else if (value.isSensitive() && m_feed->isFromCache())
            source.values.remove(value.name());
    }
    return source;
}

void AppReviewPane::showVersion()
{
    m_frame->setTitle(title());
    emit titleChanged();
    const VersionSummary *known = version();
    m_state->setVisible(known);
    if (known)
        m_state->setState(known->state.wire, known->state.label());
    m_frame->setContentEmpty(m_details.all().empty() && !isNew());
    showValues();
}

void AppReviewPane::showValues()
{
    const ValueEdits::Source now = source();
    m_values.setSource(now);
    m_page->form().showValues();
    if (now.lock.isEmpty() && isNew())
        m_page->form().say(Tone::Info, tr("App Review was told nothing of this version yet. Apple wants the whole contact the first time."));
    else
        m_page->form().say(Tone::Info, now.lock);
    emit pageActionsChanged();
}

} // namespace slipway
