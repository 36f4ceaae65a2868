// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/coroutine.h"

#include <QList>
#include <QObject>

namespace slipway {

class Drafts;
class StateStore;
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
    //! Called once when an account opens; does nothing, and sends nothing, where there are none. What Apple has was applied, and is no draft
    //! any more. Where Apple has what was there before, nothing arrived: the change ends as Refused, with that for a reason, and stays a
    //! draft. Anything else is Unknown. What cannot be looked up now, for want of a network for instance, is looked up at the next opening.
    [[nodiscard]] Task<Result<void>> reconcile();

    //! Writes down what is about to be sent; the answer has ids. Nothing is sent before that (rule R13).
    [[nodiscard]] Task<Result<QList<Change>>> begin(QList<Change> changes);
    //! Notes how \a changes of begin() ended. The drafts of what Apple has are gone with that, here and in state.db.
    [[nodiscard]] Task<Result<void>> settle(QList<Change> changes);

signals:
    //! There are more, or one ended.
    void changed();

private:
    SessionContext &m_context;
    StateStore &m_store;
    Drafts &m_drafts;
};

} // namespace slipway
