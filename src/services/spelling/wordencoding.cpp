// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spelling/wordencoding.h"

#include <QByteArray>

namespace slipway {

namespace {

const iconv_t noConversion = iconv_t(-1); // NOLINT(performance-no-int-to-ptr): so says POSIX

void closeConversion(iconv_t conversion)
{
    if (conversion != noConversion)
        ::iconv_close(conversion);
}

std::optional<std::string> converted(iconv_t conversion, std::string from)
{
    constexpr size_t mostBytesOfALetter = 4;
    std::string to(from.size() * mostBytesOfALetter, '\0');
    char *in = from.data();
    size_t inLeft = from.size();
    char *out = to.data();
    size_t outLeft = to.size();
    ::iconv(conversion, nullptr, nullptr, nullptr, nullptr); // forgets a word that it could not convert
    if (::iconv(conversion, &in, &inLeft, &out, &outLeft) != 0) // also a letter for another one is none
        return std::nullopt;
    to.resize(to.size() - outLeft);
    return to;
}

} // namespace

std::unique_ptr<WordEncoding> WordEncoding::named(const std::string &name)
{
    QByteArray known = QByteArray::fromStdString(name);
    if (known.startsWith("microsoft-"))
        known.remove(0, qsizetype(qstrlen("microsoft-")));
    if (known == "TIS620-2533")
        known = "TIS-620";
    const iconv_t toBytes = ::iconv_open(known.constData(), "UTF-8");
    const iconv_t toUtf8 = ::iconv_open("UTF-8", known.constData());
    if (toBytes != noConversion && toUtf8 != noConversion)
        return std::unique_ptr<WordEncoding>(new WordEncoding(toBytes, toUtf8));
    closeConversion(toBytes);
    closeConversion(toUtf8);
    return nullptr;
}

WordEncoding::~WordEncoding()
{
    closeConversion(m_toBytes);
    closeConversion(m_toUtf8);
}

std::optional<std::string> WordEncoding::encoded(const QString &word) const
{
    return converted(m_toBytes, word.toStdString());
}

QString WordEncoding::decoded(const std::string &bytes) const
{
    return QString::fromStdString(converted(m_toUtf8, bytes).value_or(std::string()));
}

} // namespace slipway
