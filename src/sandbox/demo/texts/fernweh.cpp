// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// A travel journal; the name is German and stays so nearly everywhere.
constexpr std::array fernwehTexts{
    AppText{u"de-DE", u"Fernweh", u"Reisetagebuch mit Karte", u"reise,tagebuch,karte,urlaub,route,fotos,zug,rucksack,reiseplan,erinnerung",
            u"Zeichne deine Zugreise auf: Fernweh erkennt die Strecke, auch ohne Netz.",
            u"Fernweh schreibt mit, während du unterwegs bist.\n\n"
            u"Die Karte füllt sich mit deinen Wegen, die Seiten mit Fotos und Sätzen, und am Ende steht ein Reisebuch, das du drucken lassen "
            u"oder einfach behalten kannst.\n\n"
            u"• Strecken von Zug, Rad und Fähre\n"
            u"• Gemeinsame Tagebücher\n"
            u"• Alles verschlüsselt auf deinen Geräten"},
    AppText{u"en-US", u"Fernweh", u"A travel journal with a map", u"travel,journal,map,trip,route,photos,train,backpack,itinerary,memories",
            u"Record a train journey: Fernweh finds the line, even without a network.",
            u"Fernweh writes along while you are on the road.\n\n"
            u"The map fills with your ways, the pages with photos and sentences, and in the end there is a travel book that you can print or "
            u"simply keep."},
    AppText{u"fr-FR", u"Fernweh", u"Carnet de voyage et carte", u"voyage,carnet,carte,vacances,itinéraire,photos,train,sac à dos,souvenirs",
            u"Enregistrez un trajet en train : Fernweh reconnaît la ligne, même sans réseau.",
            u"Fernweh écrit pendant que vous voyagez.\n\n"
            u"La carte se remplit de vos chemins, les pages de photos et de phrases, et à la fin il reste un livre de voyage à imprimer ou à "
            u"garder."},
    AppText{u"es-ES", u"Fernweh", u"Diario de viaje con mapa", u"viaje,diario,mapa,vacaciones,ruta,fotos,tren,mochila,itinerario,recuerdos", u"",
            u"Fernweh escribe mientras estás de camino.\n\n"
            u"El mapa se llena de tus rutas, las páginas de fotos y frases, y al final queda un libro de viaje para imprimir o guardar."},
    AppText{u"it", u"Fernweh", u"Diario di viaggio con mappa", u"viaggio,diario,mappa,vacanza,percorso,foto,treno,zaino,itinerario,ricordi",
            u"Registra un viaggio in treno: Fernweh riconosce la linea, anche senza rete.",
            u"Fernweh scrive mentre sei in viaggio.\n\n"
            u"La mappa si riempie dei tuoi percorsi, le pagine di foto e frasi, e alla fine resta un libro di viaggio da stampare o da "
            u"conservare."},
    AppText{u"nl-NL", u"Fernweh", u"Reisdagboek met kaart", u"reis,dagboek,kaart,vakantie,route,foto's,trein,rugzak,reisplan,herinnering", u"",
            u"Fernweh schrijft mee terwijl je onderweg bent.\n\n"
            u"De kaart vult zich met je wegen, de pagina's met foto's en zinnen, en aan het eind is er een reisboek om te drukken of gewoon "
            u"te bewaren."},
    AppText{u"da", u"Fernweh", u"Rejsedagbog med kort", u"rejse,dagbog,kort,ferie,rute,fotos,tog,rygsæk,rejseplan,minder", u"",
            u"Fernweh skriver med, mens du er undervejs.\n\n"
            u"Kortet fyldes med dine veje, siderne med billeder og sætninger, og til sidst står der en rejsebog, som du kan trykke eller bare "
            u"beholde."},
    AppText{u"uk", u"Fernweh", u"Щоденник мандрівок із мапою", u"подорож,щоденник,мапа,відпустка,маршрут,фото,потяг,рюкзак,спогади",
            u"Запишіть подорож потягом: Fernweh упізнає лінію навіть без мережі.",
            u"Fernweh пише разом із вами, доки ви в дорозі.\n\n"
            u"Мапа наповнюється вашими шляхами, сторінки — світлинами й реченнями, а наприкінці з'являється книга мандрівки, яку можна "
            u"надрукувати або просто зберегти."},
    AppText{u"zh-Hans", u"远方", u"带地图的旅行日记", u"旅行,日记,地图,假期,路线,照片,火车,背包,行程,回忆",
            u"记录一段火车旅程：没有网络也能识别线路。",
            u"你在路上，它在记录。\n\n"
            u"地图上布满走过的路，书页里写满照片与句子，旅程结束时便有了一本可以印刷、也可以珍藏的旅行之书。"},
    AppText{u"ko", u"페른베", u"지도가 있는 여행 일기", u"여행,일기,지도,휴가,경로,사진,기차,배낭,일정,추억", u"",
            u"길 위에 있는 동안 함께 써 내려갑니다.\n\n"
            u"지도는 지나온 길로, 페이지는 사진과 문장으로 채워지고, 마지막에는 인쇄하거나 간직할 수 있는 여행책이 남습니다."},
};

} // namespace

std::span<const AppText> fernweh()
{
    return fernwehTexts;
}

} // namespace slipway::sandbox::apptexts
