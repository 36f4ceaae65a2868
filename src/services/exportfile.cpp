// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exportfile.h"

#include "core/wholefile.h"

#include <QDateTime>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace slipway {

QFuture<Result<void>> exportFile(const QString &path, const ExportForms &forms)
{
    return QtConcurrent::run([path, forms] {
        const bool isJson = path.endsWith(".json"_L1, Qt::CaseInsensitive);
        return writeWholeFile(path, path, isJson ? forms.json() : forms.csv());
    });
}

QString exportedTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace slipway
