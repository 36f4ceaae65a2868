// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/purgepreparation.h"

#include "sandbox/sandbox.h"
#include "services/feed.h"
#include "services/testeractions.h"
#include "support/demosession.h"
#include "support/manualclock.h"
#include "support/sandboxclient.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/settings/settings.h"
#include "ui/testflight/purgefoot.h"
#include "ui/testflight/testerusage.h"

#include <QJsonArray>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::DemoSession;
using test::ManualClock;
using test::SandboxClient;

namespace {

const QString preparedApp = u"6501000101"_s;

//! What is prepared on a real session and the real sandbox, by a clock that moves when told, and somebody else who works there too.
class PreparationStage final
{
public:
    PreparationStage() { remake(); }

    //! As for a page that is opened anew.
    void remake()
    {
        m_preparation = std::make_unique<PurgePreparation>(m_demo.session(), m_settings, m_clock, preparedApp, nullptr);
        m_preparation->open();
    }

    PurgePreparation &preparation() { return *m_preparation; }
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
    void makeGroup(const QString &name)
    {
        const QJsonObject app{{u"data"_s, QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, preparedApp}}}};
        const QJsonObject data{
            {u"type"_s, u"betaGroups"_s}, {u"attributes"_s, QJsonObject{{u"name"_s, name}}}, {u"relationships"_s, QJsonObject{{u"app"_s, app}}}};
        QCOMPARE(m_somebody.post(u"/v1/betaGroups"_s, {{u"data"_s, data}}).status, 201);
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
    std::unique_ptr<PurgePreparation> m_preparation;
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

    void groupsOfAllPagesCount()
    {
        const qsizetype before = qsizetype(m_stage->preparation().groups().size());
        const QString internal = m_stage->group(u"Team"_s).id;
        for (int each = 0; each < 200; ++each)
            m_stage->makeGroup(u"Group %1"_s.arg(each));
        m_stage->readAgain();
        const std::vector<BetaGroupRow> &groups = m_stage->preparation().groups();
        QCOMPARE(qsizetype(groups.size()), before + 200);
        QVERIFY(std::any_of(groups.cbegin(), groups.cend(), [&](const BetaGroupRow &each) { return each.id == internal; }));
        const std::vector<JudgedTester> &judged = *m_stage->preparation().judged();
        QVERIFY(std::any_of(judged.cbegin(), judged.cend(), [](const JudgedTester &each) { return each.verdict == IdleVerdict::Internal; }));
    }

    void aGroupThatIsGoneLeaves()
    {
        const QString press = m_stage->group(u"Press"_s).id;
        QCOMPARE(m_stage->somebody().remove(u"/v1/betaGroups/"_s + press, {}).status, 204);
        m_stage->readAgain();
        const std::vector<BetaGroupRow> &groups = m_stage->preparation().groups();
        QVERIFY(std::none_of(groups.cbegin(), groups.cend(), [&](const BetaGroupRow &each) { return each.id == press; }));
    }

    void whatIsOldRemovesNobody()
    {
        QCOMPARE(m_stage->preparation().hindrance(), QString());
        const QSignalSpy told(&m_stage->preparation(), &PurgePreparation::readingChanged);
        QVERIFY(told.isValid());
        m_stage->clock().advance(16min);
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(m_stage->preparation().hindrance(), u"Who tests was read 15 minute(s) ago or earlier. Read it again first."_s);
    }

    void whatIsOldCanBeReadAgain()
    {
        PurgeFoot foot(m_stage->preparation(), m_stage->demo().session().jobs(), nullptr);
        auto *again = foot.findChild<QPushButton *>(u"testerPurge.readAgain"_s);
        auto *remove = foot.findChild<QPushButton *>(u"testerPurge.remove"_s);
        QVERIFY(!again->isVisibleTo(&foot) && remove->isEnabled());
        m_stage->clock().advance(16min);
        QTRY_VERIFY(again->isVisibleTo(&foot) && !remove->isEnabled());
        again->click();
        QVERIFY(!again->isVisibleTo(&foot));
        m_stage->settle();
        m_stage->clock().setWallTime(QDateTime::currentDateTimeUtc());
        m_stage->clock().advance(1min);
        QTRY_VERIFY(remove->isEnabled());
    }

    void whatIsOldIsReadAgainWhenThePageIsShown()
    {
        m_stage->clock().setWallTime(m_stage->clock().now().addSecs(60 * 60));
        QVERIFY(!m_stage->preparation().outdated().isEmpty());
        m_stage->preparation().open();
        QCOMPARE(m_stage->preparation().hindrance(), u"Who tests is read just now."_s);
        m_stage->settle();
        QCOMPARE(m_stage->preparation().testers().state(), FeedBase::State::Complete);
    }

    void whatIsNewIsNotReadAgainWhenThePageIsShown()
    {
        m_stage->preparation().open();
        QCOMPARE(m_stage->preparation().hindrance(), QString());
    }

    void whoIsKnownFromTheCacheIsNotRemoved()
    {
        m_stage->demo().direct(u"faults"_s, QJsonDocument(QJsonArray{test::faultFor(u"GET"_s, u"/v1/betaTesters"_s, u"stall"_s, {}, false)}));
        m_stage->remake();
        QTRY_VERIFY(m_stage->preparation().testers().isFromCache());
        m_stage->preparation().testers().cancel();
        m_stage->settle();
        QVERIFY(m_stage->preparation().tickedCount() > 0);
        QCOMPARE(m_stage->preparation().hindrance(), u"Who tests is shown as it was known earlier. Read it again first."_s);
        m_stage->demo().direct(u"faults"_s, QJsonDocument(QJsonArray()));
        m_stage->readAgain();
        QCOMPARE(m_stage->preparation().hindrance(), QString());
    }

    void whatIsDoneElsewhereIsJudgedAtOnce()
    {
        const JudgedTester ada = m_stage->find(IdleVerdict::Idle);
        const TesterGroup group = ada.tester.groups.front();
        const TesterGroup other = m_stage->otherGroup(ada);
        TesterActions &actions = m_stage->demo().session().testerActions();
        m_stage->preparation().setGroups({group.id});
        m_stage->settle();
        emit actions.joined({ada.id()}, other);
        m_stage->settle();
        QCOMPARE(m_stage->judged(ada.id()).verdict, IdleVerdict::OtherGroup);
        emit actions.left({ada.id()}, other.id);
        m_stage->settle();
        QCOMPARE(m_stage->judged(ada.id()).verdict, IdleVerdict::Idle);
        emit actions.invited({ada.id()}, preparedApp);
        m_stage->settle();
        QCOMPARE(m_stage->judged(ada.id()).verdict, IdleVerdict::Lately);
        emit actions.removed({ada.id()}, u"another app"_s);
        m_stage->settle();
        QCOMPARE(m_stage->judged(ada.id()).id(), ada.id());
        emit actions.removed({ada.id()}, preparedApp);
        m_stage->settle();
        QCOMPARE(m_stage->judged(ada.id()).id(), QString());
    }

private:
    std::unique_ptr<PreparationStage> m_stage;
};

SLIPWAY_TEST(TstPurgePreparation)
#include "tst_purgepreparation.moc"
