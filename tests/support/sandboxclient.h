// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

namespace slipway {

class Clock;

} // namespace slipway

namespace slipway::test {

//! \brief An HTTP client for tests of the sandbox, of the fewest parts: it signs tokens with OpenSSL by itself, sends what it is
//! told, byte for byte, and blocks until the answer is there. It shares no code with src/client and src/auth.
class SandboxClient final
{
public:
    struct Answer
    {
        int status = 0; //!< 0: none came, see failure
        HttpHeaders headers;
        QByteArray body;
        QString failure;

        QJsonObject json() const;
        QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
        //! code, detail and source of the first of errors[].
        QString errorCode() const;
        QString errorDetail() const;
        QString errorPointer() const;
        QString errorParameter() const;
    };

    //! Talks to \a origin with the key of \a pem.
    SandboxClient(QUrl origin, QString keyId, QString issuerId, QByteArray pem);
    //! Its tokens are of the time of \a clock from now on, which outlives it; null: of the computer's.
    void setClock(const Clock *clock) { m_clock = clock; }

    Answer get(const QString &target) { return send("GET", target, {}); }
    Answer post(const QString &target, const QJsonObject &body);
    Answer patch(const QString &target, const QJsonObject &body);
    Answer remove(const QString &target, const QJsonObject &body);
    //! Any method, headers over the usual ones (an empty value takes one away), any body. \a target is path and query, encoded.
    Answer send(const QByteArray &method, const QString &target, const QByteArray &body, const HttpHeaders &headers = {});
    //! A GET of an absolute URL, as links are.
    Answer follow(const QUrl &url);

    //! Payload of a good token now: iss (or sub without an issuer), iat, exp, aud.
    QJsonObject goodPayload() const;
    QJsonObject goodHeader() const;
    //! A token of that header and payload, signed with the key.
    QByteArray sign(const QJsonObject &header, const QJsonObject &payload) const;
    //! What goes over the wire as Authorization from now on; null for the good token.
    void setAuthorization(const QByteArray &text) { m_authorization = text; }

private:
    Answer exchange(const QByteArray &method, const QUrl &url, const QByteArray &body, const HttpHeaders &headers);

    QNetworkAccessManager m_network;
    const QUrl m_origin;
    const QString m_keyId;
    const QString m_issuerId;
    const QByteArray m_pem;
    const Clock *m_clock = nullptr;
    QByteArray m_authorization;
};

} // namespace slipway::test
