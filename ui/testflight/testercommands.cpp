// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testercommands.h"

#include "models/literaltext.h"
#include "services/session.h"
#include "ui/testflight/invitedialog.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

TesterRef refOf(const TesterLine &line)
{
    return {.id = line.tester.id, .name = testerName(line.tester)};
}

} // namespace

TesterCommands::TesterCommands(Session &session, AppRef app, Selected selected, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_app(std::move(app))
    , m_selected(std::move(selected))
    , m_page(page)
{}

QString TesterCommands::hindrance() const
{
    if (m_session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    return m_selected().empty() ? tr("Select a tester first.") : QString();
}

QString TesterCommands::addHindrance() const
{
    return isOfTeam() ? tr("Open the testers of an app first.") : hindrance();
}

QString TesterCommands::leaveHindrance() const
{
    const QString reason = hindrance();
    if (!reason.isEmpty())
        return reason;
    const std::vector<const TesterLine *> &testers = m_selected();
    const bool isInSome = std::any_of(testers.cbegin(), testers.cend(), [](const TesterLine *line) { return !line->groups.isEmpty(); });
    return isInSome ? QString() : tr("None of them is in a group.");
}

QString TesterCommands::newcomerHindrance() const
{
    if (m_session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    if (isOfTeam())
        return tr("Open the testers of an app first.");
    const auto shown = std::find_if(m_groups.cbegin(), m_groups.cend(), [this](const BetaGroupRow &group) { return group.id == m_shown.id; });
    if (shown != m_groups.cend() && shown->isInternal)
        return tr("An internal group has members of the team alone: add them by Group…, Add Members of the Team…");
    return m_groups.empty() ? tr("Make an external group first: people are invited into one.") : QString();
}

void TesterCommands::fillMenu(QMenu *menu)
{
    const auto disable = [](QAction *action, const QString &reason) {
        action->setEnabled(reason.isEmpty());
        action->setStatusTip(reason); // menus show it in the status bar
    };
    if (!isOfTeam()) {
        QMenu *join = menu->addMenu(tr("Add to Group"));
        offerGroupsToJoin(join);
        disable(join->menuAction(), addHindrance());
        QMenu *leave = menu->addMenu(tr("Remove from Group"));
        offerGroupsToLeave(leave);
        disable(leave->menuAction(), leaveHindrance());
        disable(menu->addAction(tr("Resend Invitation"), this, &TesterCommands::invite), addHindrance());
        menu->addSeparator();
        disable(menu->addAction(tr("Remove from App…"), this, &TesterCommands::removeFromApp), addHindrance());
    }
    disable(menu->addAction(tr("Remove from Team…"), this, &TesterCommands::removeFromTeam), hindrance());
    menu->addSeparator();
    const bool hasAddress = !addresses().isEmpty();
    disable(menu->addAction(tr("Copy Email Addresses"), this, &TesterCommands::copyAddresses), hasAddress ? QString() : tr("They told no address."));
}

void TesterCommands::copyAddresses()
{
    const QStringList all = addresses();
    QGuiApplication::clipboard()->setText(all.join(u'\n'));
    emit noticed(tr("%Ln address(es) copied", nullptr, int(all.size())));
}

QStringList TesterCommands::addresses() const
{
    QStringList all;
    for (const TesterLine *line : m_selected()) {
        if (!line->tester.email.isEmpty())
            all.append(line->tester.email);
    }
    return all;
}

void TesterCommands::offerGroupsToJoin(QMenu *menu)
{
    for (const bool internal : {false, true}) {
        bool isFirst = true;
        for (const BetaGroupRow &group : m_groups) {
            if (group.isInternal != internal)
                continue;
            if (std::exchange(isFirst, false))
                menu->addSection(internal ? tr("Internal: members of the team only") : tr("External"));
            menu->addAction(plainActionText(group.name), this, [this, group] { add({.id = group.id, .name = group.name}); });
        }
    }
    if (m_groups.empty())
        menu->addAction(tr("This app has no groups yet"))->setEnabled(false);
}

std::vector<TesterGroup> TesterCommands::shownGroups(const TesterLine &line)
{
    std::vector<TesterGroup> groups;
    for (const TesterGroup &group : line.tester.groups) {
        if (line.groups.contains(group.name))
            groups.push_back(group);
    }
    return groups;
}

void TesterCommands::offerGroupsToLeave(QMenu *menu)
{
    std::vector<std::pair<TesterGroup, int>> counted; // in the order in which they are met
    for (const TesterLine *line : m_selected()) {
        for (const TesterGroup &group : shownGroups(*line)) {
            const auto known = std::find_if(counted.begin(), counted.end(), [&group](const auto &each) { return each.first == group; });
            if (known == counted.end())
                counted.emplace_back(group, 1);
            else
                ++known->second;
        }
    }
    for (const auto &[group, count] : counted) {
        //: a group, and how many of the selected testers are in it
        const QString text = tr("%1 (%2)").arg(isolated(group.name), QLocale().toString(count));
        menu->addAction(plainActionText(text), this, [this, left = group] { leave(left); });
    }
}

void TesterCommands::add(const TesterGroup &group)
{
    const std::vector<TesterRef> testers = refs();
    const int count = int(testers.size());
    ask({.question = tr("Add %Ln tester(s) to %1?", nullptr, count).arg(isolated(group.name)),
         .consequences = tr("TestFlight invites them by mail to the builds of the group."),
         .verb = tr("Add %Ln Tester(s)", nullptr, count)},
        testers, [this, testers, group] { m_session.testerActions().add(testers, group); });
}

void TesterCommands::leave(const TesterGroup &group)
{
    std::vector<TesterRef> testers;
    for (const TesterLine *line : m_selected()) {
        if (std::find(line->tester.groups.cbegin(), line->tester.groups.cend(), group) != line->tester.groups.cend())
            testers.push_back(refOf(*line));
    }
    const int count = int(testers.size());
    ask({.question = tr("Remove %Ln tester(s) from %1?", nullptr, count).arg(isolated(group.name)),
         .consequences = tr("They lose the builds that only this group has."),
         .verb = tr("Remove %Ln Tester(s)", nullptr, count)},
        testers, [this, testers, group] { m_session.testerActions().removeFromGroup(testers, group); });
}

void TesterCommands::drop(const TesterGroup &group, bool moving)
{
    if (!moving || m_shown.id.isEmpty()) {
        add(group);
        return;
    }
    const std::vector<TesterRef> testers = refs();
    const int count = int(testers.size());
    ask({.question = tr("Move %Ln tester(s) from %1 to %2?", nullptr, count).arg(isolated(m_shown.name), isolated(group.name)),
         .consequences = tr("TestFlight invites them by mail to the builds of the group."),
         .verb = tr("Move %Ln Tester(s)", nullptr, count)},
        testers, [this, testers, from = m_shown, group] { m_session.testerActions().move(testers, from, group); });
}

void TesterCommands::inviteNewcomer()
{
    auto *dialog = new InviteDialog(m_app, m_groups, m_shown.id, m_page);
    connect(dialog, &InviteDialog::confirmed, this, [this](const NewTester &tester) {
        ask({.question = tr("Invite %1 to %2?").arg(isolated(tester.name()), isolated(m_app.name)),
             .consequences = tr("TestFlight sends a mail to %1.").arg(isolated(tester.email)),
             .verb = tr("Invite")},
            {{.name = tester.name()}}, [this, tester] { m_session.testerActions().admit(tester, m_app); });
    });
    dialog->open();
}

void TesterCommands::invite()
{
    const std::vector<TesterRef> testers = refs();
    const int count = int(testers.size());
    ask({.question = tr("Invite %Ln tester(s) to %1?", nullptr, count).arg(isolated(m_app.name)),
         .consequences = tr("TestFlight sends each of them a mail."),
         .verb = tr("Invite %Ln Tester(s)", nullptr, count)},
        testers, [this, testers] { m_session.testerActions().invite(testers, m_app); });
}

void TesterCommands::removeFromApp()
{
    const std::vector<TesterRef> testers = refs();
    const int count = int(testers.size());
    askGravely({.title = tr("Remove from App"),
                .question = tr("Remove %Ln tester(s) from %1?", nullptr, count).arg(isolated(m_app.name)),
                .consequences = tr("They leave all groups and builds of this app, and the builds they have stop working. Other apps are not touched. "
                                   "To test again they have to be invited anew."),
                .verb = tr("Remove %Ln Tester(s)", nullptr, count),
                .toType = toTypeFor(testers.size())},
               testers, [this, testers] { m_session.testerActions().removeFromApp(testers, m_app); });
}

void TesterCommands::removeFromTeam()
{
    const std::vector<TesterRef> testers = refs();
    const int count = int(testers.size());
    askGravely(
        {.title = tr("Remove from Team"),
         .question = tr("Remove %Ln tester(s) from every app of the team?", nullptr, count),
         .consequences = tr("They leave all groups and builds of all apps, also of those that are not shown here. To test again they have to be "
                            "invited anew."),
         .verb = tr("Remove %Ln from All Apps", nullptr, count),
         .toType = toTypeFor(testers.size())},
        testers, [this, testers] { m_session.testerActions().removeFromTeam(testers); });
}

// What can be undone is asked only where the account is to ask before every write.
void TesterCommands::ask(GraveAction question, const std::vector<TesterRef> &testers, std::function<void()> action)
{
    for (const TesterRef &tester : testers)
        question.subjects.append(tester.name);
    askBeforeWrite(m_session, u"testers.question"_s, std::move(question), m_page, std::move(action));
}

void TesterCommands::askGravely(GraveAction question, const std::vector<TesterRef> &testers, std::function<void()> action)
{
    for (const TesterRef &tester : testers)
        question.subjects.append(tester.name);
    auto *dialog = new GraveQuestion(u"testers.question"_s, question, m_page);
    connect(dialog, &GraveQuestion::confirmed, this, std::move(action));
    dialog->open();
}

std::vector<TesterRef> TesterCommands::refs() const
{
    std::vector<TesterRef> refs;
    for (const TesterLine *line : m_selected())
        refs.push_back(refOf(*line));
    return refs;
}

} // namespace slipway
