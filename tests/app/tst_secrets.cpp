// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "auth/accountvault.h"
#include "auth/qtkeychainbackend.h"
#include "core/logging.h"
#include "sandbox/sandbox.h"
#include "services/accounts.h"
#include "store/datadir.h"
#include "support/keyforms.h"
#include "support/keyringsession.h"
#include "support/testrunner.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QtTest/QTest>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QByteArray allContents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! What this process says on stderr, in a file, for as long as this lives.
class StderrInFile final
{
public:
    explicit StderrInFile(const QString &path) : m_kept(::dup(STDERR_FILENO))
    {
        if (!std::freopen(QFile::encodeName(path).constData(), "w", stderr))
            qFatal("stderr does not go into a file");
    }
    ~StderrInFile()
    {
        std::fflush(stderr);
        ::dup2(m_kept, STDERR_FILENO);
        ::close(m_kept);
    }
    Q_DISABLE_COPY_MOVE(StderrInFile)

private:
    const int m_kept;
};

} // namespace

//! \brief A key that is given to the window ends in the real keyring and in no file, log or recording (rules S1, S2, S14).
class TstSecrets final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString hindrance = test::KeyringSession::hindrance();
        if (!hindrance.isEmpty())
            QSKIP(qPrintable(hindrance));
        m_keyring = std::make_unique<test::KeyringSession>();
        m_keyring->start();
        const Result<sandbox::SandboxInfo> info = m_sandbox.start();
        QVERIFY(info);
        m_info = *info;
        m_keyFile = m_downloads.filePath(u"AuthKey_%1.p8"_s.arg(m_info.keyId));
        QFile file(m_keyFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(m_info.keyPem) > 0);
    }

    void aKeyEndsInTheKeyringAndNowhereElse()
    {
        const QString log = m_folder.filePath(u"stderr.txt"_s);
        {
            const StderrInFile captured(log);
            installRedactingLog();
            QLoggingCategory::setFilterRules(u"slipway.*=true"_s);
            useIt();
            QLoggingCategory::setFilterRules({});
            qInstallMessageHandler(nullptr);
        }
        QVERIFY(allContents(log).contains("/v1/apps")); // the log did speak
        QVERIFY(QFile::exists(m_folder.filePath(u"run.har"_s))); // so did the recording
        QCOMPARE(test::KeyForms(m_info.keyPem).filesIn(m_folder.path()), QStringList());
        // And it is where it belongs: a new vault finds it.
        AccountVault vault(std::make_unique<QtKeychainBackend>(), m_clock);
        const QFuture<Result<SharedSecret>> reading = vault.read(m_accountId);
        QTRY_VERIFY(reading.isFinished());
        QVERIFY(reading.result());
    }

private:
    // As somebody does: the file is given, the rest typed, tested, saved; then apps are looked at, and Slipway quits.
    void useIt()
    {
        Options options;
        options.animations = false;
        options.addKey = m_keyFile;
        options.har = m_folder.filePath(u"run.har"_s);
        Application application(options, *DataDir::open(m_folder.filePath(u"data"_s)), std::make_unique<QtKeychainBackend>());
        application.start();
        QVERIFY(QTest::qWaitForWindowActive(&application.window()));
        QTRY_COMPARE(part<QLineEdit>(application, "addKey.keyId")->text(), m_info.keyId);
        type(application, "addKey.name", u"Acme GmbH"_s);
        type(application, "addKey.issuerId", m_info.issuerId);
        type(application, "addKey.server", m_info.url.toString());
        part<QPushButton>(application, "addKey.test")->click();
        auto *save = part<QPushButton>(application, "addKey.save");
        QTRY_VERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(application.window().findChild<QAbstractItemView *>(u"apps.grid"_s));
        const auto *grid = application.window().findChild<QAbstractItemView *>(u"apps.grid"_s);
        QTRY_COMPARE(grid->model()->rowCount(), 9);
        m_accountId = application.workspace().accounts().all().front().id;
    }

    template <typename Part>
    static Part *part(Application &application, const char *name)
    {
        Part *found = application.window().findChild<Part *>(QLatin1String(name));
        if (!found)
            qFatal("the window has no %s", name);
        return found;
    }

    static void type(Application &application, const char *field, const QString &text)
    {
        auto *edit = part<QLineEdit>(application, field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    std::unique_ptr<test::KeyringSession> m_keyring;
    SystemClock m_clock;
    sandbox::Sandbox m_sandbox{sandbox::SandboxOptions()};
    sandbox::SandboxInfo m_info;
    QTemporaryDir m_downloads;
    QTemporaryDir m_folder;
    QString m_keyFile;
    QString m_accountId;
};

SLIPWAY_TEST(TstSecrets)
#include "tst_secrets.moc"
