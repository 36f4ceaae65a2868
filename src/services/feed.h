// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/error.h"
#include "jsonapi/document.h"
#include "jsonapi/request.h"
#include "services/remedy.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace slipway {

struct SessionContext;

//! \brief What a pane reads from: rows from the cache at once, then from Apple, page by page, with age and state.
//!
//! A feed announces rows and keeps none: whoever shows them holds them (a TableModel), merges what arrives by id and drops what
//! is no longer a member when a chain is complete. A broken chain changes nothing but the state: what is shown stays shown. The next reading goes
//! on at the page that broke it, also that of another feed of the same request or after a restart, unless it comes too late for that
//! (CacheStore::unfinishedKeeps), Apple no longer knows the link, or something was changed there meanwhile: then it begins with the first page.
//!
//! Everything here happens in the GUI thread; parsing and decoding do not (see Feed).
//!
//! Owned by the pane that asked for it. Destroying it cancels what is under way; no signal comes after that.
class FeedBase : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, //!< not asked for yet
        Loading, //!< pages are on their way; rows that arrived, cached ones among them, may be shown
        Asking, //!< the first page is here; the rest would take much of what the key has left: see cost(), loadAll() and cancel()
        Complete, //!< everything asked for is here
        Failed, //!< the last attempt ended in error(); cached rows stay. Tried again by itself when it was for want of a network
    };

    //! What reading a list to its end takes (rule R7).
    struct Cost
    {
        int requests = 0;
        int left = 0; //!< requests that the key has left for the hour
    };

    ~FeedBase() override;

    State state() const { return m_state; }
    //! Why the state is Failed.
    const Error &error() const { return m_error; }
    //! What can be done about error(), beside refresh().
    std::vector<Remedy> remedies() const;
    //! It Failed because the key is withheld, which the session says for all of its feeds (Session::keyProblem()). It reads again by itself once
    //! the key is there.
    bool wantsKey() const { return m_state == State::Failed && m_wantsKey; }
    //! Why a feed that is Loading gets nothing for now: nobody is reached, or Apple wants fewer requests. It goes on by itself. Empty otherwise.
    std::optional<Error> hindrance() const;
    //! When the rows that are shown were read from Apple (UTC); invalid while there are none.
    QDateTime asOf() const { return m_asOf; }
    //! True when the rows shown came from the cache and no newer list has been completed.
    bool isFromCache() const { return m_fromCache; }
    int pagesLoaded() const { return m_pages; }
    //! Rows in all as Apple says, if it does.
    std::optional<int> total() const { return m_total; }
    //! What loadAll() would take; while the state is Asking.
    const Cost &cost() const { return m_cost; }
    //! Ids of the last complete chain, for dropping what is gone; filled while listCompleted() is emitted.
    const QSet<QString> &members() const { return m_members; }

    //! \brief Shows the cache, then reads from Apple unless the cache is younger than \a maxAge, and than what this session changed at Apple last.
    //!
    //! For the first showing of a pane.
    void open(std::chrono::seconds maxAge = std::chrono::minutes(5));
    //! \brief The same, and what is complete is read again when this session changed something at Apple since.
    //!
    //! For each showing of a pane whose content is changed elsewhere, as by Review & Apply, and is read by a request or two.
    void openAgain(std::chrono::seconds maxAge = std::chrono::minutes(5));
    //! Shows the cache, whatever its age, and leaves it at that: Complete with what is there, else Idle. Nothing is sent. Does nothing while loading.
    void peek();
    //! Reads from Apple now, with a key that was stopped too; for the user's Refresh. Does nothing while loading.
    void refresh();
    //! Reads what is left of a list whose state is Asking, whatever it costs.
    void loadAll();
    //! Stops what is under way; the feed goes back to what it was, without an error.
    void cancel();

    //! As long as there is no answer to the feed's own request in the cache, open() shows \a id as another cached answer has it: a
    //! row of a list, which may hold less. Apple is asked all the same.
    void setStandIn(const ResourceId &id) { m_standIn = id; }
    //! For a list that is of no use in part: it is read whatever it costs, and never Asking.
    void setWhole() { m_isWhole = true; }
    //! For what Apple may not have yet: that there is no such resource (404) is an answer, with no rows, and no failure.
    void setMissingIsEmpty() { m_missingIsEmpty = true; }

signals:
    void stateChanged();
    //! hindrance() is another one now.
    void hindranceChanged();
    //! A page of rows is there; Feed<Row>::arrived() holds them while this is emitted.
    void rowsArrived();
    //! A whole chain has been announced; members() says who belongs to it.
    void listCompleted();

protected:
    //! The rows of one page on their way from the net thread to the GUI thread.
    class Page
    {
    public:
        virtual ~Page() = default;
        //! Reads the whole document; in the net thread.
        void read(const Document &document);

        std::vector<QString> ids = {}; //!< of the primary resources
        std::vector<ResourceId> resources = {}; //!< all, for the index of the cache
        std::optional<int> total = {}; //!< rows in the whole list, if Apple says so

    private:
        virtual void decode(const Document &document) = 0;
    };

    FeedBase(SessionContext &context, Request request, int maxPages);
    virtual std::shared_ptr<Page> makePage() const = 0;
    //! Makes the page's rows what arrived() answers; in the GUI thread.
    virtual void accept(Page &page) = 0;

private:
    struct Run;
    using Members = QSet<QString>;

    enum class From { CacheAlone, CacheFirst, Apple };
    void start(From from, std::chrono::seconds maxAge = {});
    // Static: a run may find its feed gone at any of its awaits.
    static Task<void> read(std::shared_ptr<Run> run);
    static Task<bool> showCache(std::shared_ptr<Run> run);
    static Task<void> showStandIn(std::shared_ptr<Run> run);
    static Task<std::optional<Members>> showPages(std::shared_ptr<Run> run, QList<QByteArray> bodies);
    static Task<void> readPages(std::shared_ptr<Run> run);
    static Task<void> takeUp(std::shared_ptr<Run> run);
    static Task<void> readRest(std::shared_ptr<Run> run);
    static void begin(Run &run);
    bool mayGoOn(const std::shared_ptr<Run> &run);
    void breakOff(const std::shared_ptr<Run> &run, const Error &error);
    void heedConnection();
    void announce(Page &page);
    void complete(const QSet<QString> &members, const QDateTime &asOf, bool fromCache);
    void fail(const Error &error);
    void setState(State state);

    SessionContext &m_context;
    const Request m_request;
    const int m_maxPages;
    ResourceId m_standIn;
    bool m_isWhole = false;
    bool m_missingIsEmpty = false;
    State m_state = State::Idle;
    Error m_error;
    bool m_wantsKey = false; // m_error says that the key is withheld
    QDateTime m_asOf;
    bool m_fromCache = false;
    int m_pages = 0;
    std::optional<int> m_total;
    QSet<QString> m_members;
    Cost m_cost;
    std::shared_ptr<Run> m_asking; // halfway through its list; shared with the coroutine that it will go on in
    std::shared_ptr<Run> m_broken; // the same, after an error
    CancelToken m_cancel;
};

//! \brief A feed of \a Row. The decoder makes a row of a primary resource; it runs in the net thread and may look at the
//! whole document for what is included. It must not touch anything else.
template <typename Row>
class Feed final : public FeedBase
{
public:
    using Decoder = std::function<Row(const Resource &, const Document &)>;

    //! Reads \a request and the pages after it, at most \a maxPages of them (0: all).
    Feed(SessionContext &context, Request request, Decoder decoder, int maxPages = 0)
        : FeedBase(context, std::move(request), maxPages)
        , m_decoder(std::move(decoder))
    {}

    //! The rows just announced by rowsArrived().
    const std::vector<Row> &arrived() const { return m_arrived; }

private:
    class RowPage final : public Page
    {
    public:
        explicit RowPage(Decoder decoder) : m_decoder(std::move(decoder)) {}

        std::vector<Row> rows;

    private:
        void decode(const Document &document) override
        {
            rows.reserve(document.data().size());
            for (const Resource &resource : document.data())
                rows.push_back(m_decoder(resource, document));
        }

        Decoder m_decoder;
    };

    std::shared_ptr<Page> makePage() const override { return std::make_shared<RowPage>(m_decoder); }
    void accept(Page &page) override { m_arrived = std::move(static_cast<RowPage &>(page).rows); }

    Decoder m_decoder;
    std::vector<Row> m_arrived;
};

} // namespace slipway
