// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration.h"

#include "store/database.h"
#include "support/testrunner.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const Migration first{u"CREATE TABLE note (text TEXT NOT NULL)"_s, u"INSERT INTO note VALUES ('kept')"_s};
const Migration second{u"ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT 'unknown'"_s};
const Migration broken{u"INSERT INTO note (text) VALUES ('half')"_s, u"INSERT INTO nowhere VALUES (1)"_s};

} // namespace

class TstMigration final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aNewFileTakesAllStepsWithoutABackup()
    {
        Database database(file());
        QVERIFY(database.open(Database::Content::Precious));
        QVERIFY(migrate(database, {first, second}));
        QCOMPARE(*database.number(u"SELECT count(*) FROM note WHERE author = 'unknown'"_s), 1);
        QCOMPARE(QDir(m_dir->path()).entryList({u"*.bak-*"_s}), QStringList());
        QVERIFY(migrate(database, {first, second})); // nothing left to do
        QCOMPARE(*database.number(u"SELECT count(*) FROM note"_s), 1);
    }

    void anOldFileIsCopiedBeforeItIsChanged()
    {
        makeOld();
        {
            Database database(file());
            QVERIFY(database.open(Database::Content::Precious));
            QVERIFY(migrate(database, {first, second}));
            QCOMPARE(*database.number(u"SELECT count(*) FROM note WHERE text = 'kept' AND author = 'unknown'"_s), 1);
        }
        Database backup(file() + u".bak-v1"_s);
        QVERIFY(backup.open(Database::Content::Precious));
        QCOMPARE(*backup.number(u"SELECT count(*) FROM note WHERE text = 'kept'"_s), 1);
        QVERIFY(!backup.number(u"SELECT count(author) FROM note"_s));
    }

    void aStepIsDoneWholeOrNotAtAll()
    {
        makeOld();
        Database database(file());
        QVERIFY(database.open(Database::Content::Precious));
        QVERIFY(!migrate(database, {first, broken}));
        QCOMPARE(*database.number(u"SELECT count(*) FROM note"_s), 1);
        QVERIFY(migrate(database, {first, second})); // the mended program goes on from there
        QCOMPARE(*database.number(u"SELECT count(author) FROM note"_s), 1);
    }

    void aNewerFileIsLeftAlone()
    {
        Database database(file());
        QVERIFY(database.open(Database::Content::Precious));
        QVERIFY(migrate(database, {first, second}));
        const Result<void> refused = migrate(database, {first});
        QCOMPARE(refused.error().message(), u"“state.db” was written by a newer Slipway."_s);
        QCOMPARE(*database.number(u"SELECT count(author) FROM note"_s), 1);
    }

private:
    QString file() const { return m_dir->filePath(u"state.db"_s); }

    void makeOld() const
    {
        Database database(file());
        QVERIFY(database.open(Database::Content::Precious));
        QVERIFY(migrate(database, {first}));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

SLIPWAY_TEST(TstMigration)
#include "tst_migration.moc"
