// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// A game that has never been on the store: no version has release notes.
constexpr std::array lanternfishTexts{
    AppText{u"en-US", u"Lanternfish", u"A quiet deep-sea puzzle", u"puzzle,sea,light,relax,adventure,fish,ocean,calm,story,offline,family",
            u"Dive into 80 hand-drawn depths. Play at your own pace, with no timers.",
            u"Far below the waves, one small light is enough.\n\n"
            u"Guide a lanternfish through drowned gardens and sleeping wrecks. Bend the light, wake old machines and bring the reef back to "
            u"life, one depth at a time.\n\n"
            u"• 80 levels and a story without words\n"
            u"• One-hand, controller and remote controls\n"
            u"• No timers, no purchases, no advertising"},
    AppText{u"de-DE", u"Laternenfisch", u"Ein stilles Tiefsee-Rätsel",
            u"rätsel,meer,licht,entspannung,abenteuer,fisch,ozean,ruhe,geschichte,offline,familie",
            u"Tauche in 80 handgezeichnete Tiefen. Spiele in deinem Tempo, ganz ohne Zeitdruck.",
            u"Tief unter den Wellen genügt ein kleines Licht.\n\n"
            u"Führe einen Laternenfisch durch versunkene Gärten und schlafende Wracks. Lenke das Licht, wecke alte Maschinen und bring das "
            u"Riff zurück ins Leben."},
    AppText{u"fr-FR", u"Poisson-lanterne", u"Une énigme des abysses",
            u"énigme,mer,lumière,détente,aventure,poisson,océan,calme,histoire,hors ligne,famille",
            u"Plongez dans 80 profondeurs dessinées à la main. À votre rythme, sans chronomètre.",
            u"Loin sous les vagues, une petite lumière suffit.\n\n"
            u"Guidez un poisson-lanterne à travers des jardins engloutis et des épaves endormies. Courbez la lumière, réveillez de vieilles "
            u"machines et rendez vie au récif."},
    AppText{u"ja", u"ランタンフィッシュ", u"静かな深海パズル", u"パズル,海,光,癒し,冒険,魚,深海,静か,物語,オフライン,家族",
            u"手描きの80の深みへ。時間制限はありません。自分の速さで遊べます。",
            u"波のはるか下では、小さな灯りひとつで足ります。\n\n"
            u"沈んだ庭や眠る難破船のあいだを、ランタンフィッシュと進みましょう。光を曲げ、古い機械を起こし、珊瑚礁に命を取り戻します。"},
    AppText{u"es-ES", u"Pez linterna", u"Un puzle del mar profundo",
            u"puzle,mar,luz,relajante,aventura,pez,océano,calma,historia,sin conexión,familia", u"",
            u"Muy por debajo de las olas, basta una pequeña luz.\n\n"
            u"Guía a un pez linterna por jardines hundidos y naufragios dormidos. Dobla la luz, despierta viejas máquinas y devuelve la vida "
            u"al arrecife."},
    AppText{u"pt-BR", u"Peixe-lanterna", u"Um enigma do mar profundo",
            u"enigma,mar,luz,relaxante,aventura,peixe,oceano,calma,história,offline,família", u"",
            u"Muito abaixo das ondas, uma pequena luz basta.\n\n"
            u"Guie um peixe-lanterna por jardins submersos e naufrágios adormecidos. Curve a luz, desperte velhas máquinas e devolva a vida "
            u"ao recife."},
    AppText{u"ru", u"Рыба-фонарь", u"Тихая глубоководная загадка", u"головоломка,море,свет,отдых,приключение,рыба,океан,тишина,история,офлайн,семья",
            u"80 нарисованных от руки глубин. Играйте в своём темпе, без таймеров.",
            u"Глубоко под волнами хватает и маленького огонька.\n\n"
            u"Проведите рыбу-фонарь через затонувшие сады и спящие корабли. Направляйте свет, будите старые машины и верните рифу жизнь."},
};

} // namespace

std::span<const AppText> lanternfish()
{
    return lanternfishTexts;
}

} // namespace slipway::sandbox::apptexts
