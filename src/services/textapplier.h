// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/change.h"
#include "core/coroutine.h"
#include "services/applyplan.h"

#include <QList>

#include <functional>

namespace slipway {

class AppleLocks;
class Changes;
struct ReadBack;
struct SessionContext;

//! What became of a text, so far.
struct TextOutcome
{
    DraftKey key = {};
    ReviewedText::Progress progress = ReviewedText::Progress::None;
    QString reason = {};
    std::optional<QString> theirs = {}; //!< Apple turned out to have another text than when this was sent
};

//! \brief Sends the requests of a plan one after the other, and finds out what became of each text (rules R2, R4 and R5).
//!
//! Shared by the coroutine that runs it and by the Review that started it and may be gone before its end: what was sent is then still
//! seen to its end and noted in the Changes log.
class TextApplier final
{
public:
    using Listener = std::function<void(const std::vector<TextOutcome> &)>;

    //! Context, changes and locks outlive this, which is the session's care; \a listener knows when it is not to be told any more.
    TextApplier(SessionContext &context, Changes &changes, AppleLocks &locks, Listener listener);

    //! Sends \a requests until stop(). Ends when nothing more can be learned of them.
    static Task<void> run(std::shared_ptr<TextApplier> self, std::vector<TextRequest> requests);

    //! Nothing more is sent; what is under way is seen to its end.
    void stop() { m_stop.cancel(); }
    //! The same, and what Apple leaves open is not looked up any longer.
    void stopWaiting();

private:
    using Progress = ReviewedText::Progress;
    using Self = std::shared_ptr<TextApplier>;

    //! A request, and its texts in the log.
    struct Sending
    {
        TextRequest request = {};
        QList<Change> changes = {};
        bool isSecond = false; //!< it was sent before, with the same or with more texts
    };

    static Task<void> apply(Self self, TextRequest request);
    static Task<void> send(Self self, std::shared_ptr<Sending> sending);
    static Task<void> sendAgain(Self self, std::shared_ptr<Sending> sending, QList<Change> changes);
    static Task<void> refuse(Self self, std::shared_ptr<Sending> sending, Error error);
    static Task<void> lookUp(Self self, std::shared_ptr<Sending> sending);
    static Task<Result<Resource>> readUntilSure(Self self, std::shared_ptr<Sending> sending);
    static Task<void> takeUp(Self self, std::shared_ptr<Sending> sending, Resource resource);
    static Task<void> end(Self self, QList<Change> changes, Change::Result result, QString reason);

    void tell(const QList<Change> &changes, Progress progress, const QString &reason);

    SessionContext &m_context;
    Changes &m_changes;
    AppleLocks &m_locks;
    const Listener m_listener;
    const CancelToken m_stop;
    const CancelToken m_wait; // of what waits or reads; nothing that changes something is ever cancelled
    const CancelToken::Subscription m_closing;
    std::optional<Error> m_hindrance; // why no request at all would get anywhere
};

} // namespace slipway
