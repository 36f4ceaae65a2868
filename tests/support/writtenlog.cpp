// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/writtenlog.h"

#include <QFile>
#include <QJsonDocument>

namespace slipway::test {

QList<QJsonObject> writtenIn(const QString &path)
{
    QList<QJsonObject> lines;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

} // namespace slipway::test
