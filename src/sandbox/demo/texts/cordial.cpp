// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// The smallest of the stores' presences.
constexpr std::array cordialTexts{
    AppText{u"en-US", u"Cordial", u"Syrups, shrubs and spritzes",
            u"recipes,drinks,syrup,cordial,mocktail,lemonade,fruit,herbs,cooking,kitchen,seasonal",
            u"Elderflower season is here: twelve new recipes to bottle now.",
            u"Cordial is a cookbook for things to drink.\n\n"
            u"More than 300 recipes for syrups, shrubs and sparkling drinks without alcohol, sorted by what is ripe today. Scale any recipe "
            u"to your bottles, and let the timers run side by side."},
    AppText{u"en-AU", u"Cordial", u"Syrups, shrubs and spritzes",
            u"recipes,drinks,syrup,cordial,mocktail,lemonade,fruit,herbs,cooking,kitchen,seasonal",
            u"Finger lime season is here: twelve new recipes to bottle now.",
            u"Cordial is a cookbook for things to drink.\n\n"
            u"More than 300 recipes for syrups, shrubs and sparkling drinks without alcohol, sorted by what is ripe in your half of the world."},
    AppText{u"fr-CA", u"Cordial", u"Sirops et boissons maison", u"recettes,boissons,sirop,cordial,limonade,fruits,herbes,cuisine,saison,érable",
            u"C'est la saison du sureau : douze nouvelles recettes à embouteiller.",
            u"Cordial est un livre de recettes à boire.\n\n"
            u"Plus de 300 recettes de sirops et de boissons pétillantes sans alcool, classées selon ce qui est mûr aujourd'hui. Adaptez "
            u"chaque recette à vos bouteilles."},
    AppText{u"es-MX", u"Cordial", u"Jarabes y bebidas caseras", u"recetas,bebidas,jarabe,limonada,fruta,hierbas,cocina,temporada,agua fresca", u"",
            u"Cordial es un recetario para beber.\n\n"
            u"Más de 300 recetas de jarabes, aguas frescas y bebidas con gas sin alcohol, ordenadas por lo que está maduro hoy. Ajusta cada "
            u"receta a tus botellas."},
};

} // namespace

std::span<const AppText> cordial()
{
    return cordialTexts;
}

} // namespace slipway::sandbox::apptexts
