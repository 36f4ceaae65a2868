// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <algorithm>
#include <array>

namespace slipway::sandbox {

namespace {

struct Notes
{
    QStringView locale = {};
    std::array<QStringView, 3> texts = {};
};

constexpr std::array allNotes{
    Notes{u"en-US",
          {u"• Lists scroll smoothly on older devices\n• Widgets refresh on time\n• Fixed a crash when sharing",
           u"Search finds what you meant, even with a typo. The dark appearance got some polish. Thank you for all your letters!",
           u"• A new look for the settings\n• Better support for VoiceOver and larger text\n• Many small corrections"}},
    Notes{u"de-DE",
          {u"• Listen scrollen auch auf älteren Geräten flüssig\n• Widgets werden pünktlich aktualisiert\n• Absturz beim Teilen behoben",
           u"Die Suche findet jetzt auch mit Tippfehlern, was gemeint war. Das dunkle Erscheinungsbild wurde verfeinert. Danke für eure Post!",
           u"• Einstellungen in neuem Gewand\n• Bessere Unterstützung für VoiceOver und große Schrift\n• Viele kleine Korrekturen"}},
    Notes{u"fr-FR",
          {u"• Les listes défilent sans à-coups sur les anciens appareils\n• Les widgets se mettent à jour à temps\n• Correction d'un plantage au "
           u"partage",
           u"La recherche comprend désormais les fautes de frappe. L'apparence sombre a été peaufinée. Merci pour tous vos messages !",
           u"• De nouveaux réglages\n• Meilleure prise en charge de VoiceOver et du texte agrandi\n• De nombreuses petites corrections"}},
    Notes{
        u"es-ES",
        {u"• Las listas se desplazan con fluidez en dispositivos antiguos\n• Los widgets se actualizan a tiempo\n• Corregido un cierre al compartir",
         u"La búsqueda entiende ahora los errores de escritura. Hemos pulido el aspecto oscuro. ¡Gracias por vuestros mensajes!",
         u"• Ajustes renovados\n• Mejor compatibilidad con VoiceOver y texto grande\n• Muchas pequeñas correcciones"}},
    Notes{u"it",
          {u"• Elenchi fluidi anche sui dispositivi meno recenti\n• I widget si aggiornano in orario\n• Risolto un arresto anomalo alla condivisione",
           u"La ricerca ora capisce anche gli errori di battitura. L'aspetto scuro è stato rifinito. Grazie per i vostri messaggi!",
           u"• Impostazioni rinnovate\n• Migliore supporto di VoiceOver e del testo grande\n• Molte piccole correzioni"}},
    Notes{u"pt-BR",
          {u"• As listas rolam com suavidade em aparelhos antigos\n• Os widgets se atualizam na hora\n• Corrigida uma falha ao compartilhar",
           u"A busca agora entende erros de digitação. A aparência escura foi aprimorada. Obrigado pelas mensagens!",
           u"• Ajustes com novo visual\n• Melhor suporte ao VoiceOver e a textos maiores\n• Muitas pequenas correções"}},
    Notes{u"ja",
          {u"・古い端末でもリストが滑らかに動くようになりました\n・ウィジェットが時間どおりに更新されます\n・共有時に終了する問題を修正しました",
           u"検索が打ち間違いにも対応しました。ダークモードの見た目を整えました。たくさんのお便りをありがとうございます。",
           u"・設定画面を新しくしました\n・VoiceOverと大きな文字への対応を改善しました\n・細かな修正を多数行いました"}},
    Notes{u"ko",
          {u"• 이전 기기에서도 목록이 부드럽게 움직입니다\n• 위젯이 제때 갱신됩니다\n• 공유할 때 종료되는 문제를 해결했습니다",
           u"이제 오타가 있어도 검색됩니다. 다크 모드를 다듬었습니다. 보내 주신 의견에 감사드립니다.",
           u"• 설정 화면이 새로워졌습니다\n• VoiceOver와 큰 글자 지원을 개선했습니다\n• 여러 가지 작은 수정"}},
    Notes{u"zh-Hans",
          {u"• 旧设备上的列表滚动更流畅\n• 小组件准时刷新\n• 修复分享时的闪退", u"搜索现在能识别错别字。深色外观更加精致。感谢大家的来信！",
           u"• 全新的设置界面\n• 改进对旁白和大字体的支持\n• 许多细小的修正"}},
    Notes{u"zh-Hant",
          {u"• 舊裝置上的列表捲動更流暢\n• 小工具準時更新\n• 修正分享時的閃退", u"搜尋現在能辨識錯字。深色外觀更加精緻。感謝大家的來信！",
           u"• 全新的設定介面\n• 改進對旁白和大字體的支援\n• 許多細小的修正"}},
    Notes{u"nl-NL",
          {u"• Lijsten scrollen ook op oudere apparaten soepel\n• Widgets worden op tijd ververst\n• Crash bij delen opgelost",
           u"Zoeken begrijpt nu ook typefouten. De donkere weergave is verfijnd. Dank voor al jullie berichten!",
           u"• Instellingen in een nieuw jasje\n• Betere ondersteuning van VoiceOver en grote tekst\n• Veel kleine verbeteringen"}},
    Notes{u"ar-SA",
          {u"• تمرير أكثر سلاسة على الأجهزة الأقدم\n• تحديث الأدوات في وقتها\n• إصلاح توقف عند المشاركة",
           u"أصبح البحث يفهم الأخطاء الإملائية، وتحسّن المظهر الداكن. شكرًا على رسائلكم!",
           u"• إعدادات بمظهر جديد\n• دعم أفضل لـ VoiceOver وللنص الكبير\n• تصحيحات صغيرة كثيرة"}},
    Notes{u"he",
          {u"• גלילה חלקה גם במכשירים ישנים\n• הווידג'טים מתעדכנים בזמן\n• תוקנה קריסה בעת שיתוף",
           u"החיפוש מבין עכשיו גם שגיאות הקלדה. המראה הכהה לוטש. תודה על כל המכתבים!",
           u"• הגדרות במראה חדש\n• תמיכה טובה יותר ב־VoiceOver ובטקסט גדול\n• תיקונים קטנים רבים"}},
};

} // namespace

QStringView releaseNotes(QStringView locale, int number)
{
    const auto found = std::find_if(allNotes.begin(), allNotes.end(), [locale](const Notes &notes) { return notes.locale == locale; });
    const Notes &notes = found == allNotes.end() ? allNotes.front() : *found;
    return notes.texts.at(std::size_t(number) % notes.texts.size());
}

} // namespace slipway::sandbox
