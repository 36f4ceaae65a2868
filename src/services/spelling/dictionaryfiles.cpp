// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spelling/dictionaryfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// "pt-BR": pt_BR, pt. "no": no, nb_NO.
QStringList dictionaryNames(const Locale &locale)
{
    QStringList names{QString(locale.code()).replace(u'-', u'_')};
    const QString language = locale.code().section(u'-', 0, 0);
    if (language != locale.code())
        names.append(language);
    else
        names.append(QLocale(language).name());
    return names;
}

} // namespace

QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    data.append(u"/usr/share"_s); // XDG_DATA_DIRS may leave it out
    for (const QString &folder : data) {
        for (const auto &below : {"/hunspell"_L1, "/myspell/dicts"_L1, "/myspell"_L1})
            folders.append(folder + below);
    }
    folders.removeDuplicates();
    return folders;
}

std::optional<DictionaryFiles> findDictionary(const Locale &locale, const QStringList &folders)
{
    if (locale.isNull())
        return std::nullopt;
    for (const QString &name : dictionaryNames(locale)) {
        for (const QString &folder : folders) {
            const DictionaryFiles files{.rules = folder + u'/' + name + u".aff"_s, .words = folder + u'/' + name + u".dic"_s};
            if (QFileInfo(files.rules).isFile() && QFileInfo(files.words).isFile())
                return files;
        }
    }
    return std::nullopt;
}

} // namespace slipway
