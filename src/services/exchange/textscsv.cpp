// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/textscsv.h"

#include "core/csvtable.h"
#include "services/exchange/csvreader.h"
#include "services/exchange/textfile.h"
#include "services/exchange/textnames.h"
#include "services/storetexts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct TextsCsvText
{
    Q_DECLARE_TR_FUNCTIONS(TextsCsv)
};

constexpr size_t noField = size_t(-1);

class CsvTexts final
{
public:
    CsvTexts(const QString &name, const FileLanguages &languages) : m_name(name), m_languages(languages) { m_sheet.name = name; }

    Result<TextSheet> read(const std::vector<CsvRow> &rows);

private:
    Result<void> readHeader(const CsvRow &row);
    Result<void> readRow(const CsvRow &row);
    Result<void> readCell(const CsvRow &row, size_t column, const Locale &locale);
    Error flaw(const CsvRow &row, size_t column, const QString &sentence, const QString &remedy) const;

    const QString m_name;
    const FileLanguages &m_languages;
    TextSheet m_sheet;
    std::vector<size_t> m_fields; // of each column; noField where there is no text
    size_t m_localeColumn = noField;
    QHash<Locale, int> m_lines; // of the languages that came
};

Error CsvTexts::flaw(const CsvRow &row, size_t column, const QString &sentence, const QString &remedy) const
{
    return Error(Error::Kind::Invalid, saidOf(m_name, row.line, qsizetype(column) + 1, sentence)).withRemedy(remedy);
}

Result<TextSheet> CsvTexts::read(const std::vector<CsvRow> &rows)
{
    if (rows.empty())
        return Error(Error::Kind::Invalid, TextsCsvText::tr("“%1” is empty.").arg(m_name)).withRemedy(remedyForNames());
    if (const Result<void> done = readHeader(rows.front()); !done)
        return done.error();
    for (size_t row = 1; row < rows.size(); ++row) {
        if (const Result<void> done = readRow(rows[row]); !done)
            return done.error();
    }
    return std::move(m_sheet);
}

Result<void> CsvTexts::readHeader(const CsvRow &row)
{
    for (size_t column = 0; column < row.cells.size(); ++column) {
        const QString title = row.cells[column].trimmed();
        const bool isLocale = title.compare(localeName(), Qt::CaseInsensitive) == 0;
        const std::optional<size_t> field = fieldNamed(title);
        if (!isLocale && !field && !title.isEmpty())
            return flaw(row, column, TextsCsvText::tr("“%1” is no text of the App Store.").arg(title), remedyForNames());
        const bool isTwice = isLocale ? m_localeColumn != noField : field && std::find(m_fields.cbegin(), m_fields.cend(), *field) != m_fields.cend();
        if (isTwice)
            return flaw(row, column, TextsCsvText::tr("there are two columns “%1”.").arg(title), TextsCsvText::tr("Take one of them out."));
        if (isLocale)
            m_localeColumn = column;
        m_fields.push_back(field.value_or(noField));
    }
    if (m_localeColumn == noField)
        return flaw(row, 0, TextsCsvText::tr("there is no column “%1”.").arg(localeName()), remedyForNames());
    return {};
}

Result<void> CsvTexts::readRow(const CsvRow &row)
{
    if (row.cells.size() != m_fields.size()) {
        return flaw(row, row.cells.size() - 1,
                    TextsCsvText::tr("this row has %L1 cells, and the first one %L2.").arg(row.cells.size()).arg(m_fields.size()),
                    TextsCsvText::tr("Check the quotes around texts with line breaks, commas or semicolons."));
    }
    const QString code = row.cells[m_localeColumn].trimmed();
    const std::optional<Locale> locale = m_languages.find(code);
    if (!locale) {
        m_sheet.findings.push_back({TextsCsvText::tr("line %L1").arg(row.line),
                                    TextsCsvText::tr("“%1” is no language of the App Store: the row is not imported.").arg(code)});
        return {};
    }
    if (const auto first = m_lines.constFind(*locale); first != m_lines.cend()) {
        return flaw(row, m_localeColumn, TextsCsvText::tr("line %L1 is for “%2”, too.").arg(*first).arg(code),
                    TextsCsvText::tr("Leave one row for each language."));
    }
    m_lines.insert(*locale, row.line);
    for (size_t column = 0; column < row.cells.size(); ++column) {
        if (const Result<void> done = readCell(row, column, *locale); !done)
            return done;
    }
    return {};
}

Result<void> CsvTexts::readCell(const CsvRow &row, size_t column, const Locale &locale)
{
    const QString text = normalText(CsvTable::textOf(row.cells[column]));
    if (m_fields[column] != noField) {
        const QString place = TextsCsvText::tr("line %L1, column %L2").arg(row.line).arg(column + 1);
        m_sheet.texts.push_back({.locale = locale, .field = m_fields[column], .text = text, .place = place});
    } else if (column != m_localeColumn && !text.isEmpty()) {
        return flaw(row, column, TextsCsvText::tr("this text stands below no name."), remedyForNames());
    }
    return {};
}

} // namespace

Result<TextSheet> readTextsCsv(const QString &content, const QString &name, const FileLanguages &languages)
{
    const Result<std::vector<CsvRow>> rows = readCsv(content, name);
    return rows ? CsvTexts(name, languages).read(*rows) : rows.error();
}

QByteArray textsAsCsv(const std::vector<LanguageTexts> &texts)
{
    CsvTable table;
    table.add(localeName());
    for (const StoreText &field : storeTexts())
        table.add(field.spec.name);
    table.endRow();
    for (const LanguageTexts &language : texts) {
        table.add(language.locale.code());
        for (const QString &text : language.texts)
            table.add(text);
        table.endRow();
    }
    return table.markedBytes();
}

} // namespace slipway
