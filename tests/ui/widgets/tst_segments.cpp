// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "support/testrunner.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct SegmentsStage
{
    SegmentsStage()
    {
        segments.add(1, u"Diff"_s, u"diff"_s);
        segments.add(2, u"Before"_s, u"before"_s);
        segments.add(3, u"After"_s, u"after"_s);
        segments.show();
        if (!QTest::qWaitForWindowActive(&segments))
            qFatal("the control does not come up");
    }

    QAbstractButton &button(const QString &name) { return *segments.findChild<QAbstractButton *>(name); }

    Segments segments{u"Show"_s};
    QSignalSpy chosen{&segments, &Segments::chosenChanged};
};

} // namespace

class TstSegments final : public QObject
{
    Q_OBJECT

private slots:
    void theFirstIsChosen()
    {
        SegmentsStage stage;
        QCOMPARE(stage.segments.chosen(), 1);
        QCOMPARE(stage.chosen.size(), 0);
    }

    void aClickChoosesOneOfThem()
    {
        SegmentsStage stage;
        stage.button(u"after"_s).click();
        QCOMPARE(stage.segments.chosen(), 3);
        QVERIFY(!stage.button(u"diff"_s).isChecked());
        QCOMPARE(stage.chosen, (QList<QVariantList>{{3}}));
    }

    void arrowsChooseAndTabLeaves()
    {
        SegmentsStage stage;
        stage.button(u"diff"_s).setFocus();
        QTest::keyClick(&stage.button(u"diff"_s), Qt::Key_Right);
        QCOMPARE(stage.segments.chosen(), 2);
        QVERIFY(stage.button(u"before"_s).hasFocus());
        for (const QString &other : {u"diff"_s, u"after"_s})
            QVERIFY(!(stage.button(other).focusPolicy() & Qt::TabFocus));
    }

    void choosingFromOutsideSaysNothing()
    {
        SegmentsStage stage;
        stage.segments.choose(2);
        QCOMPARE(stage.segments.chosen(), 2);
        QCOMPARE(stage.chosen.size(), 0);
    }

    void whatCannotBeChosenSaysWhy()
    {
        SegmentsStage stage;
        stage.segments.setDisabledReason(2, u"Open an account first."_s);
        stage.button(u"before"_s).click();
        QCOMPARE(stage.segments.chosen(), 1);
        QCOMPARE(stage.button(u"before"_s).accessibleDescription(), u"Open an account first."_s);
        stage.segments.setDisabledReason(2, {});
        stage.button(u"before"_s).click();
        QCOMPARE(stage.segments.chosen(), 2);
    }
};

SLIPWAY_TEST(TstSegments)
#include "tst_segments.moc"
