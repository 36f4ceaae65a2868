// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keydrafts.h"

#include "core/futures.h"
#include "ui/theme/accountcolours.h"

#include <algorithm>

namespace slipway {

namespace {

int unusedColour(const std::vector<AccountSummary> &accounts)
{
    const auto isUsed = [&accounts](int colour) {
        return std::any_of(accounts.cbegin(), accounts.cend(),
                           [colour](const AccountSummary &account) { return !account.isDemo() && account.colour == colour; });
    };
    int colour = 0;
    while (colour < accountColourCount && isUsed(colour))
        ++colour;
    return colour % accountColourCount;
}

} // namespace

KeyDrafts::KeyDrafts(Accounts &accounts) : m_accounts(accounts)
{
    connect(&accounts, &Accounts::keyReplaced, this, &KeyDrafts::empty);
    connect(&accounts, &Accounts::forgotten, this, &KeyDrafts::empty);
}

KeyDraft &KeyDrafts::at(const QString &accountId)
{
    return m_drafts.try_emplace(accountId, fresh(accountId)).first->second;
}

void KeyDrafts::empty(const QString &accountId)
{
    const auto found = m_drafts.find(accountId);
    if (found == m_drafts.end())
        return;
    found->second = fresh(accountId);
    emit emptied(accountId);
}

// Nothing but a colour that no account has, or what stays as it is with another key.
KeyDraft KeyDrafts::fresh(const QString &accountId) const
{
    const auto account = m_accounts.find(accountId);
    if (account)
        return {.name = account->name, .kind = account->kind, .issuerId = account->issuerId};
    return {.colour = unusedColour(m_accounts.all())};
}

void KeyDrafts::save(const QString &accountId, const KeyDraft &draft, Accounts::Keep keep)
{
    const CancelToken cancel;
    m_saves.insert_or_assign(accountId, cancel);
    emit savingChanged(accountId);
    if (accountId.isEmpty()) {
        QCoro::connect(m_accounts.add(draft, keep, cancel), this, [this](const Result<QString> &id) { end({}, id); });
        return;
    }
    const QFuture<Result<void>> replacing = futureOf(m_accounts.replaceKey(accountId, draft), "KeyDrafts::save");
    whenDone(orCancelled(replacing, cancel), this, [this, accountId](const Result<void> &replaced) {
        end(accountId, replaced ? Result<QString>(accountId) : Result<QString>(replaced.error()));
    });
}

bool KeyDrafts::isSaving(const QString &accountId) const
{
    return m_saves.count(accountId) > 0;
}

void KeyDrafts::stopWaiting(const QString &accountId)
{
    if (const auto found = m_saves.find(accountId); found != m_saves.end())
        found->second.cancel();
}

void KeyDrafts::end(const QString &accountId, const Result<QString> &id)
{
    m_saves.erase(accountId);
    if (id)
        empty(accountId); // which lets go of the key
    emit savingChanged(accountId);
    if (id)
        emit saved(accountId, *id);
    else if (!id.error().isCancelled())
        emit failed(accountId, id.error());
}

} // namespace slipway
