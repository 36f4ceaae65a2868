// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <iconv.h>
#include <memory>
#include <optional>
#include <string>

namespace slipway {

//! \brief Writes and reads words in the encoding of a dictionary: old ones are in ISO 8859, KOI8 or what Windows had, which Qt does not know.
//!
//! For one thread at a time.
class WordEncoding final
{
public:
    //! The encoding that a dictionary calls \a name ("ISO8859-1", "microsoft-cp1251"); null for one that the system does not know.
    static std::unique_ptr<WordEncoding> named(const std::string &name);

    WordEncoding(const WordEncoding &) = delete;
    WordEncoding &operator=(const WordEncoding &) = delete;
    ~WordEncoding();

    //! None when it has no such letters.
    std::optional<std::string> encoded(const QString &word) const;
    //! Empty when \a bytes are not in it.
    QString decoded(const std::string &bytes) const;

private:
    WordEncoding(iconv_t toBytes, iconv_t toUtf8) : m_toBytes(toBytes), m_toUtf8(toUtf8) {}

    const iconv_t m_toBytes;
    const iconv_t m_toUtf8;
};

} // namespace slipway
