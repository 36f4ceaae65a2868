// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "auth/keychainvault.h"
#include "client/errorcodes.h"
#include "clientcalls.h"
#include "support/fakekeychain.h"
#include "support/testrunner.h"

#include <QJsonDocument>
#include <QCoroFuture>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

namespace {

Answer unauthorized()
{
    return Answer::http(401, errorBody(401, "NOT_AUTHORIZED", "Provide a properly configured and signed bearer token."));
}

QJsonObject claimsOf(const SeenRequest &request)
{
    const QByteArray payload = bearerOf(request).split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
}

} // namespace

//! Tokens, refused keys and wrong clocks (rule R8).
class TstApiClientKeys final : public QObject
{
    Q_OBJECT

private slots:
    void a401RenewsTheTokenOnce()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"0"_s})), unauthorized(), Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        f.clock.manual.advance(60s); // the next signature differs in its iat
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.server.count(), 3);
        const std::vector<SeenRequest> seen = f.server.requests();
        QCOMPARE(bearerOf(seen[0]), bearerOf(seen[1]));
        QVERIFY(bearerOf(seen[1]) != bearerOf(seen[2]));
        QCOMPARE(f.signer.signaturesMade(), 2);
    }

    void aSecond401StopsTheKey()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"0"_s})), unauthorized()});
        QSignalSpy connection(f.client.get(), &ApiClient::connectionChanged);
        QVERIFY(fetched(f).has_value());
        const Result<Document> refused = fetched(f);
        QVERIFY(refused.error().isUnauthorized());
        QVERIFY(refused.error().hasCode(errorcode::keyStopped));
        QVERIFY(refused.error().message().contains(u"revoked"_s));
        QCOMPARE(f.server.count(), 3);
        QCOMPARE(f.client->connection(), ApiClient::Connection::KeyStopped);
        QCOMPARE(connection.size(), 2);
        for (int i = 0; i < 5; ++i)
            QVERIFY(fetched(f).error().hasCode(errorcode::keyStopped));
        QCOMPARE(f.server.count(), 3); // no storm
        f.client->resume();
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
    }

    void aStoppedKeyStaysStoppedWhateverWasUnderWay()
    {
        ClientFixture f;
        f.server.respond([](const SeenRequest &request) { return request.target.contains("slow") ? Answer::stall() : unauthorized(); });
        Task<Result<Document>> slow = f.client->document(Request::get(u"/v1/slow"_s), CancelToken());
        QTRY_COMPARE(f.server.count(), 1);
        QVERIFY(fetched(f).error().hasCode(errorcode::keyStopped));
        QTRY_VERIFY(f.clock.manual.pending() > 0);
        f.clock.manual.advance(120s);
        QVERIFY(QCoro::waitFor(std::move(slow)).error().hasCode(errorcode::keyStopped));
        QCOMPARE(f.client->connection(), ApiClient::Connection::KeyStopped);
    }

    void aKeyThatIsWithheldIsAskedForOnce()
    {
        ClientFixture f;
        f.server.respond([](const SeenRequest &) { return Answer::json(appsPage({u"1"_s})); });
        const SharedSecret key = f.vault.read(f.signer.accountId()).result().value_or(nullptr);
        f.vault.remove(f.signer.accountId());
        QSignalSpy connection(f.client.get(), &ApiClient::connectionChanged);
        QCOMPARE(fetched(f).error().kind(), Error::Kind::Keychain);
        QCOMPARE(f.client->connection(), ApiClient::Connection::KeyWithheld);
        f.vault.store(f.signer.accountId(), key);
        QCOMPARE(fetched(f).error(), *f.client->keyProblem()); // a keychain may bother its user: it is not asked again
        QCOMPARE(connection.size(), 1);
        QCOMPARE(f.server.count(), 0);
        f.client->resume();
        QVERIFY(!f.client->keyProblem());
        QVERIFY(fetched(f).has_value());
    }

    void aReadOnlyAccountSendsNoChange()
    {
        ClientFixture f;
        f.server.respond([](const SeenRequest &) { return Answer::json(appsPage({u"1"_s})); });
        f.client->setReadOnly(true);
        for (const Request &change : {Request::post(u"/v1/betaGroups"_s, QJsonObject()), Request::patch(u"/v1/apps/1"_s, QJsonObject()),
                                      Request::remove(u"/v1/betaGroups/1"_s, QJsonObject())}) {
            const Result<HttpReply> refused = QCoro::waitFor(f.client->send(change, CancelToken()));
            QVERIFY(refused.error().hasCode(errorcode::readOnly));
            QVERIFY(!refused.error().remedy().isEmpty());
        }
        QCOMPARE(f.server.count(), 0);
        QVERIFY(fetched(f).has_value());
        f.client->setReadOnly(false);
        QVERIFY(QCoro::waitFor(f.client->send(Request::patch(u"/v1/apps/1"_s, QJsonObject()), CancelToken())));
    }

    void aChangeThatWaitsIsRefusedOnceReadOnlyIsChosen()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const Request change = Request::patch(u"/v1/apps/1"_s, QJsonObject());
        const CancelToken first;
        Task<Result<HttpReply>> underWay = f.client->send(change, first);
        QTRY_COMPARE(f.server.count(), 1);
        Task<Result<HttpReply>> waiting = f.client->send(change, CancelToken());
        f.client->setReadOnly(true);
        first.cancel();
        QVERIFY(QCoro::waitFor(std::move(underWay)).error().isCancelled());
        const Error refused = QCoro::waitFor(std::move(waiting)).error();
        QVERIFY(refused.hasCode(errorcode::readOnly));
        QVERIFY(!refused.hasCode(errorcode::outcomeUnknown));
        QCOMPARE(f.server.count(), 1);
    }

    void manyRefusedAtOnceRenewOnce()
    {
        ClientFixture f;
        const auto fresh = std::make_shared<QByteArray>();
        f.server.respond([fresh](const SeenRequest &request) {
            if (fresh->isEmpty())
                *fresh = bearerOf(request); // the first token is the bad one
            return bearerOf(request) == *fresh ? unauthorized() : Answer::json(appsPage({u"1"_s}));
        });
        std::vector<Task<Result<Document>>> tasks;
        for (int i = 0; i < 4; ++i)
            tasks.push_back(f.client->document(get(), CancelToken()));
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(std::move(task)).has_value());
        QCOMPARE(f.signer.signaturesMade(), 2);
        QVERIFY(f.server.count() <= 8); // those that had not left yet took the new token at once
    }

    void aWrongClockIsLearnedFromTheFirst401()
    {
        ClientFixture f;
        QSignalSpy skew(f.client.get(), &ApiClient::skewChanged);
        const QByteArray serverDate = f.date(10min); // ours is ten minutes slow
        const qint64 serverTime = f.clock.now().addSecs(600).toSecsSinceEpoch();
        f.server.respond([=](const SeenRequest &request) {
            const qint64 issued = claimsOf(request).value("iat"_L1).toInteger();
            const bool good = issued <= serverTime && issued > serverTime - 300;
            return good ? Answer::json(appsPage({u"1"_s}), {{"Date", serverDate}}) : Answer::http(401, "{}", {{"Date", serverDate}});
        });
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.server.count(), 2);
        QCOMPARE(skew.size(), 1);
        QCOMPARE(skew.front().front().value<std::chrono::seconds>(), 10min);
    }

    void aClockThatWasSetMeanwhileIsLearnedFromThe401()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}), {{"Date", f.date()}})});
        for (int i = 0; i < 5; ++i)
            QVERIFY(fetched(f).has_value());
        const qint64 serverTime = f.clock.now().addSecs(-600).toSecsSinceEpoch();
        const QByteArray serverDate = f.date(-10min);
        f.server.respond([=](const SeenRequest &request) {
            const bool good = claimsOf(request).value("iat"_L1).toInteger() <= serverTime;
            return good ? Answer::json(appsPage({u"1"_s}), {{"Date", serverDate}}) : Answer::http(401, "{}", {{"Date", serverDate}});
        });
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.client->connection(), ApiClient::Connection::Online);
    }

    void aClockThatCannotBeMendedIsNamed()
    {
        ClientFixture f;
        f.server.script({Answer::http(401, "{}", {{"Date", f.date(-2h)}})});
        const Result<Document> refused = fetched(f);
        QVERIFY2(refused.error().message().contains(u"clock is 2 hour(s) fast"_s), qPrintable(refused.error().message()));
        QCOMPARE(f.server.count(), 2);
    }

    void aTokenIsTold()
    {
        ClientFixture f;
        QSignalSpy token(f.client.get(), &ApiClient::tokenChanged);
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        QVERIFY(fetched(f).has_value());
        QCOMPARE(token.size(), 1);
        QCOMPARE(token.front().front().toDateTime(), f.clock.now().addSecs(15 * 60));
        QCOMPARE(f.signer.signaturesMade(), 1);
    }

    void aCallEndsWhileTheKeychainAsksItsUser_data()
    {
        QTest::addColumn<bool>("clientGoes");
        QTest::newRow("somebody cancels it") << false;
        QTest::newRow("the session is closed") << true;
    }
    void aCallEndsWhileTheKeychainAsksItsUser()
    {
        QFETCH(const bool, clientGoes);
        ClientFixture f;
        FakeKeychain keychain;
        keychain.hold();
        KeychainVault vault(keychain.backend(), f.clock.manual);
        TokenSigner signer({.kind = ApiKey::Kind::Individual, .keyId = u"ABC1234567"_s}, u"account"_s, vault, f.clock.manual);
        auto client = std::make_unique<ApiClient>(f.server.url(), signer, f.transport, f.scheduler, f.budget, f.log, f.clock);
        const CancelToken cancel;
        Task<Result<Document>> call = client->document(Request::get(u"/v1/apps"_s), cancel);
        QTRY_COMPARE(keychain.questions(), QStringList({u"read slipway/account"_s}));
        if (clientGoes)
            client.reset();
        else
            cancel.cancel();
        QVERIFY(QCoro::waitFor(call).error().isCancelled());
        QCOMPARE(f.server.connections(), 0);
    }

    void aKeyThatIsGoneSendsNothing()
    {
        ClientFixture f;
        QCoro::waitFor([](KeyVault &keys) -> Task<void> { co_await keys.remove(u"account"_s); }(f.vault));
        const Result<Document> apps = fetched(f);
        QVERIFY(!apps.has_value());
        QCOMPARE(f.server.connections(), 0);
    }
};

SLIPWAY_TEST(TstApiClientKeys)
#include "tst_apiclient_keys.moc"
