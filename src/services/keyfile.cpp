// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keyfile.h"

#include "auth/privatekey.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Browsers number a second download: "AuthKey_2X9R4HXF34 (1).p8".
QRegularExpressionMatch appleName(const QString &fileName)
{
    static const QRegularExpression pattern(u"^(AuthKey|ApiKey)_([A-Z0-9]{10})(?![A-Za-z0-9])"_s);
    return pattern.match(fileName);
}

std::shared_ptr<const SecretBytes> derOf(const PrivateKey &key)
{
    return std::make_shared<const SecretBytes>(key.toDer());
}

} // namespace

QFuture<Result<KeyFile>> KeyFile::read(const QString &path)
{
    return QtConcurrent::run([path]() -> Result<KeyFile> {
        const Result<PrivateKey> key = PrivateKey::readP8(path);
        if (!key)
            return key.error();
        return KeyFile(QFileInfo(path).fileName(), derOf(*key));
    });
}

Result<KeyFile> KeyFile::parse(const QByteArray &pem)
{
    return parse(SecretBytes::takenFrom(pem));
}

Result<KeyFile> KeyFile::parse(const QString &pem)
{
    return parse(SecretBytes::takenFrom(pem));
}

Result<KeyFile> KeyFile::parse(const SecretBytes &pem)
{
    const Result<PrivateKey> key = PrivateKey::fromP8(QCoreApplication::translate("KeyFile", "the clipboard"), pem);
    if (!key)
        return key.error();
    return KeyFile({}, derOf(*key));
}

QString KeyFile::keyId() const
{
    return appleName(m_fileName).captured(2);
}

std::optional<AccountSummary::Kind> KeyFile::kind() const
{
    const QString prefix = appleName(m_fileName).captured(1);
    if (prefix.isEmpty())
        return std::nullopt;
    return prefix == "ApiKey"_L1 ? AccountSummary::Kind::Individual : AccountSummary::Kind::Team;
}

void wipeOwn(const QString &text)
{
    if (text.isDetached())
        SecretBytes::takenFrom(text);
}

} // namespace slipway
