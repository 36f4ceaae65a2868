// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/individualtesters.h"

#include "services/accounts.h"
#include "support/testrunner.h"
#include "ui/testflight/buildsstage.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::BuildsStage;

namespace {

//! The sheet over the builds of Tideline, of one that is tested.
class IndividualStage final
{
public:
    explicit IndividualStage(const QString &filter = u"platform:iOS state:Testing"_s)
    {
        m_stage.selectFirst(filter);
        open();
    }

    void open()
    {
        QVERIFY(m_stage.page().run(ActionId::IndividualTesters));
        QTRY_VERIFY(sheet().isVisible());
        QTRY_VERIFY(!test::says(sheet(), u"Loading"_s) && rows() > 20);
    }

    BuildsStage &stage() { return m_stage; }
    IndividualTesters &sheet() { return m_stage.page().part<IndividualTesters>(u"individual"_s); }
    QAbstractItemView &view() { return m_stage.page().part<QAbstractItemView>(u"individual.view"_s); }
    QPushButton &button(const QString &name) { return m_stage.page().part<QPushButton>(u"individual."_s + name); }
    //! Why that cannot be done.
    QString reason(const QString &name) { return button(name).accessibleDescription(); }
    int rows() { return view().model()->rowCount(); }
    QString cell(int row, int column) { return view().model()->index(row, column).data().toString(); }
    void select(int first, int count)
    {
        const QItemSelection rows(view().model()->index(first, 0), view().model()->index(first + count - 1, 0));
        view().selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    // How many of the rows say that somebody gets the build individually.
    int individuals()
    {
        int count = 0;
        for (int row = 0; row < rows(); ++row)
            count += cell(row, 2).startsWith(u"Individually"_s) ? 1 : 0;
        return count;
    }
    void isGone() { QTRY_VERIFY(!m_stage.page().pane().findChild<IndividualTesters *>()); }

private:
    BuildsStage m_stage;
};

} // namespace

//! Who tests a build outside of groups (ux.md 5.10).
class TstIndividualTesters final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theSheetSaysWhoGetsTheBuildAndHow()
    {
        IndividualStage stage;
        const QAbstractItemModelTester tester(stage.view().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(stage.cell(0, 2).startsWith(u"Individually"_s));
        QVERIFY(stage.individuals() < stage.rows() / 2);
        QVERIFY(!stage.button(u"add"_s).isEnabled());
        QTRY_VERIFY(stage.reason(u"add"_s).contains(u"Select"_s));
        QVERIFY(stage.stage().sent().isEmpty());
    }

    void whoIsAddedTestsItAndComesFirst()
    {
        IndividualStage stage;
        QTRY_VERIFY(!stage.reason(u"remove"_s).contains(u"not read"_s));
        const int before = stage.individuals();
        stage.select(stage.rows() - 3, 3);
        QTRY_VERIFY(stage.button(u"add"_s).isEnabled());
        QVERIFY(stage.reason(u"remove"_s).contains(u"None of them"_s));
        stage.button(u"add"_s).click();
        stage.isGone();
        const JobStatus job = stage.stage().jobs().all().back();
        QCOMPARE(job.state, JobStatus::State::Deferred); // it can be undone
        QVERIFY(stage.stage().sent().isEmpty());
        stage.stage().finishJobs();
        QVERIFY(stage.stage().sent().constLast().startsWith(u"POST /v1/builds/"_s));
        QVERIFY(stage.stage().sent().constLast().endsWith(u"/relationships/individualTesters"_s));
        stage.open();
        QTRY_COMPARE(stage.individuals(), before + 3);
        QVERIFY(stage.cell(0, 2).startsWith(u"Individually"_s));
    }

    void whoIsRemovedNoLongerDoes()
    {
        IndividualStage stage;
        QTRY_VERIFY(stage.individuals() > 0);
        const int before = stage.individuals();
        stage.select(0, before + 1); // the last of them is no individual tester, and is left alone
        QTRY_VERIFY(stage.button(u"remove"_s).isEnabled());
        QVERIFY(stage.button(u"remove"_s).text().contains(QString::number(before)));
        stage.button(u"remove"_s).click();
        stage.stage().finishJobs();
        QVERIFY(stage.stage().jobs().all().back().outcome.problems.empty());
        QVERIFY(stage.stage().sent().constLast().startsWith(u"DELETE /v1/builds/"_s));
        stage.isGone();
        stage.open();
        QTRY_COMPARE(stage.individuals(), 0);
    }

    void whatCannotBeTestedTakesNobody()
    {
        IndividualStage stage(u"state:Expired"_s);
        stage.select(0, 1);
        QTRY_VERIFY(stage.reason(u"add"_s).contains(u"cannot be tested"_s));
        QVERIFY(!stage.button(u"add"_s).isEnabled());
    }

    void aReadOnlyAccountLooksOnly()
    {
        IndividualStage stage;
        Session &session = stage.stage().page().demo().session();
        stage.stage().page().demo().workspace().accounts().setSafeMode(session.account().id, SafeMode::ReadOnly);
        stage.select(0, 1);
        QTRY_VERIFY(stage.reason(u"add"_s).contains(u"read-only"_s));
        QVERIFY(!stage.button(u"remove"_s).isEnabled());
    }

    void escapeClosesItWithoutAWord()
    {
        IndividualStage stage;
        QTest::keyClick(&stage.sheet(), Qt::Key_Escape);
        stage.isGone();
        QVERIFY(stage.stage().jobs().all().empty());
    }

    void itIsOfOneBuild()
    {
        BuildsStage stage;
        QVERIFY(!stage.page().run(ActionId::IndividualTesters));
        stage.view().selectAll();
        QVERIFY(!stage.page().run(ActionId::IndividualTesters));
    }
};

SLIPWAY_TEST(TstIndividualTesters)
#include "tst_individualtesters.moc"
