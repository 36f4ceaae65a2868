// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildspane.h"

#include "services/accounts.h"
#include "support/testrunner.h"
#include "ui/testflight/buildcolumns.h"
#include "ui/testflight/buildsstage.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::BuildsStage;

namespace {

const QString marginaliaApp = u"6501000707"_s;

QAction *actionIn(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

//! The page of an app's builds: what it says of them, and what can be done there (ux.md 5.10).
class TstBuildsPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theNewestBuildComesFirst()
    {
        BuildsStage stage;
        const QAbstractItemModelTester tester(stage.view().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(stage.view().model()->rowCount(), stage.column(u"number"_s).size());
        QVERIFY(stage.column(u"external"_s).contains(u"Testing"_s));
        QVERIFY(stage.column(u"expires"_s).contains(u"Expired"_s));
        QVERIFY(stage.column(u"groups"_s).join(u' ').contains(u"Public Beta"_s));
    }

    void termsAndButtonsAreOneFilter()
    {
        BuildsStage stage;
        const int all = stage.view().model()->rowCount();
        stage.filter(u"-state:Expired group:\"Public Beta\""_s);
        const QStringList groups = stage.column(u"groups"_s);
        QVERIFY(!groups.isEmpty() && groups.size() < all);
        for (const QString &names : groups)
            QVERIFY2(names.contains(u"Public Beta"_s), qPrintable(names));
        QVERIFY(!stage.column(u"expires"_s).contains(u"Expired"_s));
    }

    void nothingIsOfferedWithoutASelectionOrAReason()
    {
        BuildsStage stage;
        QVERIFY(!stage.page().part<QWidget>(u"builds.bar"_s).isVisible());
        QVERIFY(!stage.page().run(ActionId::ExpireBuilds));
        stage.selectFirst(u"state:Expired"_s);
        QVERIFY(stage.page().part<QWidget>(u"builds.bar"_s).isVisible());
        QVERIFY(!stage.button(u"expire"_s).isEnabled());
        QVERIFY(stage.button(u"expire"_s).toolTip().contains(u"has"_s));
        QVERIFY(!stage.button(u"join"_s).isEnabled());
        QVERIFY(!stage.page().run(ActionId::SubmitForBetaReview));
    }

    void whatToTestHasAPageForEachBuild()
    {
        BuildsStage stage;
        QVERIFY(!stage.page().run(ActionId::WhatToTest));
        stage.selectFirst(u"state:Testing"_s);
        stage.button(u"whatToTest"_s).click();
        QCOMPARE(stage.page().lastRequest().kind, Place::Kind::WhatToTest);
        QVERIFY(stage.page().lastRequest().path.startsWith(u"/v1/builds/"_s));
        stage.view().selectAll();
        QVERIFY(!stage.button(u"whatToTest"_s).isEnabled());
        stage.selectFirst(u"state:Expired"_s);
        QVERIFY(stage.page().run(ActionId::WhatToTest)); // to be read
    }

    void expiringIsAskedFirst()
    {
        BuildsStage stage;
        stage.selectFirst(u"state:Testing"_s);
        const QString number = stage.column(u"number"_s).first();
        stage.button(u"expire"_s).click();
        auto &question = stage.page().part<QDialog>(u"builds.question"_s);
        QVERIFY(test::says(question, u"cannot be brought back"_s));
        QVERIFY(test::says(question, number));
        QVERIFY(stage.sent().isEmpty());
        stage.button(u"question.confirm"_s).click();
        stage.finishJobs();
        stage.filter(u"state:Expired"_s);
        QTRY_VERIFY(stage.column(u"number"_s).contains(number));
        QCOMPARE(stage.sent().size(), 1);
    }

    void aBuildIsSubmittedAndCanBeTakenBackBefore()
    {
        BuildsStage stage;
        stage.selectFirst(u"state:\"Ready to Submit\""_s);
        QVERIFY(stage.page().run(ActionId::SubmitForBetaReview));
        QCOMPARE(stage.jobs().all().back().state, JobStatus::State::Deferred);
        stage.jobs().undoAll();
        QVERIFY(stage.sent().isEmpty());
        stage.button(u"review"_s).click();
        stage.finishJobs();
        // Another one of that version is being reviewed, which Apple says.
        QVERIFY(stage.jobs().all().back().outcome.problems.front().reason.contains(u"in review"_s));
    }

    void theAnswerAboutEncryptionSaysThatItIsFinal()
    {
        BuildsStage stage(marginaliaApp);
        const int row = int(stage.column(u"encryption"_s).indexOf(u"Answer needed"_s));
        QVERIFY(row >= 0);
        stage.view().setCurrentIndex(stage.view().model()->index(row, 0));
        QVERIFY(!stage.button(u"notify"_s).isVisible()); // which would be for nothing
        QAction *answer = actionIn(stage.menuOf(u"answer"_s), u"No Encryption, or Only Exempt…"_s);
        QVERIFY(answer);
        answer->trigger();
        QVERIFY(test::says(stage.page().part<QDialog>(u"builds.question"_s), u"it cannot be changed"_s));
        stage.button(u"question.confirm"_s).click();
        stage.finishJobs();
        QTRY_VERIFY(!stage.column(u"encryption"_s).contains(u"Answer needed"_s));
        QVERIFY(stage.jobs().all().back().outcome.problems.empty());
    }

    void groupsAreAddedFromTheBar()
    {
        BuildsStage stage;
        stage.selectFirst(u"-group:Press -state:Expired state:Testing"_s);
        const QString number = stage.column(u"number"_s).first();
        QTRY_VERIFY(actionIn(stage.menuOf(u"join"_s), u"Press"_s)); // groups are read beside the builds
        const QMenu &menu = stage.menuOf(u"join"_s);
        QVERIFY(!actionIn(menu, u"Team"_s)); // gets every build by itself
        actionIn(menu, u"Press"_s)->trigger();
        stage.finishJobs();
        stage.filter(u"group:Press"_s);
        QTRY_VERIFY(stage.column(u"number"_s).contains(number));
    }

    void oneBuildIsDistributedAtATime()
    {
        BuildsStage stage;
        stage.filter(u"state:Testing"_s);
        stage.view().selectAll();
        QVERIFY(!stage.button(u"distribute"_s).isEnabled());
        stage.view().setCurrentIndex(stage.view().model()->index(0, 0));
        QVERIFY(stage.page().run(ActionId::DistributeBuild));
        auto *sheet = stage.page().pane().findChild<QDialog *>();
        QVERIFY(sheet && sheet->isVisible());
        QVERIFY(test::says(*sheet, stage.column(u"number"_s).first()));
        QVERIFY(stage.sent().isEmpty());
    }

    void theDsymIsSavedUnderANameThatSaysWhatItIs()
    {
        BuildsStage stage;
        QVERIFY(!stage.page().run(ActionId::SaveSymbols));
        stage.selectFirst(u"platform:iOS state:Testing"_s);
        const QString number = stage.column(u"number"_s).first();
        QVERIFY(stage.page().run(ActionId::SaveSymbols));
        auto &dialog = stage.page().part<QFileDialog>(u"builds.exportDialog"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY2(dialog.selectedFiles().first().endsWith(number + u"-appDsyms"_s), qPrintable(dialog.selectedFiles().first()));
        const QTemporaryDir folder;
        emit dialog.fileSelected(folder.filePath(u"a.zip"_s));
        QTRY_VERIFY(!stage.jobs().all().empty() && !stage.jobs().hasUnfinished());
        QVERIFY(QFile::exists(folder.filePath(u"a.zip"_s)));
        QCOMPARE(stage.page().settings().value(setting::symbolsFolder), folder.path());
        QCOMPARE(stage.page().settings().value(setting::exportFolder), QString()); // another purpose, another folder
        QVERIFY(stage.sent().isEmpty());
    }

    void aReadOnlyAccountSaysWhy()
    {
        BuildsStage stage;
        Session &session = stage.page().demo().session();
        stage.page().demo().workspace().accounts().setSafeMode(session.account().id, SafeMode::ReadOnly);
        stage.selectFirst(u"state:Testing"_s);
        QVERIFY(!stage.button(u"expire"_s).isEnabled());
        QVERIFY(stage.button(u"expire"_s).toolTip().contains(u"read-only"_s));
    }

    void enterOpensTheBuild()
    {
        BuildsStage stage;
        stage.view().setFocus();
        stage.view().setCurrentIndex(stage.view().model()->index(0, 0));
        QTest::keyClick(&stage.view(), Qt::Key_Return);
        QCOMPARE(stage.page().lastRequest().kind, Place::Kind::Resource);
        QVERIFY(stage.page().lastRequest().path.startsWith(u"/v1/builds/"_s));
    }

    void daysAreCountedUntilABuildExpires()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        TestBuildRow build{.expirationDate = now.addDays(3)};
        QCOMPARE(expiryText(build, now), u"in 3 d"_s);
        QCOMPARE(expiryText(build, now.addDays(3).addSecs(-60)), u"today"_s);
        build.expired = true;
        QCOMPARE(expiryText(build, now), u"Expired"_s);
        QCOMPARE(expiryText({}, now), QString());
    }
};

SLIPWAY_TEST(TstBuildsPane)
#include "tst_buildspane.moc"
