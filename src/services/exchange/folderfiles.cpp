// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/folderfiles.h"

#include "core/wholefile.h"
#include "services/exchange/fastlanelayout.h"
#include "services/exchange/textsheet.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FolderFilesText
{
    Q_DECLARE_TR_FUNCTIONS(FolderFiles)
};

Result<TextFile> textFileAt(const QString &path, const QString &place)
{
    return readFile(path, place, fastlane::largestFile).and_then([&place](const QByteArray &bytes) { return decodeText(bytes, place); });
}

} // namespace

const AttributeFile *fileOf(std::span<const AttributeFile> files, QLatin1String attribute)
{
    const auto found = std::find_if(files.begin(), files.end(), [attribute](const AttributeFile &one) { return one.attribute == attribute; });
    return found == files.end() ? nullptr : &*found;
}

const AttributeFile *fileCalled(std::span<const AttributeFile> files, const QString &name)
{
    const auto found = std::find_if(files.begin(), files.end(), [&name](const AttributeFile &one) { return one.file == name; });
    return found == files.end() ? nullptr : &*found;
}

bool hasAnyOf(const QDir &folder, std::span<const AttributeFile> files)
{
    return std::any_of(files.begin(), files.end(), [&folder](const AttributeFile &one) { return folder.exists(one.file); });
}

QString leadsOut()
{
    return FolderFilesText::tr("This link leads out of the folder: it is not followed.");
}

Result<QString> readTextIn(const QDir &folder, const QString &place)
{
    const QString path = folder.filePath(place);
    if (!fastlane::isInside(folder.path(), path))
        return Error(Error::Kind::Invalid, leadsOut());
    const Result<TextFile> file = textFileAt(path, place);
    if (!file)
        return file.error();
    const QString text = normalText(file->content);
    if (text.size() > longestFileText)
        return Error(Error::Kind::Invalid, FolderFilesText::tr("This has %L1 characters: no text of the App Store is so long.").arg(text.size()));
    return text;
}

FolderWriter::FolderWriter(Mode mode, const QString &path) : m_mode(mode), m_dir(path), m_written({.path = path}) {}

std::optional<TextFile> FolderWriter::fileAt(const QString &place) const
{
    const Result<TextFile> file = textFileAt(m_dir.filePath(place), place);
    return file ? std::optional(*file) : std::nullopt;
}

Result<void> FolderWriter::makeFolder(const QString &name) const
{
    if (m_mode == Mode::Try || m_dir.mkpath(name))
        return {};
    return Error(Error::Kind::Io, FolderFilesText::tr("The folder “%1” cannot be made.").arg(m_dir.filePath(name)))
        .withRemedy(FolderFilesText::tr("Choose another place, or check that you may write there."));
}

Result<void> FolderWriter::put(const QString &place, const QString &text, const TextFileForm &form)
{
    const QFileInfo file(m_dir.filePath(place));
    const bool isThere = file.exists();
    if (m_mode == Mode::Write) {
        if (!isWithin(file))
            return Error(Error::Kind::Io, FolderFilesText::tr("“%1” leads out of the folder: it is not written.").arg(place))
                .withRemedy(FolderFilesText::tr("Choose another folder, or replace the link."));
        if (const Result<void> done = writeWholeFile(file.filePath(), place, encodeText(text, form)); !done)
            return done;
    }
    ++m_written.files;
    m_written.replaced += isThere ? 1 : 0;
    return {};
}

Result<void> FolderWriter::replace(const QString &place, const QString &text)
{
    const std::optional<TextFile> file = fileAt(place);
    if (!file)
        return put(place, text);
    const QString normal = normalText(text);
    if (normalText(file->content) != normal)
        return put(place, normal, file->form);
    noteUntouched();
    return {};
}

bool FolderWriter::isWithin(const QFileInfo &file) const
{
    if (file.exists() || file.isSymLink())
        return fastlane::isInside(m_dir.path(), file.filePath());
    return file.dir().canonicalPath() == m_dir.canonicalPath() || fastlane::isInside(m_dir.path(), file.path());
}

} // namespace slipway
