// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

Error Error::cancelled()
{
    return Error(Kind::Cancelled, QCoreApplication::translate("Error", "The operation was cancelled."));
}

bool Error::hasCode(QStringView prefix) const
{
    return std::any_of(m_codes.cbegin(), m_codes.cend(), [prefix](const QString &code) {
        return code.startsWith(prefix) && (code.size() == prefix.size() || code.at(prefix.size()) == u'.');
    });
}

Error &Error::withMessage(QString text)
{
    m_message = std::move(text);
    return *this;
}

Error &Error::withRemedy(QString text)
{
    m_remedy = std::move(text);
    return *this;
}

Error &Error::withDetails(QString text)
{
    m_details = std::move(text);
    return *this;
}

Error &Error::withField(const QString &pointer, const QString &text)
{
    m_fields.insert(pointer, text);
    return *this;
}

Error &Error::withCodes(QStringList codes)
{
    m_codes = std::move(codes);
    return *this;
}

Error &Error::withRetryAfter(std::chrono::seconds wait)
{
    m_retryAfter = wait;
    return *this;
}

Error &Error::withRequestId(QString id)
{
    m_requestId = std::move(id);
    return *this;
}

Error &Error::withStatus(int status)
{
    m_status = status;
    return *this;
}

} // namespace slipway
