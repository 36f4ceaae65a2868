// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerroster.h"
#include "services/testerimport/testersheet.h"
#include "src/services/sandboxprocess.h"
#include "src/services/testerstage.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::faultFor;
using test::SandboxProcess;
using test::sorted;
using test::TesterStage;

namespace {

constexpr int minutesBetweenRuns = 2; // whatever was sent before shows by then (rule R4)

//! What one import of the table is about.
struct Table
{
    QByteArray bytes = {};
    QSet<QString> people = {}; //!< who is to be in the group in the end, by address in small letters

    void add(const QString &email)
    {
        bytes += u"Guest;of spring;%1\r\n"_s.arg(email).toUtf8();
        people.insert(TesterRoster::keyOf(email));
    }
};

// 1,250 rows: 3 invalid, 5 duplicates in other cases, somebody who tests another app, somebody who comes in between, and 1,240 new people.
Table springTable()
{
    Table table{.bytes = "Vorname;Nachname;E-Mail\r\n"};
    for (int i = 0; i < 1240; ++i) {
        table.add(i % 7 == 0 ? u"Guest%1@Example.org"_s.arg(i) : u"guest%1@example.org"_s.arg(i));
        if (i % 400 == 50)
            table.bytes += "Nobody;;no address\r\n";
        if (i % 250 == 100)
            table.bytes += u"Once;more;GUEST%1@example.ORG\r\n"_s.arg(i - 60).toUtf8();
        if (i == 300)
            table.add(u"MEANWHILE@example.org"_s);
        if (i == 900)
            table.add(u"Elsewhere@example.org"_s);
    }
    return table;
}

//! A Slipway that imports, and is killed at it.
class KilledImporter final : public QObject
{
public:
    KilledImporter(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
            while (m_process.canReadLine())
                hear(m_process.readLine().trimmed());
        });
        m_process.start(QStringLiteral(SLIPWAY_IMPORTER), arguments);
    }

    //! That long after it began to import.
    void killAfter(std::chrono::milliseconds life) { m_life = life; }
    //! When the hour has no requests left.
    void killWhenItWaits() { m_diesWaiting = true; }

    bool isDead() const { return m_process.state() == QProcess::NotRunning; }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    bool endedWell() const { return !wasKilled() && m_process.exitCode() == 0; }
    bool hasWaited() const { return m_hasWaited; }

private:
    void hear(const QByteArray &word)
    {
        m_hasWaited = m_hasWaited || word == "waiting";
        if (word == "importing" && m_life.count() > 0)
            QTimer::singleShot(m_life, Qt::PreciseTimer, &m_process, &QProcess::kill);
        if (word == "waiting" && m_diesWaiting)
            m_process.kill();
    }

    QProcess m_process;
    std::chrono::milliseconds m_life{0};
    bool m_diesWaiting = false;
    bool m_hasWaited = false;
};

} // namespace

//! An import that is killed again and again ends with everybody in the group once, judged by the sandbox's own list and write log.
class TstImportCrash final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<SandboxProcess>();
        QVERIFY(!m_sandbox->keyId().isEmpty());
        m_group = test::makeGroup(m_sandbox->other(), u"Spring"_s, TesterStage::tideline);
        m_runs = 0;
    }
    void cleanup() { m_sandbox.reset(); }

    void everybodyIsThereOnce()
    {
        const Table table = springTable();
        QCOMPARE(table.bytes.count('\n'), 1251);
        QCOMPARE(table.people.size(), 1242);
        prepare(table);
        QRandomGenerator random(7);
        m_sandbox->direct(u"rate"_s, QJsonDocument({{u"limit"_s, 3600}, {u"remaining"_s, 300 + 620}}));
        const auto beginning = start(arguments({u"start"_s, TesterStage::tideline, m_group, tableFile()}));
        beginning->killAfter(std::chrono::milliseconds(200 + random.bounded(400)));
        QTRY_VERIFY_WITH_TIMEOUT(beginning->isDead(), 60'000);
        QVERIFY(beginning->wasKilled());
        const auto waiting = start(arguments({u"resume"_s}));
        waiting->killWhenItWaits();
        QTRY_VERIFY_WITH_TIMEOUT(waiting->isDead(), 120'000);
        QVERIFY(waiting->hasWaited());
        QVERIFY(waiting->wasKilled());
        const qsizetype half = m_sandbox->writes().size();
        QVERIFY2(half > 400 && half < 900, qPrintable(QString::number(half)));
        m_sandbox->direct(u"rate"_s, QJsonDocument({{u"limit"_s, 3600}, {u"remaining"_s, 3600}}));
        for (int round = 0; round < 3; ++round) {
            const auto victim = start(arguments({u"resume"_s}));
            victim->killAfter(std::chrono::milliseconds(50 + random.bounded(600)));
            QTRY_VERIFY_WITH_TIMEOUT(victim->isDead(), 60'000);
        }
        const auto survivor = start(arguments({u"resume"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(survivor->isDead(), 180'000);
        QVERIFY(survivor->endedWell());
        // One for each, and few for what was killed, read and read back: nothing begins anew.
        const int requests = m_sandbox->requests();
        QVERIFY2(requests > 1242 && requests < 1242 + 60, qPrintable(QString::number(requests)));
        compare(table);
    }

private:
    QString tableFile() const { return m_folder->filePath(u"spring.csv"_s); }

    //! Who is there before, and what will go wrong.
    void prepare(const Table &table)
    {
        QFile file(tableFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(table.bytes);
        file.close();
        QString otherApp;
        for (const QJsonObject &app : test::readPages(m_sandbox->other(), u"/v1/apps?limit=200"_s)) {
            if (app.value("id"_L1).toString() != TesterStage::tideline)
                otherApp = app.value("id"_L1).toString();
        }
        const QString elsewhere = test::makeGroup(m_sandbox->other(), u"Elsewhere"_s, otherApp);
        QVERIFY(!test::makeTester(m_sandbox->other(), u"elsewhere@example.org"_s, elsewhere).isEmpty());
        QVERIFY(!test::makeTester(m_sandbox->other(), u"meanwhile@example.org"_s, elsewhere).isEmpty()); // its rehearsal does not know: 409
        QJsonObject lost = faultFor(u"POST"_s, u"/v1/betaTesters"_s, u"reset"_s, {}, true);
        lost.insert(u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"/v1/betaTesters"_s}, {u"nth"_s, 200}});
        m_sandbox->direct(u"faults"_s, QJsonDocument(QJsonArray{lost}));
    }

    //! The next run, some minutes after the one before.
    std::unique_ptr<KilledImporter> start(const QStringList &arguments) { return std::make_unique<KilledImporter>(arguments); }

    QStringList arguments(const QStringList &what)
    {
        const int minutes = minutesBetweenRuns * m_runs++;
        m_sandbox->direct(u"clock"_s, QJsonDocument(QJsonObject{{u"offset"_s, 60 * minutes}}));
        return QStringList{m_folder->path(), m_sandbox->line(), m_sandbox->keyFile(), QString::number(minutes)} + what;
    }

    //! Holds the result file against the members that the server has, and both against the table.
    void compare(const Table &table)
    {
        QStringList members;
        for (const QString &address : test::addressesIn(m_sandbox->other(), m_group))
            members.append(TesterRoster::keyOf(address));
        QCOMPARE(members.size(), table.people.size());
        QCOMPARE(QSet<QString>(members.cbegin(), members.cend()), table.people);

        QFile file(m_folder->filePath(u"results.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<TesterSheet> results = parseTesterSheet({.name = u"results.csv"_s, .bytes = file.readAll()});
        QVERIFY(results);
        QHash<QString, int> counts;
        QStringList done;
        for (const CsvRow &row : results->rows) {
            const QString &result = row.cells.at(5);
            ++counts[result];
            if (result == "added"_L1 || result == "joined"_L1)
                done.append(TesterRoster::keyOf(row.cells.at(1)));
        }
        QCOMPARE(sorted(done), sorted(members));
        QCOMPARE(results->rows.size(), size_t(1250));
        QCOMPARE(counts.value(u"invalid"_s), 3);
        QCOMPARE(counts.value(u"duplicate"_s), 5);

        QHash<QString, int> made;
        for (const QJsonObject &write : m_sandbox->writes()) {
            if (write.value("by"_L1).toString() == m_sandbox->keyId() && write.value("path"_L1) == "/v1/betaTesters"_L1)
                ++made[TesterRoster::keyOf(write.value("after"_L1).toObject().value("email"_L1).toString())];
        }
        QCOMPARE(made.size(), 1240);
        QVERIFY(std::all_of(made.cbegin(), made.cend(), [](int times) { return times == 1; }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QString m_group;
    int m_runs = 0;
};

SLIPWAY_TEST(TstImportCrash)
#include "tst_importcrash.moc"
