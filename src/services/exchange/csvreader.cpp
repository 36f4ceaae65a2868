// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/csvreader.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct CsvReaderText
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

// The first of the possible ones outside of quotes.
QChar delimiterOf(const QString &content)
{
    bool isQuoted = false;
    for (const QChar letter : content) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && ",;\t"_L1.contains(letter))
            return letter;
        else if (!isQuoted && (letter == u'\n' || letter == u'\r'))
            break;
    }
    return u',';
}

class CsvReader final
{
public:
    CsvReader(const QString &content, const QString &name, const CsvForm &form)
        : m_content(content)
        , m_name(name)
        , m_form(form)
        , m_delimiter(form.delimiter.isNull() ? delimiterOf(content) : form.delimiter)
    {}

    Result<std::vector<CsvRow>> read();

private:
    Result<QString> readCell();
    Result<QString> readQuoted();
    bool isAtEnd() const { return m_at >= m_content.size(); }
    bool isAtEndOfRow() const { return isAtEnd() || m_content[m_at] == u'\n' || m_content[m_at] == u'\r'; }
    void skipEndOfRow();
    Error flaw(qsizetype at, const QString &sentence, const QString &remedy) const;

    const QString &m_content;
    const QString &m_name;
    const CsvForm m_form;
    const QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

Error CsvReader::flaw(qsizetype at, const QString &sentence, const QString &remedy) const
{
    return Error(Error::Kind::Invalid, saidOf(m_name, lineOf(m_content, at), columnOf(m_content, at), sentence)).withRemedy(remedy);
}

Result<std::vector<CsvRow>> CsvReader::read()
{
    std::vector<CsvRow> rows;
    for (int number = 1; !isAtEnd() && (m_form.mostRows == 0 || rows.size() < m_form.mostRows); ++number) {
        CsvRow row{.line = m_line, .number = number};
        for (bool isMore = true; isMore;) {
            const qsizetype begin = m_at;
            const Result<QString> cell = readCell();
            if (!cell)
                return cell.error();
            if (cell->size() > m_form.longestCell) {
                return flaw(begin, CsvReaderText::tr("this cell has %L1 characters.").arg(cell->size()),
                            CsvReaderText::tr("No text of the App Store is so long: check the quotes around it."));
            }
            row.cells.push_back(*cell);
            isMore = !isAtEnd() && m_content[m_at] == m_delimiter;
            m_at += isMore ? 1 : 0;
        }
        skipEndOfRow();
        if (row.cells.size() > 1 || !row.cells.front().isEmpty())
            rows.push_back(std::move(row));
    }
    return rows;
}

Result<QString> CsvReader::readCell()
{
    if (!isAtEnd() && m_content[m_at] == u'"')
        return readQuoted();
    const qsizetype begin = m_at;
    while (!isAtEndOfRow() && m_content[m_at] != m_delimiter)
        ++m_at;
    return m_content.sliced(begin, m_at - begin);
}

Result<QString> CsvReader::readQuoted()
{
    const qsizetype begin = m_at++;
    QString text;
    while (true) {
        const qsizetype quote = m_content.indexOf(u'"', m_at);
        if (quote < 0) {
            return flaw(begin, CsvReaderText::tr("the quote that opens here is never closed."),
                        CsvReaderText::tr("Close it, and write a quote that belongs to a text twice."));
        }
        text += QStringView(m_content).sliced(m_at, quote - m_at);
        m_at = quote + 1;
        if (isAtEnd() || m_content[m_at] != u'"')
            break;
        text += m_content[m_at++];
    }
    m_line += int(QStringView(m_content).sliced(begin, m_at - begin).count(u'\n'));
    if (!isAtEndOfRow() && m_content[m_at] != m_delimiter) {
        return flaw(m_at, CsvReaderText::tr("something follows the quote that closes the cell."),
                    CsvReaderText::tr("Write a quote that belongs to a text twice."));
    }
    return text;
}

void CsvReader::skipEndOfRow()
{
    if (!isAtEnd() && m_content[m_at] == u'\r')
        ++m_at;
    if (!isAtEnd() && m_content[m_at] == u'\n')
        ++m_at;
    ++m_line;
}

} // namespace

Result<std::vector<CsvRow>> readCsv(const QString &content, const QString &name, const CsvForm &form)
{
    return CsvReader(content, name, form).read();
}

} // namespace slipway
