// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerexports.h"

#include "support/testrunner.h"
#include "ui/testflight/testersstage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TestersStage;

namespace {

//! Exports as \a action does into \a path; answers the lines of the file.
QList<QByteArray> exportedLines(TestersStage &stage, ActionId action, const QString &path)
{
    const qsizetype before = stage.notices().size();
    if (!stage.run(action))
        qFatal("nothing can be exported");
    auto &dialog = stage.part<QFileDialog>(u"testers.exportDialog"_s);
    emit dialog.fileSelected(path);
    dialog.close();
    if (!QTest::qWaitFor([&] { return stage.notices().size() > before; }, test::patience))
        qFatal("the export does not end");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

} // namespace

//! The files that are made of the list of testers.
class TstTesterExports final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatTheFilterShowsIsExportedInItsOrder()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.filter().setText(u"group:Sailing state:installed"_s);
        const QStringList shown = stage.column(u"email"_s);
        QVERIFY(shown.size() > 2);
        const QTemporaryDir folder;
        const QList<QByteArray> lines = exportedLines(stage, ActionId::Export, folder.filePath(u"testers.csv"_s));
        QCOMPARE(lines.size(), shown.size() + 1);
        for (qsizetype row = 0; row < shown.size(); ++row)
            QVERIFY2(lines[row + 1].startsWith(QByteArray(shown[row].toUtf8() + ',')), lines[row + 1].constData());
        QVERIFY2(stage.notices().constLast().startsWith(u"%1 tester(s) exported to "_s.arg(shown.size())), qPrintable(stage.notices().constLast()));
    }

    void theFileIsCalledAfterWhoseTestersTheyAre_data()
    {
        QTest::addColumn<Place>("place");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("an app's") << TestersStage::ofTideline() << u"Tideline-testers-20"_s;
        QTest::newRow("a team's") << Place{.kind = Place::Kind::TeamTesters} << u"Demo Team-testers-20"_s;
    }

    void theFileIsCalledAfterWhoseTestersTheyAre()
    {
        QFETCH(Place, place);
        QFETCH(QString, beginning);
        TestersStage stage(place);
        stage.waitForAll();
        QVERIFY(stage.run(ActionId::Export));
        auto &dialog = stage.part<QFileDialog>(u"testers.exportDialog"_s);
        const QString name = QFileInfo(dialog.selectedFiles().constFirst()).fileName();
        QVERIFY2(name.startsWith(beginning), qPrintable(name));
        dialog.close();
    }

    void whoIsSelectedIsExportedAlone()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.select(1, 3);
        const QTemporaryDir folder;
        QCOMPARE(exportedLines(stage, ActionId::Export, folder.filePath(u"testers.csv"_s)).size(), 4);
    }

    void theWebsiteGetsNobodyWithoutAnAddress()
    {
        TestersStage stage;
        stage.waitForAll();
        const qsizetype unknown = stage.column(u"email"_s).count(QString());
        QVERIFY(unknown > 0);
        const QTemporaryDir folder;
        const QList<QByteArray> lines = exportedLines(stage, ActionId::ExportForAppStoreConnect, folder.filePath(u"site.csv"_s));
        QCOMPARE(lines.size(), stage.rows() - unknown);
        QVERIFY(lines.constFirst().contains('@'));
        QVERIFY2(stage.notices().constLast().endsWith(u"%1 without an address left out"_s.arg(unknown)), qPrintable(stage.notices().constLast()));
    }

    void whereNobodyIsShownNothingIsExported()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.filter().setText(u"zebra"_s);
        QVERIFY(!stage.run(ActionId::Export));
    }
};

SLIPWAY_TEST(TstTesterExports)
#include "tst_testerexports.moc"
