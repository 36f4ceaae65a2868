// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change.h"
#include "src/services/roundtexts.h"
#include "src/services/sandboxprocess.h"
#include "store/datadir.h"
#include "store/statestore.h"
#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::SandboxProcess;

namespace {

//! A Slipway that applies, and may be killed at it.
class Victim final : public QObject
{
public:
    Victim(const QString &mode, const QString &folder, const SandboxProcess &sandbox, int round)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
            while (m_process.canReadLine())
                hear(m_process.readLine().trimmed());
        });
        m_process.start(QStringLiteral(SLIPWAY_APPLIER), {mode, folder, sandbox.line(), sandbox.keyFile(), QString::number(round)});
    }

    //! That long after it began to apply, unless it is done before.
    void killAfter(std::chrono::microseconds life) { m_life = life; }

    bool isDead() const { return m_process.state() == QProcess::NotRunning; }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    bool endedWell() const { return !wasKilled() && m_process.exitCode() == 0; }
    //! How long it applied.
    std::chrono::microseconds applied() const { return m_applied; }

private:
    void hear(const QByteArray &word)
    {
        if (word == "applying") {
            m_time.start();
            if (m_life.count() >= 0)
                QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(m_life), Qt::PreciseTimer, &m_process, &QProcess::kill);
        } else {
            m_applied = std::chrono::microseconds(m_time.nsecsElapsed() / 1000);
        }
    }

    QProcess m_process;
    QElapsedTimer m_time;
    std::chrono::microseconds m_life{-1};
    std::chrono::microseconds m_applied{0};
};

//! What state.db of a data dir has.
struct Stored
{
    QList<Draft> drafts = {};
    QList<Change> changes = {};

    static Stored in(const QString &folder)
    {
        const Result<DataDir> dir = DataDir::open(folder);
        StoreThread thread;
        StateStore store(thread, dir->stateFile());
        return {store.drafts(u"demo"_s).result().value_or({}), store.changes(u"demo"_s, 1000).result().value_or({})};
    }

    //! Whether \a text is still drafted, or the log says that Apple has it.
    bool has(const Drafts::Edit &text) const
    {
        return std::any_of(drafts.cbegin(), drafts.cend(), [&](const Draft &draft) { return draft.key == text.key && draft.mine == text.text; })
            || std::any_of(changes.cbegin(), changes.cend(), [&](const Change &change) {
                   return change.key == text.key && change.after == text.text && change.result == Change::Result::Applied;
               });
    }
};

// Both logs in the same words. A language that was made is called by its code: the list of it is all that our log knows.
QStringList toldByUs(const QList<Change> &changes)
{
    QStringList lines;
    for (const Change &change : changes) {
        if (change.result != Change::Result::Applied)
            continue;
        const bool isMade = change.resource.count(u'/') > 3;
        const QString where = isMade ? change.resource.section(u'/', -1) + u' ' + change.key.locale.code() : change.resource;
        lines.append(u"%1 %2: %3 -> %4"_s.arg(where, change.key.field, change.before, change.after));
    }
    lines.sort();
    return lines;
}

QStringList toldBySandbox(const QList<QJsonObject> &writes)
{
    QStringList lines;
    for (const QJsonObject &write : writes) {
        const QJsonObject before = write.value("before"_L1).toObject();
        const QJsonObject after = write.value("after"_L1).toObject();
        const bool isMade = write.value("method"_L1) == "POST"_L1;
        const QString type = write.value("resource"_L1).toObject().value("type"_L1).toString();
        const QString where = isMade ? type + u' ' + after.value("locale"_L1).toString() : write.value("path"_L1).toString();
        for (auto text = after.begin(); text != after.end(); ++text) {
            if (text.value().isString() && text.key() != "locale"_L1)
                lines.append(u"%1 %2: %3 -> %4"_s.arg(where, text.key(), before.value(text.key()).toString(), text.value().toString()));
        }
    }
    lines.sort();
    return lines;
}

} // namespace

//! Whoever is killed in the middle of applying finds, when Slipway opens again, that nothing was sent twice and nothing is lost.
class TstApplyCrash final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>();
        QVERIFY(!m_sandbox->keyId().isEmpty());
        m_sandbox->direct(u"rate"_s, QJsonDocument({{u"limit"_s, 1'000'000}, {u"remaining"_s, 1'000'000}}));
    }

    void cleanupTestCase() { m_sandbox.reset(); }

    void bothLogsAreTheSame()
    {
        const int rounds = qEnvironmentVariableIsSet("SLIPWAY_SOAK") ? 100 : 8;
        QRandomGenerator random(1);
        std::chrono::microseconds whole = applyUnharmed();
        int killed = 0;
        for (int round = 1; round <= rounds; ++round) {
            const QTemporaryDir folder;
            const qsizetype before = m_sandbox->writes().size();
            Victim victim(u"type"_s, folder.path(), *m_sandbox, round);
            victim.killAfter(whole * random.bounded(1000) / 1000);
            QTRY_VERIFY_WITH_TIMEOUT(victim.isDead(), 60'000);
            QVERIFY(victim.wasKilled() || victim.endedWell());
            killed += victim.wasKilled() ? 1 : 0;
            if (victim.endedWell()) // the machine had less to do than before
                whole = std::min(whole, victim.applied());
            const Stored left = Stored::in(folder.path());
            for (const Drafts::Edit &text : test::textsOfRound(round))
                QVERIFY2(left.has(text), qPrintable(u"round %1 lost %2"_s.arg(round).arg(text.text)));
            finish(folder.path(), round);
            compare(folder.path(), before, round);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(killed > rounds / 4);
    }

private:
    //! How long it takes when nobody interferes.
    std::chrono::microseconds applyUnharmed()
    {
        const QTemporaryDir folder;
        const qsizetype before = m_sandbox->writes().size();
        Victim victim(u"type"_s, folder.path(), *m_sandbox, 0);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(victim.isDead(), 60'000); }();
        [&] { QVERIFY(victim.endedWell()); }();
        compare(folder.path(), before, 0);
        return victim.applied();
    }

    //! Slipway two minutes later: it finds out what became of what was under way, and applies the rest.
    void finish(const QString &folder, int round)
    {
        m_sandbox->direct(u"clock"_s, QJsonDocument(QJsonObject{{u"offset"_s, 120}}));
        Victim survivor(u"finish"_s, folder, *m_sandbox, round);
        QTRY_VERIFY_WITH_TIMEOUT(survivor.isDead(), 60'000);
        QVERIFY(survivor.endedWell());
        m_sandbox->direct(u"clock"_s, QJsonDocument(QJsonObject{{u"offset"_s, 0}}));
    }

    //! Holds our log against the sandbox's, from its line \a first on, and takes away again what was made.
    void compare(const QString &folder, qsizetype first, int round)
    {
        const Stored stored = Stored::in(folder);
        const QList<QJsonObject> writes = m_sandbox->writes().sliced(first);
        QVERIFY2(stored.drafts.isEmpty(), qPrintable(u"round %1"_s.arg(round)));
        const bool isOpen =
            std::any_of(stored.changes.cbegin(), stored.changes.cend(), [](const Change &one) { return one.result == Change::Result::Sending; });
        QVERIFY2(!isOpen, qPrintable(u"round %1"_s.arg(round)));
        QCOMPARE(toldByUs(stored.changes), toldBySandbox(writes));
        QVERIFY(toldBySandbox(writes).size() > qsizetype(test::textsOfRound(round).size())); // the name of the new language too
        for (const QJsonObject &write : writes) {
            QCOMPARE(write.value("by"_L1).toString(), m_sandbox->keyId());
            if (write.value("method"_L1) == "POST"_L1)
                m_sandbox->remove(write);
        }
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
};

SLIPWAY_TEST(TstApplyCrash)
#include "tst_applycrash.moc"
