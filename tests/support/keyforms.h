// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace slipway::test {

//! \brief The forms in which a private key could lie about: a piece of its file, and the number that it stands for, raw, in hex and in Base64.
class KeyForms final
{
public:
    //! \a pem is a file like Apple's.
    explicit KeyForms(const QByteArray &pem);

    bool areIn(const QByteArray &contents) const;
    //! The files in \a folder, hidden ones too, that hold the key.
    QStringList filesIn(const QString &folder) const;

private:
    QList<QByteArray> m_forms;
};

} // namespace slipway::test
