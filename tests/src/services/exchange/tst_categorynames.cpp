// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/categorynames.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstCategoryNames final : public QObject
{
    Q_OBJECT

private slots:
    void namesOfFilesAreApples_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isIt");
        const auto row = [](const QString &name, const QString &id, bool isIt) {
            QTest::newRow(qPrintable(name + u" as " + id)) << name << id << isIt;
        };
        row(u"UTILITIES"_s, u"UTILITIES"_s, true);
        row(u"Utilities"_s, u"UTILITIES"_s, true);
        row(u"MZGenre.Games"_s, u"GAMES"_s, true);
        row(u"Apps.Food_Drink"_s, u"FOOD_AND_DRINK"_s, true);
        row(u"MZGenre.Food_Drink"_s, u"FOOD_AND_DRINK"_s, true);
        row(u"SocialNetworking"_s, u"SOCIAL_NETWORKING"_s, true);
        row(u"Healthcare_Fitness"_s, u"HEALTH_AND_FITNESS"_s, true);
        row(u"Photography"_s, u"PHOTO_AND_VIDEO"_s, true);
        row(u"Book"_s, u"BOOKS"_s, true);
        row(u"Apps.Newsstand"_s, u"MAGAZINES_AND_NEWSPAPERS"_s, true);
        row(u"MZGenre.RolePlaying"_s, u"GAMES_ROLE_PLAYING"_s, true);
        row(u"Stickers.Animals"_s, u"STICKERS_ANIMALS"_s, true);
        row(u"Stickers.EmojiAndExpressions"_s, u"STICKERS_EMOJI_AND_EXPRESSIONS"_s, true);
        row(u"Apps.Stickers.FoodAndDrink"_s, u"STICKERS_EATING_AND_DRINKING"_s, true);
        row(u"MZGenre.Apps.Stickers.Places"_s, u"STICKERS_PLACES_AND_OBJECTS"_s, true);
        row(u"Apps.Stickers.Sports"_s, u"STICKERS_SPORTS_AND_ACTIVITIES"_s, true);
        row(u"Apps.Stickers.Sports"_s, u"GAMES_SPORTS"_s, false);
        row(u"Apps.Stickers.KidsAndFamily"_s, u"STICKERS_KIDS_AND_FAMILY"_s, true);
        row(u"Stickers"_s, u"STICKERS"_s, true);
        row(u"Arcade"_s, u"GAMES_CASUAL"_s, true);
        row(u"Sports"_s, u"GAMES_SPORTS"_s, true);
        row(u"Sports"_s, u"SPORTS"_s, true);
        row(u"GAMES_PUZZLE"_s, u"GAMES_PUZZLE"_s, true);
        row(u"Foo"_s, u"FOOD_AND_DRINK"_s, false);
        row(u"Games"_s, u"GAMES_PUZZLE"_s, false);
        row(u"GAMES"_s, u"WEATHER"_s, false);
        row(u""_s, u"GAMES"_s, false);
        row(u"Games"_s, u""_s, false);
        row(u""_s, u""_s, false);
        row(u"天気"_s, u"WEATHER"_s, false);
    }
    void namesOfFilesAreApples()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, id);
        QTEST(namesCategory(name, id), "isIt");
        QTEST(categoryNamed(name, {u"MEDICAL"_s, id}) == id && !id.isEmpty(), "isIt");
    }
};

SLIPWAY_TEST(TstCategoryNames)
#include "tst_categorynames.moc"
