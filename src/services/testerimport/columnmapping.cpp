// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/columnmapping.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using enum TesterColumn;

struct ColumnMappingText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

//! What people call a column: words of small letters alone, blanks between them.
struct TitleWords
{
    TesterColumn column;
    QStringView words;
};

// Chinese, Danish, Dutch, English, French, German, Italian, Japanese, Korean, Polish, Portuguese, Russian, Spanish, Swedish, Turkish, Ukrainian.
constexpr std::array titleWords{
    TitleWords{Email,
               u"email mail emailaddress appleid emailadresse mailadresse emailadres adresseemail adressemail adressecourriel courriel correo "
               u"correoelectrónico indirizzoemail postaelettronica endereçodeemail epost epostadress mejl adresemail eposta почта "
               u"электроннаяпочта електроннапошта 邮箱 电子邮件 電子郵件 メール メールアドレス 이메일"},
    TitleWords{FirstName,
               u"firstname first givenname forename vorname prénom prenom nombre primernombre primeironome voornaam förnamn fornavn imię ad имя "
               u"імя 名 名字 이름"},
    TitleWords{LastName,
               u"lastname last surname familyname nachname familienname nomdefamille apellido apellidos cognome sobrenome apelido achternaam "
               u"efternamn efternavn nazwisko soyad soyadı фамилия прізвище 姓 姓氏 성"},
    TitleWords{FullName, u"name fullname nom nome naam namn navn nombrecompleto nomecompleto 姓名 名前 氏名"},
    TitleWords{Groups, u"group groups gruppe gruppen groupe groupes grupo grupos gruppo gruppi groep grupp группа グループ 组 그룹"},
};

// "First_Name", "E-Mail *" and "first name" without what people write between letters.
TesterColumn columnTitled(const QString &title)
{
    QString letters;
    for (const QChar letter : title.left(60)) {
        if (letter.isLetter() || letter.isMark())
            letters += letter.toLower();
    }
    letters = letters.normalized(QString::NormalizationForm_C);
    for (const TitleWords &each : titleWords) {
        for (const QStringView word : each.words.tokenize(u' ')) {
            if (word == letters)
                return each.column;
        }
    }
    return Ignore;
}

// The column with the most @, or -1.
int columnOfAddresses(const std::vector<CsvRow> &rows, qsizetype columns)
{
    std::vector<int> counts(size_t(columns), 0);
    for (const CsvRow &row : rows) {
        for (size_t i = 0; i < row.cells.size(); ++i)
            counts[i] += row.cells[i].contains(u'@') ? 1 : 0;
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() || *most == 0 ? -1 : int(most - counts.cbegin());
}

// Without titles: the first two columns beside that of addresses, or the only one.
void guessNames(ColumnMapping *mapping)
{
    const auto next = [mapping](auto from) { return std::find(from, mapping->columns.end(), Ignore); };
    const auto first = next(mapping->columns.begin());
    if (first == mapping->columns.end())
        return;
    const auto second = next(first + 1);
    *first = second == mapping->columns.end() ? FullName : FirstName;
    if (second != mapping->columns.end())
        *second = LastName;
}

// "Vorname" and "Name", "Prénom" and "Nom": beside a first name, a name is the last one.
void settleNames(ColumnMapping *mapping)
{
    const auto full = std::find(mapping->columns.begin(), mapping->columns.end(), FullName);
    if (full == mapping->columns.end())
        return;
    const bool hasFirst = mapping->indexOf(FirstName) >= 0;
    const bool hasLast = mapping->indexOf(LastName) >= 0;
    if (hasFirst || hasLast)
        *full = !hasLast ? LastName : !hasFirst ? FirstName : Ignore;
}

// Blanks and byte order marks are what copying between programs leaves, and no part of a text.
QString plainText(QString cell)
{
    return cell.remove(QChar(QChar::ByteOrderMark)).trimmed();
}

bool isQuoted(const QString &name)
{
    return name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"');
}

// The parts of \a cell between those of \a delimiter that stand in no quotes; a quote that nobody closes is a letter like others.
QStringList unquotedParts(const QString &cell, QChar delimiter)
{
    QStringList parts{QString()};
    bool isInQuotes = false;
    for (const QChar letter : cell) {
        const QString begun = parts.last().trimmed();
        if (letter == u'"' && (begun.isEmpty() || begun.startsWith(u'"')))
            isInQuotes = !isInQuotes;
        if (letter == delimiter && !isInQuotes)
            parts.append(QString());
        else
            parts.last() += letter;
    }
    return isInQuotes ? cell.split(delimiter) : parts;
}

// fastlane and others write semicolons; where there are none, commas (api/05 2).
QStringList groupNames(const QString &cell)
{
    QStringList names;
    QStringList parts = unquotedParts(cell, u';');
    if (parts.size() == 1)
        parts = unquotedParts(cell, u',');
    for (const QString &part : parts) {
        QString name = part.trimmed();
        if (isQuoted(name))
            name = name.sliced(1, name.size() - 2).replace("\"\""_L1, "\""_L1).trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

void splitName(const QString &name, SheetPerson *person)
{
    const qsizetype comma = name.indexOf(u',');
    const qsizetype blank = name.lastIndexOf(u' ');
    if (comma >= 0) {
        person->lastName = name.first(comma).trimmed();
        person->firstName = name.sliced(comma + 1).trimmed();
    } else {
        person->firstName = name.left(blank).trimmed();
        person->lastName = blank < 0 ? QString() : name.sliced(blank + 1);
    }
}

int ColumnMapping::indexOf(TesterColumn what) const
{
    const auto found = std::find(columns.cbegin(), columns.cend(), what);
    return found == columns.cend() ? -1 : int(found - columns.cbegin());
}

QString ColumnMapping::flaw() const
{
    if (indexOf(Email) < 0)
        return ColumnMappingText::tr("Choose the column that holds the email addresses.");
    for (const TesterColumn each : {Email, FirstName, LastName, FullName, Groups}) {
        if (std::count(columns.cbegin(), columns.cend(), each) > 1)
            return ColumnMappingText::tr("Two columns are to hold the same: leave one of them.");
    }
    if (indexOf(FullName) >= 0 && (indexOf(FirstName) >= 0 || indexOf(LastName) >= 0))
        return ColumnMappingText::tr("A column that holds whole names leaves nothing for first and last names.");
    return {};
}

SheetPerson ColumnMapping::person(const CsvRow &row) const
{
    SheetPerson person;
    for (size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
        const QString text = plainText(row.cells[i]);
        switch (columns[i]) {
        case Ignore:
            break;
        case Email:
            person.email = text;
            break;
        case FirstName:
            person.firstName = text;
            break;
        case LastName:
            person.lastName = text;
            break;
        case FullName:
            splitName(text, &person);
            break;
        case Groups:
            person.groups = groupNames(text);
            break;
        }
    }
    return person;
}

ColumnMapping guessMapping(const TesterSheet &sheet)
{
    ColumnMapping mapping;
    for (const QString &title : sheet.titles) {
        const TesterColumn column = columnTitled(title);
        mapping.columns.push_back(mapping.indexOf(column) >= 0 ? Ignore : column);
    }
    if (mapping.indexOf(Email) < 0) {
        if (const int addresses = columnOfAddresses(sheet.rows, sheet.titles.size()); addresses >= 0)
            mapping.columns[size_t(addresses)] = Email;
    }
    if (!sheet.hasHeader)
        guessNames(&mapping);
    settleNames(&mapping);
    return mapping;
}

QString groupsCell(const QStringList &names)
{
    QStringList cells;
    for (const QString &name : names) {
        const bool isAlone = names.size() == 1; // commas separate where there is no semicolon
        const bool needsQuotes = name.contains(u';') || name.startsWith(u'"') || (isAlone && name.contains(u','));
        cells.append(needsQuotes ? u'"' + QString(name).replace("\""_L1, "\"\""_L1) + u'"' : name);
    }
    return cells.join(u';');
}

bool looksLikeHeader(const CsvRow &row)
{
    const auto isTitle = [](const QString &cell) { return columnTitled(cell) != Ignore; };
    const auto isAddress = [](const QString &cell) { return cell.contains(u'@'); };
    return std::any_of(row.cells.cbegin(), row.cells.cend(), isTitle) && std::none_of(row.cells.cbegin(), row.cells.cend(), isAddress);
}

} // namespace slipway
