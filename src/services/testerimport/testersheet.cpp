// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testersheet.h"

#include "core/csvtable.h"
#include "services/testerimport/columnmapping.h"
#include "services/testerimport/windows1252.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct TesterSheetText
{
    Q_DECLARE_TR_FUNCTIONS(TesterSheet)
};

constexpr size_t rowsToGuessBy = 50;

QString nameOf(const TesterSource &source)
{
    return source.name.isEmpty() ? TesterSheetText::tr("Clipboard") : source.name;
}

Error flawed(const QString &sentence, const QString &remedy)
{
    return Error(Error::Kind::Invalid, sentence).withRemedy(remedy);
}

// Files that spreadsheets make unless they are asked for CSV: zip archives (xlsx, ods, numbers), old Excel, PDF.
bool isNoTable(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0") || bytes.startsWith("%PDF-");
}

std::optional<SheetEncoding> markedEncoding(const QByteArray &bytes)
{
    const std::optional<QStringConverter::Encoding> marked = QStringConverter::encodingForData(bytes);
    if (!marked)
        return std::nullopt;
    switch (*marked) {
    case QStringConverter::Utf8:
        return SheetEncoding::Utf8;
    case QStringConverter::Utf16LE:
        return SheetEncoding::Utf16LittleEndian;
    case QStringConverter::Utf16BE:
        return SheetEncoding::Utf16BigEndian;
    default:
        return std::nullopt;
    }
}

std::optional<QString> decodedSheet(SheetEncoding encoding, const QByteArray &bytes)
{
    switch (encoding) {
    case SheetEncoding::Utf8:
        return decodedAs(QStringConverter::Utf8, bytes);
    case SheetEncoding::Utf16LittleEndian:
        return decodedAs(QStringConverter::Utf16LE, bytes);
    case SheetEncoding::Utf16BigEndian:
        return decodedAs(QStringConverter::Utf16BE, bytes);
    case SheetEncoding::Windows1252:
        return fromWindows1252(bytes);
    }
    Q_UNREACHABLE();
}

// Decodes into \a sheet how it did, and answers the text.
Result<QString> decode(const TesterSource &source, const SheetForm &form, TesterSheet *sheet)
{
    if (isNoTable(source.bytes)) {
        return flawed(TesterSheetText::tr("“%1” is a document, and no table of text.").arg(nameOf(source)),
                      TesterSheetText::tr("Open it in your spreadsheet, save it there as CSV in UTF-8, and import that file."));
    }
    const std::optional<SheetEncoding> known = form.encoding ? form.encoding : markedEncoding(source.bytes);
    sheet->encoding = known.value_or(SheetEncoding::Utf8);
    std::optional<QString> text = decodedSheet(sheet->encoding, source.bytes);
    if (!text && !known) {
        sheet->encoding = SheetEncoding::Windows1252;
        sheet->isEncodingGuessed = true;
        text = decodedSheet(sheet->encoding, source.bytes);
    }
    if (!text) {
        return flawed(TesterSheetText::tr("“%1” is not written in this encoding.").arg(nameOf(source)),
                      TesterSheetText::tr("Choose another encoding, or save the file as UTF-8."));
    }
    return *text;
}

// How many of the first rows have as many cells as most of them, which are more than one.
qsizetype agreement(const std::vector<CsvRow> &rows)
{
    QHash<size_t, qsizetype> counts;
    for (const CsvRow &row : rows) {
        if (row.cells.size() > 1)
            ++counts[row.cells.size()];
    }
    return counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
}

// A tab is hardly ever part of a text, a semicolon seldom, a comma often.
QChar guessDelimiter(const QString &content)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar each : {u'\t', u';', u','}) {
        const Result<std::vector<CsvRow>> rows = readCsv(content, {}, {.delimiter = each, .longestCell = content.size(), .mostRows = rowsToGuessBy});
        const qsizetype agreeing = rows ? agreement(*rows) : 0;
        if (agreeing > most) {
            most = agreeing;
            best = each;
        }
    }
    return best;
}

// Takes the header, if there is one, out of the rows.
void nameColumns(const SheetForm &form, TesterSheet *sheet)
{
    const auto widest =
        std::max_element(sheet->rows.cbegin(), sheet->rows.cend(), [](const CsvRow &a, const CsvRow &b) { return a.cells.size() < b.cells.size(); });
    sheet->titles = QStringList(qsizetype(widest->cells.size()), QString());
    sheet->hasHeader = form.hasHeader.value_or(looksLikeHeader(sheet->rows.front()));
    if (!sheet->hasHeader)
        return;
    const std::vector<QString> &cells = sheet->rows.front().cells;
    std::copy(cells.cbegin(), cells.cend(), sheet->titles.begin());
    sheet->rows.erase(sheet->rows.begin());
}

} // namespace

TesterSource TesterSource::fromClipboard(const QString &text)
{
    return {.name = {}, .bytes = text.toUtf8()};
}

QFuture<Result<TesterSource>> loadTesterSource(const QString &path)
{
    return QtConcurrent::run([path]() -> Result<TesterSource> {
        const QString name = QFileInfo(path).fileName();
        const Result<QByteArray> bytes = readFile(path, name, largestTesterFile);
        return bytes ? Result<TesterSource>(TesterSource{.name = name, .bytes = *bytes}) : bytes.error();
    });
}

QFuture<Result<TesterSheet>> readTesterSheet(const TesterSource &source, const SheetForm &form)
{
    return QtConcurrent::run([source, form] { return parseTesterSheet(source, form); });
}

Result<TesterSheet> parseTesterSheet(const TesterSource &source, const SheetForm &form)
{
    TesterSheet sheet{.name = source.name};
    const Result<QString> content = decode(source, form, &sheet);
    if (!content)
        return content.error();
    sheet.delimiter = form.delimiter ? *form.delimiter : guessDelimiter(*content);
    const CsvForm csv{.delimiter = sheet.delimiter, .longestCell = content->size(), .mostRows = mostTesterRows + 1};
    Result<std::vector<CsvRow>> rows = readCsv(*content, nameOf(source), csv);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return flawed(TesterSheetText::tr("“%1” is empty.").arg(nameOf(source)), TesterSheetText::tr("Choose a table with a row for each tester."));
    if (rows->size() > mostTesterRows) {
        return flawed(TesterSheetText::tr("“%1” has more than %L2 rows.").arg(nameOf(source)).arg(mostTesterRows),
                      TesterSheetText::tr("No app can have so many testers: check that it is the right file."));
    }
    sheet.rows = *std::move(rows);
    for (CsvRow &row : sheet.rows) {
        for (QString &cell : row.cells)
            cell = CsvTable::textOf(cell);
    }
    nameColumns(form, &sheet);
    return sheet;
}

} // namespace slipway
