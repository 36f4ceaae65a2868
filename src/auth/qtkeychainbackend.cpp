// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/qtkeychainbackend.h"

#include "core/keychaintrouble.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusPendingReply>

#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Part of the entry's name on some systems, ignored on Windows: entries say "slipway/" themselves.
QString service()
{
    return u"slipway"_s;
}

// QtKeychain frees its QByteArrays as they are. All copies of one share their bytes, so wiping ours in place wipes those inside the job.
void wipe(const QByteArray &bytes)
{
    OPENSSL_cleanse(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
}

// For the Secret Service QtKeychain turns a secret into Base64 and frees that text as it is: on reading right after it has told us,
// on writing once the job has started. An allocator hands out first what it was given last, so this takes blocks of that size as
// soon as the library is done, and wipes them.
void wipeFreedBase64(qsizetype secretSize, QObject *job)
{
    const auto takeAndWipe = [size = sizeof(QArrayData) + size_t(secretSize + 2) / 3 * 4 + 1] {
        std::array<void *, 16> blocks{};
        for (void *&block : blocks)
            block = OPENSSL_malloc(size);
        for (void *block : blocks)
            OPENSSL_clear_free(block, size);
    };
    QMetaObject::invokeMethod(job, takeAndWipe, Qt::QueuedConnection);
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
// QtKeychain says OtherError for a Secret Service that nobody runs. The bus knows better: what could be started on demand has been by then.
void explain(const QString &text, const KeychainBackend::Answer &answer)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return answer(keychainError(KeychainTrouble::Missing, text));
    auto *watcher = new QDBusPendingCallWatcher(bus.interface()->asyncCall(u"ListNames"_s));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, text, answer] {
        watcher->deleteLater();
        const QStringList running = QDBusPendingReply<QStringList>(*watcher).value();
        const bool isThere = running.contains(u"org.freedesktop.secrets"_s) || running.contains(u"org.kde.kwalletd5"_s);
        answer(keychainError(isThere ? KeychainTrouble::Other : KeychainTrouble::Missing, text));
    });
}
#else
void explain(const QString &text, const KeychainBackend::Answer &answer)
{
    answer(keychainError(KeychainTrouble::Other, text));
}
#endif

void fail(const QKeychain::Job &job, const KeychainBackend::Answer &answer)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return answer(keychainError(KeychainTrouble::Gone, job.errorString()));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return answer(keychainError(KeychainTrouble::Locked, job.errorString()));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return answer(keychainError(KeychainTrouble::Missing, job.errorString()));
    case QKeychain::CouldNotDeleteEntry:
        return answer(keychainError(KeychainTrouble::Other, job.errorString()));
    case QKeychain::NoError:
    case QKeychain::OtherError:
        break;
    }
    explain(job.errorString(), answer);
}

//! Starts \a job, which deletes itself, and \a whenDone at its end, well or not.
template <typename WhenDone>
void start(QKeychain::Job *job, const QString &entry, WhenDone whenDone)
{
    job->setKey(entry);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, std::move(whenDone));
    job->start();
}

} // namespace

QString QtKeychainBackend::name() const
{
#if defined(Q_OS_MACOS)
    return u"macOS Keychain"_s;
#elif defined(Q_OS_WIN)
    return u"Windows Credential Manager"_s;
#else
    return qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE") ? u"KWallet"_s : u"Secret Service"_s;
#endif
}

void QtKeychainBackend::read(const QString &entry, Answer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    start(job, entry, [job, answer = std::move(answer)] {
        if (job->error() != QKeychain::NoError)
            return fail(*job, answer);
        const SharedSecret secret = std::make_shared<const SecretBytes>(SecretBytes::takenFrom(job->binaryData()));
        wipeFreedBase64(secret->size(), job);
        answer(secret);
    });
}

void QtKeychainBackend::write(const QString &entry, SharedSecret secret, Answer answer)
{
    const QByteArray bytes(secret->data(), secret->size());
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(bytes);
    start(job, entry, [job, bytes, answer = std::move(answer)] {
        wipe(bytes);
        wipeFreedBase64(bytes.size(), job); // it had to wait for other jobs
        if (job->error() != QKeychain::NoError)
            return fail(*job, answer);
        answer(SharedSecret());
    });
    wipeFreedBase64(bytes.size(), job);
}

void QtKeychainBackend::remove(const QString &entry, Answer answer)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    start(job, entry, [job, answer = std::move(answer)] {
        if (job->error() != QKeychain::NoError)
            return fail(*job, answer);
        answer(SharedSecret());
    });
}

} // namespace slipway
