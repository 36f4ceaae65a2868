// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/accountsummary.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace slipway {

class SecretBytes;

//! \brief A private key that somebody has given us and that is not kept yet: a .p8 file, read and found to be one (rule S7).
//!
//! A value; the key is wiped with its last copy.
class KeyFile final
{
public:
    //! Reads the file at \a path, on a thread of its own: it may lie on a network. An Invalid or Io error says what it is instead.
    static QFuture<Result<KeyFile>> read(const QString &path);
    //! Takes the text of such a file, as it lies on the clipboard, and wipes \a pem.
    static Result<KeyFile> parse(const QByteArray &pem);
    static Result<KeyFile> parse(const QString &pem);

    //! Without the folder; empty for a pasted one.
    const QString &fileName() const { return m_fileName; }
    //! Apple puts it into the name, "AuthKey_2X9R4HXF34.p8"; empty when the name says nothing.
    QString keyId() const;
    //! Apple calls files of Team keys AuthKey and those of Individual keys ApiKey (api/01 2.4).
    std::optional<AccountSummary::Kind> kind() const;
    //! PKCS#8 DER, for Accounts.
    const std::shared_ptr<const SecretBytes> &der() const { return m_der; }

private:
    static Result<KeyFile> parse(const SecretBytes &pem);

    KeyFile(QString fileName, std::shared_ptr<const SecretBytes> der) : m_fileName(std::move(fileName)), m_der(std::move(der)) {}

    QString m_fileName;
    std::shared_ptr<const SecretBytes> m_der; // shared, since a value is copied
};

//! Overwrites \a text, which may be that of a key, unless others hold it too.
void wipeOwn(const QString &text);

} // namespace slipway
