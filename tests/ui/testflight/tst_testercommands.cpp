// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testercommands.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/testflight/testerspane.h"
#include "ui/testflight/testersstage.h"
#include "ui/widgets/testerdrag.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TestersStage;

namespace {

// The question over the page; null while there is none.
QDialog *testersQuestion(TestersStage &stage)
{
    for (QDialog *dialog : stage.pane().findChildren<QDialog *>(u"testers.question"_s)) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QPushButton &confirmButton(QDialog &question)
{
    return *question.findChild<QPushButton *>(u"testers.question.confirm"_s);
}

bool saysOnIt(const QWidget &question, const QString &text)
{
    const QList<QLabel *> labels = question.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&text](const QLabel *label) { return QString(label->text()).remove(QChar(0x2068)).remove(QChar(0x2069)).contains(text); });
}

// The items of \a menu as its button fills it.
QStringList itemsOf(QMenu &menu)
{
    qobject_cast<QPushButton *>(menu.parentWidget())->click();
    menu.close();
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts.append(QString(action->text()).remove(QChar(0x2068)).remove(QChar(0x2069)));
    }
    return texts;
}

void chooseItem(QMenu &menu, const QString &text)
{
    const qsizetype number = itemsOf(menu).indexOf(text);
    QVERIFY2(number >= 0, qPrintable(itemsOf(menu).join(u'|')));
    QList<QAction *> items = menu.actions();
    items.removeIf([](const QAction *action) { return action->isSeparator(); });
    items[number]->trigger();
}

} // namespace

//! What is done with testers: by the bar, the menus and the keyboard, and what is asked first (ux.md 3.6, 5.11).
class TstTesterCommands final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theBarIsThereWhileSomethingIsSelected()
    {
        TestersStage stage;
        stage.waitForAll();
        auto &bar = stage.part<QWidget>(u"testers.bar"_s);
        QVERIFY(!bar.isVisible());
        stage.select(0, 12);
        QVERIFY(bar.isVisible());
        QCOMPARE(stage.part<QLabel>(u"testers.selected"_s).text(), u"12 selected"_s);
        for (const QString &name : {u"testers.add"_s, u"testers.leave"_s, u"testers.invite"_s, u"testers.remove"_s})
            QVERIFY(stage.part<QPushButton>(name).isEnabled());
        stage.table().clearSelection();
        QVERIFY(!bar.isVisible());
    }

    void theGroupsOfTheAppAreOfferedInternalOnesApart()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.select(0, 1);
        auto &menu = stage.part<QMenu>(u"testers.add.menu"_s);
        QStringList names = itemsOf(menu);
        QCOMPARE(names.constLast(), u"Team"_s);
        names.sort();
        QCOMPARE(names, QStringList({u"Harbor Pilots"_s, u"Press"_s, u"Public Beta"_s, u"Sailing Clubs"_s, u"Team"_s}));
    }

    void addingIsDeferredAndShownWhenItIsDone()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.filter().setText(u"group:\"Sailing Clubs\" -group:Press"_s);
        stage.select(0, 3);
        const QStringList ids = stage.selectedIds();
        chooseItem(stage.part<QMenu>(u"testers.add.menu"_s), u"Press"_s);
        QVERIFY(!testersQuestion(stage));
        QCOMPARE(stage.jobs().all().size(), size_t(1));
        QCOMPARE(stage.lastJob().state, JobStatus::State::Deferred);
        QCOMPARE(stage.lastJob().total, 3);
        QVERIFY2(!stage.cell(0, u"groups"_s).contains(u"Press"_s), "nothing was sent yet");
        const int before = stage.rows();
        stage.finishJobs();
        QCOMPARE(stage.lastJob().state, JobStatus::State::Done);
        QCOMPARE(stage.rows(), before - 3); // they are in Press now, which the filter does not want
        stage.filter().setText(u"group:Press"_s);
        for (const QString &id : ids)
            QVERIFY(!stage.table().model()->match(stage.table().model()->index(0, 0), IdRole, id).isEmpty());
    }

    void whoeverUndoesItHasNothingChanged()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.select(0, 1);
        const QString groups = stage.cell(0, u"groups"_s);
        chooseItem(stage.part<QMenu>(u"testers.add.menu"_s), u"Press"_s);
        stage.jobs().undo(stage.lastJob().id);
        QVERIFY(stage.jobs().all().empty());
        QCOMPARE(stage.cell(0, u"groups"_s), groups);
    }

    void leavingOffersTheGroupsThatTheyAreIn()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.filter().setText(u"group:\"Harbor Pilots\""_s);
        const int members = stage.rows();
        stage.select(0, members);
        auto &menu = stage.part<QMenu>(u"testers.leave.menu"_s);
        QVERIFY2(itemsOf(menu).contains(u"Harbor Pilots (%1)"_s.arg(members)), qPrintable(itemsOf(menu).join(u'|')));
        chooseItem(menu, u"Harbor Pilots (%1)"_s.arg(members));
        QCOMPARE(stage.lastJob().state, JobStatus::State::Deferred);
        stage.finishJobs();
        QCOMPARE(stage.lastJob().outcome.problems.size(), size_t(0));
        QCOMPARE(stage.rows(), 0);
    }

    void whoIsInNoGroupCannotLeaveOne()
    {
        TestersStage stage;
        stage.waitForAll();
        const int members = stage.selectMembers(u"Press"_s);
        QVERIFY(members > 0);
        chooseItem(stage.part<QMenu>(u"testers.leave.menu"_s), u"Press (%1)"_s.arg(members));
        stage.finishJobs();
        stage.filter().setText(u"group:\"\""_s);
        QCOMPARE(stage.rows(), members);
        stage.select(0, 1);
        auto &leave = stage.part<QPushButton>(u"testers.leave"_s);
        QVERIFY(!leave.isEnabled());
        QCOMPARE(leave.accessibleDescription(), u"None of them is in a group."_s);
    }

    void removalFromTheAppIsAskedAndEnterDoesNotDoIt()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.select(0, 2);
        const QStringList ids = stage.selectedIds();
        const QString name = stage.cell(0, u"name"_s);
        QVERIFY(stage.run(ActionId::RemoveFromApp));
        QDialog *question = testersQuestion(stage);
        QVERIFY(question);
        QTRY_VERIFY(QApplication::activeWindow() == question);
        QVERIFY(saysOnIt(*question, u"Remove 2 tester(s) from Tideline?"_s));
        QVERIFY(saysOnIt(*question, name));
        QVERIFY(saysOnIt(*question, u"Other apps are not touched."_s));
        QCOMPARE(question->focusWidget()->objectName(), u"testers.question.cancel"_s);
        QTest::keyClick(question->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!testersQuestion(stage));
        QVERIFY(stage.jobs().all().empty());

        const int before = stage.rows();
        QVERIFY(stage.run(ActionId::RemoveFromApp));
        confirmButton(*testersQuestion(stage)).click();
        QCOMPARE(stage.jobs().all().size(), size_t(1));
        stage.finishJobs();
        QCOMPARE(stage.lastJob().state, JobStatus::State::Done);
        QCOMPARE(stage.rows(), before - 2);
        for (const QString &id : ids)
            QVERIFY(stage.table().model()->match(stage.table().model()->index(0, 0), IdRole, id).isEmpty());
        QVERIFY(!stage.part<QWidget>(u"testers.bar"_s).isVisible());
    }

    void moreThanFiftyAskForTheirNumber()
    {
        TestersStage stage;
        stage.waitForAll();
        const int all = stage.rows();
        QVERIFY(all > 50);
        stage.table().selectAll();
        QVERIFY(stage.run(ActionId::RemoveFromApp));
        QDialog *question = testersQuestion(stage);
        QVERIFY(question);
        auto &typed = *question->findChild<QLineEdit *>(u"testers.question.typed"_s);
        QVERIFY(!confirmButton(*question).isEnabled());
        QVERIFY(saysOnIt(*question, u"and %1 more"_s.arg(all - 8)));
        typed.setText(QString::number(all - 1));
        QVERIFY(!confirmButton(*question).isEnabled());
        typed.setText(QString::number(all));
        QVERIFY(confirmButton(*question).isEnabled());
        QTest::keyClick(&typed, Qt::Key_Return);
        QTRY_VERIFY(!testersQuestion(stage));
        QVERIFY(stage.jobs().all().empty());
    }

    void removalFromTheTeamIsAnotherQuestion()
    {
        TestersStage stage({.kind = Place::Kind::TeamTesters});
        QTRY_COMPARE(stage.rows(), 450);
        stage.select(5, 1);
        stage.part<QPushButton>(u"testers.remove"_s).click();
        QDialog *question = testersQuestion(stage);
        QVERIFY(question);
        QVERIFY(saysOnIt(*question, u"Remove 1 tester(s) from every app of the team?"_s));
        confirmButton(*question).click();
        stage.finishJobs();
        QCOMPARE(stage.lastJob().state, JobStatus::State::Done);
        QCOMPARE(stage.rows(), 449);
    }

    void anInvitationIsDeferredAndTheRowSaysInvited()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.filter().setText(u"state:\"Not Invited\" group:\"Harbor Pilots\""_s);
        stage.select(0, 1);
        const QString id = stage.selectedIds().constFirst();
        QVERIFY(stage.run(ActionId::ResendInvitation));
        QCOMPARE(stage.lastJob().state, JobStatus::State::Deferred);
        stage.finishJobs();
        QCOMPARE(stage.lastJob().state, JobStatus::State::Done);
        stage.filter().setText(u"state:invited"_s);
        QVERIFY(!stage.table().model()->match(stage.table().model()->index(0, 0), IdRole, id).isEmpty());
    }

    void whatAppleRefusesIsToldOfThePerson()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.filter().setText(u"group:\"Sailing Clubs\" -group:Team"_s);
        stage.select(0, 1);
        chooseItem(stage.part<QMenu>(u"testers.add.menu"_s), u"Team"_s); // which takes people of the team only
        stage.finishJobs();
        QCOMPARE(stage.lastJob().state, JobStatus::State::Failed);
        QCOMPARE(stage.lastJob().outcome.problems.size(), size_t(1));
        QVERIFY(!stage.cell(0, u"groups"_s).contains(u"Team"_s));
    }

    void theAccountThatAsksBeforeEveryWriteAsks()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.setSafeMode(SafeMode::Ask);
        stage.filter().setText(u"-group:Press"_s);
        stage.select(0, 4);
        chooseItem(stage.part<QMenu>(u"testers.add.menu"_s), u"Press"_s);
        QVERIFY(stage.jobs().all().empty());
        QDialog *question = testersQuestion(stage);
        QVERIFY(question);
        QVERIFY(saysOnIt(*question, u"Add 4 tester(s) to Press?"_s));
        confirmButton(*question).click();
        QCOMPARE(stage.jobs().all().size(), size_t(1));
        QCOMPARE(stage.lastJob().state, JobStatus::State::Deferred);
    }

    void aReadOnlyAccountSaysWhyNothingCanBeDone()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.select(0, 4);
        stage.setSafeMode(SafeMode::ReadOnly);
        for (const QString &name : {u"testers.add"_s, u"testers.leave"_s, u"testers.invite"_s, u"testers.remove"_s}) {
            const auto &button = stage.part<QPushButton>(name);
            QVERIFY(!button.isEnabled());
            QCOMPARE(button.accessibleDescription(), u"This account is read-only."_s);
        }
        for (const ActionId id : {ActionId::AddToGroup, ActionId::ResendInvitation, ActionId::RemoveFromApp, ActionId::RemoveFromTeam})
            QVERIFY(!stage.run(id));
        QVERIFY(!stage.table().dragged());
        stage.setSafeMode(SafeMode::Normal);
        QVERIFY(stage.part<QPushButton>(u"testers.add"_s).isEnabled());
    }

    void theContextMenuOffersTheSame()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.table().setCurrentIndex(stage.table().model()->index(0, 0));
        emit stage.table().customContextMenuRequested(stage.table().visualRect(stage.table().currentIndex()).center());
        auto &menu = stage.part<QMenu>(u"testers.menu"_s);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts.append(action->text());
        QCOMPARE(texts.first(6),
                 QStringList(
                     {u"Add to Group"_s, u"Remove from Group"_s, u"Resend Invitation"_s, QString(), u"Remove from App…"_s, u"Remove from Team…"_s}));
        menu.actions().constFirst()->menu()->actions().constLast()->trigger();
        QCOMPARE(stage.jobs().all().size(), size_t(1));
        menu.close();
    }

    void addressesAreCopied()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.filter().setText(u"group:\"Team\""_s);
        stage.select(0, 3);
        emit stage.table().customContextMenuRequested(stage.table().visualRect(stage.table().model()->index(0, 0)).center());
        auto &menu = stage.part<QMenu>(u"testers.menu"_s);
        const QList<QAction *> items = menu.actions();
        const auto copy = std::find_if(items.cbegin(), items.cend(), [](const QAction *item) { return item->text() == u"Copy Email Addresses"_s; });
        QVERIFY(copy != items.cend());
        (*copy)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n'), stage.column(u"email"_s).first(3));
        QCOMPARE(stage.notices(), QStringList{u"3 address(es) copied"_s});
        menu.close();
    }

    void theKeyboardOpensTheListOfGroups()
    {
        TestersStage stage;
        stage.waitForAll();
        QVERIFY(!stage.run(ActionId::AddToGroup)); // nobody is selected
        stage.select(0, 100);
        auto &menu = stage.part<QMenu>(u"testers.add.menu"_s);
        QVERIFY(stage.run(ActionId::AddToGroup));
        QTRY_VERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
        QCOMPARE(stage.jobs().all().size(), size_t(1));
        QCOMPARE(stage.lastJob().total, 100);
    }
};

SLIPWAY_TEST(TstTesterCommands)
#include "tst_testercommands.moc"
