// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace slipway {

//! \brief Why something failed: for programs a kind, for people one sentence and a remedy.
//!
//! Programs decide by kind() and by Apple's codes, never by comparing text. message() and remedy() are translated, whole
//! sentences in plain text; details() is for the unfolded part of a banner and is already redacted.
class Error final
{
public:
    enum class Kind {
        Network, //!< nothing reached the server, or the connection broke
        Timeout, //!< a deadline of ours passed
        Cancelled, //!< the caller asked to stop; never shown to people
        Unauthorized, //!< 401: the key or its token is not accepted
        Forbidden, //!< 403: the key may not do this
        NotFound, //!< 404, 410
        Conflict, //!< 409 about the state of things
        Invalid, //!< 400, 409, 422 about what was sent, or bad input of the user
        RateLimited, //!< 429, or our own budget said no
        Server, //!< 5xx
        Parse, //!< an answer that is not what it should be
        Keychain,
        Io, //!< files and databases of this computer
        Internal, //!< a mistake of ours
    };

    Error() = default;
    Error(Kind kind, QString message) : m_kind(kind), m_message(std::move(message)) {}

    static Error cancelled();
    static Error internal(QString message) { return Error(Kind::Internal, std::move(message)); }

    Kind kind() const { return m_kind; }
    bool isCancelled() const { return m_kind == Kind::Cancelled; }
    bool isNotFound() const { return m_kind == Kind::NotFound; }
    bool isUnauthorized() const { return m_kind == Kind::Unauthorized; }
    bool isForbidden() const { return m_kind == Kind::Forbidden; }
    bool isRateLimited() const { return m_kind == Kind::RateLimited; }
    //! Nothing could be reached: the case for the "you are offline" banner.
    bool isOffline() const { return m_kind == Kind::Network || m_kind == Kind::Timeout; }

    //! What happened, one translated sentence.
    const QString &message() const { return m_message; }
    //! What the reader can do about it, one translated sentence; may be empty.
    const QString &remedy() const { return m_remedy; }
    //! Raw sample of the answer and the like, redacted; may be empty.
    const QString &details() const { return m_details; }
    //! JSON pointer into the request body (or "filter[x]" for a query parameter) -> Apple's text for that field.
    const QMap<QString, QString> &fields() const { return m_fields; }
    //! Every code of Apple's errors[] in order, most telling ones included (it is not always the first).
    const QStringList &codes() const { return m_codes; }
    //! True when one of the codes starts with \a prefix at a dot boundary; Apple appends suffixes to codes.
    bool hasCode(QStringView prefix) const;
    //! How long the server asked us to wait.
    std::optional<std::chrono::seconds> retryAfter() const { return m_retryAfter; }
    //! Id of this occurrence, to quote to Apple's support.
    const QString &requestId() const { return m_requestId; }
    //! HTTP status, 0 when there was no answer.
    int status() const { return m_status; }

    Error &withMessage(QString text);
    Error &withRemedy(QString text);
    Error &withDetails(QString text);
    Error &withField(const QString &pointer, const QString &text);
    Error &withCodes(QStringList codes);
    Error &withRetryAfter(std::chrono::seconds wait);
    Error &withRequestId(QString id);
    Error &withStatus(int status);

    friend bool operator==(const Error &, const Error &) = default;

private:
    Kind m_kind = Kind::Internal;
    int m_status = 0;
    QString m_message;
    QString m_remedy;
    QString m_details;
    QMap<QString, QString> m_fields;
    QStringList m_codes;
    std::optional<std::chrono::seconds> m_retryAfter;
    QString m_requestId;
};

} // namespace slipway

Q_DECLARE_METATYPE(slipway::Error)
