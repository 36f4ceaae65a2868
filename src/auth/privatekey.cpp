// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/privatekey.h"

#include "auth/keyflaw.h"
#include "core/callondelete.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype maxFileSize = 8 * 1024; // rule S7; Apple's files have 257 bytes
constexpr int coordinateSize = 32; // bytes of r and of s on P-256

using Bio = std::unique_ptr<BIO, CallOnDelete<BIO_free_all>>;
using Pkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, CallOnDelete<PKCS8_PRIV_KEY_INFO_free>>;
using Context = std::unique_ptr<EVP_PKEY_CTX, CallOnDelete<EVP_PKEY_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, CallOnDelete<ECDSA_SIG_free>>;
using Key = std::unique_ptr<EVP_PKEY, CallOnDelete<EVP_PKEY_free>>;

struct PrivateKeyText
{
    Q_DECLARE_TR_FUNCTIONS(PrivateKey)
};

//! What lies between the BEGIN and END lines of a PEM file, decoded, and what the BEGIN line calls it. Wiped with the object.
class PemBlock final
{
public:
    PemBlock() = default;
    PemBlock(const PemBlock &) = delete;
    PemBlock &operator=(const PemBlock &) = delete;
    ~PemBlock()
    {
        OPENSSL_secure_free(m_name);
        OPENSSL_secure_free(m_header);
        OPENSSL_secure_clear_free(m_data, size_t(m_size));
    }

    bool read(const SecretBytes &pem)
    {
        const Bio bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
        // SECURE for the wiping: without it OpenSSL frees its line buffers as they are.
        constexpr unsigned int flags = PEM_FLAG_SECURE | PEM_FLAG_EAY_COMPATIBLE;
        return bio && PEM_read_bio_ex(bio.get(), &m_name, &m_header, &m_data, &m_size, flags) == 1;
    }

    const char *name() const { return m_name; }
    const char *header() const { return m_header; }
    const unsigned char *data() const { return m_data; }
    long size() const { return m_size; }

private:
    char *m_name = nullptr;
    char *m_header = nullptr;
    unsigned char *m_data = nullptr;
    long m_size = 0;
};

// Key files are text of a few lines, so searching them twice costs nothing; the bytes stay where they are.
bool contains(const SecretBytes &bytes, std::string_view text)
{
    return std::string_view(bytes.data(), size_t(bytes.size())).find(text) != std::string_view::npos;
}

KeyFlaw flawOfText(const SecretBytes &text)
{
    const std::string_view view(text.data(), size_t(text.size()));
    const size_t start = view.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos)
        return KeyFlaw::Empty;
    if (view[start] == '<')
        return KeyFlaw::WebPage;
    if (!contains(text, "-----BEGIN "))
        return KeyFlaw::NoPem;
    if (!contains(text, "-----END "))
        return KeyFlaw::CutShort;
    return KeyFlaw::None;
}

KeyFlaw flawOfBlock(const PemBlock &block)
{
    const QLatin1String name(block.name());
    if (name == "ENCRYPTED PRIVATE KEY"_L1 || std::strstr(block.header(), "ENCRYPTED"))
        return KeyFlaw::Encrypted;
    if (name == "PRIVATE KEY"_L1)
        return KeyFlaw::None;
    if (name.endsWith("PUBLIC KEY"_L1))
        return KeyFlaw::PublicHalf;
    if (name.endsWith("CERTIFICATE"_L1))
        return KeyFlaw::Certificate;
    if (name == "RSA PRIVATE KEY"_L1)
        return KeyFlaw::Rsa;
    if (name == "EC PRIVATE KEY"_L1 || name == "EC PARAMETERS"_L1) // "openssl ecparam -genkey" writes both into one file
        return KeyFlaw::Sec1;
    return KeyFlaw::OtherPem;
}

struct Parsed
{
    Context context = {};
    KeyFlaw flaw = KeyFlaw::None;
};

Parsed parsePkcs8(const unsigned char *der, long size)
{
    const Pkcs8 info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &der, size));
    const ASN1_OBJECT *algorithm = nullptr;
    if (!info || PKCS8_pkey_get0(&algorithm, nullptr, nullptr, nullptr, info.get()) != 1)
        return {.flaw = KeyFlaw::Damaged};
    const int kind = OBJ_obj2nid(algorithm);
    if (kind == NID_rsaEncryption || kind == NID_rsassaPss)
        return {.flaw = KeyFlaw::Rsa};
    if (kind != NID_X9_62_id_ecPublicKey)
        return {.flaw = KeyFlaw::OtherAlgorithm};
    const Key key(EVP_PKCS82PKEY(info.get()));
    if (!key)
        return {.flaw = KeyFlaw::Damaged};
    std::array<char, 64> curve{};
    EVP_PKEY_get_group_name(key.get(), curve.data(), curve.size(), nullptr);
    if (QLatin1String(curve.data()) != QLatin1String(SN_X9_62_prime256v1))
        return {.flaw = KeyFlaw::OtherCurve};
    Context context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    if (!context || EVP_PKEY_sign_init(context.get()) != 1)
        return {.flaw = KeyFlaw::Damaged};
    return {.context = std::move(context)};
}

// Errors are told by return values; what OpenSSL queued besides would be blamed on its next user in this thread.
struct ClearQueue
{
    ~ClearQueue() { ERR_clear_error(); }
};

// Files are read by threads of a pool. What OpenSSL keeps for one it would give back by itself when that ends, which is after the pool has been
// waited for; the program may be gone by then.
struct LeaveThread
{
    ~LeaveThread() { OPENSSL_thread_stop(); }
};

Error signingFailed()
{
    return Error::internal(PrivateKeyText::tr("The private key could not sign."));
}

} // namespace

void PrivateKey::Free::operator()(evp_pkey_ctx_st *context) const
{
    EVP_PKEY_CTX_free(context);
}

Result<PrivateKey> PrivateKey::readP8(const QString &path)
{
    const LeaveThread leaveThread;
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return flawedKey(KeyFlaw::Missing, name);
    if (!info.isFile())
        return flawedKey(KeyFlaw::NotAFile, name);
    // Unbuffered: QFile's own buffer would be one more copy of the key, and never wiped.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error(Error::Kind::Io, PrivateKeyText::tr("“%1” cannot be opened: %2.").arg(name, file.errorString()))
            .withRemedy(PrivateKeyText::tr("Check that you may read the file."));
    }
    SecretBytes bytes(maxFileSize + 1);
    qint64 size = 0;
    for (qint64 read = 1; read > 0 && size < bytes.size(); size += read) {
        read = file.read(bytes.data() + size, bytes.size() - size);
        if (read < 0) {
            return Error(Error::Kind::Io, PrivateKeyText::tr("“%1” cannot be read: %2.").arg(name, file.errorString()))
                .withRemedy(PrivateKeyText::tr("Check the disk, or copy the file to another one."));
        }
    }
    bytes.truncate(size);
    return fromP8(name, bytes);
}

Result<PrivateKey> PrivateKey::fromP8(const QString &fileName, const SecretBytes &pem)
{
    const ClearQueue clearQueue;
    if (pem.size() > maxFileSize)
        return flawedKey(KeyFlaw::TooLong, fileName);
    if (const KeyFlaw flaw = flawOfText(pem); flaw != KeyFlaw::None)
        return flawedKey(flaw, fileName);
    PemBlock block;
    if (!block.read(pem))
        return flawedKey(KeyFlaw::Damaged, fileName);
    if (const KeyFlaw flaw = flawOfBlock(block); flaw != KeyFlaw::None)
        return flawedKey(flaw, fileName);
    Parsed parsed = parsePkcs8(block.data(), block.size());
    if (parsed.flaw == KeyFlaw::None && EVP_PKEY_pairwise_check(parsed.context.get()) != 1)
        parsed.flaw = KeyFlaw::Damaged;
    if (parsed.flaw != KeyFlaw::None)
        return flawedKey(parsed.flaw, fileName);
    return PrivateKey(Handle(parsed.context.release()));
}

Result<PrivateKey> PrivateKey::fromDer(const SecretBytes &der)
{
    const ClearQueue clearQueue;
    Parsed parsed = parsePkcs8(reinterpret_cast<const unsigned char *>(der.data()), long(der.size()));
    if (parsed.flaw != KeyFlaw::None) {
        return Error(Error::Kind::Keychain, PrivateKeyText::tr("The private key that was kept for this account cannot be read."))
            .withRemedy(PrivateKeyText::tr("Add the key again from its file."));
    }
    return PrivateKey(Handle(parsed.context.release()));
}

SecretBytes PrivateKey::toDer() const
{
    const Pkcs8 info(EVP_PKEY2PKCS8(EVP_PKEY_CTX_get0_pkey(m_context.get())));
    SecretBytes der(i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr));
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out);
    return der;
}

Result<QByteArray> PrivateKey::sign(const QByteArray &message) const
{
    const ClearQueue clearQueue;
    std::array<unsigned char, 32> digest{};
    std::array<unsigned char, 80> der{}; // two integers of up to 33 bytes and three headers of 2
    size_t derSize = der.size();
    if (EVP_Digest(message.constData(), size_t(message.size()), digest.data(), nullptr, EVP_sha256(), nullptr) != 1
        || EVP_PKEY_sign(m_context.get(), der.data(), &derSize, digest.data(), digest.size()) != 1)
        return signingFailed();
    // OpenSSL writes DER, which drops leading zeros; a JWT wants fixed widths.
    const unsigned char *in = der.data();
    const Signature signature(d2i_ECDSA_SIG(nullptr, &in, long(derSize)));
    QByteArray raw(2 * coordinateSize, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, coordinateSize) != coordinateSize
        || BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + coordinateSize, coordinateSize) != coordinateSize)
        return signingFailed();
    return raw;
}

QByteArray PrivateKey::publicKeyDer() const
{
    const EVP_PKEY *key = EVP_PKEY_CTX_get0_pkey(m_context.get());
    QByteArray der(i2d_PUBKEY(key, nullptr), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_PUBKEY(key, &out);
    return der;
}

} // namespace slipway
