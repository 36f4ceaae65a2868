// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/resourcepane.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/panestage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

Place at(const QString &path)
{
    return {.kind = Place::Kind::Resource, .appId = u"6501000101"_s, .appName = u"Tideline"_s, .path = path};
}

const auto tidelinePath = u"/v1/apps/6501000101"_s;

bool resourceSays(const QWidget &widget, const QString &text)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == text; });
}

QModelIndex resourceRowOf(const QTableView &table, const QString &key)
{
    const QModelIndexList found = table.model()->match(table.model()->index(0, 0), IdRole, key);
    return found.isEmpty() ? QModelIndex() : found.constFirst();
}

} // namespace

class TstResourcePane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsAttributesByTheirLabels()
    {
        PaneStage stage(at(tidelinePath));
        QTRY_COMPARE(stage.pane().title(), u"Tideline"_s);
        QVERIFY(resourceSays(stage.pane(), u"App"_s));
        QVERIFY(resourceSays(stage.pane(), u"Bundle ID"_s));
        QVERIFY(resourceSays(stage.pane(), u"com.acme.tideline"_s));
        QVERIFY(resourceSays(stage.pane(), u"English (U.S.)"_s));
    }

    void followsRelationsByKeyboard()
    {
        PaneStage stage(at(tidelinePath));
        auto &relations = stage.part<QTableView>(u"resource.relations"_s);
        QTRY_VERIFY(relations.model()->rowCount() > 5);
        relations.setFocus();
        relations.setCurrentIndex(resourceRowOf(relations, u"builds"_s));
        QTest::keyClick(&relations, Qt::Key_Return);
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::ResourceList, .appId = u"6501000101"_s, .path = u"/v1/apps/6501000101/builds"_s}));
        QCOMPARE(stage.lastRequest().title, u"Builds"_s);
        relations.setCurrentIndex(resourceRowOf(relations, u"appStoreIcon"_s));
        if (relations.currentIndex().isValid()) {
            QTest::keyClick(&relations, Qt::Key_Return);
            QCOMPARE(stage.lastRequest().kind, Place::Kind::Resource);
        }
    }

    void thePageScrollsAndNotTheTableInIt()
    {
        PaneStage stage(at(tidelinePath));
        auto &relations = stage.part<QTableView>(u"resource.relations"_s);
        QTRY_VERIFY(relations.model()->rowCount() > 5);
        QTRY_COMPARE(relations.verticalScrollBar()->maximum(), 0);
    }

    void membersThatCameAlongAreListed()
    {
        PaneStage stage(at(tidelinePath + u"?include=appStoreVersions"_s));
        auto &relations = stage.part<QTableView>(u"resource.relations"_s);
        QTRY_VERIFY(resourceRowOf(relations, u"appStoreVersions"_s).isValid());
        const QModelIndex versions = resourceRowOf(relations, u"appStoreVersions"_s);
        QVERIFY(versions.siblingAtColumn(1).data().toString().startsWith(u"6 member"_s));
        const QModelIndex member = versions.siblingAtRow(versions.row() + 1);
        QVERIFY(member.data(IdRole).toString().startsWith(u"appStoreVersions/"_s));
        QVERIFY(member.data().toString().contains(u'.')); // its version string
        emit relations.activated(member);
        QVERIFY(stage.lastRequest().path.startsWith(u"/v1/appStoreVersions/"_s));
    }

    void jsonIsUnfoldedOnDemand()
    {
        PaneStage stage(at(tidelinePath));
        QTRY_COMPARE(stage.pane().title(), u"Tideline"_s);
        QVERIFY(!stage.pane().findChild<QPlainTextEdit *>(u"resource.json.text"_s));
        stage.part<QToolButton>(u"resource.json.toggle"_s).click();
        const auto &text = stage.part<QPlainTextEdit>(u"resource.json.text"_s);
        QVERIFY(text.isReadOnly());
        QVERIFY(text.toPlainText().contains(u"\"bundleId\": \"com.acme.tideline\""_s));
        stage.part<QToolButton>(u"resource.json.copy"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text.toPlainText());
        stage.part<QToolButton>(u"resource.json.toggle"_s).click();
        QVERIFY(!text.isVisible());
    }

    void copiesItsPath()
    {
        PaneStage stage(at(tidelinePath));
        stage.part<QPushButton>(u"resource.copyPath"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text(), tidelinePath);
        QCOMPARE(stage.notices().size(), 1);
    }

    void whatIsNotThereIsSaid()
    {
        PaneStage stage(at(u"/v1/apps/1"_s));
        QTRY_VERIFY(stage.part<QWidget>(u"resource.banner"_s).isVisible());
    }
};

SLIPWAY_TEST(TstResourcePane)
#include "tst_resourcepane.moc"
