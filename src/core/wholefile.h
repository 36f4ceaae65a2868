// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSaveFile>

namespace slipway {

//! \brief A file that is written piece by piece: what is at \a path stays as it was until commit(), or for ever without it.
//!
//! The messages of Io errors begin with \a name, what people call the file.
class WholeFile final
{
public:
    WholeFile(const QString &path, const QString &name) : m_file(path), m_name(name) {}

    Result<void> open();
    Result<void> write(const QByteArray &bytes);
    Result<void> commit();

private:
    Error failure() const;

    QSaveFile m_file;
    const QString m_name;
};

//! \brief Makes the file at \a path hold \a bytes: all of them, or it stays as it was.
//!
//! The message of the Io error begins with \a name, what people call the file.
Result<void> writeWholeFile(const QString &path, const QString &name, const QByteArray &bytes);

} // namespace slipway
