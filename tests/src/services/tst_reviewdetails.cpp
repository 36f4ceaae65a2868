// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storevalues.h"
#include "src/services/reviewtest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::ReviewTest;
using test::TextStage;

namespace {

const TextPart appleTv = TextPart::ofVersion(u"TV_OS"_s);
const QString detailsPath = u"/v1/appStoreReviewDetails"_s;
const std::vector<std::pair<QString, QString>> contact{
    {u"contactFirstName"_s, u"Ada"_s},
    {u"contactLastName"_s, u"Byron"_s},
    {u"contactPhone"_s, u"+44 20 79460000"_s},
    {u"contactEmail"_s, u"ada@acme.example"_s},
};

} // namespace

//! Review & Apply of what App Review is told of a version, on the real sandbox.
class TstReviewDetails final : public ReviewTest
{
    Q_OBJECT

private slots:
    void whatIsThereIsChanged()
    {
        const DraftKey notes = TextStage::reviewValue(u"notes"_s);
        const DraftKey password = TextStage::reviewValue(u"demoAccountPassword"_s);
        m_stage->type(notes, u"Tap the moon twice."_s);
        m_stage->type(password, u"spring tide"_s);
        open();
        QVERIFY(m_review->requests().front().body.contains(u"<hidden>"_s));
        apply();
        QCOMPARE(m_stage->sent(), QStringList{u"PATCH "_s + m_stage->resource(notes)});
        QCOMPARE(m_stage->atApple(notes), u"Tap the moon twice."_s);
        QCOMPARE(m_stage->atApple(password), u"spring tide"_s);
        QCOMPARE(m_stage->reads(m_stage->listOf(TextStage::version)), 0); // no text of a language was drafted
    }

    void thePasswordIsInNoLog()
    {
        m_stage->type(TextStage::reviewValue(u"demoAccountPassword"_s), u"spring tide"_s);
        open();
        apply();
        const QList<Change> changes = log();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().before + changes.first().after, QString());
    }

    void aVersionThatHasNoneGetsItMadeWhole()
    {
        m_stage->addVersionAsSomebodyElse(u"TV_OS"_s);
        typeContact();
        const DraftKey notes = TextStage::reviewValue(u"notes"_s, appleTv);
        m_stage->type(notes, u"Needs a remote."_s);
        open();
        QCOMPARE(m_review->chosenCount(), 5);
        apply();
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + detailsPath});
        QCOMPARE(m_stage->atApple(notes), u"Needs a remote."_s);
        for (const auto &[field, text] : contact)
            QCOMPARE(m_stage->atApple(TextStage::reviewValue(field, appleTv)), text);
    }

    void whatIsNotWholeIsHeldAndSaysWhatIsMissing()
    {
        m_stage->addVersionAsSomebodyElse(u"TV_OS"_s);
        const DraftKey first = TextStage::reviewValue(u"contactFirstName"_s, appleTv);
        m_stage->type(first, u"Ada"_s);
        open();
        QCOMPARE(textOf(first).verdict, Verdict::Held);
        QVERIFY2(textOf(first).reason.contains(QRegularExpression(u"Last Name, Phone,.* Email\\z"_s)), qPrintable(textOf(first).reason));
        QVERIFY(!textOf(first).reason.contains(u"First Name"_s));
        QVERIFY(m_review->requests().empty());
    }

    void aDetailThatWasMadeMeanwhileIsChangedInstead()
    {
        m_stage->addVersionAsSomebodyElse(u"TV_OS"_s);
        typeContact();
        open();
        m_stage->fail({faultFor(u"POST"_s, detailsPath, u"reset"_s, QJsonValue(), true)}); // it is made, and no answer comes
        apply();
        for (const auto &[field, text] : contact) {
            const DraftKey key = TextStage::reviewValue(field, appleTv);
            QVERIFY2(textOf(key).progress == Progress::Applied, qPrintable(textOf(key).reason));
        }
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + detailsPath});
    }

    void aVersionOnTheStoreKeepsIts()
    {
        const DraftKey notes = TextStage::reviewValue(u"notes"_s, TextStage::live);
        m_stage->type(notes, u"Too late."_s);
        open();
        QCOMPARE(textOf(notes).verdict, Verdict::Held);
        QVERIFY2(textOf(notes).reason.contains(u"App Store"_s), qPrintable(textOf(notes).reason));
    }

    void whatAppleRefusesStandsOnItsField()
    {
        const DraftKey phone = TextStage::reviewValue(u"contactPhone"_s);
        const DraftKey notes = TextStage::reviewValue(u"notes"_s);
        m_stage->type(phone, u"030 1234567"_s);
        m_stage->type(notes, u"Tap the moon twice."_s);
        open();
        apply();
        QCOMPARE(textOf(phone).progress, Progress::Refused);
        QVERIFY2(textOf(phone).reason.contains(u"phone number"_s), qPrintable(textOf(phone).reason));
        QCOMPARE(m_stage->atApple(notes), u"Tap the moon twice."_s);
    }

private:
    void typeContact()
    {
        for (const auto &[field, text] : contact)
            m_stage->type(TextStage::reviewValue(field, appleTv), text);
    }
};

SLIPWAY_TEST(TstReviewDetails)
#include "tst_reviewdetails.moc"
