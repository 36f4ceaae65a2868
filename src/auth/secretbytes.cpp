// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secretbytes.h"

#include <QByteArray>
#include <QStringEncoder>

#include <openssl/crypto.h>

#include <algorithm>
#include <utility>

namespace slipway {

SecretBytes::SecretBytes(qsizetype size) : m_data(static_cast<char *>(OPENSSL_zalloc(size_t(size)))), m_size(size)
{
    Q_CHECK_PTR(m_data || size == 0);
}

SecretBytes SecretBytes::takenFrom(const QByteArray &source)
{
    SecretBytes secret(source.size());
    std::copy(source.cbegin(), source.cend(), secret.data());
    // All copies of a QByteArray share their bytes: data() would leave the others as they are.
    OPENSSL_cleanse(const_cast<char *>(source.constData()), size_t(source.size()));
    return secret;
}

SecretBytes SecretBytes::takenFrom(const QString &source)
{
    QStringEncoder toUtf8(QStringEncoder::Utf8);
    SecretBytes secret(toUtf8.requiredSpace(source.size()));
    const char *end = toUtf8.appendToBuffer(secret.data(), source);
    secret.truncate(end - secret.data());
    OPENSSL_cleanse(const_cast<QChar *>(source.constData()), size_t(source.size()) * sizeof(QChar));
    return secret;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes()
{
    OPENSSL_clear_free(m_data, size_t(m_size));
}

void SecretBytes::truncate(qsizetype size)
{
    Q_ASSERT_X(size >= 0 && size <= m_size, "SecretBytes::truncate", "a secret only shrinks");
    OPENSSL_cleanse(m_data + size, size_t(m_size - size));
    m_size = size;
}

} // namespace slipway
