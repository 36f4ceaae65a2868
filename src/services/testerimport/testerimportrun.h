// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/testerimport.h"
#include "services/testerimport/testerlookup.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace slipway {

struct SessionContext;
class StateStore;
struct TesterJoins;

//! \brief Carries out one import until it has ended, is told to pause, or cannot go on (rules R3, R4, R7).
//!
//! New people are made one request each, in the order of the table; whom the team has already is added to the groups, 200 a request; then
//! the members are read back. What is about to be sent is in state.db before its request leaves, with what became of the row before it.
//! Shared by the coroutine that runs it and by TesterImports, which starts it once.
class TesterImportRun final
{
public:
    //! What is meant by letting it run.
    enum class Wish {
        GoOn, //!< somebody started or resumed it: what is in doubt is sent again when Apple does not have it
        Recover, //!< it goes on by itself: what is in doubt and not at Apple is not sent again
        Stop, //!< nothing more is sent; what was sent is looked up and read back
    };
    //! Told the places of rows that are other than they were; none: only how it stands is another.
    using Listener = std::function<void(const std::vector<int> &)>;

    //! Context and store outlive the run. \a import is written down; it is shared with who shows it.
    TesterImportRun(SessionContext &context, StateStore &store, std::shared_ptr<TesterImport> import, Wish wish, Listener listener);

    static Task<void> run(std::shared_ptr<TesterImportRun> self);

    //! Sends nothing more; run() ends as soon as the request under way has.
    void pause();
    //! Sends nothing more; what was sent is read back.
    void stop();

    //! All is sent.
    bool isChecking() const { return m_isChecking; }
    bool isPausing() const { return m_all.isCancelled(); }
    //! It waits for requests until then; see ImportStatus.
    const QDateTime &waitsUntil() const { return m_waitsUntil; }
    //! Why it ended before the import did, unless it was paused.
    const std::optional<Error> &hindrance() const { return m_hindrance; }

private:
    using Self = std::shared_ptr<TesterImportRun>;
    //! What is made of somebody in doubt whom Apple does not show.
    enum class Absence { SendAgain, IsUnknown };

    static Task<void> clearDoubts(Self self);
    static Task<void> createAll(Self self);
    static Task<void> create(Self self, int place);
    static Task<void> takeFailure(Self self, int place, Error error);
    static Task<void> settleDoubt(Self self, int place, Absence absence);
    static Task<void> settleRefusal(Self self, int place, Error error);
    static Task<Result<FoundTester>> findUntilSure(Self self, int place, QDateTime since);
    static Task<Result<FoundTester>> findOnce(Self self, int place);
    static Task<void> joinAll(Self self);
    static Task<void> join(Self self, QString groupId, QStringList ids, std::shared_ptr<TesterJoins> joins);
    static Task<void> confirmAll(Self self);
    static Task<Result<void>> confirm(Self self);
    static Task<void> finish(Self self);
    static Task<bool> awaitRequests(Self self, CancelToken stop);
    static Task<Result<void>> save(Self self);

    const ImportedTester &row(int place) const { return m_import->rows[size_t(place)]; }
    std::vector<int> placesIn(ImportedTester::State state) const;
    void keep(int place, ImportedTester row);
    void put(int place, ImportedTester row);
    void adopt(int place, const FoundTester &found);
    void refuse(int place, const QString &reason);
    void hinder(const Error &error);
    void tell() const { m_listener({}); }
    bool maySend() const { return !m_hindrance && !m_send.isCancelled(); }
    bool mayAsk() const { return !m_hindrance && !m_all.isCancelled(); }

    SessionContext &m_context;
    StateStore &m_store;
    const std::shared_ptr<TesterImport> m_import; // see the constructor
    const Wish m_wish;
    const Listener m_listener;
    const CancelToken m_send; // of what waits to send
    const CancelToken m_all; // of whatever waits or reads
    const CancelToken m_wire; // of a request that makes a tester, cancelled only while requests wait
    const CancelToken::Subscription m_closing;
    std::set<int> m_unsaved; // places
    std::optional<Error> m_hindrance;
    QDateTime m_waitsUntil;
    bool m_isChecking = false;
    int m_lost = 0; // answers, one after the other
    int m_refused = 0; // the same
};

} // namespace slipway
