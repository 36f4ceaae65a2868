// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerimportrun.h"

#include "catalogue/apps.h"
#include "catalogue/testflight.h"
#include "catalogue/typespec.h"
#include "client/apiclient.h"
#include "client/errorcodes.h"
#include "client/errorfacts.h"
#include "core/clock.h"
#include "services/memberships.h"
#include "services/requestcost.h"
#include "services/sessioncontext.h"
#include "services/testerimport/testerrehearsal.h"
#include "store/statestore.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

//! How the adding of testers to their groups goes.
struct TesterJoins
{
    QHash<QString, int> places = {}; //!< by the tester's id
    QHash<int, QString> refusals = {}; //!< Apple's reasons, by place
    std::set<int> held = {}; //!< places of whom a group was not sent
};

namespace {

using RowState = ImportedTester::State;

struct TesterImportRunText
{
    Q_DECLARE_TR_FUNCTIONS(TesterImportRun)
};

// Reads lag writes (rule R4): looked up so long after the request left; after the last time, what is not there did not arrive.
constexpr std::array lookUpTimes{1s, 3s, 7s, 15s, 30s, 60s};
// So many lost answers in a row say something of the connection, so many refusals something of the import.
constexpr int mostLostAnswers = 2;
constexpr int mostRefusals = 8;

// What is left of a time that began at \a since, if anything did; a clock that was set meanwhile makes nobody wait for longer.
std::chrono::milliseconds leftOf(std::chrono::milliseconds time, const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return 0ms;
    return std::clamp(time - std::chrono::milliseconds(since.msecsTo(now)), 0ms, time);
}

QString nameOfGroup(const TesterImport &import, const QString &id)
{
    const auto found = std::find_if(import.groups.cbegin(), import.groups.cend(), [&id](const ImportGroup &each) { return each.id == id; });
    return found == import.groups.cend() ? id : found->name;
}

} // namespace

TesterImportRun::TesterImportRun(SessionContext &context, StateStore &store, std::shared_ptr<TesterImport> import, Wish wish, Listener listener)
    : m_context(context)
    , m_store(store)
    , m_import(std::move(import))
    , m_wish(wish)
    , m_listener(std::move(listener))
    , m_closing(context.closing.onCancelled([send = m_send, all = m_all] {
        send.cancel();
        all.cancel();
    }))
{
    if (wish == Wish::Stop)
        m_send.cancel();
}

void TesterImportRun::pause()
{
    m_send.cancel();
    m_all.cancel();
    // Nothing is on its way then but by chance, and what is is looked up later.
    if (m_context.client.budget().pause() > 0ms)
        m_wire.cancel();
}

void TesterImportRun::stop()
{
    m_send.cancel();
    if (m_context.client.budget().pause() > 0ms)
        m_wire.cancel();
}

Task<void> TesterImportRun::run(Self self)
{
    const TaskInSession task(self->m_context);
    co_await clearDoubts(self);
    co_await createAll(self);
    co_await joinAll(self);
    co_await confirmAll(self);
    co_await finish(self);
}

std::vector<int> TesterImportRun::placesIn(RowState state) const
{
    std::vector<int> places;
    for (size_t i = 0; i < m_import->rows.size(); ++i) {
        if (m_import->rows[i].state == state)
            places.push_back(int(i));
    }
    return places;
}

// In memory, and nobody is told; on the disk with the next save().
void TesterImportRun::keep(int place, ImportedTester row)
{
    m_import->rows[size_t(place)] = std::move(row);
    m_unsaved.insert(place);
}

void TesterImportRun::put(int place, ImportedTester row)
{
    keep(place, std::move(row));
    m_listener({place});
}

void TesterImportRun::adopt(int place, const FoundTester &found)
{
    ImportedTester adopted = row(place);
    const auto isIn = [&found](const QString &group) { return found.groups.contains(group); };
    const bool isThere = std::all_of(adopted.groups.cbegin(), adopted.groups.cend(), isIn);
    adopted.testerId = found.id;
    adopted.state = isThere ? RowState::Accepted : RowState::Waiting; // whoever waits and has an id is to join
    adopted.reason.clear();
    put(place, std::move(adopted));
}

void TesterImportRun::refuse(int place, const QString &reason)
{
    ImportedTester refused = row(place);
    refused.state = RowState::Refused;
    refused.reason = reason;
    put(place, std::move(refused));
}

void TesterImportRun::hinder(const Error &error)
{
    if (!error.isCancelled() && !m_hindrance)
        m_hindrance = error;
}

Task<Result<void>> TesterImportRun::save(Self self)
{
    QList<std::pair<int, ImportedTester>> rows;
    for (const int place : self->m_unsaved)
        rows.append({place, self->row(place)});
    const QFuture<Result<void>> writing = self->m_store.noteTesterRows(self->m_import->id, rows);
    const Result<void> written = co_await writing;
    if (!written) {
        self->hinder(written.error());
        co_return written;
    }
    for (const auto &[place, saved] : rows) {
        if (self->row(place) == saved)
            self->m_unsaved.erase(place);
    }
    co_return written;
}

// Waits until the hour has requests for this again. False once \a stop is cancelled.
Task<bool> TesterImportRun::awaitRequests(Self self, CancelToken stop)
{
    while (!stop.isCancelled()) {
        const std::chrono::milliseconds wait = self->m_context.client.budget().untilSpare(requestReserve);
        if (wait == 0ms)
            break;
        const Result<void> saved = co_await save(self);
        if (!saved || stop.isCancelled())
            co_return false;
        self->m_waitsUntil = self->m_context.clock.now().addMSecs(wait.count());
        self->tell();
        const QFuture<Result<void>> waiting = delay(self->m_context.clock, wait, stop);
        const Result<void> waited = co_await waiting;
        self->m_waitsUntil = QDateTime();
        self->tell();
        if (!waited)
            co_return false;
    }
    const bool isFree = !stop.isCancelled();
    co_return isFree;
}

Task<void> TesterImportRun::clearDoubts(Self self)
{
    const Absence absence = self->m_wish == Wish::GoOn ? Absence::SendAgain : Absence::IsUnknown;
    const std::vector<int> places = self->placesIn(RowState::InDoubt);
    for (const int place : places) {
        if (!self->mayAsk())
            co_return;
        co_await settleDoubt(self, place, absence);
    }
}

Task<void> TesterImportRun::createAll(Self self)
{
    for (int place = 0; place < int(self->m_import->rows.size());) {
        const ImportedTester next = self->row(place);
        if (next.state != RowState::Waiting || !next.testerId.isEmpty()) {
            ++place;
            continue;
        }
        if (!self->maySend())
            co_return;
        const bool isFree = co_await awaitRequests(self, self->m_send);
        if (!isFree)
            co_return;
        co_await create(self, place); // of whom nothing was sent for want of requests comes again
    }
}

Task<void> TesterImportRun::create(Self self, int place)
{
    const ImportedTester before = self->row(place);
    ImportedTester row = before;
    row.state = RowState::InDoubt;
    row.sentAt = self->m_context.clock.now();
    self->put(place, row);
    const Result<void> written = co_await save(self);
    if (!written || !self->maySend()) {
        self->put(place, before);
        co_return;
    }
    const Request request = testerCreation(row);
    const Result<Document> made = co_await self->m_context.client.document(request, self->m_wire);
    if (!made) {
        co_await takeFailure(self, place, made.error());
        co_return;
    }
    row.testerId = made->data().empty() ? QString() : made->data().front().id().id;
    row.state = RowState::Accepted;
    self->put(place, row);
    self->m_lost = 0;
    self->m_refused = 0;
}

Task<void> TesterImportRun::takeFailure(Self self, int place, Error error)
{
    ImportedTester row = self->row(place);
    if (error.hasCode(errorcode::outcomeUnknown)) {
        row.sentAt = self->m_context.clock.now(); // it may have waited before
        self->put(place, row);
        const Result<void> saved = co_await save(self);
        if (saved && self->mayAsk())
            co_await settleDoubt(self, place, Absence::IsUnknown);
        co_return;
    }
    if (hindersAlike(error)) { // nothing was done
        row.state = RowState::Waiting;
        self->put(place, row);
        if (!error.isRateLimited())
            self->hinder(error);
        co_return;
    }
    if (error.status() == 409 || error.status() == 422)
        co_await settleRefusal(self, place, error);
    else
        self->refuse(place, error.message());
    self->m_refused = self->row(place).state == RowState::Refused ? self->m_refused + 1 : 0;
    if (self->m_refused == mostRefusals) {
        self->m_refused = 0;
        Error alike = error;
        self->hinder(
            alike.withMessage(TesterImportRunText::tr("Apple refused %Ln in a row, the last with: %1", nullptr, mostRefusals).arg(error.message())));
    }
}

// It is not known whether a request of this row arrived.
Task<void> TesterImportRun::settleDoubt(Self self, int place, Absence absence)
{
    const QDateTime sentAt = self->row(place).sentAt;
    const Result<FoundTester> found = co_await findUntilSure(self, place, sentAt);
    if (!found) {
        self->hinder(found.error());
        co_return;
    }
    if (!found->id.isEmpty()) {
        self->m_lost = 0;
        self->adopt(place, *found);
        co_return;
    }
    ImportedTester row = self->row(place);
    row.state = absence == Absence::SendAgain ? RowState::Waiting : RowState::Unknown;
    if (row.state == RowState::Unknown)
        row.reason = TesterImportRunText::tr("No answer came, and a minute later Apple does not show this person.");
    self->put(place, row);
    if (row.state == RowState::Unknown && ++self->m_lost == mostLostAnswers) {
        self->m_lost = 0;
        self->hinder(Error(Error::Kind::Server, TesterImportRunText::tr("Apple did not answer %Ln time(s) in a row.", nullptr, mostLostAnswers)));
    }
}

// Apple refused to make somebody, who may be there already (rule R5): made by somebody else meanwhile, or written in another way.
Task<void> TesterImportRun::settleRefusal(Self self, int place, Error error)
{
    const QDateTime now = self->m_context.clock.now();
    Result<FoundTester> found = FoundTester();
    if (error.hasCode(errorcode::attributeDuplicate))
        found = co_await findUntilSure(self, place, now);
    else
        found = co_await findOnce(self, place);
    if (!found) { // looked up when it goes on
        self->hinder(found.error());
        co_return;
    }
    if (found->id.isEmpty())
        self->refuse(place, error.message());
    else
        self->adopt(place, *found);
}

Task<Result<FoundTester>> TesterImportRun::findUntilSure(Self self, int place, QDateTime since)
{
    Result<FoundTester> found = FoundTester();
    for (const std::chrono::seconds time : lookUpTimes) {
        const std::chrono::milliseconds left = leftOf(time, since, self->m_context.clock.now());
        if (left == 0ms && time != lookUpTimes.back())
            continue; // the next one knows more
        const QFuture<Result<void>> waiting = delay(self->m_context.clock, left, self->m_all);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
        found = co_await findOnce(self, place);
        if (!found || !found->id.isEmpty())
            break;
    }
    co_return found;
}

Task<Result<FoundTester>> TesterImportRun::findOnce(Self self, int place)
{
    const QString email = self->row(place).email;
    Result<FoundTester> found = Error::cancelled();
    for (bool isOver = false; !isOver;) {
        const bool isFree = co_await awaitRequests(self, self->m_all);
        if (!isFree)
            co_return Error::cancelled();
        found = co_await findTester(&self->m_context, email, self->m_all);
        isOver = found || !found.error().isRateLimited();
    }
    co_return found;
}

Task<void> TesterImportRun::joinAll(Self self)
{
    const auto joins = std::make_shared<TesterJoins>();
    for (const int place : self->placesIn(RowState::Waiting)) {
        if (const QString id = self->row(place).testerId; !id.isEmpty())
            joins->places.insert(id, place);
    }
    for (const ImportGroup &group : self->m_import->groups) {
        QStringList ids;
        for (size_t place = 0; place < self->m_import->rows.size(); ++place) {
            const ImportedTester &each = self->m_import->rows[place];
            if (each.groups.contains(group.id) && joins->places.value(each.testerId, -1) == int(place))
                ids.append(each.testerId);
        }
        if (!ids.isEmpty())
            co_await join(self, group.id, ids, joins);
    }
    std::vector<int> settled;
    for (const int place : std::as_const(joins->places)) {
        const bool isRefused = joins->refusals.contains(place);
        if (!isRefused && joins->held.contains(place))
            continue;
        ImportedTester joined = self->row(place);
        joined.state = isRefused ? RowState::Refused : RowState::Accepted;
        joined.reason = joins->refusals.value(place);
        self->keep(place, std::move(joined));
        settled.push_back(place);
    }
    self->m_listener(settled);
}

Task<void> TesterImportRun::join(Self self, QString groupId, QStringList ids, std::shared_ptr<TesterJoins> joins)
{
    bool isFree = self->maySend();
    if (isFree)
        isFree = co_await awaitRequests(self, self->m_send);
    if (!isFree) {
        for (const QString &id : ids)
            joins->held.insert(joins->places.value(id));
        co_return;
    }
    const QString path = catalogue::instancePath(BetaGroup::type, groupId) + u"/relationships/"_s + BetaGroup::betaTesters.spec.name;
    const MembershipOrder order{
        .change = MembershipOrder::Change::Add, .path = path, .type = QString(BetaTester::type), .ids = ids, .feature = u"testers.import"_s};
    const auto joining = std::make_shared<Memberships>(self->m_context, order, self->m_send, [](int) {});
    const MembershipOutcome outcome = co_await Memberships::run(joining);
    for (const MembershipOutcome::Refusal &refusal : outcome.refused) {
        const int place = joins->places.value(refusal.id);
        if (hindersAlike(refusal.error)) {
            joins->held.insert(place);
            self->hinder(refusal.error);
        } else {
            joins->refusals.insert(place, refusal.error.message());
        }
    }
}

// Only who is seen in their groups is done: an answer is no proof.
Task<void> TesterImportRun::confirmAll(Self self)
{
    if (!self->mayAsk())
        co_return;
    self->m_isChecking = true;
    self->tell();
    for (const std::chrono::seconds wait : readBackDelays) {
        const QFuture<Result<void>> waiting = delay(self->m_context.clock, wait, self->m_all);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return;
        const Result<void> read = co_await confirm(self);
        if (!read && hindersAlike(read.error())) {
            self->hinder(read.error());
            co_return;
        }
        if (self->placesIn(RowState::Accepted).empty())
            co_return;
    }
    const std::vector<int> unseen = self->placesIn(RowState::Accepted);
    for (const int place : unseen) {
        ImportedTester missing = self->row(place);
        missing.state = RowState::Missing;
        missing.reason = TesterImportRunText::tr("Apple took it, but a minute later does not show this person in “%1”.")
                             .arg(nameOfGroup(*self->m_import, missing.groups.value(0)));
        self->keep(place, std::move(missing));
    }
    self->m_listener(unseen);
}

// Reads the members of all groups, and marks whom they show.
Task<Result<void>> TesterImportRun::confirm(Self self)
{
    QHash<QString, GroupMembers> members;
    for (const ImportGroup &group : self->m_import->groups) {
        Result<GroupMembers> read = Error::cancelled();
        for (bool isOver = false; !isOver;) {
            const bool isFree = co_await awaitRequests(self, self->m_all);
            if (!isFree)
                co_return Error::cancelled();
            read = co_await readGroupMembers(&self->m_context, group.id, self->m_all);
            isOver = read || !read.error().isRateLimited();
        }
        if (!read)
            co_return read.error();
        members.insert(group.id, *read);
    }
    std::vector<int> places;
    for (int place = 0; place < int(self->m_import->rows.size()); ++place) {
        ImportedTester seen = self->row(place);
        const auto isIn = [&](const QString &group) { return members.value(group).has(seen); };
        if (!seen.isWanted() || seen.state == RowState::Done || !std::all_of(seen.groups.cbegin(), seen.groups.cend(), isIn))
            continue;
        seen.state = RowState::Done;
        seen.reason.clear();
        self->keep(place, std::move(seen));
        places.push_back(place);
    }
    self->m_listener(places);
    co_return Result<void>();
}

Task<void> TesterImportRun::finish(Self self)
{
    const bool isOver = self->mayAsk();
    const Result<void> saved = co_await save(self);
    if (!isOver || !saved)
        co_return;
    const QDateTime now = self->m_context.clock.now();
    const QFuture<Result<void>> ending = self->m_store.endTesterImport(self->m_import->id, now);
    const Result<void> ended = co_await ending;
    if (ended)
        self->m_import->endedAt = now;
    else
        self->hinder(ended.error());
}

} // namespace slipway
