// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainvault.h"

#include "core/clock.h"
#include "core/futures.h"
#include "core/keychaintrouble.h"

#include <QPointer>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QByteArrayView canarySong = "a key could be kept here";

QString entryOf(const QString &accountId)
{
    return u"slipway/"_s + accountId;
}

QString canaryEntry()
{
    return entryOf(u"canary"_s);
}

SharedSecret canary()
{
    SecretBytes bytes(canarySong.size());
    std::copy(canarySong.begin(), canarySong.end(), bytes.data());
    return std::make_shared<const SecretBytes>(std::move(bytes));
}

bool isCanary(const SecretBytes &bytes)
{
    return std::equal(canarySong.begin(), canarySong.end(), bytes.data(), bytes.data() + bytes.size());
}

bool isGone(const Error &error)
{
    return keychainTrouble(error) == KeychainTrouble::Gone;
}

//! What is wrong with a keychain that says that an entry is not there, which it was asked for just after writing it.
Error withheld(const Error &error)
{
    return isGone(error) ? keychainError(KeychainTrouble::Locked, error.details()) : error;
}

//! What kept a key from being found, when the keychain that does not find it failed with \a error to keep a canary.
Error withoutProof(const Error &error)
{
    return keychainTrouble(error) == KeychainTrouble::Other ? keychainError(KeychainTrouble::Locked, error.details()) : error;
}

} // namespace

//! The keychain's answer, the deadline and the end of the vault race for one promise; whoever comes first finishes it.
class KeychainVault::Question final : public QObject
{
public:
    explicit Question(QObject *parent) : QObject(parent) { m_promise.start(); }
    ~Question() override { finish(Error::cancelled()); }

    QFuture<Result<SharedSecret>> future() const { return m_promise.future(); }

    KeychainBackend::Answer answerWithin(std::chrono::seconds deadline, Clock &clock)
    {
        clock.after(deadline, this, [this] { finish(keychainError(KeychainTrouble::Silent)); });
        return [question = QPointer<Question>(this)](Result<SharedSecret> result) {
            if (question)
                question->finish(std::move(result));
        };
    }

private:
    void finish(Result<SharedSecret> result)
    {
        if (std::exchange(m_finished, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    QPromise<Result<SharedSecret>> m_promise;
    bool m_finished = false;
};

KeychainVault::KeychainVault(std::unique_ptr<KeychainBackend> keychain, Clock &clock) : m_keychain(std::move(keychain)), m_clock(clock) {}

KeychainVault::~KeychainVault()
{
    m_closing.cancel();
}

QFuture<Result<SharedSecret>> KeychainVault::readEntry(const QString &entry)
{
    auto *question = new Question(&m_questions);
    m_keychain->read(entry, question->answerWithin(patience, m_clock));
    return question->future();
}

QFuture<Result<SharedSecret>> KeychainVault::writeEntry(const QString &entry, SharedSecret secret)
{
    auto *question = new Question(&m_questions);
    m_keychain->write(entry, std::move(secret), question->answerWithin(patience, m_clock));
    return question->future();
}

QFuture<Result<SharedSecret>> KeychainVault::removeEntry(const QString &entry)
{
    auto *question = new Question(&m_questions);
    m_keychain->remove(entry, question->answerWithin(patience, m_clock));
    return question->future();
}

QFuture<Result<void>> KeychainVault::probe()
{
    if (m_probe.isFinished())
        m_probe = futureOf(sendCanary(), "KeychainVault::probe");
    return m_probe;
}

QFuture<Result<SharedSecret>> KeychainVault::read(const QString &accountId)
{
    return futureOf(readKey(accountId), "KeychainVault::read");
}

QFuture<Result<void>> KeychainVault::store(const QString &accountId, SharedSecret pkcs8)
{
    return futureOf(storeKey(accountId, std::move(pkcs8)), "KeychainVault::store");
}

QFuture<Result<void>> KeychainVault::remove(const QString &accountId)
{
    return futureOf(removeKey(accountId), "KeychainVault::remove");
}

// Every await may be the end of this vault: what follows one looks at closing before it touches a member.

Task<Result<void>> KeychainVault::sendCanary()
{
    const CancelToken closing = m_closing;
    const QFuture<Result<SharedSecret>> writing = writeEntry(canaryEntry(), canary());
    const Result<SharedSecret> written = co_await writing;
    if (closing.isCancelled())
        co_return Error::cancelled();
    if (!written)
        co_return withheld(written.error());
    const QFuture<Result<SharedSecret>> reading = readEntry(canaryEntry());
    const Result<SharedSecret> read = co_await reading;
    if (closing.isCancelled())
        co_return Error::cancelled();
    if (!read)
        co_return withheld(read.error());
    const QFuture<Result<SharedSecret>> removing = removeEntry(canaryEntry());
    const Result<SharedSecret> removed = co_await removing;
    if (!removed)
        co_return removed.error();
    if (!isCanary(**read))
        co_return keychainError(KeychainTrouble::Other);
    co_return Result<void>();
}

Task<Result<SharedSecret>> KeychainVault::readKey(QString accountId)
{
    const CancelToken closing = m_closing;
    const QFuture<Result<SharedSecret>> reading = readEntry(entryOf(accountId));
    const Result<SharedSecret> read = co_await reading;
    if (closing.isCancelled())
        co_return Error::cancelled();
    if (read || !isGone(read.error()))
        co_return read;
    const QFuture<Result<void>> probing = probe();
    const Result<void> probed = co_await probing;
    co_return probed ? read : Result<SharedSecret>(withoutProof(probed.error()));
}

Task<Result<void>> KeychainVault::storeKey(QString accountId, SharedSecret pkcs8)
{
    const CancelToken closing = m_closing;
    const QString entry = entryOf(accountId);
    const Result<SharedSecret> before = co_await readKey(accountId);
    if (closing.isCancelled())
        co_return Error::cancelled();
    if (!before && !isGone(before.error()))
        co_return before.error();
    const QFuture<Result<SharedSecret>> writing = writeEntry(entry, std::move(pkcs8));
    const Result<SharedSecret> written = co_await writing;
    if (written)
        co_return Result<void>();
    if (keychainTrouble(written.error()) == KeychainTrouble::Silent && !closing.isCancelled()) {
        // Comes after the writing, however late that is: nobody is to find what nobody believes to be there.
        if (before)
            writeEntry(entry, *before);
        else
            removeEntry(entry);
    }
    co_return withheld(written.error());
}

Task<Result<void>> KeychainVault::removeKey(QString accountId)
{
    const CancelToken closing = m_closing;
    const QFuture<Result<SharedSecret>> removing = removeEntry(entryOf(accountId));
    const Result<SharedSecret> removed = co_await removing;
    if (closing.isCancelled())
        co_return Error::cancelled();
    if (!removed && !isGone(removed.error()))
        co_return removed.error();
    const Result<SharedSecret> left = co_await readKey(accountId);
    if (left)
        co_return keychainError(KeychainTrouble::Locked);
    if (!isGone(left.error()))
        co_return left.error();
    co_return Result<void>();
}

} // namespace slipway
