// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/textfiles.h"

#include "models/itemroles.h"
#include "services/storevalues.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/version/importdialog.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/readonlytext.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QJsonArray>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::MatrixStage;
using test::tideline;

namespace {

//! The page of a version, and files beside it.
class FilesStage final : public MatrixStage
{
public:
    FilesStage() { settings().setValue(setting::textFolder, m_folder.path()); }

    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    QByteArray contentsOf(const QString &name) const
    {
        QFile file(pathOf(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = pathOf(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

    //! Drops \a path onto the page, and waits until it is read.
    void import(const QString &path)
    {
        pane().takeDrop(path);
        const auto isRead = [this] { return rows().rowCount() > 0 || hasWords(); };
        if (!QTest::qWaitFor(isRead, 20000))
            qFatal("the file is not read");
    }
    //! Whether the banner or the placeholder of the dialog is seen.
    bool hasWords()
    {
        for (const QWidget *each : importDialog().findChildren<QWidget *>()) {
            if (each->isVisible() && (each->inherits("slipway::Banner") || each->inherits("slipway::Placeholder")))
                return true;
        }
        return false;
    }
    ImportDialog &importDialog() { return part<ImportDialog>(u"importDialog"_s); }
    QAbstractItemModel &rows() { return *part<QTableView>(u"import.view"_s).model(); }
    QString summary() { return part<PlainLabel>(u"import.summary"_s).text(); }
    QAbstractButton &confirm() { return part<QAbstractButton>(u"import.confirm"_s); }
    //! "de-DE/keywords +" for a row that is ticked.
    QStringList shownRows()
    {
        QStringList all;
        for (int row = 0; row < rows().rowCount(); ++row) {
            const QModelIndex index = rows().index(row, 0);
            all.append(index.data(IdRole).toString() + (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? u" +"_s : u" -"_s));
        }
        return all;
    }
    bool dialogSays(const QString &words) { return test::says(importDialog(), words); }
    //! What the banner says in detail.
    QString details() { return importDialog().findChild<ReadOnlyText *>(u"banner.details"_s)->toPlainText(); }
    //! Exports as \a format, a button of the dialog, to \a name; answers the notice.
    QString exportTo(const QString &format, const QString &name, const QString &scope = u"export.all"_s)
    {
        const qsizetype before = notices().size();
        beginExport(format, name, scope);
        return QTest::qWaitFor([&] { return notices().size() > before; }, 20000) ? notices().constLast() : QString();
    }
    void beginExport(const QString &format, const QString &name, const QString &scope = u"export.all"_s)
    {
        run(ActionId::Export);
        part<QAbstractButton>(format).click();
        part<QAbstractButton>(scope).click();
        part<QAbstractButton>(u"export.confirm"_s).click();
        auto &dialog = part<QFileDialog>(u"version.exportTo"_s);
        emit dialog.fileSelected(pathOf(name));
        dialog.close();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

//! Import and export of the texts of a version's page.
class TstTextFiles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsTickedBecomesOneStepOfDrafts()
    {
        FilesStage stage;
        const QString before = stage.text(u"de-DE"_s, u"keywords"_s);
        stage.import(stage.write(u"texts.csv"_s, "locale,keywords,subtitle\nde-DE,\"ebbe,neu\",\nit,mare,Maree\n"));
        QCOMPARE(stage.shownRows(), (QStringList{u"de-DE/subtitle -"_s, u"de-DE/keywords +"_s, u"it/subtitle +"_s, u"it/keywords +"_s}));
        QCOMPARE(stage.summary(), u"3 of 4 ticked"_s);
        QCOMPARE(stage.confirm().text(), u"Import 3 Text(s)"_s);
        QCOMPARE(stage.draftCount(), 0); // nothing before the button
        stage.confirm().click();
        QTRY_COMPARE(stage.draftCount(), 3);
        QCOMPARE(stage.text(u"de-DE"_s, u"keywords"_s), u"ebbe,neu"_s);
        QCOMPARE(stage.draft(u"de-DE"_s, u"keywords"_s)->base, before);
        QVERIFY(!stage.text(u"de-DE"_s, u"subtitle"_s).isEmpty());
        QCOMPARE(stage.notices().constLast(), u"3 text(s) imported"_s);
        QCOMPARE(stage.drafts().history().undoText(), u"Importing 3 Text(s)"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 0);
    }

    void aDeletionIsDoneWhenItIsTicked()
    {
        FilesStage stage;
        stage.import(stage.write(u"texts.json"_s, R"({"de-DE": {"keywords": ""}})"));
        QCOMPARE(stage.shownRows(), QStringList{u"de-DE/keywords -"_s});
        QVERIFY(!stage.confirm().isEnabled());
        QVERIFY(stage.confirm().accessibleDescription().contains("No text is ticked"_L1));
        auto &view = stage.part<QTableView>(u"import.view"_s);
        QVERIFY(view.hasFocus());
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(stage.shownRows(), QStringList{u"de-DE/keywords +"_s});
        QCOMPARE(stage.summary(), u"1 of 1 ticked · 1 become(s) empty"_s);
        QVERIFY(stage.rows().index(0, 0).data(Qt::AccessibleTextRole).toString().contains("is imported, Becomes empty"_L1));
        QTest::keyClick(&view, Qt::Key_Return); // the default button
        QTRY_COMPARE(stage.text(u"de-DE"_s, u"keywords"_s), QString());
        QCOMPARE(stage.draftCount(), 1);
    }

    void aClickOnTheBoxTicks()
    {
        FilesStage stage;
        stage.import(stage.write(u"texts.csv"_s, "locale,keywords\nde-DE,neu\nit,nuovo\n"));
        auto &view = stage.part<QTableView>(u"import.view"_s);
        const QRect row = view.visualRect(stage.rows().index(1, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(row.left() + 24, row.center().y()));
        QCOMPARE(stage.shownRows(), (QStringList{u"de-DE/keywords +"_s, u"it/keywords -"_s}));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(row.right() - 4, row.center().y())); // beside it
        QCOMPARE(stage.shownRows(), (QStringList{u"de-DE/keywords +"_s, u"it/keywords -"_s}));
        view.selectAll();
        QTest::keyClick(&view, Qt::Key_Space); // all become what the current one becomes
        QCOMPARE(stage.shownRows(), (QStringList{u"de-DE/keywords +"_s, u"it/keywords +"_s}));
    }

    void enterInTheFilterImportsNothing()
    {
        FilesStage stage;
        stage.import(stage.write(u"texts.csv"_s, "locale,keywords\nde-DE,neu\nit,nuovo\n"));
        auto &filter = stage.part<FilterField>(u"import.filter"_s);
        filter.setFocus();
        stage.typeHere(u"nuovo"_s);
        stage.press(Qt::Key_Return);
        QVERIFY(stage.importDialog().isVisible());
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(stage.part<QTableView>(u"import.view"_s).hasFocus());
    }

    void aNewLanguageComesWithItsTexts()
    {
        FilesStage stage;
        const int before = stage.view().model()->rowCount();
        stage.write(u"metadata/da/keywords.txt"_s, "tidevand\n");
        stage.import(stage.pathOf(u"metadata"_s));
        QVERIFY(stage.rows().index(0, ImportModel::Note).data().toString().contains("Adds the language"_L1));
        stage.confirm().click();
        QTRY_COMPARE(stage.view().model()->rowCount(), before + 1);
        QCOMPARE(stage.text(u"da"_s, u"keywords"_s), u"tidevand"_s);
    }

    void whatCannotBeTakenIsSaidAndNothingIsImported()
    {
        FilesStage stage;
        stage.import(stage.write(u"texts.csv"_s, "locale,keyword\nde-DE,neu\n"));
        QTRY_VERIFY(stage.dialogSays(u"“texts.csv”, line 1, column 2: “keyword” is no text of the App Store."_s));
        QVERIFY(!stage.confirm().isEnabled());
        stage.part<QAbstractButton>(u"import.cancel"_s).click();
        QCOMPARE(stage.draftCount(), 0);
    }

    void whatIsLeftOutIsNamed()
    {
        FilesStage stage;
        stage.write(u"metadata/review_information/demo_password.txt"_s, "hunter2\n");
        stage.write(u"metadata/de-DE/keywords.txt"_s, "neu\n");
        stage.import(stage.pathOf(u"metadata"_s));
        QVERIFY(stage.dialogSays(u"1 part(s) of it are not imported."_s));
        QCOMPARE(stage.shownRows(), QStringList{u"de-DE/keywords +"_s});
    }

    void whatIsTheSameInAllLanguagesIsImportedWithTheTexts()
    {
        FilesStage stage;
        stage.write(u"metadata/copyright.txt"_s, "2027 Tideline Ltd.\r\n");
        stage.write(u"metadata/primary_category.txt"_s, "MZGenre.Games\n");
        stage.write(u"metadata/primary_first_sub_category.txt"_s, "GAMES_PUZZLE\n");
        stage.write(u"metadata/primary_second_sub_category.txt"_s, "\n");
        stage.write(u"metadata/secondary_category.txt"_s, "Foo\n");
        stage.write(u"metadata/de-DE/keywords.txt"_s, "neu\n");
        stage.import(stage.pathOf(u"metadata"_s));
        QCOMPARE(stage.shownRows(), (QStringList{u"primaryCategory +"_s, u"primarySubcategoryOne +"_s, u"copyright +"_s, u"de-DE/keywords +"_s}));
        QCOMPARE(stage.rows().index(0, ImportModel::Now).data().toString(), u"Weather"_s);
        QCOMPARE(stage.rows().index(0, ImportModel::InFile).data().toString(), u"Games"_s);
        QVERIFY(stage.dialogSays(u"1 part(s) of it are not imported."_s));
        QCOMPARE(stage.details(), u"secondary_category.txt: “Foo” is no category that Apple knows: it is not imported."_s);
        stage.confirm().click();
        QTRY_COMPARE(stage.draftCount(), 4);
        QCOMPARE(stage.notices().constLast(), u"4 text(s) imported"_s);
        const Draft *copyright =
            stage.drafts().find(valueKey(tideline, *storeValue(TextPart::ofVersion({}), u"copyright"_s), TextPart::ofVersion(u"IOS"_s)));
        QVERIFY(copyright && copyright->mine == u"2027 Tideline Ltd."_s);
        const Draft *category = stage.drafts().find(valueKey(tideline, *storeValue(TextPart::ofApp(), u"primaryCategory"_s)));
        QVERIFY(category && category->mine == u"GAMES"_s && category->base == u"WEATHER"_s);
        QVERIFY(stage.run(ActionId::Undo)); // all of it is one step
        QTRY_COMPARE(stage.draftCount(), 0);
        QVERIFY(stage.run(ActionId::Redo));
        stage.applyDrafts(tideline);
        QTRY_COMPARE(stage.draftCount(), 0); // Apple took all of them
    }

    void anEmptyFileEmptiesAValueWhenItIsTicked()
    {
        FilesStage stage;
        const DraftKey second = valueKey(tideline, *storeValue(TextPart::ofApp(), u"secondaryCategory"_s));
        stage.write(u"metadata/primary_category.txt"_s, "\n");
        stage.write(u"metadata/secondary_category.txt"_s, "\n");
        stage.write(u"metadata/copyright.txt"_s, "");
        stage.import(stage.pathOf(u"metadata"_s));
        QCOMPARE(stage.shownRows(), (QStringList{u"primaryCategory -"_s, u"secondaryCategory -"_s, u"copyright -"_s}));
        QVERIFY(!stage.confirm().isEnabled());
        QVERIFY(stage.rows().index(0, ImportModel::Note).data(LockRole).toString().contains("Apple demands"_L1));
        QVERIFY(stage.rows().setData(stage.rows().index(1, 0), Qt::Checked, Qt::CheckStateRole));
        stage.confirm().click();
        QTRY_COMPARE(stage.draftCount(), 1);
        const Draft *draft = stage.drafts().find(second);
        QVERIFY(draft && draft->mine.isEmpty() && draft->base == u"NAVIGATION"_s);
    }

    void subcategoriesGoWithTheCategoryThatTheyBelongTo()
    {
        FilesStage stage;
        const DraftKey category = valueKey(tideline, *storeValue(TextPart::ofApp(), u"primaryCategory"_s));
        const DraftKey subcategory = valueKey(tideline, *storeValue(TextPart::ofApp(), u"primarySubcategoryOne"_s));
        stage.drafts().write(u"Typing"_s,
                             {{.key = category, .base = u"WEATHER"_s, .text = u"GAMES"_s}, {.key = subcategory, .text = u"GAMES_PUZZLE"_s}});
        stage.write(u"metadata/primary_category.txt"_s, "SPORTS\n");
        stage.write(u"metadata/primary_first_sub_category.txt"_s, "\n");
        stage.import(stage.pathOf(u"metadata"_s));
        QCOMPARE(stage.shownRows(), QStringList{u"primaryCategory +"_s});
        QCOMPARE(stage.rows().index(0, ImportModel::Note).data().toString(), u"Its subcategories go"_s);
        stage.confirm().click();
        QTRY_COMPARE(stage.draftCount(), 1);
        QVERIFY(stage.drafts().find(category) && stage.drafts().find(category)->mine == u"SPORTS"_s);
    }

    void aSubcategoryIsLeftOutWithItsCategory()
    {
        FilesStage stage;
        stage.write(u"metadata/primary_category.txt"_s, "GAMES\n");
        stage.write(u"metadata/primary_first_sub_category.txt"_s, "GAMES_PUZZLE\n");
        stage.write(u"metadata/copyright.txt"_s, "2027 Tideline Ltd.\n");
        stage.import(stage.pathOf(u"metadata"_s));
        QVERIFY(stage.rows().setData(stage.rows().index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(stage.shownRows(), (QStringList{u"primaryCategory -"_s, u"primarySubcategoryOne +"_s, u"copyright +"_s}));
        stage.confirm().click();
        QTRY_COMPARE(stage.draftCount(), 1); // the copyright
        QCOMPARE(stage.notices().constLast(), u"1 text(s) imported"_s);
    }

    void withoutApplesCategoriesTheRestIsImported()
    {
        FilesStage stage;
        const QJsonObject refusal = test::refusalOf(u"parent"_s, u"Not now"_s);
        stage.demo().direct(u"faults"_s, QJsonDocument(QJsonArray{test::faultFor(u"GET"_s, u"/v1/appCategories*"_s, u"status"_s, refusal, false)}));
        stage.write(u"metadata/primary_category.txt"_s, "GAMES\n");
        stage.write(u"metadata/copyright.txt"_s, "2027 Tideline Ltd.\n");
        stage.import(stage.pathOf(u"metadata"_s));
        QCOMPARE(stage.shownRows(), (QStringList{u"primaryCategory -"_s, u"copyright +"_s}));
        QVERIFY(stage.rows().index(0, ImportModel::Note).data(LockRole).toString().contains("not read yet"_L1));
    }

    void aFolderWritesWhatIsTheSameInAllLanguages()
    {
        FilesStage stage;
        stage.write(u"metadata/primary_category.txt"_s, "MZGenre.Weather\r\n");
        stage.write(u"metadata/it/keywords.txt"_s, "\n");
        const DraftKey copyright = valueKey(tideline, *storeValue(TextPart::ofVersion({}), u"copyright"_s), TextPart::ofVersion(u"IOS"_s));
        stage.drafts().write(u"Typing"_s, {{.key = copyright, .base = u"2026 Acme"_s, .text = u"2027 Tideline Ltd."_s}});
        stage.beginExport(u"export.fastlane"_s, u"metadata"_s);
        QPointer<QMessageBox> question;
        QTRY_VERIFY((question = stage.pane().findChild<QMessageBox *>(u"version.replaceFiles"_s)) && question->isVisible());
        QVERIFY2(question->text().startsWith("Replace 1 file(s) in "_L1), qPrintable(question->text())); // the keywords
        question->findChild<QAbstractButton *>(u"version.replaceFiles.confirm"_s)->click();
        QTRY_COMPARE(stage.contentsOf(u"metadata/copyright.txt"_s), "2027 Tideline Ltd.\n");
        QCOMPARE(stage.contentsOf(u"metadata/primary_category.txt"_s), "MZGenre.Weather\r\n");
        stage.import(stage.pathOf(u"metadata"_s));
        QTRY_VERIFY(stage.dialogSays(u"Nothing to import"_s));
    }

    void nothingToImportSaysSo()
    {
        FilesStage stage;
        const QByteArray keywords = stage.text(u"it"_s, u"keywords"_s).toUtf8();
        stage.import(stage.write(u"texts.csv"_s, "locale;keywords\nit;\"" + keywords + "\"\n"));
        QTRY_VERIFY(stage.dialogSays(u"Nothing to import"_s));
        QCOMPARE(stage.summary(), u"1 the same"_s);
    }

    void whatIsExportedImportsWithAnEmptyDiff_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("fastlane") << u"export.fastlane"_s << u"metadata"_s;
        QTest::newRow("CSV") << u"export.csv"_s << u"texts.csv"_s;
        QTest::newRow("JSON") << u"export.json"_s << u"texts.json"_s;
    }
    void whatIsExportedImportsWithAnEmptyDiff()
    {
        QFETCH(QString, format);
        QFETCH(QString, name);
        FilesStage stage;
        QVERIFY(QDir().mkpath(stage.pathOf(u"metadata"_s)));
        stage.goTo(u"de-DE"_s, u"subtitle"_s);
        stage.typeHere(u"Ebbe und Flut"_s);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 1); // people see it: it is exported
        const int languages = stage.view().model()->rowCount();
        const QString notice = stage.exportTo(format, name);
        QVERIFY2(notice.startsWith(u"%1 language(s) exported to "_s.arg(languages)), qPrintable(notice));
        stage.import(stage.pathOf(name));
        QTRY_VERIFY(stage.dialogSays(u"Nothing to import"_s));
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 0);
        stage.importDialog().close();
    }

    void onlyTheShownLanguagesAreExported()
    {
        FilesStage stage;
        stage.part<FilterField>(u"version.filter"_s).setText(u"Italian"_s);
        QTRY_COMPARE(stage.view().model()->rowCount(), 1);
        const QString notice = stage.exportTo(u"export.csv"_s, u"texts.csv"_s, u"export.shown"_s);
        QVERIFY2(notice.startsWith("1 language(s) exported to "_L1), qPrintable(notice));
        QVERIFY(stage.contentsOf(u"texts.csv"_s).contains("\r\nit,"));
        QVERIFY(!stage.contentsOf(u"texts.csv"_s).contains("de-DE"));
    }

    void aFileIsCalledAfterTheAppTheVersionAndTheDay()
    {
        FilesStage stage;
        stage.run(ActionId::Export);
        stage.part<QAbstractButton>(u"export.csv"_s).click();
        stage.part<QAbstractButton>(u"export.confirm"_s).click();
        const QString name = QFileInfo(stage.part<QFileDialog>(u"version.exportTo"_s).selectedFiles().constFirst()).fileName();
        QVERIFY2(QRegularExpression(u"^Tideline-2\\.4\\.0-\\d{4}-\\d\\d-\\d\\d\\.csv$"_s).match(name).hasMatch(), qPrintable(name));
    }

    void filesOfAFolderAreReplacedAfterAQuestion()
    {
        FilesStage stage;
        const QByteArray keywords = stage.text(u"it"_s, u"keywords"_s).toUtf8();
        stage.write(u"metadata/it/keywords.txt"_s, "edited elsewhere\n");
        stage.write(u"metadata/it/name.txt"_s, stage.text(u"it"_s, u"name"_s).toUtf8() + '\n');
        stage.beginExport(u"export.fastlane"_s, u"metadata"_s);
        QPointer<QMessageBox> question;
        QTRY_VERIFY((question = stage.pane().findChild<QMessageBox *>(u"version.replaceFiles"_s)) && question->isVisible());
        QVERIFY2(question->text().startsWith("Replace 1 file(s) in "_L1), qPrintable(question->text()));
        QCOMPARE(question->defaultButton()->objectName(), u"version.replaceFiles.cancel"_s);
        QCOMPARE(stage.contentsOf(u"metadata/it/keywords.txt"_s), "edited elsewhere\n");
        QVERIFY(!QFileInfo::exists(stage.pathOf(u"metadata/de-DE"_s))); // nothing at all before the answer
        question->findChild<QAbstractButton *>(u"version.replaceFiles.cancel"_s)->click();
        QTRY_VERIFY(!question);
        stage.beginExport(u"export.fastlane"_s, u"metadata"_s);
        QTRY_VERIFY((question = stage.pane().findChild<QMessageBox *>(u"version.replaceFiles"_s)) && question->isVisible());
        question->findChild<QAbstractButton *>(u"version.replaceFiles.confirm"_s)->click();
        QTRY_COMPARE(stage.contentsOf(u"metadata/it/keywords.txt"_s), QByteArray(keywords + '\n'));
        QVERIFY(QFileInfo::exists(stage.pathOf(u"metadata/de-DE"_s)));
    }

    void theFormExportsTheLanguagesThatItLists()
    {
        FilesStage stage;
        const int all = stage.view().model()->rowCount();
        stage.part<FilterField>(u"version.filter"_s).setText(u"Italian"_s);
        QTRY_COMPARE(stage.view().model()->rowCount(), 1);
        stage.part<QAbstractButton>(u"version.look.form"_s).click();
        const QString notice = stage.exportTo(u"export.csv"_s, u"texts.csv"_s, u"export.shown"_s);
        QVERIFY2(notice.startsWith(u"%1 language(s) exported to "_s.arg(all)), qPrintable(notice));
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        FilesStage stage;
        stage.beginExport(u"export.json"_s, u"nowhere/texts.json"_s);
        QTRY_VERIFY(stage.says(u"cannot be written"_s));
    }

    void aVersionThatIsDoneTakesNoImport()
    {
        test::PaneStage stage(test::versionPlace(u"2.2.0"_s));
        QTRY_VERIFY(stage.run(ActionId::Export)); // its texts can be had
        QVERIFY(stage.part<QDialog>(u"exportDialog"_s).isVisible());
        QVERIFY(!stage.run(ActionId::Import));
        QVERIFY(!stage.run(ActionId::ImportFolder));
        const DropWords words = stage.pane().dropWords(u"/tmp/texts.csv"_s);
        QCOMPARE(words.prompt, QString());
        QVERIFY(!words.refusal.isEmpty());
    }

    // Texts that have not come yet look empty, and would empty the files of a folder.
    void whatIsNotReadYetIsNotExported()
    {
        sandbox::SandboxOptions options = test::DemoSession::smallTeam();
        options.faults = "[{\"match\": {\"path\": \"/v1/apps/*/appInfos*\"}, \"fault\": \"stall\"}]"; // moc takes /* in a raw string for a comment
        test::PaneStage stage(test::versionPlace(u"2.4.0"_s), options);
        const QAbstractItemModel &rows = *stage.part<QTableView>(u"version.view"_s).model();
        QTRY_VERIFY(rows.rowCount() > 3);
        QVERIFY(!stage.run(ActionId::Export));
        QVERIFY(!stage.run(ActionId::Import));
    }

    void theMenuAndTheDropOfferTheSame()
    {
        FilesStage stage;
        QCOMPARE(stage.pane().dropWords(u"/tmp/metadata"_s).prompt, u"Drop to import these texts"_s);
        QCOMPARE(stage.pane().dropWords(u"/tmp/holiday.png"_s).prompt, QString());
        stage.part<QAbstractButton>(u"version.files"_s).click();
        auto &menu = stage.part<QMenu>(u"version.filesMenu"_s);
        QStringList items;
        for (const QAction *item : menu.actions())
            items.append(item->text());
        QCOMPARE(items, (QStringList{u"Import…"_s, u"Import Folder…"_s, u"Export…"_s}));
        menu.actions().at(1)->trigger();
        auto &dialog = stage.part<QFileDialog>(u"version.importFolder"_s);
        QCOMPARE(dialog.fileMode(), QFileDialog::Directory);
        stage.write(u"metadata/it/keywords.txt"_s, "nuovo");
        emit dialog.fileSelected(stage.pathOf(u"metadata"_s));
        QTRY_COMPARE(stage.shownRows(), QStringList{u"it/keywords +"_s});
    }
};

SLIPWAY_TEST(TstTextFiles)
#include "tst_textfiles.moc"
