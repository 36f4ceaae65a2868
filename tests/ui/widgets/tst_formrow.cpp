// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formrow.h"

#include "support/testrunner.h"
#include "ui/widgets/colourchoice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/radiorow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QString said(QWidget *widget, QAccessible::Text what)
{
    return QAccessible::queryAccessibleInterface(widget)->text(what);
}

} // namespace

//! The parts of forms: rows, choices, and what is folded away.
class TstFormRow final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSaidBelongsToTheControl()
    {
        auto *field = new QLineEdit;
        FormRow row(u"Key ID"_s, field);
        row.setHint(u"Ten letters"_s);
        QCOMPARE(said(field, QAccessible::Name), u"Key ID"_s);
        QCOMPARE(said(field, QAccessible::Description), u"Ten letters"_s);
        QVERIFY(!row.saysMistake());
        row.say(Tone::Error, u"These are nine."_s);
        QCOMPARE(said(field, QAccessible::Description), u"These are nine."_s);
        QCOMPARE(row.findChild<QLabel *>(u"formRow.words"_s)->text(), u"These are nine."_s);
        QVERIFY(row.saysMistake());
        row.say(Tone::Error, {});
        QCOMPARE(said(field, QAccessible::Description), u"Ten letters"_s);
        QVERIFY(!row.saysMistake());
    }

    void theArrowKeysChooseAColour()
    {
        ColourChoice colours;
        QSignalSpy spy(&colours, &ColourChoice::chosenChanged);
        QVERIFY(spy.isValid());
        colours.choose(2);
        QCOMPARE(spy.size(), 0);
        colours.show();
        QVERIFY(QTest::qWaitForWindowActive(&colours));
        colours.setFocus();
        QTest::keyClick(colours.focusWidget(), Qt::Key_Right);
        QCOMPARE(colours.chosen(), 3);
        QCOMPARE(spy.size(), 1);
        QTest::keyClick(colours.focusWidget(), Qt::Key_Left);
        QTest::keyClick(colours.focusWidget(), Qt::Key_Left);
        QCOMPARE(colours.chosen(), 1);
        QVERIFY(!said(colours.focusWidget(), QAccessible::Name).isEmpty());
    }

    void oneOfAFewIsChosenByMouseAndKeys()
    {
        RadioRow row({{.value = 5, .name = u"five"_s, .text = u"Five"_s}, {.value = 7, .name = u"seven"_s, .text = u"Seven"_s}}, Qt::Horizontal);
        QSignalSpy spy(&row, &RadioRow::chosenChanged);
        QVERIFY(spy.isValid());
        row.choose(5);
        QCOMPARE(spy.size(), 0);
        row.show();
        QVERIFY(QTest::qWaitForWindowActive(&row));
        row.setFocus();
        QTest::keyClick(row.focusWidget(), Qt::Key_Right);
        QCOMPARE(row.chosen(), 7);
        row.findChild<QAbstractButton *>(u"five"_s)->click();
        QCOMPARE(row.chosen(), 5);
        QCOMPARE(spy.size(), 2);
        row.choose(-1);
        QCOMPARE(row.chosen(), -1);
        QCOMPARE(spy.size(), 2);
        QCOMPARE(row.focusProxy()->objectName(), u"five"_s); // the keyboard still comes in
        row.choose(7);
        QCOMPARE(row.chosen(), 7);
    }

    void whyAControlIsLockedIsSaidBeforeTheHint()
    {
        auto *field = new QLineEdit;
        FormRow row(u"Rating"_s, field);
        row.setHint(u"As Apple sees it."_s);
        row.setLock(u"It is in review."_s);
        QVERIFY(!field->isEnabled());
        QCOMPARE(said(field, QAccessible::Description), u"It is in review. As Apple sees it."_s);
        row.say(Tone::Info, u"Was: 4+"_s);
        QCOMPARE(said(field, QAccessible::Description), u"It is in review. Was: 4+"_s);
        row.setLock({});
        QVERIFY(field->isEnabled());
        QCOMPARE(said(field, QAccessible::Description), u"Was: 4+"_s);
    }

    void aHeadingUnfoldsWhatIsBelow()
    {
        Disclosure advanced(u"Advanced"_s);
        auto *field = new QLineEdit;
        advanced.body()->addWidget(field);
        advanced.show();
        QVERIFY(!field->isVisible());
        auto *heading = advanced.findChild<QAbstractButton *>(u"disclosure.heading"_s);
        QTest::keyClick(heading, Qt::Key_Space);
        QVERIFY(field->isVisible() && advanced.isOpen());
        QCOMPARE(said(heading, QAccessible::Name), u"Advanced"_s);
        advanced.setOpen(false);
        QVERIFY(!field->isVisible());
    }
};

SLIPWAY_TEST(TstFormRow)
#include "tst_formrow.moc"
