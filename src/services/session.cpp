// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "auth/account.h"
#include "auth/tokensigner.h"
#include "client/apiclient.h"
#include "client/reconnector.h"
#include "services/accounts.h"
#include "services/applelocks.h"
#include "services/buildactions.h"
#include "services/changes.h"
#include "services/distribution/distributions.h"
#include "services/drafts.h"
#include "services/feedback.h"
#include "services/groupactions.h"
#include "services/groupedits.h"
#include "services/images.h"
#include "services/jobs.h"
#include "services/review.h"
#include "services/sessioncontext.h"
#include "services/testeractions.h"
#include "services/testerimport/testerimports.h"
#include "services/workspaceparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

namespace {

ConnectionStatus::State stateOf(ApiClient::Connection connection)
{
    switch (connection) {
    case ApiClient::Connection::Unknown:
        return ConnectionStatus::State::Unknown;
    case ApiClient::Connection::Online:
        return ConnectionStatus::State::Online;
    case ApiClient::Connection::Offline:
        return ConnectionStatus::State::Offline;
    case ApiClient::Connection::KeyStopped:
        return ConnectionStatus::State::KeyStopped;
    case ApiClient::Connection::KeyWithheld:
        return ConnectionStatus::State::KeyWithheld;
    }
    Q_UNREACHABLE();
}

// Those of \a texts, which Apple has by now, that are drafted are so no more. Where none is, what can be undone stays.
void settleDrafted(const std::vector<Draft> &texts, Drafts &drafts)
{
    std::vector<Draft> drafted;
    std::copy_if(texts.cbegin(), texts.cend(), std::back_inserter(drafted), [&drafts](const Draft &text) { return drafts.find(text.key); });
    if (!drafted.empty())
        drafts.settle(drafted);
}

} // namespace

struct Session::Parts
{
    Parts(Workspace::Parts &shared, const Account &account)
        : summary(summaryOf(account))
        , signer(account.key, account.id, shared.vault, shared.clock)
        , budget(account.key.keyId, shared.clock, &shared.ledger)
        , client(std::make_unique<ApiClient>(account.origin, signer, shared.transport, shared.scheduler, budget, shared.log, shared.clock))
        , reconnector(std::make_unique<Reconnector>(*client, signer, shared.wake, shared.clock))
        , context{*client, *reconnector, shared.cache, shared.accounts, shared.clock, *shared.transport.worker(), account.id, shared.sensitive}
        , apps(context)
        , appInformation(context)
        , storeTexts(context)
        , testInformation(context)
        , testers(context, shared.state)
        , betaGroups(context)
        , builds(context)
        , resources(context)
        , images(context, imagesOf(shared.dir.imagesDir(), account.id))
        , drafts(shared.state, shared.clock, account.id, shared.sensitive)
        , changes(context, shared.state, drafts)
        , jobs(context)
        , testerActions(context, jobs)
        , groupActions(context, jobs)
        , groupEdits(groupActions)
        , buildActions(context, jobs)
        , distributions(context, jobs)
        , testerImports(context, shared.state)
        , feedback(context, shared.state, images, jobs)
    {}

    AccountSummary summary;
    ConnectionStatus status;
    TokenSigner signer;
    RateBudget budget;
    std::unique_ptr<ApiClient> client;
    std::unique_ptr<Reconnector> reconnector;
    SessionContext context;
    AppsService apps;
    AppInformationService appInformation;
    StoreTextsService storeTexts;
    TestInformationService testInformation;
    TestersService testers;
    BetaGroupsService betaGroups;
    BuildsService builds;
    ResourceService resources;
    ImageStore images;
    Drafts drafts;
    Changes changes;
    AppleLocks appleLocks;
    Jobs jobs;
    TesterActions testerActions;
    GroupActions groupActions;
    GroupEdits groupEdits;
    BuildActions buildActions;
    Distributions distributions;
    TesterImports testerImports;
    FeedbackService feedback;
};

Session::Session(Workspace &workspace, const QString &accountId)
    : m_parts(std::make_unique<Parts>(*workspace.m_parts, *workspace.accounts().account(accountId)))
{
    takeAccount(workspace.accounts());
    connect(&workspace.accounts(), &Accounts::changed, this, [this, &accounts = workspace.accounts()] { takeAccount(accounts); });
    ConnectionStatus &status = m_parts->status;
    connect(m_parts->client.get(), &ApiClient::connectionChanged, this, [this, &status](ApiClient::Connection connection) {
        status.state = stateOf(connection);
        emit statusChanged();
    });
    connect(m_parts->client.get(), &ApiClient::tokenChanged, this, [this, &status](const QDateTime &expiresAt) {
        status.tokenExpires = expiresAt;
        emit statusChanged();
    });
    connect(m_parts->client.get(), &ApiClient::skewChanged, this, [this, &status](std::chrono::seconds serverMinusOurs) {
        status.clockWarning = serverMinusOurs.count() == 0 ? QString() : clockSkewInWords(serverMinusOurs);
        emit statusChanged();
    });
    connect(&m_parts->budget, &RateBudget::changed, this, [this, &status] {
        const RateBudget &budget = m_parts->budget;
        status.hourlyLimit = budget.limit();
        status.remaining = budget.remaining();
        status.pausedUntil = budget.pausedUntil();
        emit statusChanged();
    });
    connect(&m_parts->testerActions, &TesterActions::invited, this,
            [&testers = m_parts->testers](const QStringList &ids, const QString &appId) { testers.noteInvitations(ids, appId); });
    connect(&m_parts->testerActions, &TesterActions::admitted, this,
            [&testers = m_parts->testers](const TesterRow &tester, const QString &appId) { testers.noteInvitations({tester.id}, appId); });
    connect(&m_parts->distributions, &Distributions::changed, &m_parts->buildActions, &BuildActions::changed);
    connect(&m_parts->distributions, &Distributions::textsWritten, this,
            [&drafts = m_parts->drafts](const std::vector<Draft> &texts) { settleDrafted(texts, drafts); });
    connect(&m_parts->distributions, &Distributions::groupChanged, &m_parts->groupActions, &GroupActions::changed);
    // It sees itself to what cannot be looked up now.
    QCoro::connect(m_parts->changes.reconcile(), this, [](const Result<void> &) {});
}

Session::~Session()
{
    // Tasks hold on to the context until they have heard that they are cancelled, which the event loop tells them.
    m_parts->context.closing.cancel();
    m_parts->reconnector.reset();
    m_parts->client.reset();
    while (m_parts->context.tasks > 0)
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

// What is said of the account may change while it is open; its key and where that is sent do not.
void Session::takeAccount(const Accounts &accounts)
{
    const std::optional<AccountSummary> now = accounts.find(m_parts->summary.id);
    if (!now)
        return; // it was forgotten, and this goes soon
    m_parts->client->setReadOnly(now->safeMode == SafeMode::ReadOnly);
    if (*now == m_parts->summary)
        return;
    m_parts->summary = *now;
    emit accountChanged();
}

const AccountSummary &Session::account() const
{
    return m_parts->summary;
}

const ConnectionStatus &Session::status() const
{
    return m_parts->status;
}

std::optional<Error> Session::keyProblem() const
{
    return m_parts->client->keyProblem();
}

AppsService &Session::apps()
{
    return m_parts->apps;
}

AppInformationService &Session::appInformation()
{
    return m_parts->appInformation;
}

StoreTextsService &Session::storeTexts()
{
    return m_parts->storeTexts;
}

TestInformationService &Session::testInformation()
{
    return m_parts->testInformation;
}

TestersService &Session::testers()
{
    return m_parts->testers;
}

BetaGroupsService &Session::betaGroups()
{
    return m_parts->betaGroups;
}

BuildsService &Session::builds()
{
    return m_parts->builds;
}

BuildActions &Session::buildActions()
{
    return m_parts->buildActions;
}

Distributions &Session::distributions()
{
    return m_parts->distributions;
}

GroupActions &Session::groupActions()
{
    return m_parts->groupActions;
}

GroupEdits &Session::groupEdits()
{
    return m_parts->groupEdits;
}

TesterActions &Session::testerActions()
{
    return m_parts->testerActions;
}

TesterImports &Session::testerImports()
{
    return m_parts->testerImports;
}

FeedbackService &Session::feedback()
{
    return m_parts->feedback;
}

ResourceService &Session::resources()
{
    return m_parts->resources;
}

ImageStore &Session::images()
{
    return m_parts->images;
}

Drafts &Session::drafts()
{
    return m_parts->drafts;
}

Changes &Session::changes()
{
    return m_parts->changes;
}

AppleLocks &Session::appleLocks()
{
    return m_parts->appleLocks;
}

Jobs &Session::jobs()
{
    return m_parts->jobs;
}

std::unique_ptr<Review> Session::review(const QString &appId)
{
    return std::make_unique<Review>(m_parts->context, m_parts->drafts, m_parts->changes, m_parts->appleLocks, appId);
}

void Session::resume()
{
    m_parts->client->resume();
    // What waits for the key reads on by itself once somebody answers.
    QCoro::connect(m_parts->client->probe(CancelToken()), this, [](const Result<HttpReply> &) {});
}

} // namespace slipway
