// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/distributedialog.h"

#include "services/accounts.h"
#include "services/distribution/distributions.h"
#include "services/jobs.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/testflight/distributetexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

//! The sheet of one build of an app, once it is read.
class DistributeStage final
{
public:
    DistributeStage(const QString &app, const std::function<bool(const TestBuildRow &)> &wanted)
        : m_page({.kind = Place::Kind::AppOverview, .appId = idOfApp(app), .appName = app})
        , m_build(buildWhere(idOfApp(app), wanted))
    {
        m_page.demo().workspace().accounts().setSafeMode(session().account().id, SafeMode::Normal);
        m_dialog = new DistributeDialog(session(), {idOfApp(app), app}, m_build, &m_page.pane());
        m_dialog->show();
        [this] { QTRY_VERIFY(list().count() > 0 && !text().isEmpty()); }();
    }
    ~DistributeStage() { delete m_dialog; }

    Session &session() { return m_page.demo().session(); }
    PaneStage &page() { return m_page; }
    DistributeDialog *dialog() { return m_dialog; }
    const TestBuildRow &build() const { return m_build; }
    QStringList sent() { return m_page.demo().sent(); }

    template <typename Part>
    Part &part(const QString &name)
    {
        Part *found = m_dialog->findChild<Part *>(u"distribute."_s + name);
        if (!found)
            qFatal("the sheet has no %s", qPrintable(name));
        return *found;
    }
    QListWidget &list() { return part<QListWidget>(u"groups.list"_s); }
    QPushButton &confirm() { return part<QPushButton>(u"confirm"_s); }
    QCheckBox &box(const QString &name) { return part<QCheckBox>(name); }
    QString words(const QString &name) { return part<QLabel>(name).text(); }
    QString text() { return part<QPlainTextEdit>(u"text"_s).toPlainText(); }
    void type(const QString &text) { part<QPlainTextEdit>(u"text"_s).setPlainText(text); }

    QListWidgetItem &group(const QString &name)
    {
        for (int row = 0; row < list().count(); ++row) {
            if (list().item(row)->text().contains(name))
                return *list().item(row);
        }
        qFatal("there is no group %s", qPrintable(name));
    }
    void tick(const QString &name) { group(name).setCheckState(Qt::Checked); }

    JobStatus finish()
    {
        Jobs &jobs = session().jobs();
        jobs.startAll();
        [&] { QTRY_VERIFY(!jobs.hasUnfinished()); }();
        return jobs.all().back();
    }

private:
    static QString idOfApp(const QString &name)
    {
        static const QHash<QString, QString> ids = readApps();
        return ids.value(name);
    }

    static QHash<QString, QString> readApps()
    {
        QHash<QString, QString> ids;
        test::DemoSession demo;
        for (const AppRow &app : readAll(*demo.session().apps().list()))
            ids.insert(app.name.section(u' ', 0, 0).remove(u':'), app.id);
        return ids;
    }

    template <typename Row>
    static std::vector<Row> readAll(Feed<Row> &feed)
    {
        std::vector<Row> rows;
        QObject::connect(&feed, &FeedBase::rowsArrived, &feed, [&] { rows = feed.arrived(); });
        feed.open(std::chrono::seconds(0));
        if (!QTest::qWaitFor([&] { return feed.state() == FeedBase::State::Complete; }, test::patience))
            qFatal("it is not read");
        return rows;
    }

    TestBuildRow buildWhere(const QString &app, const std::function<bool(const TestBuildRow &)> &wanted)
    {
        for (const TestBuildRow &row : readAll(*session().builds().list(app))) {
            if (wanted(row))
                return row;
        }
        qFatal("there is no such build");
    }

    PaneStage m_page;
    const TestBuildRow m_build;
    QPointer<DistributeDialog> m_dialog;
};

bool isReady(const TestBuildRow &row)
{
    return row.externalState.known == ExternalBetaState::ReadyForBetaSubmission;
}

bool isProcessed(const TestBuildRow &row)
{
    return row.processing.known != BuildProcessingState::Processing;
}

} // namespace

//! The sheet that gives a build to its testers: what it says before anything is sent, and what it makes a job of (ux.md 5.10).
class TstDistributeDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void anExternalGroupWantsReview()
    {
        DistributeStage stage(u"Tideline"_s, &isReady);
        QVERIFY(!stage.confirm().isEnabled());
        QVERIFY(!stage.box(u"review"_s).isChecked() && !stage.box(u"notify"_s).isEnabled());
        stage.tick(u"Press"_s);
        QVERIFY(stage.box(u"review"_s).isChecked() && !stage.box(u"review"_s).isEnabled());
        QTRY_VERIFY(stage.confirm().isEnabled());
        QCOMPARE(stage.confirm().text(), u"Distribute to 1 Group(s)"_s);
        QCOMPARE(stage.words(u"cost"_s), u"3 request(s): mails, review, 1 group(s)"_s);
        QVERIFY(stage.sent().isEmpty());
    }

    void groupsThatCannotBeChosenSayWhy()
    {
        DistributeStage stage(u"Tideline"_s, &isReady);
        const QListWidgetItem &team = stage.group(u"Team"_s);
        QVERIFY(!team.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(team.text().contains(u"has this build"_s) || team.text().contains(u"gets every build by itself"_s));
        QVERIFY(team.text().contains(u"Internal"_s));
    }

    void whatAppleWouldRefuseIsSaidBesideTheField()
    {
        DistributeStage stage(u"Tideline"_s, &isReady);
        stage.tick(u"Press"_s);
        QTRY_VERIFY(stage.confirm().isEnabled());
        stage.type(u"Look at <this>"_s);
        QVERIFY(stage.words(u"textWords"_s).contains(u"Apple refuses"_s));
        QVERIFY(!stage.confirm().isEnabled());
        stage.type(QString(4001, u'x'));
        QVERIFY(!stage.confirm().isEnabled());
        stage.type(u"Look at this"_s);
        QVERIFY(stage.confirm().isEnabled());
        QCOMPARE(stage.words(u"cost"_s), u"4 request(s): mails, review, 1 text(s), 1 group(s)"_s);
    }

    void draftsOfTheBuildAreWhatItBeginsWith()
    {
        DistributeTexts texts;
        const Locale german(u"de-DE"_s);
        const TextPart part = TextPart::ofBuild(u"7"_s, u"2.4.0 (812)"_s);
        const BuildTexts own{.id = u"7"_s, .texts = {{u"1"_s, german, u"Alt."_s}, {u"2"_s, Locale(u"ja"_s), u"古"_s}}};
        const std::vector<Draft> drafts{{.key = {u"1"_s, part, german, u"whatsNew"_s}, .base = u"Alt."_s, .mine = u"Neu."_s},
                                        {.key = {u"1"_s, part, Locale(u"ja"_s), u"whatsNew"_s}, .base = u"古"_s}};
        texts.setBeginning(firstTestTexts(own, {}, drafts), german);
        QCOMPARE(texts.texts(), (std::map<QString, QString>{{u"de-DE"_s, u"Neu."_s}, {u"ja"_s, QString()}})); // one is cleared
        QVERIFY(texts.findChild<QLabel *>(u"distribute.textWords"_s)->text().contains(u"your draft"_s));
    }

    void whatIsTypedStaysUnderTheCursor()
    {
        DistributeTexts texts;
        const FirstTestText english{.locale = Locale(u"en-US"_s), .text = u"Try it."_s};
        const FirstTestText german{.locale = Locale(u"de-DE"_s), .text = u"Testet es."_s};
        texts.setBeginning({english}, {});
        auto *edit = texts.findChild<QPlainTextEdit *>();
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, u"."_s);
        texts.setBeginning({english, german}, german.locale);
        QTest::keyClicks(edit, u"!"_s);
        QCOMPARE(edit->toPlainText(), u"Try it..!"_s);
        QCOMPARE(texts.texts().at(u"en-US"_s), u"Try it..!"_s);
        QCOMPARE(texts.texts().at(u"de-DE"_s), u"Testet es."_s);
    }

    void whoHasTypedIsAskedBeforeItIsLost()
    {
        DistributeStage stage(u"Tideline"_s, &isReady);
        const QString before = stage.text();
        stage.type(u"Look at this"_s);
        stage.dialog()->reject();
        QVERIFY(stage.dialog()->isVisible());
        stage.part<QPushButton>(u"leaving.cancel"_s).click();
        QVERIFY(stage.dialog()->isVisible());
        QCOMPARE(stage.text(), u"Look at this"_s);
        stage.type(before);
        stage.dialog()->reject();
        QVERIFY2(!stage.dialog() || !stage.dialog()->isVisible(), "nothing is lost");
    }

    void whereEveryWriteIsAskedForSoIsThis()
    {
        DistributeStage stage(u"Tideline"_s, &isReady);
        stage.page().demo().workspace().accounts().setSafeMode(stage.session().account().id, SafeMode::Ask);
        stage.tick(u"Press"_s);
        QTRY_VERIFY(stage.confirm().isEnabled());
        stage.confirm().click();
        QVERIFY(stage.session().jobs().all().empty());
        stage.part<QPushButton>(u"question.confirm"_s).click();
        QCOMPARE(stage.session().jobs().all().size(), size_t(1));
    }

    void aBuildThatIsProcessedIsQueuedWithTheLastTexts()
    {
        DistributeStage stage(u"Orchard"_s, [](const TestBuildRow &row) { return !isProcessed(row); });
        QTRY_VERIFY(stage.words(u"textWords"_s).contains(u"Taken from build"_s));
        QVERIFY(stage.words(u"waits"_s).contains(u"Apple still processes it"_s));
        stage.tick(u"Gardeners"_s);
        QTRY_VERIFY(stage.confirm().text().startsWith(u"Queue for 1"_s));
        if (!stage.build().usesNonExemptEncryption)
            stage.part<QRadioButton>(u"encryptionNo"_s).click();
        QTRY_VERIFY(stage.confirm().isEnabled());
        stage.confirm().click();
        if (!stage.build().usesNonExemptEncryption)
            stage.part<QPushButton>(u"question.confirm"_s).click();
        QVERIFY(stage.session().distributions().isQueued(stage.build().id));
        QCOMPARE(stage.session().jobs().all().back().state, JobStatus::State::Awaiting);
        QVERIFY(stage.sent().isEmpty());
    }

    void theAnswerAboutEncryptionIsAskedForTwice()
    {
        DistributeStage stage(u"Marginalia"_s, [](const TestBuildRow &row) { return row.wantsEncryptionAnswer(); });
        stage.tick(u"Universities"_s);
        QVERIFY(!stage.confirm().isEnabled());
        stage.part<QRadioButton>(u"encryptionNo"_s).click();
        QTRY_VERIFY(stage.confirm().isEnabled());
        stage.confirm().click();
        QVERIFY(stage.session().jobs().all().empty());
        stage.part<QPushButton>(u"question.confirm"_s).click();
        QCOMPARE(stage.finish().state, JobStatus::State::Done);
        QCOMPARE(stage.sent().first(), u"PATCH /v1/builds/"_s + stage.build().id);
        QVERIFY(stage.sent().last().endsWith(u"/relationships/betaGroups"_s));
    }

    void aReadOnlyAccountSendsNothing()
    {
        DistributeStage stage(u"Tideline"_s, &isReady);
        stage.tick(u"Press"_s);
        QTRY_VERIFY(stage.confirm().isEnabled());
        stage.page().demo().workspace().accounts().setSafeMode(stage.session().account().id, SafeMode::ReadOnly);
        QTRY_VERIFY(!stage.confirm().isEnabled());
        QVERIFY(stage.confirm().toolTip().contains(u"read-only"_s));
    }
};

SLIPWAY_TEST(TstDistributeDialog)
#include "tst_distributedialog.moc"
