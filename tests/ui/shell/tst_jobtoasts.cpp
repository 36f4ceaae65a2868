// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobtoasts.h"

#include "services/session.h"
#include "services/testerimport/testerimports.h"
#include "support/demosession.h"
#include "support/manualclock.h"
#include "support/samplejob.h"
#include "support/testrunner.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobguard.h"
#include "ui/shell/pageactions.h"
#include "ui/shell/panehost.h"
#include "ui/widgets/pendingbar.h"
#include "ui/widgets/toast.h"

#include <QCoroTask>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;
using test::DemoSession;
using test::ManualClock;
using test::sampleJob;
using State = JobStatus::State;

namespace {

//! A page with a field, and what is pending at its foot.
class FootedPane final : public Pane
{
public:
    FootedPane()
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins({});
        column->addWidget(field);
        column->addStretch();
        column->addWidget(pending);
        setFocusProxy(field);
    }
    QString title() const override { return u"Sample"_s; }
    std::vector<PageAction> pageActions() override
    {
        return {{ActionId::Undo, [this] { ++undone; }, {}, u"Undo Typing"_s}};
    }

    QLineEdit *field = new QLineEdit;
    PendingBar *pending = new PendingBar;
    int undone = 0;
};

const QString importedApp = u"6501000101"_s;

// An import that takes ten requests.
TesterRehearsal tenNewcomers(Session &session)
{
    const auto groups = session.apps().betaGroups(importedApp);
    QString group;
    QObject::connect(groups.get(), &FeedBase::rowsArrived, groups.get(), [&] {
        for (const BetaGroupRow &row : groups->arrived())
            group = row.isInternal ? group : row.id;
    });
    groups->open();
    if (!QTest::qWaitFor([&] { return groups->state() == FeedBase::State::Complete; }, test::patience))
        qFatal("the groups of Tideline are not read");
    TesterRehearsal rehearsal{.groups = {{.id = group, .name = u"Friends"_s}}};
    for (int i = 0; i < 10; ++i) {
        const ImportedTester tester{.row = i + 1,
                                    .email = u"newcomer%1@example.org"_s.arg(i),
                                    .groups = {group},
                                    .verdict = TesterVerdict::New,
                                    .state = ImportedTester::State::Waiting};
        rehearsal.testers.push_back({.tester = tester});
    }
    return rehearsal;
}

//! The part of the window that has to do with jobs.
struct JobStage
{
    ManualClock clock;
    DemoSession demo{DemoSession::smallTeam(), &clock};
    Actions actions{nullptr};
    PageActions pageActions{actions, nullptr};
    QWidget window;
    PaneHost *panes = new PaneHost([](const Place &) { return std::make_unique<FootedPane>(); }, &window);
    JobToasts *toasts = new JobToasts({actions, pageActions, *panes, clock}, &window);
    JobGuard *guard = new JobGuard(&window);

    JobStage()
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        column->addWidget(panes);
        window.resize(960, 600);
        window.addActions({&actions.at(ActionId::Undo), &actions.at(ActionId::Notifications)});
        panes->show({.kind = Place::Kind::Apps});
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
        pane().field->setFocus();
        pageActions.setPane(&pane());
        toasts->follow(&demo.session());
        guard->follow(&demo.session());
    }

    Jobs &jobs() { return demo.session().jobs(); }
    FootedPane &pane() { return *static_cast<FootedPane *>(panes->current()); }
    Action &action(ActionId id) { return actions.at(id); }
    QList<Toast *> shown() const
    {
        QList<Toast *> visible;
        const QList<Toast *> all = toasts->findChildren<Toast *>();
        for (Toast *toast : all) {
            if (toast->isVisible())
                visible.append(toast);
        }
        return visible;
    }
    QString titleOf(int toast) const { return shown().at(toast)->findChild<QLabel *>(u"toast.title"_s)->text(); }
    QPushButton *button(const QString &name) const { return shown().constLast()->findChild<QPushButton *>(name); }
    State state(int id) { return jobs().find(id).value_or(JobStatus{}).state; }
    void pass(std::chrono::seconds time)
    {
        for (auto passed = 0s; passed < time; passed += 1s) {
            clock.advance(1s);
            QCoreApplication::processEvents();
        }
    }
    // The job has run, and that is seen.
    int finish(const JobPlan &plan)
    {
        const int id = jobs().start(plan);
        jobs().startNow(id);
        [&] { QTRY_VERIFY(!jobs().find(id)->isUnfinished()); }();
        return id;
    }
};

} // namespace

class TstJobToasts final : public QObject
{
    Q_OBJECT

private slots:
    void aJobIsSeenUntilItWasUndone()
    {
        JobStage stage;
        QSignalSpy noticed(stage.toasts, &JobToasts::noticed);
        QVERIFY(!stage.toasts->isVisible());
        const int id = stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s));
        QCOMPARE(stage.shown().size(), 1);
        stage.pass(1s);
        QCOMPARE(stage.shown().constFirst()->findChild<QLabel *>(u"toast.text"_s)->text(), u"Invitations go out in 7 s."_s);
        QTest::mouseClick(stage.button(u"toast.undo"_s), Qt::LeftButton);
        QVERIFY(!stage.jobs().find(id));
        QVERIFY(!stage.toasts->isVisible());
        QCOMPARE(noticed.size(), 1);
        QVERIFY(noticed.front().front().toString().contains(u"Adding Anna"_s));
    }

    void itLiesAboveWhatIsPending()
    {
        JobStage stage;
        stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s));
        QVERIFY(stage.toasts->width() <= 420);
        const auto bottom = [&stage] { return stage.toasts->geometry().bottom(); };
        QTRY_VERIFY(bottom() > 600 - 40);
        stage.pane().pending->setCounts(2, 1);
        QTRY_VERIFY(bottom() < stage.pane().pending->mapTo(&stage.window, QPoint()).y());
        stage.pane().pending->setCounts(0, 0);
        QTRY_VERIFY(bottom() > 600 - 40);
        stage.window.resize(1280, 800);
        QTRY_VERIFY(bottom() > 800 - 40);
    }

    void whatWentWellGoesAndProblemsStay()
    {
        JobStage stage;
        stage.finish(sampleJob(stage.clock, u"Adding Anna"_s, 0, {.sentence = u"Anna was added."_s}));
        stage.finish(sampleJob(stage.clock, u"Adding Ben"_s, 0, {.sentence = u"Nobody was added."_s, .problems = {{u"Ben"_s, u"He is unknown."_s}}}));
        QCOMPARE(stage.shown().size(), 2);
        QCOMPARE(stage.titleOf(0), u"Anna was added."_s);
        stage.pass(5s);
        QCOMPARE(stage.shown().size(), 2);
        stage.pass(1s);
        QTRY_COMPARE(stage.shown().size(), 1);
        QCOMPARE(stage.titleOf(0), u"Nobody was added."_s);
        stage.pass(60s);
        QCOMPARE(stage.shown().size(), 1);
        QTest::mouseClick(stage.button(u"toast.details"_s), Qt::LeftButton);
        auto *list = stage.window.findChild<QPlainTextEdit *>(u"problems.list"_s);
        QVERIFY(list);
        QCOMPARE(list->toPlainText(), u"Ben\n    He is unknown."_s);
        QTest::mouseClick(stage.window.findChild<QPushButton *>(u"problems.copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), list->toPlainText());
        QTest::mouseClick(stage.window.findChild<QPushButton *>(u"problems.close"_s), Qt::LeftButton);
        QTest::mouseClick(stage.shown().constLast()->findChild<QWidget *>(u"toast.close"_s), Qt::LeftButton);
        QVERIFY(stage.jobs().all().empty());
    }

    void theKeyboardStopsTheClockAndGoesBackWhereItWas()
    {
        JobStage stage;
        const int id = stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s, 0, {.sentence = u"Anna was added."_s}));
        QTRY_VERIFY(stage.pane().field->hasFocus());
        stage.action(ActionId::Notifications).trigger();
        QVERIFY(stage.button(u"toast.undo"_s)->hasFocus());
        stage.pass(20s);
        QCOMPARE(stage.state(id), State::Deferred);
        QTest::keyClick(stage.button(u"toast.undo"_s), Qt::Key_Escape);
        QVERIFY(stage.pane().field->hasFocus());
        stage.pass(8s);
        QTRY_COMPARE(stage.state(id), State::Done);
        stage.action(ActionId::Notifications).trigger();
        stage.pass(20s);
        QCOMPARE(stage.shown().size(), 1); // it is read still
        QTest::keyClick(stage.shown().constLast()->findChild<QWidget *>(u"toast.close"_s), Qt::Key_Space);
        QVERIFY(stage.pane().field->hasFocus());
        QVERIFY(!stage.action(ActionId::Notifications).isEnabled());
    }

    void theMouseHoldsItOnceItMovesOntoIt()
    {
        JobStage stage;
        const auto moveTo = [&stage](const QPoint &position) { QTest::mouseMove(stage.window.windowHandle(), position); };
        moveTo({100, 540});
        QCoreApplication::processEvents();
        const int id = stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s));
        QTRY_VERIFY(stage.toasts->geometry().contains(100, 540));
        QCoreApplication::processEvents();
        QVERIFY(!stage.jobs().find(id)->isHeld); // nobody has seen yet what came under the mouse
        moveTo({110, 540});
        QTRY_VERIFY(stage.jobs().find(id)->isHeld);
        moveTo({800, 100});
        QTRY_VERIFY(!stage.jobs().find(id)->isHeld);
    }

    void tabComesAfterThePage()
    {
        JobStage stage;
        stage.pane().pending->setCounts(2, 1);
        stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s));
        QWidget *review = stage.pane().findChild<QWidget *>(u"pending.review"_s);
        review->setFocus();
        QTest::keyClick(review, Qt::Key_Tab);
        QVERIFY(stage.button(u"toast.undo"_s)->hasFocus());
    }

    void threeAreSeenAndTheOthersCounted()
    {
        JobStage stage;
        for (int i = 1; i <= 5; ++i)
            stage.jobs().start(sampleJob(stage.clock, u"Job %1"_s.arg(i)));
        QCOMPARE(stage.shown().size(), 3);
        QCOMPARE(stage.titleOf(0), u"Job 3"_s);
        QCOMPARE(stage.titleOf(2), u"Job 5"_s);
        QVERIFY(stage.shown().at(0)->y() < stage.shown().at(2)->y());
        const auto *more = stage.toasts->findChild<QLabel *>(u"toasts.more"_s);
        QVERIFY(more->isVisible());
        QVERIFY(more->text().contains(u'2'));
        stage.jobs().undo(5);
        QTRY_COMPARE(stage.shown().size(), 3);
        QTRY_VERIFY(more->text().contains(u'1'));
        stage.jobs().undoAll();
        QVERIFY(!stage.toasts->isVisible());
    }

    void undoTakesTheNewestJobBeforeTheDrafts()
    {
        JobStage stage;
        Action &undo = stage.action(ActionId::Undo);
        QCOMPARE(undo.label(), u"Undo Typing"_s);
        stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s));
        const int ben = stage.jobs().start(sampleJob(stage.clock, u"Adding Ben"_s));
        QCOMPARE(undo.label(), u"Undo Adding Ben"_s);
        undo.trigger();
        QVERIFY(!stage.jobs().find(ben));
        QCOMPARE(undo.label(), u"Undo Adding Anna"_s);
        undo.trigger();
        QCOMPARE(undo.label(), u"Undo Typing"_s);
        QCOMPARE(stage.pane().undone, 0);
        undo.trigger();
        QCOMPARE(stage.pane().undone, 1);
    }

    void aWindowThatClosesAsksFirst()
    {
        JobStage stage;
        const int id = stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s));
        const auto press = [&stage](const QString &button) { QTest::mouseClick(stage.window.findChild<QPushButton *>(button), Qt::LeftButton); };
        QVERIFY(!stage.window.close());
        QTRY_VERIFY(stage.window.findChild<QWidget *>(u"unfinished"_s));
        press(u"unfinished.cancel"_s);
        QTRY_VERIFY(!stage.window.findChild<QWidget *>(u"unfinished"_s));
        QVERIFY(stage.window.isVisible());
        QCOMPARE(stage.state(id), State::Deferred);
        QVERIFY(!stage.window.close());
        press(u"unfinished.finish"_s);
        QTRY_VERIFY(!stage.window.isVisible());
        QCOMPARE(stage.state(id), State::Done);
    }

    void whoUndoesLeavesAtOnce()
    {
        JobStage stage;
        stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s));
        bool hasLeft = false;
        QVERIFY(!stage.guard->mayLeave(Leaving::Account, [&hasLeft] { hasLeft = true; }));
        QVERIFY(!hasLeft);
        QTest::mouseClick(stage.window.findChild<QPushButton *>(u"unfinished.stop"_s), Qt::LeftButton);
        QTRY_VERIFY(hasLeft);
        QVERIFY(stage.jobs().all().empty());
        QVERIFY(stage.guard->mayLeave(Leaving::Account, {}));
    }

    void whatRunsIsStoppedOnlyIfSomebodySaysSo()
    {
        JobStage stage;
        const int id = stage.jobs().start(sampleJob(stage.clock, u"Adding Anna"_s, 5));
        stage.jobs().startNow(id);
        QTRY_COMPARE(stage.state(id), State::Running);
        QVERIFY(!stage.window.close());
        QTest::mouseClick(stage.window.findChild<QPushButton *>(u"unfinished.stop"_s), Qt::LeftButton);
        QTRY_VERIFY(!stage.window.isVisible());
        QCOMPARE(stage.state(id), State::Cancelled);
    }

    void anImportIsPausedIfSomebodySaysSo()
    {
        JobStage stage;
        TesterImports &imports = stage.demo.session().testerImports();
        QTRY_VERIFY(imports.isReady());
        const qint64 id = QCoro::waitFor(imports.start(tenNewcomers(stage.demo.session()), u"spring.csv"_s, importedApp, u"Tideline"_s)).value();
        QVERIFY(imports.status(id).isUnderWay());
        QVERIFY(!stage.window.close());
        QWidget *question = stage.window.findChild<QWidget *>(u"unfinished"_s);
        QVERIFY(static_cast<QMessageBox *>(question)->informativeText().contains(u"of 10"_s));
        auto *stop = stage.window.findChild<QPushButton *>(u"unfinished.stop"_s);
        QCOMPARE(stop->text(), u"Pause and Quit"_s);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(!stage.window.isVisible());
        QVERIFY(imports.status(id).canResume());
        QVERIFY(imports.status(id).handled < 10);
    }

    void problemsKeepTheWindowOpen()
    {
        JobStage stage;
        stage.jobs().start(sampleJob(stage.clock, u"Adding Ben"_s, 0, {.sentence = u"Nobody was added."_s, .problems = {{u"Ben"_s, u"No."_s}}}));
        QVERIFY(!stage.window.close());
        QTest::mouseClick(stage.window.findChild<QPushButton *>(u"unfinished.finish"_s), Qt::LeftButton);
        QTRY_VERIFY(!stage.jobs().hasUnfinished());
        QCoreApplication::processEvents();
        QVERIFY(stage.window.isVisible());
        QVERIFY(stage.toasts->isVisible());
        QVERIFY(stage.window.close()); // it has been seen
    }
};

SLIPWAY_TEST(TstJobToasts)
#include "tst_jobtoasts.moc"
