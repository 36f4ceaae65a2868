// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/purgepreparation.h"

#include "services/feed.h"
#include "sandbox/sandbox.h"
#include "support/demosession.h"
#include "support/manualclock.h"
#include "support/sandboxclient.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/settings/settings.h"
#include "ui/testflight/testerusage.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::ManualClock;
using test::SandboxClient;

namespace {

const QString preparedApp = u"6501000101"_s;

//! What is prepared on a real session and the real sandbox, by a clock that moves when told, and somebody else who works there too.
class PreparationStage final
{
public:
    PreparationStage() { preparation().open(); }

    PurgePreparation &preparation() { return m_preparation; }
    DemoSession &demo() { return m_demo; }
    ManualClock &clock() { return m_clock; }
    SandboxClient &somebody() { return m_somebody; }

    //! Waits until all is read and judged.
    void settle()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(preparation().judged() && !preparation().hindrance().endsWith(u"just now."_s), 30000); }();
    }
    void readAgain()
    {
        preparation().refresh();
        settle();
    }

    JudgedTester judged(const QString &id)
    {
        for (const JudgedTester &each : *preparation().judged()) {
            if (each.id() == id)
                return each;
        }
        return {};
    }
    bool isTicked(const QString &id) { return preparation().isTicked(judged(id)); }
    void tick(const QString &id, bool ticked) { preparation().tick(judged(id), ticked); }

    //! Somebody of \a verdict who is in just one group.
    JudgedTester find(IdleVerdict verdict)
    {
        for (const JudgedTester &each : *preparation().judged()) {
            if (each.verdict == verdict && each.groups.size() == 1 && each.tester.groups.size() == 1)
                return each;
        }
        qFatal("the demo has nobody like that");
    }
    TesterGroup group(const QString &name)
    {
        for (const BetaGroupRow &each : preparation().groups()) {
            if (each.name == name)
                return {each.id, each.name};
        }
        qFatal("the demo has no such group");
    }
    //! One for people outside the team in which \a tester is not.
    TesterGroup otherGroup(const JudgedTester &tester) { return group(tester.groups.contains(u"Press"_s) ? u"Sailing Clubs"_s : u"Press"_s); }

    //! Somebody else does that.
    void putIntoGroup(const QString &tester, const TesterGroup &group)
    {
        QCOMPARE(m_somebody.post(membersPath(group), membersBody(tester)).status, 204);
    }
    void takeFromGroup(const QString &tester, const TesterGroup &group)
    {
        QCOMPARE(m_somebody.remove(membersPath(group), membersBody(tester)).status, 204);
    }

private:
    static QString membersPath(const TesterGroup &group) { return u"/v1/betaGroups/%1/relationships/betaTesters"_s.arg(group.id); }
    static QJsonObject membersBody(const QString &tester)
    {
        return {{u"data"_s, QJsonArray{QJsonObject{{u"type"_s, u"betaTesters"_s}, {u"id"_s, tester}}}}};
    }

    QTemporaryDir m_folder;
    DemoSession m_demo;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    ManualClock m_clock{QDateTime::currentDateTimeUtc()};
    SandboxClient m_somebody{m_demo.info().url, m_demo.info().keyId, m_demo.info().issuerId, m_demo.info().keyPem};
    PurgePreparation m_preparation{m_demo.session(), m_settings, m_clock, preparedApp, nullptr};
};

} // namespace

//! What is known and wished before idle testers are removed, on the real sandbox.
class TstPurgePreparation final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_stage = std::make_unique<PreparationStage>();
        m_stage->settle();
    }
    void cleanup() { m_stage.reset(); }

    void aTickByHandHoldsForTheVerdictThatWasSeen_data()
    {
        QTest::addColumn<IdleVerdict>("verdict");
        QTest::newRow("kept and then not") << IdleVerdict::Idle;
        QTest::newRow("to be removed though they use it") << IdleVerdict::Active;
    }
    void aTickByHandHoldsForTheVerdictThatWasSeen()
    {
        QFETCH(IdleVerdict, verdict);
        const JudgedTester ada = m_stage->find(verdict);
        m_stage->preparation().setGroups({ada.tester.groups.front().id});
        m_stage->settle();
        m_stage->tick(ada.id(), false);
        m_stage->tick(ada.id(), true);
        QVERIFY(m_stage->isTicked(ada.id()));
        m_stage->readAgain();
        QVERIFY(m_stage->isTicked(ada.id()));

        m_stage->putIntoGroup(ada.id(), m_stage->otherGroup(ada));
        m_stage->readAgain();
        QCOMPARE(m_stage->judged(ada.id()).verdict, IdleVerdict::OtherGroup);
        QVERIFY(!m_stage->isTicked(ada.id()));
        m_stage->takeFromGroup(ada.id(), m_stage->otherGroup(ada));
        m_stage->readAgain();
        QCOMPARE(m_stage->judged(ada.id()).verdict, verdict);
        QCOMPARE(m_stage->isTicked(ada.id()), verdict == IdleVerdict::Idle);
    }

    void whoIsKeptByHandStaysKept()
    {
        const JudgedTester ada = m_stage->find(IdleVerdict::Idle);
        m_stage->preparation().setGroups({ada.tester.groups.front().id});
        m_stage->settle();
        m_stage->tick(ada.id(), false);
        m_stage->putIntoGroup(ada.id(), m_stage->otherGroup(ada));
        m_stage->readAgain();
        m_stage->takeFromGroup(ada.id(), m_stage->otherGroup(ada));
        m_stage->readAgain();
        QCOMPARE(m_stage->judged(ada.id()).verdict, IdleVerdict::Idle);
        QVERIFY(!m_stage->isTicked(ada.id()));
    }

private:
    std::unique_ptr<PreparationStage> m_stage;
};

SLIPWAY_TEST(TstPurgePreparation)
#include "tst_purgepreparation.moc"
