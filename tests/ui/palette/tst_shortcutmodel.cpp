// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/shortcutmodel.h"

#include "support/testrunner.h"
#include "ui/palette/paletterole.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct ShortcutFixture
{
    ShortcutModel model{{{u"Edit"_s, u"Copy Rows"_s, u"Ctrl+C"_s},
                         {u"Edit"_s, u"Filter This Page"_s, u"Ctrl+F"_s},
                         {u"View"_s, u"Refresh"_s, u"Ctrl+R or F5"_s},
                         {u"View"_s, u"Sidebar"_s, u"Ctrl+B or F9"_s}}};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QStringList all(int role) const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row).data(role).toString());
        return list;
    }
};

} // namespace

class TstShortcutModel final : public QObject
{
    Q_OBJECT

private slots:
    void theFirstOfAGroupNamesIt()
    {
        const ShortcutFixture f;
        QCOMPARE(f.all(HeadingRole), QStringList({u"Edit"_s, QString(), u"View"_s, QString()}));
        QCOMPARE(f.all(KeysRole), QStringList({u"Ctrl+C"_s, u"Ctrl+F"_s, u"Ctrl+R or F5"_s, u"Ctrl+B or F9"_s}));
        QCOMPARE(f.all(Qt::AccessibleTextRole).value(2), u"Refresh: Ctrl+R or F5"_s);
    }

    void findsByWordsAndByKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("a word") << u"page"_s << QStringList{u"Filter This Page"_s};
        QTest::newRow("keys") << u"ctrl+r"_s << QStringList{u"Refresh"_s};
        QTest::newRow("a key that has a twin") << u" F9 "_s << QStringList{u"Sidebar"_s};
        QTest::newRow("nothing") << u"zebra"_s << QStringList{};
    }
    void findsByWordsAndByKeys()
    {
        QFETCH(QString, text);
        ShortcutFixture f;
        f.model.setFilter(text);
        QTEST(f.all(Qt::DisplayRole), "titles");
        if (f.model.rowCount() > 0)
            QVERIFY(!f.all(HeadingRole).constFirst().isEmpty()); // whatever row is the first of its group now
    }

    void theLettersFoundAreMarked()
    {
        ShortcutFixture f;
        f.model.setFilter(u"side"_s);
        QCOMPARE(f.model.index(0).data(MarkedRole).value<QList<int>>(), QList<int>({0, 1, 2, 3}));
    }
};

SLIPWAY_TEST(TstShortcutModel)
#include "tst_shortcutmodel.moc"
