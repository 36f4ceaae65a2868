// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachestore.h"

#include "core/clock.h"
#include "support/testrunner.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

//! A process that is killed while it writes leaves whole answers behind, the last that was committed or the next.
class TstCacheCrash final : public QObject
{
    Q_OBJECT

private slots:
    void aKilledWriterLeavesAWholeAnswer()
    {
        const int kills = qEnvironmentVariableIsSet("SLIPWAY_SOAK") ? 200 : 20;
        QRandomGenerator random(1);
        const QTemporaryDir dir;
        for (int i = 0; i < kills; ++i) {
            const int committed = killAfter(dir.path(), 1 + random.bounded(25));
            if (QTest::currentTestFailed())
                return;
            StoreThread thread;
            SystemClock clock; // as that of whoever was killed
            CacheStore cache(thread, dir.filePath(u"cache.db"_s), clock);
            const Result<std::optional<CachedChain>> chain = cache.load(u"account"_s, u"/v1/apps"_s).result();
            QVERIFY2(chain, qPrintable(chain ? QString() : chain.error().message()));
            QVERIFY(*chain || committed == 0);
            if (*chain) {
                QCOMPARE((*chain)->bodies.size(), 5);
                for (const QByteArray &body : (*chain)->bodies)
                    QCOMPARE(body, (*chain)->bodies.first());
                m_everFound = true;
            }
            CacheStore::Writer writer = cache.write(u"account"_s, u"/v1/apps"_s);
            const Result<std::optional<BegunChain>> begun = writer.takeUp().result();
            QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().message()));
            if (*begun) {
                QVERIFY((*begun)->next.query().endsWith(QString::number((*begun)->bodies.size())));
                for (const QByteArray &body : (*begun)->bodies)
                    QCOMPARE(body, (*begun)->bodies.first());
                m_everBegun = true;
            }
            // What was left half written does not pile up: the old and the new answer, and a write-ahead log of two more.
            QVERIFY(*cache.size().result() < 6 * 5 * 400'000);
        }
        QVERIFY(m_everFound);
        QVERIFY(m_everBegun);
        QVERIFY(QDir(dir.path()).entryList({u"*.corrupt-*"_s}, QDir::Files).isEmpty());
    }

private:
    //! Lets a process write until it has said \a words words, kills it, and says how many commits it had told of.
    static int killAfter(const QString &dir, int words)
    {
        QProcess victim;
        victim.start(QStringLiteral(SLIPWAY_STORE_VICTIM), {u"write"_s, dir});
        int commits = 0;
        for (int i = 0; i < words; ++i) {
            while (!victim.canReadLine()) {
                if (!victim.waitForReadyRead(20000)) {
                    QTest::qFail("the victim says nothing", __FILE__, __LINE__);
                    return 0;
                }
            }
            const QByteArray word = victim.readLine().trimmed();
            if (word == "failure")
                QTest::qFail("the victim cannot write", __FILE__, __LINE__);
            commits += word == "commit" ? 1 : 0;
        }
        victim.kill();
        victim.waitForFinished();
        return commits;
    }

    bool m_everFound = false;
    bool m_everBegun = false;
};

SLIPWAY_TEST(TstCacheCrash)
#include "tst_cachecrash.moc"
