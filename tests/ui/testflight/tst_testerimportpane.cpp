// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerimportpane.h"

#include "models/itemroles.h"
#include "services/accounts.h"
#include "services/testerimport/testerimports.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/widgets/statuschip.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

const Place importPage{.kind = Place::Kind::TesterImport, .appId = QStringLiteral("6501000101"), .appName = QStringLiteral("Tideline")};

//! The page, and what one does with it.
class ImportPaneStage final : public PaneStage
{
public:
    explicit ImportPaneStage(const Place &place = importPage) : PaneStage(place)
    {
        setSafeMode(SafeMode::Normal);
        [this] { QTRY_VERIFY(imports().isReady()); }();
    }

    TesterImports &imports() { return demo().session().testerImports(); }
    QAbstractItemModel &rows() { return *part<QTableView>(u"testerImport.view"_s).model(); }
    //! Whether they are shown or not.
    QAbstractItemModel &lines() { return *static_cast<QAbstractProxyModel &>(rows()).sourceModel(); }
    QPushButton &button(const QString &name) { return part<QPushButton>(u"testerImport."_s + name); }
    StatusChip &chip(const QString &result) { return part<StatusChip>(u"testerImport.chip."_s + result); }
    QString words(const QString &name) { return part<QLabel>(u"testerImport."_s + name).text(); }
    void setSafeMode(SafeMode mode) { demo().workspace().accounts().setSafeMode(demo().session().account().id, mode); }

    QString column(int number)
    {
        QStringList texts;
        for (int row = 0; row < rows().rowCount(); ++row)
            texts.append(rows().index(row, number).data().toString());
        return texts.join(u' ');
    }
    QString results() { return column(1); }

    //! Chooses \a value of the box called \a name, as somebody does.
    void pick(const QString &name, const QString &text)
    {
        auto &box = part<QComboBox>(u"testerImport."_s + name);
        box.setCurrentText(text);
        emit box.activated(box.currentIndex());
    }

    void paste(const QString &table)
    {
        QGuiApplication::clipboard()->setText(table);
        QVERIFY(run(ActionId::Paste));
    }

    //! Chooses a file with \a bytes in it.
    void choose(const QByteArray &bytes, const QString &name = u"spring.csv"_s)
    {
        const QString path = demo().folder() + u'/' + name;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QVERIFY(run(ActionId::Import));
        auto &dialog = part<QFileDialog>(u"testerImport.dialog"_s);
        emit dialog.fileSelected(path);
        dialog.close();
    }

    void waitForRehearsal() { QTRY_VERIFY(words(u"cost"_s).contains(u"request"_s)); }

    //! Presses Import, and says yes.
    void import()
    {
        QTRY_VERIFY(button(u"import"_s).isEnabled());
        button(u"import"_s).click();
        button(u"question.confirm"_s).click();
    }
    //! Says where the rows go that are to be saved, and answers what is there then.
    QString save()
    {
        const QString path = demo().folder() + u"/saved.csv"_s;
        auto &dialog = part<QFileDialog>(u"testerImport.exportDialog"_s);
        emit dialog.fileSelected(path);
        dialog.close();
        [this] { QTRY_VERIFY(notices().contains(u"Saved to saved.csv"_s)); }();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).remove(QChar(QChar::ByteOrderMark)) : QString();
    }
    void waitForEnd() { QTRY_VERIFY(button(u"done"_s).isVisible()); }
};

const QByteArray people = "E-Mail;Vorname;Nachname;Firma\n"
                          "eve@example.org;Eve;Stone;Acme\n"
                          "nobody;No;Body;Acme\n"
                          "mae@example.org;Mae;Wood;Acme\n"
                          "EVE@example.org;Eve;Stone;Acme\n";

} // namespace

//! The page on which tables of testers are looked at and imported (ux.md 5.11), on the real sandbox.
class TstTesterImportPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() { m_stage = std::make_unique<ImportPaneStage>(); }
    void cleanup() { m_stage.reset(); }

    void itBeginsWithAnInvitation()
    {
        QVERIFY(m_stage->part<QWidget>(u"testerImport.placeholder"_s).isVisible());
        QCOMPARE(m_stage->pane().title(), u"Import Testers"_s);
    }

    void aFileIsReadMappedAndRehearsed()
    {
        m_stage->choose(people);
        m_stage->waitForRehearsal();
        QCOMPARE(m_stage->words(u"count"_s), u"spring.csv"_s);
        QCOMPARE(m_stage->part<QComboBox>(u"testerImport.delimiter"_s).currentText(), u"Semicolon"_s);
        QVERIFY(m_stage->part<QCheckBox>(u"testerImport.header"_s).isChecked());
        QCOMPARE(m_stage->part<QComboBox>(u"testerImport.column.0"_s).currentText(), u"Email"_s);
        QCOMPARE(m_stage->part<QComboBox>(u"testerImport.column.3"_s).currentText(), u"Ignore"_s);
        QCOMPARE(m_stage->results(), u"New Invalid New Duplicate"_s);
        QCOMPARE(m_stage->button(u"import"_s).text(), u"Import 2 Tester(s)"_s);
        QVERIFY(!m_stage->demo().sent().size());
    }

    void whatIsImportedIsShownRowByRow()
    {
        const QAbstractItemModelTester tester(&m_stage->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_stage->choose(people);
        m_stage->import();
        m_stage->waitForEnd();
        QCOMPARE(m_stage->results(), u"Added Invalid Added Duplicate"_s);
        QCOMPARE(m_stage->words(u"progress"_s), u"2 tester(s) are in their groups."_s);
        QCOMPARE(m_stage->demo().sent(), QStringList(2, u"POST /v1/betaTesters"_s));
        m_stage->button(u"done"_s).click();
        QVERIFY(m_stage->part<QWidget>(u"testerImport.placeholder"_s).isVisible());
        QVERIFY(m_stage->imports().all().empty());
    }

    void pastedCellsAreATableToo()
    {
        m_stage->paste(u"Eve\tStone\teve@example.org\nMae\tWood\tmae@example.org\n"_s);
        m_stage->waitForRehearsal();
        QCOMPARE(m_stage->words(u"count"_s), u"Clipboard"_s);
        QVERIFY(!m_stage->part<QCheckBox>(u"testerImport.header"_s).isChecked());
        QCOMPARE(m_stage->column(2), u"eve@example.org mae@example.org"_s);
        QCOMPARE(m_stage->column(3), u"Eve Mae"_s);
        QCOMPARE(m_stage->results(), u"New New"_s);
    }

    void anotherMappingIsRehearsedByItself()
    {
        m_stage->choose(people);
        m_stage->waitForRehearsal();
        m_stage->pick(u"column.0"_s, u"Ignore"_s);
        QVERIFY(!m_stage->button(u"import"_s).isEnabled());
        QCOMPARE(m_stage->words(u"cost"_s), u"Choose the column that holds the email addresses."_s);
        m_stage->pick(u"column.3"_s, u"Email"_s);
        QTRY_COMPARE(m_stage->results(), u"Invalid Invalid Invalid Invalid"_s);
        QCOMPARE(m_stage->words(u"cost"_s), u"No row of it would be imported."_s);
        m_stage->pick(u"column.3"_s, u"Groups"_s);
        m_stage->pick(u"column.0"_s, u"Email"_s);
        QTRY_VERIFY(m_stage->column(6).contains(u"The app has no group “Acme”."_s));
    }

    void theTableIsReadAgainInAnotherWay()
    {
        m_stage->choose(people);
        m_stage->waitForRehearsal();
        m_stage->part<QCheckBox>(u"testerImport.header"_s).click();
        QTRY_COMPARE(m_stage->results(), u"Invalid New Invalid New Duplicate"_s);
        m_stage->pick(u"delimiter"_s, u"Comma"_s);
        QTRY_VERIFY(!m_stage->pane().findChild<QComboBox *>(u"testerImport.column.1"_s));
        m_stage->pick(u"delimiter"_s, u"Semicolon"_s);
        QTRY_VERIFY(m_stage->pane().findChild<QComboBox *>(u"testerImport.column.1"_s));
    }

    void chipsFilterTheRows()
    {
        const QAbstractItemModelTester tester(&m_stage->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_stage->choose(people);
        m_stage->waitForRehearsal();
        QCOMPARE(m_stage->chip(u"new"_s).text(), u"2 new"_s);
        QVERIFY(!m_stage->chip(u"member"_s).isVisible());
        m_stage->chip(u"invalid"_s).click();
        QCOMPARE(m_stage->results(), u"Invalid"_s);
        QCOMPARE(m_stage->column(6), u"There is no @ in the address."_s);
        m_stage->chip(u"duplicate"_s).click();
        QCOMPARE(m_stage->results(), u"Invalid Duplicate"_s);
        m_stage->part<QLineEdit>(u"testerImport.filter"_s).clear();
        QVERIFY(!m_stage->chip(u"invalid"_s).isChecked());
        QCOMPARE(m_stage->rows().rowCount(), 4);
    }

    void theChosenGroupGetsThem()
    {
        m_stage->choose(people);
        m_stage->waitForRehearsal();
        m_stage->pick(u"group"_s, u"Press"_s);
        QTRY_COMPARE(m_stage->column(5).count(u"Press"_s), 3); // the duplicate would be in it too
        m_stage->import();
        m_stage->waitForEnd();
        QCOMPARE(m_stage->column(5).count(u"Press"_s), 3);
    }

    void aWrongFileSaysWhatToDo()
    {
        m_stage->choose("PK\x03\x04 and more", u"spring.xlsx"_s);
        QTRY_VERIFY(m_stage->says(u"“spring.xlsx” is a document, and no table of text."_s));
        QVERIFY(!m_stage->button(u"import"_s).isEnabled());
        m_stage->choose(people);
        m_stage->waitForRehearsal();
        QVERIFY(!m_stage->says(u"spring.xlsx"_s));
        m_stage->button(u"cancel"_s).click();
        QVERIFY(m_stage->part<QWidget>(u"testerImport.placeholder"_s).isVisible());
    }

    void aFileThatIsNotThereIsSaid()
    {
        m_stage->pane().takeDrop(u"/nowhere/at/all.csv"_s);
        QTRY_VERIFY(m_stage->says(u"all.csv"_s));
        QVERIFY(m_stage->part<QWidget>(u"testerImport.placeholder"_s).isVisible());
    }

    void onlyTablesAreTaken()
    {
        QVERIFY(!m_stage->pane().dropWords(u"/a/spring.CSV"_s).prompt.isEmpty());
        QVERIFY(!m_stage->pane().dropWords(u"/a/spring.tsv"_s).prompt.isEmpty());
        QVERIFY(m_stage->pane().dropWords(u"/a/spring.png"_s).prompt.isEmpty());
    }

    void aReadOnlyAccountSaysWhyNot()
    {
        m_stage->setSafeMode(SafeMode::ReadOnly);
        m_stage->choose(people);
        QTRY_COMPARE(m_stage->results(), u"New Invalid New Duplicate"_s);
        QVERIFY(!m_stage->button(u"import"_s).isEnabled());
        QCOMPARE(m_stage->button(u"import"_s).accessibleDescription(), u"This account is read-only."_s);
    }

    void problemsAreSaved()
    {
        m_stage->choose(people);
        m_stage->waitForRehearsal();
        m_stage->button(u"saveProblems"_s).click();
        QCOMPARE(m_stage->save(),
                 u"row,email,firstName,lastName,reason\r\n3,nobody,No,Body,There is no @ in the address.\r\n"
                 "5,EVE@example.org,Eve,Stone,Row 2 has this address already.\r\n"_s);
    }

    void resultsAreSaved()
    {
        m_stage->choose("Email\neve@example.org\n");
        m_stage->import();
        m_stage->waitForEnd();
        m_stage->button(u"saveResults"_s).click();
        QVERIFY(m_stage->save().contains(u"2,eve@example.org,,,"_s));
    }

    void whoTestsIsReadAgainAfterAFailure()
    {
        const QJsonArray faults{
            QJsonObject{{u"match"_s, QJsonObject{{u"path"_s, u"/v1/betaTesters*"_s}}}, {u"fault"_s, u"status"_s}, {u"value"_s, 403}}};
        m_stage->demo().direct(u"faults"_s, QJsonDocument(faults));
        m_stage->remake();
        QTRY_VERIFY(m_stage->button(u"roster"_s).isVisibleTo(m_stage->pane().findChild<QWidget *>(u"testerImport.import"_s)->parentWidget()));
        QTRY_COMPARE(m_stage->button(u"roster"_s).text(), u"Read Again"_s);
        m_stage->choose(people);
        m_stage->waitForRehearsal();
    }

    void offlineTheTableIsLookedAtAllTheSame()
    {
        m_stage->demo().goOffline();
        m_stage->remake();
        m_stage->choose(people);
        QTRY_COMPARE(m_stage->column(2), u"eve@example.org nobody mae@example.org EVE@example.org"_s);
        QCOMPARE(m_stage->rows().index(1, 2).data(NoteRole).toString(), u"wrong"_s);
        QTRY_VERIFY(m_stage->part<QWidget>(u"testerImport.banner"_s).isVisible());
        QVERIFY(!m_stage->button(u"import"_s).isEnabled());
        QCOMPARE(m_stage->words(u"cost"_s), u"Who tests by now has to be read first."_s);
    }

    void aPausedImportIsThereAgain()
    {
        const QJsonArray faults{QJsonObject{
            {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"/v1/betaTesters"_s}}}, {u"fault"_s, u"stall"_s}, {u"value"_s, 500}}};
        m_stage->demo().direct(u"faults"_s, QJsonDocument(faults));
        m_stage->choose(people);
        m_stage->import();
        QTRY_VERIFY(m_stage->button(u"pause"_s).isVisible());
        QVERIFY(!m_stage->run(ActionId::Import)); // one after the other
        m_stage->button(u"pause"_s).click();
        QTRY_VERIFY(m_stage->button(u"resume"_s).isVisible());
        m_stage->remake();
        QTRY_VERIFY(m_stage->button(u"resume"_s).isVisible());
        QVERIFY(m_stage->words(u"progress"_s).contains(u"of 2 · Paused"_s));
        QCOMPARE(m_stage->words(u"count"_s), u"spring.csv"_s);
        m_stage->button(u"resume"_s).click();
        m_stage->waitForEnd();
        QCOMPARE(m_stage->results(), u"Added Invalid Added Duplicate"_s);
    }

    void whoDidNotGetInIsTriedAgain()
    {
        const QJsonArray faults{QJsonObject{{u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"/v1/betaTesters"_s}}},
                                            {u"fault"_s, u"status"_s},
                                            {u"value"_s, test::refusalOf(u"email"_s, u"No."_s)}}};
        m_stage->demo().direct(u"faults"_s, QJsonDocument(faults));
        m_stage->choose(people);
        m_stage->import();
        m_stage->waitForEnd();
        QCOMPARE(m_stage->chip(u"refused"_s).text(), u"1 refused"_s);
        QCOMPARE(m_stage->words(u"progress"_s), u"1 tester(s) are in their groups. 1 did not get in."_s);
        m_stage->button(u"retry"_s).click();
        QTRY_COMPARE(m_stage->results(), u"In Doubt"_s); // it is looked up for a minute before it is sent again
        QVERIFY(!m_stage->button(u"retry"_s).isVisible());
        QCOMPARE(m_stage->imports().all().size(), size_t(2));
    }

    void theTestersPageHandsTablesOn()
    {
        PaneStage testers({.kind = Place::Kind::Testers, .appId = importPage.appId, .appName = importPage.appName});
        QSignalSpy handed(&testers.pane(), &Pane::handedOn);
        QVERIFY(!testers.pane().dropWords(u"/a/spring.csv"_s).prompt.isEmpty());
        testers.pane().takeDrop(u"/a/spring.csv"_s);
        QCOMPARE(handed.takeFirst().value(0).value<Place>(), importPage);
        QGuiApplication::clipboard()->setText(u"no table"_s);
        QVERIFY(testers.run(ActionId::Paste));
        QVERIFY(handed.isEmpty());
        QGuiApplication::clipboard()->setText(u"eve@example.org"_s);
        QVERIFY(testers.run(ActionId::Paste));
        QCOMPARE(handed.takeFirst().value(1).toString(), QString());
        QVERIFY(testers.run(ActionId::Import));
        QCOMPARE(testers.lastRequest(), importPage);
        QVERIFY(!testers.part<QWidget>(u"testers.import.notice"_s).isVisible());
    }

    void theTestersPageTellsOfItAndShowsWhoCame()
    {
        PaneStage testers({.kind = Place::Kind::Testers, .appId = importPage.appId, .appName = importPage.appName});
        auto &table = testers.part<QTableView>(u"testers.view"_s);
        testers.part<QLineEdit>(u"testers.filter"_s).setText(u"eve@example.org"_s);
        QTRY_VERIFY(testers.part<QWidget>(u"testers.refresh"_s).isEnabled());
        QCOMPARE(table.model()->rowCount(), 0);
        TesterImports &imports = testers.demo().session().testerImports();
        QTRY_VERIFY(imports.isReady());
        const auto roster = QCoro::waitFor(imports.roster(importPage.appId, {}, CancelToken()));
        const TesterSheet sheet = *parseTesterSheet(TesterSource::fromClipboard(u"eve@example.org"_s));
        const auto &groups = (*roster)->groups;
        const auto external = std::find_if(groups.cbegin(), groups.cend(), [](const BetaGroupRow &group) { return !group.isInternal; });
        const TesterRehearsal rehearsal = rehearseImport(sheet, guessMapping(sheet), **roster, external->id, {});
        const qint64 id = *QCoro::waitFor(imports.start(rehearsal, u"spring.csv"_s, importPage.appId, importPage.appName));
        QVERIFY(testers.part<QWidget>(u"testers.import.notice"_s).isVisible());
        QVERIFY(testers.part<QLabel>(u"testers.import.words"_s).text().startsWith(u"Import of spring.csv · 0 of 1 · "_s));
        testers.part<QPushButton>(u"testers.import.show"_s).click();
        QCOMPARE(testers.lastRequest(), importPage);
        QTRY_VERIFY(imports.find(id)->hasEnded());
        QVERIFY(!testers.part<QWidget>(u"testers.import.notice"_s).isVisible());
        QTRY_COMPARE(table.model()->rowCount(), 1);
    }

private:
    std::unique_ptr<ImportPaneStage> m_stage;
};

SLIPWAY_TEST(TstTesterImportPane)
#include "tst_testerimportpane.moc"
