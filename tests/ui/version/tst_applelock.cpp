// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemroles.h"
#include "services/review.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::MatrixStage;

namespace {

const QString lockedLanguage = u"de-DE"_s;
const QString lockedField = u"keywords"_s;

// The next change is refused as Apple refuses what is locked (api/02 3.1).
QJsonObject lockedAnswer()
{
    const QJsonObject error{{u"status"_s, u"409"_s},
                            {u"code"_s, u"ENTITY_ERROR.ATTRIBUTE.INVALID"_s},
                            {u"detail"_s, u"Attribute 'keywords' cannot be edited at this time"_s},
                            {u"source"_s, QJsonObject{{u"pointer"_s, u"/data/attributes/keywords"_s}}}};
    const QJsonDocument body(QJsonObject{{u"errors"_s, QJsonArray{error}}});
    return {{u"match"_s, QJsonObject{{u"method"_s, u"PATCH"_s}}},
            {u"fault"_s, u"status"_s},
            {u"value"_s, QJsonObject{{u"status"_s, 409}, {u"body"_s, QString::fromUtf8(body.toJson())}}}};
}

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
        stage.demo().direct(u"faults"_s, QJsonDocument(QJsonArray{lockedAnswer()}));
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
