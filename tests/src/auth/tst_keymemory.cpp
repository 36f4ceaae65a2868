// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keyvault.h"
#include "auth/privatekey.h"
#include "auth/tokensigner.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTemporaryDir>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;

namespace {

constexpr unsigned char mask = 0xA5;

//! \brief Bytes to look for, kept under a mask: the search must not find itself.
class Marker final
{
public:
    Marker(const unsigned char *bytes, size_t size) : m_masked(size)
    {
        for (size_t i = 0; i < size; ++i)
            m_masked[i] = bytes[i] ^ mask;
    }

    bool isAt(const unsigned char *place) const
    {
        for (size_t i = 0; i < m_masked.size(); ++i) {
            if ((place[i] ^ mask) != m_masked[i])
                return false;
        }
        return true;
    }

    size_t size() const { return m_masked.size(); }

private:
    std::vector<unsigned char> m_masked;
};

struct Range
{
    quintptr begin = 0;
    quintptr end = 0;
};

//! Every piece of private writable memory of this process: heap, stacks, data.
std::vector<Range> writableMemory()
{
    std::vector<Range> ranges;
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/maps");
    const QByteArrayList lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList columns = line.split(' ');
        if (columns.size() < 2 || columns.at(1) != "rw-p")
            continue;
        const QByteArrayList bounds = columns.at(0).split('-');
        ranges.push_back({quintptr(bounds.at(0).toULongLong(nullptr, 16)), quintptr(bounds.at(1).toULongLong(nullptr, 16))});
    }
    return ranges;
}

//! \brief Reads memory through /proc/self/mem, since a range may be gone by the time it is looked at: free() gives memory back.
//!
//! What it read last stands in a shared mapping, which is none of the private ones that are searched.
class MemoryReader final
{
public:
    MemoryReader()
        : m_file(::open("/proc/self/mem", O_RDONLY))
        , m_buffer(static_cast<unsigned char *>(::mmap(nullptr, bufferSize, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
    {
        if (m_file < 0 || m_buffer == MAP_FAILED)
            qFatal("cannot read this process's memory");
    }
    MemoryReader(const MemoryReader &) = delete;
    MemoryReader &operator=(const MemoryReader &) = delete;
    ~MemoryReader()
    {
        ::munmap(m_buffer, bufferSize);
        ::close(m_file);
    }

    //! How often \a marker stands in \a range.
    int count(const Marker &marker, const Range &range) const
    {
        int hits = 0;
        const size_t step = bufferSize - marker.size() + 1; // a marker may lie across the end of a piece
        for (quintptr place = range.begin; place < range.end; place += step) {
            const size_t wanted = std::min(bufferSize, size_t(range.end - place));
            const ssize_t got = ::pread(m_file, m_buffer, wanted, off_t(place));
            for (ssize_t i = 0; i + ssize_t(marker.size()) <= got; ++i)
                hits += marker.isAt(m_buffer + i) ? 1 : 0;
        }
        return hits;
    }

private:
    static constexpr size_t bufferSize = 1024 * 1024;

    int m_file;
    unsigned char *m_buffer;
};

} // namespace

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
        makeKeyFile();
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
            const Result<PrivateKey> key = PrivateKey::readP8(m_path);
            QVERIFY(key);
            QVERIFY(copiesInMemory() > 0); // the parsed key
        }
        QCOMPARE(copiesInMemory(), 0);
    }

    void aRefusedFileLeavesNothing()
    {
        const QString path = m_dir.filePath(u"cut.p8"_s);
        QVERIFY(QFile::copy(m_path, path));
        QVERIFY(QFile::resize(path, QFileInfo(path).size() - 4));
        QVERIFY(!PrivateKey::readP8(path));
        QCOMPARE(copiesInMemory(), 0);
    }

    void signaturesLeaveNothing()
    {
        test::ManualClock clock;
        MemoryKeyVault vault;
        {
            const Result<PrivateKey> key = PrivateKey::readP8(m_path);
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
    // Written from the stack, which is wiped here: nothing that is made on the way may look like a copy of Slipway's.
    void makeKeyFile()
    {
        constexpr std::array<unsigned char, 35> pkcs8P256Start{0x30, 0x41, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48,
                                                               0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03,
                                                               0x01, 0x07, 0x04, 0x27, 0x30, 0x25, 0x02, 0x01, 0x01, 0x04, 0x20};
        std::array<unsigned char, pkcs8P256Start.size() + 32> der{};
        std::memcpy(der.data(), pkcs8P256Start.data(), pkcs8P256Start.size());
        unsigned char *scalar = der.data() + pkcs8P256Start.size();
        RAND_priv_bytes(scalar, 32);
        scalar[0] &= 0x7f; // certainly below the order of the curve
        std::array<unsigned char, 96> base64{};
        const int size = EVP_EncodeBlock(base64.data(), der.data(), int(der.size()));

        // OpenSSL keeps numbers as words with the lowest first: backwards, on the machines that we build for.
        std::array<unsigned char, 32> backwards{};
        std::reverse_copy(scalar, scalar + 32, backwards.begin());
        m_markers.emplace_back(scalar, 24);
        m_markers.emplace_back(backwards.data(), 24);
        m_markers.emplace_back(base64.data() + 48, 16); // the part in the first line of the file
        m_markers.emplace_back(base64.data() + 64, 24); // the part in the second

        m_path = m_dir.filePath(u"AuthKey_2X9R4HXF34.p8"_s);
        const int file = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT, 0600);
        writeAll(file, "-----BEGIN PRIVATE KEY-----\n");
        writeAll(file, {reinterpret_cast<const char *>(base64.data()), 64});
        writeAll(file, "\n");
        writeAll(file, {reinterpret_cast<const char *>(base64.data()) + 64, size_t(size) - 64});
        writeAll(file, "\n-----END PRIVATE KEY-----\n");
        ::close(file);
        OPENSSL_cleanse(der.data(), der.size());
        OPENSSL_cleanse(base64.data(), base64.size());
        OPENSSL_cleanse(backwards.data(), backwards.size());
    }

    static void writeAll(int file, std::string_view text)
    {
        if (::write(file, text.data(), text.size()) != ssize_t(text.size()))
            qFatal("cannot write the key file");
    }

    QByteArray readCarelessly() const
    {
        const int file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY);
        QByteArray contents(4096, Qt::Uninitialized);
        contents.resize(::read(file, contents.data(), size_t(contents.size())));
        ::close(file);
        return contents;
    }

    int copiesInMemory() const
    {
        const MemoryReader reader;
        int copies = 0;
        for (const Range &range : writableMemory()) {
            for (const Marker &marker : m_markers)
                copies += reader.count(marker, range);
        }
        return copies;
    }

    QTemporaryDir m_dir;
    QString m_path;
    std::vector<Marker> m_markers;
};

SLIPWAY_TEST(TstKeyMemory)
#include "tst_keymemory.moc"
