// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>

namespace slipway::test {

//! \brief What is right or wrong with a server's certificate.
struct CertificateTraits
{
    QByteArray host = "localhost"; //!< subjectAltName; empty for none
    int startDays = -1; //!< validity, counted from today
    int endDays = 30;
    bool selfSigned = false; //!< else signed by the authority
};

//! \brief A certificate authority made for one test; nobody trusts it until authority() is added to the default configuration.
class CertificateAuthority final
{
public:
    CertificateAuthority();
    ~CertificateAuthority();
    CertificateAuthority(const CertificateAuthority &) = delete;
    CertificateAuthority &operator=(const CertificateAuthority &) = delete;

    QSslCertificate authority() const;
    //! A server's side with a new certificate of these traits and its key.
    QSslConfiguration serverConfiguration(const CertificateTraits &traits) const;

private:
    struct Keys;
    Keys *const m_keys;
};

} // namespace slipway::test
