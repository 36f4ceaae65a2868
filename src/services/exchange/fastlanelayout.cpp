// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/fastlanelayout.h"

#include "catalogue/versions.h"
#include "services/storetexts.h"
#include "services/storevalues.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway::fastlane {

namespace {

struct FastlaneText
{
    Q_DECLARE_TR_FUNCTIONS(Fastlane)
};

struct FileOfText
{
    QLatin1String attribute;
    QLatin1String file;
};

const std::array filesOfTexts{
    FileOfText{AppInfoLocalization::name.spec.name, "name.txt"_L1},
    FileOfText{AppInfoLocalization::subtitle.spec.name, "subtitle.txt"_L1},
    FileOfText{AppInfoLocalization::privacyPolicyUrl.spec.name, "privacy_url.txt"_L1},
    FileOfText{AppStoreVersionLocalization::description.spec.name, "description.txt"_L1},
    FileOfText{AppStoreVersionLocalization::keywords.spec.name, "keywords.txt"_L1},
    FileOfText{AppStoreVersionLocalization::whatsNew.spec.name, "release_notes.txt"_L1},
    FileOfText{AppStoreVersionLocalization::promotionalText.spec.name, "promotional_text.txt"_L1},
    FileOfText{AppStoreVersionLocalization::supportUrl.spec.name, "support_url.txt"_L1},
    FileOfText{AppStoreVersionLocalization::marketingUrl.spec.name, "marketing_url.txt"_L1},
};

constexpr auto defaultFolder = "default"_L1;
// In the order of storeValues().
constexpr std::array filesBesideLanguages{
    FileOfText{AppInfo::primaryCategory.spec.name, "primary_category.txt"_L1},
    FileOfText{AppInfo::primarySubcategoryOne.spec.name, "primary_first_sub_category.txt"_L1},
    FileOfText{AppInfo::primarySubcategoryTwo.spec.name, "primary_second_sub_category.txt"_L1},
    FileOfText{AppInfo::secondaryCategory.spec.name, "secondary_category.txt"_L1},
    FileOfText{AppInfo::secondarySubcategoryOne.spec.name, "secondary_first_sub_category.txt"_L1},
    FileOfText{AppInfo::secondarySubcategoryTwo.spec.name, "secondary_second_sub_category.txt"_L1},
    FileOfText{AppStoreVersion::copyright.spec.name, "copyright.txt"_L1},
};
// What deliver keeps beside the languages, and what other parts of fastlane do.
constexpr std::array rootFolders{
    "trade_representative_contact_information"_L1, "app_clip_header_images"_L1, "appleTV"_L1, "iMessage"_L1, "android"_L1,
};
constexpr auto tvPrivacyPolicy = "apple_tv_privacy_policy.txt"_L1;

bool hasFilesBesideLanguages(const QDir &folder)
{
    return std::any_of(filesBesideLanguages.begin(), filesBesideLanguages.end(),
                       [&folder](const FileOfText &one) { return folder.exists(one.file); });
}

template <typename Names>
bool contains(const Names &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&name](QLatin1String one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

} // namespace

QString fileNameOf(size_t field)
{
    const QLatin1String attribute = storeTexts()[field].spec.name;
    const auto found =
        std::find_if(filesOfTexts.begin(), filesOfTexts.end(), [attribute](const FileOfText &one) { return one.attribute == attribute; });
    Q_ASSERT_X(found != filesOfTexts.end(), "fileNameOf", "every text of the store has a file");
    return found->file;
}

std::optional<size_t> fieldOf(const QString &name)
{
    for (size_t field = 0; field < storeTexts().size(); ++field) {
        if (fileNameOf(field) == name)
            return field;
    }
    return std::nullopt;
}

const std::vector<const StoreValue *> &valuesWithFile()
{
    static const std::vector<const StoreValue *> values = [] {
        std::vector<const StoreValue *> found;
        for (const FileOfText &one : filesBesideLanguages)
            found.push_back(storeValue(one.attribute));
        return found;
    }();
    return values;
}

QString fileNameOf(const StoreValue &value)
{
    const auto found = std::find_if(filesBesideLanguages.begin(), filesBesideLanguages.end(),
                                    [&value](const FileOfText &one) { return one.attribute == value.name(); });
    Q_ASSERT_X(found != filesBesideLanguages.end(), "fileNameOf", "it is one of valuesWithFile()");
    return found->file;
}

bool isFileOfValue(const QString &name)
{
    return std::any_of(filesBesideLanguages.begin(), filesBesideLanguages.end(), [&name](const FileOfText &one) { return name == one.file; });
}

std::optional<LanguageFolder> languageFolder(const QString &name, const FileLanguages &languages)
{
    const std::optional<Locale> locale = name == defaultFolder ? Locale() : languages.find(name);
    return locale ? std::optional(LanguageFolder{.name = name, .locale = *locale}) : std::nullopt;
}

std::vector<LanguageFolder> languageFolders(const QString &path, const FileLanguages &languages)
{
    std::vector<LanguageFolder> folders;
    for (const QString &name : QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (const std::optional<LanguageFolder> folder = languageFolder(name, languages))
            folders.insert(folder->locale.isNull() ? folders.begin() : folders.end(), *folder);
    }
    return folders;
}

QString folderToRead(const QString &path, const FileLanguages &languages)
{
    for (const QString &folder : {path, QDir(path).filePath(usualFolder)}) {
        if (!languageFolders(folder, languages).empty() || hasFilesBesideLanguages(QDir(folder)))
            return folder;
    }
    return {};
}

QString folderToWrite(const QString &path, const FileLanguages &languages)
{
    const QString found = folderToRead(path, languages);
    if (!found.isEmpty())
        return found;
    const QDir dir(path);
    return dir.isEmpty() || dir.dirName() == usualFolder ? path : dir.filePath(usualFolder);
}

bool isInside(const QString &folder, const QString &path)
{
    return QFileInfo(path).canonicalFilePath().startsWith(QFileInfo(folder).canonicalFilePath() + u'/');
}

QString reasonToLeaveOut(const QString &name, bool isFolder)
{
    if (isFolder && name == reviewFolder)
        return FastlaneText::tr("This is about App Review: it is imported on the page Review Information.");
    if (contains(rootFolders, name))
        return FastlaneText::tr("This folder has no texts of the store page: it is not imported.");
    return isFolder ? FastlaneText::tr("No language of the App Store is called so: the folder is not imported.")
                    : FastlaneText::tr("Texts stand in the folders of their languages: this file is not imported.");
}

QString reasonToLeaveOutOfLanguage(const QString &name)
{
    if (name == tvPrivacyPolicy)
        return FastlaneText::tr("The privacy policy for Apple TV is not imported.");
    return FastlaneText::tr("No text of the App Store is called so: it is not imported.");
}

} // namespace slipway::fastlane
