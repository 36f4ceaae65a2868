// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "auth/account.h"
#include "auth/tokensigner.h"
#include "client/apiclient.h"
#include "client/reconnector.h"
#include "services/images.h"
#include "services/sessioncontext.h"
#include "services/workspaceparts.h"

#include <QCoreApplication>

namespace slipway {

namespace {

AccountSummary summaryOf(const Account &account)
{
    const QString team = Session::tr("Team key");
    const QString individual = Session::tr("Individual key");
    return {
        .id = account.id,
        .name = account.name,
        .kind = account.isDemo                       ? Session::tr("Demo")
            : account.key.kind == ApiKey::Kind::Team ? team
                                                     : individual,
        .keyId = account.key.keyId,
        .issuerId = account.key.issuerId,
        .isDemo = account.isDemo,
    };
}

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
    }
    Q_UNREACHABLE();
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
        , context{*client, *reconnector, shared.cache, shared.clock, *shared.transport.worker(), account.id}
        , apps(context)
        , appInformation(context)
        , resources(context)
        , images(context, shared.dir.imagesDir())
    {}

    const AccountSummary summary;
    ConnectionStatus status;
    TokenSigner signer;
    RateBudget budget;
    std::unique_ptr<ApiClient> client;
    std::unique_ptr<Reconnector> reconnector;
    SessionContext context;
    AppsService apps;
    AppInformationService appInformation;
    ResourceService resources;
    ImageStore images;
};

Session::Session(Workspace &workspace, const Account &account) : m_parts(std::make_unique<Parts>(*workspace.m_parts, account))
{
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
}

Session::~Session()
{
    // Tasks hold on to the context until they have heard that they are cancelled, which the event loop tells them.
    m_parts->context.isClosing = true;
    m_parts->reconnector.reset();
    m_parts->client.reset();
    while (m_parts->context.tasks > 0)
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

const AccountSummary &Session::account() const
{
    return m_parts->summary;
}

const ConnectionStatus &Session::status() const
{
    return m_parts->status;
}

AppsService &Session::apps()
{
    return m_parts->apps;
}

AppInformationService &Session::appInformation()
{
    return m_parts->appInformation;
}

ResourceService &Session::resources()
{
    return m_parts->resources;
}

ImageStore &Session::images()
{
    return m_parts->images;
}

void Session::resume()
{
    m_parts->client->resume();
}

} // namespace slipway
