// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ringmodel.h"

#include "models/filteredmodel.h"
#include "support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr int capacity = 5;

struct Event
{
    quint64 number = 0;
    QString text = {};
};

std::vector<Column<Event>> ringColumns()
{
    return {Column<Event>(u"text"_s, u"Text"_s, &Event::text)};
}

std::vector<Event> events(quint64 first, quint64 last)
{
    std::vector<Event> list;
    for (quint64 number = first; number <= last; ++number)
        list.push_back({number, u"Event %1"_s.arg(number)});
    return list;
}

// A model under the eyes of Qt's own tester from before the first row on.
struct WatchedRing
{
    RingModel<Event> model{capacity, [](const Event &event) { return event.number; }, ringColumns()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy layout{&model, &QAbstractItemModel::layoutChanged};

    QString numbers() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.index(row, 0).data(IdRole).toString());
        return ids.join(u' ');
    }
};

} // namespace

class TstRingModel final : public QObject
{
    Q_OBJECT

private slots:
    void theLatestIsFirst()
    {
        WatchedRing w;
        w.model.add(events(1, 2));
        w.model.add(events(3, 3));
        QCOMPARE(w.numbers(), u"3 2 1"_s);
        QCOMPARE(w.inserted.count(), 2);
        QCOMPARE(w.model.index(0, 0).data().toString(), u"Event 3"_s);
    }

    void theOldestGoAtTheCapacity_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("added");
        QTest::addColumn<QString>("numbers");
        QTest::addColumn<int>("removals");
        QTest::newRow("room for all") << 2 << 3 << u"5 4 3 2 1"_s << 0;
        QTest::newRow("one too many") << 5 << 1 << u"6 5 4 3 2"_s << 1;
        QTest::newRow("all of them") << 5 << 5 << u"10 9 8 7 6"_s << 1;
        QTest::newRow("more than there is room for") << 2 << 9 << u"11 10 9 8 7"_s << 1;
        QTest::newRow("nothing") << 5 << 0 << u"5 4 3 2 1"_s << 0;
    }
    void theOldestGoAtTheCapacity()
    {
        QFETCH(int, before);
        QFETCH(int, added);
        WatchedRing w;
        w.model.add(events(1, quint64(before)));
        w.model.add(events(quint64(before) + 1, quint64(before + added)));
        QTEST(w.numbers(), "numbers");
        QTEST(int(w.removed.count()), "removals");
        QCOMPARE(w.reset.count(), 0);
    }

    void rowsAreFoundByTheirNumber()
    {
        WatchedRing w;
        w.model.add(events(1, 8));
        QCOMPARE(w.model.find(u"6"_s)->text, u"Event 6"_s);
        QCOMPARE(w.model.find(8)->text, u"Event 8"_s);
        QVERIFY(!w.model.find(u"3"_s)); // gone
        QVERIFY(!w.model.find(u"9"_s)); // not there yet
        QVERIFY(!w.model.find(QString()));
    }

    void clearingIsARemoval()
    {
        WatchedRing w;
        w.model.add(events(1, 4));
        w.model.clear();
        QCOMPARE(w.model.rowCount(), 0);
        QCOMPARE(w.removed.count(), 1);
        QCOMPARE(w.reset.count(), 0);
        w.model.add(events(5, 5));
        QCOMPARE(w.numbers(), u"5"_s);
    }

    void theSelectionStaysWithItsRow()
    {
        WatchedRing w;
        FilteredModel rows;
        rows.setSourceModel(&w.model);
        w.model.add(events(1, 5));
        QItemSelectionModel selection(&rows);
        selection.setCurrentIndex(rows.index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(selection.currentIndex().data(IdRole).toString(), u"4"_s);
        w.model.add(events(6, 6));
        w.model.add(events(7, 8));
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().data(IdRole).toString(), u"4"_s);
        QCOMPARE(w.layout.count(), 0);
        w.model.add(events(9, 9));
        QVERIFY(selection.selectedRows().isEmpty()); // its row is gone
    }

    // What counts is how often a row is looked at: an addition looks at none of those that are there.
    void addingCostsTheSameHoweverManyThereAre()
    {
        qint64 looks = 0;
        const auto number = [&looks](const Event &event) {
            ++looks;
            return event.number;
        };
        RingModel<Event> model(2000, number, ringColumns());
        for (quint64 each = 1; each <= 6000; ++each)
            model.add(events(each, each));
        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(looks, 0);
        QVERIFY(model.find(5000));
        QVERIFY2(looks < 30, qPrintable(QString::number(looks)));
    }
};

SLIPWAY_TEST(TstRingModel)
#include "tst_ringmodel.moc"
