// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textapplier.h"

#include "catalogue/reviewdetails.h"
#include "client/apiclient.h"
#include "client/errorcodes.h"
#include "client/errorfacts.h"
#include "core/clock.h"
#include "core/logging.h"
#include "services/applelocks.h"
#include "services/changes.h"
#include "services/readback.h"
#include "services/sessioncontext.h"
#include "services/storevalues.h"
#include "services/textreading.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

// Reads lag writes, those of languages in lists too (rule R4): one read that shows neither what was sent nor what it was sent over is no evidence.
constexpr std::array lookUpDelays{1s, 2s, 4s, 8s, 15s, 30s};

struct TextApplierText
{
    Q_DECLARE_TR_FUNCTIONS(TextApplier)
};

QList<Change> changesOf(const TextRequest &request, const QDateTime &now)
{
    QList<Change> changes;
    for (const Draft &text : request.texts)
        changes.append({.key = text.key, .resource = request.resource(), .before = text.base, .after = text.mine, .at = now});
    return changes;
}

// What was to be made is there already. Apple: "The attribute 'locale' with value 'es-ES' already exists. Try updating." (api/02 3.1)
bool saysItExists(const TextRequest &request, const Error &error)
{
    if (request.makesLanguage())
        return !sentenceAbout(AppInfoLocalization::locale.spec.name, error).isEmpty();
    return request.makesResource() && !sentenceAbout(AppStoreReviewDetail::appStoreVersion.spec.name, error).isEmpty();
}

bool isDemanded(const Change &change)
{
    const StoreText *field = storeText(change.key);
    const StoreValue *value = storeValue(change.key);
    return (field && field->spec.required) || (value && value->isDemanded);
}

// Why a change, one of those of a request, is refused: for what Apple says of it, or of what has to go with it. Empty: it is not.
QString refusalOf(const Change &change, const QList<Change> &changes, const Error &error)
{
    const QString sentence = sentenceAbout(change.key.field, error);
    if (!sentence.isEmpty())
        return sentence;
    for (const Change &other : changes) {
        const QString others = areOfOneCategory(change.key.field, other.key.field) ? sentenceAbout(other.key.field, error) : QString();
        if (!others.isEmpty())
            return TextApplierText::tr("Apple did not take what belongs to it: %1").arg(others);
    }
    return {};
}

// What was read may be from before the request, and even from before the one before it.
bool mayBeOld(const TextRequest &request, const QList<Change> &changes, const Result<Resource> &found)
{
    if (request.makesResource())
        return !found || found->isNull();
    return found && !found->isNull() && !readBack(changes, *found).different.isEmpty();
}

TextRequest withTexts(TextRequest request, const QList<Change> &changes)
{
    std::erase_if(request.texts, [&changes](const Draft &text) {
        return std::none_of(changes.cbegin(), changes.cend(), [&text](const Change &change) { return change.key == text.key; });
    });
    return request;
}

} // namespace

TextApplier::TextApplier(SessionContext &context, Changes &changes, AppleLocks &locks, Listener listener)
    : m_context(context)
    , m_changes(changes)
    , m_locks(locks)
    , m_listener(std::move(listener))
    , m_closing(context.closing.onCancelled([wait = m_wait] { wait.cancel(); }))
{}

void TextApplier::stopWaiting()
{
    stop();
    m_wait.cancel();
}

void TextApplier::tell(const QList<Change> &changes, Progress progress, const QString &reason)
{
    std::vector<TextOutcome> outcomes;
    for (const Change &change : changes)
        outcomes.push_back({.key = change.key, .progress = progress, .reason = reason});
    m_listener(outcomes);
}

Task<void> TextApplier::run(Self self, std::vector<TextRequest> requests)
{
    const TaskInSession task(self->m_context);
    for (const TextRequest &request : requests) {
        if (self->m_stop.isCancelled() || self->m_context.closing.isCancelled())
            co_return;
        if (self->m_hindrance)
            self->tell(changesOf(request, {}), Progress::Refused, self->m_hindrance->message());
        else
            co_await apply(self, request);
    }
}

Task<void> TextApplier::apply(Self self, TextRequest request)
{
    const auto sending = std::make_shared<Sending>();
    sending->request = request;
    const QList<Change> changes = changesOf(request, self->m_context.clock.now());
    const Result<QList<Change>> written = co_await self->m_changes.begin(changes);
    if (self->m_context.closing.isCancelled())
        co_return;
    if (!written) {
        self->tell(changes, Progress::Refused, written.error().message());
        co_return;
    }
    sending->changes = *written;
    self->tell(*written, Progress::Sending, {});
    co_await send(self, sending);
}

Task<void> TextApplier::send(Self self, std::shared_ptr<Sending> sending)
{
    const Request request = sending->request.request();
    const CancelToken never;
    const Result<HttpReply> reply = co_await self->m_context.client.send(request, never);
    if (self->m_context.closing.isCancelled())
        co_return; // Changes::reconcile() looks it up at the next opening
    if (reply) {
        self->m_locks.forget(sending->request);
        co_await end(self, sending->changes, Change::Result::Applied, QString());
        co_return;
    }
    const Error &error = reply.error();
    if (sending->request.removesLanguage() && error.isNotFound()) // somebody else did
        co_await end(self, sending->changes, Change::Result::Applied, QString());
    else if (error.hasCode(errorcode::outcomeUnknown) || saysItExists(sending->request, error))
        co_await lookUp(self, sending);
    else
        co_await refuse(self, sending, error);
}

// What the error names is refused for what Apple says of it, a category with its subcategories; the rest is sent once more without that.
Task<void> TextApplier::refuse(Self self, std::shared_ptr<Sending> sending, Error error)
{
    if (hindersAll(error))
        self->m_hindrance = error;
    self->m_locks.learn(sending->request, error);
    QList<Change> rest;
    bool lacksDemanded = false;
    for (const Change &change : sending->changes) {
        const QString sentence = refusalOf(change, sending->changes, error);
        if (sentence.isEmpty()) {
            rest.append(change);
            continue;
        }
        lacksDemanded = lacksDemanded || (sending->request.makesResource() && isDemanded(change));
        const QList<Change> one{change};
        co_await end(self, one, Change::Result::Refused, sentence);
    }
    const bool namesSome = rest.size() < sending->changes.size();
    if (rest.isEmpty())
        co_return;
    if (!namesSome || lacksDemanded || sending->isSecond || self->m_stop.isCancelled()) {
        co_await end(self, rest, Change::Result::Refused, error.message());
        co_return;
    }
    co_await sendAgain(self, sending, rest);
}

// Once more, with changes alone.
Task<void> TextApplier::sendAgain(Self self, std::shared_ptr<Sending> sending, QList<Change> changes)
{
    const Result<QList<Change>> written = co_await self->m_changes.beginAgain(changes);
    if (self->m_context.closing.isCancelled())
        co_return;
    if (!written) {
        co_await end(self, changes, Change::Result::Unknown, written.error().message());
        co_return;
    }
    sending->request = withTexts(sending->request, *written);
    sending->changes = *written;
    sending->isSecond = true;
    self->tell(*written, Progress::Sending, {});
    co_await send(self, sending);
}

// Nobody knows whether it was done, or what was to be made is there already.
Task<void> TextApplier::lookUp(Self self, std::shared_ptr<Sending> sending)
{
    self->tell(sending->changes, Progress::Checking, {});
    const Result<Resource> found = co_await readUntilSure(self, sending);
    if (self->m_context.closing.isCancelled())
        co_return;
    if (!found) {
        if (hindersAll(found.error()))
            self->m_hindrance = found.error();
        const QString reason = found.error().isCancelled() ? TextApplierText::tr("Apple did not say whether it took this.") : found.error().message();
        co_await end(self, sending->changes, Change::Result::Unknown, reason);
    } else if (found->isNull() && !sending->request.removesLanguage()) {
        const QString reason = sending->request.makesLanguage()
            ? TextApplierText::tr("No answer came, and after a minute Apple still does not show this language. Applying again tries once more.")
            : TextApplierText::tr("No answer came, and Apple shows nothing that has this value. Applying again tries once more.");
        co_await end(self, sending->changes, Change::Result::Unknown, reason);
    } else {
        co_await takeUp(self, sending, *found);
    }
}

// What Apple has after all delays, or as soon as it is no older than what was sent. A null resource: there is none.
Task<Result<Resource>> TextApplier::readUntilSure(Self self, std::shared_ptr<Sending> sending)
{
    const QString path = sending->request.resource();
    const Locale locale = sending->changes.constFirst().key.locale;
    Result<Resource> found = Resource();
    if (!sending->request.makesResource())
        found = co_await readResource(&self->m_context, path, locale, self->m_wait);
    for (const std::chrono::seconds wait : lookUpDelays) {
        if (!mayBeOld(sending->request, sending->changes, found))
            break;
        const QFuture<Result<void>> waiting = delay(self->m_context.clock, wait, self->m_wait);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
        found = co_await readResource(&self->m_context, path, locale, self->m_wait);
    }
    const Resource none;
    if (sending->request.removesLanguage() && !found && found.error().isNotFound())
        co_return none;
    co_return found;
}

// Goes on from what Apple has: what is as it was before may be sent again, once; what somebody else wrote is left alone.
Task<void> TextApplier::takeUp(Self self, std::shared_ptr<Sending> sending, Resource resource)
{
    const ReadBack found = readBack(sending->changes, resource);
    if (!found.applied.isEmpty()) {
        self->m_locks.forget(withTexts(sending->request, found.applied));
        co_await end(self, found.applied, Change::Result::Applied, QString());
    }
    if (!found.different.isEmpty()) {
        const QString reason = TextApplierText::tr("Apple has another text by now.");
        co_await end(self, found.different, Change::Result::Unknown, reason);
        std::vector<TextOutcome> conflicts;
        for (const Change &change : found.different)
            conflicts.push_back({.key = change.key, .progress = Progress::Unknown, .reason = reason, .theirs = textIn(resource, change.key.field)});
        self->m_listener(conflicts);
    }
    if (found.untouched.isEmpty())
        co_return;
    if (sending->isSecond || self->m_stop.isCancelled()) {
        co_await end(self, found.untouched, Change::Result::Unknown,
                     TextApplierText::tr("No answer came, and Apple still has the text from before."));
        co_return;
    }
    sending->request.resourceId = resource.id().id;
    co_await sendAgain(self, sending, found.untouched);
}

Task<void> TextApplier::end(Self self, QList<Change> changes, Change::Result result, QString reason)
{
    QList<Change> ended = changes;
    for (Change &change : ended) {
        change.result = result;
        change.reason = reason;
    }
    const Result<void> noted = co_await self->m_changes.settle(ended);
    if (!noted) // what Apple has is what counts; the log is put right at the next opening
        qCWarning(lcStore, "a change stays open in the log: %ls", qUtf16Printable(noted.error().message()));
    const Progress progress = result == Change::Result::Applied ? Progress::Applied
        : result == Change::Result::Refused                     ? Progress::Refused
                                                                : Progress::Unknown;
    self->tell(ended, progress, reason);
}

} // namespace slipway
