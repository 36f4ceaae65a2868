// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keyvault.h"
#include "auth/privatekey.h"
#include "auth/tokensigner.h"
#include "auth/wipingallocator.h"
#include "support/manualclock.h"
#include "support/markedkey.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTemporaryDir>

#include <openssl/crypto.h>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;

//! A private key is in memory while it signs and while a MemoryKeyVault holds it, and at no other time (rule S1, reliability.md 4.4).
class TstKeyMemory final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer keeps freed memory and maps terabytes of shadow");
#endif
        QVERIFY(wipeWhatOpenSslFrees()); // as main() does
        m_key = std::make_unique<test::MarkedKey>(test::MarkedKey::create(m_dir.path()));
        QCOMPARE(copiesInMemory(), 0); // else the test itself leaves copies
    }

    void theSearchFindsACopyThatIsKept()
    {
        const std::unique_ptr<QByteArray> contents = std::make_unique<QByteArray>(readCarelessly());
        QVERIFY(copiesInMemory() > 0);
        OPENSSL_cleanse(contents->data(), size_t(contents->size()));
        QCOMPARE(copiesInMemory(), 0);
    }

    void importLeavesNothing()
    {
        {
            const Result<PrivateKey> key = PrivateKey::readP8(m_key->path());
            QVERIFY(key);
            QVERIFY(copiesInMemory() > 0); // the parsed key
        }
        QCOMPARE(copiesInMemory(), 0);
    }

    void aRefusedFileLeavesNothing()
    {
        const QString path = m_dir.filePath(u"cut.p8"_s);
        QVERIFY(QFile::copy(m_key->path(), path));
        QVERIFY(QFile::resize(path, QFileInfo(path).size() - 4));
        QVERIFY(!PrivateKey::readP8(path));
        QCOMPARE(copiesInMemory(), 0);
    }

    void signaturesLeaveNothing()
    {
        test::ManualClock clock;
        MemoryKeyVault vault;
        {
            const Result<PrivateKey> key = PrivateKey::readP8(m_key->path());
            QVERIFY(key);
            QVERIFY(vault.store(u"account"_s, std::make_shared<const SecretBytes>(key->toDer())).result());
        }
        QCOMPARE(copiesInMemory(), 1); // the vault's
        TokenSigner signer({.kind = ApiKey::Kind::Individual, .keyId = u"2X9R4HXF34"_s}, u"account"_s, vault, clock);
        for (int i = 0; i < 100; ++i) {
            const Result<Token> token = QCoro::waitFor(signer.token());
            QVERIFY(token);
            signer.invalidate(*token);
        }
        QCOMPARE(signer.signaturesMade(), 100);
        QCOMPARE(copiesInMemory(), 1);
        QVERIFY(vault.remove(u"account"_s).result());
        QCOMPARE(copiesInMemory(), 0);
    }

private:
    QByteArray readCarelessly() const
    {
        const int file = ::open(QFile::encodeName(m_key->path()).constData(), O_RDONLY);
        QByteArray contents(4096, Qt::Uninitialized);
        contents.resize(::read(file, contents.data(), size_t(contents.size())));
        ::close(file);
        return contents;
    }

    int copiesInMemory() const
    {
        return m_key->copiesInMemory();
    }

    QTemporaryDir m_dir;
    std::unique_ptr<test::MarkedKey> m_key;
};

SLIPWAY_TEST(TstKeyMemory)
#include "tst_keymemory.moc"
