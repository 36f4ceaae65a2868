// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secretbytes.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct evp_pkey_ctx_st; // OpenSSL's EVP_PKEY_CTX, whose headers stay in the .cpp

namespace slipway {

//! \brief The private half of an API key: an elliptic key on P-256, parsed. Wiped with the object; used in one thread.
//!
//! Kept only while it signs: a token lasts a quarter of an hour, so it is parsed from the KeyVault's bytes each time (rule S1).
class PrivateKey final
{
public:
    //! Reads Apple's key file, "AuthKey_2X9R4HXF34.p8": see fromP8(). Opens regular files only and reads 8 KiB at most.
    static Result<PrivateKey> readP8(const QString &path);

    //! \brief Parses \a pem, the contents of a key file: PKCS#8, not encrypted, P-256 (rule S7).
    //!
    //! Whatever else people take for a key file (an RSA key, the public half, a certificate, a web page ...) is an Invalid error
    //! that says which it is and what to do; \a fileName is for that sentence.
    static Result<PrivateKey> fromP8(const QString &fileName, const SecretBytes &pem);

    //! Parses what toDer() made.
    static Result<PrivateKey> fromDer(const SecretBytes &der);

    //! The key as PKCS#8 DER: what a KeyVault keeps.
    SecretBytes toDer() const;

    //! The ES256 signature of \a message: SHA-256, then r and s as 32 bytes each, padded with zeros in front (RFC 7518 3.4).
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &message) const;

    //! The public half as SubjectPublicKeyInfo DER.
    QByteArray publicKeyDer() const;

private:
    struct Free
    {
        void operator()(evp_pkey_ctx_st *context) const;
    };
    using Handle = std::unique_ptr<evp_pkey_ctx_st, Free>;

    explicit PrivateKey(Handle context) : m_context(std::move(context)) {}

    Handle m_context; // holds the key, and is ready to sign with it
};

} // namespace slipway
