// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keptpictures.h"

#include "support/testrunner.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr qint64 pictureSize = 1000; // bytes
constexpr qint64 roomForTen = 10 * pictureSize;

QByteArray nameOfPicture(int number)
{
    return "feedback/" + QByteArray::number(number);
}

QDateTime dayOf(int number)
{
    return QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC).addDays(number);
}

void putPicture(KeptPictures &kept, int number)
{
    kept.put(nameOfPicture(number), QByteArray(pictureSize, 'p'), dayOf(number));
}

} // namespace

//! The room that pictures have on disk.
class TstKeptPictures final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatFitsStays()
    {
        KeptPictures kept(m_folder->path(), roomForTen);
        for (int number = 1; number <= 10; ++number)
            putPicture(kept, number);
        QCOMPARE(left(kept, 1, 10), 10);
    }

    void whatWasUsedLongestAgoMakesRoom()
    {
        KeptPictures kept(m_folder->path(), roomForTen);
        for (const int number : {5, 1, 9, 3, 7, 2, 10, 4, 8, 6, 11})
            putPicture(kept, number);
        QCOMPARE(left(kept, 1, 2), 0);
        QCOMPARE(left(kept, 3, 11), 9);
        QVERIFY(bytesOnDisk() <= roomForTen * 9 / 10); // so that the next one costs nothing
    }

    void whatSomebodyLooksAtStays()
    {
        KeptPictures kept(m_folder->path(), roomForTen);
        putPicture(kept, 1);
        QCOMPARE(kept.show(nameOfPicture(1)).size(), pictureSize);
        for (int number = 20; number < 60; ++number)
            putPicture(kept, number);
        QCOMPARE(kept.show(nameOfPicture(1)).size(), pictureSize);
    }

    void whatIsSeenStaysEvenWhereItIsTooMuch()
    {
        KeptPictures kept(m_folder->path(), roomForTen);
        for (int number = 1; number <= 12; ++number) {
            QVERIFY(kept.show(nameOfPicture(number)).isEmpty()); // it is asked for before it is fetched
            putPicture(kept, number);
        }
        QCOMPARE(left(kept, 1, 12), 12);
    }

    void theUseOfEarlierRunsCounts()
    {
        {
            KeptPictures kept(m_folder->path(), roomForTen);
            for (int number = 1; number <= 10; ++number)
                putPicture(kept, number);
            kept.show(nameOfPicture(1));
        }
        KeptPictures kept(m_folder->path(), roomForTen);
        putPicture(kept, 11);
        QCOMPARE(left(kept, 2, 3), 0);
        QVERIFY(isLeft(kept, 1));
    }

    void whatWouldGoAtOnceIsNotFetched()
    {
        KeptPictures kept(m_folder->path(), roomForTen);
        QVERIFY(!kept.isSettled(nameOfPicture(1), dayOf(1)));
        for (int number = 1; number <= 11; ++number)
            putPicture(kept, number);
        QVERIFY(kept.isSettled(nameOfPicture(1), dayOf(1)));
        QVERIFY(!kept.isSettled(nameOfPicture(12), dayOf(12)));
    }

    void whatIsRemovedLeavesItsRoom()
    {
        KeptPictures kept(m_folder->path(), roomForTen);
        for (int number = 1; number <= 10; ++number)
            putPicture(kept, number);
        kept.remove(nameOfPicture(10));
        putPicture(kept, 11);
        QCOMPARE(left(kept, 1, 9), 9);
        QVERIFY(isLeft(kept, 11));
    }

private:
    // Asked of no time after all of them, at which none has gone.
    bool isLeft(KeptPictures &kept, int number) { return kept.isSettled(nameOfPicture(number), dayOf(1000)); }
    int left(KeptPictures &kept, int from, int to)
    {
        int count = 0;
        for (int number = from; number <= to; ++number)
            count += isLeft(kept, number) ? 1 : 0;
        return count;
    }
    qint64 bytesOnDisk() const
    {
        qint64 bytes = 0;
        for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::Files))
            bytes += file.size();
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SLIPWAY_TEST(TstKeptPictures)
#include "tst_keptpictures.moc"
