// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerpurgepane.h"

#include "models/itemroles.h"
#include "services/accounts.h"
#include "services/testeractions.h"
#include "services/testerimport/testersheet.h"
#include "sandbox/sandbox.h"
#include "support/samplejob.h"
#include "support/sandboxclient.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/statuschip.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

const Place purgePage{.kind = Place::Kind::TesterPurge, .appId = QStringLiteral("6501000101"), .appName = QStringLiteral("Tideline")};
constexpr int everybody = 191; // of the small team who test it
const QString purgedUsagePath = QStringLiteral("/v1/apps/*/metrics/*");

//! The page, and what one does with it.
class PurgePaneStage final : public PaneStage
{
public:
    PurgePaneStage() : PaneStage(purgePage) { setSafeMode(SafeMode::Normal); }

    QTableView &view() { return part<QTableView>(u"testerPurge.view"_s); }
    QAbstractItemModel &rows() { return *view().model(); }
    //! Whether they are shown or not.
    QAbstractItemModel &lines() { return *static_cast<QAbstractProxyModel &>(rows()).sourceModel(); }
    QPushButton &button(const QString &name) { return part<QPushButton>(u"testerPurge."_s + name); }
    StatusChip &chip(const QString &verdict) { return part<StatusChip>(u"testerPurge.chip."_s + verdict); }
    QString words() { return part<QLabel>(u"testerPurge.cost"_s).text(); }
    Jobs &jobs() { return demo().session().jobs(); }
    test::SandboxClient &somebody() { return m_somebody; }
    void setSafeMode(SafeMode mode) { demo().workspace().accounts().setSafeMode(demo().session().account().id, mode); }

    //! Waits until everybody is judged and shown.
    void waitForVerdicts()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"request"_s) || words().contains(u"known to be idle"_s), 30000); }();
        [this] { QTRY_COMPARE(lines().rowCount(), everybody); }();
    }

    QStringList column(int number)
    {
        QStringList texts;
        for (int row = 0; row < rows().rowCount(); ++row)
            texts.append(rows().index(row, number).data().toString());
        return texts;
    }
    bool isTicked(int row) { return rows().index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked; }
    QStringList tickedIds()
    {
        QStringList ids;
        for (int row = 0; row < lines().rowCount(); ++row) {
            if (lines().index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked)
                ids.append(lines().index(row, 0).data(IdRole).toString());
        }
        ids.sort();
        return ids;
    }
    int tickedCount() { return int(tickedIds().size()); }

    ChoiceButton &groups() { return part<ChoiceButton>(u"testerPurge.groups"_s); }
    void chooseGroup(const QString &name)
    {
        const QList<QAction *> actions = groups().menu()->actions();
        const auto action = std::find_if(actions.cbegin(), actions.cend(), [&name](const QAction *each) { return each->text() == name; });
        [&] { QVERIFY(action != actions.cend()); }();
        (*action)->trigger();
    }

    QString backupPath() { return demo().folder() + u"/backup.csv"_s; }
    //! Presses Remove, and says where the backup goes.
    void backUp(const QString &path)
    {
        m_backedUp = tickedCount();
        button(u"remove"_s).click();
        auto &dialog = part<QFileDialog>(u"testerPurge.exportDialog"_s);
        emit dialog.fileSelected(path);
        dialog.close();
    }
    bool asks() { return pane().findChild<GraveQuestion *>() && pane().findChild<GraveQuestion *>()->isVisible(); }
    void confirm()
    {
        [this] { QTRY_VERIFY(asks()); }();
        if (auto *typed = pane().findChild<QLineEdit *>(u"testerPurge.question.typed"_s))
            typed->setText(QString::number(m_backedUp));
        button(u"question.confirm"_s).click();
    }

    //! Somebody else gives \a tester a build, and takes away all groups.
    void leaveWithABuildAlone(const QString &tester)
    {
        const auto idOf = [](const QJsonValue &resource) { return resource.toObject().value("id"_L1).toString(); };
        const auto list = [this](const QString &target) { return m_somebody.get(target).json().value("data"_L1).toArray(); };
        const QJsonObject members{{u"data"_s, QJsonArray{QJsonObject{{u"type"_s, u"betaTesters"_s}, {u"id"_s, tester}}}}};
        const QString build = idOf(list(u"/v1/builds?limit=1&filter[processingState]=VALID&filter[app]="_s + purgePage.appId).first());
        QCOMPARE(m_somebody.post(u"/v1/builds/%1/relationships/individualTesters"_s.arg(build), members).status, 204);
        for (const QJsonValue &group : list(u"/v1/betaTesters/%1/betaGroups"_s.arg(tester)))
            QCOMPARE(m_somebody.remove(u"/v1/betaGroups/%1/relationships/betaTesters"_s.arg(idOf(group)), members).status, 204);
    }

private:
    int m_backedUp = 0;
    test::SandboxClient m_somebody{demo().info().url, demo().info().keyId, demo().info().issuerId, demo().info().keyPem};
};

} // namespace

//! The page on which idle testers are looked for and removed (ux.md 5.11), on the real sandbox.
class TstTesterPurgePane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() { m_stage = std::make_unique<PurgePaneStage>(); }
    void cleanup() { m_stage.reset(); }

    void whoIsIdleComesFirstAndIsTicked()
    {
        const QAbstractItemModelTester tester(&m_stage->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_stage->waitForVerdicts();
        const QStringList verdicts = m_stage->column(2);
        const int idle = int(verdicts.count(u"Idle"_s));
        QVERIFY(idle > 0 && idle < everybody);
        for (int row = 0; row < int(verdicts.size()); ++row) {
            QCOMPARE(m_stage->isTicked(row), verdicts[row] == u"Idle"_s);
            QCOMPARE(verdicts[row] == u"Idle"_s, row < idle);
        }
        QCOMPARE(m_stage->column(3).first(), u"No session in 30 day(s)."_s);
        QCOMPARE(m_stage->button(u"remove"_s).text(), u"Remove %1 Tester(s)…"_s.arg(idle));
        QVERIFY2(m_stage->words().startsWith(u"Up to 6 request(s)"_s), qPrintable(m_stage->words())); // one that removes, and five looks
        QVERIFY(m_stage->demo().sent().isEmpty());
    }

    void chipsFilterTheRows()
    {
        m_stage->waitForVerdicts();
        const int unknown = int(m_stage->column(2).count(u"Usage Unknown"_s));
        QCOMPARE(m_stage->chip(u"unknownUsage"_s).text(), u"%1 of unknown usage"_s.arg(unknown));
        m_stage->chip(u"unknownUsage"_s).click();
        QCOMPARE(m_stage->rows().rowCount(), unknown);
        QVERIFY(!m_stage->isTicked(0));
    }

    void verdictsCanBeOverruled()
    {
        const QAbstractItemModelTester tester(&m_stage->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_stage->waitForVerdicts();
        const int idle = m_stage->tickedCount();
        QVERIFY(m_stage->rows().setData(m_stage->rows().index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(m_stage->tickedCount(), idle - 1);
        QCOMPARE(m_stage->button(u"remove"_s).text(), u"Remove %1 Tester(s)…"_s.arg(idle - 1));
        m_stage->chip(u"active"_s).click();
        m_stage->view().selectAll();
        m_stage->view().setCurrentIndex(m_stage->rows().index(0, 0));
        m_stage->view().selectAll();
        QTest::keyClick(&m_stage->view(), Qt::Key_Space);
        QTRY_COMPARE(m_stage->tickedCount(), idle - 1 + m_stage->rows().rowCount());
    }

    void anotherPeriodIsJudgedAnew()
    {
        m_stage->waitForVerdicts();
        const int before = m_stage->tickedCount();
        auto &period = m_stage->part<QComboBox>(u"testerPurge.period"_s);
        QCOMPARE(period.currentText(), u"30 day(s)"_s);
        period.setCurrentIndex(2);
        emit period.activated(2);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
        QTRY_VERIFY(m_stage->column(3).contains(u"No session in 90 day(s)."_s));
        QTRY_VERIFY(m_stage->button(u"remove"_s).isEnabled());
        QVERIFY(m_stage->tickedCount() < before);
    }

    void theSamePeriodOnceMoreChangesNothing()
    {
        m_stage->waitForVerdicts();
        const int idle = m_stage->tickedCount();
        m_stage->rows().setData(m_stage->rows().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QTRY_COMPARE(m_stage->tickedCount(), idle - 1);
        auto &period = m_stage->part<QComboBox>(u"testerPurge.period"_s);
        emit period.activated(period.currentIndex());
        m_stage->button(u"remove"_s).click();
        emit m_stage->part<QFileDialog>(u"testerPurge.exportDialog"_s).fileSelected(m_stage->backupPath());
        QTRY_VERIFY(m_stage->asks());
        QCOMPARE(m_stage->tickedCount(), idle - 1);
        QCOMPARE(m_stage->button(u"question.confirm"_s).text(), u"Remove %1 Tester(s)"_s.arg(idle - 1));
    }

    void anotherPeriodForgetsTheTicksAtOnce()
    {
        m_stage->waitForVerdicts();
        const int idle = m_stage->tickedCount();
        m_stage->rows().setData(m_stage->rows().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QTRY_COMPARE(m_stage->tickedCount(), idle - 1);
        auto &period = m_stage->part<QComboBox>(u"testerPurge.period"_s);
        period.setCurrentIndex(2);
        emit period.activated(2);
        QCOMPARE(m_stage->tickedCount(), idle);
    }

    void onlyTheChosenGroupsAreLookedAt()
    {
        m_stage->waitForVerdicts();
        m_stage->chooseGroup(u"Press"_s);
        QTRY_VERIFY(m_stage->lines().rowCount() < everybody);
        QTRY_VERIFY(m_stage->rows().rowCount() > 0);
        for (const QString &in : m_stage->column(6))
            QVERIFY2(in.contains(u"Press"_s), qPrintable(in));
        for (int row = 0; row < m_stage->rows().rowCount(); ++row)
            QVERIFY(!m_stage->isTicked(row) || m_stage->column(6)[row] == u"Press"_s);
    }

    void aChosenGroupThatSomebodyDeletesStaysChosen()
    {
        m_stage->waitForVerdicts();
        m_stage->chooseGroup(u"Press"_s);
        const QString press = *m_stage->groups().chosen().cbegin();
        QCOMPARE(m_stage->somebody().remove(u"/v1/betaGroups/"_s + press, {}).status, 204);
        m_stage->pane().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->words(), u"The groups that were chosen are gone. Choose others."_s, 30000);
        QCOMPARE(m_stage->lines().rowCount(), 0);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
        QCOMPARE(m_stage->groups().accessibleName(), u"Groups: Press (gone)"_s);
        m_stage->chooseGroup(u"All Groups"_s);
        QTRY_COMPARE(m_stage->lines().rowCount(), everybody);
        QTRY_VERIFY(m_stage->button(u"remove"_s).isEnabled());
    }

    void nobodyIsRemovedBeforeTheBackupAndTheQuestion()
    {
        m_stage->waitForVerdicts();
        const QStringList doomed = m_stage->tickedIds();
        m_stage->backUp(m_stage->backupPath());
        QTRY_VERIFY(m_stage->asks());
        QVERIFY(m_stage->demo().sent().isEmpty());
        QFile file(m_stage->backupPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<TesterSheet> backup = parseTesterSheet({.name = u"backup.csv"_s, .bytes = file.readAll()});
        QCOMPARE(int(backup->rows.size()), int(doomed.size()));
        m_stage->confirm();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->lines().rowCount(), everybody - int(doomed.size()), 60000);
        QCOMPARE(m_stage->demo().sent(), QStringList{u"DELETE /v1/apps/6501000101/relationships/betaTesters"_s});
        QTRY_COMPARE(m_stage->words(), u"Nobody here is known to be idle."_s);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
    }

    void nothingElseIsBackedUpWhileABackupIsWritten()
    {
        m_stage->waitForVerdicts();
        m_stage->backUp(m_stage->backupPath());
        QCOMPARE(m_stage->words(), u"The backup is being written."_s);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
        QTRY_VERIFY(m_stage->asks());
        QVERIFY(m_stage->button(u"remove"_s).isEnabled());
    }

    void theQuestionIsAboutWhoItsBackupHolds()
    {
        m_stage->waitForVerdicts();
        const int doomed = m_stage->tickedCount();
        m_stage->button(u"remove"_s).click();
        auto &first = m_stage->part<QFileDialog>(u"testerPurge.exportDialog"_s);
        m_stage->rows().setData(m_stage->rows().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QTRY_COMPARE(m_stage->tickedCount(), doomed - 1);
        m_stage->button(u"remove"_s).click();
        emit first.fileSelected(m_stage->backupPath());
        QTRY_VERIFY(m_stage->asks());
        QCOMPARE(m_stage->button(u"question.confirm"_s).text(), u"Remove %1 Tester(s)"_s.arg(doomed));
    }

    void theQuestionSaysWhoComesBackIntoNoGroupOfTheirs()
    {
        m_stage->waitForVerdicts();
        const QString ada = m_stage->tickedIds().front();
        m_stage->leaveWithABuildAlone(ada);
        m_stage->pane().refresh();
        m_stage->waitForVerdicts();
        int strays = 0;
        for (int row = 0; row < m_stage->rows().rowCount(); ++row)
            strays += m_stage->isTicked(row) && m_stage->column(6)[row].isEmpty() && !m_stage->column(4)[row].isEmpty() ? 1 : 0;
        QVERIFY(strays > 0);
        m_stage->backUp(m_stage->backupPath());
        QTRY_VERIFY(m_stage->asks());
        const QString sentence = u"%1 of them are in no group: they come into the group that is chosen for the import."_s.arg(strays);
        QVERIFY(test::says(*m_stage->pane().findChild<GraveQuestion *>(), sentence));
    }

    void stopTakesBackWhatWaitsItsTurn()
    {
        m_stage->waitForVerdicts();
        const int before = m_stage->jobs().start(test::sampleJob(m_stage->demo().clock(), u"Earlier"_s));
        m_stage->backUp(m_stage->backupPath());
        m_stage->confirm();
        QTRY_COMPARE(m_stage->words(), u"Waiting for what was begun before…"_s);
        m_stage->button(u"stop"_s).click();
        QCOMPARE(int(m_stage->jobs().all().size()), 1);
        QVERIFY(m_stage->button(u"remove"_s).isVisible());
        m_stage->jobs().undo(before);
        QVERIFY(!m_stage->jobs().hasUnfinished());
        QVERIFY(m_stage->demo().sent().isEmpty());
    }

    void stopEndsWhatIsReadBack()
    {
        m_stage->demo().direct(u"later"_s, QJsonDocument(QJsonObject{{u"delay"_s, 600'000}}));
        m_stage->waitForVerdicts();
        m_stage->backUp(m_stage->backupPath());
        m_stage->confirm();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->words(), u"Checking at Apple who is gone…"_s, 30000);
        m_stage->button(u"stop"_s).click();
        QTRY_VERIFY(!m_stage->jobs().hasUnfinished());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->button(u"remove"_s).isEnabled(), 30000); // all of them are there still
        QCOMPARE(m_stage->demo().sent().size(), 1);
    }

    void whoComesBackSeesHowFarItIsAndCanStopIt()
    {
        m_stage->demo().direct(u"later"_s, QJsonDocument(QJsonObject{{u"delay"_s, 600'000}}));
        m_stage->waitForVerdicts();
        m_stage->backUp(m_stage->backupPath());
        m_stage->confirm();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->words(), u"Checking at Apple who is gone…"_s, 30000);
        m_stage->comeBack();
        QCOMPARE(m_stage->words(), u"Checking at Apple who is gone…"_s);
        QTRY_COMPARE(m_stage->lines().rowCount(), everybody); // that they are read and judged does not hide it
        QCOMPARE(m_stage->words(), u"Checking at Apple who is gone…"_s);
        QVERIFY(!m_stage->button(u"remove"_s).isVisible());
        m_stage->button(u"stop"_s).click();
        QTRY_VERIFY(!m_stage->jobs().hasUnfinished());
        QTRY_VERIFY(m_stage->button(u"remove"_s).isVisible());
    }

    void allColumnsAreInSight()
    {
        m_stage->waitForVerdicts();
        QCOMPARE(m_stage->view().horizontalScrollBar()->maximum(), 0);
    }

    void whoChangesBeforeTheAnswerIsNotRemoved()
    {
        m_stage->waitForVerdicts();
        m_stage->backUp(m_stage->backupPath());
        QTRY_VERIFY(m_stage->asks());
        const QString id = m_stage->tickedIds().front();
        emit m_stage->demo().session().testerActions().removed({id}, purgePage.appId);
        QTRY_COMPARE(m_stage->lines().rowCount(), everybody - 1);
        m_stage->confirm();
        QCOMPARE(m_stage->notices(), QStringList{u"Nobody was removed. Who is to be removed has changed since the backup was written."_s});
        QVERIFY(!m_stage->jobs().hasUnfinished());
        QVERIFY(m_stage->demo().sent().isEmpty());
    }

    void aBackupThatCannotBeWrittenRemovesNobody()
    {
        m_stage->waitForVerdicts();
        m_stage->backUp(u"/nowhere/at/all.csv"_s);
        QTRY_VERIFY(m_stage->says(u"all.csv"_s));
        QVERIFY(!m_stage->asks());
        QVERIFY(m_stage->demo().sent().isEmpty());
        QVERIFY(m_stage->button(u"remove"_s).isEnabled());
    }

    void nobodyIsIdleWhenUsageCannotBeRead()
    {
        m_stage.reset();
        m_stage = std::make_unique<PurgePaneStage>();
        m_stage->demo().direct(u"faults"_s, QJsonDocument(QJsonArray{test::faultFor(u"GET"_s, purgedUsagePath, u"status"_s, 403, false)}));
        m_stage->pane().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->words(), u"Usage could not be read just now, so nobody is known to be idle."_s, 30000);
        QCOMPARE(m_stage->tickedCount(), 0);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
        QTRY_COMPARE(m_stage->chip(u"idle"_s).isVisible(), false);
        m_stage->demo().direct(u"faults"_s, QJsonDocument(QJsonArray()));
        m_stage->part<StatusChip>(u"testers.usage.remedy"_s).click();
        QTRY_VERIFY(m_stage->tickedCount() > 0);
    }

    void nobodyIsJudgedWithoutTheGroups()
    {
        m_stage->waitForVerdicts();
        const QString path = u"/v1/betaGroups"_s;
        m_stage->demo().direct(u"faults"_s, QJsonDocument(QJsonArray{test::faultFor(u"GET"_s, path, u"status"_s, 403, false)}));
        m_stage->pane().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->words(), u"Who tests has to be read from Apple first."_s, 30000);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
    }

    void offlineNobodyIsRemoved()
    {
        m_stage->waitForVerdicts();
        m_stage->demo().goOffline();
        m_stage->pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->says(u"You are offline."_s), 60000);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
        QCOMPARE(m_stage->lines().rowCount(), everybody);
    }

    void aReadOnlyAccountSaysWhyNot()
    {
        m_stage->waitForVerdicts();
        m_stage->setSafeMode(SafeMode::ReadOnly);
        QTRY_COMPARE(m_stage->words(), u"This account is read-only."_s);
        QVERIFY(!m_stage->button(u"remove"_s).isEnabled());
    }

private:
    std::unique_ptr<PurgePaneStage> m_stage;
};

SLIPWAY_TEST(TstTesterPurgePane)
#include "tst_testerpurgepane.moc"
