// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>

#include <memory>

namespace slipway::test {

//! \brief What is right or wrong with a server's certificate.
struct CertificateTraits
{
    QByteArray host = "localhost"; //!< subjectAltName; empty for none
    int startDays = -1; //!< validity, counted from today
    int endDays = 30;
    bool selfSigned = false; //!< else signed by the authority
    QByteArray digestBetween = {}; //!< signed by another authority, which the authority vouches for with this; empty: by itself
    QByteArray revocationList = {}; //!< URL of the list that says whether it was revoked; empty for none
};

//! \brief A certificate authority made for one test; nobody trusts it before trust().
class CertificateAuthority final
{
public:
    CertificateAuthority();
    ~CertificateAuthority();
    CertificateAuthority(const CertificateAuthority &) = delete;
    CertificateAuthority &operator=(const CertificateAuthority &) = delete;

    QSslCertificate authority() const;
    //! Adds it to the authorities of the default configuration; whoever calls puts that back.
    void trust() const;
    //! A server's side with a new certificate of these traits and its key.
    QSslConfiguration serverConfiguration(const CertificateTraits &traits) const;

private:
    struct Keys;
    const std::unique_ptr<Keys> m_keys;
};

} // namespace slipway::test
