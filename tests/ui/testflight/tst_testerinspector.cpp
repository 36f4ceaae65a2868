// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerinspector.h"

#include "models/itemroles.h"
#include "services/accountsummary.h"
#include "support/testrunner.h"
#include "ui/testflight/testersstage.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TestersStage;

namespace {

QString withoutMarks(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QList<Chip *> groupChips(TestersStage &stage)
{
    return stage.pane().inspector()->findChildren<Chip *>(u"testers.groupChip"_s);
}

QAbstractButton &removeButton(const Chip &chip)
{
    return *chip.findChild<QAbstractButton *>(u"chip.remove"_s);
}

// Selects the first tester who is in \a groups, and in no other.
void selectMember(TestersStage &stage, const QString &groups)
{
    const qsizetype row = stage.column(u"groups"_s).indexOf(groups);
    QVERIFY2(row >= 0, qPrintable(groups));
    stage.select(int(row), 1);
}

// The lines of the fact called \a label.
QStringList linesOf(TestersStage &stage, const QString &label)
{
    for (QLabel *name : stage.pane().inspector()->findChildren<QLabel *>()) {
        if (name->text() == label)
            return withoutMarks(name->parentWidget()->findChild<QLabel *>(u"field.value"_s)->text()).split(u'\n');
    }
    return {};
}

} // namespace

//! What the inspector says of testers, and how they leave their groups there (ux.md 5.11).
class TstTesterInspector final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void groupsAreChipsThatSayWhatTheyDo()
    {
        TestersStage stage;
        stage.waitForAll();
        QVERIFY(groupChips(stage).isEmpty());
        selectMember(stage, u"Press"_s);
        QCOMPARE(groupChips(stage).size(), 1);
        QAbstractButton &remove = removeButton(*groupChips(stage).first());
        QCOMPARE(withoutMarks(remove.accessibleName()), u"Remove from Press"_s);
        QVERIFY(remove.isEnabled());
        QCOMPARE(remove.focusPolicy(), Qt::TabFocus);
        stage.select(0, 2);
        QVERIFY(!stage.pane().inspector()->findChild<QWidget *>(u"testers.groups"_s)->isVisibleTo(stage.pane().inspector()));
    }

    void aChipTakesTheTesterOutOfItsGroup()
    {
        TestersStage stage;
        stage.waitForAll();
        selectMember(stage, u"Press"_s);
        const QStringList selected = stage.selectedIds();
        QTest::keyClick(&removeButton(*groupChips(stage).first()), Qt::Key_Space);
        QCOMPARE(stage.lastJob().state, JobStatus::State::Deferred); // it can be undone
        stage.finishJobs();
        QCOMPARE(stage.lastJob().state, JobStatus::State::Done);
        QTRY_VERIFY(groupChips(stage).isEmpty());
        QCOMPARE(stage.selectedIds(), selected);
        QVERIFY(stage.demo().sent().constLast().startsWith(u"DELETE /v1/betaGroups/"_s));
    }

    void aReadOnlyAccountKeepsThem()
    {
        TestersStage stage;
        stage.waitForAll();
        selectMember(stage, u"Press"_s);
        stage.setSafeMode(SafeMode::ReadOnly);
        QTRY_VERIFY(!removeButton(*groupChips(stage).first()).isEnabled());
        stage.setSafeMode(SafeMode::Normal);
        QTRY_VERIFY(removeButton(*groupChips(stage).first()).isEnabled());
    }

    void whenNobodyIsSelectedItTellsOfAll()
    {
        TestersStage stage;
        stage.waitForAll();
        QTRY_COMPARE(linesOf(stage, u"Internal testers"_s).size(), 1);
        const int all = stage.rows();
        const QStringList internals = linesOf(stage, u"Internal testers"_s).constFirst().split(u" of "_s);
        const QStringList externals = linesOf(stage, u"External testers"_s).constFirst().split(u" of "_s);
        QCOMPARE(internals.constLast(), u"100"_s);
        QCOMPARE(externals.constLast(), u"10,000"_s);
        QVERIFY(internals.constFirst().toInt() > 0);
        QCOMPARE(internals.constFirst().toInt() + QLocale().toInt(externals.constFirst()), all);
        QVERIFY(!linesOf(stage, u"Builds on their devices"_s).isEmpty());
        selectMember(stage, u"Press"_s);
        QVERIFY(linesOf(stage, u"Internal testers"_s).isEmpty());
    }

    void ofManyBuildsTheMostFrequentAreNamed()
    {
        TestersStage stage;
        stage.waitForAll();
        stage.table().selectAll();
        const QStringList lines = linesOf(stage, u"Builds on their devices"_s);
        QCOMPARE(lines.size(), 9);
        static const QRegularExpression more(u"\\Aand \\d+ more\\z"_s);
        QVERIFY2(more.match(lines.constLast()).hasMatch(), qPrintable(lines.constLast()));
        QList<int> counts;
        for (const QString &line : lines.first(8))
            counts.append(line.section(u"  "_s, 1).toInt());
        QVERIFY(std::is_sorted(counts.crbegin(), counts.crend()));
        QVERIFY(counts.constLast() > 0);
        stage.select(0, 2);
        QVERIFY(!linesOf(stage, u"Status"_s).join(u' ').contains(u"more"_s));
    }
};

SLIPWAY_TEST(TstTesterInspector)
#include "tst_testerinspector.moc"
