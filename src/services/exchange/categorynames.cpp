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

// Those that became others than their names say.
constexpr std::array formerCategories{
    FormerCategory{"book"_L1, "BOOKS"_L1},
    FormerCategory{"healthcarefitness"_L1, "HEALTH_AND_FITNESS"_L1},
    FormerCategory{"newsstand"_L1, "MAGAZINES_AND_NEWSPAPERS"_L1},
    FormerCategory{"photography"_L1, "PHOTO_AND_VIDEO"_L1},
};

// "Food & Drink", "FoodAndDrink" and "FOOD_AND_DRINK" -> "fooddrink"
QString lettersOf(const QString &name)
{
    static const QRegularExpression between(u"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"_s);
    QStringList words = name.split(between, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.compare("and"_L1, Qt::CaseInsensitive) == 0; });
    return words.join(QString()).toLower();
}

// An id of a subcategory begins with that of its category; what it was called did not.
QString withoutCategory(const QString &id)
{
    for (const QLatin1String category : {"GAMES_"_L1, "STICKERS_"_L1}) {
        if (id.startsWith(category))
            return id.sliced(category.size());
    }
    return id;
}

} // namespace

bool namesCategory(const QString &name, const QString &id)
{
    if (name == id)
        return !id.isEmpty();
    const QString letters = lettersOf(name.section(u'.', -1));
    if (letters.isEmpty() || id.isEmpty())
        return false;
    const auto former =
        std::find_if(formerCategories.begin(), formerCategories.end(), [&letters](const FormerCategory &one) { return letters == one.name; });
    if (former != formerCategories.end())
        return id == former->id;
    return letters == lettersOf(id) || letters == lettersOf(withoutCategory(id));
}

QString categoryNamed(const QString &name, const QStringList &ids)
{
    if (ids.contains(name))
        return name;
    const auto found = std::find_if(ids.cbegin(), ids.cend(), [&name](const QString &id) { return namesCategory(name, id); });
    return found == ids.cend() ? QString() : *found;
}

} // namespace slipway
