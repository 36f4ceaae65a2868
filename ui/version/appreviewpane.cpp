// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/appreviewpane.h"

#include "catalogue/reviewdetails.h"
#include "services/session.h"
#include "services/storevalues.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/filesbutton.h"
#include "ui/version/reviewfiles.h"
#include "ui/widgets/feedrows.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

AppReviewPane::AppReviewPane(const Place &place, const PaneContext &context, QWidget *parent)
    : VersionFormPane(
        place, context,
        {.name = u"appReview"_s, .label = tr("Review Information"), .first = ValueSection::ReviewContact, .last = ValueSection::ReviewNotes}, parent)
    , m_feed(context.session.storeTexts().reviewDetail(place.resourceId()))
    , m_details(&ReviewDetailRow::id, {})
    , m_files(new ReviewFiles(values(), context.settings, this))
{
    m_feed->setMissingIsEmpty();
    keepRows(m_details, *m_feed);
    frame().addTool(makeFilesButton(*this, &frame(), [this] { return fileActions(); }));
    connect(m_files, &ReviewFiles::noticed, this, &AppReviewPane::noticed);
    begin(*m_feed);
}

void AppReviewPane::refresh()
{
    m_feed->refresh();
    VersionFormPane::refresh();
}

std::vector<PageAction> AppReviewPane::pageActions()
{
    std::vector<PageAction> actions = VersionFormPane::pageActions();
    for (const PageAction &action : fileActions())
        actions.push_back(action);
    return actions;
}

std::vector<PageAction> AppReviewPane::fileActions()
{
    return {{ActionId::ImportFolder, [this] { m_files->importFolder(); }, m_files->hindranceToImport()},
            {ActionId::Export, [this] { m_files->exportFolder(); }, m_files->hindranceToExport()}};
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
    m_feed->openAgain(0s); // what was saved has no password
    VersionFormPane::showEvent(event);
}

bool AppReviewPane::isNew() const
{
    return m_details.all().empty() && m_feed->state() == FeedBase::State::Complete;
}

ValueEdits::Source AppReviewPane::source() const
{
    if (!version())
        return {};
    ValueEdits::Source source = VersionFormPane::source();
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

QString AppReviewPane::advice() const
{
    return isNew() ? tr("App Review was told nothing of this version yet. Apple wants the whole contact the first time.") : QString();
}

} // namespace slipway
