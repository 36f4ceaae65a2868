// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyfiledata.h"

#include "models/literaltext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct KeyFileDataText
{
    Q_DECLARE_TR_FUNCTIONS(KeyFileData)
};

Error refusal(const QString &sentence)
{
    return Error(Error::Kind::Invalid, sentence);
}

} // namespace

bool carriesFiles(const QMimeData &data)
{
    return data.hasUrls();
}

Result<QString> keyFileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.isEmpty())
        return refusal(KeyFileDataText::tr("This is not a file."));
    if (urls.size() > 1)
        return refusal(KeyFileDataText::tr("These are several files. Drop a single key file."));
    if (!urls.constFirst().isLocalFile())
        return refusal(KeyFileDataText::tr("Only a file on this computer can be a key."));
    const QFileInfo file(urls.constFirst().toLocalFile());
    if (file.suffix().compare("p8"_L1, Qt::CaseInsensitive) != 0)
        return refusal(KeyFileDataText::tr("“%1” is not a key file. Its name would end in .p8.").arg(isolated(file.fileName())));
    return file.filePath();
}

} // namespace slipway
