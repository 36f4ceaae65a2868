// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feed.h"

#include "client/apiclient.h"
#include "client/pager.h"
#include "client/reconnector.h"
#include "core/clock.h"
#include "core/threads.h"
#include "services/accounts.h"
#include "services/sessioncontext.h"
#include "store/cachestore.h"

#include <QPointer>

#include <cmath>

namespace slipway {

namespace {

void addAll(const std::vector<QString> &ids, QSet<QString> *members)
{
    for (const QString &id : ids)
        members->insert(id);
}

// Whether what was read at \a time may not be as it is at Apple any more, for what this session changed.
bool wasChangedSince(const SessionContext &context, const QDateTime &time)
{
    const QDateTime &changedAt = context.client.changedAt();
    return changedAt.isValid() && time <= changedAt;
}

// What was left before this is not gone on with.
QDateTime oldestLeft(const SessionContext &context)
{
    return context.clock.now().addSecs(-std::chrono::seconds(CacheStore::unfinishedKeeps).count());
}

} // namespace

// One reading from beginning to end. It may outlive its feed, and looks for it after every await.
struct FeedBase::Run
{
    //! The pages, on their way from Apple into the cache.
    struct Chain
    {
        Pager pager;
        CacheStore::Writer writer;
        QSet<QString> members = {};
    };

    QPointer<FeedBase> feed;
    SessionContext &context;
    Request request;
    int maxPages = 0;
    ResourceId standIn;
    CancelToken cancel;
    From from;
    std::chrono::seconds maxAge; // so young the cache is enough
    std::optional<Chain> chain; // set once Apple is asked
    bool goesOn = false; // with a link of an earlier reading, which Apple may no longer know
    bool wasWeighed = false; // what it takes to read all of the list
    QDateTime brokenAt = {};

    Run(FeedBase *owner, From source, std::chrono::seconds age)
        : feed(owner)
        , context(owner->m_context)
        , request(owner->m_request)
        , maxPages(owner->m_maxPages)
        , standIn(owner->m_standIn)
        , cancel(owner->m_cancel)
        , from(source)
        , maxAge(age)
    {}

    bool isOver() const { return !feed || cancel.isCancelled(); }
};

void FeedBase::Page::read(const Document &document)
{
    ids.reserve(document.data().size());
    for (const Resource &resource : document.data())
        ids.push_back(resource.id().id);
    resources = resourcesOf(document);
    total = document.total();
    decode(document);
}

FeedBase::FeedBase(SessionContext &context, Request request, int maxPages) : m_context(context), m_request(std::move(request)), m_maxPages(maxPages)
{
    connect(&context.client, &ApiClient::connectionChanged, this, &FeedBase::heedConnection);
    connect(&context.client, &ApiClient::hindranceChanged, this, [this] {
        if (m_state == State::Loading)
            emit hindranceChanged();
    });
}

FeedBase::~FeedBase()
{
    m_cancel.cancel();
}

std::vector<Remedy> FeedBase::remedies() const
{
    const bool isOnly = m_context.accounts.all().size() < 2;
    return remediesFor(m_error, isOnly ? OtherAccounts::None : OtherAccounts::Some);
}

std::optional<Error> FeedBase::hindrance() const
{
    return m_state == State::Loading ? m_context.client.hindrance() : std::nullopt;
}

void FeedBase::open(std::chrono::seconds maxAge)
{
    if (m_state == State::Idle)
        start(From::CacheFirst, maxAge);
}

void FeedBase::openAgain(std::chrono::seconds maxAge)
{
    if (m_state == State::Complete && wasChangedSince(m_context, m_asOf))
        start(From::Apple);
    else
        open(maxAge);
}

void FeedBase::peek()
{
    if (m_state != State::Loading && m_state != State::Asking)
        start(From::CacheAlone);
}

void FeedBase::refresh()
{
    if (m_state == State::Loading)
        return;
    m_context.reconnector.encourage();
    if (m_context.client.keyProblem())
        m_context.client.resume();
    start(From::Apple);
}

void FeedBase::loadAll()
{
    if (m_state != State::Asking)
        return;
    setState(State::Loading);
    detach(readRest(std::exchange(m_asking, nullptr)), "FeedBase::readRest");
}

// Reads what was waited for when the network went away, or the keychain was locked.
void FeedBase::heedConnection()
{
    using Connection = ApiClient::Connection;
    const Connection now = m_context.client.connection();
    const bool isOnline = now == Connection::Online;
    const bool hasKey = now != Connection::KeyWithheld && now != Connection::Unknown; // unknown: the key is being asked for
    if (m_state == State::Failed && ((isOnline && m_error.isOffline()) || (hasKey && m_wantsKey)))
        start(From::Apple);
}

void FeedBase::start(From from, std::chrono::seconds maxAge)
{
    m_asking.reset();
    const std::shared_ptr<Run> broken = std::exchange(m_broken, nullptr);
    const QDateTime oldest = oldestLeft(m_context);
    if (broken && broken->brokenAt > oldest && !wasChangedSince(m_context, oldest)) {
        broken->goesOn = true;
        setState(State::Loading);
        detach(readRest(broken), "FeedBase::readRest");
        return;
    }
    m_cancel = CancelToken();
    m_pages = 0;
    setState(State::Loading);
    detach(read(std::make_shared<Run>(this, from, maxAge)), "FeedBase::read");
}

void FeedBase::cancel()
{
    m_cancel.cancel();
    m_asking.reset();
    m_broken.reset();
    if (m_state == State::Loading || m_state == State::Asking)
        setState(m_asOf.isValid() ? State::Complete : State::Idle);
}

Task<void> FeedBase::read(std::shared_ptr<Run> run)
{
    const TaskInSession task(run->context);
    bool fresh = false;
    if (run->from != From::Apple)
        fresh = co_await showCache(run);
    if (run->isOver())
        co_return;
    if (fresh)
        run->feed->setState(State::Complete);
    else if (run->from == From::CacheAlone)
        run->feed->setState(run->feed->m_asOf.isValid() ? State::Complete : State::Idle);
    else
        co_await readPages(run);
}

// Answers whether the cache is young enough to leave it at that.
Task<bool> FeedBase::showCache(std::shared_ptr<Run> run)
{
    const QString canonical = run->request.canonical();
    const Result<std::optional<CachedChain>> found = co_await run->context.cache.load(run->context.accountId, canonical);
    // A cache that cannot be read is like an empty one; the store has said so in the log.
    if (run->isOver() || !found)
        co_return false;
    if (!found->has_value()) {
        co_await showStandIn(run);
        co_return false;
    }
    const CachedChain chain = **found;
    const std::optional<Members> members = co_await showPages(run, chain.bodies);
    if (run->isOver() || !members)
        co_return false;
    run->feed->complete(*members, chain.fetchedAt, true);
    co_return !wasChangedSince(run->context, chain.fetchedAt) && chain.fetchedAt.secsTo(run->context.clock.now()) < run->maxAge.count();
}

// Announces pages that were read before; answers whose they are, or nothing when they cannot be read.
Task<std::optional<FeedBase::Members>> FeedBase::showPages(std::shared_ptr<Run> run, QList<QByteArray> bodies)
{
    Members members;
    for (const QByteArray &body : bodies) {
        const std::shared_ptr<Page> page = run->feed->makePage();
        const auto parse = [body, page] {
            return Document::parse(body).transform([&page](const Document &document) { return page->read(document), true; });
        };
        const Result<bool> parsed = co_await runOn(&run->context.worker, parse);
        if (run->isOver() || !parsed)
            co_return std::nullopt;
        addAll(page->ids, &members);
        run->feed->m_total = page->total;
        run->feed->announce(*page);
        if (run->isOver())
            co_return std::nullopt;
    }
    co_return members;
}

Task<void> FeedBase::showStandIn(std::shared_ptr<Run> run)
{
    if (run->standIn.isNull())
        co_return;
    const Result<std::optional<CachedResource>> found = co_await run->context.cache.resource(run->context.accountId, run->standIn);
    if (run->isOver() || !found || !found->has_value())
        co_return;
    const CachedResource cached = **found;
    const std::shared_ptr<Page> page = run->feed->makePage();
    const auto parse = [body = cached.body, id = run->standIn, page] {
        return Document::parse(body).transform([&](const Document &document) { return page->read(document.only(id)), true; });
    };
    const Result<bool> parsed = co_await runOn(&run->context.worker, parse);
    if (run->isOver() || !parsed || page->ids.empty())
        co_return;
    run->feed->announce(*page);
    if (!run->isOver())
        run->feed->complete({run->standIn.id}, cached.fetchedAt, true);
}

Task<void> FeedBase::readPages(std::shared_ptr<Run> run)
{
    begin(*run);
    co_await takeUp(run);
    if (run->isOver() || (run->goesOn && !run->feed->mayGoOn(run)))
        co_return;
    co_await readRest(run);
}

void FeedBase::begin(Run &run)
{
    run.chain.emplace(Run::Chain{
        .pager = Pager(run.context.client, run.request, run.cancel),
        .writer = run.context.cache.write(run.context.accountId, run.request.canonical()),
    });
    run.goesOn = false;
    run.feed->m_pages = 0;
}

// Takes over what another reading of the same list left when it broke off.
Task<void> FeedBase::takeUp(std::shared_ptr<Run> run)
{
    const Result<std::optional<BegunChain>> found = co_await run->chain->writer.takeUp();
    if (run->isOver() || !found || !found->has_value())
        co_return;
    const BegunChain begun = **found;
    std::optional<Members> members;
    if (!wasChangedSince(run->context, oldestLeft(run->context)))
        members = co_await showPages(run, begun.bodies);
    if (run->isOver())
        co_return;
    if (!members) {
        run->chain->writer.drop();
        begin(*run);
        co_return;
    }
    run->chain->members = std::move(*members);
    run->chain->pager.goOnAt(begun.next, int(begun.bodies.size()));
    run->goesOn = true;
}

Task<void> FeedBase::readRest(std::shared_ptr<Run> run)
{
    const TaskInSession task(run->context);
    while (!run->chain->pager.atEnd() && (run->maxPages == 0 || run->feed->m_pages < run->maxPages)) {
        const std::shared_ptr<Page> page = run->feed->makePage();
        const PageDecoder decode = [page](const Document &document) { page->read(document); };
        const Result<slipway::Page> read = co_await run->chain->pager.next(decode);
        if (run->isOver())
            co_return;
        if (!read && run->goesOn && run->chain->pager.atEnd()) {
            run->chain->writer.drop();
            begin(*run);
            continue;
        }
        if (!read && read.error().isNotFound() && run->feed->m_missingIsEmpty)
            break;
        if (!read) {
            run->feed->breakOff(run, read.error());
            co_return;
        }
        run->goesOn = false;
        // A cache that cannot be written costs the next start its pages, nothing else; the store logs it.
        run->chain->writer.append({.body = read->body, .resources = page->resources, .next = read->next});
        addAll(page->ids, &run->chain->members);
        run->feed->m_total = read->total;
        run->feed->announce(*page);
        if (run->isOver() || !run->feed->mayGoOn(run))
            co_return;
        run->wasWeighed = true;
    }
    run->chain->writer.commit();
    run->feed->complete(run->chain->members, run->context.clock.now(), false);
    if (!run->isOver())
        run->feed->setState(State::Complete);
}

// Asks before a long list takes most of what Apple leaves the key for the hour, which is known for sure once Apple has answered: so it is weighed
// until the first page is read. A list that does not tell its length is read.
bool FeedBase::mayGoOn(const std::shared_ptr<Run> &run)
{
    const int rows = int(run->chain->members.size());
    if (m_isWhole || run->wasWeighed || !m_total || rows == 0)
        return true;
    const int rest = int(std::ceil(double(*m_total - rows) * m_pages / rows));
    m_cost = {.requests = m_maxPages > 0 ? qMin(rest, m_maxPages - m_pages) : rest, .left = m_context.client.budget().remaining()};
    if (m_cost.requests < 1 || m_cost.left >= 2 * m_cost.requests)
        return true;
    run->wasWeighed = true;
    m_asking = run;
    setState(State::Asking);
    return false;
}

// Keeps what is there of the list, unless nobody can go on with it.
void FeedBase::breakOff(const std::shared_ptr<Run> &run, const Error &error)
{
    if (run->chain->pager.atEnd()) {
        run->chain->writer.drop();
    } else if (m_pages > 0) {
        run->brokenAt = m_context.clock.now();
        m_broken = run;
    }
    fail(error);
}

void FeedBase::announce(Page &page)
{
    ++m_pages;
    accept(page);
    emit rowsArrived();
}

void FeedBase::complete(const QSet<QString> &members, const QDateTime &asOf, bool fromCache)
{
    m_members = members;
    m_asOf = asOf;
    m_fromCache = fromCache;
    emit listCompleted();
}

void FeedBase::fail(const Error &error)
{
    m_error = error;
    m_wantsKey = m_context.client.connection() == ApiClient::Connection::KeyWithheld && m_context.client.keyProblem() == error;
    setState(State::Failed);
}

void FeedBase::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace slipway
