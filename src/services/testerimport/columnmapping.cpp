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

struct TitleWord
{
    QStringView word; // letters alone, small
    TesterColumn column;
};

// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Polish, Czech, Turkish, Russian, Ukrainian, Chinese, Japanese, Korean.
constexpr std::array titleWords{
    TitleWord{u"email", Email},
    TitleWord{u"emailaddress", Email},
    TitleWord{u"mail", Email},
    TitleWord{u"appleid", Email},
    TitleWord{u"emailadresse", Email},
    TitleWord{u"mailadresse", Email},
    TitleWord{u"courriel", Email},
    TitleWord{u"adresseemail", Email},
    TitleWord{u"adressemail", Email},
    TitleWord{u"adressecourriel", Email},
    TitleWord{u"correo", Email},
    TitleWord{u"correoelectrónico", Email},
    TitleWord{u"indirizzoemail", Email},
    TitleWord{u"postaelettronica", Email},
    TitleWord{u"endereçodeemail", Email},
    TitleWord{u"emailadres", Email},
    TitleWord{u"epost", Email},
    TitleWord{u"epostadress", Email},
    TitleWord{u"mejl", Email},
    TitleWord{u"adresemail", Email},
    TitleWord{u"eposta", Email},
    TitleWord{u"почта", Email},
    TitleWord{u"электроннаяпочта", Email},
    TitleWord{u"електроннапошта", Email},
    TitleWord{u"邮箱", Email},
    TitleWord{u"电子邮件", Email},
    TitleWord{u"電子郵件", Email},
    TitleWord{u"メール", Email},
    TitleWord{u"メールアドレス", Email},
    TitleWord{u"이메일", Email},

    TitleWord{u"firstname", FirstName},
    TitleWord{u"first", FirstName},
    TitleWord{u"givenname", FirstName},
    TitleWord{u"forename", FirstName},
    TitleWord{u"vorname", FirstName},
    TitleWord{u"prénom", FirstName},
    TitleWord{u"prenom", FirstName},
    TitleWord{u"primernombre", FirstName},
    TitleWord{u"nombre", FirstName},
    TitleWord{u"primeironome", FirstName},
    TitleWord{u"voornaam", FirstName},
    TitleWord{u"förnamn", FirstName},
    TitleWord{u"fornavn", FirstName},
    TitleWord{u"imię", FirstName},
    TitleWord{u"jméno", FirstName},
    TitleWord{u"ad", FirstName},
    TitleWord{u"имя", FirstName},
    TitleWord{u"імя", FirstName},
    TitleWord{u"名", FirstName},
    TitleWord{u"名字", FirstName},
    TitleWord{u"이름", FirstName},

    TitleWord{u"lastname", LastName},
    TitleWord{u"last", LastName},
    TitleWord{u"surname", LastName},
    TitleWord{u"familyname", LastName},
    TitleWord{u"nachname", LastName},
    TitleWord{u"familienname", LastName},
    TitleWord{u"nomdefamille", LastName},
    TitleWord{u"apellido", LastName},
    TitleWord{u"apellidos", LastName},
    TitleWord{u"cognome", LastName},
    TitleWord{u"sobrenome", LastName},
    TitleWord{u"apelido", LastName},
    TitleWord{u"achternaam", LastName},
    TitleWord{u"efternamn", LastName},
    TitleWord{u"efternavn", LastName},
    TitleWord{u"nazwisko", LastName},
    TitleWord{u"příjmení", LastName},
    TitleWord{u"soyad", LastName},
    TitleWord{u"soyadı", LastName},
    TitleWord{u"фамилия", LastName},
    TitleWord{u"прізвище", LastName},
    TitleWord{u"姓", LastName},
    TitleWord{u"姓氏", LastName},
    TitleWord{u"성", LastName},

    TitleWord{u"name", FullName},
    TitleWord{u"fullname", FullName},
    TitleWord{u"nom", FullName},
    TitleWord{u"nome", FullName},
    TitleWord{u"naam", FullName},
    TitleWord{u"namn", FullName},
    TitleWord{u"navn", FullName},
    TitleWord{u"nombrecompleto", FullName},
    TitleWord{u"nomecompleto", FullName},
    TitleWord{u"姓名", FullName},
    TitleWord{u"名前", FullName},
    TitleWord{u"氏名", FullName},

    TitleWord{u"group", Groups},
    TitleWord{u"groups", Groups},
    TitleWord{u"gruppe", Groups},
    TitleWord{u"gruppen", Groups},
    TitleWord{u"groupe", Groups},
    TitleWord{u"groupes", Groups},
    TitleWord{u"grupo", Groups},
    TitleWord{u"grupos", Groups},
    TitleWord{u"gruppo", Groups},
    TitleWord{u"gruppi", Groups},
    TitleWord{u"groep", Groups},
    TitleWord{u"grupp", Groups},
    TitleWord{u"группа", Groups},
    TitleWord{u"グループ", Groups},
    TitleWord{u"组", Groups},
    TitleWord{u"그룹", Groups},
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
    const auto found = std::find_if(titleWords.begin(), titleWords.end(), [&letters](const TitleWord &each) { return each.word == letters; });
    return found == titleWords.end() ? Ignore : found->column;
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

// fastlane and others write semicolons; where there are none, commas (api/05 2).
QStringList groupNames(const QString &cell)
{
    QStringList names;
    const QStringList parts = cell.split(cell.contains(u';') ? u';' : u',');
    for (const QString &part : parts) {
        if (const QString name = part.trimmed(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

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

bool looksLikeHeader(const CsvRow &row)
{
    const auto isTitle = [](const QString &cell) { return columnTitled(cell) != Ignore; };
    const auto isAddress = [](const QString &cell) { return cell.contains(u'@'); };
    return std::any_of(row.cells.cbegin(), row.cells.cend(), isTitle) && std::none_of(row.cells.cbegin(), row.cells.cend(), isAddress);
}

} // namespace slipway
