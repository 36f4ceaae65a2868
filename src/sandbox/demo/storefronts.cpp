// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/storefronts.h"

#include "catalogue/apps.h"
#include "catalogue/territories.h"
#include "sandbox/demo/draft.h"

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

struct CurrencyZone
{
    QLatin1String currency = {};
    QLatin1String territories = {};
};

// Facts of api/04 1, by hand: three-letter codes of the territories that are charged in a currency.
constexpr std::array currencyZones{
    CurrencyZone{"USD"_L1,
                 "AFG AGO AIA ALB ARG ARM ATG AZE BEN BFA BHR BHS BLR BLZ BMU BOL BRB BRN BTN BWA CIV CMR COD COG CPV CRI CYM DMA "
                 "DOM DZA ECU FJI FSM GAB GEO GHA GMB GNB GRD GTM GUY HND IRQ ISL JAM JOR KEN KGZ KHM KNA KWT LAO LBN LBR LBY LCA "
                 "LKA MAC MAR MDA MDG MDV MKD MLI MMR MNG MOZ MRT MSR MUS MWI NAM NER NIC NPL NRU OMN PAN PLW PNG PRY RWA SEN SLB "
                 "SLE SLV STP SUR SWZ SYC TCA TCD TJK TKM TON TTO TUN UGA UKR URY USA UZB VCT VEN VGB VUT XKS YEM ZMB ZWE"_L1},
    CurrencyZone{"EUR"_L1, "AUT BEL BIH CYP DEU ESP EST FIN FRA GRC HRV IRL ITA LTU LUX LVA MLT MNE NLD PRT SRB SVK SVN"_L1},
    CurrencyZone{"AED"_L1, "ARE"_L1},
    CurrencyZone{"AUD"_L1, "AUS"_L1},
    CurrencyZone{"BGN"_L1, "BGR"_L1},
    CurrencyZone{"BRL"_L1, "BRA"_L1},
    CurrencyZone{"CAD"_L1, "CAN"_L1},
    CurrencyZone{"CHF"_L1, "CHE"_L1},
    CurrencyZone{"CLP"_L1, "CHL"_L1},
    CurrencyZone{"CNY"_L1, "CHN"_L1},
    CurrencyZone{"COP"_L1, "COL"_L1},
    CurrencyZone{"CZK"_L1, "CZE"_L1},
    CurrencyZone{"DKK"_L1, "DNK"_L1},
    CurrencyZone{"EGP"_L1, "EGY"_L1},
    CurrencyZone{"GBP"_L1, "GBR"_L1},
    CurrencyZone{"HKD"_L1, "HKG"_L1},
    CurrencyZone{"HUF"_L1, "HUN"_L1},
    CurrencyZone{"IDR"_L1, "IDN"_L1},
    CurrencyZone{"ILS"_L1, "ISR"_L1},
    CurrencyZone{"INR"_L1, "IND"_L1},
    CurrencyZone{"JPY"_L1, "JPN"_L1},
    CurrencyZone{"KRW"_L1, "KOR"_L1},
    CurrencyZone{"KZT"_L1, "KAZ"_L1},
    CurrencyZone{"MXN"_L1, "MEX"_L1},
    CurrencyZone{"MYR"_L1, "MYS"_L1},
    CurrencyZone{"NGN"_L1, "NGA"_L1},
    CurrencyZone{"NOK"_L1, "NOR"_L1},
    CurrencyZone{"NZD"_L1, "NZL"_L1},
    CurrencyZone{"PEN"_L1, "PER"_L1},
    CurrencyZone{"PHP"_L1, "PHL"_L1},
    CurrencyZone{"PKR"_L1, "PAK"_L1},
    CurrencyZone{"PLN"_L1, "POL"_L1},
    CurrencyZone{"QAR"_L1, "QAT"_L1},
    CurrencyZone{"RON"_L1, "ROU"_L1},
    CurrencyZone{"RUB"_L1, "RUS"_L1},
    CurrencyZone{"SAR"_L1, "SAU"_L1},
    CurrencyZone{"SEK"_L1, "SWE"_L1},
    CurrencyZone{"SGD"_L1, "SGP"_L1},
    CurrencyZone{"THB"_L1, "THA"_L1},
    CurrencyZone{"TRY"_L1, "TUR"_L1},
    CurrencyZone{"TWD"_L1, "TWN"_L1},
    CurrencyZone{"TZS"_L1, "TZA"_L1},
    CurrencyZone{"VND"_L1, "VNM"_L1},
    CurrencyZone{"ZAR"_L1, "ZAF"_L1},
};

struct CategoryTree
{
    QLatin1String parent = {};
    QLatin1String subcategories = {}; //!< without the parent's name before them
};

constexpr QLatin1String plainCategories{
    "BOOKS BUSINESS DEVELOPER_TOOLS EDUCATION ENTERTAINMENT FINANCE FOOD_AND_DRINK GRAPHICS_AND_DESIGN HEALTH_AND_FITNESS LIFESTYLE "
    "MAGAZINES_AND_NEWSPAPERS MEDICAL MUSIC NAVIGATION NEWS PHOTO_AND_VIDEO PRODUCTIVITY REFERENCE SHOPPING SOCIAL_NETWORKING SPORTS "
    "TRAVEL UTILITIES WEATHER"};
constexpr CategoryTree games{"GAMES"_L1,
                             "ACTION ADVENTURE BOARD CARD CASINO CASUAL FAMILY MUSIC PUZZLE RACING ROLE_PLAYING SIMULATION "
                             "SPORTS STRATEGY TRIVIA WORD"_L1};
constexpr CategoryTree stickers{"STICKERS"_L1,
                                "ANIMALS ART CELEBRATIONS CELEBRITIES CHARACTERS EATING_AND_DRINKING EMOJI_AND_EXPRESSIONS "
                                "FASHION GAMING KIDS_AND_FAMILY MOVIES_AND_TV MUSIC PEOPLE PLACES_AND_OBJECTS "
                                "SPORTS_AND_ACTIVITIES"_L1};

using Platforms = std::vector<EnumValue<Platform>>;

Platforms platforms(std::initializer_list<Platform> list)
{
    Platforms values;
    for (const Platform platform : list)
        values.push_back(EnumValue<Platform>::of(platform));
    return values;
}

QStringList words(QLatin1String list)
{
    return QString(list).split(u' ');
}

ResourceId addCategory(World &world, const QString &id, const Platforms &where)
{
    return Draft<AppCategory>().set(AppCategory::platforms, where).addTo(world, id);
}

void addTree(World &world, const CategoryTree &tree, const Platforms &where)
{
    const ResourceId parent = addCategory(world, tree.parent, where);
    for (const QString &name : words(tree.subcategories))
        link(world, parent, AppCategory::subcategories, addCategory(world, tree.parent % u'_' % name, where));
}

} // namespace

void addTerritories(World &world)
{
    for (const CurrencyZone &zone : currencyZones) {
        for (const QString &code : words(zone.territories))
            Draft<Territory>().set(Territory::currency, zone.currency).addTo(world, code);
    }
}

void addCategories(World &world)
{
    const Platforms all = platforms({Platform::Ios, Platform::MacOs, Platform::TvOs, Platform::VisionOs});
    for (const QString &id : words(plainCategories))
        addCategory(world, id, all);
    addTree(world, games, all);
    addTree(world, stickers, platforms({Platform::Ios}));
}

} // namespace slipway::sandbox
