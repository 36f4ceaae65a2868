// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accounts.h"
#include "services/keydraft.h"

#include <QObject>

#include <map>

namespace slipway {

//! \brief What has been typed on the pages for keys and is not saved yet, and the saving of it. Both outlast their pages: one that was left
//! comes back as it was.
//!
//! There is a draft for each account whose key is to be replaced, known by its id, and one without an id for a new account. In memory alone: a
//! key that was handed over is wiped with its draft, and that is emptied once the account has another key or is forgotten.
class KeyDrafts final : public QObject
{
    Q_OBJECT

public:
    //! \a accounts outlives this.
    explicit KeyDrafts(Accounts &accounts);

    //! The draft for \a accountId; at the same place for as long as this lives.
    KeyDraft &at(const QString &accountId);
    //! Empties it but for what need not be asked again.
    void empty(const QString &accountId);

    //! Keeps the key of \a draft for \a accountId: the end is saved() or failed(), unless stopWaiting() comes before.
    void save(const QString &accountId, const KeyDraft &draft, Accounts::Keep keep);
    bool isSaving(const QString &accountId) const;
    //! Waits for the keychain no longer. A new account is not added then. A key is replaced all the same when the keychain comes to it: what
    //! was there before may be gone by then.
    void stopWaiting(const QString &accountId);

signals:
    void emptied(const QString &accountId);
    //! isSaving() is another one.
    void savingChanged(const QString &accountId);
    //! The draft for \a accountId is kept and empty now; \a id is that of the account, also of a new one.
    void saved(const QString &accountId, const QString &id);
    void failed(const QString &accountId, const slipway::Error &error);

private:
    KeyDraft fresh(const QString &accountId) const;
    void end(const QString &accountId, const Result<QString> &id);

    Accounts &m_accounts;
    std::map<QString, KeyDraft> m_drafts;
    std::map<QString, CancelToken> m_saves; // those under way
};

} // namespace slipway
