// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/categorynames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FormerCategory
{
    QLatin1String name; // its letters
    QLatin1String id;
};

// Those that became others than their names say, as fastlane knows them (spaceship/connect_api/models/app_category.rb).
constexpr std::array formerCategories{
    FormerCategory{"arcade"_L1, "GAMES_CASUAL"_L1},
    FormerCategory{"book"_L1, "BOOKS"_L1},
    FormerCategory{"healthcarefitness"_L1, "HEALTH_AND_FITNESS"_L1},
    FormerCategory{"newsstand"_L1, "MAGAZINES_AND_NEWSPAPERS"_L1},
    FormerCategory{"photography"_L1, "PHOTO_AND_VIDEO"_L1},
    FormerCategory{"stickersbirthdayscelebrations"_L1, "STICKERS_CELEBRATIONS"_L1},
    FormerCategory{"stickersemotions"_L1, "STICKERS_EMOJI_AND_EXPRESSIONS"_L1},
    FormerCategory{"stickersfooddrink"_L1, "STICKERS_EATING_AND_DRINKING"_L1},
    FormerCategory{"stickersgames"_L1, "STICKERS_GAMING"_L1},
    FormerCategory{"stickersplaces"_L1, "STICKERS_PLACES_AND_OBJECTS"_L1},
    FormerCategory{"stickerssports"_L1, "STICKERS_SPORTS_AND_ACTIVITIES"_L1},
};

// "Food & Drink", "FoodAndDrink" and "FOOD_AND_DRINK" -> "fooddrink"
QString lettersOf(const QString &name)
{
    static const QRegularExpression between(u"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"_s);
    QStringList words = name.split(between, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.compare("and"_L1, Qt::CaseInsensitive) == 0; });
    return words.join(QString()).toLower();
}

// "MZGenre.Apps.Food_Drink" -> "Food_Drink"; "Stickers" is no such prefix, but the category.
QString withoutPrefixes(QString name)
{
    for (const QLatin1String prefix : {"MZGenre."_L1, "Apps."_L1}) {
        if (name.startsWith(prefix))
            name.remove(0, prefix.size());
    }
    return name;
}

// The id of a kind of game begins with that of games; what it was called did not.
QString withoutGames(const QString &id)
{
    constexpr auto games = "GAMES_"_L1;
    return id.startsWith(games) ? id.sliced(games.size()) : id;
}

} // namespace

bool namesCategory(const QString &name, const QString &id)
{
    if (name == id)
        return !id.isEmpty();
    const QString letters = lettersOf(withoutPrefixes(name));
    if (letters.isEmpty() || id.isEmpty())
        return false;
    const auto former =
        std::find_if(formerCategories.begin(), formerCategories.end(), [&letters](const FormerCategory &one) { return letters == one.name; });
    if (former != formerCategories.end())
        return id == former->id;
    return letters == lettersOf(id) || letters == lettersOf(withoutGames(id));
}

QString categoryNamed(const QString &name, const QStringList &ids)
{
    if (ids.contains(name))
        return name;
    const auto found = std::find_if(ids.cbegin(), ids.cend(), [&name](const QString &id) { return namesCategory(name, id); });
    return found == ids.cend() ? QString() : *found;
}

} // namespace slipway
