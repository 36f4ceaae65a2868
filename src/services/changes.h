// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/coroutine.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace slipway {

class Drafts;
class StateStore;
struct ReadBack;
struct SessionContext;

//! \brief What this account changed at Apple through Slipway, with what was there before (ux.md 5.21). Kept for 30 days.
class Changes final : public QObject
{
    Q_OBJECT

public:
    //! Everything passed outlives this.
    Changes(SessionContext &context, StateStore &store, Drafts &drafts);

    //! Newest first.
    [[nodiscard]] Task<Result<QList<Change>>> latest(int count);
    //! \brief Looks up at Apple what became of changes that were being sent when Slipway ended, so that nothing is sent twice or lost.
    //!
    //! Called when an account opens; does nothing, and sends nothing, where there are none. What Apple has was applied, and is no draft
    //! any more. Where Apple has what was there before, a minute after it was sent or later (reads lag writes, rule R4), nothing arrived: the
    //! change ends as Refused, with that for a reason, and stays a draft. Anything else is Unknown. What
    //! cannot be looked up now, for want of a network for instance, is when somebody answers again, or at the next opening.
    [[nodiscard]] Task<Result<void>> reconcile();
    //! reconcile() has not found out yet whether Apple has the text of \a key: sending it could be sending it twice.
    bool isInDoubt(const DraftKey &key) const { return m_inDoubt.contains(key); }

    //! \brief Writes down what is about to be sent; the answer has ids. Nothing is sent before that (rule R13).
    //!
    //! Of sensitive attributes it is written that they change, and neither from what nor to what.
    [[nodiscard]] Task<Result<QList<Change>>> begin(QList<Change> changes);
    //! Writes down that \a changes of begin() are about to be sent once more; the answer has the new time.
    [[nodiscard]] Task<Result<QList<Change>>> beginAgain(QList<Change> changes);
    //! Notes how \a changes of begin() ended. The drafts of what Apple has are gone with that, here and in state.db.
    [[nodiscard]] Task<Result<void>> settle(QList<Change> changes);

signals:
    //! There are more, one ended, or others are in doubt.
    void changed();

private:
    void heedConnection();
    [[nodiscard]] Task<Result<void>> reconcile(QList<Change> open);
    [[nodiscard]] Task<Result<ReadBack>> lookUp(QList<Change> request);

    SessionContext &m_context;
    StateStore &m_store;
    Drafts &m_drafts;
    QSet<qint64> m_sending; // this session's own, by id: they are not in doubt
    QSet<DraftKey> m_inDoubt;
    bool m_isReconciling = false;
};

} // namespace slipway
