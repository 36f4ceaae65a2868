// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "auth/keyvault.h"
#include "auth/privatekey.h"
#include "client/errorcodes.h"
#include "client/pager.h"
#include "client/requestlog.h"
#include "client/transport.h"
#include "sandbox/sandbox.h"
#include "support/testrunner.h"

#include <QJsonDocument>
#include <QCoroFuture>
#include <QJsonObject>
#include <QSignalSpy>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

namespace {

const QString account = u"sandbox"_s;

SharedSecret pkcs8(const QByteArray &pem)
{
    SecretBytes bytes(pem.size());
    std::memcpy(bytes.data(), pem.constData(), size_t(pem.size()));
    const Result<PrivateKey> key = PrivateKey::fromP8(u"AuthKey.p8"_s, bytes);
    return key ? std::make_shared<const SecretBytes>(key->toDer()) : SharedSecret();
}

//! A client with one of the sandbox's keys. What a healthy client says is recorded for the contract check, when that asks for it.
class SandboxClient final
{
public:
    SandboxClient(const sandbox::SandboxInfo &info, const ApiKey &key, const QByteArray &pem, Clock &clock, HarWriter *har = nullptr)
        : log(har)
        , signer(key, account, vault, clock)
        , transport(clock)
        , budget(key.keyId, clock)
        , client(info.url, signer, transport, scheduler, budget, log, clock)
    {
        QCoro::waitFor([](KeyVault &keys, SharedSecret secret) -> Task<void> { co_await keys.store(account, secret); }(vault, pkcs8(pem)));
    }

    Result<Document> document(const Request &request) { return QCoro::waitFor(client.document(request, CancelToken())); }

    RequestLog log;
    MemoryKeyVault vault;
    TokenSigner signer;
    Transport transport;
    Scheduler scheduler;
    RateBudget budget;
    ApiClient client;
};

} // namespace

//! The client against the sandbox, which shares no code with it: both agree, or one of them is wrong.
class TstApiClientSandbox final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<HarWriter>> har = harFromEnvironment(u"tests_client"_s, {});
        QVERIFY(har.has_value());
        m_har = std::move(*har);
    }

    void init()
    {
        m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::SandboxOptions{.apps = 9, .testers = 450});
        const Result<sandbox::SandboxInfo> info = m_sandbox->start();
        QVERIFY2(info.has_value(), info ? "" : qPrintable(info.error().message()));
        m_info = *info;
    }

    void cleanup() { m_sandbox.reset(); }

    void listsTheAppsWithWhatTheyInclude()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock, m_har.get());
        const Request request = Request::get(u"/v1/apps"_s).include({u"appStoreVersions"_s, u"builds"_s}).limit(200).feature(u"apps.list"_s);
        const Result<Document> apps = f.document(request);
        QVERIFY2(apps.has_value(), apps ? "" : qPrintable(apps.error().message() + apps.error().details()));
        QCOMPARE(apps->data().size(), size_t(9));
        QVERIFY(!apps->included().empty());
        QCOMPARE(f.client.connection(), ApiClient::Connection::Online);
        QCOMPARE(f.budget.limit(), 3600);
        QCOMPARE(f.budget.remaining(), 3599);
    }

    void walksThroughAllTesters()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock, m_har.get());
        Pager pager(f.client, Request::get(u"/v1/betaTesters"_s).limit(200).feature(u"testers.list"_s), CancelToken());
        const auto ids = std::make_shared<QSet<QString>>();
        int pages = 0;
        while (!pager.atEnd()) {
            const Result<Page> page = QCoro::waitFor(pager.next([ids](const Document &document) {
                for (const Resource &tester : document.data())
                    ids->insert(tester.id().id);
            }));
            QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().message()));
            QCOMPARE(page->total, std::optional(450));
            ++pages;
        }
        QCOMPARE(pages, 3);
        QCOMPARE(ids->size(), 450);
    }

    void writesAndReadsBack()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock, m_har.get());
        const Result<Document> apps = f.document(Request::get(u"/v1/apps"_s).limit(1));
        QVERIFY(apps.has_value());
        const QString path = u"/v1/apps/"_s + apps->data().front().id().id;
        const QJsonObject change{{u"data"_s,
                                  QJsonObject{{u"type"_s, u"apps"_s},
                                              {u"id"_s, apps->data().front().id().id},
                                              {u"attributes"_s, QJsonObject{{u"contentRightsDeclaration"_s, u"USES_THIRD_PARTY_CONTENT"_s}}}}}};
        const Result<Document> changed = f.document(Request::patch(path, change).feature(u"apps.edit"_s));
        QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().message()));
        const Result<Document> again = f.document(Request::get(path));
        QCOMPARE(again->data().front().attribute("contentRightsDeclaration"_L1).toString(), u"USES_THIRD_PARTY_CONTENT"_s);
    }

    void anIndividualKeyWorksToo()
    {
        SandboxClient f(m_info, {.kind = ApiKey::Kind::Individual, .keyId = m_info.individualKeyId}, m_info.individualKeyPem, m_clock, m_har.get());
        QVERIFY(f.document(Request::get(u"/v1/apps"_s)).has_value());
    }

    void picturesComeFromTheirOwnPort()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock, m_har.get());
        const Result<Document> builds = f.document(Request::get(u"/v1/builds"_s).limit(1));
        QVERIFY(builds.has_value());
        const QJsonObject token = builds->data().front().attribute("iconAssetToken"_L1).toObject();
        QString text = token.value("templateUrl"_L1).toString();
        text.replace("{w}"_L1, "64"_L1).replace("{h}"_L1, "64"_L1).replace("{f}"_L1, "png"_L1);
        const QUrl url(text);
        QVERIFY(!f.client.origin().covers(url));
        const Result<QByteArray> picture = QCoro::waitFor(f.client.fetchImage(url, CancelToken()));
        QVERIFY2(picture.has_value(), picture ? "" : qPrintable(picture.error().message()));
        QVERIFY(picture->startsWith("\x89PNG"));
        QCOMPARE(state(f).value("imageViolations"_L1).toInt(), 0); // no bearer was seen there
    }

    void aRevokedKeyIsNamed()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock);
        QVERIFY(f.document(Request::get(u"/v1/apps"_s)).has_value());
        direct(f, u"keys/"_s + m_info.keyId, "{\"revoked\":true}");
        const Result<Document> refused = f.document(Request::get(u"/v1/apps"_s));
        QVERIFY(refused.error().hasCode(errorcode::keyStopped));
        QVERIFY2(refused.error().message().contains(u"revoked"_s), qPrintable(refused.error().message()));
        QCOMPARE(f.log.entries().size(), size_t(3)); // the good one, the 401, the 401 after one renewal
    }

    void aWrongIssuerIsNamed()
    {
        ApiKey key = teamKey();
        key.issuerId = u"00000000-96fe-1a63-e053-0824d011072a"_s;
        SandboxClient f(m_info, key, m_info.keyPem, m_clock);
        const Result<Document> refused = f.document(Request::get(u"/v1/apps"_s));
        QVERIFY(refused.error().remedy().contains(u"issuer ID"_s));
    }

    void aClockTenMinutesOffIsLearnedAndNamed()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock);
        direct(f, u"clock"_s, "{\"offset\":-1200}");
        QSignalSpy skew(&f.client, &ApiClient::skewChanged);
        const Result<Document> apps = f.document(Request::get(u"/v1/apps"_s));
        QVERIFY2(apps.has_value(), apps ? "" : qPrintable(apps.error().message()));
        QCOMPARE(skew.size(), 1);
        const auto offset = skew.front().front().value<std::chrono::seconds>();
        QVERIFY(std::chrono::abs(offset + 20min) <= 2s);
        QVERIFY(clockSkewInWords(offset).contains(u"fast"_s));
    }

    // With Apple's time learned from the first refusal, the second cannot be for the clock.
    void aRevokedKeyIsNamedBesideAWrongClock()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock);
        QVERIFY(f.document(Request::get(u"/v1/apps"_s)).has_value());
        direct(f, u"clock"_s, "{\"offset\":-240}");
        direct(f, u"keys/"_s + m_info.keyId, "{\"revoked\":true}");
        const Error error = f.document(Request::get(u"/v1/apps"_s)).error();
        QVERIFY2(error.message().contains(u"revoked"_s), qPrintable(error.message()));
        QVERIFY2(error.message().contains(u"clock is 4 minute(s) fast. Slipway has allowed for that."_s)
                     || error.message().contains(u"clock is 3 minute(s) fast. Slipway has allowed for that."_s),
                 qPrintable(error.message()));
        QVERIFY(error.hasCode(errorcode::clockOff));
    }

    void whatIndividualKeysCannotDoIsNamed()
    {
        SandboxClient f(m_info, {.kind = ApiKey::Kind::Individual, .keyId = m_info.individualKeyId}, m_info.individualKeyPem, m_clock);
        const Error error = f.document(Request::get(u"/v1/devices"_s)).error();
        QVERIFY(error.isForbidden());
        QVERIFY2(error.message().contains(u"Individual key cannot"_s), qPrintable(error.message()));
        QVERIFY(error.remedy().contains(u"team key"_s));
    }

    void aMissingAgreementIsNamed()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock);
        direct(f, u"agreement"_s, "{\"missing\":true}");
        const Result<Document> refused = f.document(Request::get(u"/v1/apps"_s));
        QVERIFY(refused.error().isForbidden());
        QVERIFY2(refused.error().message().contains(u"agreement"_s), qPrintable(refused.error().message()));
        QVERIFY(refused.error().remedy().contains(u"Account Holder"_s));
        QVERIFY(refused.error().hasCode(errorcode::agreementMissing));
    }

    void aRoleThatIsTooSmallIsNamed()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock);
        direct(f, u"keys/"_s + m_info.keyId, "{\"roles\":[\"FINANCE\"]}");
        const Result<Document> refused = f.document(Request::get(u"/v1/betaTesters"_s));
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().isForbidden());
        QVERIFY2(refused.error().remedy().contains(u"Admin, App Manager, Developer, Marketing"_s), qPrintable(refused.error().remedy()));
    }

    void anExhaustedHourPausesTheKey()
    {
        SandboxClient f(m_info, teamKey(), m_info.keyPem, m_clock);
        direct(f, u"rate"_s, "{\"limit\":3600,\"remaining\":0}");
        const CancelToken cancel;
        auto task = f.client.document(Request::get(u"/v1/apps"_s), cancel);
        QTRY_VERIFY(f.budget.pausedUntil().isValid());
        QCOMPARE(f.log.entries().back().status, 429);
        cancel.cancel(); // nobody waits for an hour here
        QVERIFY(QCoro::waitFor(std::move(task)).error().isCancelled());
    }

private:
    ApiKey teamKey() const { return {.kind = ApiKey::Kind::Team, .keyId = m_info.keyId, .issuerId = m_info.issuerId}; }

    QJsonObject control(SandboxClient &f, const QByteArray &method, const QString &setting, const QByteArray &body)
    {
        HttpRequest request{.method = method, .url = m_info.control, .body = body};
        if (!setting.isEmpty())
            request.url.setPath(u"/_sandbox/"_s + setting);
        request.headers = {{"X-Sandbox-Secret", m_info.controlSecret}, {"Content-Type", "application/json"}};
        const QFuture<HttpOutcome> answer = f.transport.send(request, CancelToken());
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }) || answer.result().reply.status != 200)
            return {};
        return QJsonDocument::fromJson(answer.result().reply.body).object();
    }
    QJsonObject state(SandboxClient &f) { return control(f, "GET", {}, {}); }
    void direct(SandboxClient &f, const QString &setting, const QByteArray &body) { QVERIFY(!control(f, "PUT", setting, body).isEmpty()); }

    SystemClock m_clock;
    std::unique_ptr<HarWriter> m_har;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::SandboxInfo m_info;
};

SLIPWAY_TEST(TstApiClientSandbox)
#include "tst_apiclient_sandbox.moc"
