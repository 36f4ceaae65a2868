// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionvalues.h"

#include "services/exchange/fastlanelayout.h"
#include "services/session.h"
#include "services/storetexts.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/valuesources.h"

#include <algorithm>

namespace slipway {

VersionValues::VersionValues(Session &session, const QString &appId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_ofApp(session.drafts(), appId)
    , m_ofVersion(session.drafts(), appId)
    , m_feed(session.appInformation().categories())
    , m_categories(&CategoryRow::id, {})
{
    keepRows(m_categories, *m_feed);
    const auto settle = [this] {
        setSources();
        if (areCategoriesSettled() || m_feed->hindrance())
            emit categoriesSettled();
    };
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged, &FeedBase::hindranceChanged})
        connect(m_feed.get(), signal, this, settle);
}

void VersionValues::setPage(const VersionSummary *version, const std::vector<VersionSummary> &versions, const std::vector<AppInfoRow> &infos)
{
    const AppleLocks &locks = m_session.appleLocks();
    const AppInfoRow *info = version ? infoOf(phaseOf(version->state.known), infos) : nullptr;
    m_appSource = info ? infoSource(*info, infos, locks) : ValueEdits::Source();
    m_ofVersion.setSource(version ? versionSource(*version, versions, locks) : ValueEdits::Source());
    setSources();
}

void VersionValues::setSources()
{
    m_appSource.categories = m_categories.all();
    m_ofApp.setSource(m_appSource);
}

PageValues VersionValues::values() const
{
    PageValues values{.categories = m_categories.all()};
    for (const StoreValue *value : fastlane::valuesWithFile()) {
        const ValueState state = editsOf(*value).state(*value);
        if (editsOf(*value).isRead(*value))
            values.shown.insert(value->name(), state.shown);
        if (!state.lock.isEmpty())
            values.locks.insert(value->name(), state.lock);
    }
    return values;
}

std::vector<Drafts::Edit> VersionValues::edits(const std::vector<NewValue> &wanted) const
{
    std::vector<NewValue> ofApp = wanted;
    const auto ofVersion = std::stable_partition(ofApp.begin(), ofApp.end(), [](const NewValue &one) { return !one.value->isOfVersion(); });
    std::vector<Drafts::Edit> edits = m_ofVersion.edits({ofVersion, ofApp.end()});
    ofApp.erase(ofVersion, ofApp.end());
    const std::vector<Drafts::Edit> ofInfo = m_ofApp.edits(ofApp);
    edits.insert(edits.end(), ofInfo.begin(), ofInfo.end());
    return edits;
}

void VersionValues::readCategories()
{
    m_feed->open(std::chrono::hours(24)); // they change once in years
}

bool VersionValues::areCategoriesSettled() const
{
    const FeedBase::State state = m_feed->state();
    const bool isOver = state == FeedBase::State::Complete || state == FeedBase::State::Failed;
    return isOver || !m_categories.all().empty();
}

} // namespace slipway
