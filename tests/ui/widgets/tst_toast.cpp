// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "support/testrunner.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace slipway;
using State = JobStatus::State;

namespace {

struct ToastStage
{
    QWidget window;
    QLineEdit *field = new QLineEdit;
    Toast *toast = new Toast;
    JobStatus job{.id = 1,
                  .title = u"Adding 12 testers to Friends"_s,
                  .deferral = u"Invitations go out in %1 s."_s,
                  .startLabel = u"Send Now"_s,
                  .secondsLeft = 8,
                  .total = 12};

    ToastStage()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(toast);
        window.resize(420, 300);
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
        field->setFocus();
        toast->setJob(job);
    }

    void setState(State state)
    {
        job.state = state;
        toast->setJob(job);
    }
    QString text(const QString &part) const { return toast->findChild<QLabel *>(part)->text(); }
    QWidget *button(const QString &name) const { return toast->findChild<QWidget *>(name); }
    // What people can press, from left to right.
    QStringList buttons() const
    {
        QStringList names;
        for (const QString &name : {u"toast.undo"_s, u"toast.start"_s, u"toast.cancel"_s, u"toast.details"_s, u"toast.close"_s}) {
            if (button(name)->isVisible())
                names.append(name.mid(6));
        }
        return names;
    }
};

} // namespace

class TstToast final : public QObject
{
    Q_OBJECT

private slots:
    void itCountsDownRunsAndEnds()
    {
        ToastStage stage;
        QCOMPARE(stage.text(u"toast.title"_s), stage.job.title);
        QCOMPARE(stage.text(u"toast.text"_s), u"Invitations go out in 8 s."_s);
        QCOMPARE(stage.buttons(), (QStringList{u"undo"_s, u"start"_s}));
        QCOMPARE(stage.toast->findChild<QPushButton *>(u"toast.start"_s)->text(), u"Send Now"_s);
        stage.job.secondsLeft = 7;
        stage.setState(State::Deferred);
        QCOMPARE(stage.text(u"toast.text"_s), u"Invitations go out in 7 s."_s);
        stage.setState(State::Waiting);
        QCOMPARE(stage.buttons(), QStringList{u"undo"_s});
        stage.job.done = 3;
        stage.setState(State::Running);
        QCOMPARE(stage.text(u"toast.text"_s), u"3 of 12"_s);
        QCOMPARE(stage.buttons(), QStringList{u"cancel"_s});
        stage.job.outcome.sentence = u"12 testers added to Friends."_s;
        stage.setState(State::Done);
        QCOMPARE(stage.text(u"toast.title"_s), u"12 testers added to Friends."_s);
        QVERIFY(!stage.button(u"toast.text"_s)->isVisible());
        QCOMPARE(stage.buttons(), QStringList{u"close"_s});
    }

    void problemsAreCountedAndShown()
    {
        ToastStage stage;
        stage.job.outcome = {.sentence = u"11 testers added to Friends."_s, .problems = {{u"<b>Anna</b>"_s, u"Apple does not know her."_s}}};
        stage.setState(State::Failed);
        QVERIFY(stage.text(u"toast.text"_s).contains(u"Apple does not know her."_s));
        QCOMPARE(stage.toast->findChild<QLabel *>(u"toast.text"_s)->textFormat(), Qt::PlainText);
        QCOMPARE(stage.buttons(), (QStringList{u"details"_s, u"close"_s}));
        QSignalSpy details(stage.toast, &Toast::detailsRequested);
        QTest::mouseClick(stage.button(u"toast.details"_s), Qt::LeftButton);
        QCOMPARE(details.size(), 1);
    }

    void theKeyboardHoldsItAndStaysInIt()
    {
        ToastStage stage;
        QSignalSpy held(stage.toast, &Toast::heldChanged);
        QVERIFY(held.isValid());
        stage.toast->focusButton();
        QTRY_VERIFY(stage.toast->isHeld());
        QCOMPARE(held.size(), 1);
        stage.button(u"toast.start"_s)->setFocus();
        stage.setState(State::Running);
        QVERIFY(stage.button(u"toast.cancel"_s)->hasFocus());
        QCOMPARE(held.size(), 1); // it was never let go
        stage.setState(State::Done);
        QVERIFY(stage.button(u"toast.close"_s)->hasFocus());
        QSignalSpy leave(stage.toast, &Toast::leaveRequested);
        QTest::keyClick(stage.button(u"toast.close"_s), Qt::Key_Escape);
        QCOMPARE(leave.size(), 1);
        stage.field->setFocus();
        QVERIFY(!stage.toast->isHeld());
    }

    void theMouseHoldsItAndAClickDoesNotTakeTheKeyboard()
    {
        ToastStage stage;
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QCoreApplication::sendEvent(stage.toast, &enter);
        QVERIFY(stage.toast->isHeld());
        QSignalSpy undo(stage.toast, &Toast::undoRequested);
        QTest::mouseClick(stage.button(u"toast.undo"_s), Qt::LeftButton);
        QCOMPARE(undo.size(), 1);
        QVERIFY(stage.field->hasFocus());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(stage.toast, &leave);
        QVERIFY(!stage.toast->isHeld());
    }

    void aHeldOneSaysSo()
    {
        ToastStage stage;
        stage.job.isHeld = true;
        stage.setState(State::Deferred);
        QCOMPARE(stage.text(u"toast.text"_s), u"Invitations go out in 8 s. Paused."_s);
        QCOMPARE(stage.toast->accessibleName(), u"Adding 12 testers to Friends. Invitations go out in 8 s. Paused."_s);
    }
};

SLIPWAY_TEST(TstToast)
#include "tst_toast.moc"
