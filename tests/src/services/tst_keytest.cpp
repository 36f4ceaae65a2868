// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keytest.h"

#include "services/accounts.h"
#include "services/keydraft.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using State = KeyTest::Step::State;

class TstKeyTest final : public QObject
{
    Q_OBJECT

private slots:
    void aGoodKeyPassesEveryStep()
    {
        DemoSession demo;
        const auto test = demo.workspace().accounts().test(draftOf(demo.info()));
        QVERIFY(test->isRunning());
        QVERIFY(!test->canSign());
        run(*test);
        QCOMPARE(states(*test), (std::vector{State::Passed, State::Passed, State::Passed}));
        QVERIFY(test->canSign());
        QVERIFY(test->steps().back().outcome.startsWith(u"9 "_s));
    }

    void anIndividualKeyPassesToo()
    {
        DemoSession demo;
        KeyDraft draft = draftOf(demo.info());
        draft.kind = AccountSummary::Kind::Individual;
        draft.keyId = demo.info().individualKeyId;
        draft.issuerId.clear();
        draft.file = *KeyFile::parse(QByteArray(demo.info().individualKeyPem.constData(), demo.info().individualKeyPem.size()));
        const auto test = demo.workspace().accounts().test(draft);
        run(*test);
        QCOMPARE(states(*test), (std::vector{State::Passed, State::Passed, State::Passed}));
    }

    void nobodyThereFailsWhereItFails()
    {
        DemoSession demo;
        KeyDraft draft = draftOf(demo.info());
        demo.goOffline();
        const auto test = demo.workspace().accounts().test(draft);
        run(*test);
        QCOMPARE(states(*test), (std::vector{State::Passed, State::Failed, State::Skipped}));
        QVERIFY(test->steps().at(1).error->isOffline());
        QVERIFY(test->canSign()); // so it may be kept without a network
    }

    void aKeyThatAppleDoesNotKnowIsRefusedAtTheList()
    {
        DemoSession demo;
        KeyDraft draft = draftOf(demo.info());
        draft.keyId = u"AAAAAAAAAA"_s;
        const auto test = demo.workspace().accounts().test(draft);
        run(*test);
        QCOMPARE(states(*test), (std::vector{State::Passed, State::Passed, State::Failed}));
        QVERIFY(test->steps().at(2).error->isUnauthorized());
    }

    void aKeyThatTheKeychainWithholdsCannotSign()
    {
        DemoSession demo;
        const KeyDraft draft = draftOf(demo.info());
        const Result<QString> id = QCoro::waitFor(demo.workspace().accounts().add(draft, Accounts::Keep::InKeychain));
        QVERIFY(id);
        demo.keychain().setState(test::FakeKeychain::State::Locked);
        const auto test = demo.workspace().accounts().test(*id);
        run(*test);
        QCOMPARE(states(*test), (std::vector{State::Failed, State::Skipped, State::Skipped}));
        QCOMPARE(test->steps().front().error->kind(), Error::Kind::Keychain);
        QVERIFY(!test->canSign());
    }

    void aReplacementIsTriedAtTheServerOfItsAccount()
    {
        DemoSession demo;
        Accounts &accounts = demo.workspace().accounts();
        const Result<QString> id = QCoro::waitFor(accounts.add(draftOf(demo.info()), Accounts::Keep::InKeychain));
        KeyDraft draft = draftOf(demo.info());
        draft.name.clear(); // the account has one
        draft.origin = QUrl(u"http://127.0.0.1:9"_s);
        const auto test = accounts.testReplacement(*id, draft);
        run(*test);
        QCOMPARE(states(*test), (std::vector{State::Passed, State::Passed, State::Passed}));
    }

    void whatCannotBeTriedIsNoTest()
    {
        DemoSession demo;
        Accounts &accounts = demo.workspace().accounts();
        KeyDraft draft = draftOf(demo.info());
        QVERIFY(!accounts.test(u"nobody"_s));
        QVERIFY(!accounts.testReplacement(u"nobody"_s, draft));
        draft.issuerId = u"57246542"_s;
        QVERIFY(!accounts.test(draft));
        QVERIFY(!demo.workspace().open(u"nobody"_s));
    }

    void destroyingItCancels()
    {
        DemoSession demo;
        auto test = demo.workspace().accounts().test(draftOf(demo.info()));
        bool destroyed = false;
        connect(test.get(), &KeyTest::changed, this, [&] {
            if (test->steps().at(1).state != State::Running)
                return;
            destroyed = true;
            test.reset(); // in the middle of its own signal, with a request on its way
        });
        QTRY_VERIFY(destroyed);
        // The session works on, and nothing of the test comes back to haunt it.
        const auto apps = demo.session().apps().list();
        apps->open();
        QTRY_VERIFY(apps->state() == FeedBase::State::Complete);
    }

private:
    static KeyDraft draftOf(const sandbox::SandboxInfo &info)
    {
        return {
            .name = u"Acme"_s,
            .keyId = info.keyId,
            .issuerId = info.issuerId,
            .origin = info.url,
            .file = *KeyFile::parse(QByteArray(info.keyPem.constData(), info.keyPem.size())),
        };
    }

    static void run(KeyTest &test)
    {
        QSignalSpy finished(&test, &KeyTest::finished);
        QVERIFY(finished.isValid());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!test.isRunning());
    }

    static std::vector<State> states(const KeyTest &test)
    {
        std::vector<State> states;
        for (const KeyTest::Step &step : test.steps())
            states.push_back(step.state);
        return states;
    }
};

SLIPWAY_TEST(TstKeyTest)
#include "tst_keytest.moc"
