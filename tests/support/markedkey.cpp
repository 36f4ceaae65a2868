// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/markedkey.h"

#include "core/callondelete.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

constexpr unsigned char mask = 0xA5;
constexpr size_t scalarSize = 32;

using Key = std::unique_ptr<EVP_PKEY, CallOnDelete<EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, CallOnDelete<BIO_free_all>>;

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
            hits += marker.countIn(m_buffer, m_buffer + std::max<ssize_t>(got, 0));
        }
        return hits;
    }

private:
    static constexpr size_t bufferSize = 1024 * 1024;

    int m_file;
    unsigned char *m_buffer;
};

} // namespace

Marker::Marker(const unsigned char *bytes, size_t size) : m_masked(size)
{
    std::transform(bytes, bytes + size, m_masked.begin(), [](unsigned char byte) { return byte ^ mask; });
}

int Marker::countIn(const unsigned char *begin, const unsigned char *end) const
{
    int hits = 0;
    const auto isSame = [](unsigned char masked, unsigned char byte) { return masked == (byte ^ mask); };
    for (const unsigned char *place = begin; end - place >= ptrdiff_t(size()); ++place) {
        // The first byte is looked for by the system, which is much faster.
        place = static_cast<const unsigned char *>(std::memchr(place, m_masked.front() ^ mask, size_t(end - place) - size() + 1));
        if (!place)
            break;
        hits += std::equal(m_masked.cbegin(), m_masked.cend(), place, isSame) ? 1 : 0;
    }
    return hits;
}

MarkedKey::MarkedKey(const QString &path, const unsigned char *scalar) : m_path(path)
{
    // OpenSSL keeps numbers as words with the lowest first: backwards, on the machines that we build for.
    std::array<unsigned char, scalarSize> backwards{};
    std::reverse_copy(scalar, scalar + scalarSize, backwards.begin());
    m_markers.emplace_back(scalar, 24);
    m_markers.emplace_back(backwards.data(), 24);
    OPENSSL_cleanse(backwards.data(), backwards.size());
    // Three bytes are four letters, wherever the first of them stands. Files break the line amidst them.
    std::array<unsigned char, 25> base64{};
    for (size_t shift = 0; shift < 3; ++shift) {
        EVP_EncodeBlock(base64.data(), scalar + shift, 9);
        markText(base64.data(), 12);
        EVP_EncodeBlock(base64.data(), scalar + 12 + shift, 18);
        markText(base64.data(), 24);
    }
    OPENSSL_cleanse(base64.data(), base64.size());
}

// In bytes, and as a QString has it.
void MarkedKey::markText(const unsigned char *letters, size_t size)
{
    std::array<unsigned char, 48> utf16{};
    for (size_t i = 0; i < size; ++i)
        utf16[2 * i] = letters[i];
    m_markers.emplace_back(letters, size);
    m_markers.emplace_back(utf16.data(), 2 * size);
    OPENSSL_cleanse(utf16.data(), utf16.size());
}

MarkedKey MarkedKey::create(const QString &folder)
{
    const Key key(EVP_EC_gen("P-256"));
    const Bio text(BIO_new(BIO_s_mem()));
    char *data = nullptr;
    if (PEM_write_bio_PKCS8PrivateKey(text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        qFatal("cannot make a key");
    const long size = BIO_get_mem_data(text.get(), &data);
    const QString path = QDir(folder).filePath(u"AuthKey_2X9R4HXF34.p8"_s);
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT, 0600);
    if (::write(file, data, size_t(size)) != size)
        qFatal("cannot write the key file");
    ::close(file);
    return inFile(path);
}

// All is on the stack, which is wiped here: nothing that is made on the way may look like a copy of Slipway's.
MarkedKey MarkedKey::inFile(const QString &path)
{
    std::array<char, 1024> text{};
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    const ssize_t size = ::read(file, text.data(), text.size());
    ::close(file);
    // Between the dashes, without the ends of lines: whole groups of four letters.
    const std::string_view pem(text.data(), size_t(std::max<ssize_t>(size, 0)));
    const size_t begin = pem.find("-----\n") + 6;
    char *end = std::remove(text.data() + begin, text.data() + pem.find("\n-----END"), '\n');
    std::array<unsigned char, 768> der{};
    EVP_DecodeBlock(der.data(), reinterpret_cast<const unsigned char *>(text.data()) + begin, int(end - text.data() - qptrdiff(begin)));
    // ECPrivateKey, version 1, then the number as 32 bytes (RFC 5915).
    constexpr std::array<unsigned char, 5> before{0x02, 0x01, 0x01, 0x04, 0x20};
    const auto found = std::search(der.cbegin(), der.cend(), before.cbegin(), before.cend());
    if (found == der.cend())
        qFatal("%s is not a key file", qPrintable(path));
    MarkedKey key(path, &*found + before.size());
    OPENSSL_cleanse(text.data(), text.size());
    OPENSSL_cleanse(der.data(), der.size());
    return key;
}

int MarkedKey::copiesInMemory() const
{
    const MemoryReader reader;
    int copies = 0;
    for (const Range &range : writableMemory()) {
        for (const Marker &marker : m_markers)
            copies += reader.count(marker, range);
    }
    return copies;
}

} // namespace slipway::test
