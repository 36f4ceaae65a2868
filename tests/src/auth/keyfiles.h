// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/privatekey.h"

#include <QByteArray>

//! \brief Key files of all sorts, made with OpenSSL when they are needed: there is no key in the repository.
namespace slipway::test {

//! A new key on \a curve in the form of Apple's files; "P-256" is the good one.
QByteArray p8OnCurve(const char *curve);
QByteArray rsaP8();
QByteArray ed25519P8();
QByteArray encryptedP8();
QByteArray rsaPem(); //!< "RSA PRIVATE KEY"
QByteArray sec1Pem(); //!< "EC PRIVATE KEY"
QByteArray publicPem();
QByteArray certificatePem();
//! A P-256 key whose public half is another key's.
QByteArray mismatchedP8();

SecretBytes secret(const QByteArray &bytes);
//! The same as vaults take it.
SharedSecret sharedSecret(const QByteArray &bytes);
//! A new P-256 key.
PrivateKey newKey();
//! What a KeyVault would hold for \a key.
SharedSecret sharedDer(const PrivateKey &key);

//! Whether \a signature, r and s as in a JWT, is one of \a message by the key with that public half: OpenSSL's verdict.
bool verifies(const QByteArray &publicKeyDer, const QByteArray &message, const QByteArray &signature);

} // namespace slipway::test
