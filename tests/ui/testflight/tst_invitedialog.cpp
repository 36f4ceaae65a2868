// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/invitedialog.h"

#include "support/testrunner.h"
#include "ui/testflight/testersstage.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TestersStage;

namespace {

//! The form over the page of testers.
class InviteStage final
{
public:
    explicit InviteStage(TestersStage &stage) : m_stage(stage)
    {
        QPushButton &button = stage.part<QPushButton>(u"testers.newcomer"_s);
        [&] { QTRY_VERIFY(button.isEnabled()); }();
        button.click();
        m_dialog = stage.pane().findChild<QDialog *>(u"invite"_s);
        [this] { QVERIFY(m_dialog); }();
        m_dialog->activateWindow();
        [this] { QTRY_COMPARE(QApplication::activeWindow(), m_dialog); }();
    }

    QDialog &dialog() { return *m_dialog; }
    QLineEdit &field(const QString &name) { return *m_dialog->findChild<QLineEdit *>(u"invite."_s + name); }
    QPushButton &confirm() { return *m_dialog->findChild<QPushButton *>(u"invite.confirm"_s); }
    QListWidget &groups() { return *m_dialog->findChild<QListWidget *>(u"invite.groups.list"_s); }
    void type(const QString &name, const QString &text)
    {
        field(name).setFocus();
        field(name).selectAll();
        QTest::keyClicks(&field(name), text);
    }
    void tick(const QString &group)
    {
        for (int row = 0; row < groups().count(); ++row) {
            if (groups().item(row)->text().contains(group))
                groups().item(row)->setCheckState(Qt::Checked);
        }
    }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

private:
    TestersStage &m_stage;
    QDialog *m_dialog = nullptr;
};

} // namespace

//! Somebody is invited by their address (ux.md 5.11).
class TstInviteDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whoIsInvitedAppearsAmongTheTesters()
    {
        TestersStage stage;
        stage.waitForAll();
        const int before = stage.rows();
        InviteStage form(stage);
        QVERIFY(!form.confirm().isEnabled());
        form.type(u"email"_s, u"zelda.zimmer@example.org"_s);
        form.type(u"firstName"_s, u"Zelda"_s);
        form.type(u"lastName"_s, u"Zimmer"_s);
        QVERIFY2(!form.confirm().isEnabled(), "no group is ticked");
        form.tick(u"Press"_s);
        QVERIFY(form.confirm().isEnabled());
        form.confirm().click();
        stage.finishJobs();
        QCOMPARE(stage.lastJob().state, JobStatus::State::Done);
        QCOMPARE(stage.rows(), before + 1);
        stage.filter().setText(u"zelda group:Press"_s);
        QCOMPARE(stage.rows(), 1);
    }

    void internalGroupsAreNotOffered()
    {
        TestersStage stage;
        stage.waitForAll();
        InviteStage form(stage);
        QCOMPARE(form.groups().count(), 4);
        for (int row = 0; row < form.groups().count(); ++row)
            QVERIFY(!form.groups().item(row)->text().contains(u"Team"_s));
    }

    void aMistakeIsToldWhenTheFieldIsLeft()
    {
        TestersStage stage;
        stage.waitForAll();
        InviteStage form(stage);
        form.type(u"email"_s, u"zelda"_s);
        QVERIFY2(!form.says(u"There is no @"_s), "it is still being typed");
        QTest::keyClick(&form.field(u"email"_s), Qt::Key_Tab);
        QVERIFY(form.says(u"There is no @"_s));
        QCOMPARE(QApplication::focusWidget(), &form.field(u"firstName"_s));
        form.type(u"email"_s, u"zelda@example.org"_s);
        QVERIFY(!form.says(u"There is no @"_s));
    }

    void whatMailProgramsCopyIsTakenApart()
    {
        TestersStage stage;
        stage.waitForAll();
        InviteStage form(stage);
        form.field(u"email"_s).setText(u"\"Byron, Ada\" <ada@example.org>"_s);
        QCOMPARE(form.field(u"email"_s).text(), u"ada@example.org"_s);
        QCOMPARE(form.field(u"firstName"_s).text(), u"Ada"_s);
        QCOMPARE(form.field(u"lastName"_s).text(), u"Byron"_s);
    }

    void theGroupOfThePageIsTicked()
    {
        TestersStage all;
        all.waitForAll();
        Place place = TestersStage::ofTideline();
        for (const BetaGroupRow &group : groupsOf(all)) {
            if (group.name == u"Press")
                place.path = u"/v1/betaGroups/"_s + group.id;
        }
        TestersStage stage(place);
        stage.waitForAll();
        InviteStage form(stage);
        for (int row = 0; row < form.groups().count(); ++row) {
            const QListWidgetItem *item = form.groups().item(row);
            QCOMPARE(item->checkState() == Qt::Checked, item->text().contains(u"Press"_s));
        }
    }

    void aReadOnlyAccountOffersItNot()
    {
        TestersStage stage;
        stage.waitForAll();
        QPushButton &button = stage.part<QPushButton>(u"testers.newcomer"_s);
        QTRY_VERIFY(button.isEnabled());
        stage.setSafeMode(SafeMode::ReadOnly);
        QTRY_VERIFY(!button.isEnabled());
        QVERIFY(button.toolTip().contains(u"read-only"_s));
    }

private:
    static std::vector<BetaGroupRow> groupsOf(TestersStage &stage)
    {
        const auto feed = stage.demo().session().apps().betaGroups(TestersStage::tideline());
        std::vector<BetaGroupRow> rows;
        connect(feed.get(), &FeedBase::rowsArrived, feed.get(), [&] { rows = feed->arrived(); });
        feed->open(std::chrono::seconds(0));
        if (!QTest::qWaitFor([&] { return feed->state() == FeedBase::State::Complete; }, test::patience))
            qFatal("the groups of Tideline are not read");
        return rows;
    }
};

SLIPWAY_TEST(TstInviteDialog)
#include "tst_invitedialog.moc"
