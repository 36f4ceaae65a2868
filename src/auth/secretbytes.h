// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

class QByteArray;
class QString;

namespace slipway {

//! \brief Bytes that must not outlive their use: never copied, and overwritten before their memory is given back.
//!
//! Key material travels in this class alone. A QByteArray or QString of it leaves copies in freed memory with every
//! detach and conversion, and nothing can wipe those (reliability.md 4.4).
class SecretBytes final
{
public:
    SecretBytes() = default;
    //! \a size zero bytes, to be filled through data().
    explicit SecretBytes(qsizetype size);
    //! The bytes of \a source, which are overwritten in all its copies: for what a library hands out in one.
    static SecretBytes takenFrom(const QByteArray &source);
    //! The same in UTF-8, for what is handed out as text.
    static SecretBytes takenFrom(const QString &source);
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    ~SecretBytes();

    char *data() { return m_data; }
    const char *data() const { return m_data; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }

    //! Forgets what lies behind \a size, and wipes it.
    void truncate(qsizetype size);

private:
    char *m_data = nullptr;
    qsizetype m_size = 0;
};

//! A secret that several may hold because QFuture hands its result out by copy; the last holder to let go wipes it.
using SharedSecret = std::shared_ptr<const SecretBytes>;

} // namespace slipway
