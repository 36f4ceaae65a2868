// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statestore.h"

#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstStateStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup()
    {
        m_state.reset();
        m_thread.reset();
    }

    void theFileIsMadeWithTheFirstCall()
    {
        QVERIFY(!QFile::exists(file()));
        QCOMPARE(sends(u"KEY0000001"_s), QList<QDateTime>());
        QVERIFY(QFile::exists(file()));
    }

    void sendsSurviveARestart()
    {
        const QList<QDateTime> times{at(0), at(1), at(1), at(5)}; // two in the same millisecond are two
        QVERIFY(m_state->appendSends(u"KEY0000001"_s, times).result());
        reopen();
        QCOMPARE(sends(u"KEY0000001"_s), times);
        QCOMPARE(*m_state->sendsSince(u"KEY0000001"_s, at(1)).result(), times.mid(1));
    }

    void keysAreCountedApart()
    {
        QVERIFY(m_state->appendSends(u"KEY0000001"_s, {at(0)}).result());
        QVERIFY(m_state->appendSends(u"KEY0000002"_s, {at(1), at(2)}).result());
        QCOMPARE(sends(u"KEY0000001"_s).size(), 1);
        QCOMPARE(sends(u"KEY0000002"_s).size(), 2);
    }

    void whatIsOlderThanAnHourIsForgotten()
    {
        QVERIFY(m_state->appendSends(u"KEY0000001"_s, {at(0), at(1)}).result());
        QVERIFY(m_state->appendSends(u"KEY0000002"_s, {at(0)}).result());
        QVERIFY(m_state->appendSends(u"KEY0000001"_s, {at(3601)}).result());
        QCOMPARE(sends(u"KEY0000001"_s), QList<QDateTime>({at(1), at(3601)}));
        QCOMPARE(sends(u"KEY0000002"_s).size(), 1); // another key's hour is its own
    }

    void namesAreDataAndNoSql()
    {
        const QString hostile = u"'; DROP TABLE send; --"_s;
        QVERIFY(m_state->appendSends(hostile, {at(0)}).result());
        QCOMPARE(sends(hostile), QList<QDateTime>{at(0)});
    }

    void nothingToNoteIsNoWork()
    {
        QVERIFY(m_state->appendSends(u"KEY0000001"_s, {}).result());
        QVERIFY(!QFile::exists(file()));
    }

    void aDamagedFileIsAnErrorAndStaysWhereItIs()
    {
        const QByteArray contents = QByteArray("hello").repeated(1000);
        {
            QFile out(file());
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(contents);
        }
        const Result<void> refused = m_state->appendSends(u"KEY0000001"_s, {at(0)}).result();
        QCOMPARE(refused.error().kind(), Error::Kind::Io);
        QCOMPARE(refused.error().message(), u"The file “state.db” is damaged."_s);
        QFile in(file());
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll(), contents);
    }

    void aDamagedFileThatWasLeftOpenIsFound()
    {
        fill();
        leaveOpen();
        damage();
        const Result<void> state = m_state->inspect().result();
        QCOMPARE(state.error().kind(), Error::Kind::Io);
        QCOMPARE(state.error().message(), u"The file “state.db” is damaged."_s);
        QVERIFY(!state.error().remedy().isEmpty());
        QVERIFY(QFile::exists(file()));
    }

    void aSoundFileThatWasLeftOpenIsFine()
    {
        fill();
        leaveOpen();
        QVERIFY(m_state->inspect().result());
        QCOMPARE(sends(u"KEY0000001"_s).size(), 3001);
    }

    void aFileThatWasClosedIsNotReadThrough()
    {
        fill();
        cleanup();
        damage();
        reopen();
        QVERIFY(m_state->inspect().result());
    }

    void aFileThatCannotBeOpenedIsSaid()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(u"state.db"_s));
        QCOMPARE(m_state->inspect().result().error().kind(), Error::Kind::Io);
    }

private:
    //! Some forty pages of rows, all of them in the file itself.
    void fill()
    {
        QList<QDateTime> times;
        for (int i = 0; i < 3000; ++i)
            times.append(at(i));
        QVERIFY(m_state->appendSends(u"KEY0000001"_s, times).result());
        reopen();
    }

    //! What a killed process leaves: the file with one more row in its journal.
    void leaveOpen()
    {
        QVERIFY(m_state->appendSends(u"KEY0000001"_s, {at(3000)}).result());
        const QStringList parts{u"state.db"_s, u"state.db-wal"_s};
        for (const QString &part : parts)
            QVERIFY(QFile::copy(m_dir->filePath(part), m_dir->filePath(part + u".left"_s)));
        cleanup();
        for (const QString &part : parts) {
            QFile::remove(m_dir->filePath(part));
            QVERIFY(QFile::rename(m_dir->filePath(part + u".left"_s), m_dir->filePath(part)));
        }
        reopen();
    }

    //! Overwrites a page in the middle of the file.
    void damage()
    {
        QFile database(file());
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.size() > 20 * 4096);
        QVERIFY(database.seek(10 * 4096));
        QCOMPARE(database.write(QByteArray(4096, '\x5a')), 4096);
    }

    QString file() const { return m_dir->filePath(u"state.db"_s); }

    static QDateTime at(int seconds) { return QDateTime::fromSecsSinceEpoch(1790000000 + seconds, Qt::UTC); }

    void reopen()
    {
        cleanup();
        m_thread = std::make_unique<StoreThread>();
        m_state = std::make_unique<StateStore>(*m_thread, file());
    }

    QList<QDateTime> sends(const QString &keyId) { return m_state->sendsSince(keyId, at(0)).result().value_or({}); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StateStore> m_state;
};

SLIPWAY_TEST(TstStateStore)
#include "tst_statestore.moc"
