// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerrehearsal.h"

#include "services/feed.h"
#include "services/memberships.h"

#include <QCoreApplication>
#include <QLocale>
#include <QtConcurrent>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct TesterRehearsalText
{
    Q_DECLARE_TR_FUNCTIONS(TesterRehearsal)
};

constexpr qsizetype longestAddress = 254; // RFC 5321
constexpr qsizetype longestName = 255; // Apple says none; far beyond what is a name

// Line breaks, NUL, marks that turn the direction of text: seen or not, they belong into no address. Names may have the last.
bool isControl(QChar letter)
{
    return letter.category() == QChar::Other_Control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
}

bool isInvisible(QChar letter)
{
    return isControl(letter) || letter.category() == QChar::Other_Format;
}

QString flawOfName(const QString &name)
{
    if (name.size() > longestName)
        return TesterRehearsalText::tr("The name has %L1 characters.").arg(name.size());
    if (std::any_of(name.cbegin(), name.cend(), isControl))
        return TesterRehearsalText::tr("There is a line break or an invisible character in the name.");
    return {};
}

//! Goes through the rows of a table, and remembers who came before.
class Rehearser final
{
public:
    Rehearser(const TesterRoster &roster, const QString &groupId)
        : m_roster(roster)
        , m_groupId(groupId)
        , m_internals(roster.internals)
        , m_externals(roster.externals)
    {
        for (const BetaGroupRow &group : roster.groups) {
            m_groupIds.insert(group.name.trimmed().toCaseFolded(), group.id);
            if (group.isInternal)
                m_internalGroups.insert(group.id);
        }
    }

    RehearsedTester judge(int row, const SheetPerson &person);

private:
    QString resolveGroups(const SheetPerson &person, QStringList *ids) const;
    void judgeValid(RehearsedTester *row);
    QString takePlace(const KnownTester *known, const QStringList &groups);

    const TesterRoster &m_roster;
    const QString m_groupId;
    QHash<QString, QString> m_groupIds; // by name, folded
    QSet<QString> m_internalGroups;
    QHash<QString, int> m_firstRows; // by address
    int m_internals;
    int m_externals;
};

// Ids of the groups that \a person is to be in; or what is wrong.
QString Rehearser::resolveGroups(const SheetPerson &person, QStringList *ids) const
{
    for (const QString &name : person.groups) {
        const QString id = m_groupIds.value(name.toCaseFolded());
        if (id.isEmpty())
            return TesterRehearsalText::tr("The app has no group “%1”.").arg(name.left(longestName));
        if (!ids->contains(id))
            ids->append(id);
    }
    if (ids->isEmpty())
        ids->append(m_groupId);
    return {};
}

RehearsedTester Rehearser::judge(int row, const SheetPerson &person)
{
    RehearsedTester judged{.tester = {.row = row, .email = person.email, .firstName = person.firstName, .lastName = person.lastName}};
    const auto refuse = [&judged](TesterColumn column, const QString &reason) {
        judged.tester.verdict = TesterVerdict::Invalid;
        judged.tester.reason = reason;
        judged.flaw = column;
        return judged;
    };
    if (const QString flaw = flawOfAddress(person.email); !flaw.isEmpty())
        return refuse(TesterColumn::Email, flaw);
    if (const QString flaw = flawOfName(person.firstName); !flaw.isEmpty())
        return refuse(TesterColumn::FirstName, flaw);
    if (const QString flaw = flawOfName(person.lastName); !flaw.isEmpty())
        return refuse(TesterColumn::LastName, flaw);
    if (const QString flaw = resolveGroups(person, &judged.tester.groups); !flaw.isEmpty())
        return refuse(TesterColumn::Groups, flaw);
    judgeValid(&judged);
    return judged;
}

void Rehearser::judgeValid(RehearsedTester *row)
{
    ImportedTester &tester = row->tester;
    const QString key = TesterRoster::keyOf(tester.email);
    if (const auto first = m_firstRows.constFind(key); first != m_firstRows.cend()) {
        tester.verdict = TesterVerdict::Duplicate;
        tester.reason = TesterRehearsalText::tr("Row %L1 has this address already.").arg(*first);
        row->firstRow = *first;
        return;
    }
    m_firstRows.insert(key, tester.row);
    const auto found = m_roster.testers.constFind(key);
    const KnownTester *known = found == m_roster.testers.cend() ? nullptr : &*found;
    if (known) {
        tester.testerId = known->id;
        tester.groups.removeIf([known](const QString &group) { return known->groups.contains(group); });
    }
    if (known && tester.groups.isEmpty()) {
        tester.verdict = TesterVerdict::Member;
        tester.reason = TesterRehearsalText::tr("Is in the group already.");
        return;
    }
    tester.reason = takePlace(known, tester.groups);
    if (!tester.reason.isEmpty()) {
        tester.verdict = TesterVerdict::OverLimit;
        return;
    }
    tester.verdict = known ? TesterVerdict::Join : TesterVerdict::New;
    tester.state = ImportedTester::State::Waiting;
}

// Counts who joins \a groups among the testers of the app; or says why there is no room.
QString Rehearser::takePlace(const KnownTester *known, const QStringList &groups)
{
    const auto isInternal = [this](const QString &id) { return m_internalGroups.contains(id); };
    const QStringList before = known ? known->groups : QStringList();
    const bool wasInternal = std::any_of(before.cbegin(), before.cend(), isInternal);
    const bool takesInternal = !wasInternal && std::any_of(groups.cbegin(), groups.cend(), isInternal);
    const bool takesExternal = before.isEmpty() && !takesInternal;
    if (takesInternal && m_internals >= mostInternalTesters)
        return TesterRehearsalText::tr("The app would have more than %L1 internal testers.").arg(mostInternalTesters);
    if (takesExternal && m_externals >= mostExternalTesters)
        return TesterRehearsalText::tr("The app would have more than %L1 external testers.").arg(mostExternalTesters);
    m_internals += takesInternal ? 1 : 0;
    m_externals += takesExternal ? 1 : 0;
    return {};
}

RequestCost costOfImport(const TesterRehearsal &rehearsal, const TesterRoster &roster, const RequestBudget &budget)
{
    std::map<QString, int> joining;
    std::map<QString, int> members;
    for (const RehearsedTester &row : rehearsal.testers) {
        if (!row.tester.isWanted())
            continue;
        for (const QString &group : row.tester.groups) {
            joining[group] += row.tester.verdict == TesterVerdict::Join ? 1 : 0;
            ++members[group];
        }
    }
    int requests = rehearsal.count(TesterVerdict::New);
    for (const auto &[group, count] : joining)
        requests += requestsFor(count, int(Memberships::largestLinkage));
    for (const auto &[group, count] : members)
        requests += requestsFor(roster.members.value(group) + count, largestPage);
    return costOf(requests, budget);
}

std::vector<ImportGroup> groupsNamedBy(const std::vector<RehearsedTester> &rows, const TesterRoster &roster)
{
    QSet<QString> named;
    for (const RehearsedTester &row : rows) {
        for (const QString &group : row.tester.groups)
            named.insert(group);
    }
    std::vector<ImportGroup> groups;
    for (const BetaGroupRow &group : roster.groups) {
        if (named.contains(group.id))
            groups.push_back({group.id, group.name});
    }
    return groups;
}

} // namespace

QString flawOfAddress(const QString &email)
{
    const qsizetype at = email.indexOf(u'@');
    if (email.isEmpty())
        return TesterRehearsalText::tr("There is no address.");
    if (at < 0)
        return TesterRehearsalText::tr("There is no @ in the address.");
    if (email.size() > longestAddress)
        return TesterRehearsalText::tr("The address has %L1 characters.").arg(email.size());
    if (std::any_of(email.cbegin(), email.cend(), isInvisible))
        return TesterRehearsalText::tr("There is an invisible character in the address.");
    const auto isForeign = [](QChar letter) { return letter.isSpace() || u"\"(),:;<>[\\]"_s.contains(letter); };
    if (std::any_of(email.cbegin(), email.cend(), isForeign))
        return TesterRehearsalText::tr("There is a blank, a quote or a bracket in the address.");
    const QString domain = email.sliced(at + 1);
    if (at == 0 || domain.contains(u'@') || !domain.contains(u'.') || domain.startsWith(u'.') || domain.endsWith(u'.') || domain.contains(".."_L1))
        return TesterRehearsalText::tr("This is no email address.");
    return {};
}

int TesterRehearsal::count(TesterVerdict verdict) const
{
    return int(std::count_if(testers.cbegin(), testers.cend(), [verdict](const RehearsedTester &each) { return each.tester.verdict == verdict; }));
}

TesterRehearsal rehearseImport(const TesterSheet &sheet, const ColumnMapping &mapping, const TesterRoster &roster, const QString &groupId,
                               const RequestBudget &budget)
{
    Rehearser rehearser(roster, groupId);
    TesterRehearsal rehearsal;
    rehearsal.testers.reserve(sheet.rows.size());
    for (const CsvRow &row : sheet.rows)
        rehearsal.testers.push_back(rehearser.judge(row.number, mapping.person(row)));
    rehearsal.groups = groupsNamedBy(rehearsal.testers, roster);
    rehearsal.cost = costOfImport(rehearsal, roster, budget);
    return rehearsal;
}

QFuture<Result<TesterRehearsal>> rehearseImportAside(const std::shared_ptr<const TesterSheet> &sheet, const ColumnMapping &mapping,
                                                     const std::shared_ptr<const TesterRoster> &roster, const QString &groupId,
                                                     const RequestBudget &budget)
{
    return QtConcurrent::run([=]() -> Result<TesterRehearsal> { return rehearseImport(*sheet, mapping, *roster, groupId, budget); });
}

} // namespace slipway
