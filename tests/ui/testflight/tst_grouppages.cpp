// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupsettingspane.h"

#include "services/accounts.h"
#include "services/groupedits.h"
#include "services/jobs.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/widgets/qrview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::faultFor;
using test::PaneStage;
using test::refusalOf;

namespace {

const QString tidelineId = u"6501000101"_s;

std::vector<BetaGroupRow> groupsOf(Session &session)
{
    const std::unique_ptr<Feed<BetaGroupRow>> feed = session.apps().betaGroups(tidelineId);
    std::vector<BetaGroupRow> rows;
    QObject::connect(feed.get(), &FeedBase::rowsArrived, feed.get(), [&] { rows = feed->arrived(); });
    feed->open(std::chrono::seconds(0));
    if (!QTest::qWaitFor([&] { return feed->state() == FeedBase::State::Complete; }, test::patience))
        qFatal("the groups of Tideline are not read");
    return rows;
}

// The id of a group of the demo team, which is the same in every run.
QString idOf(const QString &name)
{
    static QHash<QString, QString> ids;
    if (ids.isEmpty()) {
        DemoSession demo;
        for (const BetaGroupRow &group : groupsOf(demo.session()))
            ids.insert(group.name, group.id);
    }
    return ids.value(name);
}

Place placeOf(Place::Kind kind, const QString &group)
{
    return {.kind = kind, .appId = tidelineId, .appName = u"Tideline"_s, .path = u"/v1/betaGroups/"_s + idOf(group)};
}

//! A page of a group of Tideline, once it is read.
class GroupStage final
{
public:
    GroupStage(Place::Kind kind, const QString &group) : m_group(group), m_page(placeOf(kind, group))
    {
        setSafeMode(SafeMode::Normal);
        [this] { QTRY_COMPARE(pane().title(), m_group); }();
    }

    PaneStage &page() { return m_page; }
    Pane &pane() { return m_page.pane(); }
    Jobs &jobs() { return m_page.demo().session().jobs(); }
    QStringList sent() { return m_page.demo().sent(); }
    QString path() const { return u"/v1/betaGroups/"_s + idOf(m_group); }

    template <typename Part>
    Part &part(const QString &name)
    {
        return m_page.part<Part>(name);
    }
    QPushButton &button(const QString &name) { return part<QPushButton>(name); }
    QWidget *find(const QString &name) { return pane().findChild<QWidget *>(name); }
    bool isSeen(const QString &name)
    {
        const QWidget *widget = find(name);
        return widget && widget->isVisible();
    }

    BetaGroupRow atApple()
    {
        for (const BetaGroupRow &group : groupsOf(m_page.demo().session())) {
            if (group.id == idOf(m_group))
                return group;
        }
        return {};
    }
    void setSafeMode(SafeMode mode)
    {
        Session &session = m_page.demo().session();
        m_page.demo().workspace().accounts().setSafeMode(session.account().id, mode);
    }
    void finishJobs()
    {
        jobs().startAll();
        QTRY_VERIFY(!jobs().hasUnfinished());
    }

private:
    const QString m_group;
    PaneStage m_page;
};

bool saysHere(const QWidget &part, const QString &words)
{
    const QList<QLabel *> labels = part.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text().contains(words); });
}

const auto settings = Place::Kind::GroupSettings;
const auto builds = Place::Kind::GroupBuilds;

} // namespace

//! The pages of a TestFlight group: what they say of it, and what can be done there (ux.md 5.10).
class TstGroupPages final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void thePublicLinkIsShownWithItsCode()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        const QString link = stage.atApple().publicLink;
        QVERIFY(!link.isEmpty());
        QCOMPARE(stage.part<QLabel>(u"groupSettings.address"_s).text(), link);
        QVERIFY(stage.part<QrView>(u"groupSettings.code"_s).code() == QrCode::of(link));
        QTRY_VERIFY(stage.page().says(u"of 5,000 are used."_s));
        stage.button(u"groupSettings.copy"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text(), link);
        QVERIFY(!stage.isSeen(u"groupSettings.foot"_s));
    }

    void aLimitThatCannotBeIsNotSent_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {" ", "0", "10001", "-5", "many", "3.5"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void aLimitThatCannotBeIsNotSent()
    {
        QFETCH(const QString, typed);
        GroupStage stage(settings, u"Public Beta"_s);
        stage.part<QLineEdit>(u"groupSettings.limit"_s).setText(typed);
        QVERIFY(stage.isSeen(u"groupSettings.foot"_s));
        QVERIFY(!stage.button(u"groupSettings.save"_s).isEnabled());
        QVERIFY(stage.page().says(u"Give a number from 1 to 10,000."_s));
        stage.button(u"groupSettings.revert"_s).click();
        QCOMPARE(stage.part<QLineEdit>(u"groupSettings.limit"_s).text(), u"5,000"_s);
        QVERIFY(!stage.isSeen(u"groupSettings.foot"_s));
    }

    void whatIsChangedIsSentWhenSomebodySaysSo()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        stage.part<QLineEdit>(u"groupSettings.limit"_s).setText(u"2,500"_s);
        stage.part<QCheckBox>(u"groupSettings.feedback"_s).click();
        QVERIFY(stage.sent().isEmpty());
        QCOMPARE(stage.button(u"groupSettings.save"_s).text(), u"Save 2 Change(s)"_s);
        stage.button(u"groupSettings.save"_s).click();
        QTRY_VERIFY(!stage.isSeen(u"groupSettings.foot"_s));
        QCOMPARE(stage.sent(), QStringList{u"PATCH "_s + stage.path()});
        QCOMPARE(stage.atApple().publicLinkLimit, std::optional(2500));
        QVERIFY(!stage.atApple().feedbackEnabled);
    }

    void aLimitThatIsBeingTypedOutlivesAReading()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        auto &limit = stage.part<QLineEdit>(u"groupSettings.limit"_s);
        limit.clear();
        stage.pane().refresh();
        QSignalSpy shown(&limit, &QLineEdit::textChanged);
        emit stage.page().demo().session().groupActions().changed(idOf(u"Public Beta"_s)); // reads again
        QTRY_VERIFY(stage.part<QAbstractButton>(u"groupSettings.refresh"_s).isEnabled());
        QCOMPARE(limit.text(), QString());
        QVERIFY(shown.isEmpty());
    }

    void whatWasSentIsNoChangeAnyMore()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        stage.page().demo().direct(u"faults"_s, QJsonDocument(QJsonArray{faultFor(u"GET"_s, u"/v1/betaGroups"_s, u"status"_s, 403, false)}));
        stage.part<QLineEdit>(u"groupSettings.limit"_s).setText(u"2,500"_s);
        stage.button(u"groupSettings.save"_s).click();
        QTRY_VERIFY(!stage.isSeen(u"groupSettings.foot"_s)); // although the groups cannot be read again
        QCOMPARE(stage.part<QLineEdit>(u"groupSettings.limit"_s).text(), u"2,500"_s);
    }

    void whatIsNotSavedIsThereForWhoComesBack()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        QVERIFY(!stage.isSeen(u"group.unsaved"_s));
        stage.part<QLineEdit>(u"groupSettings.limit"_s).setText(u"2,50x"_s);
        stage.part<QCheckBox>(u"groupSettings.feedback"_s).click();
        QVERIFY(stage.isSeen(u"group.unsaved"_s));
        stage.page().comeBack();
        QTRY_COMPARE(stage.part<QLineEdit>(u"groupSettings.limit"_s).text(), u"2,50x"_s); // good or not
        QVERIFY(!stage.part<QCheckBox>(u"groupSettings.feedback"_s).isChecked());
        QVERIFY(stage.isSeen(u"groupSettings.foot"_s));
        stage.button(u"groupSettings.revert"_s).click();
        QVERIFY(!stage.isSeen(u"group.unsaved"_s));
        QVERIFY(stage.page().demo().session().groupEdits().all().empty());
        stage.page().comeBack();
        QTRY_COMPARE(stage.part<QLineEdit>(u"groupSettings.limit"_s).text(), u"5,000"_s);
    }

    void whatIsSavedWhileOneIsElsewhereIsNoChangeAnyMore()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        stage.part<QCheckBox>(u"groupSettings.feedback"_s).click();
        stage.button(u"groupSettings.save"_s).click();
        GroupEdits &edits = stage.page().demo().session().groupEdits();
        stage.page().comeBack();
        QTRY_VERIFY(edits.all().empty());
        QVERIFY(!stage.atApple().feedbackEnabled);
    }

    void theOtherPagesSayThatSettingsAreNotSaved()
    {
        GroupStage stage(builds, u"Public Beta"_s);
        QVERIFY(!stage.isSeen(u"group.unsaved"_s));
        GroupEdits &edits = stage.page().demo().session().groupEdits();
        edits.keep(idOf(u"Public Beta"_s), {.groupName = u"Public Beta"_s, .change = {.feedbackEnabled = false}, .count = 1});
        QVERIFY(stage.isSeen(u"group.unsaved"_s));
        edits.forgetAll();
        QVERIFY(!stage.isSeen(u"group.unsaved"_s));
    }

    void whoMakesAGroupPublicIsAsked()
    {
        GroupStage stage(settings, u"Harbor Pilots"_s);
        QVERIFY(!stage.isSeen(u"groupSettings.code"_s));
        stage.part<QCheckBox>(u"groupSettings.linkOn"_s).click();
        stage.button(u"groupSettings.save"_s).click();
        QVERIFY(stage.sent().isEmpty());
        QVERIFY(saysHere(stage.part<QDialog>(u"groupSettings.question"_s), u"without being invited"_s));
        stage.button(u"groupSettings.question.confirm"_s).click();
        QTRY_VERIFY(stage.isSeen(u"groupSettings.code"_s));
        QVERIFY(stage.atApple().publicLinkEnabled);
        QVERIFY(!stage.isSeen(u"groupSettings.foot"_s));
    }

    void whatAppleRefusesIsSaidOfItsField()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        stage.page().demo().direct(
            u"faults"_s,
            QJsonDocument(QJsonArray{faultFor(u"PATCH"_s, stage.path(), u"status"_s, refusalOf(u"publicLinkLimit"_s, u"Too few."_s), false)}));
        stage.part<QLineEdit>(u"groupSettings.limit"_s).setText(u"1"_s);
        stage.button(u"groupSettings.save"_s).click();
        QTRY_VERIFY(stage.page().says(u"Too few."_s));
        QCOMPARE(stage.part<QLineEdit>(u"groupSettings.limit"_s).text(), u"1"_s); // what was typed stays
        QVERIFY(stage.button(u"groupSettings.save"_s).isEnabled());
    }

    void anInternalGroupSaysWhatIsFixed()
    {
        GroupStage stage(settings, u"Team"_s);
        QVERIFY(!stage.isSeen(u"groupSettings.link"_s));
        QVERIFY(stage.page().says(u"chosen when the group was created"_s));
        QVERIFY(!stage.page().run(ActionId::AddBuilds));
        QVERIFY(stage.page().run(ActionId::AddMembers));
    }

    void aReadOnlyAccountChangesNothing()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        stage.setSafeMode(SafeMode::ReadOnly);
        QTRY_VERIFY(!stage.part<QCheckBox>(u"groupSettings.feedback"_s).isEnabled());
        for (const QString &name : {u"groupSettings.rename"_s, u"groupSettings.delete"_s}) {
            QVERIFY(!stage.button(name).isEnabled());
            QVERIFY(!stage.button(name).toolTip().isEmpty());
        }
        for (const ActionId id : {ActionId::NewGroup, ActionId::RenameGroup, ActionId::DeleteGroup, ActionId::AddBuilds})
            QVERIFY(!stage.page().run(id));
        QVERIFY(stage.button(u"groupSettings.copy"_s).isEnabled());
    }

    void theCodeIsEnlargedCopiedAndSaved()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        stage.button(u"groupSettings.enlarge"_s).click();
        QVERIFY(stage.isSeen(u"qr.code"_s));
        stage.button(u"qr.copy"_s).click();
        QVERIFY(QGuiApplication::clipboard()->image().width() > 500);
        const QTemporaryDir folder;
        for (const QString &name : {u"code.svg"_s, u"code.png"_s}) {
            stage.button(u"qr.save"_s).click();
            auto &dialog = stage.part<QFileDialog>(u"groupSettings.exportDialog"_s);
            emit dialog.fileSelected(folder.filePath(name));
            dialog.setObjectName({});
            dialog.close();
            QTRY_VERIFY(QFileInfo(folder.filePath(name)).size() > 0);
        }
        QVERIFY(!QImage(folder.filePath(u"code.png"_s)).isNull());
    }

    void aNewGroupIsShown()
    {
        GroupStage stage(settings, u"Press"_s);
        QVERIFY(stage.page().run(ActionId::NewGroup));
        auto &create = stage.button(u"newGroup.confirm"_s);
        QVERIFY(!create.isEnabled());
        stage.part<QLineEdit>(u"newGroup.name"_s).setText(u"  Lighthouse "_s);
        QVERIFY(!stage.part<QCheckBox>(u"newGroup.allBuilds"_s).isEnabled()); // external ones get builds one by one
        create.click();
        QTRY_COMPARE(stage.page().lastRequest().kind, Place::Kind::GroupSettings);
        QCOMPARE(stage.page().lastRequest().title, u"Lighthouse"_s);
        QCOMPARE(stage.sent(), QStringList{u"POST /v1/betaGroups"_s});
    }

    void aGroupIsMadeOnceHoweverOftenItIsChanged()
    {
        GroupStage stage(settings, u"Press"_s);
        QVERIFY(stage.page().run(ActionId::NewGroup));
        auto &name = stage.part<QLineEdit>(u"newGroup.name"_s);
        auto &create = stage.button(u"newGroup.confirm"_s);
        name.setText(u"Lighthouse"_s);
        create.click();
        name.setText(u"Lighthouses"_s);
        emit stage.page().demo().session().groupActions().changed(idOf(u"Press"_s)); // the groups are read again
        QVERIFY(!create.isEnabled());
        QVERIFY(!name.isEnabled());
        QTRY_COMPARE(stage.page().lastRequest().title, u"Lighthouse"_s);
        QCOMPARE(stage.sent(), QStringList{u"POST /v1/betaGroups"_s});
    }

    void whereEveryWriteIsAskedForSoIsANewGroup()
    {
        GroupStage stage(settings, u"Press"_s);
        stage.setSafeMode(SafeMode::Ask);
        QVERIFY(stage.page().run(ActionId::NewGroup));
        stage.part<QLineEdit>(u"newGroup.name"_s).setText(u"Lighthouse"_s);
        stage.button(u"newGroup.confirm"_s).click();
        QVERIFY(stage.part<QDialog>(u"newGroup.question"_s).isVisible());
        QVERIFY(stage.sent().isEmpty());
        stage.button(u"newGroup.question.confirm"_s).click();
        QTRY_COMPARE(stage.page().lastRequest().title, u"Lighthouse"_s);
    }

    void aNameThatIsTakenIsSaidAndKept()
    {
        GroupStage stage(settings, u"Press"_s);
        QVERIFY(stage.page().run(ActionId::NewGroup));
        stage.part<QLineEdit>(u"newGroup.name"_s).setText(u"Team"_s);
        stage.button(u"newGroup.confirm"_s).click();
        auto &dialog = stage.part<QDialog>(u"newGroup"_s);
        QTRY_VERIFY(saysHere(dialog, u"already been used"_s));
        QVERIFY(dialog.isVisible());
        QCOMPARE(stage.part<QLineEdit>(u"newGroup.name"_s).text(), u"Team"_s);
    }

    void withoutAnInternalGroupTheFirstOneIs()
    {
        GroupStage stage(settings, u"Press"_s);
        stage.page().demo().session().groupActions().remove({.id = idOf(u"Team"_s), .name = u"Team"_s}, tidelineId);
        stage.finishJobs();
        QVERIFY(stage.page().run(ActionId::NewGroup));
        QTRY_VERIFY(!stage.part<QRadioButton>(u"newGroup.external"_s).isEnabled());
        QVERIFY(stage.part<QRadioButton>(u"newGroup.internal"_s).isChecked());
        QVERIFY(saysHere(stage.part<QDialog>(u"newGroup"_s), u"Apple wants a group of the team first"_s));
    }

    void aRenamedGroupIsCalledSoEverywhere()
    {
        GroupStage stage(settings, u"Press"_s);
        QVERIFY(stage.page().run(ActionId::RenameGroup));
        QCOMPARE(stage.part<QLineEdit>(u"renameGroup.name"_s).text(), u"Press"_s);
        QVERIFY(!stage.button(u"renameGroup.confirm"_s).isEnabled());
        stage.part<QLineEdit>(u"renameGroup.name"_s).setText(u"Papers"_s);
        stage.button(u"renameGroup.confirm"_s).click();
        QTRY_COMPARE(stage.pane().title(), u"Papers"_s);
    }

    void whoDeletesAGroupIsToldWhatBecomesOfItsTesters()
    {
        GroupStage stage(settings, u"Public Beta"_s);
        stage.button(u"groupSettings.delete"_s).click();
        auto &question = stage.part<QDialog>(u"group.question"_s);
        QVERIFY(saysHere(question, u"Its public link stops working"_s));
        QVERIFY(saysHere(question, u"Its testers stay testers where they are in another group"_s));
        QCOMPARE(question.focusWidget(), &stage.button(u"group.question.cancel"_s));
        QVERIFY(stage.sent().isEmpty());
        stage.button(u"group.question.confirm"_s).click();
        stage.finishJobs();
        QTRY_COMPARE(stage.page().lastRequest(), (Place{.kind = Place::Kind::Testers, .appId = tidelineId}));
        QCOMPARE(stage.sent(), QStringList{u"DELETE "_s + stage.path()});
    }

    void membersArePickedByKeyboard()
    {
        GroupStage stage(settings, u"Team"_s);
        QVERIFY(stage.page().run(ActionId::AddMembers));
        auto &list = stage.part<QListWidget>(u"pickMembers.list"_s);
        QTRY_VERIFY(list.count() > 0 && list.item(0)->flags().testFlag(Qt::ItemIsUserCheckable));
        auto &filter = stage.part<QLineEdit>(u"pickMembers.filter"_s);
        QTRY_VERIFY(filter.hasFocus());
        const QString first = list.item(0)->text();
        QTest::keyClick(&filter, Qt::Key_Down);
        QVERIFY(list.hasFocus());
        QTest::keyClick(&list, Qt::Key_Space);
        QCOMPARE(stage.button(u"pickMembers.confirm"_s).text(), u"Add 1 Member(s)"_s);
        filter.setText(u"nobody is called so"_s);
        QCOMPARE(stage.button(u"pickMembers.confirm"_s).text(), u"Add 1 Member(s)"_s); // stays ticked while others are looked for
        stage.button(u"pickMembers.confirm"_s).click();
        const int before = stage.atApple().testers.value_or(0);
        stage.finishJobs();
        QTRY_COMPARE(stage.atApple().testers, std::optional(before + 1));
        QVERIFY2(stage.jobs().all().back().outcome.problems.empty(), qPrintable(first));
    }

    void buildsAreAddedAndRemoved()
    {
        GroupStage stage(builds, u"Public Beta"_s);
        auto &view = stage.part<QAbstractItemView>(u"groupBuilds.view"_s);
        QTRY_COMPARE(view.model()->rowCount(), 2);
        QVERIFY(!stage.page().run(ActionId::RemoveBuilds));
        view.setCurrentIndex(view.model()->index(0, 0));
        QVERIFY(stage.isSeen(u"groupBuilds.foot"_s));
        stage.button(u"groupBuilds.remove"_s).click();
        QCOMPARE(stage.jobs().all().back().state, JobStatus::State::Deferred);
        stage.finishJobs();
        QTRY_COMPARE(view.model()->rowCount(), 1);
        stage.button(u"groupBuilds.add"_s).click();
        auto &list = stage.part<QListWidget>(u"pickBuilds.list"_s);
        QTRY_VERIFY(list.count() > 2 && list.item(0)->flags().testFlag(Qt::ItemIsUserCheckable));
        list.item(0)->setCheckState(Qt::Checked);
        stage.button(u"pickBuilds.confirm"_s).click();
        stage.finishJobs();
        QTRY_COMPARE(view.model()->rowCount(), 2);
    }

    void aGroupThatGetsAllBuildsSaysWhyNoneCanBeAdded()
    {
        GroupStage stage(builds, u"Team"_s);
        QTRY_VERIFY(stage.button(u"groupBuilds.add"_s).toolTip().contains(u"created"_s));
        QVERIFY(!stage.button(u"groupBuilds.add"_s).isEnabled());
    }

    void aGroupWithoutALivingBuildIsMarked()
    {
        GroupStage stage(builds, u"Press"_s);
        auto &view = stage.part<QAbstractItemView>(u"groupBuilds.view"_s);
        QTRY_COMPARE(view.model()->rowCount(), 2);
        QVERIFY(!stage.isSeen(u"group.warning"_s));
        view.selectAll();
        QVERIFY(stage.page().run(ActionId::RemoveBuilds));
        stage.finishJobs();
        QTRY_VERIFY(stage.isSeen(u"group.warning"_s));
        QTRY_VERIFY(stage.isSeen(u"groupBuilds.placeholder"_s));
        QVERIFY(stage.isSeen(u"group.settings"_s)); // the other pages stay within reach
    }

    void theSwitchGoesToTheOtherPages()
    {
        GroupStage stage(settings, u"Press"_s);
        stage.part<QAbstractButton>(u"group.builds"_s).click();
        QCOMPARE(stage.page().lastRequest(), placeOf(builds, u"Press"_s));
        QCOMPARE(stage.page().lastRequest().title, u"Press"_s);
        stage.part<QAbstractButton>(u"group.testers"_s).click();
        QCOMPARE(stage.page().lastRequest(), placeOf(Place::Kind::Testers, u"Press"_s));
        QVERIFY(stage.part<QAbstractButton>(u"group.settings"_s).isChecked());
    }

    void aGroupThatIsNotThereSaysSo()
    {
        PaneStage stage({.kind = settings, .appId = tidelineId, .path = u"/v1/betaGroups/none"_s});
        QTRY_VERIFY(stage.part<QWidget>(u"groupSettings.placeholder"_s).isVisible());
        QVERIFY(!stage.run(ActionId::DeleteGroup));
    }
};

SLIPWAY_TEST(TstGroupPages)
#include "tst_grouppages.moc"
