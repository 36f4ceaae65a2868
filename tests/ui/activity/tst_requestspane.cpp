// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestspane.h"

#include "services/accounts.h"
#include "services/activity.h"
#include "services/keydraft.h"
#include "services/keytest.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

const Place requests{.kind = Place::Kind::Requests};

//! The pane beside a session that asks for things.
class RequestsStage final : public PaneStage
{
public:
    RequestsStage() : PaneStage(requests) {}

    void read(const QString &path = u"/v1/territories"_s)
    {
        const auto list =
            demo().session().resources().list<ResourceId>(path, [](const Resource &resource, const Document &) { return resource.id(); });
        list->refresh();
        if (!QTest::qWaitFor([&] { return list->state() == FeedBase::State::Complete || list->state() == FeedBase::State::Failed; }, 20000))
            qFatal("the list does not end");
    }
    //! Tries a key that is not kept.
    void testKey()
    {
        const sandbox::SandboxInfo &info = demo().info();
        const KeyDraft draft{
            .name = u"Acme"_s, .keyId = info.keyId, .issuerId = info.issuerId, .origin = info.url, .file = *KeyFile::parse(info.keyPem)};
        const std::unique_ptr<KeyTest> test = demo().workspace().accounts().test(draft);
        if (!QTest::qWaitFor([&] { return !test->isRunning(); }, 20000))
            qFatal("the test does not end");
    }
    //! The next request is answered with \a status.
    void failOnce(int status) { demo().direct(u"faults"_s, QJsonDocument(QJsonArray{QJsonObject{{u"fault"_s, u"status"_s}, {u"value"_s, status}}})); }

    TableView &view() { return part<TableView>(u"requests.view"_s); }
    int rows() { return view().model()->rowCount(); }
    QString cell(int row, const QString &column)
    {
        const QAbstractItemModel *model = view().model();
        for (int i = 0; i < model->columnCount(); ++i) {
            if (model->headerData(i, Qt::Horizontal).toString() == column)
                return model->index(row, i).data().toString();
        }
        return u"no such column"_s;
    }
    //! The visible title of whatever stands in for the table.
    QString standIn()
    {
        for (const PlainLabel *label : pane().findChildren<PlainLabel *>(u"placeholder.title"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    bool bannerSays(const QString &text)
    {
        const QList<PlainLabel *> messages = pane().findChildren<PlainLabel *>(u"banner.message"_s);
        return std::any_of(messages.begin(), messages.end(),
                           [&](const PlainLabel *each) { return each->isVisible() && each->text().contains(text); });
    }
    bool inspectorSays(const QString &text)
    {
        const QList<PlainLabel *> labels = pane().inspector()->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const PlainLabel *label) { return label->text().contains(text); });
    }
    //! Exports into \a folder under the name that is proposed; answers what is in the file.
    QByteArray exportTo(const QTemporaryDir &folder, const QString &kind)
    {
        settings().setValue(setting::exportFolder, folder.path());
        run(ActionId::Export);
        auto &dialog = part<QFileDialog>(u"requests.exportDialog"_s);
        dialog.selectNameFilter(kind);
        emit dialog.filterSelected(kind);
        static_cast<QDialog &>(dialog).accept();
        QDir files(folder.path());
        const auto isThere = [&files] { return !files.entryList({u"Slipway-requests-2*.*"_s}).isEmpty(); };
        if (!QTest::qWaitFor([&] { return isThere() && !notices().isEmpty(); }, 20000))
            return "nothing";
        QFile file(files.filePath(files.entryList(QDir::Files).constFirst()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void choose(const QString &button, const QString &choice)
    {
        const QMenu *menu = part<ChoiceButton>(button).menu();
        for (QAction *action : menu->actions()) {
            if (action->text() == choice)
                action->trigger();
        }
    }
    //! Triggers the entry \a text of the context menu of the current row; false when it is disabled or not there.
    bool chooseFromMenu(const QString &text)
    {
        emit view().customContextMenuRequested(view().visualRect(view().currentIndex()).center());
        auto *menu = pane().findChild<QMenu *>(u"requests.menu"_s);
        bool done = false;
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->text() == text && action->isEnabled()) {
                action->trigger();
                done = true;
            }
        }
        delete menu;
        return done;
    }
};

} // namespace

class TstRequestsPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void isEmptyUntilSomethingIsAsked()
    {
        RequestsStage stage;
        QCOMPARE(stage.standIn(), u"No requests yet"_s);
        QVERIFY(!stage.part<QPushButton>(u"requests.clear"_s).isEnabled());
        QVERIFY(!stage.part<QWidget>(u"requests.refresh"_s).isVisible()); // rows come by themselves
        stage.read();
        QCOMPARE(stage.standIn(), QString());
        QVERIFY(stage.part<QPushButton>(u"requests.clear"_s).isEnabled());
    }

    void aRequestIsARowWithItsFacts()
    {
        RequestsStage stage;
        stage.read();
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.cell(0, u"Account"_s), stage.demo().session().account().name);
        QCOMPARE(stage.cell(0, u"Method"_s), u"GET"_s);
        QVERIFY(stage.cell(0, u"Path"_s).startsWith(u"/v1/territories"_s));
        QCOMPARE(stage.cell(0, u"Status"_s), u"200 OK"_s);
        QVERIFY(stage.cell(0, u"Duration"_s).endsWith(u" ms"_s));
        QVERIFY(!stage.cell(0, u"Received"_s).isEmpty());
        QCOMPARE(stage.cell(0, u"Budget Left"_s), u"3,599"_s);
        QCOMPARE(stage.cell(0, u"Feature"_s), u"resource.list"_s);
        QCOMPARE(stage.part<PlainLabel>(u"requests.count"_s).text(), u"1 request(s)"_s);
        QVERIFY(stage.view().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"GET /v1/territories"_s));
    }

    void whatWasAskedBeforeIsThereWhenItOpens()
    {
        RequestsStage stage;
        stage.read();
        stage.remake();
        QCOMPARE(stage.rows(), 1);
    }

    void theLatestIsOnTop()
    {
        RequestsStage stage;
        stage.read(u"/v1/territories"_s);
        stage.read(u"/v1/appCategories"_s);
        QVERIFY(stage.cell(0, u"Path"_s).startsWith(u"/v1/appCategories"_s));
    }

    void rowsThatComeMoveNothing()
    {
        RequestsStage stage;
        for (int i = 0; i < 40; ++i)
            stage.read();
        TableView &view = stage.view();
        view.setCurrentIndex(view.model()->index(20, 0));
        view.scrollTo(view.currentIndex(), QAbstractItemView::PositionAtCenter);
        const QString id = view.currentIndex().data(IdRole).toString();
        const int top = view.visualRect(view.currentIndex()).top();
        QVERIFY(view.verticalScrollBar()->value() > 0);
        stage.read(u"/v1/appCategories"_s);
        QCOMPARE(view.currentIndex().data(IdRole).toString(), id);
        QCOMPARE(view.visualRect(view.currentIndex()).top(), top);
        QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
    }

    void attemptsAreShownWithTheirReason()
    {
        RequestsStage stage;
        stage.failOnce(503);
        stage.read();
        QCOMPARE(stage.rows(), 2);
        QCOMPARE(stage.cell(1, u"Status"_s), u"503 Service Unavailable"_s);
        QCOMPARE(stage.cell(1, u"Attempt"_s), QString());
        QCOMPARE(stage.cell(0, u"Attempt"_s), u"2"_s);
        stage.view().setCurrentIndex(stage.view().model()->index(0, 0));
        QVERIFY(stage.inspectorSays(u"Attempt 1 at "_s));
        QVERIFY(stage.inspectorSays(u"This is attempt 2."_s));
    }

    void failuresCanBeSeenAlone()
    {
        RequestsStage stage;
        stage.choose(u"requests.results"_s, u"Failed"_s);
        stage.read();
        QCOMPARE(stage.standIn(), u"No such requests"_s);
        stage.failOnce(404);
        stage.read();
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.cell(0, u"Status"_s), u"404 Not Found"_s);
        stage.choose(u"requests.results"_s, u"Failed"_s);
        QCOMPARE(stage.rows(), 2);
    }

    void theStandInLeadsBackToAll()
    {
        RequestsStage stage;
        stage.choose(u"requests.results"_s, u"Failed"_s);
        stage.read();
        for (QPushButton *button : stage.pane().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Show All"_s)
                button->click();
        }
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.standIn(), QString());
    }

    void wordsFilter()
    {
        RequestsStage stage;
        stage.read(u"/v1/territories"_s);
        stage.read(u"/v1/appCategories"_s);
        QVERIFY(stage.run(ActionId::Find));
        QTest::keyClicks(QApplication::focusWidget(), u"categories"_s);
        QCOMPARE(stage.rows(), 1);
        QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
        QVERIFY(stage.standIn().startsWith(u"No requests match"_s));
    }

    void aCurlCommandIsCopiedWithoutTheToken()
    {
        RequestsStage stage;
        stage.read();
        stage.view().setCurrentIndex(stage.view().model()->index(0, 0));
        QVERIFY(stage.chooseFromMenu(u"Copy as cURL"_s));
        const QString command = QGuiApplication::clipboard()->text();
        QVERIFY(command.startsWith(u"curl "_s));
        QVERIFY(command.contains(u"Bearer $ASC_TOKEN"_s));
        for (const QString &secret : {stage.demo().info().keyId, stage.demo().info().issuerId, u"eyJ"_s})
            QVERIFY(!command.contains(secret));
        QVERIFY(stage.notices().constLast().contains(u"$ASC_TOKEN"_s));
        QVERIFY(stage.chooseFromMenu(u"Copy Path"_s));
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"/v1/territories"_s));
    }

    void aCommandThatAsksForSomethingElseSaysSo()
    {
        RequestsStage stage;
        stage.read(u"/v1/betaTesters?filter%5Bemail%5D=ann@example.com"_s);
        stage.view().setCurrentIndex(stage.view().model()->index(0, 0));
        QVERIFY(stage.chooseFromMenu(u"Copy as cURL"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"ann@"_s));
        QCOMPARE(stage.notices().constLast(), u"cURL command copied; parts of its address are redacted, so it asks for something else"_s);
        QVERIFY(stage.inspectorSays(u"As cURL, Redacted"_s));
    }

    void theTestOfAKeyIsOneOfTheAccounts()
    {
        RequestsStage stage;
        stage.read();
        stage.testKey();
        QCOMPARE(stage.rows(), 2);
        QCOMPARE(stage.cell(0, u"Account"_s), u"Key test"_s);
        stage.choose(u"requests.accounts"_s, u"Key test"_s);
        QCOMPARE(stage.rows(), 1);
        QVERIFY(stage.cell(0, u"Path"_s).startsWith(u"/v1/apps"_s));
    }

    void readsOpenTheirPage()
    {
        RequestsStage stage;
        stage.read();
        stage.view().setCurrentIndex(stage.view().model()->index(0, 0));
        QVERIFY(stage.chooseFromMenu(u"Open Page"_s));
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::ResourceList, .path = u"/v1/territories"_s}));
        QTest::keyClick(&stage.view(), Qt::Key_Return);
        QCOMPARE(stage.lastRequest().path, u"/v1/territories"_s);
    }

    void whatHasNoPageSaysSo()
    {
        RequestsStage stage;
        stage.read(u"/v1/bananas"_s);
        stage.view().setCurrentIndex(stage.view().model()->index(0, 0));
        QVERIFY(!stage.chooseFromMenu(u"Open Page"_s));
        stage.view().setFocus();
        QTest::keyClick(&stage.view(), Qt::Key_Return);
        QCOMPARE(stage.notices().constLast(), u"There is no page for this request."_s);
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Welcome);
    }

    void clearingEmptiesItForEverybody()
    {
        RequestsStage stage;
        stage.read();
        stage.part<QPushButton>(u"requests.clear"_s).click();
        QCOMPARE(stage.standIn(), u"No requests yet"_s);
        QVERIFY(stage.demo().activity().requests().empty());
    }

    void whatIsShownIsExported_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("as CSV") << u"CSV (*.csv)"_s << QByteArray("time,account,");
        QTest::newRow("as JSON") << u"JSON (*.json)"_s << QByteArray("{\n");
    }
    void whatIsShownIsExported()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, start);
        RequestsStage stage;
        stage.read(u"/v1/territories"_s);
        stage.read(u"/v1/appCategories"_s);
        stage.part<QLineEdit>(u"requests.filter"_s).setText(u"territories"_s);
        QTRY_COMPARE(stage.rows(), 1);
        const QTemporaryDir folder;
        const QByteArray exported = stage.exportTo(folder, kind);
        QVERIFY2(exported.startsWith(start), exported.constData());
        QVERIFY(exported.contains("/v1/territories"));
        QVERIFY(!exported.contains("/v1/appCategories"));
        QVERIFY(stage.notices().constLast().startsWith(u"Requests exported to "_s + folder.path()));
        QCOMPARE(stage.settings().value(setting::exportFolder), folder.path()); // where the next one begins
    }

    void withoutRequestsThereIsNothingToExport()
    {
        RequestsStage stage;
        auto &button = stage.part<QPushButton>(u"requests.export"_s);
        QVERIFY(!button.isEnabled());
        QVERIFY(button.accessibleDescription().contains(u"nothing to export"_s));
        QVERIFY(!stage.run(ActionId::Export));
        stage.read();
        QVERIFY(button.isEnabled());
        stage.part<QLineEdit>(u"requests.filter"_s).setText(u"zebra"_s);
        QTRY_COMPARE(stage.rows(), 0);
        QVERIFY(stage.run(ActionId::Export));
        QCOMPARE(stage.notices().constLast(), u"There is nothing to export."_s);
    }

    void anExportThatFailsIsSaid()
    {
        RequestsStage stage;
        stage.read();
        QVERIFY(stage.run(ActionId::Export));
        emit stage.part<QFileDialog>(u"requests.exportDialog"_s).fileSelected(u"/nowhere/x.csv"_s);
        QTRY_VERIFY(stage.bannerSays(u"/nowhere/x.csv"_s));
        QCOMPARE(stage.rows(), 1);
    }

    void needsNoOpenAccount()
    {
        RequestsStage stage;
        stage.read();
        KeyDrafts drafts(stage.demo().workspace().accounts());
        RequestsPane pane({stage.demo().workspace(), drafts, stage.settings(), stage.theme(), stage.demo().clock(), stage.spelling()}, {});
        pane.show();
        auto *view = pane.findChild<TableView *>(u"requests.view"_s);
        QCOMPARE(view->model()->rowCount(), 1);
        QSignalSpy noticed(&pane, &Pane::noticed);
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(noticed.constLast().constFirst().toString(), u"This request is of an account that is not open."_s);
    }
};

SLIPWAY_TEST(TstRequestsPane)
#include "tst_requestspane.moc"
