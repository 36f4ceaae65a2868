// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// British English is primary; two languages run from right to left.
constexpr std::array marginaliaTexts{
    AppText{u"en-GB", u"Marginalia", u"Notes in the margins of books",
            u"reading,books,notes,highlights,quotes,library,study,journal,pdf,epub,citations",
            u"Now with shared shelves: read a book together and see each other's notes.",
            u"The best thoughts about a book stand in its margin.\n\n"
            u"Marginalia keeps them: underline, scribble and cross-reference in any EPUB or PDF, find every note again by a word, and take "
            u"your quotations with the page number into your own writing.\n\n"
            u"• Handwriting that stays with the text when the type grows\n"
            u"• Shared shelves for reading groups\n"
            u"• Export to plain text, always"},
    AppText{u"en-US", u"Marginalia", u"Notes in the margins of books",
            u"reading,books,notes,highlights,quotes,library,study,journal,pdf,epub,citations",
            u"Now with shared shelves: read a book together and see each other's notes.",
            u"The best thoughts about a book stand in its margin.\n\n"
            u"Marginalia keeps them: underline, scribble and cross-reference in any EPUB or PDF, and find every note again by a word."},
    AppText{u"de-DE", u"Marginalia", u"Notizen am Rand der Bücher",
            u"lesen,bücher,notizen,zitate,bibliothek,studium,journal,pdf,epub,markieren,zitieren",
            u"Neu: gemeinsame Regale. Lest zusammen und seht die Notizen der anderen.",
            u"Die besten Gedanken zu einem Buch stehen an seinem Rand.\n\n"
            u"Marginalia bewahrt sie: Unterstreiche, kritzle und verweise in jedem EPUB oder PDF, und finde jede Notiz mit einem Wort wieder."},
    AppText{u"fr-FR", u"Marginalia", u"Des notes en marge des livres",
            u"lecture,livres,notes,citations,bibliothèque,études,journal,pdf,epub,surligner", u"",
            u"Les meilleures pensées sur un livre se trouvent dans sa marge.\n\n"
            u"Marginalia les garde : soulignez, griffonnez et renvoyez d'un passage à l'autre dans tout EPUB ou PDF, et retrouvez chaque note "
            u"d'un mot."},
    AppText{u"it", u"Marginalia", u"Note ai margini dei libri", u"lettura,libri,note,citazioni,biblioteca,studio,diario,pdf,epub,evidenziare",
            u"Novità: scaffali condivisi. Leggete insieme e guardate le note degli altri.",
            u"I pensieri migliori su un libro stanno nel suo margine.\n\n"
            u"Marginalia li conserva: sottolinea, scarabocchia e collega in ogni EPUB o PDF, e ritrova ogni nota con una parola."},
    AppText{u"pt-PT", u"Marginalia", u"Notas à margem dos livros", u"leitura,livros,notas,citações,biblioteca,estudo,diário,pdf,epub,sublinhar", u"",
            u"Os melhores pensamentos sobre um livro estão na sua margem.\n\n"
            u"A Marginalia guarda-os: sublinhe, rabisque e remeta em qualquer EPUB ou PDF, e reencontre cada nota com uma palavra."},
    AppText{u"ja", u"マージナリア", u"本の余白に書くノート", u"読書,本,メモ,引用,本棚,勉強,日記,pdf,epub,書き込み,下線",
            u"共有の本棚が加わりました。一緒に読み、互いのメモを見られます。",
            u"本についての最良の考えは、その余白にあります。\n\n"
            u"下線、走り書き、相互参照。EPUBでもPDFでも書き込み、どのメモも言葉ひとつで探し出せます。"},
    AppText{u"ar-SA", u"هوامش", u"ملاحظات على هوامش الكتب", u"قراءة,كتب,ملاحظات,اقتباسات,مكتبة,دراسة,يوميات,تظليل",
            u"جديد: رفوف مشتركة. اقرؤوا معًا وشاهدوا ملاحظات بعضكم.",
            u"أجمل الأفكار عن الكتاب تُكتب في هامشه.\n\n"
            u"يحفظها هذا التطبيق: ضع خطًا، ودوّن، واربط بين المواضع في أي ملف EPUB أو PDF، ثم اعثر على كل ملاحظة بكلمة واحدة."},
    AppText{u"he", u"שולי הדף", u"הערות בשולי הספרים", u"קריאה,ספרים,הערות,ציטוטים,ספרייה,לימודים,יומן,סימון", u"",
            u"המחשבות הטובות ביותר על ספר נכתבות בשוליו.\n\n"
            u"היישום שומר עליהן: סמנו, רשמו וקשרו בכל EPUB או PDF, ומצאו כל הערה במילה אחת."},
};

} // namespace

std::span<const AppText> marginalia()
{
    return marginaliaTexts;
}

} // namespace slipway::sandbox::apptexts
