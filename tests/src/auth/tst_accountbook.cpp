// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountbook.h"

#include "support/testrunner.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstAccountBook final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void whatWasPutIsReadAgainInTheOrderOfAdding()
    {
        // The second id sorts before the first.
        const Account acme = team(u"f0000000-0000-4000-8000-000000000001"_s, u"Acme GmbH"_s);
        Account globex = team(u"10000000-0000-4000-8000-000000000002"_s, u"Globex"_s);
        globex.key = {.kind = ApiKey::Kind::Individual, .keyId = u"3X9R4HXF34"_s};
        globex.origin = QUrl(u"http://127.0.0.1:8080"_s);
        globex.vendorNumber = u"85012345"_s;
        globex.colour = 5;
        globex.safeMode = SafeMode::ReadOnly;
        globex.lastUsed = QDateTime({2026, 11, 22}, {4, 5, 6, 7}, Qt::UTC);
        {
            AccountBook book(file());
            book.put(acme);
            book.put(globex);
        }
        QCOMPARE(AccountBook(file()).all(), std::vector({acme, globex}));
    }

    void aChangeKeepsThePlace()
    {
        Account acme = team(u"f0000000-0000-4000-8000-000000000001"_s, u"Acme"_s);
        const Account globex = team(u"10000000-0000-4000-8000-000000000002"_s, u"Globex"_s);
        {
            AccountBook book(file());
            book.put(acme);
            book.put(globex);
            acme.name = u"Acme, Inc."_s;
            book.put(acme);
            QCOMPARE(book.find(acme.id)->name, u"Acme, Inc."_s);
        }
        QCOMPARE(AccountBook(file()).all(), std::vector({acme, globex}));
    }

    void whatWasRemovedIsGoneFromTheFile()
    {
        const Account acme = team(u"f0000000-0000-4000-8000-000000000001"_s, u"Acme"_s);
        {
            AccountBook book(file());
            book.put(acme);
            book.remove(acme.id);
            QVERIFY(!book.find(acme.id));
        }
        QVERIFY(AccountBook(file()).all().empty());
        QVERIFY(!contents().contains(acme.id));
        QVERIFY(!contents().contains(u"Acme"_s));
    }

    void aFileThatCannotBeWrittenIsNamed()
    {
        QFile inTheWay(m_dir->filePath(u"folder"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        AccountBook book(m_dir->filePath(u"folder/settings.ini"_s));
        book.put(team(u"f0000000-0000-4000-8000-000000000001"_s, u"Acme"_s));
        const Result<void> saved = book.save();
        QCOMPARE(saved.error().kind(), Error::Kind::Io);
        QVERIFY(saved.error().message().contains(u"folder/settings.ini"_s));
    }

    void whatIsForThisSessionIsInNoFile()
    {
        Account demo = team(u"demo"_s, u"Demo Team"_s);
        demo.isDemo = true;
        Account guest = team(u"f0000000-0000-4000-8000-000000000001"_s, u"Guest"_s);
        guest.isSessionOnly = true;
        {
            AccountBook book(file());
            book.put(demo);
            book.put(guest);
            QCOMPARE(book.all(), std::vector({demo, guest}));
        }
        QVERIFY(AccountBook(file()).all().empty());
        QVERIFY(!contents().contains(u"Guest"_s));
    }

    void whatCannotBeUnderstoodStaysInTheFileAndTheOthersAreRead_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("a key id that is none") << u"keyId"_s << u"2x"_s;
        QTest::newRow("an issuer that is none") << u"issuerId"_s << u"acme"_s;
        QTest::newRow("an origin that is no address") << u"origin"_s << u"http://[oops"_s;
    }

    void whatCannotBeUnderstoodStaysInTheFileAndTheOthersAreRead()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        const Account bad = team(u"f0000000-0000-4000-8000-000000000001"_s, u"Bad"_s);
        const Account good = team(u"10000000-0000-4000-8000-000000000002"_s, u"Good"_s);
        {
            AccountBook book(file());
            book.put(bad);
            book.put(good);
        }
        QSettings(file(), QSettings::IniFormat).setValue(u"accounts/%1/%2"_s.arg(bad.id, field), value);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"left out: f0000000"_s));
        {
            AccountBook book(file());
            QCOMPARE(book.all(), std::vector({good}));
            Account changed = good;
            changed.name = u"Better"_s;
            book.put(changed);
        }
        QVERIFY(contents().contains(bad.id));
    }

    void anUnknownSafeModeIsTheMostCarefulOne()
    {
        const Account acme = team(u"f0000000-0000-4000-8000-000000000001"_s, u"Acme"_s);
        {
            AccountBook book(file());
            book.put(acme);
        }
        QSettings(file(), QSettings::IniFormat).setValue(u"accounts/%1/safeMode"_s.arg(acme.id), u"of a later version"_s);
        QCOMPARE(AccountBook(file()).all().front().safeMode, SafeMode::ReadOnly);
    }

private:
    static Account team(const QString &id, const QString &name)
    {
        return {
            .id = id,
            .name = name,
            .key = {.kind = ApiKey::Kind::Team, .keyId = u"2X9R4HXF34"_s, .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s},
            .origin = QUrl(u"https://api.appstoreconnect.apple.com"_s),
        };
    }

    QString file() const { return m_dir->filePath(u"settings.ini"_s); }

    QString contents() const
    {
        QFile settings(file());
        return settings.open(QIODevice::ReadOnly) ? QString::fromUtf8(settings.readAll()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

SLIPWAY_TEST(TstAccountBook)
#include "tst_accountbook.moc"
