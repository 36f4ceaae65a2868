// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedkey.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

constexpr unsigned char mask = 0xA5;
constexpr size_t scalarSize = 32;

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

void writeAll(int file, std::string_view text)
{
    if (::write(file, text.data(), text.size()) != ssize_t(text.size()))
        qFatal("cannot write the key file");
}

void writeKeyFile(const QString &path, const unsigned char *base64, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(base64), size);
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT, 0600);
    writeAll(file, "-----BEGIN PRIVATE KEY-----\n");
    writeAll(file, text.substr(0, 64));
    writeAll(file, "\n");
    writeAll(file, text.substr(64));
    writeAll(file, "\n-----END PRIVATE KEY-----\n");
    ::close(file);
}

} // namespace

Marker::Marker(const unsigned char *bytes, size_t size) : m_masked(size)
{
    std::transform(bytes, bytes + size, m_masked.begin(), [](unsigned char byte) { return byte ^ mask; });
}

bool Marker::isAt(const unsigned char *place) const
{
    return std::equal(m_masked.cbegin(), m_masked.cend(), place, [](unsigned char masked, unsigned char byte) { return masked == (byte ^ mask); });
}

// Made on the stack, which is wiped here: nothing that is made on the way may look like a copy of Slipway's.
MarkedKey::MarkedKey(const QString &folder) : m_path(QDir(folder).filePath(u"AuthKey_2X9R4HXF34.p8"_s))
{
    constexpr std::array<unsigned char, 35> pkcs8P256Start{0x30, 0x41, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48,
                                                           0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03,
                                                           0x01, 0x07, 0x04, 0x27, 0x30, 0x25, 0x02, 0x01, 0x01, 0x04, 0x20};
    std::array<unsigned char, pkcs8P256Start.size() + scalarSize> der{};
    std::memcpy(der.data(), pkcs8P256Start.data(), pkcs8P256Start.size());
    unsigned char *scalar = der.data() + pkcs8P256Start.size();
    RAND_priv_bytes(scalar, scalarSize);
    scalar[0] &= 0x7f; // certainly below the order of the curve

    // OpenSSL keeps numbers as words with the lowest first: backwards, on the machines that we build for.
    std::array<unsigned char, scalarSize> backwards{};
    std::reverse_copy(scalar, scalar + scalarSize, backwards.begin());
    m_markers.emplace_back(scalar, 24);
    m_markers.emplace_back(backwards.data(), 24);
    OPENSSL_cleanse(backwards.data(), backwards.size());

    std::array<unsigned char, 96> base64{};
    // Three bytes are four letters, wherever the first of them stands; the file breaks the line after the thirteenth byte.
    for (size_t shift = 0; shift < 3; ++shift) {
        EVP_EncodeBlock(base64.data(), scalar + shift, 12);
        m_markers.emplace_back(base64.data(), 16);
        EVP_EncodeBlock(base64.data(), scalar + 12 + shift, 18);
        m_markers.emplace_back(base64.data(), 24);
    }
    const int size = EVP_EncodeBlock(base64.data(), der.data(), int(der.size()));
    writeKeyFile(m_path, base64.data(), size_t(size));
    OPENSSL_cleanse(der.data(), der.size());
    OPENSSL_cleanse(base64.data(), base64.size());
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
