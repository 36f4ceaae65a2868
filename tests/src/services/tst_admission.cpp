// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/admission.h"

#include "services/accounts.h"
#include "src/services/testerstage.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::refusalOf;
using test::TesterStage;

namespace {

const QString testersPath = u"/v1/betaTesters"_s;
AppRef invitedTo()
{
    return {TesterStage::tideline, u"Tideline"_s};
}

} // namespace

//! Inviting somebody by their address, on the real sandbox.
class TstAdmission final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_stage = std::make_unique<TesterStage>();
        m_first = m_stage->makeGroup(u"Lighthouse"_s);
        m_second = m_stage->makeGroup(u"Breakwater"_s);
        connect(&m_stage->actions(), &TesterActions::admitted, m_stage.get(), [this](const TesterRow &tester, const QString &appId) {
            QCOMPARE(appId, TesterStage::tideline);
            m_admitted.push_back(tester);
        });
    }
    void cleanup()
    {
        m_admitted.clear();
        m_stage.reset();
    }

    void somebodyNewIsMadeInAllGroupsByOneRequest()
    {
        actions().admit(ada({m_first, m_second}), invitedTo());
        QCOMPARE(m_stage->jobs().all().back().state, JobStatus::State::Deferred);
        QCOMPARE(m_stage->jobs().all().back().title, u"Inviting Ada Byron to Tideline"_s);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(job.outcome.sentence, u"Ada Byron is a tester of Tideline now."_s);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + testersPath});
        QCOMPARE(m_admitted.size(), size_t(1));
        const TesterRow shown = m_admitted.front();
        QCOMPARE(shown.email, u"ada@example.org"_s);
        QCOMPARE(shown.fullName(), u"Ada Byron"_s);
        QCOMPARE(shown.groups.size(), size_t(2));
        QCOMPARE(m_stage->membersOf(m_first), QStringList{shown.id});
        QCOMPARE(m_stage->membersOf(m_second), QStringList{shown.id});
    }

    void whoTestsAlreadyJoinsWhateverTheCase()
    {
        const QString id = m_stage->makeTester(u"ada@example.org"_s, m_first);
        NewTester tester = ada({m_first, m_second});
        tester.email = u"Ada@Example.org"_s;
        actions().admit(tester, invitedTo());
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + TesterStage::membersPath(m_second)});
        QCOMPARE(m_stage->membersOf(m_first), QStringList{id});
        QCOMPARE(m_stage->membersOf(m_second), QStringList{id});
        QCOMPARE(m_admitted.size(), size_t(1));
        QCOMPARE(m_admitted.front().id, id);
    }

    void aLostAnswerIsLookedUpAndNotSentTwice()
    {
        m_stage->fail({faultFor(u"POST"_s, testersPath, u"reset"_s, {}, true)});
        actions().admit(ada({m_first}), invitedTo());
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + testersPath});
        QCOMPARE(m_stage->membersOf(m_first).size(), 1);
    }

    void whatAppleRefusesIsTold()
    {
        m_stage->fail({faultFor(u"POST"_s, testersPath, u"status"_s, refusalOf(u"email"_s, u"Not this one."_s), false)});
        actions().admit(ada({m_first}), invitedTo());
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.outcome.sentence, u"Ada Byron was not invited to Tideline."_s);
        QCOMPARE(job.outcome.problems.size(), size_t(1));
        QVERIFY2(job.outcome.problems.front().reason.contains(u"Not this one."_s), qPrintable(job.outcome.problems.front().reason));
        QVERIFY(m_admitted.empty());
    }

    void aReadOnlyAccountInvitesNobody()
    {
        m_stage->demo().workspace().accounts().setSafeMode(m_stage->demo().session().account().id, SafeMode::ReadOnly);
        actions().admit(ada({m_first}), invitedTo());
        QCOMPARE(m_stage->finish().state, JobStatus::State::Failed);
        QVERIFY(m_stage->sent().isEmpty());
    }

    void whoHasNoNameIsCalledByTheAddress()
    {
        const NewTester nameless{.email = u"ada@example.org"_s};
        QCOMPARE(nameless.name(), u"ada@example.org"_s);
    }

private:
    TesterActions &actions() { return m_stage->actions(); }
    static NewTester ada(const std::vector<TesterGroup> &groups)
    {
        return {.email = u"ada@example.org"_s, .firstName = u"Ada"_s, .lastName = u"Byron"_s, .groups = groups};
    }

    std::unique_ptr<TesterStage> m_stage;
    TesterGroup m_first; // empty, like the other
    TesterGroup m_second;
    std::vector<TesterRow> m_admitted;
};

SLIPWAY_TEST(TstAdmission)
#include "tst_admission.moc"
