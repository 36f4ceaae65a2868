// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerimportpane.h"

#include "services/accounts.h"
#include "services/testerimport/testerimports.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/widgets/statuschip.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
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
        QCOMPARE(m_stage->words(u"source"_s), u"spring.csv"_s);
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

private:
    std::unique_ptr<ImportPaneStage> m_stage;
};

SLIPWAY_TEST(TstTesterImportPane)
#include "tst_testerimportpane.moc"
