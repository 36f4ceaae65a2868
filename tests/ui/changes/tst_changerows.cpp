// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changerows.h"

#include "models/itemroles.h"
#include "models/tablemodel.h"
#include "support/testrunner.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace slipway;

using ChangeResult = Change::Result;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

Change change(qint64 id, const QString &field, const QString &before, const QString &after, ChangeResult result = ChangeResult::Applied)
{
    return {.id = id,
            .key = {.appId = u"1"_s, .part = TextPart::ofVersion(u"IOS"_s), .locale = Locale(u"de-DE"_s), .field = field},
            .resource = u"/v1/appStoreVersionLocalizations/7"_s,
            .before = before,
            .after = after,
            .result = result,
            .at = noon.addSecs(id)};
}

QString fact(const std::vector<Fact> &facts, const QString &label)
{
    const auto found = std::find_if(facts.cbegin(), facts.cend(), [&label](const Fact &each) { return each.label == label; });
    return found == facts.cend() ? QString() : found->value;
}

} // namespace

class TstChangeRows final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aRowSaysWhatChangedWhere()
    {
        TableModel<ChangeRow> model(&ChangeRow::id, changeColumns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSentence(&changeSentence);
        model.replace(changeRows({change(1, u"keywords"_s, u"ebbe"_s, u"ebbe,\nflut"_s)}, {{u"1"_s, u"Tideline"_s}}));
        const auto cell = [&model](QStringView column) { return model.index(0, model.columnOf(column)).data().toString(); };
        QCOMPARE(cell(u"app"), u"Tideline"_s);
        QCOMPARE(cell(u"language"), u"German · de-DE"_s);
        QCOMPARE(cell(u"field"), u"Keywords"_s);
        QCOMPARE(cell(u"change"), u"ebbe → ebbe, flut"_s);
        QCOMPARE(cell(u"result"), u"Applied"_s);
        QVERIFY(
            model.index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"Tideline, German · de-DE, Keywords, Applied, ebbe → ebbe, flut"_s));
    }

    void aValueIsSaidAsPeopleSayIt()
    {
        Change answer = change(1, u"contests"_s, {}, u"INFREQUENT"_s);
        answer.key = {.appId = u"1"_s, .part = TextPart::ofApp(), .field = u"contests"_s};
        const ChangeRow row = changeRows({answer}, {{u"1"_s, u"Tideline"_s}}).front();
        QVERIFY(changeSentence(row).endsWith(u"Tideline, The App, Contests, Applied, (empty) → Infrequent"_s));
        QCOMPARE(changeTexts(row).back().value, u"Infrequent"_s);
        QVERIFY(!hindranceToUndo(row).isEmpty()); // Apple wants an answer from now on
        answer.before = u"NONE"_s;
        const ChangeRow answered = changeRows({answer}, {}).front();
        QCOMPARE(hindranceToUndo(answered), QString());
        QCOMPARE(worthOfUndo(answered), u"Restores the value before. It is a draft first, and is sent when you apply it."_s);
        QCOMPARE(fact(changeFacts(answered), u"Value"_s), u"Contests, shared by all platforms"_s);
        QVERIFY(worthOfUndo(changeRows({change(1, u"keywords"_s, u"a"_s, u"b"_s)}, {}).front()).startsWith("Restores the text before."_L1));
    }

    void aTextOfABuildNamesTheBuild()
    {
        Change text = change(1, u"whatsNew"_s, u"alt"_s, u"neu"_s);
        text.key.part = TextPart::ofBuild(u"7"_s, u"2.4.0 (812)"_s);
        const ChangeRow row = changeRows({text}, {}).front();
        QCOMPARE(fact(changeFacts(row), u"Text"_s), u"What to Test, Build 2.4.0 (812)"_s);
        QVERIFY(hindranceToUndo(row).isEmpty());
    }

    void anAppThatIsNotKnownIsItsId() { QCOMPARE(changeRows({change(1, u"keywords"_s, {}, u"ebbe"_s)}, {}).front().appName, u"1"_s); }

    void aTextThatWasChangedAgainSaysSo()
    {
        const std::vector<ChangeRow> rows = changeRows(
            {change(3, u"keywords"_s, u"b"_s, u"c"_s), change(2, u"description"_s, u"x"_s, u"y"_s), change(1, u"keywords"_s, u"a"_s, u"b"_s)}, {});
        QVERIFY(!rows[0].changedAgain.isValid());
        QVERIFY(!rows[1].changedAgain.isValid());
        QCOMPARE(rows[2].changedAgain, noon.addSecs(3));
        QCOMPARE(rows[2].now, u"c"_s);
        QVERIFY(worthOfUndo(rows[2]).contains(u"changed again"_s));
        QVERIFY(!worthOfUndo(rows[0]).contains(u"changed again"_s));
    }

    void whatAppleRefusedChangedNothing()
    {
        const std::vector<ChangeRow> rows =
            changeRows({change(2, u"keywords"_s, u"a"_s, u"c"_s, ChangeResult::Refused), change(1, u"keywords"_s, u"x"_s, u"a"_s)}, {});
        QVERIFY(!rows[1].changedAgain.isValid());
        QCOMPARE(rows[1].now, u"a"_s);
    }

    void onlyWhatWasAppliedCanBeUndone_data()
    {
        QTest::addColumn<ChangeResult>("result");
        QTest::addColumn<bool>("canBeUndone");
        QTest::newRow("applied") << ChangeResult::Applied << true;
        QTest::newRow("refused") << ChangeResult::Refused << false;
        QTest::newRow("being sent") << ChangeResult::Sending << false;
        QTest::newRow("not known") << ChangeResult::Unknown << false;
    }
    void onlyWhatWasAppliedCanBeUndone()
    {
        QFETCH(ChangeResult, result);
        const ChangeRow row = changeRows({change(1, u"keywords"_s, u"a"_s, u"b"_s, result)}, {}).front();
        QTEST(hindranceToUndo(row).isEmpty(), "canBeUndone");
        QCOMPARE(fact(changeFacts(row), u"Undo"_s), hindranceToUndo(row).isEmpty() ? worthOfUndo(row) : hindranceToUndo(row));
    }

    void theTextsAreThereInFull()
    {
        const QString text = u"Ein ruhiger Abend\nan der See. "_s.repeated(100);
        const std::vector<Fact> facts = changeTexts(changeRows({change(1, u"description"_s, {}, text)}, {}).front());
        QCOMPARE(fact(facts, u"Before"_s), u"(empty)"_s);
        QCOMPARE(fact(facts, u"After"_s), text);
    }

    void aReasonIsSaid()
    {
        Change refused = change(1, u"keywords"_s, u"a"_s, u"b"_s, ChangeResult::Refused);
        refused.reason = u"The keywords are too long."_s;
        QCOMPARE(fact(changeFacts(changeRows({refused}, {}).front()), u"Reason"_s), refused.reason);
    }
};

SLIPWAY_TEST(TstChangeRows)
#include "tst_changerows.moc"
