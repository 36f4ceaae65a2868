// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfiles.h"

#include "core/callondelete.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace slipway::test {

namespace {

using Key = std::unique_ptr<EVP_PKEY, CallOnDelete<EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, CallOnDelete<BIO_free_all>>;

template <typename Write>
QByteArray pem(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray p8(const Key &key)
{
    return pem([&key](BIO *bio) { PEM_write_bio_PKCS8PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

Key ecKey(const char *curve)
{
    return Key(EVP_EC_gen(curve));
}

Key rsaKey()
{
    return Key(EVP_RSA_gen(2048));
}

} // namespace

QByteArray p8OnCurve(const char *curve)
{
    return p8(ecKey(curve));
}

QByteArray rsaP8()
{
    return p8(rsaKey());
}

QByteArray ed25519P8()
{
    return p8(Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")));
}

QByteArray encryptedP8()
{
    const Key key = ecKey("P-256");
    return pem([&key](BIO *bio) { PEM_write_bio_PKCS8PrivateKey(bio, key.get(), EVP_aes_256_cbc(), "swordfish", 9, nullptr, nullptr); });
}

QByteArray rsaPem()
{
    const Key key = rsaKey();
    return pem([&key](BIO *bio) { PEM_write_bio_PrivateKey_traditional(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

QByteArray sec1Pem()
{
    const Key key = ecKey("P-256");
    return pem([&key](BIO *bio) { PEM_write_bio_PrivateKey_traditional(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

QByteArray publicPem()
{
    const Key key = ecKey("P-256");
    return pem([&key](BIO *bio) { PEM_write_bio_PUBKEY(bio, key.get()); });
}

QByteArray certificatePem()
{
    const Key key = ecKey("P-256");
    const std::unique_ptr<X509, CallOnDelete<X509_free>> certificate(X509_new());
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    return pem([&certificate](BIO *bio) { PEM_write_bio_X509(bio, certificate.get()); });
}

QByteArray mismatchedP8()
{
    // The public point is the tail of the DER form, 64 bytes: here it comes from a second key.
    const SecretBytes mine = newKey().toDer();
    const SecretBytes other = newKey().toDer();
    QByteArray der(mine.data(), mine.size());
    std::memcpy(der.data() + der.size() - 64, other.data() + other.size() - 64, 64);
    return "-----BEGIN PRIVATE KEY-----\n" + der.toBase64() + "\n-----END PRIVATE KEY-----\n";
}

SecretBytes secret(const QByteArray &bytes)
{
    SecretBytes copy(bytes.size());
    std::copy(bytes.cbegin(), bytes.cend(), copy.data());
    return copy;
}

SharedSecret sharedSecret(const QByteArray &bytes)
{
    return std::make_shared<const SecretBytes>(secret(bytes));
}

PrivateKey newKey()
{
    return *PrivateKey::fromP8(QStringLiteral("new.p8"), secret(p8OnCurve("P-256")));
}

SharedSecret sharedDer(const PrivateKey &key)
{
    return std::make_shared<const SecretBytes>(key.toDer());
}

bool verifies(const QByteArray &publicKeyDer, const QByteArray &message, const QByteArray &signature)
{
    if (signature.size() != 64)
        return false;
    const auto *raw = reinterpret_cast<const unsigned char *>(signature.constData());
    const std::unique_ptr<ECDSA_SIG, CallOnDelete<ECDSA_SIG_free>> pair(ECDSA_SIG_new());
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(raw, 32, nullptr), BN_bin2bn(raw + 32, 32, nullptr));
    unsigned char *der = nullptr;
    const int derSize = i2d_ECDSA_SIG(pair.get(), &der);
    const std::unique_ptr<unsigned char, void (*)(unsigned char *)> freeDer(der, [](unsigned char *bytes) { OPENSSL_free(bytes); });

    const auto *in = reinterpret_cast<const unsigned char *>(publicKeyDer.constData());
    const Key key(d2i_PUBKEY(nullptr, &in, publicKeyDer.size()));
    const std::unique_ptr<EVP_MD_CTX, CallOnDelete<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), der, size_t(derSize), reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()))
        == 1;
}

} // namespace slipway::test
