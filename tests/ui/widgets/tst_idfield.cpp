// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/idfield.h"

#include "support/testrunner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstIdField final : public QObject
{
    Q_OBJECT

private slots:
    void whatNoIdContainsIsLeftOut_data()
    {
        QTest::addColumn<QString>("pasted");
        const QString id = u"2X9R4HXF34"_s;
        QTest::newRow("clean") << id;
        QTest::newRow("spaces around") << u"  2X9R4HXF34 \t"_s;
        QTest::newRow("a space within") << u"2X9R4 HXF34"_s;
        QTest::newRow("a line break") << u"2X9R4HXF34\n"_s;
        QTest::newRow("byte order mark") << u"\uFEFF2X9R4HXF34"_s;
        QTest::newRow("zero-width spaces") << u"2X9R4\u200BHXF34\u200D"_s;
        QTest::newRow("no-break space") << u"2X9R4HXF34\u00A0"_s;
        QTest::newRow("quotes") << u"\"2X9R4HXF34\""_s;
        QTest::newRow("typographic quotes") << u"“2X9R4HXF34”"_s;
        QTest::newRow("code quotes") << u"`2X9R4HXF34`"_s;
        QTest::newRow("direction marks") << u"\u202A2X9R4HXF34\u202C"_s;
    }
    void whatNoIdContainsIsLeftOut()
    {
        QFETCH(QString, pasted);
        QGuiApplication::clipboard()->setText(pasted);
        IdField field;
        QSignalSpy spy(&field, &IdField::pasted);
        QVERIFY(spy.isValid());
        field.paste();
        QCOMPARE(field.text(), u"2X9R4HXF34"_s);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.constFirst().constFirst().toString(), u"2X9R4HXF34"_s);
    }

    void whatIsPastedBetweenKeepsTheCursorBehindIt()
    {
        IdField field;
        field.setText(u"AAZZ"_s);
        field.setCursorPosition(2);
        field.insert(u" m m "_s);
        QCOMPARE(field.text(), u"AAmmZZ"_s);
        QCOMPARE(field.cursorPosition(), 4);
    }

    void whatReplacesALongerTextIsAPasteToo()
    {
        IdField field;
        field.setText(u"57246542-96fe-1a63-e053-0824d011072a"_s);
        QSignalSpy spy(&field, &IdField::pasted);
        QGuiApplication::clipboard()->setText(u"2X9R4HXF34"_s);
        field.selectAll();
        field.paste();
        QCOMPARE(spy.size(), 1);
        field.backspace();
        field.clear();
        QCOMPARE(spy.size(), 1);
    }

    void typingIsNoPaste()
    {
        IdField field;
        QSignalSpy spy(&field, &IdField::pasted);
        QTest::keyClicks(&field, u"2X9R 4"_s);
        QCOMPARE(field.text(), u"2X9R4"_s);
        QCOMPARE(spy.size(), 0);
    }
};

SLIPWAY_TEST(TstIdField)
#include "tst_idfield.moc"
