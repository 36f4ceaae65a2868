// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace slipway::sandbox {

//! The public half of a P-256 key: all that the sandbox keeps, as Apple does.
class PublicKey final
{
public:
    //! True when \a signature, raw r||s of 64 bytes as JWT has it (RFC 7518 3.4), is this key's over \a message with SHA-256.
    bool verifies(const QByteArray &message, const QByteArray &signature) const;

private:
    friend struct KeyPair;
    // Shared, because copies of a public key are the same key and OpenSSL counts references in the same way.
    std::shared_ptr<evp_pkey_st> m_key;
    // The last that was good: a client sends the same token for minutes, and this is an eighth of the time that a page takes.
    mutable QByteArray m_goodMessage;
    mutable QByteArray m_goodSignature;
};

struct KeyPair
{
    QByteArray privatePem; //!< PKCS#8, as in Apple's .p8 files
    PublicKey publicKey;

    //! A new pair; nothing when OpenSSL cannot make one.
    static std::optional<KeyPair> generate();
};

//! Gives back what OpenSSL keeps for the calling thread, which is about to end. By itself OpenSSL does so behind QThread::wait(), and the
//! program may be gone by then.
void leaveThread();

} // namespace slipway::sandbox
