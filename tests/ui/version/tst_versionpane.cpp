// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionpane.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/version/languagecolumns.h"
#include "ui/widgets/choicebutton.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::PaneStage;

namespace {

const auto tideline = u"6501000101"_s;

// The demo gives the same ids every time.
QString pathOf(const QString &versionString)
{
    DemoSession demo;
    const auto versions = demo.session().apps().versions(tideline);
    QString id;
    QObject::connect(versions.get(), &FeedBase::rowsArrived, versions.get(), [&] {
        for (const VersionSummary &version : versions->arrived()) {
            if (version.versionString == versionString)
                id = version.id;
        }
    });
    versions->open();
    if (!QTest::qWaitFor([&] { return versions->state() == FeedBase::State::Complete; }))
        qFatal("the demo has no versions");
    return u"/v1/appStoreVersions/"_s + id;
}

Place inPreparation()
{
    static const QString path = pathOf(u"2.4.0"_s);
    return {.kind = Place::Kind::Version, .appId = tideline, .path = path};
}

int columnOf(const QTableView &table, QLatin1String key)
{
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        if (table.model()->headerData(column, Qt::Horizontal, ColumnKeyRole).toString() == key)
            return column;
    }
    return -1;
}

StoreLanguage german(const QString &keywords)
{
    std::vector<StoreLanguage> languages =
        storeLanguages({}, {{.id = u"1"_s, .locale = Locale(u"de-DE"_s), .keywords = keywords}}, Locale(u"en-US"_s));
    return languages.front();
}

// The value for \a role in the column of keywords.
QVariant keywordsCell(const StoreLanguage &language, int role)
{
    TableModel<StoreLanguage> model([](const StoreLanguage &one) { return one.locale.code(); }, languageColumns());
    model.merge({language});
    return model.index(0, model.columnOf(u"keywords")).data(role);
}

} // namespace

class TstVersionPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aTextShowsItsLengthAndWhatIsWrong()
    {
        QCOMPARE(keywordsCell(german(u"ebbe,flut"_s), NoteRole).toString(), u"9"_s);
        QCOMPARE(keywordsCell(german(u"ebbe,flut"_s), ToneRole).toInt(), int(CellTone::Plain));
        const StoreLanguage tooLong = german(QString(103, u'x'));
        QCOMPARE(keywordsCell(tooLong, NoteRole).toString(), u"103/100 ✕"_s);
        QCOMPARE(keywordsCell(tooLong, ToneRole).toInt(), int(CellTone::Error));
        QVERIFY(keywordsCell(tooLong, HintRole).toString().contains(u"100"_s));
    }

    void showsItsLanguagesThePrimaryFirst()
    {
        PaneStage stage(inPreparation());
        auto &table = stage.part<QTableView>(u"version.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        QTRY_COMPARE(stage.pane().title(), u"iOS 2.4.0"_s);
        QTRY_COMPARE(table.model()->index(0, 0).data().toString(), u"English (U.S.) · en-US ◆ primary"_s);
        const int name = columnOf(table, "name"_L1);
        QTRY_COMPARE(table.model()->index(0, name).data().toString(), u"Tideline"_s);
        QVERIFY(table.isColumnHidden(columnOf(table, "supportUrl"_L1)));
        QVERIFY(!table.isColumnHidden(columnOf(table, "whatsNew"_L1)));
    }

    void showsOnlyWhatIsMissing()
    {
        PaneStage stage(inPreparation());
        auto &table = stage.part<QTableView>(u"version.view"_s);
        auto &marks = stage.part<ChoiceButton>(u"version.marks"_s);
        QTRY_VERIFY(marks.isVisible());
        const int all = table.model()->rowCount();
        QAction *missing = marks.menu()->actions().constFirst();
        QVERIFY(missing->text().startsWith(u"Missing ("_s));
        missing->trigger();
        QTRY_VERIFY(table.model()->rowCount() < all);
        QVERIFY(table.model()->rowCount() > 0);
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 1; column < table.model()->columnCount(); ++column)
                cells.append(table.model()->index(row, column).data().toString());
            QVERIFY2(cells.contains(u"— missing"_s), qPrintable(cells.join(u'|')));
        }
        marks.clear();
        QTRY_COMPARE(table.model()->rowCount(), all);
    }

    void theInspectorShowsTextsInFull()
    {
        PaneStage stage(inPreparation());
        auto &table = stage.part<QTableView>(u"version.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        table.selectRow(0);
        const QList<QLabel *> labels = stage.pane().inspector()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(u'\n'); })); // a description
    }

    void leadsToAllFieldsOfTheVersion()
    {
        PaneStage stage(inPreparation());
        stage.part<QAbstractButton>(u"version.fields"_s).click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Resource);
        QCOMPARE(stage.lastRequest().path, inPreparation().path);
    }

    void aVersionThatIsGoneSaysSo()
    {
        PaneStage stage({.kind = Place::Kind::Version, .appId = tideline, .path = u"/v1/appStoreVersions/nobody"_s});
        QTRY_VERIFY(stage.pane().findChild<QWidget *>(u"version.banner"_s)->isVisible());
        QCOMPARE(stage.pane().title(), u"Version"_s);
    }
};

SLIPWAY_TEST(TstVersionPane)
#include "tst_versionpane.moc"
