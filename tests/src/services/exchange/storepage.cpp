// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/exchange/storepage.h"

#include "support/goldenfile.h"

#include <QDirIterator>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::test {

size_t fieldOf(const QString &name)
{
    return numberOf(*textAmong(storeTexts(), name));
}

std::vector<LanguageTexts> storedTexts()
{
    const QJsonObject page = QJsonDocument::fromJson(testData(u"exchange/page.json"_s)).object();
    std::vector<LanguageTexts> all;
    for (const QString &code : page.keys()) {
        LanguageTexts language{.locale = Locale(code)};
        for (const StoreText &field : storeTexts())
            language.texts.push_back(page[code][field.spec.name].toString());
        all.push_back(language);
    }
    return all;
}

std::vector<StoreLanguage> storePage()
{
    std::vector<AppInfoTexts> app;
    std::vector<VersionTexts> version;
    for (const LanguageTexts &language : storedTexts()) {
        AppInfoTexts ofApp;
        VersionTexts ofVersion;
        ofApp.locale = language.locale;
        ofVersion.locale = language.locale;
        for (size_t field = 0; field < storeTexts().size(); ++field) {
            const StoreText &text = storeTexts()[field];
            (text.ofApp ? ofApp.*text.ofApp : ofVersion.*text.ofVersion) = language.texts[field];
        }
        app.push_back(ofApp);
        version.push_back(ofVersion);
    }
    return storeLanguages(app, version, Locale(u"en-US"_s));
}

QHash<QString, QString> storedValues()
{
    return {{u"primaryCategory"_s, u"WEATHER"_s}, {u"primarySubcategoryOne"_s, {}},   {u"primarySubcategoryTwo"_s, {}},
            {u"secondaryCategory"_s, {}},         {u"secondarySubcategoryOne"_s, {}}, {u"secondarySubcategoryTwo"_s, {}},
            {u"copyright"_s, u"2026 Tideline"_s}};
}

PageValues pageValues()
{
    return {.shown = storedValues(),
            .categories = {{.id = u"FOOD_AND_DRINK"_s},
                           {.id = u"GAMES"_s, .subcategories = {u"GAMES_PUZZLE"_s, u"GAMES_ROLE_PLAYING"_s, u"GAMES_SPORTS"_s}},
                           {.id = u"SPORTS"_s},
                           {.id = u"STICKERS"_s, .subcategories = {u"STICKERS_ANIMALS"_s}},
                           {.id = u"WEATHER"_s}}};
}

std::vector<QString> noLocks()
{
    return std::vector<QString>(storeTexts().size());
}

QString textIn(const TextSheet &sheet, const QString &locale, const QString &field)
{
    for (const FileText &text : sheet.texts) {
        if (text.locale.code() == locale && text.field == fieldOf(field))
            return text.text;
    }
    return u"(none)"_s;
}

QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator iterator(folder, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

void copyFolder(const QString &from, const QString &to)
{
    const QMap<QString, QByteArray> files = filesIn(from);
    for (auto file = files.begin(); file != files.end(); ++file)
        writeBytes(to + u'/' + file.key(), file.value());
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace slipway::test
