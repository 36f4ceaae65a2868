// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include <QSslKey>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace slipway::test {

namespace {

constexpr long secondsPerDay = 86400;

QByteArray taken(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QByteArray bytes(data, size);
    BIO_free(bio);
    return bytes;
}

QSslCertificate toQt(X509 *certificate)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, certificate);
    return QSslCertificate(taken(bio), QSsl::Pem);
}

QSslKey toQt(EVP_PKEY *key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    return QSslKey(taken(bio), QSsl::Ec);
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

X509 *makeCertificate(EVP_PKEY *key, const QByteArray &name, long serial, int startDays, int endDays)
{
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), startDays * secondsPerDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), endDays * secondsPerDay);
    X509_set_pubkey(certificate, key);
    const auto *text = reinterpret_cast<const unsigned char *>(name.constData());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8, text, int(name.size()), -1, 0);
    return certificate;
}

} // namespace

struct CertificateAuthority::Keys
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = nullptr;
};

CertificateAuthority::CertificateAuthority() : m_keys(new Keys)
{
    m_keys->certificate = makeCertificate(m_keys->key, "Slipway test authority", 1, -400, 400);
    X509_set_issuer_name(m_keys->certificate, X509_get_subject_name(m_keys->certificate));
    addExtension(m_keys->certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(m_keys->certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(m_keys->certificate, m_keys->key, EVP_sha256());
}

CertificateAuthority::~CertificateAuthority()
{
    X509_free(m_keys->certificate);
    EVP_PKEY_free(m_keys->key);
    delete m_keys;
}

QSslCertificate CertificateAuthority::authority() const
{
    return toQt(m_keys->certificate);
}

QSslConfiguration CertificateAuthority::serverConfiguration(const CertificateTraits &traits) const
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = makeCertificate(key, "server", 2, traits.startDays, traits.endDays);
    X509_set_issuer_name(certificate, X509_get_subject_name(traits.selfSigned ? certificate : m_keys->certificate));
    if (!traits.host.isEmpty())
        addExtension(certificate, NID_subject_alt_name, "DNS:" + traits.host);
    X509_sign(certificate, traits.selfSigned ? key : m_keys->key, EVP_sha256());
    QSslConfiguration configuration;
    configuration.setLocalCertificate(toQt(certificate));
    configuration.setPrivateKey(toQt(key));
    X509_free(certificate);
    EVP_PKEY_free(key);
    return configuration;
}

} // namespace slipway::test
