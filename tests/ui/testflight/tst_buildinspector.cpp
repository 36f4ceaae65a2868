// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildinspector.h"

#include "services/activity.h"
#include "support/testrunner.h"
#include "ui/testflight/buildsstage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::BuildsStage;

namespace {

//! The builds with their inspector, as the window shows both.
class InspectedBuilds final
{
public:
    InspectedBuilds() { inspector().show(); }

    BuildsStage &stage() { return m_stage; }
    QWidget &inspector() { return *m_stage.page().pane().inspector(); }
    QPushButton &names() { return *inspector().findChild<QPushButton *>(u"builds.names"_s); }

    //! What the fact called \a label says; null when there is none.
    QString fact(const QString &label)
    {
        for (QLabel *name : inspector().findChildren<QLabel *>()) {
            if (name->text().remove(QChar(0x2068)).remove(QChar(0x2069)) != label)
                continue;
            const QLabel *value = name->parentWidget()->findChild<QLabel *>(u"field.value"_s);
            return value ? value->text().remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
        }
        return {};
    }
    //! Requests for details of builds so far.
    int detailsAsked()
    {
        int asked = 0;
        for (const RequestSummary &request : m_stage.page().demo().activity().requests())
            asked += request.feature == "builds.detail"_L1 ? 1 : 0;
        return asked;
    }
    void fail(const QString &path, int status)
    {
        const QJsonObject match{{u"method"_s, u"GET"_s}, {u"path"_s, path}};
        const QJsonObject fault{{u"match"_s, match}, {u"times"_s, 20}, {u"fault"_s, u"status"_s}, {u"value"_s, status}};
        m_stage.page().demo().direct(u"faults"_s, QJsonDocument(QJsonArray{fault}));
    }

private:
    BuildsStage m_stage;
};

} // namespace

//! What the inspector says of builds (ux.md 5.10).
class TstBuildInspector final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void ofOneBuildItSaysWhatAppleKnows()
    {
        InspectedBuilds page;
        page.stage().selectFirst(u"state:Testing group:\"Public Beta\""_s);
        QVERIFY(test::says(page.inspector(), page.stage().column(u"number"_s).first()));
        QVERIFY(page.fact(u"Version"_s).startsWith(u"iOS "_s));
        QVERIFY(page.fact(u"Groups"_s).contains(u"Public Beta"_s));
        QTRY_COMPARE(page.fact(u"Audience"_s), u"App Store Eligible"_s);
        QTRY_VERIFY(page.fact(u"Usage"_s).contains(u"Installations  "_s));
        QTRY_VERIFY(page.fact(u"Size"_s).contains(u"to download"_s));
        QVERIFY(page.fact(u"Files"_s).contains(u".ipa · App · com.acme.tideline"_s));
        QTRY_VERIFY(test::says(page.inspector(), u"What to Test · "_s));
        QVERIFY(!page.fact(u"Submitted"_s).isEmpty());
        QVERIFY(!page.fact(u"Build ID"_s).isEmpty());
    }

    void whatNobodySeesIsNotRead()
    {
        InspectedBuilds page;
        page.inspector().hide();
        page.stage().selectFirst(u"state:Testing"_s);
        QVERIFY(page.fact(u"Audience"_s).isNull());
        QCOMPARE(page.detailsAsked(), 0);
        page.inspector().show();
        QTRY_VERIFY(!page.fact(u"Audience"_s).isNull());
        QCOMPARE(page.detailsAsked(), 1);
    }

    void whoGoesThroughTheListAsksForNothing()
    {
        InspectedBuilds page;
        const int rows = page.stage().view().model()->rowCount();
        for (int row = 0; row < rows; ++row)
            page.stage().view().setCurrentIndex(page.stage().view().model()->index(row, 0));
        QTRY_COMPARE(page.detailsAsked(), 1);
        QTRY_VERIFY(!page.fact(u"Build ID"_s).isEmpty());
        QCOMPARE(page.detailsAsked(), 1);
    }

    void whatAppleDoesNotCountIsUnknown()
    {
        InspectedBuilds page;
        page.fail(u"/v1/builds/*/metrics/betaBuildUsages"_s, 404);
        page.stage().selectFirst(u"state:Testing"_s);
        QTRY_COMPARE(page.fact(u"Usage"_s), u"Apple tells nothing."_s);
    }

    void whatFailsCanBeReadAgain()
    {
        InspectedBuilds page;
        page.fail(u"/v1/builds/*"_s, 403);
        page.stage().selectFirst(u"state:Testing"_s);
        const auto again = [&page] {
            const QList<QPushButton *> buttons = page.inspector().findChildren<QPushButton *>();
            const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
                                            [](const QPushButton *button) { return button->text() == u"Try Again"_s && button->isVisible(); });
            return found == buttons.cend() ? nullptr : *found;
        };
        QTRY_VERIFY(again());
        QVERIFY(!page.fact(u"Version"_s).isEmpty()); // what the table knows stays
        page.stage().page().demo().direct(u"faults"_s, QJsonDocument(QJsonArray()));
        QTRY_VERIFY(again()); // another one, where something else came in meanwhile
        again()->click();
        QTRY_VERIFY(!page.fact(u"Audience"_s).isNull());
    }

    void severalAreSummedUp()
    {
        InspectedBuilds page;
        page.stage().view().selectAll();
        QVERIFY(test::says(page.inspector(), u"builds selected"_s) || test::says(page.inspector(), u"build(s) selected"_s));
        QVERIFY(page.fact(u"External Testing"_s).contains(u"Expired  "_s));
        QVERIFY(page.fact(u"Groups"_s).contains(u"Public Beta  "_s));
        QVERIFY(page.fact(u"Build ID"_s).isNull());
        QVERIFY(!page.names().isVisible());
        page.stage().view().clearSelection();
        QTRY_VERIFY(page.fact(u"External Testing"_s).isNull());
    }

    void theJsonOfTheBuildCanBeCopied()
    {
        InspectedBuilds page;
        page.stage().selectFirst(u"state:Testing"_s);
        auto *copy = page.inspector().findChild<QAbstractButton *>(u"builds.json.copy"_s);
        QTRY_VERIFY(copy->isVisible());
        copy->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"\"builds\""_s));
        QVERIFY(page.stage().page().notices().contains(u"JSON copied"_s));
    }
};

SLIPWAY_TEST(TstBuildInspector)
#include "tst_buildinspector.moc"
