// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"

#include "store/statestore.h"
#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

//! A process that types, and when it said so.
class Typist final : public QObject
{
public:
    explicit Typist(std::chrono::milliseconds life)
    {
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
            while (m_process.canReadLine())
                m_typedAt.append({m_process.readLine().trimmed().toInt(), m_time.elapsed()});
        });
        connect(&m_process, &QProcess::started, this, [this, life] {
            m_time.start();
            QTimer::singleShot(life, this, [this] {
                m_killedAt = m_time.elapsed();
                m_process.kill();
            });
        });
        m_process.start(QStringLiteral(SLIPWAY_TYPIST), {m_dir.path()});
    }

    bool isDead() const { return m_killedAt >= 0 && m_process.state() == QProcess::NotRunning; }

    //! How long the text was a second before the end.
    int typedInTime() const
    {
        int length = 0;
        for (const auto &[typed, at] : m_typedAt) {
            if (at <= m_killedAt - 1000)
                length = typed;
        }
        return length;
    }

    int typed() const { return m_typedAt.isEmpty() ? 0 : m_typedAt.last().first; }

    Result<QList<Draft>> stored() const
    {
        StoreThread thread;
        StateStore store(thread, m_dir.filePath(u"state.db"_s));
        return store.drafts(u"account"_s).result();
    }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    QElapsedTimer m_time;
    QList<std::pair<int, qint64>> m_typedAt;
    qint64 m_killedAt = -1;
};

} // namespace

//! Whoever is killed in the middle of typing has lost what was typed within the last second, and nothing else (rule R13).
class TstDraftsCrash final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasTypedASecondAgoIsThere()
    {
        const int rounds = qEnvironmentVariableIsSet("SLIPWAY_SOAK") ? 25 : 5;
        QRandomGenerator random(1);
        int kept = 0;
        for (int round = 0; round < rounds; ++round) {
            std::vector<std::unique_ptr<Typist>> typists;
            for (int i = 0; i < 4; ++i)
                typists.push_back(std::make_unique<Typist>(std::chrono::milliseconds(1100 + random.bounded(1200))));
            for (const auto &typist : typists)
                QTRY_VERIFY(typist->isDead());
            for (const auto &typist : typists) {
                const Result<QList<Draft>> stored = typist->stored();
                QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().message()));
                const QString text = stored->isEmpty() ? QString() : stored->first().mine;
                QVERIFY2(text.size() >= typist->typedInTime(), qPrintable(u"%1 of %2"_s.arg(text.size()).arg(typist->typedInTime())));
                QVERIFY(text == QString(text.size(), u'x') && text.size() <= typist->typed() + 1); // typed, and not told yet
                kept += typist->typedInTime();
            }
        }
        QVERIFY(kept > 0);
    }
};

SLIPWAY_TEST(TstDraftsCrash)
#include "tst_draftscrash.moc"
