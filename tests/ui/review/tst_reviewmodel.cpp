// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewmodel.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/review/reviewblocks.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/textwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

using Verdict = ReviewedText::Verdict;
using Progress = ReviewedText::Progress;

namespace {

ReviewedText text(const QString &locale, const QString &field, const QString &theirs = u"A calm tide"_s, const QString &mine = u"A high tide"_s)
{
    const DraftKey key{.appId = u"1"_s, .part = TextPart::ofVersion(u"IOS"_s), .locale = Locale(locale), .field = field};
    return {.draft = {.key = key, .base = theirs, .mine = mine}, .theirs = theirs};
}

ReviewedText conflict(const QString &locale)
{
    ReviewedText one = text(locale, u"keywords"_s);
    one.theirs = u"A low tide"_s;
    one.verdict = Verdict::Conflict;
    return one;
}

ReviewedText ended(Progress progress)
{
    ReviewedText one = text(u"ja"_s, u"keywords"_s);
    one.progress = progress;
    return one;
}

struct ReviewStage
{
    explicit ReviewStage(const std::vector<ReviewedText> &texts) { model.setTexts(texts); }

    QStringList ids() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row).data(IdRole).toString());
        return list;
    }
    QString sentence(int row) const { return model.index(row).data(Qt::AccessibleTextRole).toString(); }

    ReviewModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class TstReviewModel final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void rowsComeAndGoInTheirPlaces()
    {
        const ReviewedText german = text(u"de-DE"_s, u"keywords"_s);
        const ReviewedText french = text(u"fr-FR"_s, u"keywords"_s);
        const ReviewedText japanese = text(u"ja"_s, u"keywords"_s);
        ReviewStage stage({german, japanese});
        QSignalSpy reset(&stage.model, &QAbstractItemModel::modelReset);
        stage.model.setUnfolded(1, true);
        const QPersistentModelIndex kept = stage.model.index(1);
        stage.model.setTexts({german, french, japanese});
        QCOMPARE(stage.ids(), (QStringList{u"version/IOS de-DE keywords"_s, u"version/IOS fr-FR keywords"_s, u"version/IOS ja keywords"_s}));
        QCOMPARE(kept.row(), 2);
        QVERIFY(stage.model.isUnfolded(2));
        stage.model.setTexts({french, japanese});
        QCOMPARE(kept.row(), 1);
        QCOMPARE(stage.model.rowOf(german.draft.key), -1);
        QCOMPARE(reset.size(), 0);
    }

    void aValueIsSaidAsPeopleSayIt()
    {
        ReviewedText answer = text({}, u"violenceRealistic"_s, u"NONE"_s, u"FREQUENT"_s);
        answer.draft.key.part = TextPart::ofApp();
        ReviewStage stage({answer, text(u"ja"_s, u"keywords"_s)});
        QCOMPARE(stage.ids().constFirst(), u"app  violenceRealistic"_s);
        QVERIFY2(stage.sentence(0).startsWith(u"The App, Realistic Violence, shared by all platforms"_s), qPrintable(stage.sentence(0)));
        QVERIFY(stage.sentence(0).contains(u"None"_s) && stage.sentence(0).contains(u"Frequent"_s));
        QCOMPARE(blocksOf(stage.model, 0, ReviewShow::After).front().runs.front().text, u"Frequent"_s);
        QCOMPARE(blocksOf(stage.model, 0, ReviewShow::Before).front().runs.front().text, u"None"_s);
        stage.model.setFilter({languageCode(answer.draft.key)}, {});
        QCOMPARE(stage.model.rowCount(), 1);
    }

    void aPasswordIsSeenToChangeAndNotHow()
    {
        ReviewedText password = text({}, u"demoAccountPassword"_s, u"low tide"_s, u"high tide"_s);
        password.draft.key.locale = Locale();
        ReviewStage stage({password});
        QCOMPARE(stage.model.mine(0).runs.size(), size_t(1));
        QCOMPARE(stage.model.mine(0).runs.front().text, u"••••••••"_s);
        QCOMPARE(stage.model.mine(0).runs.front().kind, DiffRun::Kind::Inserted);
        QVERIFY2(!stage.sentence(0).contains(u"tide"_s), qPrintable(stage.sentence(0)));
    }

    void valuesAreToldApartByWhatTheyBelongTo()
    {
        const DraftKey ofApp{.appId = u"1"_s, .part = TextPart::ofApp(), .field = u"contests"_s};
        const DraftKey ofVersion{.appId = u"1"_s, .part = TextPart::ofVersion(u"IOS"_s), .field = u"notes"_s};
        QCOMPARE(languageLabel(ofApp), u"The App"_s);
        QCOMPARE(languageLabel(ofVersion), u"iOS Version"_s);
        QVERIFY(languageCode(ofApp) != languageCode(ofVersion));
    }

    void aRowThatIsAsItWasIsLeftAlone()
    {
        ReviewedText german = text(u"de-DE"_s, u"keywords"_s);
        const ReviewedText japanese = text(u"ja"_s, u"keywords"_s);
        ReviewStage stage({german, japanese});
        QSignalSpy changed(&stage.model, &QAbstractItemModel::dataChanged);
        german.progress = Progress::Sending;
        stage.model.setTexts({german, japanese});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 0);
    }

    void aFilterLetsThroughLanguagesAndFields()
    {
        ReviewStage stage({text(u"de-DE"_s, u"description"_s), text(u"de-DE"_s, u"keywords"_s), text(u"ja"_s, u"keywords"_s)});
        stage.model.setFilter({u"de-DE"_s}, {u"Keywords"_s});
        QCOMPARE(stage.ids(), QStringList{u"version/IOS de-DE keywords"_s});
        stage.model.setFilter({}, {u"Keywords"_s});
        QCOMPARE(stage.model.rowCount(), 2);
        stage.model.setFilter({}, {});
        QCOMPARE(stage.model.rowCount(), 3);
    }

    void aTickIsAskedForWhereThereIsAChoice()
    {
        ReviewedText held = text(u"fr-FR"_s, u"keywords"_s);
        held.verdict = Verdict::Held;
        ReviewStage stage({text(u"de-DE"_s, u"keywords"_s), held});
        QSignalSpy asked(&stage.model, &ReviewModel::choiceRequested);
        QCOMPARE(stage.model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(stage.model.setData(stage.model.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().at(0).value<DraftKey>().locale.code(), u"de-DE"_s);
        QCOMPARE(asked.constFirst().at(1).toBool(), false);
        QVERIFY(!stage.model.index(1).data(Qt::CheckStateRole).isValid());
        QVERIFY(!stage.model.setData(stage.model.index(1), Qt::Checked, Qt::CheckStateRole));
        stage.model.setTickable(false);
        QVERIFY(!stage.model.setData(stage.model.index(0), Qt::Unchecked, Qt::CheckStateRole));
    }

    void aScreenReaderHearsWhatAndHow_data()
    {
        QTest::addColumn<ReviewedText>("one");
        QTest::addColumn<QString>("sentence");
        const QString start = u"German · de-DE, Keywords, iOS, in preparation, "_s;
        const QString change = u"deleted: calm; inserted: high"_s;
        QTest::newRow("ready") << text(u"de-DE"_s, u"keywords"_s) << start + change;
        ReviewedText open = text(u"de-DE"_s, u"keywords"_s);
        open.isPublicAtOnce = true;
        QTest::newRow("public at once") << open << start + u"Public at once, "_s + change;
        ReviewedText held = text(u"de-DE"_s, u"keywords"_s);
        held.verdict = Verdict::Held;
        held.reason = u"It is too long."_s;
        QTest::newRow("held back") << held << start + u"Held back, It is too long., "_s + change;
        QTest::newRow("a conflict") << conflict(u"de-DE"_s)
                                    << start + u"Changed at Apple, at Apple deleted: calm; inserted: low, deleted: low; inserted: high"_s;
    }
    void aScreenReaderHearsWhatAndHow()
    {
        QFETCH(ReviewedText, one);
        QTEST(ReviewStage({one}).sentence(0), "sentence");
    }

    void theVersionIsNamedOnceItIsKnown()
    {
        ReviewStage stage({text(u"de-DE"_s, u"keywords"_s)});
        const VersionSummary version{.id = u"7"_s,
                                     .platform = EnumValue<Platform>::fromWire(u"IOS"_s),
                                     .versionString = u"2.4.0"_s,
                                     .state = EnumValue<AppVersionState>::of(AppVersionState::PrepareForSubmission)};
        stage.model.setVersions({version});
        QCOMPARE(stage.model.partText(0), u"iOS 2.4.0"_s);
    }

    void aFoldedRowTakesOneLineOrTwo_data()
    {
        QTest::addColumn<ReviewedText>("one");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("blocks");
        QTest::newRow("two short texts") << text(u"ja"_s, u"subtitle"_s) << 1 << 1;
        QTest::newRow("a long text") << text(u"ja"_s, u"description"_s, u"A calm tide. "_s.repeated(20), u"A calm tide! "_s.repeated(20)) << 2 << 1;
        QTest::newRow("two lines") << text(u"ja"_s, u"whatsNew"_s, u"One\nTwo"_s, u"One\nThree"_s) << 2 << 1;
        QTest::newRow("another text") << text(u"ja"_s, u"whatsNew"_s, u"Harbour\nmaps"_s, u"Nothing of it is left here"_s) << 2 << 2;
        QTest::newRow("a conflict") << conflict(u"ja"_s) << 2 << 2;
    }
    void aFoldedRowTakesOneLineOrTwo()
    {
        QFETCH(ReviewedText, one);
        const ReviewStage stage({one});
        QTEST(foldedLines(stage.model, 0, ReviewShow::Diff), "lines");
        const std::vector<ReviewBlock> blocks = blocksOf(stage.model, 0, ReviewShow::Diff);
        QTEST(int(blocks.size()), "blocks");
        int lines = 0;
        for (const ReviewBlock &block : blocks)
            lines += block.mostLines;
        QTEST(lines, "lines");
    }

    void aFoldedRowSpendsNoLineOnBreaks()
    {
        ReviewStage stage({text(u"ja"_s, u"whatsNew"_s, u"One\nTwo"_s, u"One\nTwo\nThree"_s)});
        const std::vector<DiffRun> folded{{DiffRun::Kind::Same, u"One Two"_s}, {DiffRun::Kind::Inserted, u"↵Three"_s}};
        QCOMPARE(blocksOf(stage.model, 0, ReviewShow::Diff).front().runs, folded);
        stage.model.setUnfolded(0, true);
        const std::vector<DiffRun> unfolded{{DiffRun::Kind::Same, u"One\nTwo"_s}, {DiffRun::Kind::Inserted, u"\nThree"_s}};
        QCOMPARE(blocksOf(stage.model, 0, ReviewShow::Diff).front().runs, unfolded);
    }

    void aWordAndWhatCameInItsPlaceAreTwo()
    {
        const ReviewStage stage({text(u"ja"_s, u"subtitle"_s, u"Weather"_s, u"Games"_s)});
        const std::vector<DiffRun> runs{{DiffRun::Kind::Deleted, u"Weather"_s}, {DiffRun::Kind::Same, u" "_s}, {DiffRun::Kind::Inserted, u"Games"_s}};
        QCOMPARE(blocksOf(stage.model, 0, ReviewShow::Diff).front().runs, runs);
    }

    void beforeAndAfterAreShownAlone()
    {
        const ReviewStage stage({text(u"ja"_s, u"keywords"_s, QString(), u"潮,月"_s)});
        QVERIFY(blocksOf(stage.model, 0, ReviewShow::Before).front().runs.empty());
        const std::vector<DiffRun> after{{DiffRun::Kind::Same, u"潮,月"_s}};
        QCOMPARE(blocksOf(stage.model, 0, ReviewShow::After).front().runs, after);
    }

    void theOutcomeIsSaidPlainly_data()
    {
        QTest::addColumn<std::vector<ReviewedText>>("texts");
        QTest::addColumn<QString>("outcome");
        const ReviewedText applied = ended(Progress::Applied);
        QTest::newRow("all applied") << std::vector{applied, applied} << u"2 change(s) applied."_s;
        QTest::newRow("one refused") << std::vector{applied, ended(Progress::Refused)} << u"1 change(s) applied. 1 change(s) stay as drafts."_s;
        QTest::newRow("one was not chosen") << std::vector{applied, ended(Progress::None), ended(Progress::Unknown)}
                                            << u"1 change(s) applied. 2 change(s) stay as drafts."_s;
        QTest::newRow("none") << std::vector{ended(Progress::Refused)} << u"Nothing was applied. 1 change(s) stay as drafts."_s;
    }
    void theOutcomeIsSaidPlainly()
    {
        QFETCH(std::vector<ReviewedText>, texts);
        QTEST(outcomeText(countsOf(texts)), "outcome");
    }
};

SLIPWAY_TEST(TstReviewModel)
#include "tst_reviewmodel.moc"
