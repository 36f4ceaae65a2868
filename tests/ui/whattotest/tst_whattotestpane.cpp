// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whattotest/whattotestpane.h"

#include "models/itemroles.h"
#include "services/buildactions.h"
#include "services/distribution/distributions.h"
#include "services/drafts.h"
#include "services/jobs.h"
#include "services/languages.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/texts/languagechooser.h"
#include "ui/widgets/cellview.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

const auto builtApp = u"6501000101"_s;

template <typename Row>
std::vector<Row> readAll(Feed<Row> &feed)
{
    std::vector<Row> rows;
    QObject::connect(&feed, &FeedBase::rowsArrived, &feed, [&] { rows = feed.arrived(); });
    feed.open(std::chrono::seconds(0));
    if (!QTest::qWaitFor([&] { return feed.state() == FeedBase::State::Complete; }, test::patience))
        qFatal("it is not read");
    return rows;
}

// The demo team is the same in every session.
TestBuildRow newestBuild(bool expired)
{
    static const std::vector<TestBuildRow> builds = [] {
        test::DemoSession demo;
        return readAll(*demo.session().builds().list(builtApp));
    }();
    const auto found = std::find_if(builds.cbegin(), builds.cend(), [expired](const TestBuildRow &build) {
        return build.expired == expired && build.processing.known == BuildProcessingState::Valid;
    });
    return *found;
}

Place pageOfBuild(const QString &id)
{
    return {.kind = Place::Kind::WhatToTest, .appId = builtApp, .appName = u"Tideline"_s, .path = u"/v1/builds/"_s + id};
}

//! The page of the newest build of Tideline that has expired, or has not, with what Apple has read.
class WhatToTestStage final : public PaneStage
{
public:
    explicit WhatToTestStage(bool expired = false) : PaneStage(pageOfBuild(newestBuild(expired).id)), build(newestBuild(expired))
    {
        const auto isRead = [this] {
            return drafts().isReady() && view().model()->rowCount() > 2 && cell(u"en-US"_s).row() == 0
                && (build.expired || (cell(u"en-US"_s).data(LockRole).toString().isEmpty() && take().isVisible()));
        };
        if (!QTest::qWaitFor(isRead, test::patience))
            qFatal("the page was not read");
    }

    CellView &view() { return part<CellView>(u"whatToTest.view"_s); }
    QAbstractButton &button(const QString &name) { return part<QAbstractButton>(u"whatToTest."_s + name); }
    QPushButton &take() { return part<QPushButton>(u"whatToTest.take"_s); }
    Drafts &drafts() { return demo().session().drafts(); }
    DraftKey key(const QString &locale) const { return {builtApp, build.textPart(), Locale(locale), u"whatsNew"_s}; }
    const Draft *draft(const QString &locale) { return drafts().find(key(locale)); }

    QModelIndex cell(const QString &locale)
    {
        const QAbstractItemModel &model = *view().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 1).data(IdRole).toString() == locale)
                return model.index(row, 1);
        }
        return {};
    }
    QString text(const QString &locale) { return cell(locale).data(Qt::EditRole).toString(); }
    void goTo(const QString &locale)
    {
        view().setCurrentIndex(cell(locale));
        view().setFocus();
    }
    void clear(const QString &locale)
    {
        goTo(locale);
        QTest::keyClick(&view(), Qt::Key_Delete);
    }
    BuildTexts earlier()
    {
        Distributions &distributions = demo().session().distributions();
        const BuildTexts own = readAll(*distributions.texts(build.id)).front();
        return *earlierTexts(own, readAll(*distributions.recentTexts(builtApp, build.platform)));
    }

    const TestBuildRow build;
};

} // namespace

//! What to Test of one build in every language: read, drafted, taken over from an earlier build (ux.md 5.10).
class TstWhatToTestPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysOfWhichBuildItIs()
    {
        WhatToTestStage stage;
        const QAbstractItemModelTester tester(stage.view().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(stage.view().model()->columnCount(), 2);
        QVERIFY(!stage.text(u"de-DE"_s).isEmpty());
        QCOMPARE(stage.pane().title(), u"What to Test"_s);
        QVERIFY(stage.says(u"What to Test in Tideline %1"_s.arg(stage.build.name())));
        QVERIFY(stage.says(u"External: "_s + stage.build.externalState.label()));
        QVERIFY(stage.build.name().contains(stage.build.number) && stage.build.name().contains(stage.build.versionString));
    }

    void whatIsTypedIsADraftOfTheBuild()
    {
        WhatToTestStage stage;
        const QString before = stage.text(u"de-DE"_s);
        stage.goTo(u"de-DE"_s);
        QTest::keyClick(&stage.view(), Qt::Key_F2);
        auto &edit = stage.part<QPlainTextEdit>(u"whatToTest.editor.text"_s);
        QTRY_VERIFY(edit.isVisible());
        edit.selectAll();
        QTest::keyClicks(&edit, u"Testet die Karten."_s);
        QCOMPARE(stage.draft(u"de-DE"_s)->mine, u"Testet die Karten."_s);
        QCOMPARE(stage.draft(u"de-DE"_s)->base, before);
        QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(stage.run(ActionId::Undo));
        QCOMPARE(stage.text(u"de-DE"_s), before);
        QVERIFY(stage.run(ActionId::Redo));
        stage.applyDrafts(builtApp);
        QCOMPARE(stage.drafts().count(builtApp), 0);
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_COMPARE(stage.text(u"de-DE"_s), u"Testet die Karten."_s);
    }

    void draftsAreThereWhenThePageIsMadeAnew()
    {
        WhatToTestStage stage;
        stage.clear(u"de-DE"_s);
        stage.remake();
        QTRY_VERIFY(stage.cell(u"de-DE"_s).isValid() && stage.text(u"de-DE"_s).isEmpty());
        QVERIFY(stage.draft(u"de-DE"_s));
    }

    void theTextsTakeTheRoomThatThereIs()
    {
        WhatToTestStage stage;
        stage.pane().resize(1400, 600);
        stage.remake();
        stage.pane().resize(700, 600);
        QTRY_VERIFY(stage.cell(u"de-DE"_s).isValid());
        QTRY_COMPARE(stage.view().horizontalScrollBar()->maximum(), 0);
    }

    void whatIsEmptyIsTakenFromTheEarlierBuildInOneStep()
    {
        WhatToTestStage stage;
        const BuildTexts earlier = stage.earlier();
        QVERIFY(stage.take().text().contains(earlier.number));
        QVERIFY(!stage.take().isEnabled()); // every language has a text
        const QString before = stage.text(u"en-US"_s);
        stage.clear(u"de-DE"_s);
        stage.clear(u"en-GB"_s);
        QVERIFY(stage.take().isEnabled());
        stage.take().click();
        QCOMPARE(stage.text(u"de-DE"_s), earlier.in(Locale(u"de-DE"_s)));
        QCOMPARE(stage.text(u"en-GB"_s), earlier.in(Locale(u"en-GB"_s)));
        QCOMPARE(stage.text(u"en-US"_s), before);
        QVERIFY(!stage.take().isEnabled());
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(stage.text(u"de-DE"_s).isEmpty() && stage.text(u"en-GB"_s).isEmpty());
    }

    void aLanguageIsAddedAndOneIsTakenAway()
    {
        WhatToTestStage stage;
        stage.button(u"addLanguage"_s).click();
        auto *chooser = stage.button(u"addLanguage"_s).window()->findChild<LanguageChooser *>();
        QVERIFY(chooser);
        emit chooser->chosen(Locale(u"sv"_s), Locale(u"en-US"_s));
        chooser->close();
        QCOMPARE(stage.draft(u"sv"_s)->mine, stage.text(u"en-US"_s));
        stage.goTo(u"de-DE"_s);
        QVERIFY(stage.run(ActionId::RemoveLanguage));
        QVERIFY(stage.drafts().find(languageKey(builtApp, stage.build.textPart(), Locale(u"de-DE"_s))));
        QVERIFY(!stage.cell(u"de-DE"_s).data(LockRole).toString().isEmpty());
        stage.applyDrafts(builtApp);
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_VERIFY(!stage.cell(u"de-DE"_s).isValid());
        QTRY_VERIFY(!stage.draft(u"sv"_s) && stage.cell(u"sv"_s).isValid());
    }

    void anExpiredBuildIsReadAndNotChanged()
    {
        WhatToTestStage stage(true);
        QVERIFY(stage.says(u"This build has expired"_s));
        QVERIFY(!stage.cell(u"de-DE"_s).data(LockRole).toString().isEmpty());
        QVERIFY(!stage.take().isVisible());
        QVERIFY(!stage.button(u"addLanguage"_s).isEnabled());
        stage.clear(u"de-DE"_s);
        QVERIFY(!stage.run(ActionId::RemoveLanguage));
        QCOMPARE(stage.drafts().count(builtApp), 0);
    }

    void aBuildThatExpiresMeanwhileIsLocked()
    {
        WhatToTestStage stage;
        stage.demo().session().buildActions().expire({{.id = stage.build.id, .name = stage.build.number}});
        stage.demo().session().jobs().startAll();
        QTRY_VERIFY(stage.says(u"This build has expired"_s));
        QVERIFY(!stage.cell(u"de-DE"_s).data(LockRole).toString().isEmpty());
    }

    void aReadingThatIsRefusedSaysSoAndTheTextsStay()
    {
        WhatToTestStage stage;
        const QJsonObject refusal = test::refusalOf(u"x"_s, u"Not today."_s);
        const QJsonArray faults{test::faultFor(u"GET"_s, u"/v1/builds/*"_s, u"status"_s, refusal, false)};
        stage.demo().direct(u"faults"_s, QJsonDocument(faults));
        stage.pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"Not today."_s), 30000);
        QVERIFY(stage.view().model()->rowCount() > 2);
    }

    void aBuildThatAppleDoesNotHaveIsSaid()
    {
        PaneStage stage(pageOfBuild(u"gone"_s));
        QTRY_VERIFY_WITH_TIMEOUT(stage.part<QWidget>(u"whatToTest.banner"_s).isVisible(), 30000);
        QVERIFY(!stage.part<QWidget>(u"whatToTest.take"_s).isVisible());
        QVERIFY(!stage.part<QWidget>(u"whatToTest.addLanguage"_s).isEnabled());
    }

    void theFormAndTheInspectorShowOneLanguage()
    {
        WhatToTestStage stage;
        stage.goTo(u"de-DE"_s);
        QTRY_VERIFY(test::says(*stage.pane().inspector(), stage.text(u"de-DE"_s).section(u'\n', 0, 0)));
        stage.button(u"look.form"_s).click();
        auto &edit = stage.part<QPlainTextEdit>(u"whatToTest.form.whatsNew.text"_s);
        QTRY_VERIFY(edit.isVisible());
        QCOMPARE(edit.toPlainText(), stage.text(u"de-DE"_s));
        stage.button(u"look.matrix"_s).click();
    }

    void theWayToReview()
    {
        WhatToTestStage stage;
        QVERIFY(!stage.run(ActionId::ReviewChanges));
        stage.clear(u"de-DE"_s);
        QVERIFY(stage.run(ActionId::ReviewChanges));
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Review);
    }
};

SLIPWAY_TEST(TstWhatToTestPane)
#include "tst_whattotestpane.moc"
