// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"
#include "core/draft.h"
#include "core/result.h"
#include "core/sensitiveattributes.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace slipway {

class Clock;
class StateStore;

//! \brief The texts of one account that were changed here and not sent: what they are, and the way back (rule R13, ux.md 3.5).
//!
//! A change is in state.db within a second of the last keystroke and survives kill -9, quitting and a switch of accounts; those of
//! sensitive attributes are in memory alone, and end with the session. Nothing of it goes to Apple before somebody applies it (see Review). Lives in the GUI thread; the Session owns it.
class Drafts final : public QObject
{
    Q_OBJECT

public:
    //! A text and what it is to be. Where it becomes \a base again, there is no draft.
    struct Edit
    {
        DraftKey key = {};
        QString base = {}; //!< what Apple has; of a draft that is there already its own base stays
        QString text = {};
    };

    //! Reads what is in \a store at once; changed() tells when it is there. Store and clock outlive this.
    Drafts(StateStore &store, Clock &clock, QString accountId, SensitiveAttributes sensitive = {});
    //! Writes what is not written yet.
    ~Drafts() override;

    //! Whether what was left from earlier runs is here. Until then nothing can be written.
    bool isReady() const { return m_isReady; }
    //! Why drafts could not be read, or not be kept: they are here in memory, and the next change tries again. Empty otherwise.
    const std::optional<Error> &trouble() const { return m_trouble; }

    const Draft *find(const DraftKey &key) const;
    //! All of \a appId, by part, language and field.
    std::vector<Draft> of(const QString &appId) const;
    int count(const QString &appId) const;

    //! \brief Makes \a edits, as one step back and forth that is called \a what ("Typing in German Keywords").
    //!
    //! Edits of one same text in a row with the same name are one step, until a pause of two seconds or endStep(). An edit that changes
    //! nothing is none. Does nothing until isReady().
    void write(const QString &what, const std::vector<Edit> &edits);
    //! Takes the drafts of \a keys back, as one step called \a what. Discarding is this too, so that it can be undone.
    void revert(const QString &what, const std::vector<DraftKey> &keys);
    //! The next write() begins a step of its own.
    void endStep();
    //! Steps back and forth; it names them for the menu.
    QUndoStack &history() { return m_history; }

    //! For a conflict that was decided for ours: \a base is what Apple has now.
    void rebase(const DraftKey &key, const QString &base);
    //! \brief Apple has the texts of \a applied now: they are no drafts any more. There is no step back over this: history() is empty then.
    //!
    //! A draft that somebody went on changing meanwhile stays one: its text is no longer the one of \a applied, which becomes its base.
    void settle(const std::vector<Draft> &applied);

    //! Writes now what is not written yet. Whatever is asked of the store afterwards comes after that.
    [[nodiscard]] Task<Result<void>> flush();

signals:
    //! These texts are drafted, or are so no more, or are drafted otherwise. Empty: all may be.
    void changed(const std::vector<slipway::DraftKey> &keys);
    void troubleChanged();

private:
    class Step;
    struct Turn;

    static Task<void> read(QPointer<Drafts> self, QFuture<Result<QList<Draft>>> reading);
    static Task<Result<void>> save(QPointer<Drafts> self);
    QFuture<Result<void>> startSaving(const std::set<DraftKey> &keys);
    void noteSaved(const std::set<DraftKey> &keys, const Result<void> &saved);
    void saveSoon();
    void push(const QString &what, std::vector<Turn> turns, bool isTyping);
    void place(const DraftKey &key, const std::optional<Draft> &wanted);
    void tell(const std::vector<DraftKey> &keys);
    void setTrouble(const std::optional<Error> &trouble);

    StateStore &m_store;
    Clock &m_clock;
    const QString m_accountId;
    const SensitiveAttributes m_sensitive;
    std::map<DraftKey, Draft> m_drafts;
    std::set<DraftKey> m_unsaved; // drafted, drafted otherwise or drafted no more since state.db was written
    QUndoStack m_history;
    int m_typing = 0; // counts up whenever what is typed next is a step of its own
    bool m_isReady = false;
    bool m_isSaveDue = false;
    std::optional<Error> m_trouble;
};

} // namespace slipway
