// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/resourcelistpane.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/widgets/contentframe.h"
#include "ui/panestage.h"

#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

Place listAt(const QString &path)
{
    return {.kind = Place::Kind::ResourceList, .path = path, .title = u"Beta Testers"_s};
}

QString bannerSays(PaneStage &stage, const QString &part)
{
    return stage.part<QWidget>(u"resources.banner"_s).findChild<QLabel *>(u"banner."_s + part)->text();
}

} // namespace

class TstResourceListPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void streamsAllPages()
    {
        PaneStage stage(listAt(u"/v1/betaTesters"_s));
        const auto &table = stage.part<QTableView>(u"resources.view"_s);
        QTRY_COMPARE(table.model()->rowCount(), 450);
        QTRY_VERIFY(stage.part<QLabel>(u"resources.count"_s).text().startsWith(u"450 row"_s));
        QCOMPARE(stage.pane().title(), u"Beta Testers"_s);
        QStringList titles;
        for (int column = 0; column < table.model()->columnCount(); ++column)
            titles.append(table.model()->headerData(column, Qt::Horizontal).toString());
        QVERIFY2(titles.contains(u"First Name"_s), qPrintable(titles.join(u'|')));
    }

    void filtersAndOpens()
    {
        PaneStage stage(listAt(u"/v1/betaTesters"_s));
        auto &table = stage.part<QTableView>(u"resources.view"_s);
        QTRY_COMPARE(table.model()->rowCount(), 450);
        const QString id = table.model()->index(300, 0).data(IdRole).toString();
        QVERIFY(stage.run(ActionId::Find));
        QTest::keyClicks(&stage.part<QLineEdit>(u"resources.filter"_s), id);
        QTRY_COMPARE(table.model()->rowCount(), 1);
        table.setFocus();
        table.setCurrentIndex(table.model()->index(0, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::Resource, .path = u"/v1/betaTesters/"_s + id}));
        QVERIFY(!stage.lastRequest().title.isEmpty());

        const QList<QLabel *> labels = stage.pane().inspector()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&id](const QLabel *label) { return label->text() == id; }));
    }

    void aBrokenChainKeepsWhatIsShown()
    {
        PaneStage stage(listAt(u"/v1/betaTesters"_s));
        QTRY_VERIFY(stage.part<QLabel>(u"resources.count"_s).text().startsWith(u"450 row"_s));
        stage.demo().goOffline();
        stage.remake();
        QTRY_COMPARE(stage.part<QTableView>(u"resources.view"_s).model()->rowCount(), 450);
        stage.pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(stage.part<QWidget>(u"resources.banner"_s).isVisible(), 30000);
        QCOMPARE(stage.part<QTableView>(u"resources.view"_s).model()->rowCount(), 450);
    }

    void aListThatIsDearAsksFirst()
    {
        PaneStage stage(listAt(u"/v1/betaTesters"_s));
        QTRY_VERIFY(stage.part<QLabel>(u"resources.count"_s).text().startsWith(u"450 row"_s));
        stage.demo().direct(u"rate"_s, QJsonDocument(QJsonObject{{u"limit"_s, 3600}, {u"remaining"_s, 4}}));
        stage.pane().refresh();
        auto &banner = stage.part<QWidget>(u"resources.banner"_s);
        QTRY_VERIFY(banner.isVisible());
        const QList<QLabel *> words = banner.findChildren<QLabel *>();
        QVERIFY(std::any_of(words.cbegin(), words.cend(), [](const QLabel *label) {
            return label->text() == u"The rest takes 2 request(s); Apple leaves this key 3 for the hour."_s;
        }));
        QCOMPARE(stage.part<QTableView>(u"resources.view"_s).model()->rowCount(), 450); // what is known stays
        const QList<QPushButton *> buttons = banner.findChildren<QPushButton *>();
        const auto loadAll =
            std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) { return button->text() == u"Load All"_s; });
        QVERIFY(loadAll != buttons.cend());
        QTest::mouseClick(*loadAll, Qt::LeftButton);
        QTRY_VERIFY(!banner.isVisible());
        QTRY_COMPARE(stage.demo().session().status().remaining, 1);
        QTRY_COMPARE(stage.part<QLabel>(u"resources.count"_s).text(), u"450 row(s)"_s);
    }

    void offlineIsSaidWithTheAgeBeforeAllHasBeenTried()
    {
        PaneStage stage(listAt(u"/v1/betaTesters"_s));
        QTRY_VERIFY(stage.part<QLabel>(u"resources.count"_s).text().startsWith(u"450 row"_s));
        stage.demo().goOffline();
        stage.pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(stage.part<QWidget>(u"resources.banner"_s).isVisible(), 10000);
        QVERIFY(!stage.part<QAbstractButton>(u"resources.refresh"_s).isEnabled()); // it still tries
        QVERIFY(bannerSays(stage, u"message"_s).startsWith(u"You are offline. This is what Apple said at "_s));
        QVERIFY(bannerSays(stage, u"remedy"_s).contains(u"refuses the connection"_s));
    }

    void offlineWithoutACacheIsSaid()
    {
        PaneStage stage(listAt(u"/v1/betaTesters"_s));
        stage.demo().goOffline();
        stage.pane().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(bannerSays(stage, u"message"_s), u"You are offline, and this page was never read before."_s, 30000);
    }

    void aCancelledLoadCanBeTakenUpAgain()
    {
        PaneStage stage(listAt(u"/v1/betaGroups"_s));
        emit stage.pane().findChild<ContentFrame *>()->cancelRequested(); // its button is there after ten seconds
        QVERIFY(stage.part<QWidget>(u"resources.banner"_s).isVisible());
        QVERIFY(!stage.part<QWidget>(u"resources.placeholder"_s).isVisible()); // nobody knows whether the list is empty
        const QList<QPushButton *> buttons = stage.part<QWidget>(u"resources.banner"_s).findChildren<QPushButton *>();
        const auto again =
            std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) { return button->text() == u"Load Again"_s; });
        QVERIFY(again != buttons.cend());
        (*again)->click();
        QTRY_VERIFY(stage.part<QWidget>(u"resources.view"_s).isVisible());
    }

    void anEmptyListIsSaid()
    {
        PaneStage stage(listAt(u"/v1/apps?filter[bundleId]=com.nobody"_s));
        QTRY_VERIFY(stage.part<QWidget>(u"resources.placeholder"_s).isVisible());
    }
};

SLIPWAY_TEST(TstResourceListPane)
#include "tst_resourcelistpane.moc"
