// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/keyforms.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace slipway::test {

KeyForms::KeyForms(const QByteArray &pem)
{
    QByteArray base64;
    for (const QByteArray &line : pem.split('\n')) {
        if (!line.startsWith('-'))
            base64 += line;
    }
    const QByteArray number = QByteArray::fromBase64(base64).mid(36, 32); // the private number of a P-256 key in PKCS#8
    if (number.size() != 32)
        qFatal("not a key file");
    m_forms = {base64.mid(40, 24), number, number.toHex(), number.toHex().toUpper(), number.toBase64(QByteArray::OmitTrailingEquals)};
}

bool KeyForms::areIn(const QByteArray &contents) const
{
    return std::any_of(m_forms.cbegin(), m_forms.cend(), [&contents](const QByteArray &form) { return contents.contains(form); });
}

QStringList KeyForms::filesIn(const QString &folder) const
{
    QStringList found;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (!file.open(QIODevice::ReadOnly) || areIn(file.readAll()))
            found.append(file.fileName()); // one that cannot be read may hold anything
    }
    return found;
}

} // namespace slipway::test
