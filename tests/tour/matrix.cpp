// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix.h"

#include "guide.h"
#include "store/datadir.h"
#include "support/filesizelimit.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const auto view = u"version.view"_s;

// The app with the most languages, two of them written from right to left.
const Place tideline{.kind = Place::Kind::AppOverview, .appId = QStringLiteral("6501000101"), .appName = QStringLiteral("Tideline")};

// Goes from the overview to the version in the row \a number of its list.
void openVersion(Guide &guide, int number)
{
    guide.go(tideline);
    guide.waitForEnd(u"overview"_s);
    guide.follow(u"overview.versions"_s, number);
    guide.waitForEnd(u"version"_s);
    guide.waitForCell(view, u"de-DE"_s, u"name"_s);
}

void paste(Guide &guide, const QString &language, const QString &field, const QString &cells)
{
    guide.goToCell(view, language, field);
    guide.copy(cells);
    guide.trigger(u"paste"_s);
}

void changeSome(Guide &guide)
{
    guide.goToCell(view, u"de-DE"_s, u"subtitle"_s);
    guide.copy(u"Ebbe, Flut und Mond\tJetzt mit Hafenkarten: Tiefe und Strömung am Kai.\n"
               "Tides, moon and all the weather\tNow with harbour maps.\nTides and moon\t"_s);
    guide.picturePopup(u"82-version-paste"_s, [&guide] { guide.trigger(u"paste"_s); });
    guide.trigger(u"paste"_s);
    guide.press(u"paste.confirm"_s);
    paste(guide, u"fr-FR"_s, u"subtitle"_s, u"Les marées, la lune, la météo et les ports"_s); // too long
    paste(guide, u"es-ES"_s, u"keywords"_s, u"mareas,tabla de mareas,luna,surf,pesca,puerto,vela,tiempo,costa,kayak,playa,oleaje,viento"_s);
    guide.goToCell(view, u"it"_s, u"subtitle"_s);
    guide.pressKey(Qt::Key_Delete);
    guide.picture(u"73-version-changes"_s);
    guide.pictureContextMenu(u"74-version-menu"_s);
}

void writeALongText(Guide &guide)
{
    guide.goToCell(view, u"de-DE"_s, u"whatsNew"_s);
    guide.pressKey(Qt::CTRL | Qt::Key_Down);
    guide.waitForPart(u"version.editor"_s);
    paste(guide, u"de-DE"_s, u"whatsNew"_s, u"• Hafenkarten mit Tiefe und Strömung\n• Ruhigere Warnungen"_s);
    guide.picture(u"75-version-long-text"_s);
    guide.goToCell(view, u"he"_s, u"description"_s);
    guide.picture(u"76-version-right-to-left"_s);
    guide.press(u"version.editor.close"_s);
}

void editInTheCell(Guide &guide)
{
    guide.goToCell(view, u"fr-FR"_s, u"subtitle"_s);
    guide.pressKey(Qt::Key_F2);
    guide.picture(u"77-version-editing"_s);
    guide.pressKey(Qt::Key_Escape);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

// With a text of each kind, and some things that are left out.
void importAndExport(Guide &guide)
{
    const QTemporaryDir folder;
    const QString metadata = folder.filePath(u"metadata"_s);
    write(metadata + u"/de-DE/keywords.txt"_s, "gezeiten,ebbe,flut,mond,hafen,segeln\n");
    write(metadata + u"/de-DE/promotional_text.txt"_s, "\n");
    write(metadata + u"/fr-FR/subtitle.txt"_s, "Les marées, la lune et tous les ports\n");
    write(metadata + u"/he/release_notes.txt"_s, "• מפות נמל\n• פחות התראות\n");
    write(metadata + u"/da/name.txt"_s, "Tidevand\n");
    write(metadata + u"/copyright.txt"_s, "2026 Tideline\n");
    write(metadata + u"/primary_category.txt"_s, "MZGenre.Games\n");
    write(metadata + u"/primary_first_sub_category.txt"_s, "GAMES_PUZZLE\n");
    write(metadata + u"/secondary_category.txt"_s, "Foo\n");
    write(metadata + u"/tlh/name.txt"_s, "bIQ'a'\n");
    guide.pictureOpened(u"82-texts-files"_s, u"version.files"_s);
    guide.pictureImport(u"83-texts-import"_s, u"version"_s, metadata);
    guide.pictureImport(u"84-texts-import-refused"_s, u"version"_s, metadata + u"/de-DE"_s);
    guide.pictureDialog(u"85-texts-export"_s, u"export"_s);
}

void changeMany(Guide &guide)
{
    guide.picturePopup(u"86-version-replace-empty"_s, [&guide] { guide.trigger(u"replace"_s); });
    guide.picturePopup(u"87-version-replace"_s, [&guide] {
        guide.trigger(u"replace"_s);
        guide.type(u"replace.find"_s, u"Tideline"_s);
        guide.type(u"replace.replacement"_s, u"Ebbline"_s);
    });
    guide.goToCell(view, u"de-DE"_s, u"keywords"_s);
    guide.picturePopup(u"88-version-copy-to"_s, [&guide] { guide.chooseFromMenu(u"Copy to Selected Languages…"_s); });
    guide.goToCell(view, u"de-DE"_s, u"whatsNew"_s);
    guide.picturePopup(u"89-version-copy-from"_s, [&guide] {
        guide.chooseFromMenu(u"Copy from Another Version…"_s);
        guide.waitForText(u"copyFrom.summary"_s, u"chosen"_s);
    });
    guide.goToCell(view, u"de-DE"_s, u"promotionalText"_s);
    guide.picturePopup(u"89-version-copy-to-apps"_s, [&guide] {
        guide.chooseFromMenu(u"Copy to Other Apps…"_s);
        guide.tick(u"copyToApps.apps"_s, 0);
        guide.waitForText(u"copyToApps.summary"_s, u"chosen"_s);
        guide.tick(u"copyToApps.apps"_s, 1);
        guide.tick(u"copyToApps.apps"_s, 3); // in review
        guide.waitForText(u"copyToApps.summary"_s, u"locked"_s);
    });
}

void compareWithLive(Guide &guide)
{
    guide.goToCell(view, u"es-ES"_s, u"keywords"_s);
    guide.press(u"version.compare"_s);
    guide.waitForPart(u"version.comparison.diff"_s);
    guide.picture(u"82-version-compared"_s);
    guide.press(u"version.compare"_s);
}

void fillInTheForm(Guide &guide)
{
    const auto languages = u"version.form.languages"_s;
    const auto language = u"language"_s;
    paste(guide, u"en-US"_s, u"promotionalText"_s, u"Now with harbor maps: depht and curent at the pier"_s);
    guide.pressKey(Qt::Key_F2);
    guide.pressKey(Qt::Key_End);
    guide.picture(u"119-version-cell-spelling"_s); // underlined where there is a dictionary
    guide.pressKey(Qt::Key_Escape);
    guide.press(u"version.look.form"_s);
    guide.waitForPart(u"version.form"_s);
    guide.goToCell(languages, u"en-US"_s, language);
    guide.picture(u"118-version-form-spelling"_s);
    guide.goToCell(languages, u"fr-FR"_s, language);
    guide.picture(u"115-version-form"_s);
    guide.goToCell(languages, u"he"_s, language);
    guide.picture(u"116-version-form-right-to-left"_s);
    guide.press(u"version.look.matrix"_s);
}

void runOutOfRoom(Guide &guide)
{
    {
        const test::FileSizeLimit full(1);
        guide.goToCell(view, u"it"_s, u"name"_s);
        guide.pressKey(Qt::Key_Delete);
        guide.waitForPart(u"pending.trouble"_s);
    }
    guide.picture(u"80-version-trouble"_s);
}

} // namespace

bool editTexts(const DataDir &dir, const Camera &camera)
{
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    openVersion(guide, 0);
    changeSome(guide);
    writeALongText(guide);
    editInTheCell(guide);
    changeMany(guide);
    guide.goToCell(view, u"de-DE"_s, u"keywords"_s);
    guide.pictureDrag(u"89-version-drag"_s, view, u"es-ES"_s, u"keywords"_s);
    guide.pictureOpened(u"78-version-languages"_s, u"version.addLanguage"_s);
    guide.goToCell(view, u"de-DE"_s, u"keywords"_s);
    guide.picturePopup(u"79-version-remove-language"_s, [&guide] { guide.trigger(u"removeLanguage"_s); });
    guide.pictureOpened(u"79-version-discard"_s, u"pending.discard"_s);
    importAndExport(guide);
    compareWithLive(guide);
    fillInTheForm(guide);
    runOutOfRoom(guide);
    openVersion(guide, 1);
    guide.picture(u"81-version-live"_s);
    guide.press(u"version.look.form"_s);
    guide.picture(u"117-version-form-live"_s);
    return guide.isGood();
}

} // namespace slipway
