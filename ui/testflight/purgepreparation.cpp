// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/purgepreparation.h"

#include "core/clock.h"
#include "core/futures.h"
#include "services/feed.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "services/testeractions.h"
#include "ui/testflight/testerusage.h"
#include "ui/widgets/feedrows.h"

#include <QCoroTask>

#include <algorithm>

using namespace std::chrono_literals;

namespace slipway {

namespace {

// How long people are removed by what was read; of usage, which others have read too, Apple counts days.
constexpr auto rosterKeeps = 15min;
constexpr auto countsKeep = 90min;

// Whether nothing more comes of \a feed for now.
bool hasEnded(const FeedBase &feed)
{
    return feed.state() == FeedBase::State::Complete || feed.state() == FeedBase::State::Failed;
}

} // namespace

PurgePreparation::PurgePreparation(Session &session, Settings &settings, Clock &clock, const QString &appId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_appId(appId)
    , m_testers(session.testers().list(appId))
    , m_groupsFeed(session.apps().betaGroups(appId))
    , m_usage(new TesterUsage(session, settings, appId, this))
    , m_groups(&BetaGroupRow::id, {})
{
    connect(m_testers.get(), &FeedBase::rowsArrived, this, &PurgePreparation::takeTesters);
    connect(m_testers.get(), &FeedBase::listCompleted, this, &PurgePreparation::dropStrangers);
    connect(m_testers.get(), &FeedBase::stateChanged, this, [this] {
        if (hasEnded(*m_testers))
            m_usage->open();
    });
    m_groupsFeed->setWhole(); // who is spared depends on all of them
    keepRows(m_groups, *m_groupsFeed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
        connect(m_groupsFeed.get(), signal, this, &PurgePreparation::groupsChanged);
    for (FeedBase *feed : {static_cast<FeedBase *>(m_testers.get()), static_cast<FeedBase *>(m_groupsFeed.get())})
        connect(feed, &FeedBase::stateChanged, this, &PurgePreparation::judge);
    connect(m_usage, &TesterUsage::changed, this, &PurgePreparation::judge);
    connect(m_usage, &TesterUsage::stateChanged, this, &PurgePreparation::judge);
    m_ticksSoon.setSingleShot(true);
    m_ticksSoon.setInterval(0);
    m_ticksSoon.callOnTimeout(this, [this] {
        countTicks();
        emit ticksChanged();
    });
    followActions();
    tellAge();
}

PurgePreparation::~PurgePreparation() = default;

void PurgePreparation::open()
{
    if (isRead() && !outdated().isEmpty()) {
        refresh();
        return;
    }
    m_groupsFeed->open(0s); // what others have read a while ago shows who tests, but removes nobody
    m_testers->open(0s);
}

void PurgePreparation::refresh()
{
    m_groupsFeed->refresh();
    m_testers->refresh();
    m_usage->refresh();
}

// What is done at Apple counts at once.
void PurgePreparation::followActions()
{
    const TesterActions &actions = m_session.testerActions();
    connect(&actions, &TesterActions::joined, this, [this](const QStringList &testers, const TesterGroup &group) {
        change(testers, [&group](TesterRow &tester) {
            if (std::find(tester.groups.cbegin(), tester.groups.cend(), group) == tester.groups.cend())
                tester.groups.push_back(group);
        });
    });
    connect(&actions, &TesterActions::left, this, [this](const QStringList &testers, const QString &groupId) {
        change(testers, [&groupId](TesterRow &tester) { std::erase_if(tester.groups, [&](const TesterGroup &each) { return each.id == groupId; }); });
    });
    connect(&actions, &TesterActions::admitted, this, [this](const TesterRow &tester, const QString &appId) {
        if (appId != m_appId)
            return;
        m_rows.insert(tester.id, tester);
        judge();
    });
    connect(&actions, &TesterActions::invited, this, &PurgePreparation::judge); // which was noted as a sighting
    connect(&actions, &TesterActions::removed, this, [this](const QStringList &testers, const QString &appId) {
        if (!appId.isEmpty() && appId != m_appId)
            return;
        for (const QString &id : testers)
            m_rows.remove(id);
        judge();
    });
    const GroupActions &groupActions = m_session.groupActions();
    for (const auto signal : {&GroupActions::created, &GroupActions::removed})
        connect(&groupActions, signal, m_groupsFeed.get(), &FeedBase::refresh);
    connect(&groupActions, &GroupActions::changed, m_groupsFeed.get(), &FeedBase::refresh);
    connect(&groupActions, &GroupActions::membersAdded, m_testers.get(), &FeedBase::refresh);
}

void PurgePreparation::change(const QStringList &testers, const std::function<void(TesterRow &)> &change)
{
    for (const QString &id : testers) {
        if (const auto tester = m_rows.find(id); tester != m_rows.end())
            change(*tester);
    }
    judge();
}

// Once a minute.
void PurgePreparation::tellAge()
{
    emit readingChanged();
    m_clock.after(1min, this, [this] { tellAge(); });
}

std::optional<Error> PurgePreparation::groupsTrouble() const
{
    return m_groupsFeed->state() == FeedBase::State::Failed ? std::optional(m_groupsFeed->error()) : std::nullopt;
}

void PurgePreparation::setGroups(const QSet<QString> &ids)
{
    m_chosen = ids;
    forgetTicks();
    judge();
}

void PurgePreparation::setDays(int days)
{
    if (days == m_usage->days())
        return;
    forgetTicks();
    m_usage->setDays(days);
}

void PurgePreparation::takeTesters()
{
    for (const TesterRow &row : m_testers->arrived())
        m_rows.insert(row.id, row);
}

void PurgePreparation::dropStrangers()
{
    m_rows.removeIf([this](const QHash<QString, TesterRow>::iterator &row) { return !m_testers->members().contains(row.key()); });
}

void PurgePreparation::forgetTicks()
{
    m_overruled.clear();
    countTicks();
    emit ticksChanged();
}

void PurgePreparation::forgetOutdatedTicks()
{
    QSet<QString> asBefore;
    for (const JudgedTester &each : *m_judged) {
        const auto overruled = m_overruled.constFind(each.id());
        if (overruled != m_overruled.cend() && *overruled == each.verdict)
            asBefore.insert(each.id());
    }
    m_overruled.removeIf([&asBefore](const QHash<QString, IdleVerdict>::iterator &each) {
        return each.value() != IdleVerdict::Idle && !asBefore.contains(each.key()); // who is kept by hand stays kept
    });
}

bool PurgePreparation::isRead() const
{
    return m_testers->asOf().isValid() && hasEnded(*m_testers) && m_groupsFeed->asOf().isValid() && hasEnded(*m_groupsFeed)
        && hasEnded(m_usage->feed());
}

// Those who came lately were noted with the list that has just been read.
void PurgePreparation::judge()
{
    const int wish = ++m_judgementsAsked;
    m_isJudging = isRead();
    if (m_isJudging) {
        QCoro::connect(m_session.testers().sightings(m_appId), this, [this, wish](const Result<TesterSightings> &sightings) {
            judgeSeen(wish, sightings.value_or({})); // without any of them everybody is spared
        });
    }
    emit readingChanged();
}

void PurgePreparation::judgeSeen(int wish, const TesterSightings &sightings)
{
    if (wish != m_judgementsAsked)
        return;
    const auto facts = std::make_shared<TesterFacts>(TesterFacts{.testers = m_rows, .groups = m_groups.all(), .sightings = sightings});
    if (m_usage->feed().state() == FeedBase::State::Complete)
        facts->usage = m_usage->all();
    const IdleWish idle{.days = m_usage->days(), .groups = m_chosen, .now = m_clock.now()};
    whenDone(judgeTestersAside(facts, idle), this, [this, wish](const Result<std::shared_ptr<const Judged>> &judged) {
        if (wish == m_judgementsAsked && judged)
            take(*judged);
    });
}

void PurgePreparation::take(const std::shared_ptr<const Judged> &judged)
{
    m_judged = judged;
    m_isJudging = false;
    forgetOutdatedTicks();
    countTicks();
    emit judgedChanged();
    emit readingChanged();
}

bool PurgePreparation::isTicked(const JudgedTester &tester) const
{
    const bool isIdle = tester.verdict == IdleVerdict::Idle;
    const auto overruled = m_overruled.constFind(tester.id());
    if (overruled == m_overruled.cend())
        return isIdle;
    return *overruled != IdleVerdict::Idle && (isIdle || *overruled == tester.verdict);
}

void PurgePreparation::tick(const JudgedTester &tester, bool ticked)
{
    if (!ticked)
        m_overruled.insert(tester.id(), IdleVerdict::Idle);
    else if (tester.verdict == IdleVerdict::Idle)
        m_overruled.remove(tester.id());
    else
        m_overruled.insert(tester.id(), tester.verdict);
    if (!m_ticksSoon.isActive())
        m_ticksSoon.start();
}

PurgePreparation::Judged PurgePreparation::ticked() const
{
    Judged ticked;
    if (m_judged)
        std::copy_if(m_judged->cbegin(), m_judged->cend(), std::back_inserter(ticked), [this](const JudgedTester &each) { return isTicked(each); });
    return ticked;
}

void PurgePreparation::countTicks()
{
    const auto isOne = [this](const JudgedTester &each) { return isTicked(each); };
    m_tickedCount = m_judged ? int(std::count_if(m_judged->cbegin(), m_judged->cend(), isOne)) : 0;
}

RequestCost PurgePreparation::cost() const
{
    const ConnectionStatus &status = m_session.status();
    return TesterActions::purgeCost(m_tickedCount, {.hourlyLimit = status.hourlyLimit, .remaining = status.remaining});
}

QString PurgePreparation::hindrance() const
{
    const auto needsReading = [](const FeedBase &feed) {
        return feed.state() != FeedBase::State::Complete && feed.state() != FeedBase::State::Loading;
    };
    if (needsReading(*m_testers) || needsReading(*m_groupsFeed))
        return tr("Who tests has to be read from Apple first.");
    if (m_testers->state() == FeedBase::State::Loading || m_groupsFeed->state() == FeedBase::State::Loading)
        return tr("Who tests is read just now.");
    if (m_usage->feed().state() == FeedBase::State::Loading)
        return tr("Usage is read just now.");
    if (!hasEnded(m_usage->feed()))
        return tr("Usage has to be read first.");
    if (const QString reason = outdated(); !reason.isEmpty())
        return reason;
    if (!m_judged || m_isJudging)
        return tr("Who is idle is looked up just now.");
    return m_tickedCount > 0 ? QString() : emptiness();
}

// Why nobody is ticked.
QString PurgePreparation::emptiness() const
{
    const auto isChosen = [this](const BetaGroupRow &group) { return m_chosen.contains(group.id); };
    if (!m_chosen.isEmpty() && std::none_of(groups().cbegin(), groups().cend(), isChosen))
        return tr("The groups that were chosen are gone. Choose others.");
    if (m_usage->feed().state() == FeedBase::State::Failed)
        return tr("Usage could not be read just now, so nobody is known to be idle.");
    return tr("Nobody here is known to be idle.");
}

QString PurgePreparation::outdated() const
{
    if (m_testers->isFromCache() || m_groupsFeed->isFromCache())
        return tr("Who tests is shown as it was known earlier. Read it again first.");
    if (isOlder(*m_testers, rosterKeeps) || isOlder(*m_groupsFeed, rosterKeeps))
        return tr("Who tests was read %Ln minute(s) ago or earlier. Read it again first.", nullptr, int(rosterKeeps.count()));
    if (m_usage->feed().state() == FeedBase::State::Complete && isOlder(m_usage->feed(), countsKeep))
        return tr("Usage was read %Ln minute(s) ago or earlier. Read it again first.", nullptr, int(countsKeep.count()));
    return {};
}

// By the clock on the wall: computers sleep.
bool PurgePreparation::isOlder(const FeedBase &feed, std::chrono::minutes most) const
{
    return feed.asOf().secsTo(m_clock.now()) >= std::chrono::seconds(most).count();
}

} // namespace slipway
