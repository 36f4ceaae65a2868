// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildcommands.h"

#include "models/literaltext.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "ui/testflight/distributedialog.h"
#include "ui/testflight/individualtesters.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/plainlabel.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

bool has(const TestBuildRow &build, const TesterGroup &group)
{
    return std::find(build.groups.cbegin(), build.groups.cend(), group) != build.groups.cend();
}

bool isLiving(const TestBuildRow &build)
{
    return build.isLiving();
}

// As Xcode uploaded it: Apple lets nobody outside of the team test it.
bool isForTeamOnly(const TestBuildRow &build)
{
    return build.externalState.known == ExternalBetaState::NotApplicable;
}

// That a group which gets every build by itself has it already is said elsewhere.
bool canJoin(const TestBuildRow &build, const BetaGroupRow &group)
{
    const bool isAllowed = group.isInternal || !isForTeamOnly(build);
    return build.isLiving() && isAllowed && !group.hasAllBuilds && !has(build, {.id = group.id, .name = group.name});
}

bool canBeTested(const TestBuildRow &build)
{
    return build.isLiving() || build.processing.known == BuildProcessingState::Processing;
}

bool isInGroup(const TestBuildRow &build)
{
    return !build.groups.empty();
}

bool awaitsSubmission(const TestBuildRow &build)
{
    return build.externalState.known == ExternalBetaState::ReadyForBetaSubmission;
}

// What Apple takes a notification for (api/05 4).
bool canNotify(const TestBuildRow &build)
{
    using enum ExternalBetaState;
    const ExternalBetaState state = build.externalState.known;
    return !build.notifiesByItself && (state == InBetaTesting || state == ReadyForBetaTesting || state == BetaApproved);
}

bool wantsAnswer(const TestBuildRow &build)
{
    return build.wantsEncryptionAnswer();
}

bool canExpire(const TestBuildRow &build)
{
    return !build.expired;
}

} // namespace

BuildCommands::BuildCommands(Session &session, AppRef app, Selected selected, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_app(std::move(app))
    , m_selected(std::move(selected))
    , m_page(page)
{}

QString BuildCommands::hindrance() const
{
    if (m_session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    return m_selected().empty() ? tr("Select a build first.") : QString();
}

QString BuildCommands::hindranceUnlessAny(Wanted wanted, const QString &reason) const
{
    const QString always = hindrance();
    if (!always.isEmpty())
        return always;
    const std::vector<const TestBuildRow *> &builds = m_selected();
    return std::any_of(builds.cbegin(), builds.cend(), [wanted](const TestBuildRow *build) { return wanted(*build); }) ? QString() : reason;
}

QString BuildCommands::distributeHindrance() const
{
    const QString always = hindrance();
    if (!always.isEmpty())
        return always;
    if (m_selected().size() > 1)
        return tr("Builds are distributed one at a time: each has a What to Test of its own.");
    return hindranceUnlessAny(&canBeTested, tr("This build cannot be tested, now or later."));
}

QString BuildCommands::joinHindrance() const
{
    return hindranceUnlessAny(&isLiving, tr("Nothing selected can be tested: builds are added once they are processed, until they expire."));
}

QString BuildCommands::leaveHindrance() const
{
    return hindranceUnlessAny(&isInGroup, tr("No group has what is selected."));
}

QString BuildCommands::reviewHindrance() const
{
    return hindranceUnlessAny(&awaitsSubmission, tr("Nothing selected is ready to be submitted: see the column External."));
}

QString BuildCommands::notifyHindrance() const
{
    return hindranceUnlessAny(&canNotify, tr("Testers are told of builds that they can install, unless TestFlight does so by itself."));
}

QString BuildCommands::answerHindrance() const
{
    return hindranceUnlessAny(&wantsAnswer, tr("The question is not open for what is selected. Apple takes one answer a build."));
}

QString BuildCommands::expireHindrance() const
{
    return hindranceUnlessAny(&canExpire, tr("What is selected has expired."));
}

QString BuildCommands::symbolsHindrance() const
{
    if (m_selected().empty())
        return tr("Select a build first.");
    if (m_selected().size() > 1)
        return tr("A dSYM is saved for one build at a time.");
    return m_selected().front()->hasSymbols ? QString()
                                            : tr("Apple offers no dSYM of this build: it was uploaded without symbols, or is processed still.");
}

// Looking is no change, so an account that is read-only may.
QString BuildCommands::testersHindrance() const
{
    if (m_selected().empty())
        return tr("Select a build first.");
    return m_selected().size() > 1 ? tr("Individual testers are those of one build.") : QString();
}

// Looking is no change here either, and drafts change nothing at Apple.
QString BuildCommands::textsHindrance() const
{
    if (m_selected().empty())
        return tr("Select a build first.");
    return m_selected().size() > 1 ? tr("Each build has a What to Test of its own.") : QString();
}

void BuildCommands::offerGroupsToJoin(QMenu *menu)
{
    for (const bool internal : {true, false}) {
        bool isFirst = true;
        for (const BetaGroupRow &group : m_groups) {
            if (group.isInternal != internal || group.hasAllBuilds)
                continue;
            if (std::exchange(isFirst, false))
                menu->addSection(internal ? tr("Internal: members of the team only") : tr("External"));
            const QString refusal = joinRefusal(group.id);
            QAction *action = menu->addAction(plainActionText(group.name), this, [this, id = group.id] { join(id); });
            action->setEnabled(refusal.isEmpty());
            action->setStatusTip(refusal); // menus show it in the status bar
        }
    }
    if (menu->isEmpty())
        menu->addAction(tr("No group takes builds by hand"))->setEnabled(false);
}

void BuildCommands::offerGroupsToLeave(QMenu *menu)
{
    for (const BetaGroupRow &group : m_groups) {
        const TesterGroup left{.id = group.id, .name = group.name};
        const std::vector<const TestBuildRow *> &builds = m_selected();
        const bool hasSome = std::any_of(builds.cbegin(), builds.cend(), [&left](const TestBuildRow *build) { return has(*build, left); });
        if (hasSome && !group.hasAllBuilds)
            menu->addAction(plainActionText(group.name), this, [this, left] { leave(left); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Only groups that get every build by themselves have it"))->setEnabled(false);
}

void BuildCommands::offerAnswers(QMenu *menu)
{
    menu->addAction(tr("No Encryption, or Only Exempt…"), this, [this] { answer(false); });
    menu->addAction(tr("Encryption That Is Not Exempt…"), this, [this] { answer(true); });
}

const BetaGroupRow *BuildCommands::findGroup(const QString &id) const
{
    const auto found = std::find_if(m_groups.cbegin(), m_groups.cend(), [&id](const BetaGroupRow &group) { return group.id == id; });
    return found == m_groups.cend() ? nullptr : &*found;
}

int BuildCommands::joinCount(const QString &groupId) const
{
    const BetaGroupRow *group = findGroup(groupId);
    return group ? int(refs([group](const TestBuildRow &build) { return canJoin(build, *group); }).size()) : 0;
}

QString BuildCommands::joinRefusal(const QString &groupId) const
{
    const BetaGroupRow *group = findGroup(groupId);
    if (!group)
        return tr("The groups of this app are not read yet.");
    if (group->hasAllBuilds)
        return tr("This group gets every build by itself.");
    if (joinCount(groupId) > 0)
        return {};
    const std::vector<const TestBuildRow *> &builds = m_selected();
    const bool isForTeam = std::any_of(builds.cbegin(), builds.cend(), [](const TestBuildRow *build) { return isForTeamOnly(*build); });
    return isForTeam && !group->isInternal ? tr("What is for the team only cannot go to an external group.") : tr("This group has them already.");
}

void BuildCommands::join(const QString &groupId)
{
    const BetaGroupRow *found = findGroup(groupId);
    if (!found || joinCount(groupId) == 0)
        return;
    const TesterGroup group{.id = found->id, .name = found->name};
    const std::vector<BuildRef> builds = refs([found](const TestBuildRow &build) { return canJoin(build, *found); });
    const int count = int(builds.size());
    ask({.question = tr("Add %Ln build(s) to %1?", nullptr, count).arg(isolated(group.name)),
         .consequences = tr("Its testers can install what is approved, and TestFlight tells them."),
         .verb = tr("Add %Ln Build(s)", nullptr, count)},
        builds, [this, builds, group] { m_session.groupActions().addBuilds(builds, group); });
}

void BuildCommands::leave(const TesterGroup &group)
{
    const std::vector<BuildRef> builds = refs([&group](const TestBuildRow &build) { return has(build, group); });
    const int count = int(builds.size());
    ask({.question = tr("Remove %Ln build(s) from %1?", nullptr, count).arg(isolated(group.name)),
         .consequences = tr("Its testers can no longer install them. What they have installed stays until it expires."),
         .verb = tr("Remove %Ln Build(s)", nullptr, count)},
        builds, [this, builds, group] { m_session.groupActions().removeBuilds(builds, group); });
}

void BuildCommands::distribute()
{
    auto *dialog = new DistributeDialog(m_session, m_app, *m_selected().front(), m_page);
    dialog->open();
}

void BuildCommands::showTexts()
{
    emit textsRequested(*m_selected().front());
}

void BuildCommands::showTesters()
{
    auto *sheet = new IndividualTesters(m_session, m_app.id, *m_selected().front(), m_page);
    sheet->open();
}

void BuildCommands::submitForReview()
{
    const std::vector<BuildRef> builds = refs(&awaitsSubmission);
    const int count = int(builds.size());
    ask({.question = tr("Submit %Ln build(s) for beta review?", nullptr, count),
         .consequences = tr("Apple reviews one build of a version at a time. A review is cancelled only by expiring the build."),
         .verb = tr("Submit %Ln Build(s)", nullptr, count)},
        builds, [this, builds] { m_session.buildActions().submitForReview(builds); });
}

void BuildCommands::notifyTesters()
{
    const std::vector<BuildRef> builds = refs(&canNotify);
    const int count = int(builds.size());
    ask({.question = tr("Tell the testers of %Ln build(s)?", nullptr, count),
         .consequences = tr("TestFlight mails everybody who can install it."),
         .verb = tr("Tell Testers")},
        builds, [this, builds] { m_session.buildActions().notifyTesters(builds); });
}

void BuildCommands::answer(bool usesNonExemptEncryption)
{
    const std::vector<BuildRef> builds = refs(&wantsAnswer);
    const int count = int(builds.size());
    const QString final = tr("Apple takes one answer a build; it cannot be changed.");
    const QString documents = tr("Apple asks for documents in App Store Connect before anybody can test it.");
    askGravely({.title = tr("Answer Encryption"),
                .question = usesNonExemptEncryption ? tr("Say that %Ln build(s) use encryption that is not exempt?", nullptr, count)
                                                    : tr("Say that %Ln build(s) use no encryption, or only exempt encryption?", nullptr, count),
                .consequences = usesNonExemptEncryption ? QString(final % u' ' % documents) : final,
                .verb = usesNonExemptEncryption ? tr("Answer: Not Exempt") : tr("Answer: None or Exempt")},
               builds, [this, builds, usesNonExemptEncryption] { m_session.buildActions().answerEncryption(builds, usesNonExemptEncryption); });
}

void BuildCommands::expire()
{
    const std::vector<BuildRef> builds = refs(&canExpire);
    const int count = int(builds.size());
    askGravely({.title = tr("Expire Builds"),
                .question = tr("Expire %Ln build(s)?", nullptr, count),
                .consequences = tr("Nobody can install them any more, what is installed stops working, and a beta review is cancelled. A build that "
                                   "expired cannot be brought back."),
                .verb = tr("Expire %Ln Build(s)", nullptr, count)},
               builds, [this, builds] { m_session.buildActions().expire(builds); });
}

std::vector<BuildRef> BuildCommands::refs(const std::function<bool(const TestBuildRow &)> &wanted) const
{
    std::vector<BuildRef> refs;
    for (const TestBuildRow *build : m_selected()) {
        if (wanted(*build))
            refs.push_back({.id = build->id, .name = build->number});
    }
    return refs;
}

// What can be undone is asked only where the account is to ask before every write.
void BuildCommands::ask(GraveAction question, const std::vector<BuildRef> &builds, std::function<void()> action)
{
    if (m_session.account().safeMode != SafeMode::Ask) {
        action();
        return;
    }
    question.title = tr("Change at Apple");
    askGravely(std::move(question), builds, std::move(action));
}

void BuildCommands::askGravely(GraveAction question, const std::vector<BuildRef> &builds, std::function<void()> action)
{
    for (const BuildRef &build : builds)
        question.subjects.append(build.name);
    auto *dialog = new GraveQuestion(u"builds.question"_s, question, m_page);
    connect(dialog, &GraveQuestion::confirmed, this, std::move(action));
    dialog->open();
}

} // namespace slipway
