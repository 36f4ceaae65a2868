// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpane.h"

#include "sandbox/sandbox.h"
#include "services/session.h"
#include "support/sandboxclient.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/widgets/cardrow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

Place overviewOf(const QString &appId)
{
    return {.kind = Place::Kind::AppOverview, .appId = appId};
}

const auto overviewTideline = u"6501000101"_s;
const auto overviewOrchard = u"6501000202"_s;
const auto overviewQuarry = u"6501000303"_s;
const auto overviewLanternfish = u"6501000404"_s;

QStringList rowsOf(const QWidget &card)
{
    QStringList sentences;
    for (const CardRow *row : card.findChildren<CardRow *>()) {
        if (!row->isHidden())
            sentences.append(row->accessibleName());
    }
    return sentences;
}

bool overviewSays(const QWidget &widget, const QString &text)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

} // namespace

class TstOverviewPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void findsOutTheNameByItself()
    {
        PaneStage stage(overviewOf(overviewTideline));
        QSignalSpy renamed(&stage.pane(), &Pane::titleChanged);
        QVERIFY(renamed.isValid());
        QTRY_COMPARE(stage.pane().title(), u"Tideline"_s);
        QCOMPARE(renamed.size(), 1);
    }

    void showsWhatIsInProgressAndWhatIsLive()
    {
        PaneStage stage(overviewOf(overviewTideline));
        const auto &card = stage.part<QWidget>(u"overview.versions"_s);
        QTRY_COMPARE(rowsOf(card).size(), 4);
        const QStringList rows = rowsOf(card);
        QVERIFY(rows[0].startsWith(u"iOS 2.4.0, Prepare for Submission"_s));
        QVERIFY(rows[1].startsWith(u"iOS 2.3.1, Ready for Distribution"_s));
        QVERIFY(rows[2].startsWith(u"macOS 1.9, Ready for Distribution"_s));
        QVERIFY(rows[3].startsWith(u"All 6 version"_s));

        card.findChild<CardRow *>()->click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Version);
        QVERIFY(stage.lastRequest().path.startsWith(u"/v1/appStoreVersions/"_s));
        QCOMPARE(stage.lastRequest().appId, overviewTideline);
        QCOMPARE(stage.lastRequest().title, u"iOS 2.4.0"_s);
    }

    void aRejectedVersionIsToDo()
    {
        PaneStage stage(overviewOf(overviewQuarry));
        const auto &card = stage.part<QWidget>(u"overview.toDo"_s);
        QTRY_VERIFY(!rowsOf(card).isEmpty());
        QVERIFY(rowsOf(card).constFirst().startsWith(u"macOS 3.0 was rejected."_s));
        auto *row = card.findChild<CardRow *>();
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QVERIFY(stage.lastRequest().path.startsWith(u"/v1/appStoreVersions/"_s));
    }

    void whatIsKnownToLackInTestInformationIsToDo()
    {
        PaneStage stage(overviewOf(overviewTideline));
        const auto isSaid = [&stage] {
            const QStringList rows = rowsOf(stage.part<QWidget>(u"overview.toDo"_s));
            return std::any_of(rows.cbegin(), rows.cend(), [](const QString &row) { return row.startsWith("Test Information is not ready"_L1); });
        };
        QTRY_VERIFY(stage.part<QAbstractButton>(u"overview.refresh"_s).isEnabled());
        QVERIFY(!isSaid()); // nobody has read it
        const auto texts = stage.demo().session().testInformation().texts(overviewTideline);
        QString id;
        QObject::connect(texts.get(), &FeedBase::rowsArrived, texts.get(), [&] { id = texts->arrived().front().id; });
        texts->open();
        QTRY_COMPARE(texts->state(), FeedBase::State::Complete);
        const sandbox::SandboxInfo &info = stage.demo().info();
        test::SandboxClient somebody(info.url, info.keyId, info.issuerId, info.keyPem);
        const QJsonObject lack{
            {u"type"_s, u"betaAppLocalizations"_s}, {u"id"_s, id}, {u"attributes"_s, QJsonObject{{u"description"_s, QJsonValue::Null}}}};
        QCOMPARE(somebody.patch(u"/v1/betaAppLocalizations/"_s + id, {{u"data"_s, lack}}).status, 200);
        texts->refresh();
        QTRY_COMPARE(texts->state(), FeedBase::State::Complete);
        stage.comeBack();
        QTRY_VERIFY(isSaid());
        const QList<CardRow *> rows = stage.part<QWidget>(u"overview.toDo"_s).findChildren<CardRow *>();
        rows.constLast()->click();
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::TestInformation, .appId = overviewTideline}));
    }

    void nothingToDoIsSaid()
    {
        PaneStage stage(overviewOf(overviewOrchard));
        const auto &card = stage.part<QWidget>(u"overview.toDo"_s);
        QTRY_VERIFY(overviewSays(card, u"Nothing needs you right now."_s));
        QVERIFY(rowsOf(card).isEmpty());
    }

    void testFlightLeadsToBuildsGroupsAndTesters()
    {
        PaneStage stage(overviewOf(overviewTideline));
        const auto &card = stage.part<QWidget>(u"overview.testFlight"_s);
        QTRY_COMPARE(rowsOf(card).size(), 9); // a build, five groups, all builds, all testers, what they are told
        const QList<CardRow *> rows = card.findChildren<CardRow *>();
        rows.constLast()->click();
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::TestInformation, .appId = overviewTideline}));
        rows.at(rows.size() - 2)->click();
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::Testers, .appId = overviewTideline}));
        rows.at(rows.size() - 3)->click();
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::Builds, .appId = overviewTideline}));
        rows.at(1)->click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Testers);
        QVERIFY(stage.lastRequest().path.startsWith(u"/v1/betaGroups/"_s));
    }

    void theStoreLinkNeedsALiveVersion()
    {
        PaneStage live(overviewOf(overviewTideline));
        auto &copy = live.part<QPushButton>(u"overview.copyLink"_s);
        QTRY_VERIFY(copy.isEnabled());
        copy.click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://apps.apple.com/app/id6501000101"_s);

        PaneStage unborn(overviewOf(overviewLanternfish));
        QTRY_COMPARE(unborn.pane().title(), u"Lanternfish"_s);
        QVERIFY(!unborn.part<QPushButton>(u"overview.store"_s).isEnabled());
        QVERIFY(!unborn.part<QPushButton>(u"overview.store"_s).toolTip().isEmpty());
    }

    void everythingAppleKnowsIsOneClickAway()
    {
        PaneStage stage(overviewOf(overviewTideline));
        auto &everything = stage.part<QPushButton>(u"overview.everything"_s);
        QTRY_VERIFY(everything.isVisible());
        everything.click();
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::Resource, .appId = overviewTideline, .path = u"/v1/apps/6501000101"_s}));
    }

    void tabGoesInTheOrderOfReading()
    {
        PaneStage stage(overviewOf(overviewQuarry));
        const auto &versions = stage.part<QWidget>(u"overview.versions"_s);
        const auto &toDo = stage.part<QWidget>(u"overview.toDo"_s);
        QTRY_VERIFY(!rowsOf(toDo).isEmpty());
        QTRY_COMPARE(rowsOf(versions).size(), 3);
        QTRY_VERIFY(stage.part<QAbstractButton>(u"overview.refresh"_s).isEnabled()); // no more rows come
        stage.part<QPushButton>(u"overview.everything"_s).setFocus();
        QStringList visited;
        for (int step = 0; step < 4; ++step) {
            QTest::keyClick(stage.pane().focusWidget(), Qt::Key_Tab);
            visited.append(stage.pane().focusWidget()->accessibleName());
        }
        QCOMPARE(visited, rowsOf(versions) + QStringList{rowsOf(toDo).constFirst()});
    }

    void oneColumnWhenNarrow()
    {
        PaneStage stage(overviewOf(overviewTideline));
        const auto &versions = stage.part<QWidget>(u"overview.versions"_s);
        const auto &toDo = stage.part<QWidget>(u"overview.toDo"_s);
        QTRY_VERIFY(versions.isVisible());
        const auto left = [](const QWidget &widget) { return widget.mapTo(widget.window(), QPoint()).x(); };
        QTRY_VERIFY(left(versions) < left(toDo));
        stage.pane().resize(620, 600);
        QTRY_COMPARE(left(versions), left(toDo));
    }
};

SLIPWAY_TEST(TstOverviewPane)
#include "tst_overviewpane.moc"
