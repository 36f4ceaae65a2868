// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/fastlanewriter.h"

#include "core/wholefile.h"
#include "services/exchange/fastlanelayout.h"
#include "services/exchange/textfile.h"
#include "services/storetexts.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FastlaneWriterText
{
    Q_DECLARE_TR_FUNCTIONS(FastlaneWriter)
};

class FastlaneWriter final
{
public:
    enum class Mode { Write, Try };

    FastlaneWriter(Mode mode, const QString &path, const FileLanguages &languages)
        : m_mode(mode)
        , m_dir(path)
        , m_folders(fastlane::languageFolders(path, languages))
        , m_written({.path = path})
    {}

    Result<WrittenTexts> write(const std::vector<LanguageTexts> &texts, const CancelToken &cancel);

private:
    Result<void> writeLanguage(const LanguageTexts &texts);
    Result<void> writeText(const QString &place, size_t field, const QString &text);
    Result<void> put(const QString &place, const QString &text, const TextFileForm &form);
    std::optional<TextFile> fileAt(const QString &place) const;
    QString textOfDefault(size_t field) const;

    const Mode m_mode;
    const QDir m_dir;
    const std::vector<fastlane::LanguageFolder> m_folders; // those that were there
    WrittenTexts m_written;
};

Result<WrittenTexts> FastlaneWriter::write(const std::vector<LanguageTexts> &texts, const CancelToken &cancel)
{
    for (const LanguageTexts &language : texts) {
        if (cancel.isCancelled())
            return Error::cancelled();
        if (const Result<void> done = writeLanguage(language); !done)
            return done.error();
    }
    return m_written;
}

Result<void> FastlaneWriter::writeLanguage(const LanguageTexts &texts)
{
    const auto known = std::find_if(m_folders.cbegin(), m_folders.cend(), [&texts](const auto &one) { return one.locale == texts.locale; });
    const bool isNew = known == m_folders.cend();
    const QString folder = isNew ? texts.locale.code() : known->name;
    if (isNew && m_mode == Mode::Write && !m_dir.mkpath(folder)) {
        return Error(Error::Kind::Io, FastlaneWriterText::tr("The folder “%1” cannot be made.").arg(m_dir.filePath(folder)))
            .withRemedy(FastlaneWriterText::tr("Choose another place, or check that you may write there."));
    }
    for (size_t field = 0; field < texts.texts.size(); ++field) {
        const QString place = folder + u'/' + fastlane::fileNameOf(field);
        // As deliver does, a new file has what Apple has, blanks and all.
        const Result<void> done = isNew ? put(place, texts.texts[field], {}) : writeText(place, field, texts.texts[field]);
        if (!done)
            return done;
    }
    return {};
}

// Into a folder that was there.
Result<void> FastlaneWriter::writeText(const QString &place, size_t field, const QString &text)
{
    const QString normal = normalText(text);
    if (!QFileInfo::exists(m_dir.filePath(place)))
        return normal == textOfDefault(field) ? Result<void>() : put(place, text, {});
    const std::optional<TextFile> file = fileAt(place);
    if (!file)
        return put(place, text, {});
    if (normalText(file->content) != normal)
        return put(place, normal, file->form);
    ++m_written.untouched;
    return {};
}

Result<void> FastlaneWriter::put(const QString &place, const QString &text, const TextFileForm &form)
{
    const QString path = m_dir.filePath(place);
    const QFileInfo file(path);
    const bool isThere = file.exists();
    if (m_mode == Mode::Write) {
        if (!fastlane::isInside(m_dir.path(), isThere || file.isSymLink() ? path : file.path()))
            return Error(Error::Kind::Io, FastlaneWriterText::tr("“%1” leads out of the folder: it is not written.").arg(place))
                .withRemedy(FastlaneWriterText::tr("Choose another folder, or replace the link."));
        if (const Result<void> done = writeWholeFile(path, place, encodeText(text, form)); !done)
            return done;
    }
    ++m_written.files;
    m_written.replaced += isThere ? 1 : 0;
    return {};
}

// None for what is no text: it is written anew.
std::optional<TextFile> FastlaneWriter::fileAt(const QString &place) const
{
    const Result<TextFile> file = readFile(m_dir.filePath(place), place, fastlane::largestFile).and_then([&place](const QByteArray &bytes) {
        return decodeText(bytes, place);
    });
    return file ? std::optional(*file) : std::nullopt;
}

QString FastlaneWriter::textOfDefault(size_t field) const
{
    const bool hasDefault = !m_folders.empty() && m_folders.front().locale.isNull();
    const std::optional<TextFile> file = hasDefault ? fileAt(m_folders.front().name + u'/' + fastlane::fileNameOf(field)) : std::nullopt;
    return file ? normalText(file->content) : QString();
}

} // namespace

Result<WrittenTexts> writeFastlane(const QString &path, const std::vector<LanguageTexts> &texts, const FileLanguages &languages,
                                   const CancelToken &cancel)
{
    return FastlaneWriter(FastlaneWriter::Mode::Write, fastlane::folderToWrite(path, languages), languages).write(texts, cancel);
}

Result<WrittenTexts> tryFastlane(const QString &path, const std::vector<LanguageTexts> &texts, const FileLanguages &languages,
                                 const CancelToken &cancel)
{
    return FastlaneWriter(FastlaneWriter::Mode::Try, fastlane::folderToWrite(path, languages), languages).write(texts, cancel);
}

} // namespace slipway
