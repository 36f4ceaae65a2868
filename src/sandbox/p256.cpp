// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/p256.h"

#include "core/callondelete.h"

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace slipway::sandbox {

namespace {

using KeyPtr = std::unique_ptr<EVP_PKEY, CallOnDelete<EVP_PKEY_free>>;
using ContextPtr = std::unique_ptr<EVP_MD_CTX, CallOnDelete<EVP_MD_CTX_free>>;
using SignaturePtr = std::unique_ptr<ECDSA_SIG, CallOnDelete<ECDSA_SIG_free>>;
using BioPtr = std::unique_ptr<BIO, CallOnDelete<BIO_free_all>>;

const unsigned char *bytes(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

// OpenSSL wants DER where JWT has two bare numbers.
QByteArray derSignature(const QByteArray &raw)
{
    constexpr int half = 32;
    if (raw.size() != 2 * half)
        return {};
    BIGNUM *r = BN_bin2bn(bytes(raw), half, nullptr);
    BIGNUM *s = BN_bin2bn(bytes(raw) + half, half, nullptr);
    const SignaturePtr signature(ECDSA_SIG_new());
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const QByteArray text = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return text;
}

// A key without its private half: through the DER of the public one.
KeyPtr publicHalf(EVP_PKEY *pair)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(pair, &der);
    if (size <= 0)
        return nullptr;
    const unsigned char *reading = der;
    KeyPtr half(d2i_PUBKEY(nullptr, &reading, size));
    OPENSSL_free(der);
    return half;
}

} // namespace

bool PublicKey::verifies(const QByteArray &message, const QByteArray &signature) const
{
    if (!m_goodSignature.isEmpty() && signature == m_goodSignature && message == m_goodMessage)
        return true;
    const QByteArray der = derSignature(signature);
    const ContextPtr context(EVP_MD_CTX_new());
    const bool good = m_key && !der.isEmpty() && context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
        && EVP_DigestVerify(context.get(), bytes(der), size_t(der.size()), bytes(message), size_t(message.size())) == 1;
    if (good) {
        m_goodMessage = message;
        m_goodSignature = signature;
    }
    return good;
}

std::optional<KeyPair> KeyPair::generate()
{
    const KeyPtr pair(EVP_EC_gen("P-256"));
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!pair || !bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    KeyPtr half = publicHalf(pair.get());
    if (!half)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    KeyPair made;
    made.privatePem = QByteArray(text, qsizetype(size));
    made.publicKey.m_key = std::shared_ptr<EVP_PKEY>(half.release(), EVP_PKEY_free);
    return made;
}

void leaveThread()
{
    OPENSSL_thread_stop();
}

} // namespace slipway::sandbox
