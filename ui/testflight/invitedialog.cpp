// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/invitedialog.h"

#include "models/literaltext.h"
#include "services/apps.h"
#include "services/betagroups.h"
#include "services/testerimport/columnmapping.h"
#include "services/testerimport/testerrehearsal.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/picklist.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString wordsOfGroup(const BetaGroupRow &group)
{
    QStringList facts;
    if (group.testers)
        facts.append(InviteDialog::tr("%Ln tester(s)", nullptr, *group.testers));
    if (group.hasNothingToTest())
        facts.append(InviteDialog::tr("nothing to test yet"));
    else if (!group.newestBuild.isEmpty())
        facts.append(InviteDialog::tr("build %1").arg(isolated(group.newestBuild)));
    return facts.join(u" · "_s);
}

} // namespace

InviteDialog::InviteDialog(const AppRef &app, const std::vector<BetaGroupRow> &groups, const QString &shown, QWidget *parent)
    : FormDialog(u"invite"_s, tr("Invite Tester"), tr("Invite"), parent)
    , m_groups(groups)
    , m_email(makeLine(u"invite.email"_s))
    , m_firstName(makeLine(u"invite.firstName"_s))
    , m_lastName(makeLine(u"invite.lastName"_s))
    , m_list(new PickList(u"invite.groups"_s, tr("Find a group"), tr("Groups of %1").arg(isolated(app.name))))
{
    // One after the other: Tab goes in the order in which they come into the window.
    m_emailRow = new FormRow(tr("Email"), m_email, this);
    auto *firstRow = new FormRow(tr("First name"), m_firstName, this);
    auto *lastRow = new FormRow(tr("Last name"), m_lastName, this);
    m_groupsRow = new FormRow(tr("Groups"), m_list, this);
    m_emailRow->setHint(tr("TestFlight sends the invitation there. It need not be the address of an Apple Account."));
    m_firstName->setPlaceholderText(tr("Optional"));
    m_lastName->setPlaceholderText(tr("Optional"));
    for (FormRow *row : {m_emailRow, firstRow, lastRow, m_groupsRow})
        addRow(row);
    offerGroups(shown);
    connect(m_email, &QLineEdit::textChanged, this, &InviteDialog::splitAddress);
    connect(m_email, &QLineEdit::editingFinished, this, [this] {
        m_wasLeft = m_wasLeft || !m_email->text().isEmpty();
        showFlaws();
    });
    connect(m_list, &PickList::tickedChanged, this, &InviteDialog::showFlaws);
    connect(&confirmButton(), &QPushButton::clicked, this, [this] {
        emit confirmed(tester());
        accept();
    });
    showFlaws();
    fit();
    m_email->setFocus();
}

InviteDialog::~InviteDialog()
{
    m_email->disconnect(this); // it is left when the dialog goes, which is half gone then
}

// Internal groups take members of the team alone (api/05 2), who are picked and not typed.
void InviteDialog::offerGroups(const QString &shown)
{
    std::vector<PickList::Row> rows;
    QStringList first;
    for (const BetaGroupRow &group : m_groups) {
        if (group.isInternal)
            continue;
        rows.push_back({.id = group.id, .text = group.name, .detail = wordsOfGroup(group)});
        if (group.id == shown)
            first.append(group.id);
    }
    if (rows.size() == 1)
        first = {rows.front().id};
    m_list->setRows(rows);
    m_list->setTicked(first);
}

// What programs of mail copy: "Ada Byron <ada@example.com>".
void InviteDialog::splitAddress()
{
    static const QRegularExpression pattern(uR"re(^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$)re"_s);
    if (const QRegularExpressionMatch match = pattern.match(m_email->text()); match.hasMatch()) {
        SheetPerson person;
        splitName(match.captured(1), &person);
        if (m_firstName->text().isEmpty() && m_lastName->text().isEmpty()) {
            m_firstName->setText(person.firstName);
            m_lastName->setText(person.lastName);
        }
        m_email->setText(match.captured(2).trimmed()); // comes back here
        return;
    }
    showFlaws();
}

NewTester InviteDialog::tester() const
{
    NewTester tester{.email = m_email->text().trimmed(), .firstName = m_firstName->text().trimmed(), .lastName = m_lastName->text().trimmed()};
    const QStringList ticked = m_list->ticked();
    for (const BetaGroupRow &group : m_groups) {
        if (ticked.contains(group.id))
            tester.groups.push_back({.id = group.id, .name = group.name});
    }
    return tester;
}

// Why it cannot be sent; empty when it can.
QString InviteDialog::flaw() const
{
    const NewTester wanted = tester();
    if (const QString flaw = flawOfAddress(wanted.email); !flaw.isEmpty())
        return flaw;
    if (wanted.groups.empty())
        return tr("Tick a group.");
    return {};
}

// Mail goes out with the first build that can be tested.
QString InviteDialog::mailNote() const
{
    const QStringList ticked = m_list->ticked();
    const auto isWaiting = [&ticked](const BetaGroupRow &group) { return !ticked.contains(group.id) || group.hasNothingToTest(); };
    if (ticked.isEmpty() || !std::all_of(m_groups.cbegin(), m_groups.cend(), isWaiting))
        return {};
    return tr("There is no build to test in there yet: the mail goes out when there is one.");
}

void InviteDialog::showFlaws()
{
    const QString address = m_email->text().trimmed();
    const QString flawInAddress = address.isEmpty() || !m_wasLeft ? QString() : flawOfAddress(address);
    m_emailRow->say(Tone::Error, flawInAddress);
    const bool hasExternal = std::any_of(m_groups.cbegin(), m_groups.cend(), [](const BetaGroupRow &group) { return !group.isInternal; });
    m_groupsRow->setHint(hasExternal ? mailNote() : tr("This app has no external group yet: make one by Group…, New Group…"));
    setHindrance(flaw());
}

} // namespace slipway
