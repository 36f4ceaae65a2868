// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace slipway {

QString Settings::folder(const Setting<QString> &purpose) const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString &known : {value(purpose), documents}) {
        if (!known.isEmpty() && QFileInfo(known).isDir())
            return known;
    }
    return QDir::homePath();
}

} // namespace slipway
