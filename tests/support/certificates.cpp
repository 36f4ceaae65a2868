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

void allowSigning(X509 *certificate)
{
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
}

} // namespace

//! A certificate and its key. Frees both.
struct CertificateAuthority::Keys
{
    Keys(const QByteArray &name, long serial, int startDays, int endDays) : certificate(makeCertificate(key, name, serial, startDays, endDays)) {}
    ~Keys()
    {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    Q_DISABLE_COPY_MOVE(Keys)

    void signBy(const Keys &issuer, const EVP_MD *digest)
    {
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer.certificate));
        X509_sign(certificate, issuer.key, digest);
    }

    EVP_PKEY *const key = EVP_EC_gen("P-256");
    X509 *const certificate;
};

CertificateAuthority::CertificateAuthority() : m_keys(std::make_unique<Keys>("Slipway test authority", 1, -400, 400))
{
    allowSigning(m_keys->certificate);
    m_keys->signBy(*m_keys, EVP_sha256());
}

CertificateAuthority::~CertificateAuthority() = default;

QSslCertificate CertificateAuthority::authority() const
{
    return toQt(m_keys->certificate);
}

void CertificateAuthority::trust() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(authority());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

QSslConfiguration CertificateAuthority::serverConfiguration(const CertificateTraits &traits) const
{
    Keys server("server", 2, traits.startDays, traits.endDays);
    if (!traits.host.isEmpty())
        addExtension(server.certificate, NID_subject_alt_name, "DNS:" + traits.host);
    if (!traits.revocationList.isEmpty())
        addExtension(server.certificate, NID_crl_distribution_points, "URI:" + traits.revocationList);
    QSslConfiguration configuration;
    if (!traits.digestBetween.isEmpty()) {
        Keys between("Slipway other test authority", 3, -400, 400);
        allowSigning(between.certificate);
        between.signBy(*m_keys, EVP_get_digestbyname(traits.digestBetween.constData()));
        server.signBy(between, EVP_sha256());
        configuration.setLocalCertificateChain({toQt(server.certificate), toQt(between.certificate)});
        // Or OpenSSL would refuse to show a chain with SHA-1 in it.
        configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT:@SECLEVEL=0"));
    } else {
        server.signBy(traits.selfSigned ? server : *m_keys, EVP_sha256());
        configuration.setLocalCertificate(toQt(server.certificate));
    }
    configuration.setPrivateKey(toQt(server.key));
    return configuration;
}

} // namespace slipway::test
