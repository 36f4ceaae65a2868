// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerrehearsal.h"

#include "services/testerimport/testerimportexport.h"
#include "support/testrunner.h"

#include <QLocale>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr RequestBudget wholeHour{.hourlyLimit = 3600, .remaining = 3600};

//! An app with two groups for everybody and one for the team; Ada tests it, Grace another one.
TesterRoster smallRoster()
{
    TesterRoster roster{.appId = u"1"_s};
    roster.groups = {
        {.id = u"friends"_s, .name = u"Friends"_s}, {.id = u"qa"_s, .name = u"QA"_s}, {.id = u"team"_s, .name = u"Team"_s, .isInternal = true}};
    roster.add(u"ada"_s, u"Ada@Example.com"_s, {u"friends"_s, u"elsewhere"_s});
    roster.add(u"grace"_s, u"grace@example.com"_s, {u"elsewhere"_s});
    roster.add(u"mae"_s, u"mae@example.com"_s, {u"team"_s});
    return roster;
}

TesterRehearsal rehearsed(const QString &table, const TesterRoster &roster = smallRoster(), const RequestBudget &budget = wholeHour)
{
    const Result<TesterSheet> sheet = parseTesterSheet(TesterSource::fromClipboard(table));
    return rehearseImport(*sheet, guessMapping(*sheet), roster, u"friends"_s, budget);
}

const ImportedTester &only(const TesterRehearsal &rehearsal)
{
    return rehearsal.testers.front().tester;
}

QString manyRows(int count)
{
    QString table = u"Email\n"_s;
    for (int i = 0; i < count; ++i)
        table += u"guest%1@example.com\n"_s.arg(i);
    return table;
}

TesterRoster crowded(int members, const QString &group)
{
    TesterRoster roster = smallRoster();
    for (int i = roster.externals; i < members; ++i)
        roster.add(u"crowd%1"_s.arg(i), u"crowd%1@example.com"_s.arg(i), {group});
    return roster;
}

} // namespace

//! What an import would do, before it does.
class TstTesterRehearsal final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void somebodyNewIsMade()
    {
        const TesterRehearsal rehearsal = rehearsed(u"Eve,Stone,eve@example.com"_s);
        QCOMPARE(only(rehearsal).verdict, TesterVerdict::New);
        QCOMPARE(only(rehearsal).state, ImportedTester::State::Waiting);
        QCOMPARE(only(rehearsal).row, 1);
        QCOMPARE(only(rehearsal).firstName, u"Eve"_s);
        QCOMPARE(only(rehearsal).lastName, u"Stone"_s);
        QCOMPARE(only(rehearsal).groups, QStringList{u"friends"_s});
        QVERIFY(only(rehearsal).testerId.isEmpty());
        QCOMPARE(rehearsal.groups, (std::vector<ImportGroup>{{u"friends"_s, u"Friends"_s}}));
        QCOMPARE(rehearsal.wanted(), 1);
    }

    void whomTheTeamHasIsAddedOnly()
    {
        const TesterRehearsal rehearsal = rehearsed(u"GRACE@example.com"_s);
        QCOMPARE(only(rehearsal).verdict, TesterVerdict::Join);
        QCOMPARE(only(rehearsal).testerId, u"grace"_s);
        QCOMPARE(rehearsal.wanted(), 1);
    }

    void membersAreLeftOut()
    {
        const TesterRehearsal rehearsal = rehearsed(u"ada@example.com"_s);
        QCOMPARE(only(rehearsal).verdict, TesterVerdict::Member);
        QCOMPARE(only(rehearsal).state, ImportedTester::State::LeftOut);
        QVERIFY(!only(rehearsal).reason.isEmpty());
    }

    void laterRowsOfOneAddressAreLeftOut()
    {
        const TesterRehearsal rehearsal = rehearsed(u"Email\neve@example.com\nx@example.com\n EVE@Example.COM \n"_s);
        QCOMPARE(rehearsal.testers.at(2).tester.verdict, TesterVerdict::Duplicate);
        QCOMPARE(rehearsal.testers.at(2).firstRow, 2);
        QCOMPARE(rehearsal.testers.at(2).tester.reason, u"Row 2 has this address already."_s);
        QCOMPARE(rehearsal.count(TesterVerdict::New), 2);
    }

    void anInvalidRowTakesNobodysPlace()
    {
        const TesterRehearsal rehearsal = rehearsed(u"Email,Groups\neve@example.com,Nobody\neve@example.com,QA\n"_s);
        QCOMPARE(rehearsal.testers.at(0).tester.verdict, TesterVerdict::Invalid);
        QCOMPARE(rehearsal.testers.at(1).tester.verdict, TesterVerdict::New);
    }

    void invalidRowsSayWhy_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("reason");
        const auto add = [](const QString &email, const QString &reason) { QTest::newRow(qPrintable(email)) << email << reason; };
        add(u"ada.example.com"_s, u"There is no @ in the address."_s);
        add(u"@example.com"_s, u"This is no email address."_s);
        add(u"ada@example"_s, u"This is no email address."_s);
        add(u"ada@b@example.com"_s, u"This is no email address."_s);
        add(u"ada@example..com"_s, u"This is no email address."_s);
        add(u"ada@.com"_s, u"This is no email address."_s);
        add(u"ada byron@example.com"_s, u"There is a blank, a quote or a bracket in the address."_s);
        add(u"Ada <ada@example.com>"_s, u"There is a blank, a quote or a bracket in the address."_s);
        add(u"a\u200Bda@example.com"_s, u"There is an invisible character in the address."_s);
        add(u"ada@\u202Eexample.com"_s, u"There is an invisible character in the address."_s);
        add(QString(300, u'a') + u"@example.com"_s, u"The address has 312 characters."_s);
    }
    void invalidRowsSayWhy()
    {
        QFETCH(QString, email);
        QTEST(flawOfAddress(email), "reason");
        const TesterRehearsal rehearsal = rehearsed(u"Email\tName\n%1\tx\n"_s.arg(email));
        QCOMPARE(only(rehearsal).verdict, TesterVerdict::Invalid);
        QCOMPARE(only(rehearsal).row, 2);
        QCOMPARE(rehearsal.testers.front().flaw, TesterColumn::Email);
    }

    void ordinaryAddressesAreFine_data()
    {
        QTest::addColumn<QString>("email");
        for (const char *email : {"a@b.c", "first.last+tag@sub.example.co.uk", "o'neil@example.com", "x_y-z@example.museum", "jörg@exämple.de"})
            QTest::newRow(email) << QString::fromUtf8(email);
    }
    void ordinaryAddressesAreFine()
    {
        QFETCH(QString, email);
        QCOMPARE(flawOfAddress(email), QString());
    }

    void namesThatAreNoneAreInvalid()
    {
        const TesterRehearsal rehearsal =
            rehearsed(u"Email,First Name,Last Name\na@b.c,\"two\nlines\",x\nd@e.f,x,%1\ng@h.i,\u202Eada,👩‍🚀\n"_s.arg(QString(1000, u'x')));
        QCOMPARE(rehearsal.testers.at(0).flaw, TesterColumn::FirstName);
        QCOMPARE(rehearsal.testers.at(1).flaw, TesterColumn::LastName);
        QCOMPARE(rehearsal.testers.at(1).tester.reason, u"The name has 1,000 characters."_s);
        QCOMPARE(rehearsal.testers.at(2).tester.verdict, TesterVerdict::New); // marks of direction belong to names of some languages
    }

    void rowsNameTheirGroups()
    {
        const TesterRehearsal rehearsal =
            rehearsed(u"Email,Groups\neve@example.com,qa;FRIENDS\nada@example.com,QA\nx@example.com,Nobody\ny@example.com,\n"_s);
        QCOMPARE(rehearsal.testers.at(0).tester.groups, (QStringList{u"qa"_s, u"friends"_s}));
        QCOMPARE(rehearsal.testers.at(1).tester.verdict, TesterVerdict::Join);
        QCOMPARE(rehearsal.testers.at(1).tester.groups, QStringList{u"qa"_s});
        QCOMPARE(rehearsal.testers.at(2).tester.reason, u"The app has no group “Nobody”."_s);
        QCOMPARE(rehearsal.testers.at(2).flaw, TesterColumn::Groups);
        QCOMPARE(rehearsal.testers.at(3).tester.groups, QStringList{u"friends"_s});
    }

    void whoeverHasNoRoomIsOverTheLimit()
    {
        const TesterRoster roster = crowded(mostExternalTesters - 1, u"qa"_s);
        QCOMPARE(roster.externals, mostExternalTesters - 1);
        const TesterRehearsal rehearsal = rehearsed(u"Email\neve@example.com\ngrace@example.com\ncrowd5@example.com\nx@example.com\n"_s, roster);
        QCOMPARE(rehearsal.testers.at(0).tester.verdict, TesterVerdict::New);
        QCOMPARE(rehearsal.testers.at(1).tester.verdict, TesterVerdict::OverLimit); // tests another app
        QCOMPARE(rehearsal.testers.at(2).tester.verdict, TesterVerdict::Join); // tests this one already
        QCOMPARE(rehearsal.testers.at(3).tester.verdict, TesterVerdict::OverLimit);
        QVERIFY(rehearsal.testers.at(3).tester.reason.contains(u"10,000"_s));
    }

    void groupsOfTheTeamHaveTheirOwnLimit()
    {
        TesterRoster roster = smallRoster();
        for (int i = roster.internals; i < mostInternalTesters; ++i)
            roster.add(u"c%1"_s.arg(i), u"c%1@example.com"_s.arg(i), {u"team"_s});
        const TesterRehearsal rehearsal = rehearsed(u"Email,Groups\neve@example.com,Team\nx@example.com,QA\n"_s, roster);
        QCOMPARE(rehearsal.testers.at(0).tester.verdict, TesterVerdict::OverLimit);
        QCOMPARE(rehearsal.testers.at(1).tester.verdict, TesterVerdict::New);
    }

    void theCostIsInRequestsAndMinutes()
    {
        const TesterRehearsal rehearsal = rehearsed(manyRows(1180) + u"grace@example.com\n"_s);
        QCOMPARE(rehearsal.cost.requests, 1180 + 1 + 6); // the members that are read back are 1,182
        QCOMPARE(rehearsal.cost.remaining, 3600);
        QCOMPARE(rehearsal.cost.time, std::chrono::minutes(6));
    }

    void whatTheHourDoesNotHaveTakesTheNext()
    {
        const RequestBudget little{.hourlyLimit = 3600, .remaining = 800};
        QCOMPARE(rehearsed(manyRows(400), smallRoster(), little).cost.time, std::chrono::minutes(3));
        QCOMPARE(rehearsed(manyRows(1180), smallRoster(), little).cost.time, std::chrono::minutes(60 + 4));
        QCOMPARE(rehearsed(manyRows(5000), smallRoster(), little).cost.time, std::chrono::minutes(120 + 7));
    }

    void aLargeTableTakesNoLongerARow()
    {
        const auto time = [](int rows) {
            const Result<TesterSheet> sheet = parseTesterSheet(TesterSource::fromClipboard(manyRows(rows)));
            const TesterRoster roster = smallRoster();
            std::clock_t best = std::numeric_limits<std::clock_t>::max();
            for (int round = 0; round < 5; ++round) {
                const std::clock_t begin = std::clock(); // of this process: others may keep the computer busy
                const TesterRehearsal rehearsal = rehearseImport(*sheet, guessMapping(*sheet), roster, u"friends"_s, wholeHour);
                best = std::min(best, std::clock() - begin);
                [&] { QCOMPARE(rehearsal.testers.size(), size_t(rows)); }();
            }
            return best;
        };
        QVERIFY(time(40'000) < 50 * time(4'000)); // ten times as long, and caches that are too small by then
    }

    void problemsCanBeMendedAndImportedAgain()
    {
        const TesterRehearsal rehearsal = rehearsed(
            u"Email,First Name,Last Name\nada@example.com,Ada,\nnobody,=cmd|' /C calc'!A0,\"a, \"\"b\"\"\"\neve@example.com,,\nEVE@example.com,,\n"_s);
        const Result<TesterSheet> problems = parseTesterSheet({.name = u"problems.csv"_s, .bytes = problemsAsCsv(rehearsal)});
        QVERIFY(problems);
        QCOMPARE(problems->titles, (QStringList{u"row"_s, u"email"_s, u"firstName"_s, u"lastName"_s, u"reason"_s}));
        QCOMPARE(problems->rows.size(), size_t(2));
        QCOMPARE(problems->rows.at(0).cells,
                 (std::vector<QString>{u"3"_s, u"nobody"_s, u"=cmd|' /C calc'!A0"_s, u"a, \"b\""_s, u"There is no @ in the address."_s}));
        QCOMPARE(problems->rows.at(1).cells.front(), u"5"_s);
        QVERIFY(problemsAsCsv(rehearsal).contains(",'=cmd|"));
        const ColumnMapping mapping = guessMapping(*problems);
        QCOMPARE(mapping.columns,
                 (std::vector{TesterColumn::Ignore, TesterColumn::Email, TesterColumn::FirstName, TesterColumn::LastName, TesterColumn::Ignore}));
    }
};

SLIPWAY_TEST(TstTesterRehearsal)
#include "tst_testerrehearsal.moc"
