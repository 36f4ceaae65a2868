// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changespane.h"

#include "core/clock.h"
#include "models/itemroles.h"
#include "services/changeexport.h"
#include "services/changes.h"
#include "services/drafts.h"
#include "services/session.h"
#include "ui/changes/changeinspector.h"
#include "ui/settings/settings.h"
#include "ui/shell/activityswitch.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostChanges = 2000; // of 30 days

QString noChangesToExport()
{
    return ChangesPane::tr("There is nothing to export.");
}

} // namespace

ChangesPane::ChangesPane(const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_appsFeed(context.session.apps().list())
    , m_apps(&AppRow::id, {})
    , m_rows(&ChangeRow::id, changeColumns())
    , m_exporter(new FileExporter(context.settings, context.clock, this))
    , m_inspector(std::make_unique<ChangeInspector>())
{
    setObjectName(u"changes"_s);
    m_inspector->setObjectName(u"changes.inspector"_s);
    m_rows.setSentence(&changeSentence);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    addTools();
    addTable();
    connectParts();
    connectTable();
    read();
    showSelection();
}

ChangesPane::~ChangesPane() = default;

void ChangesPane::addTools()
{
    m_frame->addTool(makeActivitySwitch(*this, Place::Kind::Changes, true));
    m_results = new ChoiceButton(tr("Result"), tr("All Results"), m_frame);
    m_results->setObjectName(u"changes.results"_s);
    std::vector<ChoiceButton::Choice> results;
    for (const Change::Result result : {Change::Result::Refused, Change::Result::Unknown, Change::Result::Sending, Change::Result::Applied})
        results.push_back({resultCode(result), resultLabel(result)});
    m_results->setChoices(results);
    m_chosenApps = new ChoiceButton(tr("App"), tr("All Apps"), m_frame);
    m_chosenApps->setObjectName(u"changes.apps"_s);
    m_export = new QPushButton(tr("Export…"), m_frame);
    m_export->setObjectName(u"changes.export"_s);
    m_undo = new QPushButton(tr("Undo as Draft"), m_frame);
    m_undo->setObjectName(u"changes.undo"_s);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_results, m_chosenApps, m_export, m_undo})
        m_frame->addTool(tool);
}

void ChangesPane::addTable()
{
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter changes"),
                             .emptyIcon = "activity"_L1,
                             .emptyTitle = tr("No changes yet"),
                             .emptySentence = tr("Changes you apply appear here, for 30 days."),
                             .noResults = tr("No changes match ‘%1’")},
                            m_frame);
    m_table->setModel(&m_rows);
    m_table->restore(m_context.settings.headerState(objectName()));
    m_table->view()->setAccessibleName(tr("Changes"));
    m_frame->setContent(m_table, m_table->view());
    m_frame->setContentEmpty(false);
}

void ChangesPane::connectParts()
{
    keepRows(m_apps, *m_appsFeed);
    connect(m_appsFeed.get(), &FeedBase::rowsArrived, this, &ChangesPane::showRows);
    connect(&m_context.session.changes(), &Changes::changed, this, &ChangesPane::read);
    connect(&m_context.session.drafts(), &Drafts::changed, this, &ChangesPane::showSelection);
    followHistory(*this, m_context.session.drafts().history());
    connect(m_undo, &QPushButton::clicked, this, &ChangesPane::undo);
    connect(m_results, &ChoiceButton::chosenChanged, this, &ChangesPane::showRows);
    connect(m_chosenApps, &ChoiceButton::chosenChanged, this, &ChangesPane::showRows);
    connect(m_export, &QPushButton::clicked, this, &ChangesPane::exportChanges);
    connect(m_exporter, &FileExporter::exported, this, [this](const QString &path) { emit noticed(tr("Changes exported to %1").arg(path)); });
    connect(m_exporter, &FileExporter::failed, this, [this](const Error &error) { m_table->showError(error); });
    connect(m_frame->placeholder(), &Placeholder::buttonClicked, this, &ChangesPane::showAll);
}

void ChangesPane::connectTable()
{
    connect(m_table, &TablePane::noticed, this, &Pane::noticed);
    connect(m_table, &TablePane::selectionChanged, this, &ChangesPane::showSelection);
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu) {
        QAction *action = menu->addAction(m_undo->text(), this, &ChangesPane::undo);
        action->setEnabled(hindrance().isEmpty());
    });
}

QString ChangesPane::title() const
{
    return tr("Activity");
}

void ChangesPane::refresh()
{
    read();
}

std::vector<PageAction> ChangesPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    const std::vector<PageAction> steps = historyActions(m_context.session.drafts().history());
    actions.insert(actions.end(), steps.begin(), steps.end());
    actions.push_back({ActionId::Export, [this] { exportChanges(); }, m_export->isEnabled() ? QString() : noChangesToExport()});
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void ChangesPane::scrollToTop()
{
    m_table->view()->scrollToTop();
}

QWidget *ChangesPane::inspector()
{
    return m_inspector.get();
}

void ChangesPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_appsFeed->open(); // for their names
}

void ChangesPane::read()
{
    m_table->setLoading(true);
    QCoro::connect(m_context.session.changes().latest(mostChanges), this, [this](const Result<QList<Change>> &changes) { take(changes); });
}

void ChangesPane::take(const Result<QList<Change>> &changes)
{
    m_table->setLoading(false);
    if (!changes) {
        m_table->showError(changes.error());
        return;
    }
    m_changes = *changes;
    showRows();
}

void ChangesPane::showRows()
{
    QHash<QString, QString> names;
    for (const AppRow &app : m_apps.all())
        names.insert(app.id, app.name);
    std::vector<ChangeRow> rows = changeRows(m_changes, names);
    std::erase_if(rows, [this](const ChangeRow &row) {
        const auto isLeftOut = [](const ChoiceButton &choice, const QString &value) {
            return !choice.chosen().isEmpty() && !choice.chosen().contains(value);
        };
        return isLeftOut(*m_results, resultCode(row.change.result)) || isLeftOut(*m_chosenApps, row.change.key.appId);
    });
    m_rows.replace(std::move(rows));
    offerApps();
    const int count = m_rows.rowCount();
    m_frame->setCount(count > 0 ? tr("%Ln change(s)", nullptr, count) : QString());
    m_undo->setVisible(!m_changes.isEmpty());
    setDisabledReason(m_export, count > 0 ? QString() : noChangesToExport());
    showEmptiness();
    showSelection();
    emit pageActionsChanged();
}

// Those that have changes, by name.
void ChangesPane::offerApps()
{
    std::vector<ChoiceButton::Choice> choices;
    for (const Change &change : m_changes) {
        const QString &id = change.key.appId;
        if (std::any_of(choices.cbegin(), choices.cend(), [&id](const ChoiceButton::Choice &choice) { return choice.value == id; }))
            continue;
        const auto app = std::find_if(m_apps.all().cbegin(), m_apps.all().cend(), [&id](const AppRow &row) { return row.id == id; });
        choices.push_back({id, app == m_apps.all().cend() ? id : app->name});
    }
    m_chosenApps->setChoices(ChoiceButton::byLabel(choices));
}

void ChangesPane::showEmptiness()
{
    const bool isLeftOut = m_rows.rowCount() == 0 && !m_changes.isEmpty();
    if (isLeftOut) {
        m_frame->placeholder()->setContent("search"_L1, tr("No such changes"),
                                           tr("None of %Ln change(s) is of the chosen kind.", nullptr, int(m_changes.size())));
        m_frame->placeholder()->setButton(tr("Show All"));
    }
    m_frame->setContentEmpty(isLeftOut); // that there are none at all says the table
}

void ChangesPane::showAll()
{
    m_results->clear();
    m_chosenApps->clear();
    m_table->view()->setFocus();
}

std::vector<const ChangeRow *> ChangesPane::selected() const
{
    std::vector<const ChangeRow *> rows;
    for (const QString &id : m_table->selectedIds()) {
        if (const ChangeRow *row = m_rows.find(id))
            rows.push_back(row);
    }
    return rows;
}

void ChangesPane::showSelection()
{
    const std::vector<const ChangeRow *> rows = selected();
    if (rows.size() == 1)
        m_inspector->showChange(*rows.front());
    else if (rows.empty())
        m_inspector->showTitle(tr("%Ln change(s)", nullptr, m_rows.rowCount()));
    else
        m_inspector->showTitle(tr("%Ln change(s) selected", nullptr, int(rows.size())));
    const QString reason = hindrance();
    m_undo->setEnabled(reason.isEmpty());
    setPlainToolTip(m_undo, reason.isEmpty() ? tr("The text before becomes a draft. Nothing is sent.") : reason);
}

QString ChangesPane::hindrance() const
{
    const std::vector<const ChangeRow *> rows = selected();
    if (rows.empty())
        return tr("Select a row first.");
    if (!m_context.session.drafts().isReady())
        return tr("Drafts are still being read.");
    for (const ChangeRow *row : rows) {
        if (const QString reason = hindranceToUndo(*row); !reason.isEmpty())
            return reason;
    }
    return {};
}

// Of several changes of one text the first of them counts: what was before it is what comes back.
void ChangesPane::undo()
{
    std::vector<const ChangeRow *> rows = selected();
    std::sort(rows.begin(), rows.end(), [](const ChangeRow *a, const ChangeRow *b) { return a->change.id < b->change.id; });
    std::vector<Drafts::Edit> edits;
    QSet<DraftKey> keys;
    for (const ChangeRow *row : rows) {
        if (keys.contains(row->change.key))
            continue;
        keys.insert(row->change.key);
        edits.push_back({.key = row->change.key, .base = row->now, .text = row->change.before});
    }
    for (const ChangeRow *row : rows) {
        for (const Change &change : m_changes) {
            if (wentWith(change, row->change) && !keys.contains(change.key))
                edits.push_back({.key = change.key, .base = change.after, .text = change.before});
        }
    }
    const Place review{.kind = Place::Kind::Review, .appId = rows.front()->change.key.appId, .appName = rows.front()->appName};
    Drafts &drafts = m_context.session.drafts();
    drafts.endStep();
    drafts.write(tr("Undoing %Ln Change(s)", nullptr, int(edits.size())), edits);
    sayDrafted(int(edits.size()), review);
}

// Those in the table, in its order.
void ChangesPane::exportChanges()
{
    std::vector<NamedChange> changes;
    const QAbstractItemModel &rows = *m_table->view()->model();
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (const ChangeRow *shown = m_rows.find(rows.index(row, 0).data(IdRole).toString()))
            changes.push_back({.change = shown->change, .app = shown->appName, .account = m_context.session.account().name});
    }
    if (changes.empty())
        emit noticed(noChangesToExport()); // no row has the words that were typed
    else
        m_exporter->ask(tr("Export Changes"), u"Slipway-changes"_s,
                        [changes, now = m_context.clock.now()](const QString &path) { return slipway::exportChanges(changes, path, now); });
}

void ChangesPane::sayDrafted(int count, const Place &review)
{
    Banner *banner = m_table->frame()->banner();
    banner->say(Tone::Info, tr("%Ln earlier text(s) drafted. Nothing has changed at Apple yet.", nullptr, count));
    QPushButton *button = banner->addButton(tr("Review Changes"));
    button->setObjectName(u"changes.review"_s);
    connect(button, &QPushButton::clicked, this, [this, review] { emit placeRequested(review); });
}

} // namespace slipway
