// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestspane.h"

#include "core/clock.h"
#include "models/itemroles.h"
#include "services/accounts.h"
#include "services/activity.h"
#include "services/curlcommand.h"
#include "services/requestexport.h"
#include "services/workspace.h"
#include "ui/activity/requestcolumns.h"
#include "ui/activity/requestfacts.h"
#include "ui/activity/requestplace.h"
#include "ui/activity/requestsfilter.h"
#include "ui/settings/settings.h"
#include "ui/shell/activityswitch.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/scrollanchor.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString nothingToExport()
{
    return RequestsPane::tr("There is nothing to export.");
}

} // namespace

RequestsPane::RequestsPane(const WindowContext &context, const QString &openAccount, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_openAccount(openAccount)
    , m_texts{.filterPrompt = tr("Filter requests"),
              .emptyIcon = "activity"_L1,
              .emptyTitle = tr("No requests yet"),
              .emptySentence = tr("Requests that Slipway sends appear here."),
              .noResults = tr("No requests match ‘%1’")}
    , m_requests(
          Activity::capacity, [](const RequestSummary &request) { return request.id; },
          requestColumns([this](const QString &id) { return accountName(id); }))
    , m_chosen(new RequestsFilter(m_requests, this))
    , m_exporter(new FileExporter(context.settings, context.clock, this))
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"requests"_s);
    m_inspector->setObjectName(u"requests.inspector"_s);
    m_requests.setSentence(&requestSentence);
    m_requests.add(m_context.workspace.activity().requests());
    m_chosen->setSourceModel(&m_requests);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    addTools();
    addTable();
    listen();
    offerAccounts();
    showRequests();
}

RequestsPane::~RequestsPane() = default;

void RequestsPane::addTools()
{
    m_frame->addTool(makeActivitySwitch(*this, Place::Kind::Requests, !m_openAccount.isEmpty()));
    m_results = new ChoiceButton(tr("Result"), tr("All Results"), m_frame);
    m_results->setObjectName(u"requests.results"_s);
    m_results->setChoices({{RequestsFilter::failed, tr("Failed")}, {RequestsFilter::succeeded, tr("Succeeded")}});
    m_accounts = new ChoiceButton(tr("Account"), tr("All Accounts"), m_frame);
    m_accounts->setObjectName(u"requests.accounts"_s);
    m_export = new QPushButton(tr("Export…"), m_frame);
    m_export->setObjectName(u"requests.export"_s);
    m_clear = new QPushButton(tr("Clear"), m_frame);
    m_clear->setObjectName(u"requests.clear"_s);
    connect(m_results, &ChoiceButton::chosenChanged, this, [this] { m_chosen->setResults(m_results->chosen()); });
    connect(m_accounts, &ChoiceButton::chosenChanged, this, [this] { m_chosen->setAccounts(m_accounts->chosen()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_context.workspace.activity().clear(); });
    connect(m_export, &QPushButton::clicked, this, &RequestsPane::exportRequests);
    connect(m_exporter, &FileExporter::exported, this, [this](const QString &path) { emit noticed(tr("Requests exported to %1").arg(path)); });
    connect(m_exporter, &FileExporter::failed, this, [this](const Error &error) { m_table->showError(error); });
    for (QWidget *tool : std::initializer_list<QWidget *>{m_results, m_accounts, m_export, m_clear})
        m_frame->addTool(tool);
}

void RequestsPane::addTable()
{
    m_table = new TablePane(objectName(), m_texts, m_frame);
    m_table->setModel(m_chosen);
    m_table->restore(m_context.settings.headerState(objectName()));
    m_table->view()->setAccessibleName(title());
    new ScrollAnchor(m_table->view());
    m_frame->setContent(m_table, m_table->view());
    connect(m_frame->placeholder(), &Placeholder::buttonClicked, this, &RequestsPane::showAll);
    connect(m_table, &TablePane::selectionChanged, this, &RequestsPane::showSelection);
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::noticed, this, &Pane::noticed);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_table, &TablePane::activated, this, [this](const QString &id) { open(*m_requests.find(id)); });
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu, const QString &id) { fillMenu(menu, *m_requests.find(id)); });
}

void RequestsPane::listen()
{
    Activity &activity = m_context.workspace.activity();
    connect(&activity, &Activity::requestMade, this, [this](const RequestSummary &request) { m_requests.add({request}); });
    connect(&activity, &Activity::cleared, this, [this] { m_requests.clear(); });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_requests, change, this, &RequestsPane::showRequests);
        connect(m_chosen, change, this, &RequestsPane::showRequests);
    }
    connect(&m_context.workspace.accounts(), &Accounts::changed, this, &RequestsPane::offerAccounts);
}

QString RequestsPane::title() const
{
    return tr("Activity");
}

std::vector<PageAction> RequestsPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Export, [this] { exportRequests(); }, m_export->isEnabled() ? QString() : nothingToExport()});
    return actions;
}

void RequestsPane::scrollToTop()
{
    m_table->view()->scrollToTop();
}

QWidget *RequestsPane::inspector()
{
    return m_inspector.get();
}

void RequestsPane::showRequests()
{
    const int count = m_requests.rowCount();
    m_frame->setCount(count > 0 ? tr("%Ln request(s)", nullptr, count) : QString());
    m_clear->setEnabled(count > 0);
    setPlainToolTip(m_clear, count > 0 ? QString() : tr("There is nothing to clear."));
    m_export->setEnabled(m_chosen->rowCount() > 0);
    setPlainToolTip(m_export, m_export->isEnabled() ? QString() : nothingToExport());
    emit pageActionsChanged();
    if (count == 0)
        m_frame->placeholder()->setContent(m_texts.emptyIcon, m_texts.emptyTitle, m_texts.emptySentence);
    else
        m_frame->placeholder()->setContent("search"_L1, tr("No such requests"), tr("None of %Ln request(s) is of the chosen kind.", nullptr, count));
    if (count > 0)
        m_frame->placeholder()->setButton(tr("Show All"));
    m_frame->setContentEmpty(m_chosen->rowCount() == 0);
    if (m_table->selectedIds().isEmpty())
        showSelection();
}

void RequestsPane::offerAccounts()
{
    std::vector<ChoiceButton::Choice> choices;
    for (const AccountSummary &account : m_context.workspace.accounts().all())
        choices.push_back({account.id, account.name});
    choices.push_back({keyTestAccountId(), accountName(keyTestAccountId())});
    m_accounts->setChoices(choices);
}

void RequestsPane::showSelection()
{
    const QStringList ids = m_table->selectedIds();
    const RequestSummary *request = ids.size() == 1 ? m_requests.find(ids.constFirst()) : nullptr;
    if (request)
        //: title of the inspector: a request and how it ended
        m_inspector->setContent(tr("%1, %2").arg(QString::fromLatin1(request->method), statusText(*request)),
                                requestFacts(*request, accountName(request->accountId), earlierAttempts(*request)));
    else if (ids.isEmpty())
        m_inspector->setContent(tr("%Ln request(s)", nullptr, m_requests.rowCount()));
    else
        m_inspector->setContent(tr("%Ln request(s) selected", nullptr, int(ids.size())));
}

void RequestsPane::exportRequests()
{
    const std::vector<NamedRequest> requests = shownRequests();
    if (requests.empty())
        emit noticed(nothingToExport()); // no row has the words that were typed
    else
        m_exporter->ask(tr("Export Requests"), u"Slipway-requests"_s,
                        [requests, now = m_context.clock.now()](const QString &path) { return slipway::exportRequests(requests, path, now); });
}

std::vector<NamedRequest> RequestsPane::shownRequests() const
{
    std::vector<NamedRequest> requests;
    const QAbstractItemModel &rows = *m_table->view()->model();
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (const RequestSummary *request = m_requests.find(rows.index(row, 0).data(IdRole).toString()))
            requests.push_back({*request, accountName(request->accountId)});
    }
    return requests;
}

void RequestsPane::fillMenu(QMenu *menu, const RequestSummary &request)
{
    menu->setToolTipsVisible(true);
    QAction *opening = menu->addAction(tr("Open Page"), this, [this, request] { open(request); });
    const QString hindrance = hindranceToOpen(request);
    opening->setEnabled(hindrance.isEmpty());
    opening->setToolTip(plainToolTip(hindrance));
    menu->addSeparator();
    menu->addAction(tr("Copy as cURL"), this, [this, request] { copy(curlCommand(request), curlNotice(request)); });
    menu->addAction(tr("Copy Path"), this, [this, request] { copy(request.target, tr("Path copied")); });
}

void RequestsPane::open(const RequestSummary &request)
{
    const QString hindrance = hindranceToOpen(request);
    if (hindrance.isEmpty())
        emit placeRequested(*placeOf(request));
    else
        emit noticed(hindrance);
}

QString RequestsPane::hindranceToOpen(const RequestSummary &request) const
{
    if (!placeOf(request))
        return tr("There is no page for this request.");
    // Another account would answer with its own rows.
    return request.accountId == m_openAccount ? QString() : tr("This request is of an account that is not open.");
}

QString RequestsPane::curlNotice(const RequestSummary &request)
{
    if (request.isRedacted)
        return tr("cURL command copied; parts of its address are redacted, so it asks for something else");
    return request.hasBearer ? tr("cURL command copied; it takes the token from $ASC_TOKEN") : tr("cURL command copied");
}

void RequestsPane::copy(const QString &text, const QString &notice)
{
    QGuiApplication::clipboard()->setText(text);
    emit noticed(notice);
}

void RequestsPane::showAll()
{
    m_results->clear();
    m_accounts->clear();
    m_table->view()->setFocus();
}

QString RequestsPane::accountName(const QString &id) const
{
    if (id == keyTestAccountId())
        return tr("Key test");
    const std::optional<AccountSummary> account = m_context.workspace.accounts().find(id);
    return account ? account->name : tr("Forgotten account");
}

std::vector<RequestSummary> RequestsPane::earlierAttempts(const RequestSummary &request) const
{
    std::vector<RequestSummary> attempts;
    for (const RequestSummary *each = m_requests.find(request.previous); each; each = m_requests.find(each->previous))
        attempts.push_back(*each);
    std::reverse(attempts.begin(), attempts.end());
    return attempts;
}

} // namespace slipway
