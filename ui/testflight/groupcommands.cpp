// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupcommands.h"

#include "catalogue/typespec.h"
#include "models/literaltext.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "ui/shell/filesbutton.h"
#include "ui/shell/pane.h"
#include "ui/testflight/groupdialog.h"
#include "ui/testflight/grouppicker.h"
#include "ui/testflight/groupreading.h"
#include "ui/widgets/gravequestion.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// What becomes of those who are in a group, and of its link.
QString consequencesOfDeletion(const BetaGroupRow &group)
{
    QStringList sentences;
    if (group.testers.value_or(1) > 0) {
        sentences.append(
            group.isInternal
                ? GroupCommands::tr("Its members stay in the team, and in other groups; the builds that only this group has are lost to them.")
                : GroupCommands::tr("Its testers stay testers where they are in another group; all others lose the app's builds."));
    }
    if (!group.publicLink.isEmpty())
        sentences.append(GroupCommands::tr("Its public link stops working, and never comes back."));
    sentences.append(GroupCommands::tr("A group that was deleted cannot be restored."));
    return sentences.join(u' ');
}

} // namespace

GroupCommands::GroupCommands(Session &session, GroupReading &reading, Pane *page)
    : QObject(page)
    , m_session(session)
    , m_reading(reading)
    , m_page(page)
{
    connect(&m_reading, &GroupReading::removed, this, &GroupCommands::leave);
}

std::vector<PageAction> GroupCommands::actions()
{
    return {
        {ActionId::NewGroup, [this] { create(); }, hindrance()},
        {ActionId::RenameGroup, [this] { rename(); }, groupHindrance()},
        {ActionId::AddMembers, [this] { addMembers(); }, membersHindrance()},
        {ActionId::AddBuilds, [this] { addBuilds(); }, buildsHindrance()},
        {ActionId::DeleteGroup, [this] { remove(); }, groupHindrance()},
    };
}

QPushButton *GroupCommands::makeButton(QWidget *parent)
{
    auto *button = new QPushButton(tr("Group…"), parent);
    button->setObjectName(u"group.actions"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, button] { showActionsMenu(*button, actions()); });
    return button;
}

QString GroupCommands::hindrance() const
{
    return m_session.account().safeMode == SafeMode::ReadOnly ? tr("This account is read-only.") : QString();
}

QString GroupCommands::groupHindrance() const
{
    const QString reason = hindrance();
    if (!reason.isEmpty() || m_reading.group())
        return reason;
    return m_reading.place().path.isEmpty() ? tr("Open a group first.") : tr("The group is not read yet.");
}

QString GroupCommands::membersHindrance() const
{
    const QString reason = groupHindrance();
    if (!reason.isEmpty() || m_reading.group()->isInternal)
        return reason;
    return tr("Members of the team are picked for internal groups; people are invited to this one by their address.");
}

QString GroupCommands::buildsHindrance() const
{
    const QString reason = groupHindrance();
    if (!reason.isEmpty() || !m_reading.group()->hasAllBuilds)
        return reason;
    return tr("This group gets every build by itself, which was chosen when it was created.");
}

TesterGroup GroupCommands::ref() const
{
    const BetaGroupRow *group = m_reading.group();
    return {.id = group->id, .name = group->name};
}

void GroupCommands::create()
{
    auto *dialog = new NewGroupDialog(m_session, m_reading, m_page);
    connect(dialog, &NewGroupDialog::created, this, &GroupCommands::showGroup);
    dialog->open();
}

void GroupCommands::rename()
{
    auto *dialog = new RenameGroupDialog(m_session, ref(), m_page);
    dialog->open();
}

void GroupCommands::addMembers()
{
    GroupPicker *picker = pickMembers(m_session, *m_reading.group(), m_page);
    picker->open();
}

void GroupCommands::addBuilds()
{
    GroupPicker *picker = pickBuilds(m_session, m_reading.place().appId, *m_reading.group(), m_page);
    picker->open();
}

// What can be undone is asked only where the account is to ask before every write.
void GroupCommands::removeBuilds(const std::vector<BuildRef> &builds)
{
    const TesterGroup group = ref();
    GraveAction question{.question = tr("Remove %Ln build(s) from %1?", nullptr, int(builds.size())).arg(isolated(group.name)),
                         .consequences = tr("Its testers can no longer install them. What they have installed stays until it expires."),
                         .verb = tr("Remove %Ln Build(s)", nullptr, int(builds.size()))};
    for (const BuildRef &build : builds)
        question.subjects.append(build.name);
    askBeforeWrite(m_session, u"group.question"_s, std::move(question), m_page,
                   [this, builds, group] { m_session.groupActions().removeBuilds(builds, group); });
}

void GroupCommands::remove()
{
    const BetaGroupRow &group = *m_reading.group();
    const QString people = group.testers ? tr("Delete the group %1 with %Ln tester(s)?", nullptr, *group.testers) : tr("Delete the group %1?");
    const GraveAction action{.title = tr("Delete Group"),
                             .question = people.arg(isolated(group.name)),
                             .consequences = consequencesOfDeletion(group),
                             .verb = tr("Delete Group")};
    auto *question = new GraveQuestion(u"group.question"_s, action, m_page);
    connect(question, &GraveQuestion::confirmed, this,
            [this, gone = ref(), appId = m_reading.place().appId] { m_session.groupActions().remove(gone, appId); });
    question->open();
}

void GroupCommands::showGroup(const QString &id, const QString &name)
{
    const Place &here = m_reading.place();
    emit m_page->placeRequested({.kind = Place::Kind::GroupSettings,
                                 .appId = here.appId,
                                 .appName = here.appName,
                                 .path = catalogue::instancePath(BetaGroup::type, id),
                                 .title = name});
}

// Only whoever looks at what is gone is led away from it.
void GroupCommands::leave()
{
    const Place &here = m_reading.place();
    if (m_page->isVisible())
        emit m_page->placeRequested({.kind = Place::Kind::Testers, .appId = here.appId, .appName = here.appName});
}

} // namespace slipway
