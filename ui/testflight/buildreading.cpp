// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildreading.h"

#include "services/session.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr auto restTime = 250ms;

} // namespace

BuildReading::BuildReading(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    m_rest.callOnTimeout(this, &BuildReading::start);
}

BuildReading::~BuildReading() = default;

void BuildReading::setBuild(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_detailFeed.reset();
    m_usageFeed.reset();
    m_sizesFeed.reset();
    m_testersFeed.reset();
    m_detail.reset();
    m_usage.reset();
    m_sizes.clear();
    m_testers.reset();
    if (id.isEmpty())
        m_rest.stop();
    else
        m_rest.start();
}

void BuildReading::refresh()
{
    for (FeedBase *feed : feeds())
        feed->refresh();
}

void BuildReading::start()
{
    m_detailFeed = m_session.builds().detail(m_id);
    m_usageFeed = m_session.builds().usage(m_id);
    m_usageFeed->setMissingIsEmpty();
    connect(m_detailFeed.get(), &FeedBase::rowsArrived, this, &BuildReading::takeDetail);
    connect(m_usageFeed.get(), &FeedBase::rowsArrived, this, [this] {
        if (!m_usageFeed->arrived().empty())
            m_usage = m_usageFeed->arrived().front();
    });
    connect(m_usageFeed.get(), &FeedBase::listCompleted, this, [this] { m_usage = m_usage.value_or(BetaBuildUsage()); });
    follow(*m_detailFeed);
    follow(*m_usageFeed);
}

void BuildReading::follow(FeedBase &feed)
{
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged, &FeedBase::hindranceChanged})
        connect(&feed, signal, this, &BuildReading::changed);
    feed.open();
}

void BuildReading::takeDetail()
{
    m_detail = m_detailFeed->arrived().front();
    if (!m_sizesFeed && !m_detail->bundles.empty())
        readSizes();
}

// Of the app itself: what comes along with it is in there.
void BuildReading::readSizes()
{
    const std::vector<BundleRow> &bundles = m_detail->bundles;
    const auto app = std::find_if(bundles.cbegin(), bundles.cend(), [](const BundleRow &each) { return each.type.known == BuildBundleType::App; });
    m_sizesFeed = m_session.builds().sizes(app == bundles.cend() ? bundles.front().id : app->id);
    m_sizesFeed->setMissingIsEmpty();
    connect(m_sizesFeed.get(), &FeedBase::rowsArrived, this, [this] { m_sizes = m_sizesFeed->arrived(); });
    follow(*m_sizesFeed);
}

void BuildReading::readTesters()
{
    if (m_id.isEmpty() || m_testersFeed)
        return;
    m_testersFeed = m_session.testers().individual(m_id);
    const auto arriving = std::make_shared<std::vector<TesterRow>>(); // shown when all of them are there
    connect(m_testersFeed.get(), &FeedBase::rowsArrived, this,
            [this, arriving] { arriving->insert(arriving->end(), m_testersFeed->arrived().cbegin(), m_testersFeed->arrived().cend()); });
    connect(m_testersFeed.get(), &FeedBase::listCompleted, this, [this, arriving] { m_testers = std::exchange(*arriving, {}); });
    follow(*m_testersFeed);
}

bool BuildReading::isLoading() const
{
    const std::vector<FeedBase *> all = feeds();
    return m_rest.isActive() || std::any_of(all.cbegin(), all.cend(), [](const FeedBase *feed) { return feed->state() == FeedBase::State::Loading; });
}

bool BuildReading::hasFailed() const
{
    const std::vector<FeedBase *> all = feeds();
    return std::any_of(all.cbegin(), all.cend(), [](const FeedBase *feed) { return feed->state() == FeedBase::State::Failed; });
}

std::optional<Error> BuildReading::trouble() const
{
    for (const FeedBase *feed : feeds()) {
        if (feed->state() == FeedBase::State::Failed)
            return feed->error();
        if (feed->hindrance())
            return feed->hindrance();
    }
    return {};
}

std::vector<FeedBase *> BuildReading::feeds() const
{
    std::vector<FeedBase *> all{m_detailFeed.get(), m_usageFeed.get(), m_sizesFeed.get(), m_testersFeed.get()};
    std::erase(all, nullptr);
    return all;
}

} // namespace slipway
