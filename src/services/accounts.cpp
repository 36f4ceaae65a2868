// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"

#include "auth/accountbook.h"
#include "auth/accountvault.h"
#include "core/clock.h"
#include "core/futures.h"
#include "services/accountparts.h"
#include "services/images.h"
#include "services/keydraft.h"
#include "services/keytest.h"
#include "store/cachestore.h"
#include "store/statestore.h"

#include <QPointer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway {

struct Accounts::Parts
{
    Parts(const QString &settingsFile, const AccountParts &parts) : book(settingsFile), with(parts) {}

    AccountBook book;
    AccountParts with;
};

namespace {

Error incomplete(const QMap<QString, QString> &flaws)
{
    Error error(Error::Kind::Invalid, Accounts::tr("The key cannot be kept like this: %1").arg(flaws.first()));
    for (auto flaw = flaws.cbegin(); flaw != flaws.cend(); ++flaw)
        error.withField(flaw.key(), flaw.value());
    return error;
}

Error noSuchAccount()
{
    return Error(Error::Kind::NotFound, Accounts::tr("This account is no longer in Slipway."));
}

Account accountFrom(const KeyDraft &draft, const QString &id)
{
    return {
        .id = id,
        .name = draft.name.trimmed(),
        .key = keyOf(draft),
        .origin = draft.origin,
        .vendorNumber = draft.vendorNumber,
        .colour = draft.colour,
        .safeMode = draft.safeMode,
    };
}

// What \a draft says of the key alone: the account stays who it is, and its tokens go where they went (rule S8).
KeyDraft replacement(const Account &account, KeyDraft draft)
{
    draft.name = account.name;
    draft.origin = account.origin;
    return draft;
}

// Keeps the key of an account where it is wished.
QFuture<Result<void>> keepKey(AccountVault &vault, const QString &id, const SharedSecret &pkcs8, Accounts::Keep keep)
{
    if (keep == Accounts::Keep::InKeychain)
        return vault.store(id, pkcs8);
    vault.keepForSession(id, pkcs8);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace

Accounts::Accounts(const QString &settingsFile, const AccountParts &parts) : m_parts(std::make_unique<Parts>(settingsFile, parts)) {}

Accounts::~Accounts() = default;

std::vector<AccountSummary> Accounts::all() const
{
    std::vector<AccountSummary> list;
    for (const Account &account : m_parts->book.all())
        list.push_back(summaryOf(account));
    return list;
}

std::optional<AccountSummary> Accounts::find(const QString &id) const
{
    const Account *found = account(id);
    return found ? std::optional(summaryOf(*found)) : std::nullopt;
}

QString Accounts::lastUsed() const
{
    const Account *last = nullptr;
    for (const Account &account : m_parts->book.all()) {
        const bool isKept = !account.isDemo && !account.isSessionOnly;
        if (isKept && account.lastUsed.isValid() && (!last || account.lastUsed >= last->lastUsed))
            last = &account;
    }
    return last ? last->id : QString();
}

const Account *Accounts::account(const QString &id) const
{
    return m_parts->book.find(id);
}

QString Accounts::keychainName() const
{
    return m_parts->with.vault.keychainName();
}

std::unique_ptr<KeyTest> Accounts::test(const KeyDraft &draft)
{
    if (!flawsOf(draft).isEmpty())
        return nullptr;
    const Account account = accountFrom(draft, keyTestAccountId());
    auto vault = std::make_shared<MemoryKeyVault>();
    vault->store(account.id, draft.file->der());
    return std::make_unique<KeyTest>(m_parts->with, account, std::move(vault));
}

std::unique_ptr<KeyTest> Accounts::testReplacement(const QString &id, const KeyDraft &draft)
{
    const Account *replaced = account(id);
    return replaced ? test(replacement(*replaced, draft)) : nullptr;
}

std::unique_ptr<KeyTest> Accounts::test(const QString &id)
{
    const Account *found = account(id);
    if (!found)
        return nullptr;
    // Not the test's own: the workspace's outlives it.
    const std::shared_ptr<KeyVault> vault(&m_parts->with.vault, [](KeyVault *) {});
    return std::make_unique<KeyTest>(m_parts->with, *found, vault);
}

Task<Result<QString>> Accounts::add(KeyDraft draft, Keep keep, CancelToken cancel)
{
    const QPointer<Accounts> self(this);
    if (const QMap<QString, QString> flaws = flawsOf(draft); !flaws.isEmpty())
        co_return incomplete(flaws);
    Account account = accountFrom(draft, QUuid::createUuid().toString(QUuid::WithoutBraces));
    account.isSessionOnly = keep == Keep::ForSession;
    const QFuture<Result<void>> keeping = keepKey(m_parts->with.vault, account.id, draft.file->der(), keep);
    const QFuture<Result<void>> waiting = orCancelled(keeping, cancel);
    const Result<void> kept = co_await waiting;
    if (!self)
        co_return Error::cancelled();
    if (!kept && kept.error().isCancelled())
        removeOnceKept(account.id, keeping);
    if (!kept)
        co_return kept.error();
    m_parts->book.put(account);
    const Result<void> saved = keep == Keep::InKeychain ? m_parts->book.save() : Result<void>();
    if (!saved) {
        m_parts->book.remove(account.id);
        const QFuture<Result<void>> removing = m_parts->with.vault.remove(account.id);
        co_await removing;
        co_return saved.error();
    }
    emit changed();
    co_return QString(account.id);
}

// However late that is: nobody waits for it any longer.
void Accounts::removeOnceKept(const QString &id, const QFuture<Result<void>> &keeping)
{
    whenDone(keeping, this, [this, id](const Result<void> &kept) {
        if (kept)
            m_parts->with.vault.remove(id);
    });
}

void Accounts::add(const Account &account, SecretBytes pkcs8)
{
    m_parts->with.vault.keepForSession(account.id, std::make_shared<const SecretBytes>(std::move(pkcs8)));
    m_parts->book.put(account);
    emit changed();
}

Task<Result<void>> Accounts::replaceKey(QString id, KeyDraft draft)
{
    const QPointer<Accounts> self(this);
    const Account *before = account(id);
    if (!before)
        co_return noSuchAccount();
    draft = replacement(*before, std::move(draft));
    if (const QMap<QString, QString> flaws = flawsOf(draft); !flaws.isEmpty())
        co_return incomplete(flaws);
    const QFuture<Result<void>> keeping = m_parts->with.vault.store(id, draft.file->der());
    const Result<void> kept = co_await keeping;
    if (!self)
        co_return Error::cancelled();
    if (!kept)
        co_return kept.error();
    change(id, [&draft](Account &account) { account.key = keyOf(draft); });
    QMetaObject::invokeMethod(
        this, [this, id] { emit keyReplaced(id); }, Qt::QueuedConnection);
    co_return m_parts->book.save();
}

template <typename Change>
void Accounts::change(const QString &id, Change change)
{
    const Account *found = account(id);
    if (!found)
        return;
    Account account = *found;
    change(account);
    if (account == *found)
        return;
    m_parts->book.put(account);
    emit changed();
}

void Accounts::rename(const QString &id, const QString &name)
{
    if (!name.trimmed().isEmpty())
        change(id, [&name](Account &account) { account.name = name.trimmed(); });
}

void Accounts::setColour(const QString &id, int colour)
{
    change(id, [colour](Account &account) { account.colour = colour; });
}

void Accounts::setVendorNumber(const QString &id, const QString &number)
{
    change(id, [&number](Account &account) { account.vendorNumber = number; });
}

void Accounts::setSafeMode(const QString &id, SafeMode mode)
{
    change(id, [mode](Account &account) { account.safeMode = mode; });
}

void Accounts::markUsed(const QString &id)
{
    const QDateTime now = m_parts->with.clock.now();
    change(id, [&now](Account &account) { account.lastUsed = now; });
}

Task<Result<void>> Accounts::forget(QString id, CachedData data)
{
    const QPointer<Accounts> self(this);
    const QFuture<Result<void>> removing = m_parts->with.vault.remove(id);
    const Result<void> removed = co_await removing;
    if (!self)
        co_return Error::cancelled();
    if (!removed)
        co_return removed.error();
    forgetWithoutKey(id, data);
    co_return Result<void>();
}

void Accounts::forgetWithoutKey(QString id, CachedData data)
{
    const Account *found = account(id);
    if (!found)
        return;
    const QString name = found->name;
    m_parts->book.remove(id);
    emit changed();
    const auto tell = [this, id = std::move(id), name, data] {
        emit forgotten(id, name); // whoever works with it ends that now, and writes nothing more
        m_parts->with.state.forgetAccount(id); // drafts are of no use without it; a failure leaves rows that nobody reads
        forgetImages(imagesOf(m_parts->with.imagesDir, id)); // may show anything that a tester had on the screen
        if (data == CachedData::Remove)
            m_parts->with.cache.clear(id); // a failure is in the log
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace slipway
