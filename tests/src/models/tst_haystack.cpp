// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/haystack.h"

#include "models/searchquery.h"
#include "support/testrunner.h"

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

class TstHaystack final : public QObject
{
    Q_OBJECT

private slots:
    void everyWordMustBeThere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing typed") << u"  "_s << true;
        QTest::newRow("a word") << u"tide"_s << true;
        QTest::newRow("in any case") << u"TIDE"_s << true;
        QTest::newRow("two words in any order") << u"acme  tide"_s << true;
        QTest::newRow("one of two is missing") << u"tide orchard"_s << false;
        QTest::newRow("a part of a word") << u"delin"_s << true;
        QTest::newRow("beyond ASCII") << u"ÉCLUSE"_s << true;
        QTest::newRow("Japanese") << u"潮見"_s << true;
    }
    void everyWordMustBeThere()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        Haystack haystack;
        haystack.insertRows(0, 1);
        haystack.setText(0, u"Tideline Écluse\ncom.acme.tideline\n潮見表"_s);
        QCOMPARE(SearchQuery(typed).matches(haystack.text(0)), found);
    }

    void rowsComeLeaveAndChange()
    {
        Haystack haystack;
        haystack.insertRows(0, 3);
        haystack.setText(0, u"one"_s);
        haystack.setText(1, u"two"_s);
        haystack.setText(2, u"three"_s);
        haystack.insertRows(1, 1);
        haystack.setText(1, u"between"_s);
        haystack.setText(3, u"3"_s);
        haystack.removeRows(0, 1);
        QCOMPARE(haystack.rowCount(), 3);
        QCOMPARE(haystack.text(0), "between"sv);
        QCOMPARE(haystack.text(1), "two"sv);
        QCOMPARE(haystack.text(2), "3"sv);
    }

    void textsStayRightWhileGapsAreClosed()
    {
        Haystack haystack;
        haystack.insertRows(0, 100);
        for (int length = 1; length < 400; length *= 2) {
            for (int row = 0; row < 100; ++row)
                haystack.setText(row, QString(length * 10, u'x') + u"row%1."_s.arg(row));
        }
        for (int row = 0; row < 100; ++row) {
            const QByteArray expected = QByteArray(2560, 'x') + "row" + QByteArray::number(row) + '.';
            QCOMPARE(haystack.text(row), std::string_view(expected.constData(), size_t(expected.size())));
        }
    }
};

SLIPWAY_TEST(TstHaystack)
#include "tst_haystack.moc"
