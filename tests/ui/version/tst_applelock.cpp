// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemroles.h"
#include "services/review.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::MatrixStage;

namespace {

const QString lockedLanguage = u"de-DE"_s;
const QString lockedField = u"keywords"_s;

} // namespace

//! What Apple refuses because it is locked shows as locked from then on (ux.md 5.3).
class TstAppleLock final : public QObject
{
    Q_OBJECT

private slots:
    void theMatrixTakesApplesWord()
    {
        MatrixStage stage;
        QVERIFY(stage.cell(lockedLanguage, lockedField).data(LockRole).toString().isEmpty());
        const DraftKey key{test::tideline, TextPart::ofVersion(u"IOS"_s), Locale(lockedLanguage), lockedField};
        stage.drafts().write(u"Typing"_s, {{.key = key, .base = stage.text(lockedLanguage, lockedField), .text = u"ebbe"_s}});
        stage.demo().direct(u"faults"_s, QJsonDocument::fromJson(R"([{"match": {"method": "PATCH"}, "fault": "status", "value":
            {"status": 409, "body": "{\"errors\":[{\"status\":\"409\",\"code\":\"ENTITY_ERROR.ATTRIBUTE.INVALID\",\"detail\":\"Attribute 'keywords' cannot be edited at this time\",\"source\":{\"pointer\":\"/data/attributes/keywords\"}}]}"}}])"));
        const std::unique_ptr<Review> review = stage.demo().session().review(test::tideline);
        QTRY_COMPARE(review->state(), Review::State::Ready);
        review->apply();
        QTRY_COMPARE(review->state(), Review::State::Done);
        const QString lock = stage.cell(lockedLanguage, lockedField).data(LockRole).toString();
        QVERIFY2(lock.contains(u"Attribute 'keywords' cannot be edited at this time"_s), qPrintable(lock));
        QVERIFY(stage.cell(lockedLanguage, lockedField).data(Qt::AccessibleTextRole).toString().contains("locked"_L1));
        QVERIFY(stage.cell(lockedLanguage, u"whatsNew"_s).data(LockRole).toString().isEmpty());
        QCOMPARE(stage.text(lockedLanguage, lockedField), u"ebbe"_s); // what was typed is still there
        stage.restart();
        QVERIFY(stage.cell(lockedLanguage, lockedField).data(LockRole).toString().isEmpty()); // it was the word of that session
    }
};

SLIPWAY_TEST(TstAppleLock)
#include "tst_applelock.moc"
