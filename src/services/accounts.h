// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"
#include "services/accountsummary.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace slipway {

struct Account;
struct AccountParts;
struct KeyDraft;
class KeyTest;
class SecretBytes;

//! \brief All accounts of this computer and what can be done with them. Their private keys are in the keychain, or in memory.
//!
//! Belongs to the Workspace. Tasks may be dropped by who asked; what they began is done to its end. Errors that have to do with the
//! keychain are of Error::Kind::Keychain and are told apart by keychainTrouble().
class Accounts final : public QObject
{
    Q_OBJECT

public:
    Accounts(const QString &settingsFile, const AccountParts &parts);
    ~Accounts() override;

    //! In the order of adding.
    std::vector<AccountSummary> all() const;
    std::optional<AccountSummary> find(const QString &id) const;
    //! Who was worked with last of those that are kept: the id; empty when there is none.
    QString lastUsed() const;
    //! The account as the client needs it; null when there is none. Until the next change.
    const Account *account(const QString &id) const;

    //! Where keys are kept.
    enum class Keep {
        InKeychain,
        ForSession, //!< in memory, and the account is forgotten with it when Slipway ends
    };
    //! What people call this computer's keychain: "Secret Service".
    QString keychainName() const;

    //! Tries the key of \a draft; null when the draft has flaws (flawsOf()).
    std::unique_ptr<KeyTest> test(const KeyDraft &draft);
    //! Tries the key of \a draft as the one of the account \a id, which replaceKey() would make it; null as before, or without such an account.
    std::unique_ptr<KeyTest> testReplacement(const QString &id, const KeyDraft &draft);
    //! Tries the key of the account \a id; null when there is none.
    std::unique_ptr<KeyTest> test(const QString &id);
    //! Keeps the key of \a draft and adds an account for it; ends with its id. Sends nothing. Once it is cancelled, what the keychain keeps late is
    //! removed again.
    [[nodiscard]] Task<Result<QString>> add(KeyDraft draft, Keep keep, CancelToken cancel = CancelToken());
    //! Adds an account for this process alone, with its key: the demo.
    void add(const Account &account, SecretBytes pkcs8);
    //! Takes kind, key ID, issuer and key of \a draft for the account \a id, and nothing else of it. The key is kept where the old one was.
    [[nodiscard]] Task<Result<void>> replaceKey(QString id, KeyDraft draft);

    void rename(const QString &id, const QString &name);
    void setColour(const QString &id, int colour);
    void setVendorNumber(const QString &id, const QString &number);
    void setSafeMode(const QString &id, SafeMode mode);
    //! Somebody works with the account now.
    void markUsed(const QString &id);

    enum class CachedData { Keep, Remove };
    //! Removes key and account, with its drafts and its log of changes. The key comes first: while it cannot be found to be gone, the
    //! account stays.
    [[nodiscard]] Task<Result<void>> forget(QString id, CachedData data);
    //! Removes the account though its key may still be in the keychain: for a keychain that is out of reach for good.
    void forgetWithoutKey(QString id, CachedData data);

signals:
    //! all() is another one.
    void changed();
    //! The account works with another key now. Comes from the event loop: who listens may delete whoever replaced it.
    void keyReplaced(const QString &id);
    //! The account called \a name is no longer in the list, and what was saved of it goes after this. Comes from the event loop, too.
    void forgotten(const QString &id, const QString &name);

private:
    void removeOnceKept(const QString &id, const QFuture<Result<void>> &keeping);
    template <typename Change>
    void change(const QString &id, Change change);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace slipway
