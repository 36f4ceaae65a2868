// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// A garden diary in eight languages.
constexpr std::array orchardTexts{
    AppText{u"en-US", u"Orchard", u"Garden diary and planner", u"garden,plants,fruit,trees,pruning,harvest,sowing,calendar,diary,compost,vegetables",
            u"Spring is near: the new sowing calendar knows the last frost of your valley.",
            u"Every tree has a story. Orchard keeps it.\n\n"
            u"Note when you pruned, grafted and picked; photograph each tree through the seasons; and see at a glance what the garden asks of "
            u"you this week. The sowing calendar follows the climate of your own place.\n\n"
            u"• Reminders that wait for dry weather\n"
            u"• Harvest totals by variety and year\n"
            u"• Shared gardens for families and allotments"},
    AppText{u"de-DE", u"Orchard", u"Gartentagebuch und Planer", u"garten,pflanzen,obst,bäume,schnitt,ernte,aussaat,kalender,tagebuch,kompost,gemüse",
            u"Der Frühling naht: Der neue Aussaatkalender kennt den letzten Frost in deinem Tal.",
            u"Jeder Baum hat eine Geschichte. Orchard bewahrt sie.\n\n"
            u"Halte fest, wann du geschnitten, veredelt und geerntet hast, fotografiere jeden Baum durch das Jahr und sieh auf einen Blick, "
            u"was der Garten diese Woche braucht."},
    AppText{u"fr-FR", u"Orchard", u"Carnet de jardin et agenda",
            u"jardin,plantes,fruits,arbres,taille,récolte,semis,calendrier,carnet,compost,potager",
            u"Le printemps approche : le nouveau calendrier des semis connaît les dernières gelées de votre vallée.",
            u"Chaque arbre a une histoire. Orchard la garde.\n\n"
            u"Notez vos tailles, vos greffes et vos récoltes, photographiez chaque arbre au fil des saisons et voyez d'un coup d'œil ce que "
            u"le jardin attend de vous cette semaine."},
    AppText{u"es-MX", u"Orchard", u"Diario y plan de tu jardín",
            u"jardín,plantas,fruta,árboles,poda,cosecha,siembra,calendario,diario,composta,huerto", u"",
            u"Cada árbol tiene una historia. Orchard la conserva.\n\n"
            u"Anota cuándo podaste, injertaste y cosechaste, fotografía cada árbol a lo largo del año y mira de un vistazo lo que el jardín "
            u"necesita esta semana."},
    AppText{u"ja", u"オーチャード", u"庭の日記と作業カレンダー", u"庭,園芸,果樹,剪定,収穫,種まき,カレンダー,日記,堆肥,野菜,家庭菜園",
            u"春はもうすぐ。新しい種まきカレンダーは、あなたの土地の最後の霜を知っています。",
            u"どの木にも物語があります。オーチャードはそれを残します。\n\n"
            u"剪定や接ぎ木、収穫の日を記録し、季節ごとに写真を撮り、今週の庭仕事をひと目で確かめられます。"},
    AppText{u"ko", u"오차드", u"정원 일기와 계획", u"정원,식물,과일,나무,가지치기,수확,파종,달력,일기,퇴비,텃밭", u"",
            u"모든 나무에는 이야기가 있습니다. 오차드가 간직합니다.\n\n"
            u"가지치기와 접목, 수확을 기록하고 계절마다 사진을 남기세요. 이번 주에 할 일을 한눈에 볼 수 있습니다."},
    AppText{u"pl", u"Orchard", u"Dziennik i plan ogrodu", u"ogród,rośliny,owoce,drzewa,przycinanie,zbiory,siew,kalendarz,dziennik,kompost,warzywa",
            u"Wiosna blisko: nowy kalendarz siewu zna ostatni przymrozek w twojej dolinie.",
            u"Każde drzewo ma swoją historię. Orchard ją przechowuje.\n\n"
            u"Zapisuj cięcia, szczepienia i zbiory, fotografuj drzewa przez cały rok i sprawdzaj, czego ogród potrzebuje w tym tygodniu."},
    AppText{u"tr", u"Orchard", u"Bahçe günlüğü ve planı", u"bahçe,bitki,meyve,ağaç,budama,hasat,ekim,takvim,günlük,kompost,sebze",
            u"Bahar yaklaşıyor: yeni ekim takvimi vadinizdeki son donu biliyor.",
            u"Her ağacın bir hikâyesi vardır. Orchard onu saklar.\n\n"
            u"Budama, aşı ve hasat günlerini not edin, her ağacı mevsimler boyunca fotoğraflayın ve bahçenin bu hafta ne istediğini bir "
            u"bakışta görün."},
};

} // namespace

std::span<const AppText> orchard()
{
    return orchardTexts;
}

} // namespace slipway::sandbox::apptexts
