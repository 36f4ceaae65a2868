// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/privatekey.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <openssl/bio.h>
#include <openssl/bn.h>
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

template <auto function>
struct Call
{
    template <typename T>
    void operator()(T *object) const
    {
        function(object);
    }
};

using Bio = std::unique_ptr<BIO, Call<BIO_free_all>>;
using Pkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Call<PKCS8_PRIV_KEY_INFO_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Call<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Call<EVP_MD_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Call<ECDSA_SIG_free>>;
using Key = std::unique_ptr<EVP_PKEY, Call<EVP_PKEY_free>>;

//! Why some bytes are not the key that we want.
enum class Flaw {
    None,
    Empty,
    TooLong,
    WebPage,
    NoPem,
    CutShort,
    Damaged,
    Encrypted,
    PublicHalf,
    Certificate,
    Sec1,
    Rsa,
    OtherAlgorithm,
    OtherCurve,
    OtherPem,
};

QString tr(const char *text)
{
    return QCoreApplication::translate("PrivateKey", text);
}

QString howToGetAKey()
{
    return tr("Choose the file AuthKey_....p8 that App Store Connect gave you. Apple offers it only once: if it is lost, make a new key.");
}

Error flawed(Flaw flaw, const QString &fileName)
{
    const auto error = [&fileName](const char *message, const QString &remedy) {
        Error result(Error::Kind::Invalid, tr(message).arg(fileName));
        result.withRemedy(remedy);
        return result;
    };
    switch (flaw) {
    case Flaw::None:
        break;
    case Flaw::Empty:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is empty."), howToGetAKey());
    case Flaw::TooLong:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is longer than 8 KB, far too long for a key file."), howToGetAKey());
    case Flaw::WebPage:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is a web page that was saved under the name of a key."),
                     tr("Sign in to App Store Connect in the browser and download the key there; if Apple no longer offers it, make a new key."));
    case Flaw::NoPem:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is not a key file: it has no line “-----BEGIN PRIVATE KEY-----”."), howToGetAKey());
    case Flaw::CutShort:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is cut short: the end of the key is missing."),
                     tr("Copy the file again from where you keep it, or make a new key."));
    case Flaw::Damaged:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "The key in “%1” is damaged."),
                     tr("Copy the file again from where you keep it, or make a new key."));
    case Flaw::Encrypted:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "The key in “%1” is protected by a passphrase. Keys from Apple are not."),
                     tr("Choose the file as it came from Apple, or remove the passphrase first: openssl pkcs8 -in FILE -out NEW.p8"));
    case Flaw::PublicHalf:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” holds the public half of a key, which cannot sign."), howToGetAKey());
    case Flaw::Certificate:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is a certificate, not a private key."), howToGetAKey());
    case Flaw::Sec1:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is a private key in the older SEC1 form (“EC PRIVATE KEY”)."),
                     tr("Choose the file as it came from Apple, or convert it: openssl pkcs8 -topk8 -nocrypt -in FILE -out NEW.p8"));
    case Flaw::Rsa:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is an RSA key. Keys for App Store Connect are elliptic ones."), howToGetAKey());
    case Flaw::OtherAlgorithm:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” is a key of another kind than App Store Connect uses."), howToGetAKey());
    case Flaw::OtherCurve:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "The key in “%1” is on another curve than P-256, which App Store Connect uses."),
                     howToGetAKey());
    case Flaw::OtherPem:
        return error(QT_TRANSLATE_NOOP("PrivateKey", "“%1” holds something else than a private key."), howToGetAKey());
    }
    return Error::internal(u"a sound key was called flawed"_s);
}

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

Flaw flawOfText(const SecretBytes &text)
{
    const std::string_view view(text.data(), size_t(text.size()));
    const size_t start = view.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos)
        return Flaw::Empty;
    if (view[start] == '<')
        return Flaw::WebPage;
    if (!contains(text, "-----BEGIN "))
        return Flaw::NoPem;
    if (!contains(text, "-----END "))
        return Flaw::CutShort;
    return Flaw::None;
}

Flaw flawOfBlock(const PemBlock &block)
{
    const QLatin1String name(block.name());
    if (name == "ENCRYPTED PRIVATE KEY"_L1 || std::strstr(block.header(), "ENCRYPTED"))
        return Flaw::Encrypted;
    if (name == "PRIVATE KEY"_L1)
        return Flaw::None;
    if (name.endsWith("PUBLIC KEY"_L1))
        return Flaw::PublicHalf;
    if (name.endsWith("CERTIFICATE"_L1))
        return Flaw::Certificate;
    if (name == "RSA PRIVATE KEY"_L1)
        return Flaw::Rsa;
    if (name == "EC PRIVATE KEY"_L1 || name == "EC PARAMETERS"_L1) // "openssl ecparam -genkey" writes both into one file
        return Flaw::Sec1;
    return Flaw::OtherPem;
}

struct Parsed
{
    Key key = {};
    Flaw flaw = Flaw::None;
};

Parsed parsePkcs8(const unsigned char *der, long size)
{
    const Pkcs8 info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &der, size));
    const ASN1_OBJECT *algorithm = nullptr;
    if (!info || PKCS8_pkey_get0(&algorithm, nullptr, nullptr, nullptr, info.get()) != 1)
        return {.flaw = Flaw::Damaged};
    const int kind = OBJ_obj2nid(algorithm);
    if (kind == NID_rsaEncryption || kind == NID_rsassaPss)
        return {.flaw = Flaw::Rsa};
    if (kind != NID_X9_62_id_ecPublicKey)
        return {.flaw = Flaw::OtherAlgorithm};
    Key key(EVP_PKCS82PKEY(info.get()));
    if (!key)
        return {.flaw = Flaw::Damaged};
    std::array<char, 64> curve{};
    EVP_PKEY_get_group_name(key.get(), curve.data(), curve.size(), nullptr);
    if (QLatin1String(curve.data()) != QLatin1String(SN_X9_62_prime256v1))
        return {.flaw = Flaw::OtherCurve};
    return {.key = std::move(key)};
}

bool halvesMatch(EVP_PKEY *key)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    return context && EVP_PKEY_pairwise_check(context.get()) == 1;
}

// Errors are told by return values; what OpenSSL queued besides would be blamed on its next user in this thread.
struct ClearQueue
{
    ~ClearQueue() { ERR_clear_error(); }
};

Error signingFailed()
{
    return Error::internal(tr("The private key could not sign."));
}

} // namespace

void PrivateKey::Free::operator()(evp_pkey_st *key) const
{
    EVP_PKEY_free(key);
}

Result<PrivateKey> PrivateKey::readP8(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return Error(Error::Kind::Io, tr("There is no file “%1”.").arg(name)).withRemedy(howToGetAKey());
    if (!info.isFile())
        return Error(Error::Kind::Invalid, tr("“%1” is not a file.").arg(name)).withRemedy(howToGetAKey());
    // Unbuffered: QFile's own buffer would be one more copy of the key, and never wiped.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error(Error::Kind::Io, tr("“%1” cannot be opened: %2.").arg(name, file.errorString()))
            .withRemedy(tr("Check that you may read the file."));
    }
    SecretBytes bytes(maxFileSize + 1);
    qint64 size = 0;
    for (qint64 read = 1; read > 0 && size < bytes.size(); size += read) {
        read = file.read(bytes.data() + size, bytes.size() - size);
        if (read < 0) {
            return Error(Error::Kind::Io, tr("“%1” cannot be read: %2.").arg(name, file.errorString()))
                .withRemedy(tr("Check the disk, or copy the file to another one."));
        }
    }
    bytes.truncate(size);
    return fromP8(name, bytes);
}

Result<PrivateKey> PrivateKey::fromP8(const QString &fileName, const SecretBytes &pem)
{
    const ClearQueue clearQueue;
    if (pem.size() > maxFileSize)
        return flawed(Flaw::TooLong, fileName);
    if (const Flaw flaw = flawOfText(pem); flaw != Flaw::None)
        return flawed(flaw, fileName);
    PemBlock block;
    if (!block.read(pem))
        return flawed(Flaw::Damaged, fileName);
    if (const Flaw flaw = flawOfBlock(block); flaw != Flaw::None)
        return flawed(flaw, fileName);
    Parsed parsed = parsePkcs8(block.data(), block.size());
    if (parsed.flaw == Flaw::None && !halvesMatch(parsed.key.get()))
        parsed.flaw = Flaw::Damaged;
    if (parsed.flaw != Flaw::None)
        return flawed(parsed.flaw, fileName);
    return PrivateKey(Handle(parsed.key.release()));
}

Result<PrivateKey> PrivateKey::fromDer(const SecretBytes &der)
{
    const ClearQueue clearQueue;
    Parsed parsed = parsePkcs8(reinterpret_cast<const unsigned char *>(der.data()), long(der.size()));
    if (parsed.flaw != Flaw::None) {
        return Error(Error::Kind::Keychain, tr("The private key that was kept for this account cannot be read."))
            .withRemedy(tr("Add the key again from its file."));
    }
    return PrivateKey(Handle(parsed.key.release()));
}

SecretBytes PrivateKey::toDer() const
{
    const Pkcs8 info(EVP_PKEY2PKCS8(m_key.get()));
    SecretBytes der(i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr));
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out);
    return der;
}

Result<QByteArray> PrivateKey::sign(const QByteArray &message) const
{
    const ClearQueue clearQueue;
    const DigestContext context(EVP_MD_CTX_new());
    std::array<unsigned char, 80> der{}; // two integers of up to 33 bytes and three headers of 2
    size_t derSize = der.size();
    if (!context || EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, m_key.get(), nullptr) != 1
        || EVP_DigestSign(context.get(), der.data(), &derSize, reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()))
            != 1)
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
    QByteArray der(i2d_PUBKEY(m_key.get(), nullptr), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_PUBKEY(m_key.get(), &out);
    return der;
}

} // namespace slipway
