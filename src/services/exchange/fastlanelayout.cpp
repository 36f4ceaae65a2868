// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/fastlanelayout.h"

#include "catalogue/versions.h"
#include "services/exchange/folderfiles.h"
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

constexpr std::array filesOfTexts{
    AttributeFile{AppInfoLocalization::name.spec.name, "name.txt"_L1},
    AttributeFile{AppInfoLocalization::subtitle.spec.name, "subtitle.txt"_L1},
    AttributeFile{AppInfoLocalization::privacyPolicyUrl.spec.name, "privacy_url.txt"_L1},
    AttributeFile{AppInfoLocalization::privacyPolicyText.spec.name, "apple_tv_privacy_policy.txt"_L1},
    AttributeFile{AppStoreVersionLocalization::description.spec.name, "description.txt"_L1},
    AttributeFile{AppStoreVersionLocalization::keywords.spec.name, "keywords.txt"_L1},
    AttributeFile{AppStoreVersionLocalization::whatsNew.spec.name, "release_notes.txt"_L1},
    AttributeFile{AppStoreVersionLocalization::promotionalText.spec.name, "promotional_text.txt"_L1},
    AttributeFile{AppStoreVersionLocalization::supportUrl.spec.name, "support_url.txt"_L1},
    AttributeFile{AppStoreVersionLocalization::marketingUrl.spec.name, "marketing_url.txt"_L1},
};

constexpr auto defaultFolder = "default"_L1;
// In the order of storeValues().
constexpr std::array filesOfValues{
    AttributeFile{AppInfo::primaryCategory.spec.name, "primary_category.txt"_L1},
    AttributeFile{AppInfo::primarySubcategoryOne.spec.name, "primary_first_sub_category.txt"_L1},
    AttributeFile{AppInfo::primarySubcategoryTwo.spec.name, "primary_second_sub_category.txt"_L1},
    AttributeFile{AppInfo::secondaryCategory.spec.name, "secondary_category.txt"_L1},
    AttributeFile{AppInfo::secondarySubcategoryOne.spec.name, "secondary_first_sub_category.txt"_L1},
    AttributeFile{AppInfo::secondarySubcategoryTwo.spec.name, "secondary_second_sub_category.txt"_L1},
    AttributeFile{AppStoreVersion::copyright.spec.name, "copyright.txt"_L1},
};
// What deliver keeps beside the languages, and what other parts of fastlane do.
constexpr std::array rootFolders{
    "trade_representative_contact_information"_L1, "app_clip_header_images"_L1, "appleTV"_L1, "iMessage"_L1, "android"_L1,
};

template <typename Names>
bool contains(const Names &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&name](QLatin1String one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

} // namespace

QString fileNameOf(size_t field)
{
    const AttributeFile *file = fileOf(filesOfTexts, storeTexts()[field].spec.name);
    return file ? QString(file->file) : QString();
}

std::optional<size_t> fieldOf(const QString &name)
{
    const AttributeFile *file = fileCalled(filesOfTexts, name);
    return file ? std::optional(numberOf(*textAmong(storeTexts(), file->attribute))) : std::nullopt;
}

const std::vector<const StoreValue *> &valuesWithFile()
{
    static const std::vector<const StoreValue *> values = [] {
        std::vector<const StoreValue *> found;
        for (const AttributeFile &one : filesOfValues) {
            const StoreValue *ofApp = storeValue(TextPart::ofApp(), one.attribute);
            found.push_back(ofApp ? ofApp : storeValue(TextPart::ofVersion({}), one.attribute));
        }
        return found;
    }();
    return values;
}

QString fileNameOf(const StoreValue &value)
{
    const AttributeFile *file = fileOf(filesOfValues, value.name());
    Q_ASSERT_X(file, "fileNameOf", "it is one of valuesWithFile()");
    return file->file;
}

bool isFileOfValue(const QString &name)
{
    return fileCalled(filesOfValues, name);
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
        if (!languageFolders(folder, languages).empty() || hasAnyOf(QDir(folder), filesOfValues))
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

QString reasonToLeaveOutOfLanguage()
{
    return FastlaneText::tr("No text of the App Store is called so: it is not imported.");
}

} // namespace slipway::fastlane
