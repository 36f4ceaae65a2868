// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/feedbackpane.h"

#include "models/itemroles.h"
#include "services/accounts.h"
#include "services/session.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/testflight/picturedialog.h"
#include "ui/widgets/gravequestion.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

const Place feedbackPage{.kind = Place::Kind::Feedback, .appId = QStringLiteral("6501000101"), .appName = QStringLiteral("Tideline")};
constexpr int allFeedback = 6; // of the small team on Tideline
constexpr int allCrashes = 1;

//! The page, and what one does with it.
class FeedbackPaneStage final : public PaneStage
{
public:
    FeedbackPaneStage() : PaneStage(feedbackPage) { setSafeMode(SafeMode::Normal); }

    QTableView &view() { return part<QTableView>(u"feedback.view"_s); }
    QAbstractItemModel &rows() { return *view().model(); }
    //! Whether they are shown or not.
    QAbstractItemModel &lines() { return *static_cast<QAbstractProxyModel &>(rows()).sourceModel(); }
    QLineEdit &filter() { return part<QLineEdit>(u"feedback.filter"_s); }
    QAbstractButton &button(const QString &name) { return part<QAbstractButton>(u"feedback."_s + name); }
    QAbstractButton &picture() { return button(u"picture.0"_s); }
    QString count() { return part<QLabel>(u"feedback.count"_s).text(); }
    void setSafeMode(SafeMode mode) { demo().workspace().accounts().setSafeMode(demo().session().account().id, mode); }

    //! Waits for both kinds.
    void waitForAll()
    {
        [this] { QTRY_COMPARE_WITH_TIMEOUT(lines().rowCount(), allFeedback, 30000); }();
        [this] { QTRY_VERIFY(button(u"refresh"_s).isEnabled()); }();
    }
    //! Shows what \a words find, and selects the first of that.
    void selectFirst(const QString &words)
    {
        filter().setText(words);
        view().setCurrentIndex({});
        view().setCurrentIndex(rows().index(0, 0));
    }
    QString sentence(int row) { return rows().index(row, 0).data(Qt::AccessibleTextRole).toString(); }

    void saveAs(const QString &path)
    {
        auto &dialog = part<QFileDialog>(u"feedback.exportDialog"_s);
        emit dialog.fileSelected(path);
        dialog.close();
    }
    bool asks() { return pane().findChild<GraveQuestion *>() && pane().findChild<GraveQuestion *>()->isVisible(); }
    void confirm() { button(u"question.confirm"_s).click(); }
};

} // namespace

//! The page of what testers send, on the real sandbox.
class TstFeedbackPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() { m_stage = std::make_unique<FeedbackPaneStage>(); }
    void cleanup() { m_stage.reset(); }

    void bothKindsStandInOneListNewestFirst()
    {
        const QAbstractItemModelTester tester(&m_stage->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_stage->waitForAll();
        QCOMPARE(m_stage->count(), u"6 piece(s) of feedback · 6 unread"_s);
        int crashes = 0;
        for (int row = 0; row < allFeedback; ++row) {
            crashes += m_stage->sentence(row).startsWith(u"Unread, Crash, "_s) ? 1 : 0;
            if (row > 0)
                QVERIFY(m_stage->rows().index(row, 1).data(SortRole).toDateTime() <= m_stage->rows().index(row - 1, 1).data(SortRole).toDateTime());
        }
        QCOMPARE(crashes, allCrashes);
    }

    void theFilterKnowsTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("crashes") << u"kind:crash"_s << allCrashes;
        QTest::newRow("screenshots") << u"kind:screenshot"_s << allFeedback - allCrashes;
        QTest::newRow("unread") << u"is:unread"_s << allFeedback;
        QTest::newRow("read") << u"is:read"_s << 0;
        QTest::newRow("a device that is nobody's") << u"device:Toaster"_s << 0;
        QTest::newRow("no crashes") << u"-kind:crash"_s << allFeedback - allCrashes;
    }

    void theFilterKnowsTerms()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        m_stage->waitForAll();
        m_stage->filter().setText(text);
        QCOMPARE(m_stage->rows().rowCount(), found);
    }

    void theButtonAsksForUnreadOnes()
    {
        m_stage->waitForAll();
        m_stage->button(u"unread"_s).click();
        QCOMPARE(m_stage->filter().text(), u"is:\"Unread\""_s);
        m_stage->filter().clear();
        QVERIFY(!m_stage->button(u"unread"_s).isChecked());
    }

    void theButtonLeavesTheOtherWords()
    {
        m_stage->waitForAll();
        m_stage->filter().setText(u"kind:crash"_s);
        m_stage->button(u"unread"_s).click();
        QCOMPARE(m_stage->filter().text(), u"kind:crash is:\"Unread\""_s);
        m_stage->button(u"unread"_s).click();
        QCOMPARE(m_stage->filter().text(), u"kind:crash"_s);
    }

    void whatWasMadeUnreadByHandStaysSo()
    {
        m_stage->waitForAll();
        m_stage->view().setCurrentIndex(m_stage->rows().index(0, 0));
        QTRY_COMPARE(m_stage->count(), u"6 piece(s) of feedback · 5 unread"_s);
        QVERIFY(m_stage->run(ActionId::MarkFeedback));
        QCOMPARE(m_stage->count(), u"6 piece(s) of feedback · 6 unread"_s);
        const auto *moment = m_stage->pane().findChild<QTimer *>(u"feedback.moment"_s);
        QVERIFY(!moment->isActive());
        m_stage->pane().refresh();
        m_stage->waitForAll();
        QVERIFY(!moment->isActive());
        m_stage->view().setCurrentIndex(m_stage->rows().index(1, 0));
        m_stage->view().setCurrentIndex(m_stage->rows().index(0, 0));
        QVERIFY(moment->isActive()); // it is looked at anew
    }

    void aMenuOutlivesWhatItIsAbout()
    {
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:screenshot"_s);
        emit m_stage->picture().customContextMenuRequested({});
        auto *menu = m_stage->pane().findChild<QMenu *>();
        QVERIFY(menu);
        m_stage->selectFirst(u"kind:crash"_s); // which has no pictures
        menu->actions().first()->trigger();
        menu->close();
        QTRY_VERIFY(m_stage->pane().window()->findChild<PictureDialog *>());
    }

    void whatIsLookedAtForAMomentIsRead()
    {
        m_stage->waitForAll();
        m_stage->view().setCurrentIndex(m_stage->rows().index(0, 0));
        QVERIFY(m_stage->sentence(0).startsWith(u"Unread, "_s));
        QTRY_COMPARE(m_stage->count(), u"6 piece(s) of feedback · 5 unread"_s);
        QVERIFY(m_stage->sentence(0).startsWith(u"Read, "_s));
        m_stage->remake();
        m_stage->waitForAll();
        QTRY_COMPARE(m_stage->count(), u"6 piece(s) of feedback · 5 unread"_s);
    }

    void amongUnreadOnesWhatIsReadStaysUntilItIsLeft()
    {
        m_stage->waitForAll();
        m_stage->button(u"unread"_s).click();
        m_stage->view().setCurrentIndex(m_stage->rows().index(0, 0));
        QSignalSpy moment(m_stage->pane().findChild<QTimer *>(u"feedback.moment"_s), &QTimer::timeout);
        QTRY_COMPARE(moment.size(), 1);
        QCOMPARE(m_stage->rows().rowCount(), allFeedback);
        m_stage->view().setCurrentIndex(m_stage->rows().index(1, 0));
        QTRY_COMPARE(m_stage->rows().rowCount(), allFeedback - 1);
        QCOMPARE(m_stage->view().currentIndex().row(), 0);
    }

    void severalAreMarkedByOneKey()
    {
        const QAbstractItemModelTester tester(&m_stage->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_stage->waitForAll();
        m_stage->view().selectAll();
        QVERIFY(m_stage->run(ActionId::MarkFeedback));
        QTRY_COMPARE(m_stage->count(), u"6 piece(s) of feedback"_s);
        QVERIFY(m_stage->run(ActionId::MarkFeedback));
        QTRY_COMPARE(m_stage->count(), u"6 piece(s) of feedback · 6 unread"_s);
    }

    void picturesAreShownLargeAndCopied()
    {
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:screenshot"_s);
        QTRY_VERIFY(m_stage->picture().isEnabled());
        m_stage->picture().click();
        auto *dialog = m_stage->pane().window()->findChild<PictureDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QPushButton *>(u"feedback.pictureDialog.copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(590, 1278));
        QVERIFY(m_stage->notices().contains(u"Picture copied"_s));
        dialog->close();
    }

    void picturesAreSaved()
    {
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:screenshot"_s);
        QTRY_VERIFY(m_stage->picture().isEnabled());
        m_stage->picture().click();
        auto *dialog = m_stage->pane().window()->findChild<PictureDialog *>();
        dialog->findChild<QPushButton *>(u"feedback.pictureDialog.save"_s)->click();
        const QString path = m_stage->demo().folder() + u"/kept.png"_s;
        m_stage->saveAs(path);
        QTRY_VERIFY(m_stage->notices().join(u'\n').contains(u"Saved to "_s));
        QCOMPARE(QImage(path).size(), QSize(590, 1278));
        dialog->close();
    }

    void keptPicturesAreThereWithoutANetwork()
    {
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:screenshot"_s);
        QTRY_VERIFY(m_stage->picture().isEnabled());
        m_stage->demo().goOffline();
        m_stage->remake();
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:screenshot"_s);
        QTRY_VERIFY(m_stage->picture().isEnabled());
        m_stage->pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->says(u"You are offline."_s), 60000);
        QCOMPARE(m_stage->lines().rowCount(), allFeedback);
    }

    void theCrashLogIsSearchedCopiedAndSaved()
    {
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:crash"_s);
        auto &log = m_stage->part<QPlainTextEdit>(u"feedback.log"_s);
        QTRY_VERIFY(log.isVisible() && log.toPlainText().contains(u"EXC_CRASH"_s));
        QTest::keyClicks(&m_stage->part<QLineEdit>(u"feedback.log.find"_s), u"sigabrt"_s);
        QCOMPARE(log.textCursor().selectedText(), u"SIGABRT"_s);
        m_stage->button(u"log.copy"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text(), log.toPlainText());
        m_stage->button(u"log.save"_s).click();
        const QString path = m_stage->demo().folder() + u"/crash.txt"_s;
        m_stage->saveAs(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), log.toPlainText());
    }

    void deletionAsksFirst()
    {
        const QAbstractItemModelTester tester(&m_stage->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:crash"_s);
        const QString id = m_stage->rows().index(0, 0).data(IdRole).toString();
        QTest::keyClick(&m_stage->view(), Qt::Key_Delete);
        QVERIFY(m_stage->asks());
        QVERIFY(m_stage->demo().sent().isEmpty());
        m_stage->confirm();
        QTRY_COMPARE(m_stage->lines().rowCount(), allFeedback - 1);
        QCOMPARE(m_stage->demo().sent(), QStringList{u"DELETE /v1/betaFeedbackCrashSubmissions/"_s + id});
    }

    void withoutAnyThePageSaysWhatComesHere()
    {
        m_stage->waitForAll();
        m_stage->view().selectAll();
        QVERIFY(m_stage->run(ActionId::DeleteFeedback));
        m_stage->confirm();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->says(u"No feedback yet"_s), 30000);
        QCOMPARE(m_stage->demo().sent().size(), allFeedback);
    }

    void aReadOnlyAccountDeletesNothing()
    {
        m_stage->waitForAll();
        m_stage->setSafeMode(SafeMode::ReadOnly);
        m_stage->view().selectAll();
        QVERIFY(!m_stage->run(ActionId::DeleteFeedback));
        QTest::keyClick(&m_stage->view(), Qt::Key_Delete);
        QVERIFY(!m_stage->asks());
    }

    void aListThatIsRefusedSaysSoAndTheOtherStays_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("screenshots") << u"/v1/apps/*/betaFeedbackScreenshotSubmissions"_s;
        QTest::newRow("crashes") << u"/v1/apps/*/betaFeedbackCrashSubmissions"_s;
    }

    void aListThatIsRefusedSaysSoAndTheOtherStays()
    {
        QFETCH(QString, path);
        m_stage->waitForAll();
        const QJsonObject refusal = test::refusalOf(u"x"_s, u"Not today."_s);
        m_stage->demo().direct(u"faults"_s, QJsonDocument(QJsonArray{test::faultFor(u"GET"_s, path, u"status"_s, refusal, false)}));
        m_stage->pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->says(u"Not today."_s), 30000);
        QCOMPARE(m_stage->lines().rowCount(), allFeedback);
    }

    void spaceGoesThroughWhatIsRead()
    {
        m_stage->pane().resize(700, 420);
        QTRY_COMPARE(m_stage->pane().findChild<QSplitter *>()->orientation(), Qt::Vertical);
        m_stage->waitForAll();
        m_stage->selectFirst(u"kind:screenshot"_s);
        QScrollBar *bar = m_stage->part<QScrollArea>(u"feedback.reader"_s).verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTest::keyClick(&m_stage->view(), Qt::Key_Space);
        QVERIFY(bar->value() > 0);
    }

private:
    std::unique_ptr<FeedbackPaneStage> m_stage;
};

SLIPWAY_TEST(TstFeedbackPane)
#include "tst_feedbackpane.moc"
