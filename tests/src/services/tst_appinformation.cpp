// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/appinformation.h"

#include "support/demosession.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

class TstAppInformation final : public QObject
{
    Q_OBJECT

private slots:
    void categoriesReadLikeApples_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("label");
        QTest::newRow("one word") << u"WEATHER"_s << u"Weather"_s;
        QTest::newRow("and becomes an ampersand") << u"PHOTO_AND_VIDEO"_s << u"Photo & Video"_s;
        QTest::newRow("a subcategory drops its parent") << u"GAMES_ROLE_PLAYING"_s << u"Role Playing"_s;
        QTest::newRow("the parent itself stays") << u"GAMES"_s << u"Games"_s;
        QTest::newRow("nothing is nothing") << QString() << QString();
    }

    void categoriesReadLikeApples()
    {
        QFETCH(QString, id);
        QFETCH(QString, label);
        QCOMPARE(categoryLabel(id), label);
    }

    void categoriesComeWithTheirSubcategories()
    {
        DemoSession demo;
        const auto feed = demo.session().appInformation().categories();
        std::vector<CategoryRow> rows;
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { rows.insert(rows.end(), feed->arrived().begin(), feed->arrived().end()); });
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(rows.size(), size_t(26));
        const auto games = std::find_if(rows.cbegin(), rows.cend(), [](const CategoryRow &row) { return row.id == "GAMES"_L1; });
        QVERIFY(games != rows.cend());
        QCOMPARE(games->subcategories.size(), 16);
        QVERIFY(games->subcategories.contains(u"GAMES_PUZZLE"_s));
        QVERIFY(rows.front().subcategories.isEmpty());
    }

    void anAppWithAVersionInPreparationHasTwoInfos()
    {
        DemoSession demo;
        const auto apps = demo.session().apps().list();
        QStringList ids;
        connect(apps.get(), &FeedBase::rowsArrived, this, [&] {
            for (const AppRow &app : apps->arrived())
                ids.append(app.id);
        });
        apps->open();
        QTRY_COMPARE(apps->state(), FeedBase::State::Complete);
        int withTwo = 0;
        for (const QString &id : std::as_const(ids)) {
            const auto feed = demo.session().appInformation().infos(id);
            std::vector<AppInfoRow> infos;
            connect(feed.get(), &FeedBase::rowsArrived, this, [&] { infos = feed->arrived(); });
            feed->open();
            QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
            QVERIFY(infos.size() == 1 || infos.size() == 2);
            for (const AppInfoRow &info : infos) {
                QVERIFY(!info.texts.empty());
                QVERIFY(!info.values.value(u"primaryCategory"_s).isEmpty());
                QCOMPARE(info.values.value(u"gambling"_s), u"false"_s);
                QCOMPARE(info.values.value(u"contests"_s), u"NONE"_s);
                QVERIFY(info.values.contains(u"socialMedia"_s) && info.values.value(u"socialMedia"_s).isEmpty()); // nobody answered
                QVERIFY(std::is_sorted(info.texts.cbegin(), info.texts.cend(),
                                       [](const AppInfoTexts &a, const AppInfoTexts &b) { return a.locale.code() < b.locale.code(); }));
            }
            if (infos.size() == 2) {
                ++withTwo;
                QVERIFY(infos[0].isLive() != infos[1].isLive());
            }
        }
        QVERIFY(withTwo > 0);
    }
};

SLIPWAY_TEST(TstAppInformation)
#include "tst_appinformation.moc"
