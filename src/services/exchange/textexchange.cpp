// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/textexchange.h"

#include "core/wholefile.h"
#include "services/exchange/fastlanereader.h"
#include "services/exchange/textfile.h"
#include "services/exchange/textscsv.h"
#include "services/exchange/textsjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Result<TextSheet> readSheet(const QString &path, const FileLanguages &languages, const CancelToken &cancel)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFastlane(path, languages, cancel);
    const QString name = info.fileName();
    const std::optional<TextFormat> format = formatOfFile(name);
    if (!format) {
        return Error(Error::Kind::Invalid, QCoreApplication::translate("TextExchange", "“%1” is no file of texts.").arg(name))
            .withRemedy(QCoreApplication::translate("TextExchange", "Choose a CSV or JSON file, or a folder as fastlane keeps it."));
    }
    const Result<QByteArray> bytes = readFile(path, name, largestTextFile);
    if (!bytes)
        return bytes.error();
    const Result<TextFile> file = decodeText(*bytes, name);
    if (!file)
        return file.error();
    if (cancel.isCancelled())
        return Error::cancelled();
    return format == TextFormat::Csv ? readTextsCsv(file->content, name, languages) : readTextsJson(file->content, name, languages);
}

Result<WrittenTexts> writeSheet(TextFormat format, const QString &path, const std::vector<LanguageTexts> &texts)
{
    const QByteArray bytes = format == TextFormat::Csv ? textsAsCsv(texts) : textsAsJson(texts);
    const Result<void> done = writeWholeFile(path, QFileInfo(path).fileName(), bytes);
    return done ? Result<WrittenTexts>(WrittenTexts{.path = path, .files = 1}) : done.error();
}

} // namespace

std::optional<TextFormat> formatOfFile(const QString &name)
{
    const QString end = QFileInfo(name).suffix().toLower();
    if (end == "csv"_L1 || end == "tsv"_L1 || end == "txt"_L1)
        return TextFormat::Csv;
    return end == "json"_L1 ? std::optional(TextFormat::Json) : std::nullopt;
}

QFuture<Result<TextSheet>> readTextSheet(const QString &path, const FileLanguages &languages, const CancelToken &cancel)
{
    return QtConcurrent::run([path, languages, cancel] { return readSheet(path, languages, cancel); });
}

QFuture<Result<WrittenTexts>> tryTextFolder(const QString &path, const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values,
                                            const FileLanguages &languages, const CancelToken &cancel)
{
    return QtConcurrent::run([=] { return tryFastlane(path, texts, values, languages, cancel); });
}

QFuture<Result<WrittenTexts>> writeTextSheet(TextFormat format, const QString &path, const std::vector<LanguageTexts> &texts,
                                             const QHash<QString, QString> &values, const FileLanguages &languages, const CancelToken &cancel)
{
    return QtConcurrent::run(
        [=] { return format == TextFormat::Fastlane ? writeFastlane(path, texts, values, languages, cancel) : writeSheet(format, path, texts); });
}

} // namespace slipway
