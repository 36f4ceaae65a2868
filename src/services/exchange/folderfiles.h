// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/exchange/textfile.h"

#include <QDir>

#include <QLatin1String>

#include <optional>
#include <span>

// Folders of small files with a text each, as fastlane's deliver keeps them. A place is a file's way from the folder: "de-DE/keywords.txt".
namespace slipway {

//! What writing texts came to, or would come to.
struct WrittenTexts
{
    QString path = {}; //!< the file, or the folder that has the texts
    int files = 0; //!< that are new or say something else now
    int replaced = 0; //!< those of them that were there
    int untouched = 0; //!< that said it already
    int withoutFile = 0; //!< texts that were left out: the layout has no file for them

    friend bool operator==(const WrittenTexts &, const WrittenTexts &) = default;
};

//! The file of a layout that has what is called \a attribute in Apple's API.
struct AttributeFile
{
    QLatin1String attribute;
    QLatin1String file;
};

//! The one of \a files for \a attribute, or the one called \a name; null when there is none.
const AttributeFile *fileOf(std::span<const AttributeFile> files, QLatin1String attribute);
const AttributeFile *fileCalled(std::span<const AttributeFile> files, const QString &name);
//! Whether \a folder has one of \a files.
bool hasAnyOf(const QDir &folder, std::span<const AttributeFile> files);

//! Why a link that leads out of its folder is left out; one sentence.
QString leadsOut();

//! \brief What the file at \a place of \a folder says, as normalText() makes it.
//!
//! The error says why it is left out: it is no text, has more than any text of the App Store, or is a link that leads out of \a folder.
Result<QString> readTextIn(const QDir &folder, const QString &place);

//! Writes files of a folder, or finds out what that would come to. Errors are of kind Io and name the file.
class FolderWriter final
{
public:
    enum class Mode { Write, Try };

    FolderWriter(Mode mode, const QString &path);

    bool has(const QString &place) const { return m_dir.exists(place); }
    //! None for what is no text: it is written anew.
    std::optional<TextFile> fileAt(const QString &place) const;

    Result<void> makeFolder(const QString &name) const;
    //! Makes the file at \a place say \a text, whatever it says now.
    Result<void> put(const QString &place, const QString &text, const TextFileForm &form = {});
    //! The same for a file that is there: it keeps its form, and is not touched where it says that already.
    Result<void> replace(const QString &place, const QString &text);
    //! A file says what it is to say, in its own words.
    void noteUntouched() { ++m_written.untouched; }
    //! A text has no file in this layout.
    void noteWithoutFile() { ++m_written.withoutFile; }

    const WrittenTexts &written() const { return m_written; }

private:
    bool isWithin(const QFileInfo &file) const;

    const Mode m_mode;
    const QDir m_dir;
    WrittenTexts m_written;
};

} // namespace slipway
