// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keytest.h"

#include "auth/account.h"
#include "auth/tokensigner.h"
#include "client/apiclient.h"
#include "client/transport.h"
#include "core/threads.h"
#include "services/accountparts.h"
#include "services/keydraft.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace slipway {

//! What one test works with. The coroutine keeps it until the client has told it that it is over.
struct KeyTest::Run
{
    Run(const AccountParts &parts, const Account &account, std::shared_ptr<KeyVault> keys)
        : vault(std::move(keys))
        , signer(account.key, account.id, *vault, parts.clock, {u"GET /v1/apps"_s}) // all that ApiClient::probe() asks
        , budget(account.key.keyId, parts.clock, &parts.ledger)
        , client(account.origin, signer, parts.transport, parts.scheduler, budget, parts.log, parts.clock)
        , worker(parts.transport.worker())
    {}

    static Task<void> perform(std::shared_ptr<Run> run, QPointer<KeyTest> test);

    std::shared_ptr<KeyVault> vault;
    TokenSigner signer;
    RateBudget budget;
    ApiClient client;
    QObject *const worker;
    const CancelToken cancel;
};

KeyTest::KeyTest(const AccountParts &parts, const Account &account, std::shared_ptr<KeyVault> vault)
    : m_steps(3)
    , m_run(std::make_shared<Run>(parts, account, std::move(vault)))
{
    m_steps[Sign].title = tr("Sign a token");
    m_steps[Reach].title = account.origin == appleOrigin() ? tr("Reach Apple") : tr("Reach %1").arg(account.origin.authority());
    m_steps[ListApps].title = tr("List apps");
    m_steps[Sign].state = Step::State::Running;
    // Once whoever made this has connected to it.
    QMetaObject::invokeMethod(
        this, [this] { detach(Run::perform(m_run, this), "KeyTest"); }, Qt::QueuedConnection);
}

KeyTest::~KeyTest()
{
    m_run->cancel.cancel();
}

bool KeyTest::canSign() const
{
    return m_steps[Sign].state == Step::State::Passed;
}

Task<void> KeyTest::Run::perform(std::shared_ptr<Run> run, QPointer<KeyTest> test)
{
    const Result<Token> token = co_await run->signer.token();
    if (!test)
        co_return;
    if (!token) {
        test->fail(Sign, token.error());
        co_return;
    }
    test->pass(Sign);
    if (test)
        test->begin(Reach);
    const Result<HttpReply> reply = co_await run->client.probe(run->cancel);
    if (!test)
        co_return;
    if (!reply && reply.error().isOffline()) {
        test->fail(Reach, reply.error());
        co_return;
    }
    test->pass(Reach);
    if (!reply) {
        test->fail(ListApps, reply.error());
        co_return;
    }
    const QByteArray body = reply->body;
    const QFuture<Result<Document>> parsing = runOn(run->worker, [body] { return Document::parse(body); });
    const Result<Document> apps = co_await parsing;
    if (!test)
        co_return;
    if (apps)
        test->pass(ListApps, tr("%n app(s)", nullptr, apps->total().value_or(int(apps->data().size()))));
    else
        test->fail(ListApps, apps.error());
}

void KeyTest::begin(StepNumber step)
{
    m_steps[step].state = Step::State::Running;
    tell();
}

void KeyTest::pass(StepNumber step, const QString &outcome)
{
    m_steps[step].state = Step::State::Passed;
    m_steps[step].outcome = outcome;
    tell();
}

// What comes after a step that failed cannot be tried.
void KeyTest::fail(StepNumber step, const Error &error)
{
    m_steps[step].state = Step::State::Failed;
    m_steps[step].error = error;
    for (size_t later = size_t(step) + 1; later < m_steps.size(); ++later)
        m_steps[later].state = Step::State::Skipped;
    tell();
}

void KeyTest::tell()
{
    const auto isOpen = [](const Step &step) { return step.state == Step::State::Waiting || step.state == Step::State::Running; };
    const bool over = std::none_of(m_steps.cbegin(), m_steps.cend(), isOpen);
    m_running = !over;
    const QPointer<KeyTest> self(this);
    emit changed();
    if (self && over)
        emit finished();
}

} // namespace slipway
