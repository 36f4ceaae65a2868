// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/appinformationpane.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/appinformation/textfacts.h"
#include "ui/panestage.h"
#include "ui/widgets/field.h"
#include "ui/widgets/inspectorsheet.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

Place informationOf(const QString &appId)
{
    return {.kind = Place::Kind::AppInformation, .appId = appId};
}

const auto tideline = u"6501000101"_s;
const auto lanternfish = u"6501000404"_s;

bool says(const QWidget &widget, const QString &text)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == text; });
}

QStringList languages(const QTableView &table)
{
    QStringList names;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        names.append(table.model()->index(row, 0).data().toString());
    return names;
}

} // namespace

class TstAppInformationPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsEveryLanguageByName()
    {
        PaneStage stage(informationOf(tideline));
        auto &table = stage.part<QTableView>(u"appInformation.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        const QStringList names = languages(table);
        QVERIFY2(names.contains(u"German · de-DE"_s), qPrintable(names.join(u'|')));
        QVERIFY(says(stage.pane(), u"Weather"_s)); // primary category
        QTRY_VERIFY(says(stage.pane(), u"com.acme.tideline"_s));
    }

    void subcategoriesStandBesideTheirCategory()
    {
        PaneStage stage(informationOf(lanternfish));
        QTRY_VERIFY(says(stage.pane(), u"Games: Puzzle, Adventure"_s));
    }

    void switchesBetweenLiveAndInPreparation()
    {
        PaneStage stage(informationOf(tideline));
        QTRY_VERIFY(stage.pane().findChild<QAbstractButton *>(u"appInformation.live"_s));
        auto &live = stage.part<QAbstractButton>(u"appInformation.live"_s);
        auto &preparation = stage.part<QAbstractButton>(u"appInformation.inPreparation"_s);
        QTRY_VERIFY(live.isVisible());
        QVERIFY(preparation.isChecked());
        QVERIFY(says(stage.pane(), u"Prepare for Submission"_s));
        live.click();
        QVERIFY(says(stage.pane(), u"Ready for Distribution"_s));
        QVERIFY(!preparation.isChecked());
    }

    void theInspectorShowsTextsInFull()
    {
        PaneStage stage(informationOf(tideline));
        auto &table = stage.part<QTableView>(u"appInformation.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        const int german = int(languages(table).indexOf(u"German · de-DE"_s));
        table.selectRow(german);
        QWidget *inspector = stage.pane().inspector();
        QVERIFY(says(*inspector, u"German · de-DE"_s));
        const QString name = table.model()->index(german, 1).data().toString();
        QVERIFY(!name.isEmpty());
        QVERIFY(says(*inspector, name));
        QVERIFY(says(*inspector, u"Name · %1/30"_s.arg(name.size())));
    }

    void textsFromRightToLeftStandRight()
    {
        InspectorSheet inspector;
        inspector.setContent({}, textFacts({.locale = Locale(u"ar-SA"_s), .name = u"مد وجزر"_s, .privacyPolicyUrl = u"https://acme.example"_s}));
        const QList<Field *> fields = inspector.findChildren<Field *>();
        QCOMPARE(fields[0]->layoutDirection(), Qt::RightToLeft);
        QCOMPARE(fields[2]->layoutDirection(), Qt::LeftToRight); // an address
        inspector.setContent({}, textFacts({.locale = Locale(u"de-DE"_s), .name = u"Gezeiten"_s}));
        QCOMPARE(inspector.findChildren<Field *>().constFirst()->layoutDirection(), Qt::LeftToRight);
    }
};

SLIPWAY_TEST(TstAppInformationPane)
#include "tst_appinformationpane.moc"
