// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// The app with the most languages, two of them written from right to left.
constexpr std::array tidelineTexts{
    AppText{u"en-US", u"Tideline", u"Tides, moon and weather", u"tides,tide table,moon,surf,fishing,harbor,sailing,weather,coast,kayak,beach,marine",
            u"Now with harbor maps: see depth and current at the pier before you cast off.",
            u"A calm tide table for everyone who lives by the sea.\n\n"
            u"Tideline shows high and low water for more than 9,000 stations, the phase of the moon, sunrise and sunset, wind and swell. "
            u"All of it works without a network: a year of tides is on your device.\n\n"
            u"• A chart that you can read at arm's length\n"
            u"• Widgets and complications for your home port\n"
            u"• Alerts before the causeway floods\n"
            u"• Notes and photos for every landing\n\n"
            u"No account, no advertising. Tideline does not know where you are unless you ask it to."},
    AppText{u"en-GB", u"Tideline", u"Tides, moon and weather", u"tides,tide table,moon,surf,fishing,harbour,sailing,weather,coast,kayak,beach,marine",
            u"Now with harbour maps: see depth and current at the pier before you cast off.",
            u"A calm tide table for everyone who lives by the sea.\n\n"
            u"High and low water for more than 9,000 stations, moon, sun, wind and swell, all without a network. No account, no advertising."},
    AppText{u"de-DE", u"Tideline", u"Gezeiten, Mond und Wetter",
            u"gezeiten,tidenkalender,ebbe,flut,mond,segeln,angeln,surfen,hafen,wetter,küste,watt", u"",
            u"Ein ruhiger Tidenkalender für alle, die mit dem Meer leben.\n\n"
            u"Hoch- und Niedrigwasser für mehr als 9.000 Orte, dazu Mondphase, Sonne, Wind und Dünung. Alles funktioniert ohne Netz: Die Gezeiten "
            u"eines ganzen Jahres liegen auf deinem Gerät. Kein Konto, keine Werbung."},
    AppText{u"fr-FR", u"Tideline", u"Marées, lune et météo", u"marées,horaires,lune,surf,pêche,port,voile,météo,côte,kayak,plage,coefficient",
            u"Nouveau : les cartes des ports, avec la profondeur et le courant au quai.",
            u"Un horaire des marées tout en douceur pour celles et ceux qui vivent au bord de la mer.\n\n"
            u"Pleines et basses mers de plus de 9 000 stations, lune, soleil, vent et houle, même sans réseau. Ni compte, ni publicité."},
    AppText{u"es-ES", u"Tideline", u"Mareas, luna y tiempo", u"mareas,tabla,luna,surf,pesca,puerto,vela,tiempo,costa,kayak,playa,oleaje",
            u"Novedad: mapas de puertos con la profundidad y la corriente en el muelle.",
            u"Una tabla de mareas serena para quienes viven junto al mar.\n\n"
            u"Pleamar y bajamar de más de 9000 estaciones, luna, sol, viento y oleaje, también sin conexión. Sin cuenta y sin publicidad."},
    AppText{u"it", u"Tideline", u"Maree, luna e meteo", u"maree,tavola,luna,surf,pesca,porto,vela,meteo,costa,kayak,spiaggia,onde",
            u"Novità: le mappe dei porti, con profondità e corrente al molo.",
            u"Una tavola delle maree tranquilla per chi vive sul mare.\n\n"
            u"Alta e bassa marea di oltre 9.000 stazioni, luna, sole, vento e onde, anche senza rete. Nessun account, nessuna pubblicità."},
    AppText{u"pt-BR", u"Tideline", u"Marés, lua e tempo", u"marés,tábua,lua,surfe,pesca,porto,vela,tempo,litoral,caiaque,praia,ondas",
            u"Novidade: mapas de portos com a profundidade e a corrente no píer.",
            u"Uma tábua de marés tranquila para quem vive perto do mar.\n\n"
            u"Preamar e baixa-mar de mais de 9.000 estações, lua, sol, vento e ondas, mesmo sem internet. Sem conta e sem anúncios."},
    AppText{u"nl-NL", u"Tideline", u"Getijden, maan en weer", u"getijden,eb,vloed,maan,surfen,vissen,haven,zeilen,weer,kust,kajak,wad",
            u"Nieuw: havenkaarten met diepte en stroming aan de steiger.",
            u"Een rustige getijdentabel voor iedereen die met de zee leeft.\n\n"
            u"Hoog- en laagwater voor meer dan 9000 stations, maan, zon, wind en deining, ook zonder netwerk. Geen account, geen reclame."},
    AppText{u"sv", u"Tideline", u"Tidvatten, måne och väder", u"tidvatten,ebb,flod,måne,segling,fiske,hamn,väder,kust,kajak,strand,vågor", u"",
            u"En lugn tidvattentabell för alla som lever nära havet.\n\n"
            u"Hög- och lågvatten för över 9 000 platser, måne, sol, vind och dyning, även utan nät. Inget konto, ingen reklam."},
    AppText{u"ja", u"タイドライン", u"潮見表と月齢と天気", u"潮見表,潮汐,満潮,干潮,月齢,釣り,サーフィン,港,ヨット,天気,海岸,カヤック",
            u"港の地図が加わりました。出航の前に、桟橋の水深と潮流を確かめられます。",
            u"海とともに暮らす人のための、静かな潮見表です。\n\n"
            u"9,000か所以上の満潮と干潮、月齢、日の出と日の入り、風とうねりを表示します。1年分の潮汐が端末に入っているので、圏外でも使えます。"
            u"アカウントも広告もありません。"},
    AppText{u"ko", u"타이드라인", u"물때와 달과 날씨", u"물때,조석,만조,간조,달,낚시,서핑,항구,요트,날씨,해안,카약,해변",
            u"항구 지도가 추가되었습니다. 출항하기 전에 부두의 수심과 조류를 확인하세요.",
            u"바다와 함께 사는 모두를 위한 차분한 물때표입니다.\n\n"
            u"9,000곳이 넘는 지점의 만조와 간조, 달, 해, 바람과 너울을 네트워크 없이도 볼 수 있습니다. 계정도 광고도 없습니다."},
    AppText{u"zh-Hans", u"潮线", u"潮汐、月相与天气", u"潮汐,潮汐表,涨潮,退潮,月相,钓鱼,冲浪,港口,帆船,天气,海岸,皮划艇,赶海",
            u"新增港口地图：出航之前，先看码头的水深与海流。",
            u"为临海而居的人准备的安静潮汐表。\n\n"
            u"收录九千多个站点的高潮与低潮、月相、日出日落、风与涌浪，全年数据存于设备，没有网络也能使用。无需帐户，没有广告。"},
    AppText{u"zh-Hant", u"潮線", u"潮汐、月相與天氣", u"潮汐,潮汐表,漲潮,退潮,月相,釣魚,衝浪,港口,帆船,天氣,海岸,獨木舟",
            u"新增港口地圖：出航之前，先看碼頭的水深與海流。",
            u"為臨海而居的人準備的安靜潮汐表。\n\n"
            u"收錄九千多個測站的高潮與低潮、月相、日出日落、風與湧浪，全年資料存於裝置，沒有網路也能使用。無需帳號，沒有廣告。"},
    AppText{u"ar-SA", u"خط المد", u"المد والقمر والطقس", u"مد,جزر,قمر,بحر,صيد,ميناء,إبحار,طقس,ساحل,شاطئ,أمواج",
            u"جديد: خرائط الموانئ مع العمق والتيار عند الرصيف.",
            u"جدول هادئ للمد والجزر لكل من يعيش قرب البحر.\n\n"
            u"أوقات أعلى الماء وأدناه لأكثر من 9000 محطة، مع القمر والشمس والرياح والموج، حتى بدون شبكة. بلا حساب وبلا إعلانات."},
    AppText{u"he", u"קו הגאות", u"גאות, ירח ומזג אוויר", u"גאות,שפל,ירח,ים,דיג,נמל,שיט,גלישה,מזג אוויר,חוף,גלים,קיאק", u"",
            u"לוח גאות ושפל רגוע לכל מי שחי ליד הים.\n\n"
            u"גאות ושפל ביותר מ־9,000 תחנות, ירח, שמש, רוח וגלים, גם ללא רשת. בלי חשבון ובלי פרסומות."},
};

} // namespace

std::span<const AppText> tideline()
{
    return tidelineTexts;
}

} // namespace slipway::sandbox::apptexts
