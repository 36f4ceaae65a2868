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

SearchTerms teams()
{
    return {{u"team"_s}};
}

QString teamOf(const Person &person)
{
    return person.age % 3 == 0 ? u"Red"_s : person.age % 3 == 1 ? u"Red Two"_s : u"Blue"_s;
}

//! What is typed, and what it means.
struct NaiveFilter
{
    QString typed = {};
    std::function<bool(const Person &)> wants = {};
};

const std::vector<NaiveFilter> &naiveFilters()
{
    const auto has = [](const Person &person, const QString &word) {
        const QString text = person.name + u'\n' + QString::number(person.age) + u'\n' + teamOf(person).toLower();
        return text.contains(word);
    };
    static const std::vector<NaiveFilter> filters{
        {QString(), [](const Person &) { return true; }},
        {u"a"_s, [has](const Person &person) { return has(person, u"a"_s); }},
        {u"aa"_s, [has](const Person &person) { return has(person, u"aa"_s); }},
        {u"aa 1"_s, [has](const Person &person) { return has(person, u"aa"_s) && has(person, u"1"_s); }},
        {u"-aa 1"_s, [has](const Person &person) { return !has(person, u"aa"_s) && has(person, u"1"_s); }},
        {u"zzz"_s, [](const Person &) { return false; }},
        {u"team:red"_s, [](const Person &person) { return teamOf(person) != u"Blue"_s; }},
        {u"team:\"red\""_s, [](const Person &person) { return teamOf(person) == u"Red"_s; }},
        {u"team:\"red\",bl b"_s, [has](const Person &person) { return teamOf(person) != u"Red Two"_s && has(person, u"b"_s); }},
        {u"-team:blue"_s, [](const Person &person) { return teamOf(person) != u"Blue"_s; }},
    };
    return filters;
}

} // namespace

class TstFilteredModel final : public QObject
{
    Q_OBJECT

private slots:
    void whatShowsNoRowHasNone()
    {
        Watched watched;
        QVERIFY(!watched.proxy.hasChildren());
        watched.source.merge(crew());
        QVERIFY(watched.proxy.hasChildren());
        watched.proxy.setFilter(u"zebra"_s);
        QVERIFY(!watched.proxy.hasChildren());
        watched.proxy.setFilter({});
        QVERIFY(watched.proxy.hasChildren());
        watched.source.retain({});
        QVERIFY(!watched.proxy.hasChildren());
    }

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

    void anUnsearchedChangeMovesRowsOnlyWhereItSorts()
    {
        TableModel<Person> source(&Person::id,
                                  {Column<Person>(u"name"_s, u"Name"_s, &Person::name),
                                   Column<Person>(u"age"_s, u"Age"_s, [](const Person &person) {
                                       return QString::number(person.age);
                                   }).sortedBy([](const Person &person) {
                                         return person.age > 0 ? QVariant(person.age) : QVariant();
                                     }).unsearched()});
        FilteredModel proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
        proxy.setSourceModel(&source);
        const auto names = [&proxy] {
            QStringList list;
            for (int row = 0; row < proxy.rowCount(); ++row)
                list.append(proxy.index(row, 0).data().toString());
            return list;
        };
        source.merge({{u"1"_s, u"Ada"_s}, {u"2"_s, u"Barbara"_s}, {u"3"_s, u"Clara"_s}});
        proxy.sort(0);
        QSignalSpy layout(&proxy, &QAbstractItemModel::layoutChanged);
        QSignalSpy changed(&proxy, &QAbstractItemModel::dataChanged);
        source.changeAll(u"age", u"age", [](Person &person) { person.age = person.id == u"2"_s ? 0 : 100 - person.id.toInt(); });
        QCOMPARE(layout.count(), 0);
        QCOMPARE(changed.count(), 1);
        proxy.setFilter(u"99"_s);
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setFilter({});
        proxy.sort(1, Qt::AscendingOrder);
        QCOMPARE(names(), QStringList({u"Clara"_s, u"Ada"_s, u"Barbara"_s})); // who has no age is last, both ways
        proxy.sort(1, Qt::DescendingOrder);
        QCOMPARE(names(), QStringList({u"Ada"_s, u"Clara"_s, u"Barbara"_s}));
        source.changeAll(u"age", u"age", [](Person &person) { person.age = person.id.toInt(); });
        QCOMPARE(names(), QStringList({u"Clara"_s, u"Barbara"_s, u"Ada"_s}));
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

    // A list of testers arrives so. (How dear that is, ./dev bench says.)
    void pagesArriveInASortedList()
    {
        Watched w;
        w.proxy.sort(0);
        w.proxy.setFilter(u"x"_s);
        QItemSelectionModel selection(&w.proxy);
        for (int page = 0; page < 20; ++page) {
            std::vector<Person> people;
            for (int i = 0; i < 50; ++i)
                people.push_back({u"%1-%2"_s.arg(page).arg(i), u"x%1"_s.arg(i * 37 % 50 * 100 + page), i});
            w.source.merge(std::move(people));
            if (page == 0)
                selection.setCurrentIndex(w.proxy.index(20, 0), QItemSelectionModel::ClearAndSelect);
        }
        QCOMPARE(w.layout.count(), 22);
        QCOMPARE(w.proxy.rowCount(), 1000);
        for (int row = 0; row < 1000; ++row)
            QCOMPARE(w.proxy.index(row, 0).data().toString(), u"x%1"_s.arg(row / 20 * 100 + row % 20));
        QCOMPARE(selection.currentIndex().row(), 400);
        QCOMPARE(w.reset.count(), 0);
    }

    void hostileNamesAreOnlyTexts()
    {
        Watched w;
        w.source.setSearchFields(teams(), [](const Person &person) { return std::vector<SearchField>{{u"team", person.name}}; });
        w.proxy.setTerms(teams());
        QStringList names{QString(QChar(0)) + u"null"_s,
                          u"a\u000Eteam\u001F"_s,
                          u"\u202Egnp.exe"_s,
                          u"<b>bold</b>"_s,
                          u"\"quoted\""_s,
                          u"-minus"_s,
                          u"team:x"_s,
                          u"two\nlines"_s,
                          u"=cmd|' /C calc'!A0"_s,
                          QString(1 << 20, u'z')};
        std::vector<Person> people;
        for (const QString &name : names)
            people.push_back({QString::number(people.size()), name, int(people.size())});
        w.source.merge(people);
        w.proxy.sort(0, Qt::DescendingOrder);
        for (const QString &name : names) {
            w.proxy.setFilter(teams().withValues({}, u"team", {name}));
            QCOMPARE(w.names(), QStringList{name});
        }
        w.proxy.setFilter({});
        w.proxy.sort(1);
        QCOMPARE(w.names(), names);
    }

    // Every kind of change, filtered and sorted at random, against a model that thinks anew each time.
    void randomOperationsAgreeWithANaiveModel()
    {
        Watched w;
        w.source.setSearchFields(teams(), [](const Person &person) { return std::vector<SearchField>{{u"team", teamOf(person)}}; });
        w.proxy.setTerms(teams());
        QRandomGenerator random(20250504);
        QItemSelectionModel selection(&w.proxy);
        Marked marked;
        for (int round = 0; round < 1200; ++round) {
            const QSet<QString> selected = idsOf(selection.selectedRows());
            const bool staysInPlace = change(w, random);
            const std::vector<const Person *> expected = naive(w);
            QCOMPARE(w.proxy.rowCount(), int(expected.size()));
            QSet<QString> shown;
            for (size_t row = 0; row < expected.size(); ++row) {
                const QModelIndex index = w.proxy.index(int(row), 0);
                QCOMPARE(index.data(IdRole).toString(), expected[row]->id);
                QCOMPARE(w.proxy.mapFromSource(w.proxy.mapToSource(index)), index);
                shown.insert(expected[row]->id);
            }
            // What is still shown is still selected, and every index that was kept is of its row or of none.
            const QSet<QString> stillSelected = idsOf(selection.selectedRows());
            QVERIFY(QSet<QString>(selected).intersect(shown).contains(stillSelected));
            if (staysInPlace)
                QCOMPARE(stillSelected, QSet<QString>(selected).intersect(shown));
            for (const auto &[id, index] : marked) {
                QCOMPARE(index.isValid() ? index.data(IdRole).toString() : id, id);
                QVERIFY(index.isValid() || !staysInPlace || !shown.contains(id));
            }
            mark(w, random, selection, marked);
        }
        QCOMPARE(w.reset.count(), 0);
    }

private:
    using Marked = std::vector<std::pair<QString, QPersistentModelIndex>>;

    //! Answers whether rows that stay in the source are the same rows as before.
    static bool change(Watched &w, QRandomGenerator &random)
    {
        std::vector<Person> batch;
        for (int i = random.bounded(20); i > 0; --i) {
            const QString name(1 + random.bounded(3), QChar(u'a' + random.bounded(4)));
            batch.push_back({QString::number(random.bounded(150)), name, random.bounded(30)});
        }
        switch (random.bounded(7)) {
        case 0:
        case 1:
            w.proxy.setFilter(naiveFilters()[size_t(random.bounded(int(naiveFilters().size())))].typed);
            return true;
        case 2:
            w.proxy.sort(random.bounded(3) - 1, random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            return true;
        case 3: {
            QSet<QString> kept;
            for (const Person &person : w.source.all()) {
                if (random.bounded(5) > 0)
                    kept.insert(person.id);
            }
            w.source.retain(kept);
            return true;
        }
        case 4: {
            // Rows come, leave and move in the middle.
            std::vector<Person> rows = w.source.all();
            std::erase_if(rows, [&](const Person &person) {
                return std::any_of(batch.begin(), batch.end(), [&](const Person &other) { return other.id == person.id; });
            });
            std::sort(batch.begin(), batch.end(), [](const Person &a, const Person &b) { return a.id < b.id; });
            const auto twice = std::unique(batch.begin(), batch.end(), [](const Person &a, const Person &b) { return a.id == b.id; });
            rows.insert(rows.begin() + (rows.empty() ? 0 : random.bounded(int(rows.size()))), batch.begin(), twice);
            w.source.replace(std::move(rows));
            return false;
        }
        default:
            w.source.merge(std::move(batch));
            return true;
        }
    }

    static std::vector<const Person *> naive(const Watched &w)
    {
        const auto filter =
            std::find_if(naiveFilters().begin(), naiveFilters().end(), [&w](const NaiveFilter &each) { return each.typed == w.proxy.filter(); });
        std::vector<const Person *> expected;
        for (const Person &person : w.source.all()) {
            if (filter == naiveFilters().end() || filter->wants(person))
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
        return expected;
    }

    static void mark(const Watched &w, QRandomGenerator &random, QItemSelectionModel &selection, Marked &marked)
    {
        std::erase_if(marked, [](const auto &each) { return !each.second.isValid(); });
        if (w.proxy.rowCount() == 0)
            return;
        const QModelIndex some = w.proxy.index(random.bounded(w.proxy.rowCount()), random.bounded(2));
        if (marked.size() < 30)
            marked.emplace_back(some.data(IdRole).toString(), some);
        selection.setCurrentIndex(some, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    }

    static QSet<QString> idsOf(const QModelIndexList &rows)
    {
        QSet<QString> ids;
        for (const QModelIndex &row : rows)
            ids.insert(row.data(IdRole).toString());
        return ids;
    }
};

SLIPWAY_TEST(TstFilteredModel)
#include "tst_filteredmodel.moc"
