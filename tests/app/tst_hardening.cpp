// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include "support/testrunner.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

//! What \a question answers in a process of its own: what hardening does cannot be undone.
int inAnotherProcess(int (*question)())
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(question());
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

rlimit coreLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_CORE, &limit);
    return limit;
}

} // namespace

//! Crash files and debuggers (rule S15).
class TstHardening final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        rlimit limit = coreLimit();
        limit.rlim_cur = limit.rlim_max; // what the programs below start from
        ::setrlimit(RLIMIT_CORE, &limit);
    }

    void nobodyMayAttach()
    {
        QCOMPARE(inAnotherProcess([] { return ::prctl(PR_GET_DUMPABLE); }), 1);
        QCOMPARE(inAnotherProcess([] {
                     hardenProcess();
                     return ::prctl(PR_GET_DUMPABLE);
                 }),
                 0);
    }

    void aSandboxKeepsItsPortals()
    {
        QCOMPARE(inAnotherProcess([] {
                     qputenv("SNAP", "/snap/slipway/1");
                     hardenProcess();
                     return coreLimit().rlim_max == 0 ? ::prctl(PR_GET_DUMPABLE) : -1;
                 }),
                 1);
    }

    void theProgramLeavesNoCore()
    {
        const QTemporaryDir folder;
        const std::unique_ptr<QProcess> slipway = started(folder.path(), {});
        QTRY_COMPARE(coreLimitsOf(*slipway), QByteArrayList({"0", "0"}));
        ::kill(pid_t(slipway->processId()), SIGSEGV);
        QVERIFY(slipway->waitForFinished());
        QCOMPARE(slipway->exitStatus(), QProcess::CrashExit);
        QCOMPARE(QDir(folder.path()).entryList({u"core*"_s}), QStringList());
    }

    void aSwitchLetsDebuggersIn()
    {
        if (coreLimit().rlim_max == 0)
            QSKIP("core files are off for every process here");
        const QTemporaryDir folder;
        const std::unique_ptr<QProcess> slipway = started(folder.path(), {u"--debuggable"_s, u"--quit-after-paint"_s});
        const QByteArrayList before = coreLimitsOf(*slipway);
        QVERIFY(before != QByteArrayList({"0", "0"}));
        while (slipway->state() == QProcess::Running) {
            const QByteArrayList now = coreLimitsOf(*slipway);
            QVERIFY(now.isEmpty() || now == before); // empty once it has ended
            slipway->waitForFinished(20);
        }
        QCOMPARE(slipway->exitCode(), 0);
    }

private:
    static std::unique_ptr<QProcess> started(const QString &folder, const QStringList &options)
    {
        auto process = std::make_unique<QProcess>();
        // Sanitizers handle crashes, limits and the end of a process in their own way.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, u"handle_segv=0:disable_coredump=0:detect_leaks=0"_s);
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(SLIPWAY_PROGRAM), QStringList{u"--data-dir"_s, folder} + options);
        if (!process->waitForStarted())
            qFatal("%s does not start", SLIPWAY_PROGRAM);
        return process;
    }

    //! Soft and hard limit of the size of core files.
    static QByteArrayList coreLimitsOf(const QProcess &process)
    {
        QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
        if (!limits.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray &line : limits.readAll().split('\n')) {
            if (line.startsWith("Max core file size"))
                return line.simplified().split(' ').mid(4, 2);
        }
        return {};
    }
};

SLIPWAY_TEST(TstHardening)
#include "tst_hardening.moc"
