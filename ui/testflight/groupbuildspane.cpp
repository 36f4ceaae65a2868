// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupbuildspane.h"

#include "catalogue/typespec.h"
#include "core/clock.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "ui/settings/settings.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/testflight/buildcolumns.h"
#include "ui/testflight/groupcommands.h"
#include "ui/testflight/grouphead.h"
#include "ui/testflight/groupreading.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/footbar.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

GroupBuildsPane::GroupBuildsPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_reading(new GroupReading(context.session, place, this))
    , m_feed(context.session.betaGroups().builds(place.resourceId()))
    , m_builds(&TestBuildRow::id, buildColumns([&clock = context.clock] { return clock.now(); }))
{
    setObjectName(u"groupBuilds"_s);
    m_builds.setSentence(&buildSentence);
    m_commands = new GroupCommands(context.session, *m_reading, this);
    m_frame = new PaneFrame(*this, context.clock);
    m_frame->setTitle(title());
    m_add = new QPushButton(tr("Add Builds…"), m_frame);
    m_add->setObjectName(u"groupBuilds.add"_s);
    m_add->setAutoDefault(false);
    m_frame->addTool(m_add);
    m_frame->addTool(m_commands->makeButton(m_frame));
    m_frame->addStrip(new GroupHead(*this, *m_reading, m_frame));
    addTable();
    connectParts();
    m_frame->follow(*m_feed);
    showGroup();
    showSelection();
}

GroupBuildsPane::~GroupBuildsPane() = default;

void GroupBuildsPane::addTable()
{
    const TableTexts texts{.filterPrompt = tr("Filter builds"),
                           .emptyIcon = "build"_L1,
                           .emptyTitle = tr("No builds yet"),
                           .emptySentence = tr("Its testers have nothing to test."),
                           .noResults = tr("No builds match ‘%1’")};
    m_frame->placeholder()->setContent(texts.emptyIcon, texts.emptyTitle, texts.emptySentence);
    m_frame->placeholder()->setButton(tr("Add Builds…"));
    auto *content = new QWidget(m_frame);
    m_table = new TablePane(objectName(), texts, content);
    m_table->setModel(&m_builds);
    m_table->view()->setAccessibleName(tr("Builds of the group"));
    m_table->restore(m_context.settings.headerState(objectName()));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot(content));
    m_frame->setContent(content, m_table->view());
}

QWidget *GroupBuildsPane::makeFoot(QWidget *content)
{
    m_foot = new FootBar(content);
    m_foot->setObjectName(u"groupBuilds.foot"_s);
    m_selected = new PlainLabel({}, m_foot);
    m_remove = new QPushButton(tr("Remove from Group"), m_foot);
    m_remove->setObjectName(u"groupBuilds.remove"_s);
    m_remove->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_selected);
    row->addStretch(1);
    row->addWidget(m_remove);
    return m_foot;
}

void GroupBuildsPane::connectParts()
{
    keepRows(m_builds, *m_feed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged})
        connect(m_feed.get(), signal, this, &GroupBuildsPane::showCount);
    connect(m_reading, &GroupReading::changed, this, &GroupBuildsPane::showGroup);
    connect(&m_context.session, &Session::accountChanged, this, &GroupBuildsPane::showGroup);
    connect(&m_context.session.groupActions(), &GroupActions::changed, this, [this](const QString &groupId) {
        if (groupId == m_reading->place().resourceId())
            m_feed->refresh();
    });
    connect(m_add, &QPushButton::clicked, m_commands, &GroupCommands::addBuilds);
    connect(m_frame->placeholder(), &Placeholder::buttonClicked, m_add, &QPushButton::click);
    connect(m_remove, &QPushButton::clicked, this, &GroupBuildsPane::removeSelected);
    connect(m_table, &TablePane::selectionChanged, this, &GroupBuildsPane::showSelection);
    connect(m_table, &TablePane::activated, this, &GroupBuildsPane::openBuild);
    connect(m_table, &TablePane::noticed, this, &GroupBuildsPane::noticed);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu) {
        QAction *remove = menu->addAction(tr("Remove from Group"), this, &GroupBuildsPane::removeSelected);
        remove->setEnabled(removalHindrance().isEmpty());
        remove->setStatusTip(removalHindrance());
    });
}

QString GroupBuildsPane::title() const
{
    const QString name = m_reading->name();
    return name.isEmpty() ? tr("Group") : name;
}

void GroupBuildsPane::nameApp(const QString &name)
{
    m_reading->nameApp(name);
}

void GroupBuildsPane::refresh()
{
    m_reading->refresh();
    m_feed->refresh();
}

std::vector<PageAction> GroupBuildsPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    for (const PageAction &action : m_commands->actions())
        actions.push_back(action);
    actions.push_back({ActionId::RemoveBuilds, [this] { removeSelected(); }, removalHindrance()});
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void GroupBuildsPane::scrollToTop()
{
    m_table->view()->scrollToTop();
}

void GroupBuildsPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_reading->open();
    m_feed->open();
}

void GroupBuildsPane::showGroup()
{
    m_frame->setTitle(title());
    emit titleChanged();
    setDisabledReason(m_add, m_commands->buildsHindrance());
    showSelection();
}

void GroupBuildsPane::showCount()
{
    m_frame->setLoaded(m_builds.rowCount(), tr("%Ln build(s)", nullptr, m_builds.rowCount()));
    showSelection();
}

void GroupBuildsPane::showSelection()
{
    const int count = int(m_table->selectedIds().size());
    m_foot->setVisible(count > 0);
    m_selected->setText(tr("%Ln selected", nullptr, count));
    setDisabledReason(m_remove, removalHindrance());
    emit pageActionsChanged();
}

QString GroupBuildsPane::removalHindrance() const
{
    const QString reason = m_commands->buildsHindrance();
    return reason.isEmpty() && m_table->selectedIds().isEmpty() ? tr("Select a build first.") : reason;
}

void GroupBuildsPane::removeSelected()
{
    std::vector<BuildRef> builds;
    for (const QString &id : m_table->selectedIds()) {
        if (const TestBuildRow *build = m_builds.find(id))
            builds.push_back({.id = id, .name = build->number});
    }
    m_commands->removeBuilds(builds);
}

void GroupBuildsPane::openBuild(const QString &id)
{
    const TestBuildRow *build = m_builds.find(id);
    const Place &here = m_reading->place();
    emit placeRequested({.kind = Place::Kind::Resource,
                         .appId = here.appId,
                         .appName = here.appName,
                         .path = catalogue::instancePath(Build::type, id),
                         .title = build ? build->number : QString()});
}

} // namespace slipway
