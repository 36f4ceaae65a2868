// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filename.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype longestPart = 60; // three of them and an end stay far below the 255 bytes that systems take, in any script

// Windows forbids the signs, everybody the slash; the others are not seen, or turn the direction of what follows.
bool isTaken(QChar sign)
{
    return sign.isSurrogate() || (sign.isPrint() && !u"/\\:*?\"<>|"_s.contains(sign));
}

QString cleaned(const QString &part)
{
    QString name;
    for (const QChar sign : part)
        name.append(isTaken(sign) ? sign : QChar(u' '));
    name = name.simplified().left(longestPart);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u' ')) // a hidden file, or the folder above
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' ')) // which Windows drops
        name.chop(1);
    return name;
}

} // namespace

QString fileNameOf(const QStringList &parts)
{
    QStringList names;
    for (const QString &part : parts)
        names.append(cleaned(part));
    names.removeAll(QString());
    return names.join(u'-');
}

} // namespace slipway
