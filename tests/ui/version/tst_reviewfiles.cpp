// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/reviewfiles.h"

#include "services/drafts.h"
#include "services/storevalues.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/version/matrixstage.h"
#include "ui/version/reviewimportdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;
using test::tideline;

namespace {

//! The page of what App Review is told of Tideline, and a folder beside it.
class ReviewFilesStage final : public PaneStage
{
public:
    explicit ReviewFilesStage(const QString &versionString = u"2.4.0"_s) : PaneStage(placeOf(versionString))
    {
        waitUntilRead();
        settings().setValue(setting::textFolder, m_folder.path());
    }

    void waitUntilRead() { QTRY_COMPARE(part<QLineEdit>(u"appReview.contactFirstName.line"_s).text(), u"Maren"_s); }
    QString folder() const { return m_folder.path(); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(u"metadata/review_information/"_s + name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
    }
    QByteArray contentsOf(const QString &name) const
    {
        QFile file(m_folder.filePath(u"metadata/review_information/"_s + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    const Draft *draft(const QString &field) { return drafts().find({.appId = tideline, .part = TextPart::ofVersion(u"IOS"_s), .field = field}); }
    Drafts &drafts() { return demo().session().drafts(); }

    void import()
    {
        QVERIFY(run(ActionId::ImportFolder));
        choose(u"appReview.importFolder"_s);
        QTRY_VERIFY(pane().findChild<ReviewImportDialog *>());
    }
    void exportIt()
    {
        QVERIFY(run(ActionId::Export));
        choose(u"appReview.exportTo"_s);
    }
    void choose(const QString &dialog)
    {
        auto &files = part<QFileDialog>(dialog);
        emit files.fileSelected(m_folder.path());
        files.close();
    }
    ReviewImportDialog &dialog() { return *pane().findChild<ReviewImportDialog *>(); }
    //! "contactFirstName +" for a value that is ticked, "contactFirstName !" for one that is locked.
    QStringList rows()
    {
        QStringList all;
        for (const QCheckBox *tick : dialog().findChildren<QCheckBox *>())
            all.append(tick->objectName().section(u'.', 1) + (!tick->isEnabled() ? u" !"_s : tick->isChecked() ? u" +"_s : u" -"_s));
        return all;
    }
    bool dialogSays(const QString &words) { return test::says(dialog(), words); }
    QAbstractButton &confirm() { return part<QAbstractButton>(u"reviewImport.confirm"_s); }

private:
    static Place placeOf(const QString &versionString)
    {
        Place place = test::versionPlace(versionString);
        place.kind = Place::Kind::AppReview;
        return place;
    }

    QTemporaryDir m_folder;
};

} // namespace

//! Import and export of what App Review is told.
class TstReviewFiles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsTickedBecomesOneStepOfDrafts()
    {
        ReviewFilesStage stage;
        stage.write(u"first_name.txt"_s, "Ada\r\n");
        stage.write(u"last_name.txt"_s, "");
        stage.write(u"phone_number.txt"_s, "+49 431 5550100");
        stage.write(u"demo_password.txt"_s, "neap tide\n");
        stage.write(u"notes.txt"_s, "Tap the moon.\n");
        stage.write(u"nickname.txt"_s, "A\n");
        stage.import();
        QCOMPARE(stage.rows(), (QStringList{u"contactFirstName +"_s, u"demoAccountPassword +"_s, u"notes +"_s}));
        QVERIFY(stage.dialogSays(u"1 the same · 1 empty file(s) change nothing"_s));
        QVERIFY(stage.dialogSays(u"1 part(s) of it are not imported."_s));
        QVERIFY(stage.dialogSays(u"••••••••"_s));
        QVERIFY(!stage.dialogSays(u"neap tide"_s));
        QVERIFY(!stage.dialogSays(u"high-tide"_s));
        QCOMPARE(stage.drafts().count(tideline), 0); // nothing before the button
        auto &notes = stage.part<QCheckBox>(u"reviewImport.notes"_s);
        QVERIFY(notes.accessibleDescription().endsWith("to Tap the moon."_L1));
        notes.click();
        QCOMPARE(stage.confirm().text(), u"Import 2 Value(s)"_s);
        stage.confirm().click();
        QCOMPARE(stage.drafts().count(tideline), 2);
        QCOMPARE(stage.draft(u"contactFirstName"_s)->mine, u"Ada"_s);
        QCOMPARE(stage.draft(u"contactFirstName"_s)->base, u"Maren"_s);
        QCOMPARE(stage.draft(u"demoAccountPassword"_s)->mine, u"neap tide"_s);
        QCOMPARE(stage.notices().constLast(), u"2 value(s) imported"_s);
        QCOMPARE(stage.drafts().history().undoText(), u"Importing 2 Value(s)"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QCOMPARE(stage.drafts().count(tideline), 0);
    }

    void anAccountMeansThatSigningInIsRequired()
    {
        ReviewFilesStage stage;
        stage.part<QAbstractButton>(u"appReview.demoAccountRequired.false"_s).click();
        QCOMPARE(stage.draft(u"demoAccountRequired"_s)->mine, u"false"_s);
        stage.write(u"demo_user.txt"_s, "ada\n");
        stage.write(u"demo_password.txt"_s, "neap tide\n");
        stage.import();
        QCOMPARE(stage.rows(), (QStringList{u"demoAccountRequired +"_s, u"demoAccountName +"_s, u"demoAccountPassword +"_s}));
        stage.confirm().click();
        QVERIFY(!stage.draft(u"demoAccountRequired"_s)); // as Apple has it
        QVERIFY(stage.part<QAbstractButton>(u"appReview.demoAccountRequired.true"_s).isChecked());
        QCOMPARE(stage.draft(u"demoAccountName"_s)->mine, u"ada"_s);
    }

    void nothingIsTickedIsNothingToImport()
    {
        ReviewFilesStage stage;
        stage.write(u"first_name.txt"_s, "Maren\n");
        stage.import();
        QVERIFY(stage.dialogSays(u"Nothing to import"_s));
        QVERIFY(!stage.confirm().isEnabled());
        QVERIFY(stage.confirm().accessibleDescription().contains("Nothing is ticked"_L1));
    }

    // What was saved has no password: a draft over it would not know what it replaces.
    void aPasswordThatIsNotReadIsRefused()
    {
        ReviewFilesStage stage;
        stage.demo().goOffline();
        stage.remake();
        stage.waitUntilRead();
        stage.write(u"first_name.txt"_s, "Ada\n");
        stage.write(u"demo_password.txt"_s, "neap tide\n");
        stage.import();
        QCOMPARE(stage.rows(), (QStringList{u"contactFirstName +"_s, u"demoAccountPassword !"_s}));
        QVERIFY(stage.dialogSays(u"This was not read from Apple yet."_s));
        stage.confirm().click();
        QVERIFY(stage.draft(u"contactFirstName"_s));
        QVERIFY(!stage.draft(u"demoAccountPassword"_s));
    }

    void aVersionOnTheStoreIsExportedAndTakesNothing()
    {
        ReviewFilesStage stage(u"2.3.1"_s);
        QTRY_VERIFY(!stage.part<QLineEdit>(u"appReview.contactPhone.line"_s).isEnabled());
        QVERIFY(!stage.run(ActionId::ImportFolder));
        const std::vector<PageAction> actions = stage.pane().pageActions();
        const auto import = std::find_if(actions.cbegin(), actions.cend(), [](const PageAction &one) { return one.id == ActionId::ImportFolder; });
        QVERIFY(import->disabledReason.contains("on the App Store"_L1));
        stage.exportIt();
        QTRY_VERIFY(!stage.notices().isEmpty());
        QVERIFY2(stage.notices().constLast().startsWith("6 file(s) written to "_L1), qPrintable(stage.notices().constLast()));
    }

    void aFolderWithoutItSaysSo()
    {
        ReviewFilesStage stage;
        QVERIFY(stage.run(ActionId::ImportFolder));
        stage.choose(u"appReview.importFolder"_s);
        QTRY_VERIFY(stage.pane().findChild<QMessageBox *>(u"appReview.failure"_s));
        const auto &box = stage.part<QMessageBox>(u"appReview.failure"_s);
        QVERIFY(box.text().contains("has no App Review information"_L1));
        QVERIFY(box.informativeText().contains("review_information"_L1));
    }

    void filesAreReplacedAfterAQuestionAndThePasswordIsNever()
    {
        ReviewFilesStage stage;
        stage.write(u"first_name.txt"_s, "Ada\r\n");
        stage.write(u"last_name.txt"_s, "Petersen");
        stage.write(u"demo_password.txt"_s, "old\n");
        stage.exportIt();
        QPointer<QMessageBox> question;
        QTRY_VERIFY((question = stage.pane().findChild<QMessageBox *>(u"appReview.replaceFiles"_s)));
        QVERIFY2(question->text().startsWith("Replace 1 file(s) in "_L1), qPrintable(question->text()));
        QCOMPARE(stage.contentsOf(u"first_name.txt"_s), "Ada\r\n");
        QCOMPARE(stage.contentsOf(u"notes.txt"_s), "(none)"); // nothing at all before the answer
        question->findChild<QAbstractButton *>(u"appReview.replaceFiles.confirm"_s)->click();
        QTRY_VERIFY(!stage.notices().isEmpty());
        QCOMPARE(stage.contentsOf(u"first_name.txt"_s), "Maren\r\n");
        QCOMPARE(stage.contentsOf(u"last_name.txt"_s), "Petersen");
        QCOMPARE(stage.contentsOf(u"demo_password.txt"_s), "old\n");
        QVERIFY(stage.contentsOf(u"notes.txt"_s).startsWith("Sign in with the account"));
        QVERIFY2(stage.notices().constLast().endsWith(u" · 1 said so already · the password is never exported"_s),
                 qPrintable(stage.notices().constLast()));
    }

    void aFolderThatIsDroppedOnThePageIsImported()
    {
        ReviewFilesStage stage;
        stage.write(u"first_name.txt"_s, "Ada\n");
        QCOMPARE(stage.pane().dropWords(stage.folder()).prompt, u"Drop to import this review information"_s);
        QCOMPARE(stage.pane().dropWords(u"/tmp/texts.csv"_s).prompt, QString());
        stage.pane().takeDrop(stage.folder());
        QTRY_VERIFY(stage.pane().findChild<ReviewImportDialog *>());
        QCOMPARE(stage.rows(), QStringList(u"contactFirstName +"_s));
        stage.confirm().click();
        QCOMPARE(stage.draft(u"contactFirstName"_s)->mine, u"Ada"_s);
    }

    void aVersionOnTheStoreTakesNoDrop()
    {
        ReviewFilesStage stage(u"2.3.1"_s);
        QTRY_VERIFY(stage.pane().dropWords(stage.folder()).refusal.contains("on the App Store"_L1));
        QCOMPARE(stage.pane().dropWords(stage.folder()).prompt, QString());
        stage.pane().takeDrop(stage.folder()); // it was locked while the folder hovered
        QVERIFY(stage.notices().constLast().contains("on the App Store"_L1));
        QVERIFY(!stage.pane().findChild<ReviewImportDialog *>());
    }

    void theButtonOffersTheSame()
    {
        ReviewFilesStage stage;
        stage.part<QAbstractButton>(u"appReview.files"_s).click();
        QStringList items;
        for (const QAction *item : stage.part<QMenu>(u"appReview.filesMenu"_s).actions())
            items.append(item->text());
        QCOMPARE(items, (QStringList{u"Import Folder…"_s, u"Export…"_s}));
    }
};

SLIPWAY_TEST(TstReviewFiles)
#include "tst_reviewfiles.moc"
