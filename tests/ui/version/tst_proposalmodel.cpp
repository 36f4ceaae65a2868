// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/proposalmodel.h"

#include "support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

TextCell textCell(const QString &locale, const QString &field)
{
    return {Locale(locale), textAmong(storeTexts(), field)};
}

const TextProposal germanProposal{.cell = textCell(u"de-DE"_s, u"keywords"_s), .before = u"ebbe,flut"_s, .after = u"ebbe,hafen"_s};
const TextProposal frenchProposal{.cell = textCell(u"fr-FR"_s, u"keywords"_s), .after = QString(101, u'x')};
const TextProposal lockedProposal{.cell = textCell(u"it"_s, u"keywords"_s), .before = u"a"_s, .after = u"b"_s, .lock = u"In review."_s};

} // namespace

class TstProposalModel final : public QObject
{
    Q_OBJECT

private slots:
    void whatCanBeDoneIsTickedAndWhatIsLockedIsNot()
    {
        ProposalModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setProposals({germanProposal, frenchProposal, lockedProposal}, true);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.chosenCount(), 2);
        QCOMPARE(model.possibleCount(), 2);
        QCOMPARE(model.tooLongCount(), 1);
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!model.index(2).data(Qt::CheckStateRole).isValid());
        QVERIFY(!(model.index(2).flags() & Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(model.index(2), Qt::Checked, Qt::CheckStateRole));
        model.tickAll(true);
        QCOMPARE(model.chosen().size(), size_t(2));
        QCOMPARE(model.chosen().front().cell, germanProposal.cell);
        QCOMPARE(model.chosen().front().text, germanProposal.after);
    }

    void aTickStaysWhileTheTextBecomesAnother()
    {
        ProposalModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setProposals({germanProposal, frenchProposal}, true);
        QSignalSpy chosen(&model, &ProposalModel::chosenChanged);
        QVERIFY(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(chosen.count(), 1);
        TextProposal other = germanProposal;
        other.after = u"ebbe,kai"_s;
        model.setProposals({other, frenchProposal}, true);
        QCOMPARE(model.chosenCount(), 1);
        QCOMPARE(model.chosen().front().cell, frenchProposal.cell);
        QCOMPARE(model.diff(0), wordDiff(other.before, other.after)); // not the one of before
    }

    void theSameTextOfSeveralVersionsIsSeveralRows()
    {
        ProposalModel model;
        TextProposal quarry = germanProposal;
        quarry.versionId = u"3"_s;
        quarry.versionName = u"Quarry · macOS 3.0"_s;
        TextProposal cordial = quarry;
        cordial.versionId = u"4"_s;
        cordial.versionName = u"Cordial · iOS 3.3"_s;
        model.setProposals({quarry, cordial}, true);
        QVERIFY(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
        model.setProposals({cordial, quarry}, true); // each keeps its tick
        QCOMPARE(model.chosen().size(), size_t(1));
        QCOMPARE(model.chosen().front().versionId, u"4"_s);
        QCOMPARE(model.index(1).data().toString(), u"German · de-DE, Quarry · macOS 3.0"_s);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().startsWith(u"German · de-DE, Cordial · iOS 3.3, deleted:"_s));
    }

    void aScreenReaderHearsWhatWouldHappen()
    {
        ProposalModel model;
        model.setProposals({germanProposal, frenchProposal, lockedProposal}, false);
        QCOMPARE(model.chosenCount(), 0);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"German · de-DE, Keywords, deleted: flut; inserted: hafen"_s);
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().startsWith(u"French · fr-FR, Keywords, too long, inserted: xxx"_s));
        QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains("In review."_L1));
    }
};

SLIPWAY_TEST(TstProposalModel)
#include "tst_proposalmodel.moc"
