// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listmemory.h"

#include "support/testrunner.h"

using namespace slipway;
using namespace slipway::sandbox;

class TstListMemory : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_memory = std::make_unique<ListMemory>();
        m_selections = 0;
    }
    void selectsAListOnce();
    void selectsAnewAfterAChange_data();
    void selectsAnewAfterAChange();
    void forgetsTheListThatWasReadLongestAgo();

private:
    // Reads a list that has as many rows as lists were selected.
    size_t read(const QByteArray &name, const ListMemory::Moment &now = {1, 1})
    {
        return m_memory->rows(name, now, [this] { return ListMemory::Rows(++m_selections); }).size();
    }

    std::unique_ptr<ListMemory> m_memory;
    size_t m_selections = 0;
};

void TstListMemory::selectsAListOnce()
{
    QCOMPARE(read("testers"), 1u);
    QCOMPARE(read("apps"), 2u);
    QCOMPARE(read("testers"), 1u);
    QCOMPARE(read("apps"), 2u);
}

void TstListMemory::selectsAnewAfterAChange_data()
{
    QTest::addColumn<quint64>("world");
    QTest::addColumn<quint64>("lag");
    QTest::newRow("of the world") << quint64(2) << quint64(1);
    QTest::newRow("of what is held back") << quint64(1) << quint64(2);
}

void TstListMemory::selectsAnewAfterAChange()
{
    QFETCH(quint64, world);
    QFETCH(quint64, lag);
    read("testers");
    read("apps");
    QCOMPARE(read("testers", {world, lag}), 3u);
    QCOMPARE(read("apps", {world, lag}), 4u);
}

void TstListMemory::forgetsTheListThatWasReadLongestAgo()
{
    for (size_t i = 1; i <= ListMemory::capacity; ++i)
        QCOMPARE(read(QByteArray::number(i)), i);
    QCOMPARE(read("1"), 1u);
    QCOMPARE(read("one more"), ListMemory::capacity + 1);
    QCOMPARE(read("1"), 1u);
    QCOMPARE(read("2"), ListMemory::capacity + 2);
}

SLIPWAY_TEST(TstListMemory)
#include "tst_listmemory.moc"
