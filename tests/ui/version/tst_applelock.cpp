// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemroles.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/storetextedit.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::MatrixStage;

namespace {

const QString lockedLanguage = u"de-DE"_s;
const QString lockedField = u"keywords"_s;
const QString applesWords = u"Attribute 'keywords' cannot be edited at this time"_s;

// The next change is refused as Apple refuses what is locked (api/02 3.1).
void refuseOnce(MatrixStage &stage)
{
    stage.demo().direct(
        u"faults"_s,
        QJsonDocument(QJsonArray{test::faultFor(u"PATCH"_s, u"/v1/*"_s, u"status"_s, test::refusalOf(lockedField, applesWords), false)}));
}

} // namespace

//! What Apple refuses because it is locked says so from then on, and can be tried again (ux.md 5.3).
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
        refuseOnce(stage);
        stage.applyDrafts(test::tideline);
        const QModelIndex cell = stage.cell(lockedLanguage, lockedField);
        QVERIFY2(cell.data(HintRole).toString().contains(applesWords), qPrintable(cell.data(HintRole).toString()));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains("not taken by Apple"_L1));
        QVERIFY(!stage.cell(lockedLanguage, u"whatsNew"_s).data(HintRole).toString().contains(applesWords));
        QCOMPARE(stage.text(lockedLanguage, lockedField), u"ebbe"_s); // what was typed is still there
        QVERIFY(cell.data(LockRole).toString().isEmpty());
        stage.goTo(lockedLanguage, lockedField);
        stage.press(Qt::Key_Delete);
        QCOMPARE(stage.text(lockedLanguage, lockedField), QString()); // it can be tried again
        stage.applyDrafts(test::tideline);
        QVERIFY(!stage.cell(lockedLanguage, lockedField).data(HintRole).toString().contains(applesWords)); // Apple took it
    }

    void theFormTakesApplesWord()
    {
        MatrixStage stage;
        stage.part<QAbstractButton>(u"version.look.form"_s).click();
        const DraftKey key{test::tideline, TextPart::ofVersion(u"IOS"_s), Locale(test::english), lockedField};
        stage.drafts().write(u"Typing"_s, {{.key = key, .base = stage.text(test::english, lockedField), .text = u"ebbe"_s}});
        refuseOnce(stage);
        stage.applyDrafts(test::tideline);
        const auto &refusal = stage.part<QLabel>(u"version.form.keywords.refusal"_s);
        auto &text = stage.part<StoreTextEdit>(u"version.form.keywords.text"_s);
        QVERIFY(refusal.isVisibleTo(&stage.pane()) && refusal.text().contains(applesWords));
        QVERIFY(text.accessibleDescription().contains(applesWords));
        QVERIFY(!text.isReadOnly());
        stage.restart();
        QVERIFY(stage.part<QLabel>(u"version.form.keywords.refusal"_s).text().isEmpty()); // it was the word of that session
    }
};

SLIPWAY_TEST(TstAppleLock)
#include "tst_applelock.moc"
