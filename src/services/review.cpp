// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/review.h"

#include "client/apiclient.h"
#include "services/changes.h"
#include "services/curlcommand.h"
#include "services/drafts.h"
#include "services/sessioncontext.h"
#include "services/textapplier.h"
#include "services/textreading.h"

#include <QJsonDocument>
#include <QPointer>

#include <algorithm>

namespace slipway {

//! One reading, or one applying. It may outlive its review, and looks for it after every await.
struct Review::Run
{
    QPointer<Review> review;
    SessionContext &context;
    QString appId;
    TextScope scope; // what is read
    std::shared_ptr<TextApplier> applier; // of an applying, once it sends
    CancelToken cancel;

    explicit Run(Review *owner) : review(owner), context(owner->m_context), appId(owner->m_appId), scope(scopeOf(owner->m_drafts.of(appId))) {}
};

Review::Review(SessionContext &context, Drafts &drafts, Changes &changes, AppleLocks &locks, QString appId)
    : m_context(context)
    , m_drafts(drafts)
    , m_changes(changes)
    , m_locks(locks)
    , m_appId(std::move(appId))
{
    connect(&drafts, &Drafts::changed, this, &Review::heedDrafts);
    connect(&changes, &Changes::changed, this, [this] {
        if (m_state == State::Ready)
            judge();
    });
    start();
}

Review::~Review()
{
    if (!m_run)
        return;
    m_run->cancel.cancel();
    if (m_run->applier)
        m_run->applier->stop();
}

void Review::read()
{
    if (m_state == State::Reading || m_state == State::Applying)
        return;
    const QPointer<Review> self(this);
    setState(State::Reading);
    if (self)
        start();
}

// Reads as soon as it is known what is drafted.
void Review::start()
{
    if (!m_drafts.isReady())
        return;
    m_run = std::make_shared<Run>(this);
    detach(read(m_run), "Review::read");
}

Task<Result<TextSnapshot>> Review::readAll(std::shared_ptr<Run> run)
{
    if (run->scope.empty()) {
        const TextSnapshot nothing;
        co_return nothing;
    }
    co_return co_await readTexts(&run->context, run->appId, run->scope, run->cancel);
}

Task<void> Review::read(std::shared_ptr<Run> run)
{
    const TaskInSession task(run->context);
    const Result<TextSnapshot> apple = co_await readAll(run);
    const QPointer<Review> review = run->review;
    if (!review)
        co_return;
    review->m_run.reset();
    if (!apple) {
        review->fail(apple.error());
        co_return;
    }
    if (!review->covers(*apple)) { // more was drafted meanwhile
        review->start();
        co_return;
    }
    review->m_apple = *apple;
    review->judge();
    if (review)
        review->setState(State::Ready);
}

void Review::apply()
{
    if (m_state != State::Ready)
        return;
    const auto run = std::make_shared<Run>(this);
    m_run = run;
    setState(State::Applying);
    detach(apply(run), "Review::apply"); // which finds out whether there still is a review
}

Task<void> Review::apply(std::shared_ptr<Run> run)
{
    const TaskInSession task(run->context);
    const Result<TextSnapshot> apple = co_await readAll(run);
    const QPointer<Review> review = run->review;
    if (!review)
        co_return;
    if (!apple || !review->covers(*apple)) {
        review->m_run.reset();
        if (!apple && !apple.error().isCancelled())
            review->fail(apple.error());
        else
            review->setState(State::Ready);
        co_return;
    }
    review->m_apple = *apple;
    review->judge();
    if (!review)
        co_return;
    const std::vector<TextRequest> requests = requestsFor(review->m_texts, review->m_apple);
    const auto listener = [review](const std::vector<TextOutcome> &outcomes) {
        if (review)
            review->take(outcomes);
    };
    run->applier = std::make_shared<TextApplier>(run->context, review->m_changes, review->m_locks, listener);
    review->wait(requests);
    if (review)
        review->dropSame();
    if (run->cancel.isCancelled())
        run->applier->stop();
    co_await TextApplier::run(run->applier, requests);
    if (review)
        review->finish();
}

void Review::cancel()
{
    if (m_state != State::Applying)
        return;
    m_run->cancel.cancel();
    if (m_run->applier)
        m_run->applier->stopWaiting();
}

void Review::heedDrafts()
{
    if (m_state == State::Reading && !m_run)
        start();
    else if (m_state == State::Ready && !covers(m_apple))
        read();
    else if (m_state == State::Ready)
        judge();
}

bool Review::covers(const TextSnapshot &snapshot) const
{
    return snapshot.covers(scopeOf(m_drafts.of(m_appId)));
}

void Review::judge()
{
    m_texts = judged(m_drafts.of(m_appId), m_apple);
    for (ReviewedText &text : m_texts) {
        text.isChosen = !m_left.contains(text.draft.key);
        if (text.verdict == ReviewedText::Verdict::Ready && m_changes.isInDoubt(text.draft.key)) {
            text.verdict = ReviewedText::Verdict::Held;
            text.reason = tr("Slipway ended while this was sent, and is finding out whether Apple has it.");
        }
    }
    emit textsChanged();
}

std::vector<RequestPreview> Review::requests() const
{
    std::vector<RequestPreview> previews;
    if (m_state != State::Ready)
        return previews;
    for (const TextRequest &planned : requestsFor(m_texts, m_apple)) {
        const Request request = planned.request();
        const QByteArray shown = m_context.sensitive.hide(request.body());
        const QString body = QString::fromUtf8(QJsonDocument::fromJson(shown).toJson(QJsonDocument::Indented));
        const RequestSummary summary{.method = wireName(request.verb()),
                                     .origin = m_context.client.origin().url().toString(QUrl::RemovePath),
                                     .target = request.canonical(),
                                     .hasBearer = true};
        RequestPreview preview{.method = summary.method, .path = request.path(), .body = body, .curl = curlCommand(summary, body)};
        for (const Draft &text : planned.texts)
            preview.keys.push_back(text.key);
        previews.push_back(std::move(preview));
    }
    return previews;
}

int Review::chosenCount() const
{
    return int(std::count_if(m_texts.cbegin(), m_texts.cend(), [](const ReviewedText &text) { return text.willBeSent(); }));
}

void Review::choose(const DraftKey &key, bool isChosen)
{
    if (isChosen)
        m_left.erase(key);
    else
        m_left.insert(key);
    if (ReviewedText *text = find(key)) {
        text->isChosen = isChosen;
        emit textsChanged();
    }
}

void Review::keepMine(const DraftKey &key)
{
    const ReviewedText *text = find(key);
    if (!text)
        return;
    const QString theirs = text->theirs;
    const QPointer<Review> self(this);
    m_drafts.rebase(key, theirs);
    if (self && m_state == State::Done)
        read();
}

void Review::keepTheirs(const DraftKey &key)
{
    const QPointer<Review> self(this);
    m_drafts.revert(tr("Keeping Apple’s Text"), {key});
    if (self && m_state == State::Done)
        read();
}

ReviewedText *Review::find(const DraftKey &key)
{
    const auto found = std::find_if(m_texts.begin(), m_texts.end(), [&key](const ReviewedText &text) { return text.draft.key == key; });
    return found == m_texts.end() ? nullptr : &*found;
}

// Drafts of what Apple has already are done with.
void Review::dropSame()
{
    std::vector<Draft> same;
    for (const ReviewedText &text : m_texts) {
        if (text.verdict == ReviewedText::Verdict::Same)
            same.push_back(text.draft);
    }
    if (!same.empty())
        m_drafts.settle(same);
}

void Review::wait(const std::vector<TextRequest> &requests)
{
    std::vector<TextOutcome> outcomes;
    for (const TextRequest &request : requests) {
        for (const Draft &text : request.texts)
            outcomes.push_back({.key = text.key, .progress = ReviewedText::Progress::Waiting});
    }
    take(outcomes);
}

void Review::take(const std::vector<TextOutcome> &outcomes)
{
    for (const TextOutcome &outcome : outcomes) {
        ReviewedText *text = find(outcome.key);
        if (!text)
            continue; // a name that was copied, of which there is no draft
        text->progress = outcome.progress;
        text->reason = outcome.reason;
        if (outcome.theirs) {
            text->theirs = *outcome.theirs;
            text->verdict = ReviewedText::Verdict::Conflict;
        }
    }
    emit textsChanged();
}

// What was not sent says nothing of how it went.
void Review::finish()
{
    using Progress = ReviewedText::Progress;
    m_run.reset();
    bool wasSent = false;
    for (ReviewedText &text : m_texts) {
        if (text.progress == Progress::Waiting)
            text.progress = Progress::None;
        wasSent = wasSent || text.progress != Progress::None;
    }
    const QPointer<Review> self(this);
    if (wasSent)
        emit textsChanged();
    else
        judge(); // what Apple had already is no draft any more
    if (self)
        setState(wasSent ? State::Done : State::Ready);
}

void Review::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void Review::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace slipway
