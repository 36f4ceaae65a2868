// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sandboxcontrol.h"

#include "client/httpmessage.h"
#include "services/activity.h"
#include "support/demosession.h"
#include "support/faultserver.h"
#include "support/testrunner.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::Answer;
using test::DemoSession;
using test::FaultServer;

namespace {

const Error noError;

// The demo team's sandbox, its director, and one list that is read from it.
struct Stage
{
    Stage()
        : control(demo.workspace().direct({.url = demo.info().control, .secret = demo.info().controlSecret, .keyId = demo.info().keyId}))
        , changed(control.get(), &SandboxControl::stateChanged)
        , eased(control.get(), &SandboxControl::eased)
        , failed(control.get(), &SandboxControl::failed)
    {}

    // Whether the state is soon as \a wanted says.
    bool becomes(const std::function<bool(const SandboxState &)> &wanted)
    {
        return QTest::qWaitFor([&] { return wanted(control->state()); }) && failed.isEmpty();
    }

    // How a list that is read now ends.
    Error read(const QString &path = u"/v1/territories"_s)
    {
        const auto list = demo.session().resources().list<ResourceId>(path, [](const Resource &resource, const Document &) { return resource.id(); });
        list->refresh();
        const bool ended =
            QTest::qWaitFor([&] { return list->state() == FeedBase::State::Complete || list->state() == FeedBase::State::Failed; }, 20000);
        return ended && list->state() == FeedBase::State::Complete ? noError : list->error();
    }

    DemoSession demo;
    std::unique_ptr<SandboxControl> control;
    QSignalSpy changed;
    QSignalSpy eased;
    QSignalSpy failed;
};

} // namespace

class TstSandboxControl final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheState()
    {
        Stage stage;
        QCOMPARE(stage.control->state().role, QString());
        stage.control->readState();
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.role == "ADMIN"_L1; }));
        QCOMPARE(stage.changed.size(), 1);
        QVERIFY(stage.control->state() == SandboxState{.role = u"ADMIN"_s});
        QVERIFY(stage.eased.isEmpty());
    }

    void setsEachCircumstanceAndTakesItBack()
    {
        Stage stage;
        SandboxControl &control = *stage.control;
        control.setAgreementMissing(true);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.agreementIsMissing; }));
        QVERIFY(stage.read().isForbidden());
        control.setAgreementMissing(false);
        QVERIFY(stage.becomes([](const SandboxState &state) { return !state.agreementIsMissing; }));
        QVERIFY(stage.read() == noError);

        control.setRole(u"SALES"_s);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.role == "SALES"_L1; }));
        QVERIFY(stage.read(u"/v1/betaTesters"_s).isForbidden());
        control.setRole(u"ADMIN"_s);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.role == "ADMIN"_L1; }));

        control.setClockOffset(-240s);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.clockOffset == -240s; }));
        QVERIFY(stage.read() == noError); // the client signs with Apple's time then
        QVERIFY(stage.demo.session().status().clockWarning.contains(u"fast"_s));
        QVERIFY(stage.eased.isEmpty());
    }

    void theNextRequestFailsForGood()
    {
        Stage stage;
        stage.control->setFailsNext(true);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.failsNext; }));
        QCOMPARE(stage.read().kind(), Error::Kind::Server);
        stage.control->readState();
        QVERIFY(stage.becomes([](const SandboxState &state) { return !state.failsNext; }));
        QVERIFY(stage.read() == noError);
    }

    void slownessHidesNoFailure()
    {
        Stage stage;
        stage.control->setSlow(true);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.isSlow; }));
        stage.control->setFailsNext(true);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.isSlow && state.failsNext; }));
        QCOMPARE(stage.read().kind(), Error::Kind::Server);
        stage.control->setSlow(false);
        QVERIFY(stage.becomes([](const SandboxState &state) { return !state.isSlow && !state.failsNext; }));
    }

    void whatASessionKeepsInMindIsAnnouncedWhenItIsOver()
    {
        Stage stage;
        SandboxControl &control = *stage.control;
        control.setKeyRevoked(true);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.keyIsRevoked; }));
        QVERIFY(stage.read().isUnauthorized());
        QVERIFY(stage.eased.isEmpty());
        control.setKeyRevoked(false);
        QVERIFY(stage.becomes([](const SandboxState &state) { return !state.keyIsRevoked; }));
        QCOMPARE(stage.eased.size(), 1);

        control.setRateExhausted(true);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.rateIsExhausted; }));
        control.setRateExhausted(false);
        QVERIFY(stage.becomes([](const SandboxState &state) { return !state.rateIsExhausted; }));
        QCOMPARE(stage.eased.size(), 2);
    }

    void resettingPutsEverythingBack()
    {
        Stage stage;
        SandboxControl &control = *stage.control;
        control.setSlow(true);
        control.setRole(u"SALES"_s);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.isSlow && state.role == "SALES"_L1; }));
        control.reset();
        QVERIFY(stage.becomes([](const SandboxState &state) { return state == SandboxState{.role = u"ADMIN"_s}; }));
        QCOMPARE(stage.eased.size(), 1);
    }

    void aSandboxThatIsGoneIsSaid()
    {
        Stage stage;
        stage.demo.goOffline();
        stage.control->setSlow(true);
        QTRY_VERIFY(!stage.failed.isEmpty());
        const auto error = stage.failed.front().front().value<Error>();
        QVERIFY2(error.message().startsWith(u"The sandbox does not answer."_s), qPrintable(error.message()));
        QVERIFY(stage.changed.isEmpty());
    }

    void aRefusalIsSaid()
    {
        Stage stage;
        stage.control->setRole(u"KING"_s);
        QTRY_VERIFY(!stage.failed.isEmpty());
        QVERIFY(stage.failed.front().front().value<Error>().message().startsWith(u"The sandbox refused:"_s));
    }

    void nobodyHearsOfWhatEndsWithIt()
    {
        Stage stage;
        stage.control->setSlow(true);
        stage.control.reset();
        QVERIFY(!stage.failed.wait(200));
        QVERIFY(stage.changed.isEmpty());
    }

    // Or what was asked first might be answered last, and the menu show what is no longer so.
    void oneIsSentAfterTheOther()
    {
        DemoSession demo;
        FaultServer sandbox;
        const auto state = [](const QByteArray &role) -> QByteArray { return "{\"keys\":{\"K\":{\"roles\":[\"" + role + "\"]}}}"; };
        sandbox.script({Answer::json(state("ADMIN")).ending(Answer::Ending::Trickle), Answer::json(state("SALES"))});
        const auto control = demo.workspace().direct({.url = sandbox.url(u"/_sandbox"_s), .secret = "s", .keyId = u"K"_s});
        QStringList roles;
        connect(control.get(), &SandboxControl::stateChanged, this, [&] { roles.append(control->state().role); });
        control->readState();
        control->setRole(u"SALES"_s);
        QTRY_COMPARE(sandbox.count(), 1);
        QVERIFY(roles.isEmpty());
        const auto firstIsAnswered = [&] {
            for (int i = 0; i < 20; ++i)
                sandbox.trickle();
            return !roles.isEmpty();
        };
        QVERIFY(QTest::qWaitFor(firstIsAnswered, 20000));
        QTRY_COMPARE(roles, QStringList({u"ADMIN"_s, u"SALES"_s}));
        QCOMPARE(sandbox.requests().at(1).method, "PUT");
    }

    void twoFaultsAtOnceLoseNeither()
    {
        Stage stage;
        stage.control->setSlow(true);
        stage.control->setFailsNext(true);
        QVERIFY(stage.becomes([](const SandboxState &state) { return state.isSlow && state.failsNext; }));
    }

    // Rule S39: the secret is for the sandbox alone, and no bearer is for the control path.
    void theSecretGoesNowhereElse()
    {
        DemoSession demo;
        FaultServer sandbox;
        FaultServer elsewhere;
        sandbox.script({Answer::http(307, {}, {{"Location", elsewhere.url(u"/_sandbox"_s).toEncoded()}})});
        const auto control = demo.workspace().direct({.url = sandbox.url(u"/_sandbox"_s), .secret = "the-secret", .keyId = u"K"_s});
        QSignalSpy failed(control.get(), &SandboxControl::failed);
        control->readState();
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(sandbox.count(), 1);
        QCOMPARE(elsewhere.count(), 0);
        const test::SeenRequest seen = sandbox.requests().front();
        QCOMPARE(headerValue(seen.headers, "X-Sandbox-Secret"), QByteArray("the-secret"));
        QVERIFY(headerValue(seen.headers, "Authorization").isEmpty());
        QVERIFY(!seen.target.contains("secret"));
    }

    void aSandboxOnAnotherComputerIsNotDirected()
    {
        DemoSession demo;
        const auto control = demo.workspace().direct({.url = QUrl(u"https://example.com/_sandbox"_s), .secret = "the-secret"});
        QSignalSpy failed(control.get(), &SandboxControl::failed);
        control->readState();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<Error>().kind(), Error::Kind::Internal);
    }

    void noneOfItIsLogged()
    {
        Stage stage;
        stage.control->readState();
        QVERIFY(stage.becomes([](const SandboxState &state) { return !state.role.isEmpty(); }));
        const std::vector<RequestSummary> requests = stage.demo.activity().requests();
        QVERIFY(std::none_of(requests.begin(), requests.end(), [](const RequestSummary &each) { return each.target.contains(u"_sandbox"_s); }));
    }
};

SLIPWAY_TEST(TstSandboxControl)
#include "tst_sandboxcontrol.moc"
