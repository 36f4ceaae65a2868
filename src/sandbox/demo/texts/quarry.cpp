// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// A tool for developers: few languages, dry tone.
constexpr std::array quarryTexts{
    AppText{u"en-US", u"Quarry", u"Search logs and archives", u"log,viewer,search,grep,json,csv,archive,regex,developer,server,analysis",
            u"Version 3 reads compressed archives without unpacking them.",
            u"Quarry opens log files of any size and finds the line that matters.\n\n"
            u"• Files of 100 GB open at once\n"
            u"• Regular expressions with live preview\n"
            u"• JSON, CSV and system logs as tables\n"
            u"• Timelines that show when trouble began\n\n"
            u"Your files stay on your Mac."},
    AppText{u"de-DE", u"Quarry", u"Protokolle durchsuchen", u"log,protokoll,suche,grep,json,csv,archiv,regex,entwickler,server,analyse",
            u"Version 3 liest komprimierte Archive, ohne sie zu entpacken.",
            u"Quarry öffnet Protokolldateien jeder Größe und findet die Zeile, auf die es ankommt.\n\n"
            u"Dateien mit 100 GB sind sofort offen; JSON, CSV und Systemprotokolle erscheinen als Tabellen. Deine Dateien bleiben auf deinem "
            u"Mac."},
    AppText{u"fr-FR", u"Quarry", u"Fouiller journaux et archives", u"log,journal,recherche,grep,json,csv,archive,regex,développeur,serveur,analyse",
            u"La version 3 lit les archives compressées sans les décompresser.",
            u"Quarry ouvre des journaux de toute taille et trouve la ligne qui compte.\n\n"
            u"Les fichiers de 100 Go s'ouvrent aussitôt ; JSON, CSV et journaux système deviennent des tableaux. Vos fichiers restent sur "
            u"votre Mac."},
    AppText{u"ja", u"Quarry", u"ログとアーカイブの検索", u"ログ,検索,grep,json,csv,アーカイブ,正規表現,開発,サーバ,解析", u"",
            u"どんな大きさのログでも開き、大切な一行を見つけます。\n\n"
            u"100 GBのファイルもすぐに開き、JSONやCSV、システムログを表として表示します。ファイルがMacの外に出ることはありません。"},
    AppText{u"zh-Hans", u"Quarry", u"搜索日志与归档", u"日志,搜索,grep,json,csv,归档,正则,开发,服务器,分析", u"",
            u"打开任意大小的日志，找到关键的那一行。\n\n"
            u"100 GB 的文件即刻打开，JSON、CSV 与系统日志以表格呈现。文件始终留在你的 Mac 上。"},
};

} // namespace

std::span<const AppText> quarry()
{
    return quarryTexts;
}

} // namespace slipway::sandbox::apptexts
