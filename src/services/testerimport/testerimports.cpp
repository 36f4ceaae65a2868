// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerimports.h"

#include "client/apiclient.h"
#include "core/clock.h"
#include "services/sessioncontext.h"
#include "store/statestore.h"

#include <algorithm>

namespace slipway {

//! An import, and what carries it out.
struct TesterImports::Entry
{
    std::shared_ptr<TesterImport> import; // shared with its run
    std::shared_ptr<TesterImportRun> run; // null while it is paused or has ended
    std::optional<Error> hindrance; // why it is paused
    bool isStopping = false;
};

namespace {

using RowState = ImportedTester::State;

constexpr std::chrono::seconds pauseWhenOthersAreAnswered{60};

// What a row that did not get in begins with when it is tried once more: what Apple may have of it by now is looked up first.
ImportedTester triedAgain(ImportedTester row)
{
    if (row.state != RowState::Waiting) {
        row.state = RowState::InDoubt;
        row.testerId.clear();
    }
    row.reason.clear();
    return row;
}

} // namespace

TesterImports::TesterImports(SessionContext &context, StateStore &store)
    : m_context(context)
    , m_store(store)
    , m_closing(context.closing.onCancelled([this] { blockSignals(true); })) // nobody looks any more
{
    connect(&context.client, &ApiClient::connectionChanged, this, &TesterImports::heedConnection);
    detach(read(), "TesterImports::read");
}

TesterImports::~TesterImports() = default;

Task<void> TesterImports::read()
{
    const TaskInSession task(m_context);
    const QFuture<Result<QList<TesterImport>>> reading = m_store.testerImports(m_context.accountId);
    const Result<QList<TesterImport>> found = co_await reading;
    if (found) {
        for (const TesterImport &import : *found) {
            auto entry = std::make_unique<Entry>();
            entry->import = std::make_shared<TesterImport>(import);
            m_entries.push_back(std::move(entry));
        }
    } else {
        m_trouble = found.error();
    }
    m_isReady = found.has_value();
    emit readyChanged();
    emit listChanged();
}

Task<Result<std::shared_ptr<const TesterRoster>>> TesterImports::roster(QString appId, RosterProgress progress, CancelToken cancel)
{
    co_return co_await readTesterRoster(&m_context, appId, progress, cancel);
}

Task<Result<qint64>> TesterImports::start(TesterRehearsal rehearsal, QString source, QString appId, QString appName)
{
    TesterImport import{.appId = appId, .appName = appName, .source = source, .groups = rehearsal.groups};
    import.rows.reserve(rehearsal.testers.size());
    for (const RehearsedTester &row : rehearsal.testers)
        import.rows.push_back(row.tester);
    co_return co_await begin(import);
}

Task<Result<qint64>> TesterImports::retry(qint64 id)
{
    const Entry *old = entry(id);
    if (!old || !status(id).canRetry())
        co_return Error::internal(QStringLiteral("there is nothing to try again"));
    TesterImport import = *old->import;
    import.rows.clear();
    import.endedAt = QDateTime();
    for (const ImportedTester &row : old->import->rows) {
        if (row.isWanted() && row.state != RowState::Done)
            import.rows.push_back(triedAgain(row));
    }
    co_return co_await begin(import);
}

Task<Result<qint64>> TesterImports::begin(TesterImport import)
{
    const TaskInSession task(m_context);
    import.startedAt = m_context.clock.now();
    const QFuture<Result<qint64>> writing = m_store.appendTesterImport(m_context.accountId, import);
    const Result<qint64> id = co_await writing;
    if (!id || m_context.closing.isCancelled())
        co_return id;
    import.id = *id;
    auto added = std::make_unique<Entry>();
    added->import = std::make_shared<TesterImport>(import);
    m_entries.push_back(std::move(added));
    emit listChanged();
    run(*m_entries.back(), TesterImportRun::Wish::GoOn);
    co_return id;
}

void TesterImports::run(Entry &entry, TesterImportRun::Wish wish)
{
    const qint64 id = entry.import->id;
    entry.hindrance.reset();
    entry.isStopping = wish == TesterImportRun::Wish::Stop;
    entry.run = std::make_shared<TesterImportRun>(m_context, m_store, entry.import, wish, [this, id](const std::vector<int> &places) {
        if (!places.empty())
            emit rowsChanged(id, places);
        emit changed(id);
    });
    detach(work(id, entry.run), "TesterImports::work");
    emit changed(id);
}

Task<void> TesterImports::work(qint64 id, std::shared_ptr<TesterImportRun> run)
{
    const TaskInSession task(m_context);
    co_await TesterImportRun::run(run);
    Entry *entry = this->entry(id);
    if (!entry)
        co_return;
    entry->run.reset();
    entry->hindrance = run->hindrance();
    // Somebody stopped it while it could not go on.
    const bool isStoppedLate = entry->isStopping && !entry->import->hasEnded() && !entry->hindrance && !m_context.closing.isCancelled();
    if (entry->import->hasEnded())
        emit ended(id);
    if (isStoppedLate)
        this->run(*entry, TesterImportRun::Wish::Stop);
    emit changed(id);
    const bool isOffline = run->hindrance() && run->hindrance()->isOffline();
    if (!isOffline || m_context.closing.isCancelled() || m_context.client.connection() != ApiClient::Connection::Online)
        co_return;
    // Others are answered meanwhile, so that nothing will tell of a connection.
    const QFuture<Result<void>> waiting = delay(m_context.clock, pauseWhenOthersAreAnswered, m_context.closing);
    const Result<void> waited = co_await waiting;
    if (waited)
        heedConnection();
}

void TesterImports::pause(qint64 id)
{
    const Entry *running = entry(id);
    if (!running || !running->run || running->run->isPausing())
        return;
    running->run->pause();
    emit changed(id);
}

void TesterImports::resume(qint64 id)
{
    Entry *paused = entry(id);
    if (paused && status(id).canResume())
        run(*paused, TesterImportRun::Wish::GoOn);
}

void TesterImports::stop(qint64 id)
{
    Entry *stopped = entry(id);
    if (!stopped || stopped->isStopping || stopped->import->hasEnded())
        return;
    stopped->isStopping = true;
    if (stopped->run)
        stopped->run->stop();
    else
        run(*stopped, TesterImportRun::Wish::Stop);
    emit changed(id);
}

void TesterImports::forget(qint64 id)
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [id](const std::unique_ptr<Entry> &each) { return each->import->id == id; });
    if (found == m_entries.cend() || (*found)->run)
        return;
    m_entries.erase(found);
    m_store.forgetTesterImport(id); // what cannot be forgotten now is there again at the next start
    emit listChanged();
}

// Whom nobody could be asked about is asked about again; nothing in doubt is sent again without somebody's wish.
void TesterImports::heedConnection()
{
    if (m_context.client.connection() != ApiClient::Connection::Online)
        return;
    for (const std::unique_ptr<Entry> &each : m_entries) {
        if (!each->run && each->hindrance && each->hindrance->isOffline())
            run(*each, each->isStopping ? TesterImportRun::Wish::Stop : TesterImportRun::Wish::Recover);
    }
}

TesterImports::Entry *TesterImports::entry(qint64 id) const
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [id](const std::unique_ptr<Entry> &each) { return each->import->id == id; });
    return found == m_entries.cend() ? nullptr : found->get();
}

std::vector<qint64> TesterImports::all() const
{
    std::vector<qint64> ids;
    for (const std::unique_ptr<Entry> &each : m_entries)
        ids.push_back(each->import->id);
    return ids;
}

const TesterImport *TesterImports::find(qint64 id) const
{
    const Entry *found = entry(id);
    return found ? found->import.get() : nullptr;
}

ImportStatus TesterImports::status(qint64 id) const
{
    const Entry *asked = entry(id);
    if (!asked)
        return {};
    ImportStatus status{.id = id};
    for (const ImportedTester &row : asked->import->rows) {
        status.wanted += row.isWanted() ? 1 : 0;
        status.done += row.state == RowState::Done ? 1 : 0;
        status.problems += row.isProblem() ? 1 : 0;
        status.inDoubt += row.state == RowState::InDoubt ? 1 : 0;
        status.handled += row.isWanted() && row.state != RowState::Waiting && row.state != RowState::InDoubt ? 1 : 0;
    }
    if (asked->hindrance)
        status.trouble = asked->hindrance->message();
    if (asked->import->hasEnded())
        status.state = ImportStatus::State::Ended;
    else if (!asked->run)
        status.state = ImportStatus::State::Paused;
    else if (asked->run->isPausing() || (asked->isStopping && !asked->run->isChecking()))
        status.state = ImportStatus::State::Pausing;
    else
        status.state = asked->run->isChecking() ? ImportStatus::State::Checking : ImportStatus::State::Running;
    if (asked->run)
        status.waitsUntil = asked->run->waitsUntil();
    return status;
}

} // namespace slipway
