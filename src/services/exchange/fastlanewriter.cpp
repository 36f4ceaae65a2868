// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/fastlanewriter.h"

#include "services/exchange/categorynames.h"
#include "services/exchange/fastlanelayout.h"
#include "services/exchange/textfile.h"
#include "services/storetexts.h"
#include "services/storevalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

class FastlaneWriter final
{
public:
    FastlaneWriter(FolderWriter::Mode mode, const QString &path, const FileLanguages &languages)
        : m_files(mode, path)
        , m_folders(fastlane::languageFolders(path, languages))
        , m_isNew(fastlane::folderToRead(path, languages).isEmpty())
    {}

    Result<WrittenTexts> write(const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values, const CancelToken &cancel);

private:
    Result<void> writeLanguage(const LanguageTexts &texts);
    Result<void> writeText(const QString &place, size_t field, const QString &text);
    QString textOfDefault(size_t field) const;
    Result<void> writeValue(const StoreValue &value, const QString &text);
    bool saysSo(const StoreValue &value, const QString &place, const QString &text) const;

    FolderWriter m_files;
    const std::vector<fastlane::LanguageFolder> m_folders; // those that were there
    const bool m_isNew; // nothing was
};

Result<WrittenTexts> FastlaneWriter::write(const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values, const CancelToken &cancel)
{
    for (const LanguageTexts &language : texts) {
        if (cancel.isCancelled())
            return Error::cancelled();
        if (const Result<void> done = writeLanguage(language); !done)
            return done.error();
    }
    for (const StoreValue *value : fastlane::valuesWithFile()) {
        const auto known = values.constFind(value->name());
        const Result<void> done = known == values.cend() ? Result<void>() : writeValue(*value, *known);
        if (!done)
            return done.error();
    }
    return m_files.written();
}

Result<void> FastlaneWriter::writeLanguage(const LanguageTexts &texts)
{
    const auto known = std::find_if(m_folders.cbegin(), m_folders.cend(), [&texts](const auto &one) { return one.locale == texts.locale; });
    const bool isNew = known == m_folders.cend();
    const QString folder = isNew ? texts.locale.code() : known->name;
    if (isNew) {
        if (const Result<void> made = m_files.makeFolder(folder); !made)
            return made;
    }
    for (size_t field = 0; field < texts.texts.size(); ++field) {
        const QString name = fastlane::fileNameOf(field);
        if (name.isEmpty()) {
            if (!texts.texts[field].isEmpty())
                m_files.noteWithoutFile();
            continue;
        }
        const QString place = folder + u'/' + name;
        // As deliver does, a new file has what Apple has, blanks and all.
        const Result<void> done = isNew ? m_files.put(place, texts.texts[field]) : writeText(place, field, texts.texts[field]);
        if (!done)
            return done;
    }
    return {};
}

// Into a folder that was there.
Result<void> FastlaneWriter::writeText(const QString &place, size_t field, const QString &text)
{
    if (m_files.has(place))
        return m_files.replace(place, text);
    return normalText(text) == textOfDefault(field) ? Result<void>() : m_files.put(place, text);
}

Result<void> FastlaneWriter::writeValue(const StoreValue &value, const QString &text)
{
    const QString place = fastlane::fileNameOf(value);
    if (saysSo(value, place, text)) {
        m_files.noteUntouched();
        return {};
    }
    if (m_files.has(place))
        return m_files.replace(place, text);
    return text.isEmpty() && !m_isNew ? Result<void>() : m_files.put(place, text);
}

// A category may go by another name there.
bool FastlaneWriter::saysSo(const StoreValue &value, const QString &place, const QString &text) const
{
    const std::optional<TextFile> file = value.relation && m_files.has(place) ? m_files.fileAt(place) : std::nullopt;
    return file && namesCategory(normalText(file->content), text);
}

QString FastlaneWriter::textOfDefault(size_t field) const
{
    const bool hasDefault = !m_folders.empty() && m_folders.front().locale.isNull();
    const std::optional<TextFile> file = hasDefault ? m_files.fileAt(m_folders.front().name + u'/' + fastlane::fileNameOf(field)) : std::nullopt;
    return file ? normalText(file->content) : QString();
}

} // namespace

Result<WrittenTexts> writeFastlane(const QString &path, const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values,
                                   const FileLanguages &languages, const CancelToken &cancel)
{
    return FastlaneWriter(FolderWriter::Mode::Write, fastlane::folderToWrite(path, languages), languages).write(texts, values, cancel);
}

Result<WrittenTexts> tryFastlane(const QString &path, const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values,
                                 const FileLanguages &languages, const CancelToken &cancel)
{
    return FastlaneWriter(FolderWriter::Mode::Try, fastlane::folderToWrite(path, languages), languages).write(texts, values, cancel);
}

} // namespace slipway
