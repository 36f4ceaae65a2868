// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerspane.h"

#include "catalogue/typespec.h"
#include "models/itemroles.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "services/testerimport/testerimports.h"
#include "ui/settings/settings.h"
#include "ui/shell/filesbutton.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/testflight/groupcommands.h"
#include "ui/testflight/grouphead.h"
#include "ui/testflight/groupreading.h"
#include "ui/testflight/importnotice.h"
#include "ui/testflight/importpreparation.h"
#include "ui/testflight/testerbar.h"
#include "ui/testflight/testercommands.h"
#include "ui/testflight/testerexports.h"
#include "ui/testflight/testerfilters.h"
#include "ui/testflight/testerinspector.h"
#include "ui/testflight/testertable.h"
#include "ui/testflight/testerusage.h"
#include "ui/testflight/usagebar.h"
#include "ui/widgets/externallink.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablepane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

//! Apple counts usage by apps: the page of the team knows none.
std::vector<Column<TesterLine>> columnsOf(const Place &place, const Settings &settings)
{
    std::vector<Column<TesterLine>> columns = testerColumns();
    if (!place.appId.isEmpty())
        std::ranges::move(usageTableColumns(TesterUsage::chosenDays(settings)), std::back_inserter(columns));
    return columns;
}

} // namespace

TestersPane::TestersPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_feed(context.session.testers().list(place.appId))
    , m_testers(&TesterLine::id, columnsOf(place, context.settings))
{
    setObjectName(u"testers"_s);
    m_testers.setSentence(&testerSentence);
    m_testers.setDraggable(true);
    m_testers.setSearchFields(TesterFilters::terms(), &TesterFilters::searchFields);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    m_commands = new TesterCommands(
        m_context.session, {.id = m_place.appId, .name = m_place.appTitle()}, [this]() -> const auto & { return m_selected; }, this);
    m_inspector = std::make_unique<TesterInspector>(*m_commands);
    addGroups();
    addTable();
    addTools();
    connectTable();
    connectActions();
    addUsage();
    m_frame->follow(*m_feed);
    showSelection();
}

TestersPane::~TestersPane() = default;

// Its groups tell apart those of the app from those of others.
void TestersPane::addGroups()
{
    if (m_commands->isOfTeam())
        return;
    m_groups = new GroupReading(m_context.session, m_place, this);
    m_groupCommands = new GroupCommands(m_context.session, *m_groups, this);
    m_frame->addTool(m_groupCommands->makeButton(m_frame));
    if (!m_place.path.isEmpty())
        m_frame->addStrip(new GroupHead(*this, *m_groups, m_frame));
    connect(m_groups, &GroupReading::changed, this, &TestersPane::takeGroups);
    connect(&m_context.session.groupActions(), &GroupActions::membersAdded, this, [this] { m_feed->refresh(); });
}

void TestersPane::addTable()
{
    const TableTexts texts{.filterPrompt = tr("Filter testers"),
                           .emptyIcon = "tester"_L1,
                           .emptyTitle = tr("No testers yet"),
                           .emptySentence = m_place.appId.isEmpty() ? tr("Who tests an app of the team appears here.")
                                                                    : tr("Who is invited to test this app appears here."),
                           .noResults = tr("No testers match ‘%1’")};
    m_frame->placeholder()->setContent(texts.emptyIcon, texts.emptyTitle, texts.emptySentence);
    m_frame->placeholder()->setButton(m_place.appId.isEmpty() ? tr("Open App Store Connect") : tr("Import Testers…"));
    auto *content = new QWidget(m_frame);
    m_view = new TesterTable;
    m_view->setCommands(*m_commands);
    m_view->setAccessibleName(title());
    m_table = new TablePane(objectName(), texts, m_view, content);
    m_table->setTerms(TesterFilters::terms());
    m_table->setModel(&m_testers);
    m_view->sortByColumn(m_testers.columnOf(u"name"), Qt::AscendingOrder); // anonymous ones last
    m_table->restore(m_context.settings.headerState(headerName()));
    setPlainToolTip(
        m_table->filterField(),
        tr("Words of a name or an address, and terms: group:QA  state:installed  by:email  device:iPhone15  os:\"iOS 18.1\"  build:812  -build:812"));
    m_bar = new TesterBar(*m_commands, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    if (!m_commands->isOfTeam())
        addImport(column);
    column->addWidget(m_table, 1);
    column->addWidget(m_bar);
    m_frame->setContent(content, m_view);
}

void TestersPane::addTools()
{
    m_filters = new TesterFilters(m_table->filterField(), m_table);
    m_table->addTool(m_filters);
    m_exports = new TesterExports(
        m_context.settings, m_context.clock, [this] { return exported(); }, this);
    connect(m_exports, &TesterExports::noticed, this, &TestersPane::noticed);
    connect(m_exports, &TesterExports::failed, this, [this](const Error &error) { m_table->showError(error); });
    if (!m_commands->isOfTeam()) {
        m_invite = new QPushButton(tr("Invite…"), m_frame);
        m_invite->setObjectName(u"testers.newcomer"_s);
        m_invite->setAutoDefault(false);
        connect(m_invite, &QPushButton::clicked, m_commands, &TesterCommands::inviteNewcomer);
        m_frame->addTool(m_invite);
    }
    m_frame->addTool(makeFilesButton(*this, m_frame, [this] { return fileActions(); }));
}

std::vector<PageAction> TestersPane::fileActions()
{
    std::vector<PageAction> actions = m_exports->actions(m_view->model()->rowCount());
    if (!m_commands->isOfTeam())
        actions.push_back({ActionId::Import, [this] { emit placeRequested(importPlace()); }});
    return actions;
}

// A word of what is under way on the page that imports.
void TestersPane::addImport(QVBoxLayout *column)
{
    auto *notice = new ImportNotice(m_context.session.testerImports(), m_context.clock, m_place.appId, m_frame);
    column->addWidget(notice);
    connect(notice, &ImportNotice::importRequested, this, [this] { emit placeRequested(importPlace()); });
}

Place TestersPane::importPlace() const
{
    Place place = placeOf(Place::Kind::TesterImport);
    place.path = m_place.path;
    return place;
}

// Another page about the testers of the same app.
Place TestersPane::placeOf(Place::Kind kind) const
{
    return {.kind = kind, .appId = m_place.appId, .appName = m_place.appName};
}

void TestersPane::connectTable()
{
    connect(m_frame->placeholder(), &Placeholder::buttonClicked, this, [this] {
        if (m_place.appId.isEmpty())
            openAppleSite(appStoreConnectPage({}));
        else
            emit placeRequested(importPlace());
    });
    connect(m_bar, &TesterBar::idleRequested, this, [this] { emit placeRequested(placeOf(Place::Kind::TesterPurge)); });
    connect(m_commands, &TesterCommands::noticed, this, &TestersPane::noticed);
    connect(m_table, &TablePane::activated, this, &TestersPane::openTester);
    connect(m_table, &TablePane::noticed, this, &TestersPane::noticed);
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu) { m_commands->fillMenu(menu); });
    connect(m_table, &TablePane::selectionChanged, this, &TestersPane::showSelection);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(headerName(), m_table->state()); });
    connect(m_feed.get(), &FeedBase::rowsArrived, this, &TestersPane::takePage);
    connect(m_feed.get(), &FeedBase::listCompleted, this, [this] { m_testers.retain(m_feed->members()); });
    connect(m_feed.get(), &FeedBase::stateChanged, this, &TestersPane::showCount);
    connect(&m_context.session, &Session::accountChanged, this, &TestersPane::showSelection);
}

// Read after the testers, who are of use without it.
void TestersPane::addUsage()
{
    if (m_commands->isOfTeam())
        return;
    m_usage = new TesterUsage(m_context.session, m_context.settings, m_place.appId, this);
    m_table->addFootTool(new UsageBar(*m_usage, m_context.clock, m_table));
    connect(m_usage, &TesterUsage::changed, this, &TestersPane::showUsage);
    connect(m_feed.get(), &FeedBase::stateChanged, this, [this] {
        if (m_feed->state() == FeedBase::State::Complete || m_feed->state() == FeedBase::State::Failed)
            m_usage->open();
    });
}

// What is done at Apple is shown without reading thousands of testers again.
void TestersPane::connectActions()
{
    TesterActions &actions = m_context.session.testerActions();
    connect(&actions, &TesterActions::joined, this, [this](const QStringList &ids, const TesterGroup &group) {
        change(ids, [&group](TesterRow &tester) {
            if (std::find(tester.groups.cbegin(), tester.groups.cend(), group) == tester.groups.cend())
                tester.groups.push_back(group);
        });
    });
    connect(&actions, &TesterActions::left, this, [this](const QStringList &ids, const QString &groupId) {
        change(ids, [&groupId](TesterRow &tester) { std::erase_if(tester.groups, [&](const TesterGroup &group) { return group.id == groupId; }); });
    });
    connect(&actions, &TesterActions::admitted, this, [this](const TesterRow &tester, const QString &appId) {
        if (appId != m_place.appId)
            return;
        std::vector<TesterLine> newcomer;
        newcomer.push_back(lineOf(tester));
        m_filters->offer(newcomer);
        m_testers.merge(std::move(newcomer));
        showCount();
    });
    connect(&actions, &TesterActions::invited, this, [this](const QStringList &ids, const QString &appId) {
        if (appId == m_place.appId)
            change(ids, [](TesterRow &tester) { tester.state = EnumValue<BetaTesterState>::of(BetaTesterState::Invited); });
    });
    connect(&actions, &TesterActions::removed, this, [this](const QStringList &ids, const QString &appId) {
        if (appId.isEmpty() || appId == m_place.appId)
            remove(ids);
    });
    TesterImports &imports = m_context.session.testerImports();
    connect(&imports, &TesterImports::ended, this, [this, &imports](qint64 id) {
        if (m_commands->isOfTeam() || imports.find(id)->appId == m_place.appId)
            m_feed->refresh();
    });
}

// The two kinds of pages have different columns.
QString TestersPane::headerName() const
{
    return m_commands->isOfTeam() ? u"testers.team"_s : objectName();
}

QString TestersPane::title() const
{
    const QString &group = m_commands ? m_commands->shownGroup().name : m_place.title;
    if (!group.isEmpty())
        return group;
    return m_place.title.isEmpty() ? tr("Testers") : m_place.title;
}

void TestersPane::nameApp(const QString &name)
{
    m_place.appName = name;
    m_groups->nameApp(name);
    m_commands->nameApp(name);
}

void TestersPane::refresh()
{
    m_feed->refresh();
    if (m_groups)
        m_groups->refresh();
    if (m_usage)
        m_usage->refresh();
}

std::vector<PageAction> TestersPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    std::ranges::move(fileActions(), std::back_inserter(actions));
    if (!m_commands->isOfTeam())
        actions.push_back({ActionId::Paste, [this] { paste(); }});
    if (m_groupCommands)
        std::ranges::move(m_groupCommands->actions(), std::back_inserter(actions));
    actions.push_back({ActionId::InviteTester, [this] { m_commands->inviteNewcomer(); }, m_commands->newcomerHindrance()});
    actions.push_back({ActionId::AddToGroup, [this] { m_bar->chooseGroup(); }, m_commands->addHindrance()});
    actions.push_back({ActionId::ResendInvitation, [this] { m_commands->invite(); }, m_commands->addHindrance()});
    actions.push_back({ActionId::RemoveFromApp, [this] { m_commands->removeFromApp(); }, m_commands->addHindrance()});
    actions.push_back({ActionId::RemoveFromTeam, [this] { m_commands->removeFromTeam(); }, m_commands->hindrance()});
    return actions;
}

void TestersPane::scrollToTop()
{
    m_view->scrollToTop();
}

DropWords TestersPane::dropWords(const QString &path) const
{
    if (m_commands->isOfTeam() || !mayBeTesterTable(path))
        return {};
    return {.prompt = tr("Drop to look at these testers"), .refusal = {}};
}

void TestersPane::takeDrop(const QString &path)
{
    emit handedOn(importPlace(), path);
}

// A table that was copied is looked at where it can be imported.
void TestersPane::paste()
{
    if (QGuiApplication::clipboard()->text().contains(u'@'))
        emit handedOn(importPlace(), {});
    else
        emit noticed(tr("There are no testers on the clipboard."));
}

QWidget *TestersPane::inspector()
{
    return m_inspector.get();
}

void TestersPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (m_groups)
        m_groups->open();
    m_feed->open();
}

void TestersPane::takePage()
{
    std::vector<TesterLine> lines;
    lines.reserve(m_feed->arrived().size());
    for (const TesterRow &tester : m_feed->arrived())
        lines.push_back(lineOf(tester));
    m_filters->offer(lines);
    m_testers.merge(std::move(lines));
    showCount();
}

// Testers that came before the groups of the app were shown without any: theirs may be those of other apps.
void TestersPane::takeGroups()
{
    if (m_commands->groups() == m_groups->all())
        return;
    m_commands->setGroups(m_groups->all());
    showGroup();
    std::vector<TesterLine> lines;
    for (const TesterLine &line : m_testers.all())
        lines.push_back(lineOf(line.tester));
    m_filters->offer(lines);
    m_testers.merge(std::move(lines));
    showSelection();
}

// Links hold no names, and groups can be renamed.
void TestersPane::showGroup()
{
    const BetaGroupRow *group = m_groups->group();
    const QString before = m_commands->shownGroup().name;
    if (!group || group->name == before)
        return;
    m_commands->setShownGroup({.id = group->id, .name = group->name});
    if (before.isEmpty())
        m_filters->showGroup(group->name);
    else
        m_filters->renameGroup(before, group->name);
    m_frame->setTitle(title());
    emit titleChanged();
}

TesterLine TestersPane::lineOf(const TesterRow &tester) const
{
    TesterLine line{.tester = tester, .usage = m_usage ? m_usage->of(tester.id) : BetaTesterUsage()};
    for (TesterGroup &group : line.tester.groups) {
        const BetaGroupRow *known = m_groups ? m_groups->find(group.id) : nullptr;
        if (known)
            group.name = known->name; // of today: testers are read less often
        if (known || m_commands->isOfTeam())
            line.groups.append(group.name);
    }
    return line;
}

void TestersPane::change(const QStringList &ids, const std::function<void(TesterRow &)> &change)
{
    std::vector<TesterLine> lines;
    for (const QString &id : ids) {
        const TesterLine *line = m_testers.find(id);
        if (!line)
            continue;
        TesterRow tester = line->tester;
        change(tester);
        lines.push_back(lineOf(tester));
    }
    m_testers.merge(std::move(lines));
    showSelection();
}

void TestersPane::remove(const QStringList &ids)
{
    const QSet<QString> gone(ids.cbegin(), ids.cend());
    QSet<QString> staying;
    for (const TesterLine &line : m_testers.all()) {
        if (!gone.contains(line.id()))
            staying.insert(line.id());
    }
    m_testers.retain(staying);
    showCount();
}

void TestersPane::showUsage()
{
    const std::vector<UsageColumn> columns = usageColumns();
    for (const UsageColumn &column : columns)
        m_testers.setTitle(column.key, usageHeading(column, m_usage->days()));
    m_testers.changeAll(columns.front().key, columns.back().key, [this](TesterLine &line) { line.usage = m_usage->of(line.id()); });
    showSelection();
}

void TestersPane::showCount()
{
    const int count = m_testers.rowCount();
    m_frame->setLoaded(count, m_place.path.isEmpty() ? tr("%Ln tester(s)", nullptr, count) : tr("%Ln tester(s) in the app", nullptr, count));
    showSelection();
}

void TestersPane::showSelection()
{
    readSelection();
    if (m_selected.empty())
        m_inspector->showAll(m_testers.all(), m_feed->state() == FeedBase::State::Complete);
    else
        m_inspector->show(m_selected, m_usage);
    m_bar->setSelected(int(m_selected.size()));
    if (m_invite)
        setDisabledReason(m_invite, m_commands->newcomerHindrance());
    emit pageActionsChanged();
}

TesterExport TestersPane::exported() const
{
    QStringList ids = m_table->selectedIds();
    if (ids.size() < 2) {
        ids.clear();
        const QAbstractItemModel &rows = *m_view->model();
        for (int row = 0; row < rows.rowCount(); ++row)
            ids.append(rows.index(row, 0).data(IdRole).toString());
    }
    const BetaGroupRow *group = m_groups ? m_groups->group() : nullptr;
    const QString whole = m_commands->isOfTeam() ? m_context.session.account().name : m_place.appName;
    TesterExport testers{.of = group ? group->name : whole, .usageDays = m_usage && m_usage->isRead() ? m_usage->days() : 0};
    for (const QString &id : ids) {
        if (const TesterLine *line = m_testers.find(id))
            testers.testers.push_back({.tester = line->tester, .groups = line->groups, .usage = line->usage});
    }
    return testers;
}

void TestersPane::openTester(const QString &id)
{
    if (const TesterLine *line = m_testers.find(id))
        emit placeRequested({.kind = Place::Kind::Resource,
                             .appId = m_place.appId,
                             .appName = m_place.appName,
                             .path = catalogue::instancePath(BetaTester::type, id),
                             .title = testerName(line->tester)});
}

void TestersPane::readSelection()
{
    m_selected.clear();
    for (const QString &id : m_table->selectedIds()) {
        if (const TesterLine *line = m_testers.find(id))
            m_selected.push_back(line);
    }
}

} // namespace slipway
