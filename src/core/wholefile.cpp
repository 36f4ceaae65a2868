// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wholefile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct WholeFileText
{
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

// Once more after a part, to hear why there was no room for the rest.
bool writeAll(QIODevice &file, const QByteArray &bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 more = file.write(bytes.constData() + done, bytes.size() - done);
        if (more <= 0)
            return false;
        done += more;
    }
    return true;
}

} // namespace

// Unbuffered: with a buffer, a disk that takes a part of it alone is no error to commit() (Qt 6.4), and that part is all that stays.
Result<void> WholeFile::open()
{
    return m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ? Result<void>() : failure();
}

Result<void> WholeFile::write(const QByteArray &bytes)
{
    return writeAll(m_file, bytes) ? Result<void>() : failure();
}

Result<void> WholeFile::commit()
{
    return m_file.commit() ? Result<void>() : failure();
}

Error WholeFile::failure() const
{
    return Error(Error::Kind::Io, WholeFileText::tr("“%1” cannot be written: %2.").arg(m_name, m_file.errorString()))
        .withRemedy(WholeFileText::tr("Choose another place, or check that there is room on the disk."));
}

Result<void> writeWholeFile(const QString &path, const QString &name, const QByteArray &bytes)
{
    WholeFile file(path, name);
    Result<void> done = file.open();
    if (done)
        done = file.write(bytes);
    return done ? file.commit() : done;
}

} // namespace slipway
