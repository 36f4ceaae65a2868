// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/secret.h"

#include <QRandomGenerator>

#include <openssl/crypto.h>

#include <array>

namespace slipway::sandbox {

QByteArray makeSecret()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool sameSecret(const QByteArray &given, const QByteArray &expected)
{
    return given.size() == expected.size() && CRYPTO_memcmp(given.constData(), expected.constData(), size_t(expected.size())) == 0;
}

} // namespace slipway::sandbox
