// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrollanchor.h"

#include "models/filteredmodel.h"
#include "models/ringmodel.h"
#include "support/testrunner.h"
#include "ui/widgets/tableview.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr int capacity = 100;

struct Event
{
    quint64 number = 0;
};

QString anchoredText(const Event &event)
{
    return u"Event %1"_s.arg(event.number);
}

//! A view of 100 rows, of which some 15 fit, over a ring that is full: each row that comes lets one go.
struct ScrollAnchorFixture
{
    ScrollAnchorFixture()
    {
        rows.setSourceModel(&events);
        view.setModel(&rows);
        new ScrollAnchor(&view);
        view.resize(300, 500);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view does not come up");
        add(capacity);
        if (!QTest::qWaitFor([this] { return bar().maximum() > 0; }))
            qFatal("the view does not make room");
    }

    void add(int count)
    {
        std::vector<Event> more;
        for (int i = 0; i < count; ++i)
            more.push_back({++last});
        events.add(more);
    }
    QScrollBar &bar() { return *view.verticalScrollBar(); }
    // What stands at the top of the view, and how far down.
    QString topRow() { return view.indexAt(QPoint(0, 0)).data().toString(); }
    int topOffset() { return view.visualRect(view.indexAt(QPoint(0, 0))).top(); }

    quint64 last = 0;
    RingModel<Event> events{capacity, [](const Event &event) { return event.number; }, {Column<Event>(u"text"_s, u"Text"_s, &anchoredText)}};
    FilteredModel rows;
    TableView view;
};

} // namespace

class TstScrollAnchor final : public QObject
{
    Q_OBJECT

private slots:
    void whoeverIsAtTheTopSeesWhatIsNew()
    {
        ScrollAnchorFixture f;
        f.add(3);
        QCOMPARE(f.topRow(), u"Event 103"_s);
        QCOMPARE(f.bar().value(), 0);
    }

    void whoeverHasScrolledIsNotMoved_data()
    {
        QTest::addColumn<int>("scrolled");
        QTest::newRow("a whole row") << 32;
        QTest::newRow("half a row") << 16;
        QTest::newRow("far down") << 1000;
    }
    void whoeverHasScrolledIsNotMoved()
    {
        QFETCH(int, scrolled);
        ScrollAnchorFixture f;
        f.bar().setValue(scrolled);
        QCOMPARE(f.bar().value(), scrolled);
        const QString row = f.topRow();
        const int offset = f.topOffset();
        for (const int count : {1, 1, 5}) {
            f.add(count);
            QCOMPARE(f.topRow(), row);
            QCOMPARE(f.topOffset(), offset);
        }
        QCoreApplication::processEvents(); // the layout that the view had put off changes nothing any more
        QCOMPARE(f.topRow(), row);
        QCOMPARE(f.topOffset(), offset);
    }

    void theEndOfTheListIsHeldToo()
    {
        ScrollAnchorFixture f;
        f.rows.setFilter(u"9"_s); // not all rows that come are shown, and some that go are not
        QCoreApplication::processEvents();
        QVERIFY(f.bar().maximum() > 0);
        f.bar().setValue(f.bar().maximum() - 40);
        const QString row = f.topRow();
        const int offset = f.topOffset();
        f.add(10);
        QCOMPARE(f.topRow(), row);
        QCOMPARE(f.topOffset(), offset);
    }

    void selectedRowsAreNotMovedEvenAtTheTop()
    {
        ScrollAnchorFixture f;
        f.view.setCurrentIndex(f.rows.index(2, 0));
        const int top = f.view.visualRect(f.view.currentIndex()).top();
        f.add(4);
        QCOMPARE(f.view.currentIndex().data().toString(), u"Event 98"_s);
        QCOMPARE(f.view.visualRect(f.view.currentIndex()).top(), top);
    }

    void sortedRowsAreHeldWhereTheyAre()
    {
        ScrollAnchorFixture f;
        f.rows.sort(0, Qt::DescendingOrder);
        f.bar().setValue(320);
        const QString row = f.topRow();
        f.add(3);
        QCOMPARE(f.topRow(), row);
    }

    void aRowThatIsGoneHoldsNothing()
    {
        ScrollAnchorFixture f;
        f.bar().setValue(f.bar().maximum());
        f.add(capacity);
        QCOMPARE(f.rows.rowCount(), capacity);
        QVERIFY(!f.topRow().isEmpty());
    }
};

SLIPWAY_TEST(TstScrollAnchor)
#include "tst_scrollanchor.moc"
