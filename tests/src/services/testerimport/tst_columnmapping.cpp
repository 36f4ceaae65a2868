// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/columnmapping.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using Columns = std::vector<TesterColumn>;
using enum TesterColumn;

TesterSheet sheetWith(const QString &content)
{
    const Result<TesterSheet> sheet = parseTesterSheet(TesterSource::fromClipboard(content));
    return sheet.value_or({});
}

} // namespace

Q_DECLARE_METATYPE(Columns)

//! Which column holds what.
class TstColumnMapping final : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreGuessed_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<Columns>("columns");
        QTest::newRow("the site") << u"Ada,Byron,ada@b.c"_s << Columns{FirstName, LastName, Email};
        QTest::newRow("fastlane") << u"First,Last,Email,Groups,Installed Version,Install Date\nAda,Byron,ada@b.c,QA;Friends,1.0,today"_s
                                  << Columns{FirstName, LastName, Email, Groups, Ignore, Ignore};
        QTest::newRow("a command line tool") << u"email,first_name,last_name,groups\nada@b.c,Ada,Byron,QA"_s
                                             << Columns{Email, FirstName, LastName, Groups};
        QTest::newRow("the same without a header") << u"ada@b.c,Ada,Byron"_s << Columns{Email, FirstName, LastName};
        QTest::newRow("as drawn") << u"E-Mail;Vorname;Name;Firma\nada@b.c;Ada;Byron;Acme"_s << Columns{Email, FirstName, LastName, Ignore};
        QTest::newRow("French") << u"Nom;Prénom;Adresse e-mail\nByron;Ada;ada@b.c"_s << Columns{LastName, FirstName, Email};
        QTest::newRow("Spanish") << u"Nombre;Apellidos;Correo electrónico\nAda;Byron;ada@b.c"_s << Columns{FirstName, LastName, Email};
        QTest::newRow("Chinese") << u"姓名,邮箱\nAda,ada@b.c"_s << Columns{FullName, Email};
        QTest::newRow("whole names") << u"Name,Email\nAda Byron,ada@b.c"_s << Columns{FullName, Email};
        QTest::newRow("whole names without a header") << u"Ada Byron,ada@b.c"_s << Columns{FullName, Email};
        QTest::newRow("addresses alone") << u"ada@b.c\neve@b.c"_s << Columns{Email};
        QTest::newRow("a title that nobody knows above addresses") << u"Vorname;Kontakt\nAda;ada@b.c"_s << Columns{FirstName, Email};
        QTest::newRow("a title that comes twice") << u"Email,Email\na@b.c,d@e.f"_s << Columns{Email, Ignore};
        QTest::newRow("no addresses") << u"Ada,Byron"_s << Columns{FirstName, LastName};
    }
    void columnsAreGuessed()
    {
        QFETCH(QString, table);
        QTEST(guessMapping(sheetWith(table)).columns, "columns");
    }

    void whatAnImportCannotGoByIsSaid_data()
    {
        QTest::addColumn<Columns>("columns");
        QTest::addColumn<bool>("isFlawed");
        QTest::newRow("an address") << Columns{Email} << false;
        QTest::newRow("all") << Columns{FirstName, LastName, Email, Groups, Ignore, Ignore} << false;
        QTest::newRow("a whole name") << Columns{FullName, Email} << false;
        QTest::newRow("no address") << Columns{FirstName, LastName} << true;
        QTest::newRow("two addresses") << Columns{Email, Email} << true;
        QTest::newRow("a whole name and a part") << Columns{FullName, Email, LastName} << true;
    }
    void whatAnImportCannotGoByIsSaid()
    {
        QFETCH(Columns, columns);
        QFETCH(bool, isFlawed);
        QCOMPARE(!ColumnMapping{columns}.flaw().isEmpty(), isFlawed);
    }

    void namesAreSplit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("two words") << u"Ada Byron"_s << u"Ada"_s << u"Byron"_s;
        QTest::newRow("turned round") << u"Byron, Ada"_s << u"Ada"_s << u"Byron"_s;
        QTest::newRow("three words") << u"Ada King Lovelace"_s << u"Ada King"_s << u"Lovelace"_s;
        QTest::newRow("one word") << u"Ada"_s << u"Ada"_s << u""_s;
        QTest::newRow("none") << u"  "_s << u""_s << u""_s;
    }
    void namesAreSplit()
    {
        QFETCH(QString, name);
        const SheetPerson person = ColumnMapping{{FullName, Email}}.person({.cells = {name, u"\uFEFF ada@b.c\u00A0"_s}});
        QTEST(person.firstName, "first");
        QTEST(person.lastName, "last");
        QCOMPARE(person.email, u"ada@b.c"_s);
    }

    void namesOfGroupsSurviveACell()
    {
        const ColumnMapping mapping{{Email, Groups}};
        for (const QStringList &names : {QStringList{u"QA"_s}, QStringList{u"A, B"_s}, QStringList{u"A;B"_s, u"\"C\""_s, u"=D"_s, u"E \"F\", G;"_s},
                                         QStringList{u"\""_s}, QStringList{u"\";\""_s, u"'"_s}, QStringList()})
            QCOMPARE(mapping.person({.cells = {u"a@b.c"_s, groupsCell(names)}}).groups, names);
    }

    void groupsStandBetweenSemicolonsOrCommas()
    {
        const ColumnMapping mapping{{Email, Groups}};
        const auto groups = [&mapping](const QString &cell) { return mapping.person({.cells = {u"a@b.c"_s, cell}}).groups; };
        QCOMPARE(groups(u"QA; Friends ;QA"_s), (QStringList{u"QA"_s, u"Friends"_s}));
        QCOMPARE(groups(u"QA, Friends"_s), (QStringList{u"QA"_s, u"Friends"_s}));
        QCOMPARE(groups(u"Bugs, all; Friends"_s), (QStringList{u"Bugs, all"_s, u"Friends"_s}));
        QCOMPARE(groups(u""_s), QStringList());
        QCOMPARE(groups(u"\"Bugs; all\";Friends"_s), (QStringList{u"Bugs; all"_s, u"Friends"_s}));
        QCOMPARE(groups(u"The \"few\"; Friends"_s), (QStringList{u"The \"few\""_s, u"Friends"_s}));
        QCOMPARE(groups(u"\"few; Friends"_s), (QStringList{u"\"few"_s, u"Friends"_s}));
    }
};

SLIPWAY_TEST(TstColumnMapping)
#include "tst_columnmapping.moc"
