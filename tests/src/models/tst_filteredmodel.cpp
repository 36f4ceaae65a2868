// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filteredmodel.h"

#include "models/tablemodel.h"
#include "support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct Person
{
    QString id = {};
    QString name = {};
    int age = 0;

    friend bool operator==(const Person &, const Person &) = default;
};

std::vector<Column<Person>> columns()
{
    return {Column<Person>(u"name"_s, u"Name"_s, &Person::name), Column<Person>(u"age"_s, u"Age"_s, [](const Person &person) {
                                                                     return QString::number(person.age);
                                                                 }).sortedBy([](const Person &person) { return person.age; })};
}

struct Watched
{
    Watched()
    {
        proxy.setSourceModel(&source);
        reset.clear();
    }

    QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < proxy.rowCount(); ++row)
            list.append(proxy.index(row, 0).data().toString());
        return list;
    }

    TableModel<Person> source{&Person::id, columns()};
    FilteredModel proxy;
    QAbstractItemModelTester tester{&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&proxy, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&proxy, &QAbstractItemModel::rowsRemoved};
    QSignalSpy layout{&proxy, &QAbstractItemModel::layoutChanged};
    QSignalSpy changed{&proxy, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&proxy, &QAbstractItemModel::modelReset};
};

std::vector<Person> crew()
{
    return {{u"1"_s, u"Ada"_s, 36}, {u"2"_s, u"grace"_s, 85}, {u"3"_s, u"Émilie"_s, 42}, {u"4"_s, u"Barbara"_s, 42}};
}

} // namespace

class TstFilteredModel final : public QObject
{
    Q_OBJECT

private slots:
    // In the C locale strings sort by code point.
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsAllInTheOrderOfTheSource()
    {
        Watched w;
        w.source.merge(crew());
        QCOMPARE(w.names(), (QStringList{u"Ada"_s, u"grace"_s, u"Émilie"_s, u"Barbara"_s}));
        QCOMPARE(w.inserted.count(), 1);
        QCOMPARE(w.proxy.headerData(1, Qt::Horizontal).toString(), u"Age"_s);
    }

    void aKeystrokeIsOneChangeOfLayout()
    {
        Watched w;
        w.source.merge(crew());
        w.proxy.setFilter(u"a"_s);
        QCOMPARE(w.names(), (QStringList{u"Ada"_s, u"grace"_s, u"Barbara"_s}));
        w.proxy.setFilter(u"a 42"_s);
        QCOMPARE(w.names(), QStringList{u"Barbara"_s});
        w.proxy.setFilter(u"a 42 "_s);
        QCOMPARE(w.layout.count(), 2);
        QCOMPARE(w.inserted.count(), 1);
        QCOMPARE(w.removed.count(), 0);
        w.proxy.setFilter({});
        QCOMPARE(w.names().size(), 4);
    }

    void findsByTheTermsOfItsRows()
    {
        Watched w;
        const SearchTerms terms{{u"team"_s}};
        w.source.setSearchFields(terms, [](const Person &person) {
            return std::vector<SearchField>{{u"team", person.age > 40 ? u"Old Guard"_s : QString()}};
        });
        w.source.merge(crew());
        w.proxy.setFilter(u"team:old"_s);
        QCOMPARE(w.names(), QStringList());
        w.proxy.setTerms(terms);
        QCOMPARE(w.names(), (QStringList{u"grace"_s, u"Émilie"_s, u"Barbara"_s}));
        w.proxy.setFilter(u"team:old -42"_s);
        QCOMPARE(w.names(), QStringList{u"grace"_s});
        w.proxy.setFilter(u"guard gra"_s);
        QCOMPARE(w.names(), QStringList{u"grace"_s});
        w.proxy.setFilter(u"-team:old"_s);
        QCOMPARE(w.names(), QStringList{u"Ada"_s});
        QCOMPARE(w.proxy.filter(), u"-team:old"_s);
    }

    void sortsByLocaleAndByValue()
    {
        Watched w;
        w.source.merge(crew());
        w.source.merge({{u"5"_s, u"Zoe 10"_s, 9}, {u"6"_s, u"Zoe 9"_s, 100}, {u"7"_s, {}, 1}});
        w.proxy.sort(0);
        const QStringList names = w.names();
        QCOMPARE(names.mid(0, 2), (QStringList{u"Ada"_s, u"Barbara"_s}));
        QVERIFY(names.indexOf(u"Zoe 9"_s) < names.indexOf(u"Zoe 10"_s));
        QCOMPARE(names.last(), QString());
        w.proxy.sort(0, Qt::DescendingOrder);
        QCOMPARE(w.names().first(), u"Zoe 10"_s);
        QCOMPARE(w.names().last(), QString());
        w.proxy.sort(1);
        QCOMPARE(w.names().mid(1, 2), (QStringList{u"Zoe 10"_s, u"Ada"_s}));
        w.proxy.sort(-1);
        QCOMPARE(w.names().first(), u"Ada"_s);
    }

    void selectionFollowsItsRow()
    {
        Watched w;
        w.source.merge(crew());
        QItemSelectionModel selection(&w.proxy);
        selection.setCurrentIndex(w.proxy.index(3, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        w.proxy.sort(0);
        w.proxy.setFilter(u"a"_s);
        w.source.merge({{u"9"_s, u"Aaron"_s, 5}});
        w.source.retain({u"9"_s, u"4"_s, u"2"_s});
        QCOMPARE(selection.currentIndex().data(IdRole).toString(), u"4"_s);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().data(IdRole).toString(), u"4"_s);
        w.proxy.setFilter(u"grace"_s);
        QVERIFY(!selection.currentIndex().isValid());
        QCOMPARE(w.reset.count(), 0);
    }

    void aChangeThatMovesNothingIsOnlyAnnounced()
    {
        Watched w;
        w.source.merge(crew());
        w.proxy.sort(1);
        w.layout.clear();
        w.source.merge({{u"2"_s, u"Grace"_s, 86}});
        QCOMPARE(w.layout.count(), 0);
        QCOMPARE(w.changed.count(), 1);
        w.source.merge({{u"2"_s, u"Grace"_s, 1}});
        QCOMPARE(w.layout.count(), 1);
        QCOMPARE(w.names().first(), u"Grace"_s);
    }

    void aRowThatNoLongerMatchesLeaves()
    {
        Watched w;
        w.source.merge(crew());
        w.proxy.setFilter(u"42"_s);
        QCOMPARE(w.proxy.rowCount(), 2);
        w.source.merge({{u"3"_s, u"Émilie"_s, 43}});
        QCOMPARE(w.names(), QStringList{u"Barbara"_s});
        w.source.merge({{u"1"_s, u"Ada"_s, 42}});
        QCOMPARE(w.names(), (QStringList{u"Ada"_s, u"Barbara"_s}));
    }

    void aHundredThousandRowsFilterInOnePass()
    {
        TableModel<Person> source(&Person::id, columns());
        std::vector<Person> many;
        for (int i = 0; i < 100'000; ++i)
            many.push_back({QString::number(i), u"Person %1"_s.arg(i), i % 90});
        source.merge(std::move(many));
        FilteredModel proxy;
        proxy.setSourceModel(&source);
        QSignalSpy layout(&proxy, &QAbstractItemModel::layoutChanged);
        QSignalSpy removed(&proxy, &QAbstractItemModel::rowsRemoved);
        proxy.setFilter(u"7"_s);
        QCOMPARE(layout.count(), 1);
        QCOMPARE(removed.count(), 0);
        QVERIFY(proxy.rowCount() > 40'000 && proxy.rowCount() < 60'000);
    }

    // Every kind of change, filtered and sorted at random, against a model that thinks anew each time.
    void randomOperationsAgreeWithANaiveModel()
    {
        Watched w;
        QRandomGenerator random(20250504);
        QItemSelectionModel selection(&w.proxy);
        const QStringList filters{{}, u"a"_s, u"1"_s, u"b 2"_s, u"zzz"_s};
        for (int round = 0; round < 600; ++round) {
            switch (random.bounded(6)) {
            case 0:
                w.proxy.setFilter(filters.at(random.bounded(int(filters.size()))));
                break;
            case 1:
                w.proxy.sort(random.bounded(3) - 1, random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            case 2: {
                QSet<QString> kept;
                for (const Person &person : w.source.all()) {
                    if (random.bounded(5) > 0)
                        kept.insert(person.id);
                }
                w.source.retain(kept);
                break;
            }
            default: {
                std::vector<Person> batch;
                for (int i = random.bounded(20); i > 0; --i) {
                    const QString name(1 + random.bounded(3), QChar(u'a' + random.bounded(4)));
                    batch.push_back({QString::number(random.bounded(150)), name, random.bounded(30)});
                }
                w.source.merge(batch);
            }
            }
            const QString current = selection.currentIndex().data(IdRole).toString();
            if (selection.currentIndex().isValid())
                QVERIFY(w.source.find(current));
            if (w.proxy.rowCount() > 0 && random.bounded(3) == 0)
                selection.setCurrentIndex(w.proxy.index(random.bounded(w.proxy.rowCount()), 0), QItemSelectionModel::ClearAndSelect);

            std::vector<const Person *> expected;
            const QStringList words = w.proxy.filter().split(u' ', Qt::SkipEmptyParts);
            for (const Person &person : w.source.all()) {
                const QString text = person.name + u'\n' + QString::number(person.age);
                if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); }))
                    expected.push_back(&person);
            }
            if (const int column = w.proxy.sortColumn(); column >= 0) {
                const bool up = w.proxy.sortOrder() == Qt::AscendingOrder;
                std::stable_sort(expected.begin(), expected.end(), [&](const Person *a, const Person *b) {
                    if (!up)
                        std::swap(a, b);
                    return column == 0 ? a->name < b->name : a->age < b->age;
                });
            }
            QCOMPARE(w.proxy.rowCount(), int(expected.size()));
            for (size_t row = 0; row < expected.size(); ++row) {
                const QModelIndex index = w.proxy.index(int(row), 0);
                QCOMPARE(index.data(IdRole).toString(), expected[row]->id);
                QCOMPARE(w.proxy.mapFromSource(w.proxy.mapToSource(index)), index);
            }
        }
        QCOMPARE(w.reset.count(), 0);
    }
};

SLIPWAY_TEST(TstFilteredModel)
#include "tst_filteredmodel.moc"
