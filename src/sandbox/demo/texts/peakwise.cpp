// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// Made in the Alps: German is its primary language.
constexpr std::array peakwiseTexts{
    AppText{u"de-DE", u"Peakwise", u"Touren, Karten und Lawinen", u"wandern,berge,karte,tour,gps,lawine,skitour,klettern,hütte,alpen,höhenmesser",
            u"Neu: Hangneigung und Lawinenlage auf einer Karte, auch ohne Netz.",
            u"Peakwise plant Touren, die zu dir passen.\n\n"
            u"Topografische Karten für alle Gebirge Europas, Hütten mit Öffnungszeiten und eine Zeitrechnung, die deinen Schritt kennt. Alles "
            u"funktioniert ohne Netz, wenn es darauf ankommt.\n\n"
            u"• Hangneigung und Lawinenlage\n"
            u"• Notfallkarte mit Koordinaten\n"
            u"• Gipfelnamen durch die Kamera"},
    AppText{u"en-US", u"Peakwise", u"Tours, maps and avalanches", u"hiking,mountains,map,trail,gps,avalanche,ski touring,climbing,hut,alps,altimeter",
            u"New: slope angle and avalanche bulletin on one map, even without a network.",
            u"Peakwise plans tours that suit you.\n\n"
            u"Topographic maps of all of Europe's mountains, huts with their opening times, and a pace that knows yours. All of it works "
            u"without a network when it matters."},
    AppText{u"fr-FR", u"Peakwise", u"Courses, cartes, avalanches",
            u"randonnée,montagne,carte,sentier,gps,avalanche,ski,escalade,refuge,alpes,altimètre", u"",
            u"Peakwise prépare des courses à votre mesure.\n\n"
            u"Cartes topographiques de toutes les montagnes d'Europe, refuges et horaires, et un temps de marche qui connaît le vôtre. Tout "
            u"fonctionne sans réseau."},
    AppText{u"it", u"Peakwise", u"Gite, mappe e valanghe", u"escursioni,montagna,mappa,sentiero,gps,valanghe,scialpinismo,rifugio,alpi,altimetro",
            u"Novità: pendenza e bollettino valanghe su un'unica mappa, anche senza rete.",
            u"Peakwise prepara gite su misura per te.\n\n"
            u"Carte topografiche di tutte le montagne d'Europa, rifugi con gli orari e tempi di marcia che conoscono il tuo passo. Tutto "
            u"funziona anche senza rete."},
    AppText{u"ja", u"ピークワイズ", u"登山計画と地図と雪崩情報", u"登山,山,地図,ルート,gps,雪崩,山スキー,クライミング,山小屋,アルプス,高度計", u"",
            u"あなたに合った山行を計画します。\n\n"
            u"ヨーロッパの山々の地形図、山小屋の営業情報、あなたの歩みを知る所要時間。圏外でもすべて使えます。"},
    AppText{u"no", u"Peakwise", u"Turer, kart og snøskred", u"tur,fjell,kart,sti,gps,snøskred,skitur,klatring,hytte,alpene,høydemåler",
            u"Nytt: bratthet og skredvarsel på ett kart, også uten nett.",
            u"Peakwise planlegger turer som passer deg.\n\n"
            u"Topografiske kart over alle Europas fjell, hytter med åpningstider og en tidsberegning som kjenner tempoet ditt. Alt virker "
            u"uten nett."},
};

} // namespace

std::span<const AppText> peakwise()
{
    return peakwiseTexts;
}

} // namespace slipway::sandbox::apptexts
