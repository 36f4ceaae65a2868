// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/parts.h"
#include "models/filteredmodel.h"
#include "models/tablemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int fewRows = 10'000;
constexpr int manyRows = 100'000;
constexpr int testersOnAPage = 200;
constexpr int scrollSteps = 120;
constexpr int farther = 7919; // rows, in a circle: in a short list too it is more than what is seen at once

struct Person
{
    QString id = {};
    QString name = {};
    QString email = {};
    QString state = {};
    QString group = {};
    QString device = {};
    QString build = {};

    friend bool operator==(const Person &, const Person &) = default;
};

// Names come in no order, and each of a few letters is in many rows.
Person person(int number)
{
    static const QStringList first{u"Ada"_s, u"Grace"_s, u"Émilie"_s, u"Barbara"_s, u"Katherine"_s, u"Hedy"_s, u"Radia"_s};
    static const QStringList last{u"Lovelace"_s, u"Hopper"_s, u"du Châtelet"_s, u"Liskov"_s, u"Johnson"_s, u"Lamarr"_s, u"Perlman"_s, u"Byron"_s};
    static const QStringList groups{u"QA"_s, u"Beta Friends"_s, u"Press"_s};
    const int shuffled = int(qint64(number) * 7919 % 1'000'003);
    const QString name = first[shuffled % first.size()] + u' ' + last[shuffled / 7 % last.size()] + u' ' + QString::number(shuffled);
    return {.id = u"t%1"_s.arg(number),
            .name = name,
            .email = u"person%1@acme%2.example"_s.arg(number).arg(shuffled % 50),
            .state = shuffled % 3 == 0 ? u"Invited"_s : u"Installed"_s,
            .group = groups[shuffled % groups.size()],
            .device = u"iPhone%1,%2"_s.arg(11 + shuffled % 6).arg(1 + shuffled % 4),
            .build = QString::number(780 + shuffled % 40)};
}

std::vector<Person> people(int first, int count)
{
    std::vector<Person> rows;
    rows.reserve(size_t(count));
    for (int number = first; number < first + count; ++number)
        rows.push_back(person(number));
    return rows;
}

//! A table of six columns.
struct People
{
    explicit People(int count)
    {
        model.setSearchFields(terms, [](const Person &row) { return std::vector<SearchField>{{u"group", row.group}, {u"build", row.build}}; });
        model.merge(people(0, count));
    }

    const SearchTerms terms{{u"group"_s}, {u"build"_s}};
    TableModel<Person> model{&Person::id,
                             {{u"name"_s, u"Name"_s, &Person::name},
                              {u"email"_s, u"Email"_s, &Person::email},
                              {u"state"_s, u"State"_s, &Person::state},
                              {u"group"_s, u"Group"_s, &Person::group},
                              {u"device"_s, u"Device"_s, &Person::device},
                              {u"build"_s, u"Build"_s, &Person::build}}};
};

//! Sorted by name.
struct Filtered
{
    explicit Filtered(People &people)
    {
        model.setTerms(people.terms);
        model.setSourceModel(&people.model);
        model.sort(0);
    }

    FilteredModel model;
};

template <typename Action>
double millisecondsOf(const Action &action)
{
    const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
    action();
    return (seconds(CLOCK_THREAD_CPUTIME_ID) - begin) * 1000;
}

//! Milliseconds of the dearest of the keys that type \a words and erase them.
template <typename SetFilter>
double dearestKeyOf(const QStringList &words, const SetFilter &setFilter)
{
    double dearest = 0;
    for (const QString &word : words) {
        for (qsizetype typed = 1; typed <= word.size(); ++typed)
            dearest = std::max(dearest, millisecondsOf([&] { setFilter(word.left(typed)); }));
        for (qsizetype left = word.size(); left > 0; --left)
            dearest = std::max(dearest, millisecondsOf([&] { setFilter(word.left(left - 1)); }));
    }
    return dearest;
}

const QStringList &commonWords()
{
    static const QStringList words{u"ber"_s, u"e"_s, u"acme1"_s, u"812"_s, u"zebra"_s};
    return words;
}

//! The mistake: with each key the texts are read again.
double dearestKeyAmong(int count, Subject subject)
{
    People people(count);
    Filtered filtered(people);
    const QStringList words = commonWords() + QStringList{u"group:\"beta friends\",qa -812"_s, u"lovelace iphone"_s};
    return dearestKeyOf(words, [&](const QString &text) {
        if (subject == Subject::Mistaken)
            filtered.model.setSourceModel(&people.model);
        filtered.model.setFilter(text);
    });
}

double dearestKeyOfQtAmong(int count)
{
    People people(count);
    QSortFilterProxyModel proxy;
    proxy.setSortRole(SortRole);
    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterKeyColumn(-1);
    proxy.setSourceModel(&people.model);
    proxy.sort(0);
    return dearestKeyOf(commonWords(), [&proxy](const QString &text) { proxy.setFilterFixedString(text); });
}

//! Milliseconds until \a count rows have arrived page by page, in a list that is sorted and filtered. The mistake: each page sorts it.
double arrival(int count, Subject subject)
{
    People people(0);
    Filtered filtered(people);
    filtered.model.setFilter(u"a"_s);
    double used = 0;
    for (int first = 0; first < count; first += testersOnAPage) {
        std::vector<Person> page = bench::people(first, testersOnAPage);
        used += millisecondsOf([&] { people.model.merge(std::move(page)); });
        if (subject == Subject::Mistaken)
            used += millisecondsOf([&] { filtered.model.sort(0, first / testersOnAPage % 2 ? Qt::AscendingOrder : Qt::DescendingOrder); });
    }
    return used;
}

//! Milliseconds that a step of scrolling takes on average, the paint included. The mistake: each step filters.
double scrollStep(int count, Subject subject)
{
    People people(count);
    Filtered filtered(people);
    TableView view;
    view.setModel(&filtered.model);
    view.resize(1280, 800);
    view.show();
    QCoreApplication::processEvents();
    QScrollBar &bar = *view.verticalScrollBar();
    if (subject == Subject::Mistaken)
        QObject::connect(&bar, &QScrollBar::valueChanged, &view, [&](int value) { filtered.model.setFilter(value % 2 ? u"e"_s : u"a"_s); });
    return millisecondsOf([&] {
               for (int step = 1; step <= scrollSteps; ++step) {
                   bar.setValue(step * farther % bar.maximum());
                   QCoreApplication::processEvents();
               }
           })
        / scrollSteps;
}

} // namespace

int filterPart(int argc, char **argv, const QJsonObject &, Subject subject)
{
    QApplication application(argc, argv);
    Theme theme(application);
    const QJsonObject seen{{u"few"_s, dearestKeyAmong(fewRows, subject)},
                           {u"many"_s, dearestKeyAmong(manyRows, subject)},
                           {u"fewInQt"_s, dearestKeyOfQtAmong(fewRows)},
                           {u"manyInQt"_s, dearestKeyOfQtAmong(manyRows)},
                           {u"fewArrived"_s, arrival(fewRows, subject)},
                           {u"manyArrived"_s, arrival(manyRows, subject)},
                           {u"fewScrolled"_s, scrollStep(fewRows / 10, Subject::Ours)},
                           {u"manyScrolled"_s, scrollStep(manyRows, subject)}};
    std::printf("%s\n", QJsonDocument(seen).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace slipway::bench
