// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/keyforms.h"
#include "support/markedkey.h"
#include "support/testrunner.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::patience;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A key file of its own that knows when somebody has read it.
class WatchedKey final
{
public:
    WatchedKey()
        : m_key(test::MarkedKey::create(m_folder.path()))
        , m_forms(contentsOf(m_key.path()))
        , m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (::inotify_add_watch(m_inotify, QFile::encodeName(m_key.path()).constData(), IN_CLOSE_NOWRITE) < 0)
            qFatal("the key file cannot be watched");
    }
    ~WatchedKey() { ::close(m_inotify); }
    Q_DISABLE_COPY_MOVE(WatchedKey)

    QString path() const { return m_key.path(); }
    const test::KeyForms &forms() const { return m_forms; }
    //! Whether somebody has.
    bool wasRead()
    {
        std::array<char, 4096> events{};
        m_wasRead = m_wasRead || ::read(m_inotify, events.data(), events.size()) > 0;
        return m_wasRead;
    }

private:
    const QTemporaryDir m_folder;
    const test::MarkedKey m_key;
    const test::KeyForms m_forms;
    const int m_inotify;
    bool m_wasRead = false;
};

//! The real program, on a data dir of its own; all that it says goes into a file there.
class RealProgram final
{
public:
    ~RealProgram()
    {
        m_first.kill();
        m_first.waitForFinished();
    }

    //! The first start.
    void start(const QStringList &options)
    {
        prepare(m_first, options);
        m_first.setStandardErrorFile(m_folder.filePath(u"stderr.txt"_s));
        m_first.start();
        if (!m_first.waitForStarted())
            qFatal("the program does not start");
    }
    //! Another one, while the first goes on. Answers its exit code.
    int startAgain(const QStringList &options)
    {
        QProcess second;
        prepare(second, options);
        second.start();
        return second.waitForFinished(patience) ? second.exitCode() : -1;
    }

    QByteArray fromProc(const QString &file) const { return contentsOf(u"/proc/%1/%2"_s.arg(m_first.processId()).arg(file)); }
    QString folder() const { return m_folder.path(); }

private:
    void prepare(QProcess &process, const QStringList &options) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"slipway.*=true"_s);
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(SLIPWAY_PROGRAM));
        // Debuggable: of a process that is not, nobody but root may read the environment.
        process.setArguments(QStringList{u"--debuggable"_s, u"--no-animations"_s, u"--data-dir"_s, m_folder.filePath(u"data"_s)} + options);
    }

    const QTemporaryDir m_folder;
    QProcess m_first;
};

} // namespace

//! \brief The real program, given a key file on its command line: it reads the file, and what it reads stays with it (rules S1, S14).
class TstAddKeyOption final : public QObject
{
    Q_OBJECT

private slots:
    void theKeyIsInNoFileArgumentOrVariable()
    {
        WatchedKey key;
        WatchedKey another;
        RealProgram program;
        program.start({u"--har"_s, program.folder() + u"/run.har"_s, u"--add-key"_s, key.path()});
        QTRY_VERIFY(key.wasRead());
        QCOMPARE(program.startAgain({u"--add-key"_s, another.path()}), 0);
        QTRY_VERIFY(another.wasRead());

        const QByteArray arguments = program.fromProc(u"cmdline"_s);
        const QByteArray variables = program.fromProc(u"environ"_s);
        QVERIFY(arguments.contains(key.path().toUtf8())); // it is the right process, and it can be looked at
        QVERIFY(variables.contains("QT_LOGGING_RULES"));
        for (const WatchedKey *each : {&key, &another}) {
            QVERIFY(!each->forms().areIn(arguments));
            QVERIFY(!each->forms().areIn(variables));
            QCOMPARE(each->forms().filesIn(program.folder()), QStringList());
        }
    }

    void aKeyIsFoundWhereItLiesAbout()
    {
        WatchedKey key;
        QVERIFY(!key.wasRead());
        const QByteArray pem = contentsOf(key.path());
        QVERIFY(key.forms().areIn(pem));
        QCOMPARE(key.forms().filesIn(QFileInfo(key.path()).path()), QStringList{key.path()});
        QVERIFY(key.wasRead());
    }

    // From the folder in which somebody types it: the program leaves its own.
    void aRelativePathIsOfTheFolderOfTheSecondStart()
    {
        WatchedKey key;
        RealProgram program;
        program.start({});
        QTRY_VERIFY(QFile::exists(program.folder() + u"/data/slipway.sock"_s));
        const QString before = QDir::currentPath();
        QDir::setCurrent(QFileInfo(key.path()).path());
        const int code = program.startAgain({u"--add-key"_s, QFileInfo(key.path()).fileName()});
        QDir::setCurrent(before);
        QCOMPARE(code, 0);
        QTRY_VERIFY(key.wasRead());
    }
};

SLIPWAY_TEST(TstAddKeyOption)
#include "tst_addkeyoption.moc"
