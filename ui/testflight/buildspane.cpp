// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildspane.h"

#include "catalogue/typespec.h"
#include "core/clock.h"
#include "core/filename.h"
#include "services/apps.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "ui/settings/settings.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/testflight/buildbar.h"
#include "ui/testflight/buildcolumns.h"
#include "ui/testflight/buildcommands.h"
#include "ui/testflight/buildfilters.h"
#include "ui/testflight/buildinspector.h"
#include "ui/testflight/buildtable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

bool isUnderWay(const TestBuildRow &build)
{
    return build.processing.known == BuildProcessingState::Processing || build.isAtReview();
}

} // namespace

BuildsPane::BuildsPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_feed(context.session.builds().list(place.appId))
    , m_groupsFeed(context.session.apps().betaGroups(place.appId))
    , m_builds(&TestBuildRow::id, buildColumns([&clock = context.clock] { return clock.now(); }))
    , m_groups(&BetaGroupRow::id, {})
{
    setObjectName(u"builds"_s);
    m_builds.setSentence(&buildSentence);
    m_builds.setDraggable(true);
    m_builds.setSearchFields(BuildFilters::terms(), &BuildFilters::searchFields);
    m_commands = new BuildCommands(
        context.session, {.id = place.appId, .name = place.appTitle()}, [this]() -> const auto & { return m_selected; }, this);
    m_exporter = new FileExporter(context.settings, context.clock, this);
    m_inspector = std::make_unique<BuildInspector>(context.session, context.clock);
    m_frame = new PaneFrame(*this, context.clock);
    m_frame->setTitle(title());
    addTable();
    connectTable();
    connectActions();
    m_frame->follow(*m_feed);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &BuildsPane::lookAgain);
    showSelection();
}

BuildsPane::~BuildsPane() = default;

void BuildsPane::addTable()
{
    const TableTexts texts{.filterPrompt = tr("Filter builds"),
                           .emptyIcon = "build"_L1,
                           .emptyTitle = tr("No builds yet"),
                           .emptySentence = tr("Upload one from Xcode, Transporter or CI. This page looks every minute while it is open."),
                           .noResults = tr("No builds match ‘%1’")};
    m_frame->placeholder()->setContent(texts.emptyIcon, texts.emptyTitle, texts.emptySentence);
    auto *content = new QWidget(m_frame);
    auto *view = new BuildTable(*m_commands);
    m_table = new TablePane(objectName(), texts, view, content);
    m_table->setTerms(BuildFilters::terms());
    m_table->setModel(&m_builds);
    m_table->view()->setAccessibleName(title());
    m_table->view()->sortByColumn(m_builds.columnOf(u"uploaded"), Qt::DescendingOrder);
    m_table->restore(m_context.settings.headerState(objectName()));
    setPlainToolTip(m_table->filterField(), tr("Words, and terms: platform:iOS  version:2.4  group:QA  state:Testing  -state:Expired"));
    m_filters = new BuildFilters(m_table->filterField(), m_table);
    m_table->addTool(m_filters);
    m_bar = new BuildBar(*m_commands, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_bar);
    m_frame->setContent(content, m_table->view());
}

void BuildsPane::connectTable()
{
    connect(m_feed.get(), &FeedBase::rowsArrived, this, &BuildsPane::takeBuilds);
    connect(m_feed.get(), &FeedBase::listCompleted, this, [this] { m_builds.retain(m_feed->members()); });
    connect(m_feed.get(), &FeedBase::stateChanged, this, &BuildsPane::showCount);
    connect(m_groupsFeed.get(), &FeedBase::rowsArrived, this, &BuildsPane::takeGroups);
    connect(m_groupsFeed.get(), &FeedBase::listCompleted, this, &BuildsPane::takeGroups);
    connect(m_table, &TablePane::selectionChanged, this, &BuildsPane::showSelection);
    connect(m_table, &TablePane::activated, this, &BuildsPane::openBuild);
    connect(m_table, &TablePane::noticed, this, &BuildsPane::noticed);
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu) { fillMenu(menu); });
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_commands, &BuildCommands::textsRequested, this, &BuildsPane::openTexts);
    connect(&m_context.session, &Session::accountChanged, this, &BuildsPane::showSelection);
    connect(m_inspector.get(), &BuildInspector::noticed, this, &BuildsPane::noticed);
    connect(m_inspector.get(), &BuildInspector::testersRequested, m_commands, &BuildCommands::showTesters);
}

// What was done to one build may change others: a review that begins, a group that gets one.
void BuildsPane::connectActions()
{
    connect(&m_context.session.buildActions(), &BuildActions::changed, this, [this] {
        m_feed->refresh();
        m_inspector->refresh();
    });
    TesterActions &testers = m_context.session.testerActions();
    for (const auto signal : {&TesterActions::joinedBuild, &TesterActions::leftBuild}) {
        connect(&testers, signal, this, [this](const QStringList &, const QString &buildId) {
            if (m_builds.find(buildId))
                refresh();
        });
    }
    GroupActions &groups = m_context.session.groupActions();
    connect(&groups, &GroupActions::changed, this, &BuildsPane::refresh);
    for (const auto signal : {&GroupActions::created, &GroupActions::removed}) {
        connect(&groups, signal, this, [this](const QString &appId) {
            if (appId == m_place.appId)
                refresh();
        });
    }
}

QString BuildsPane::title() const
{
    return tr("Builds");
}

void BuildsPane::nameApp(const QString &name)
{
    m_place.appName = name;
    m_commands->nameApp(name);
}

void BuildsPane::refresh()
{
    m_feed->refresh();
    m_groupsFeed->refresh();
    m_inspector->refresh();
}

std::vector<PageAction> BuildsPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    actions.push_back({ActionId::DistributeBuild, [this] { m_commands->distribute(); }, m_commands->distributeHindrance()});
    actions.push_back({ActionId::WhatToTest, [this] { m_commands->showTexts(); }, m_commands->textsHindrance()});
    actions.push_back({ActionId::AddBuilds, [this] { m_bar->chooseGroupToJoin(); }, m_commands->joinHindrance()});
    actions.push_back({ActionId::IndividualTesters, [this] { m_commands->showTesters(); }, m_commands->testersHindrance()});
    actions.push_back({ActionId::SaveSymbols, [this] { saveSymbols(); }, m_commands->symbolsHindrance()});
    actions.push_back({ActionId::AnswerEncryption, [this] { m_bar->chooseAnswer(); }, m_commands->answerHindrance()});
    actions.push_back({ActionId::SubmitForBetaReview, [this] { m_commands->submitForReview(); }, m_commands->reviewHindrance()});
    actions.push_back({ActionId::TellTesters, [this] { m_commands->notifyTesters(); }, m_commands->notifyHindrance()});
    actions.push_back({ActionId::ExpireBuilds, [this] { m_commands->expire(); }, m_commands->expireHindrance()});
    return actions;
}

void BuildsPane::scrollToTop()
{
    m_table->view()->scrollToTop();
}

QWidget *BuildsPane::inspector()
{
    return m_inspector.get();
}

void BuildsPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_groupsFeed->open();
    m_feed->open();
    m_minute.start();
}

void BuildsPane::takeBuilds()
{
    m_filters->offer(m_feed->arrived());
    m_builds.merge(m_feed->arrived());
    showCount();
}

void BuildsPane::takeGroups()
{
    m_groups.merge(m_groupsFeed->arrived());
    if (m_groupsFeed->state() == FeedBase::State::Complete)
        m_groups.retain(m_groupsFeed->members());
    m_commands->setGroups(m_groups.all());
}

void BuildsPane::showCount()
{
    m_frame->setLoaded(m_builds.rowCount(), tr("%Ln build(s)", nullptr, m_builds.rowCount()));
    showSelection();
}

void BuildsPane::showSelection()
{
    readSelection();
    m_inspector->show(m_selected, m_builds.rowCount());
    m_bar->setSelected(int(m_selected.size()));
    emit pageActionsChanged();
}

void BuildsPane::readSelection()
{
    m_selected.clear();
    for (const QString &id : m_table->selectedIds()) {
        if (const TestBuildRow *build = m_builds.find(id))
            m_selected.push_back(build);
    }
}

void BuildsPane::fillMenu(QMenu *menu)
{
    const auto disable = [](QAction *action, const QString &hindrance) {
        action->setEnabled(hindrance.isEmpty());
        action->setStatusTip(hindrance); // menus show it in the status bar
    };
    disable(menu->addAction(tr("Distribute…"), m_commands, &BuildCommands::distribute), m_commands->distributeHindrance());
    disable(menu->addAction(tr("What to Test…"), m_commands, &BuildCommands::showTexts), m_commands->textsHindrance());
    menu->addSeparator();
    QMenu *join = menu->addMenu(tr("Add to Group"));
    m_commands->offerGroupsToJoin(join);
    disable(join->menuAction(), m_commands->joinHindrance());
    QMenu *leave = menu->addMenu(tr("Remove from Group"));
    m_commands->offerGroupsToLeave(leave);
    disable(leave->menuAction(), m_commands->leaveHindrance());
    disable(menu->addAction(tr("Individual Testers…"), m_commands, &BuildCommands::showTesters), m_commands->testersHindrance());
    QMenu *answers = menu->addMenu(tr("Answer Encryption"));
    m_commands->offerAnswers(answers);
    disable(answers->menuAction(), m_commands->answerHindrance());
    menu->addSeparator();
    disable(menu->addAction(tr("Submit for Beta Review"), m_commands, &BuildCommands::submitForReview), m_commands->reviewHindrance());
    disable(menu->addAction(tr("Tell Testers"), m_commands, &BuildCommands::notifyTesters), m_commands->notifyHindrance());
    disable(menu->addAction(tr("Save dSYM…"), this, &BuildsPane::saveSymbols), m_commands->symbolsHindrance());
    menu->addSeparator();
    disable(menu->addAction(tr("Expire…"), m_commands, &BuildCommands::expire), m_commands->expireHindrance());
}

void BuildsPane::saveSymbols()
{
    const TestBuildRow &build = *m_selected.front();
    const BuildRef ref{.id = build.id, .name = build.number};
    const QString name = fileNameOf({m_place.appTitle(), build.versionString, build.number, u"appDsyms"_s});
    //: %1 is the number of a build
    m_exporter->pick(tr("Save the dSYM of Build %1").arg(build.number), name, FileExporter::Kinds::Archive, setting::symbolsFolder,
                     [this, ref](const QString &path) { m_context.session.buildActions().saveSymbols(ref, path); });
}

void BuildsPane::openBuild(const QString &id)
{
    const TestBuildRow *build = m_builds.find(id);
    emit placeRequested({.kind = Place::Kind::Resource,
                         .appId = m_place.appId,
                         .appName = m_place.appName,
                         .path = catalogue::instancePath(Build::type, id),
                         .title = build ? build->number : QString()});
}

void BuildsPane::openTexts(const TestBuildRow &build)
{
    emit placeRequested({.kind = Place::Kind::WhatToTest,
                         .appId = m_place.appId,
                         .appName = m_place.appName,
                         .path = catalogue::instancePath(Build::type, build.id)});
}

void BuildsPane::lookAgain()
{
    const std::vector<TestBuildRow> &builds = m_builds.all();
    if (!isVisible())
        m_minute.stop();
    else if (builds.empty() || std::any_of(builds.cbegin(), builds.cend(), &isUnderWay))
        m_feed->refresh();
}

} // namespace slipway
