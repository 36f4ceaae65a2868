// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importlines.h"

#include "catalogue/testflight.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "services/testerimport/testerimportexport.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr size_t previewRows = 20;

struct ImportLinesText
{
    Q_DECLARE_TR_FUNCTIONS(ImportLines)
};

//! What a row can be: in the table, and counted.
struct ResultWords
{
    QString result;
    QString label;
    const char *count; // with %Ln
};

const std::vector<ResultWords> &resultWords()
{
    using Text = ImportLinesText;
    static const std::vector<ResultWords> words{
        {u"waiting"_s, Text::tr("Waiting"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln waiting")},
        {u"inDoubt"_s, Text::tr("In Doubt"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln in doubt")},
        {u"checking"_s, Text::tr("Checking"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln being checked")},
        {u"added"_s, Text::tr("Added"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln added")},
        {u"joined"_s, Text::tr("Added to Group"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln added to group")},
        {u"new"_s, Text::tr("New"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln new")},
        {u"join"_s, Text::tr("Add to Group"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln add to group only")},
        {u"missing"_s, Text::tr("Missing"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln missing")},
        {u"refused"_s, Text::tr("Refused"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln refused")},
        {u"unknown"_s, Text::tr("Unknown"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln unknown")},
        {u"notSent"_s, Text::tr("Not Sent"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln not sent")},
        {u"member"_s, Text::tr("Member Already"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln already member(s)")},
        {u"duplicate"_s, Text::tr("Duplicate"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln duplicate(s)")},
        {u"invalid"_s, Text::tr("Invalid"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln invalid")},
        {u"overLimit"_s, Text::tr("Over the Limit"), QT_TRANSLATE_N_NOOP("ImportLines", "%Ln over the limit")},
    };
    return words;
}

const ResultWords *wordsOf(const QString &result)
{
    const auto found =
        std::find_if(resultWords().cbegin(), resultWords().cend(), [&result](const ResultWords &each) { return each.result == result; });
    return found == resultWords().cend() ? nullptr : &*found;
}

QString groupNamesOf(const ImportedTester &row, const std::vector<ImportGroup> &groups)
{
    QStringList names;
    for (const ImportGroup &group : groups) {
        if (row.groups.contains(group.id))
            names.append(group.name);
    }
    return names.join(u", "_s);
}

//! A text of the file, marked where it is wrong.
Column<ImportLine> cellColumn(const QString &key, const QString &title, TesterColumn column, const Column<ImportLine>::Text &text)
{
    const bool isOfGroups = column == TesterColumn::Groups; // the names of those that the app does not have are in the reason
    const auto isWrong = [column](const ImportLine &line) { return line.flaw == column; };
    return Column<ImportLine>(key, title, text)
        .withNote([isWrong, isOfGroups, text](const ImportLine &line) {
            if (!isWrong(line))
                return QString();
            if (isOfGroups)
                //: a group of a table that somebody imports
                return ImportLinesText::tr("unknown");
            //: what stands in a cell of a table that somebody imports
            return text(line).isEmpty() ? ImportLinesText::tr("missing") : ImportLinesText::tr("wrong");
        })
        .withHint([isWrong](const ImportLine &line) { return isWrong(line) ? line.tester.reason : QString(); })
        .withTone([isWrong](const ImportLine &line) { return isWrong(line) ? CellTone::Error : CellTone::Plain; });
}

} // namespace

std::vector<ImportLine> previewLines(const TesterSheet &sheet, const ColumnMapping &mapping)
{
    std::vector<ImportLine> lines;
    for (size_t each = 0; each < std::min(previewRows, sheet.rows.size()); ++each) {
        const SheetPerson person = mapping.person(sheet.rows[each]);
        ImportLine line{.tester = {.row = sheet.rows[each].number,
                                   .email = person.email,
                                   .firstName = person.firstName,
                                   .lastName = person.lastName,
                                   .reason = flawOfAddress(person.email)},
                        .groups = person.groups.join(u", "_s)};
        if (!line.tester.reason.isEmpty())
            line.flaw = TesterColumn::Email;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ImportLine> linesOf(const TesterRehearsal &rehearsal)
{
    std::vector<ImportLine> lines;
    lines.reserve(rehearsal.testers.size());
    for (const RehearsedTester &row : rehearsal.testers) {
        lines.push_back({.tester = row.tester,
                         .groups = groupNamesOf(row.tester, rehearsal.groups),
                         .flaw = row.flaw,
                         .result = verdictCode(row.tester.verdict)});
    }
    return lines;
}

std::vector<ImportLine> linesOf(const TesterImport &import)
{
    std::vector<ImportLine> lines;
    lines.reserve(import.rows.size());
    for (const ImportedTester &row : import.rows)
        lines.push_back(lineOf(import, row));
    return lines;
}

ImportLine lineOf(const TesterImport &import, const ImportedTester &row)
{
    return {.tester = row, .groups = groupNamesOf(row, import.groups), .result = resultWord(row, import.hasEnded())};
}

std::vector<RowResult> importResults()
{
    std::vector<RowResult> results;
    for (const ResultWords &words : resultWords()) {
        const auto counted = [text = words.count](int count) { return QCoreApplication::translate("ImportLines", text, nullptr, count); };
        results.push_back({words.result, words.label, counted});
    }
    return results;
}

QString importResultLabel(const QString &result)
{
    const ResultWords *words = wordsOf(result);
    return words ? words->label : QString();
}

QHash<QString, int> countResults(const std::vector<ImportLine> &lines)
{
    QHash<QString, int> counts;
    for (const ImportLine &line : lines)
        ++counts[line.result];
    return counts;
}

std::vector<Column<ImportLine>> importColumns()
{
    using ImportColumn = Column<ImportLine>;
    const auto label = [](const AttributeSpec &spec) { return attributeLabel(spec); };
    return {
        //: number of a row of a table
        ImportColumn(u"row"_s, ImportLinesText::tr("Row"), [](const ImportLine &line) { return QLocale().toString(line.tester.row); })
            .sortedBy([](const ImportLine &line) { return line.tester.row; })
            .numeric()
            .unsearched(),
        ImportColumn(u"result"_s, ImportLinesText::tr("Result"), [](const ImportLine &line) { return importResultLabel(line.result); })
            .withBadge(&ImportLine::result),
        cellColumn(u"email"_s, label(BetaTester::email.spec), TesterColumn::Email, [](const ImportLine &line) { return line.tester.email; }),
        cellColumn(u"firstName"_s, label(BetaTester::firstName.spec), TesterColumn::FirstName,
                   [](const ImportLine &line) { return line.tester.firstName; }),
        cellColumn(u"lastName"_s, label(BetaTester::lastName.spec), TesterColumn::LastName,
                   [](const ImportLine &line) { return line.tester.lastName; }),
        cellColumn(u"groups"_s, ImportLinesText::tr("Groups"), TesterColumn::Groups, &ImportLine::groups),
        ImportColumn(u"reason"_s, ImportLinesText::tr("Reason"), [](const ImportLine &line) { return line.tester.reason; }),
    };
}

QString importSentence(const ImportLine &line)
{
    QStringList parts{ImportLinesText::tr("Row %L1").arg(line.tester.row),
                      importResultLabel(line.result),
                      isolated(line.tester.email),
                      isolated(QString(line.tester.firstName + u' ' + line.tester.lastName).trimmed()),
                      isolated(line.groups),
                      isolated(line.tester.reason)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace slipway
