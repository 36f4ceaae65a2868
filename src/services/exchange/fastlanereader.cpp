// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/fastlanereader.h"

#include "services/exchange/fastlanelayout.h"
#include "services/exchange/folderfiles.h"
#include "services/exchange/textfile.h"
#include "services/storetexts.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FastlaneReaderText
{
    Q_DECLARE_TR_FUNCTIONS(FastlaneReader)
};

constexpr auto everyEntry = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot;

// One pass over a folder.
class FastlaneReader final
{
public:
    FastlaneReader(const QString &path, const FileLanguages &languages) : m_dir(path), m_languages(languages) {}

    Result<TextSheet> read(const CancelToken &cancel);

private:
    void readLanguage(const fastlane::LanguageFolder &folder);
    void readText(const fastlane::LanguageFolder &folder, size_t field);
    void fillFromDefault(const Locale &locale);
    void readValue(const StoreValue &value);
    void findStrangers();
    void findStrangersIn(const QString &folder);
    bool saysSomething(const QString &place) const;
    void leaveOut(const QString &place, const QString &why) { m_sheet.findings.push_back({place, why}); }

    const QDir m_dir;
    const FileLanguages &m_languages;
    TextSheet m_sheet;
    QHash<size_t, FileText> m_default; // by field
    QSet<std::pair<QString, size_t>> m_own; // what languages have a file for, whatever it says
};

Result<TextSheet> FastlaneReader::read(const CancelToken &cancel)
{
    m_sheet.name = m_dir.dirName();
    std::vector<Locale> found;
    for (const fastlane::LanguageFolder &folder : fastlane::languageFolders(m_dir.path(), m_languages)) {
        if (cancel.isCancelled())
            return Error::cancelled();
        if (!fastlane::isInside(m_dir.path(), m_dir.filePath(folder.name))) {
            leaveOut(folder.name, leadsOut());
        } else if (std::find(found.cbegin(), found.cend(), folder.locale) != found.cend()) {
            leaveOut(folder.name, FastlaneReaderText::tr("There is another folder for this language: this one is not imported."));
        } else {
            found.push_back(folder.locale);
            readLanguage(folder);
        }
    }
    for (const Locale &locale : found) {
        if (!locale.isNull())
            fillFromDefault(locale);
    }
    for (const StoreValue *value : fastlane::valuesWithFile())
        readValue(*value);
    findStrangers();
    return std::move(m_sheet);
}

void FastlaneReader::readLanguage(const fastlane::LanguageFolder &folder)
{
    for (size_t field = 0; field < storeTexts().size(); ++field) {
        if (!fastlane::fileNameOf(field).isEmpty())
            readText(folder, field);
    }
    findStrangersIn(folder.name);
}

void FastlaneReader::readText(const fastlane::LanguageFolder &folder, size_t field)
{
    const QString place = folder.name + u'/' + fastlane::fileNameOf(field);
    if (!m_dir.exists(place))
        return;
    m_own.insert({folder.locale.code(), field});
    const Result<QString> content = readTextIn(m_dir, place);
    if (!content) {
        leaveOut(place, content.error().message());
        return;
    }
    const FileText text{.locale = folder.locale, .field = field, .text = *content, .place = place};
    if (folder.locale.isNull())
        m_default.insert(field, text);
    else
        m_sheet.texts.push_back(text);
}

void FastlaneReader::fillFromDefault(const Locale &locale)
{
    for (size_t field = 0; field < storeTexts().size(); ++field) {
        const auto filling = m_default.constFind(field);
        if (filling == m_default.cend() || m_own.contains({locale.code(), field}))
            continue;
        FileText text = *filling;
        text.locale = locale;
        m_sheet.texts.push_back(text);
    }
}

void FastlaneReader::readValue(const StoreValue &value)
{
    const QString place = fastlane::fileNameOf(value);
    if (!m_dir.exists(place))
        return;
    const Result<QString> content = readTextIn(m_dir, place);
    if (!content)
        leaveOut(place, content.error().message());
    else if (content->contains(u'\n'))
        leaveOut(place, FastlaneReaderText::tr("This has several lines, where Apple takes one: it is not imported."));
    else
        m_sheet.values.push_back({&value, *content, place});
}

void FastlaneReader::findStrangers()
{
    for (const QFileInfo &entry : m_dir.entryInfoList(everyEntry, QDir::Name)) {
        const QString name = entry.fileName();
        if (entry.isDir() ? !fastlane::languageFolder(name, m_languages) : !fastlane::isFileOfValue(name) && saysSomething(name))
            leaveOut(name, fastlane::reasonToLeaveOut(name, entry.isDir()));
    }
}

void FastlaneReader::findStrangersIn(const QString &folder)
{
    for (const QFileInfo &entry : QDir(m_dir.filePath(folder)).entryInfoList(everyEntry, QDir::Name)) {
        const QString place = folder + u'/' + entry.fileName();
        if (!fastlane::fieldOf(entry.fileName()) && (entry.isDir() || saysSomething(place)))
            leaveOut(place, fastlane::reasonToLeaveOutOfLanguage());
    }
}

// Deliver writes files for all that it knows; those that are empty are not worth a word.
bool FastlaneReader::saysSomething(const QString &place) const
{
    constexpr qint64 longestBlank = 16;
    const QString path = m_dir.filePath(place);
    if (QFileInfo(path).size() > longestBlank)
        return true;
    const Result<QByteArray> bytes = readFile(path, place, longestBlank);
    return !bytes || !bytes->trimmed().isEmpty();
}

} // namespace

Result<TextSheet> readFastlane(const QString &path, const FileLanguages &languages, const CancelToken &cancel)
{
    const QString folder = fastlane::folderToRead(path, languages);
    if (folder.isEmpty()) {
        return Error(Error::Kind::Invalid, FastlaneReaderText::tr("“%1” has no folder of a language.").arg(QDir(path).dirName()))
            .withRemedy(FastlaneReaderText::tr("Choose the folder that has “en-US” and the like in it: fastlane calls it “metadata”."));
    }
    return FastlaneReader(folder, languages).read(cancel);
}

} // namespace slipway
