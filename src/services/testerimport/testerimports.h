// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testerimport.h"
#include "services/testerimport/testerimportrun.h"
#include "services/testerimport/testerrehearsal.h"

#include <QObject>

namespace slipway {

class StateStore;

//! How it stands with an import.
struct ImportStatus
{
    enum class State {
        Running, //!< testers are made and added
        Checking, //!< all is sent; who is in the groups is read back
        Pausing, //!< it was told to pause or to stop: the request under way is seen to its end
        Paused, //!< somebody paused it, Slipway ended meanwhile, or it cannot go on: see trouble
        Ended,
    };

    qint64 id = 0;
    State state = State::Paused;
    int wanted = 0; //!< rows that were to be sent
    int handled = 0; //!< of them, those that Apple answered, or of which no more can be learned
    int done = 0; //!< read back
    int problems = 0; //!< missing, refused, unknown
    int inDoubt = 0; //!< it is not known whether Apple got them: looked up before anything else when it goes on
    QString trouble = {}; //!< why it is paused, if nobody did that; a sentence
    QDateTime waitsUntil = {}; //!< UTC; it runs, and waits until then for requests that it may use; invalid: it does not wait

    //! It works, or waits for what it has sent: something would go on if Slipway did.
    bool isUnderWay() const { return state != State::Paused && state != State::Ended; }
    bool canPause() const { return state == State::Running || state == State::Checking; }
    bool canResume() const { return state == State::Paused; }
    //! Nothing more is sent, and some did not get in.
    bool canRetry() const { return state == State::Ended && (problems > 0 || handled < wanted); }
};

//! \brief The imports of testers of one account: those that are under way, those that wait to go on, and the last that ended.
//!
//! An import is in state.db before anything of it is sent; each row is, before its request leaves and after its answer came (rule R4).
//! What Slipway was killed in goes on where it was once somebody says resume(): first it looks up, by address, what became of the row
//! that was under way. At the end the members of the groups are read back, and only who is there is done. It waits for requests by itself
//! when the hour has fewer than requestReserve left; it pauses by itself when Apple cannot be reached, and goes on when it can be again.
//! All of it is of the GUI thread; the Session owns it.
class TesterImports final : public QObject
{
    Q_OBJECT

public:
    //! Reads what is in \a store at once; ready() tells when it is there. Context and store outlive this.
    TesterImports(SessionContext &context, StateStore &store);
    ~TesterImports() override;

    //! \brief Reads from Apple what a rehearsal needs to know of \a appId, see readTesterRoster().
    [[nodiscard]] Task<Result<std::shared_ptr<const TesterRoster>>> roster(QString appId, RosterProgress progress, CancelToken cancel);

    //! Whether the imports of earlier runs of Slipway are here. Nothing can be started before.
    bool isReady() const { return m_isReady; }
    //! Why they could not be read. Empty otherwise.
    const std::optional<Error> &trouble() const { return m_trouble; }

    //! \brief Writes down the import of \a rehearsal from \a source into \a app, and begins; answers its id.
    //!
    //! An Io error means that it could not be written down, and that nothing was sent.
    [[nodiscard]] Task<Result<qint64>> start(TesterRehearsal rehearsal, QString source, QString appId, QString appName);
    //! Sends nothing more for now.
    void pause(qint64 id);
    //! \brief Goes on. A row in doubt that Apple does not show a minute after it was sent is sent again: this is the wish to do so (rule R4).
    void resume(qint64 id);
    //! Sends nothing more at all; what was sent is read back, and then it has ended. One that is paused goes on to do that.
    void stop(qint64 id);
    //! \brief A new import of the rows of an ended one that did not get in, looked up first where they may be there; answers its id.
    [[nodiscard]] Task<Result<qint64>> retry(qint64 id);
    //! Forgets an import that has ended or is paused; what was sent stays at Apple.
    void forget(qint64 id);

    //! Ids, the newest last.
    std::vector<qint64> all() const;
    //! Null when there is none of this id. Valid until it is forgotten; its rows change in place.
    const TesterImport *find(qint64 id) const;
    ImportStatus status(qint64 id) const;

signals:
    //! isReady() or trouble() is another.
    void readyChanged();
    //! There is one more, or one less.
    void listChanged();
    //! status() of \a id is another.
    void changed(qint64 id);
    //! The rows at \a places, from 0 on, are other than they were. Comes before changed().
    void rowsChanged(qint64 id, const std::vector<int> &places);
    //! Nothing more is sent of \a id, and what was sent was read back.
    void ended(qint64 id);

private:
    struct Entry;

    Task<void> read();
    Task<void> work(qint64 id, std::shared_ptr<TesterImportRun> run);
    [[nodiscard]] Task<Result<qint64>> begin(TesterImport import);
    Entry *entry(qint64 id) const;
    void run(Entry &entry, TesterImportRun::Wish wish);
    void heedConnection();

    SessionContext &m_context;
    StateStore &m_store;
    std::vector<std::unique_ptr<Entry>> m_entries;
    bool m_isReady = false;
    std::optional<Error> m_trouble;
    CancelToken::Subscription m_closing;
};

} // namespace slipway
