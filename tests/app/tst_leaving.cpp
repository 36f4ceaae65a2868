// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "services/groupedits.h"
#include "services/jobs.h"
#include "services/session.h"
#include "support/samplejob.h"
#include "support/testrunner.h"

#include <QAction>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;
using test::sampleJob;

namespace {

// The program with its demo; the clock outlives the jobs.
struct LeavingStage
{
    QTemporaryDir folder;
    std::unique_ptr<SystemClock> clock = std::make_unique<SystemClock>();
    std::unique_ptr<Program> program = std::make_unique<Program>(folder.path());

    LeavingStage() { program->openDemo(); }
    Jobs &jobs() const { return (**program).session()->jobs(); }
};

} // namespace

//! What happens to jobs that are not finished when somebody leaves.
class TstLeaving final : public QObject
{
    Q_OBJECT

private slots:
    void aJobIsSeenInTheWindow()
    {
        const LeavingStage f;
        f.jobs().start(sampleJob(*f.clock, u"Adding Anna"_s));
        QVERIFY(f.program->part<QWidget>(u"toast"_s).isVisible());
        QVERIFY(f.program->part<QAction>(u"action.undo"_s).text().contains(u"Adding Anna"_s));
        f.program->part<QAction>(u"action.undo"_s).trigger();
        QVERIFY(f.jobs().all().empty());
        QVERIFY(!f.program->part<QAction>(u"action.undo"_s).isEnabled());
    }

    void quittingAsksFirst()
    {
        const LeavingStage f;
        f.jobs().start(sampleJob(*f.clock, u"Adding Anna"_s));
        f.program->part<QAction>(u"action.quit"_s).trigger();
        QVERIFY(f.program->window().isVisible());
        QTest::mouseClick(&f.program->part<QPushButton>(u"unfinished.stop"_s), Qt::LeftButton);
        QTRY_VERIFY(!f.program->window().isVisible());
        QVERIFY(f.jobs().all().empty());
    }

    void quittingAsksAboutSettingsThatAreNotSaved()
    {
        const LeavingStage f;
        GroupEdits &edits = (**f.program).session()->groupEdits();
        edits.keep(u"g1"_s, {.groupName = u"Friends"_s, .change = {.feedbackEnabled = false}, .count = 1});
        f.program->part<QAction>(u"action.quit"_s).trigger();
        QVERIFY(f.program->window().isVisible());
        const auto &question = f.program->part<QMessageBox>(u"unfinished"_s);
        QVERIFY2(question.informativeText().contains(u"Friends"_s), qPrintable(question.informativeText()));
        QVERIFY(!question.findChild<QPushButton *>(u"unfinished.finish"_s));
        QTest::mouseClick(&f.program->part<QPushButton>(u"unfinished.cancel"_s), Qt::LeftButton);
        QVERIFY(edits.find(u"g1"_s));
        QTRY_VERIFY(!f.program->window().findChild<QMessageBox *>(u"unfinished"_s));
        f.program->part<QAction>(u"action.quit"_s).trigger();
        QTest::mouseClick(&f.program->part<QPushButton>(u"unfinished.stop"_s), Qt::LeftButton);
        QTRY_VERIFY(!f.program->window().isVisible());
    }

    void anotherAccountWaitsForTheAnswer()
    {
        const LeavingStage f;
        f.jobs().start(sampleJob(*f.clock, u"Adding Anna"_s));
        const QPointer<Session> before = (**f.program).session();
        emit f.program->window().demoKeyRequested(AccountSummary::Kind::Individual);
        QVERIFY(before);
        QTest::mouseClick(&f.program->part<QPushButton>(u"unfinished.cancel"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(before);
        QCOMPARE(f.jobs().all().size(), size_t(1));
        emit f.program->window().demoKeyRequested(AccountSummary::Kind::Individual);
        QTest::mouseClick(&f.program->part<QPushButton>(u"unfinished.finish"_s), Qt::LeftButton);
        QTRY_VERIFY(!before);
        QVERIFY(f.jobs().all().empty());
        QTRY_VERIFY(!f.program->window().findChild<QWidget *>(u"toast"_s));
    }
};

SLIPWAY_TEST(TstLeaving)
#include "tst_leaving.moc"
