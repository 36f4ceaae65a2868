// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/error.h"
#include "services/applyplan.h"
#include "services/reviewedtext.h"

#include <QObject>

#include <memory>
#include <set>
#include <vector>

namespace slipway {

class AppleLocks;
class Changes;
class Drafts;
class TextApplier;
struct SessionContext;
struct TextOutcome;

//! \brief Reviews the drafts of an app against what Apple has now, and applies those that are chosen.
//!
//! Reads what it touches when it is opened and again when apply() is pressed: a text that somebody else changed meanwhile becomes a
//! conflict and is not sent. One request for each language of a part, with the changed texts alone; languages that are not there yet are
//! made, with their name from the primary language where Apple demands one. What fails stays a draft, with Apple's reason.
//! Each text is in the Changes log before its request leaves. Owned by the pane; destroying it stops what was not sent yet.
class Review final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Reading,
        Ready, //!< texts() is what Apple has now
        Failed, //!< reading failed: error()
        Applying,
        Done, //!< apply() came to its end: each text says how; read() goes on from there
    };

    //! Begins to read. Everything passed outlives this.
    Review(SessionContext &context, Drafts &drafts, Changes &changes, AppleLocks &locks, QString appId);
    ~Review() override;

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    //! Those of the app that are drafted, by part, language and field; after apply() those that were applied stay, to be seen.
    const std::vector<ReviewedText> &texts() const { return m_texts; }
    //! What apply() would send now, in order; nothing unless the state is Ready.
    std::vector<RequestPreview> requests() const;
    //! How many of texts() will be sent.
    int chosenCount() const;

    //! Reads Apple's state, and forgets how texts ended; also the user's Refresh. Choices stay. Does nothing while Reading or Applying.
    void read();
    void choose(const DraftKey &key, bool isChosen);
    //! Decides a conflict: ours is to replace theirs.
    void keepMine(const DraftKey &key);
    //! Decides a conflict: ours is dropped (a step that can be undone).
    void keepTheirs(const DraftKey &key);
    //! \brief Reads Apple's state again and sends what is chosen. Does nothing unless the state is Ready.
    //!
    //! Ends in Done; in Ready when, after all, there was nothing to send: what was chosen is a conflict by now. In Failed when nothing could
    //! be read, and then nothing was sent.
    void apply();
    //! Stops between two requests: what was not sent stays a draft.
    void cancel();

signals:
    void stateChanged();
    //! texts() or requests() are others now.
    void textsChanged();

private:
    struct Run;

    void start();
    static Task<void> read(std::shared_ptr<Run> run);
    static Task<void> apply(std::shared_ptr<Run> run);
    static Task<Result<TextSnapshot>> readAll(std::shared_ptr<Run> run);
    void heedDrafts();
    bool covers(const TextSnapshot &snapshot) const;
    void judge();
    void dropSame();
    void wait(const std::vector<TextRequest> &requests);
    void take(const std::vector<TextOutcome> &outcomes);
    void finish();
    void fail(const Error &error);
    void setState(State state);
    ReviewedText *find(const DraftKey &key);

    SessionContext &m_context;
    Drafts &m_drafts;
    Changes &m_changes;
    AppleLocks &m_locks;
    const QString m_appId;
    State m_state = State::Reading;
    Error m_error;
    TextSnapshot m_apple;
    std::vector<ReviewedText> m_texts;
    std::set<DraftKey> m_left; // not chosen
    std::shared_ptr<Run> m_run; // shared with its coroutine; null while nothing is under way
};

} // namespace slipway
