// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tablemodel.h"

#include "support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct Fruit
{
    QString id = {};
    QString name = {};
    int weight = 0;

    friend bool operator==(const Fruit &, const Fruit &) = default;
};

std::vector<Column<Fruit>> tableColumns()
{
    return {Column<Fruit>(u"name"_s, u"Name"_s, &Fruit::name).elided(Qt::ElideMiddle),
            Column<Fruit>(u"weight"_s, u"Weight"_s, [](const Fruit &fruit) { return u"%1 g"_s.arg(fruit.weight); })
                .sortedBy([](const Fruit &fruit) { return fruit.weight; })
                .withHint([](const Fruit &fruit) { return u"weighed: %1"_s.arg(fruit.weight); })
                .numeric()
                .hidden()};
}

std::vector<Fruit> fruits(int count, int weight = 1)
{
    std::vector<Fruit> list;
    for (int i = 0; i < count; ++i)
        list.push_back({QString::number(i), u"Fruit %1"_s.arg(i), weight});
    return list;
}

// A model under the eyes of Qt's own tester from before the first row on.
struct WatchedTable
{
    TableModel<Fruit> model{&Fruit::id, tableColumns()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy layout{&model, &QAbstractItemModel::layoutChanged};
};

} // namespace

class TstTableModel final : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreData()
    {
        WatchedTable w;
        w.model.merge({{u"7"_s, u"Apple"_s, 150}});
        const QModelIndex weight = w.model.index(0, w.model.columnOf(u"weight"));
        QCOMPARE(weight.data().toString(), u"150 g"_s);
        QCOMPARE(weight.data(SortRole), QVariant(150));
        QCOMPARE(weight.data(HintRole).toString(), u"weighed: 150"_s);
        QCOMPARE(weight.data(IdRole).toString(), u"7"_s);
        QCOMPARE(weight.data(SearchRole).toString(), u"Apple\n150 g\n"_s);
        QVERIFY(weight.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignTrailing));
        QVERIFY(!weight.data(Qt::ToolTipRole).isValid());
        const QModelIndex name = w.model.index(0, 0);
        QCOMPARE(name.data(SortRole).toString(), u"Apple"_s);
        QCOMPARE(Qt::TextElideMode(name.data(ElideRole).toInt()), Qt::ElideMiddle);
        QCOMPARE(w.model.headerData(1, Qt::Horizontal).toString(), u"Weight"_s);
        QCOMPARE(w.model.headerData(1, Qt::Horizontal, ColumnKeyRole).toString(), u"weight"_s);
        QVERIFY(w.model.headerData(1, Qt::Horizontal, ColumnHiddenRole).toBool());
        QCOMPARE(w.model.columnOf(u"colour"), -1);
    }

    void aRowHasItsSentence()
    {
        WatchedTable w;
        w.model.setSentence([](const Fruit &fruit) { return u"%1, %2 grams"_s.arg(fruit.name).arg(fruit.weight); });
        w.model.merge({{u"7"_s, u"Apple"_s, 150}});
        QCOMPARE(w.model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Apple, 150 grams"_s);
        QVERIFY(!w.model.index(0, 1).data(Qt::AccessibleTextRole).isValid());
    }

    void withoutOneTheColumnsSpeak()
    {
        WatchedTable w;
        w.model.merge({{u"7"_s, u"Apple"_s, 150}, {u"8"_s, u"Pear "_s.repeated(100), 120}});
        QCOMPARE(w.model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Apple"_s); // the weight is hidden at first
        QCOMPARE(w.model.index(1, 0).data(Qt::AccessibleTextRole).toString().size(), 120);
        QVERIFY(!w.model.index(0, 1).data(Qt::AccessibleTextRole).isValid());
    }

    void mergingTheSameAgainSaysNothing()
    {
        WatchedTable w;
        w.model.merge(fruits(10));
        w.model.merge(fruits(10));
        QCOMPARE(w.inserted.count(), 1);
        QCOMPARE(w.changed.count(), 0);
    }

    void changesStayInPlaceAndNewRowsComeLast()
    {
        WatchedTable w;
        w.model.merge(fruits(5));
        w.model.merge({{u"99"_s, u"New"_s, 1}, {u"3"_s, u"Changed"_s, 2}, {u"1"_s, u"Changed too"_s, 2}});
        QCOMPARE(w.model.rowCount(), 6);
        QCOMPARE(w.model.rowOf(u"99"_s), 5);
        QCOMPARE(w.model.find(u"3"_s)->name, u"Changed"_s);
        QCOMPARE(w.model.rowOf(u"3"_s), 3);
        QCOMPARE(w.changed.count(), 1);
        QCOMPARE(w.changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(w.changed.first().at(1).toModelIndex().row(), 3);
    }

    void whatComesAfterTheRowsIsAnnouncedForItsColumnsAlone()
    {
        TableModel<Fruit> model(
            &Fruit::id,
            {Column<Fruit>(u"name"_s, u"Name"_s, &Fruit::name),
             Column<Fruit>(u"weight"_s, u"Weight"_s, [](const Fruit &fruit) { return QString::number(fruit.weight); }).unsearched(),
             Column<Fruit>(u"id"_s, u"ID"_s, &Fruit::id)});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const auto weigh = [](Fruit &fruit) { fruit.weight = 150; };
        model.changeAll(u"weight", u"weight", weigh);
        QCOMPARE(changed.count(), 0);
        model.merge(fruits(5));
        QCOMPARE(model.index(2, 0).data(SearchRole).toString(), u"Fruit 2\n2\n"_s);
        model.changeAll(u"weight", u"weight", weigh);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), model.index(0, 1));
        QCOMPARE(changed.first().at(1).toModelIndex(), model.index(4, 1));
        QVERIFY(!changed.first().at(2).value<QList<int>>().contains(SearchRole));
        QCOMPARE(model.index(4, 1).data().toString(), u"150"_s);
    }

    void aColumnMayGetAnotherHeading()
    {
        WatchedTable w;
        QSignalSpy headers(&w.model, &QAbstractItemModel::headerDataChanged);
        w.model.setTitle(u"weight", u"Mass"_s);
        QCOMPARE(headers.count(), 1);
        QCOMPARE(w.model.headerData(1, Qt::Horizontal).toString(), u"Mass"_s);
    }

    void anIdThatComesTwiceCountsOnce()
    {
        WatchedTable w;
        w.model.merge({{u"a"_s, u"First"_s, 1}, {u"b"_s, u"Other"_s, 1}, {u"a"_s, u"Second"_s, 2}});
        QCOMPARE(w.model.rowCount(), 2);
        QCOMPARE(w.model.find(u"a"_s)->name, u"Second"_s);
    }

    void retainRemovesInRuns()
    {
        WatchedTable w;
        w.model.merge(fruits(10));
        w.model.retain({u"0"_s, u"1"_s, u"5"_s, u"9"_s});
        QCOMPARE(w.model.rowCount(), 4);
        QCOMPARE(w.removed.count(), 2);
        QCOMPARE(w.model.rowOf(u"5"_s), 2);
        QCOMPARE(w.model.rowOf(u"9"_s), 3);
        QCOMPARE(w.model.rowOf(u"4"_s), -1);
        QVERIFY(!w.model.find(u"4"_s));
        w.model.retain({});
        QCOMPARE(w.model.rowCount(), 0);
    }

    void replacingKeepsTheOrderGiven()
    {
        WatchedTable w;
        w.model.merge(fruits(4));
        const QPersistentModelIndex second = w.model.index(1, 0);
        w.model.replace(
            {{u"3"_s, u"Fruit 3"_s, 1}, {u"0"_s, u"Fruit 0"_s, 1}, {u"x"_s, u"New"_s, 1}, {u"y"_s, u"New"_s, 1}, {u"1"_s, u"Changed"_s, 1}});
        QStringList ids;
        for (const Fruit &fruit : w.model.all())
            ids.append(fruit.id);
        QCOMPARE(ids, (QStringList{u"3"_s, u"0"_s, u"x"_s, u"y"_s, u"1"_s}));
        QCOMPARE(w.model.rowOf(u"1"_s), 4);
        QCOMPARE(second.row(), 4);
        QCOMPARE(second.data().toString(), u"Changed"_s);
        QCOMPARE(w.changed.count(), 1);
        QCOMPARE(w.inserted.count(), 3); // the first fill, what moved up, the run of new ones
        w.model.replace(std::vector<Fruit>(w.model.all()));
        QCOMPARE(w.changed.count(), 1);
        QCOMPARE(w.inserted.count(), 3);
    }

    void aTextIsEditedByWhoeverHasTheRows()
    {
        static constexpr AttributeSpec spec{.name = "name"_L1, .label = "Name", .maxLength = 10};
        TableModel<Fruit> model(&Fruit::id,
                                {Column<Fruit>(u"name"_s, u"Name"_s, [](const Fruit &fruit) { return fruit.name.left(3); })
                                     .editing(spec, &Fruit::name)
                                     .lockedBy([](const Fruit &fruit) { return fruit.weight > 1 ? u"Too heavy."_s : QString(); })
                                     .changedWhere([](const Fruit &fruit) { return fruit.weight == 1; })
                                     .spokenAs([](const Fruit &fruit) { return u"the fruit %1"_s.arg(fruit.name); }),
                                 Column<Fruit>(u"kind"_s, u"Kind"_s, &Fruit::name).spokenAs(&Fruit::name)});
        model.merge({{u"7"_s, u"Apple"_s, 1}, {u"8"_s, u"Pear"_s, 2}});
        QSignalSpy edited(&model, &ColumnModelBase::edited);
        const QModelIndex apple = model.index(0, 0);
        QCOMPARE(apple.data(Qt::EditRole).toString(), u"Apple"_s);
        QCOMPARE(apple.data(SpecRole).value<const AttributeSpec *>(), &spec);
        QVERIFY(apple.data(ChangedRole).toBool());
        QVERIFY(apple.flags() & Qt::ItemIsEditable);
        QVERIFY(model.setData(apple, u"Apples"_s));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first(), (QList<QVariant>{u"7"_s, u"name"_s, u"Apples"_s}));
        QCOMPARE(model.find(u"7"_s)->name, u"Apple"_s);

        const QModelIndex pear = model.index(1, 0);
        QCOMPARE(pear.data(LockRole).toString(), u"Too heavy."_s);
        QVERIFY(!(pear.flags() & Qt::ItemIsEditable));
        QVERIFY(!model.setData(pear, u"Pears"_s));
        QVERIFY(!(model.index(0, 1).flags() & Qt::ItemIsEditable)); // nothing says how
        QCOMPARE(edited.count(), 1);
        QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(), u"Pear"_s);
    }

    void selectionSurvives()
    {
        WatchedTable w;
        w.model.merge(fruits(100));
        QItemSelectionModel selection(&w.model);
        selection.setCurrentIndex(w.model.index(50, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        w.model.merge(fruits(120, 2));
        QSet<QString> kept;
        for (int i = 40; i < 120; ++i)
            kept.insert(QString::number(i));
        w.model.retain(kept);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.currentIndex().data(IdRole).toString(), u"50"_s);
        QCOMPARE(selection.selectedRows().first().data(IdRole).toString(), u"50"_s);
        QCOMPARE(w.reset.count(), 0);
        QCOMPARE(w.layout.count(), 0);
    }

    void tenThousandRowsArriveInPages()
    {
        WatchedTable w;
        const std::vector<Fruit> all = fruits(10'000);
        for (size_t page = 0; page < 50; ++page)
            w.model.merge({all.begin() + qsizetype(page * 200), all.begin() + qsizetype((page + 1) * 200)});
        QCOMPARE(w.model.rowCount(), 10'000);
        QCOMPARE(w.inserted.count(), 50);
        QCOMPARE(w.changed.count(), 0);
        w.model.merge(fruits(10'000, 2));
        QCOMPARE(w.inserted.count(), 50);
        QCOMPARE(w.changed.count(), 1);
    }

    // What counts is how often ids are looked at: a linear merge looks at each a few times.
    void mergingIsLinear()
    {
        qint64 looks = 0;
        TableModel<Fruit> model(
            [&looks](const Fruit &fruit) {
                ++looks;
                return fruit.id;
            },
            tableColumns());
        model.merge(fruits(10'000));
        model.merge(fruits(10'000, 2));
        QVERIFY2(looks < 10'000 * 20, qPrintable(QString::number(looks)));
    }

    void randomOperationsAgreeWithANaiveModel()
    {
        WatchedTable w;
        QRandomGenerator random(20250503);
        std::vector<Fruit> naive;
        for (int round = 0; round < 400; ++round) {
            if (random.bounded(4) > 0) {
                std::vector<Fruit> batch;
                for (int i = random.bounded(30); i > 0; --i)
                    batch.push_back({QString::number(random.bounded(300)), u"n"_s, random.bounded(5)});
                for (const Fruit &fruit : batch) {
                    const auto known = std::find_if(naive.begin(), naive.end(), [&](const Fruit &f) { return f.id == fruit.id; });
                    if (known == naive.end())
                        naive.push_back(fruit);
                    else
                        *known = fruit;
                }
                w.model.merge(batch);
            } else {
                QSet<QString> kept;
                for (const Fruit &fruit : naive) {
                    if (random.bounded(3) > 0)
                        kept.insert(fruit.id);
                }
                std::erase_if(naive, [&](const Fruit &fruit) { return !kept.contains(fruit.id); });
                w.model.retain(kept);
            }
            QVERIFY(w.model.all() == naive);
            const QString id = QString::number(random.bounded(300));
            const auto known = std::find_if(naive.begin(), naive.end(), [&](const Fruit &f) { return f.id == id; });
            QCOMPARE(w.model.rowOf(id), known == naive.end() ? -1 : int(known - naive.begin()));
        }
        QCOMPARE(w.reset.count(), 0);
    }
};

SLIPWAY_TEST(TstTableModel)
#include "tst_tablemodel.moc"
