// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace slipway::test {

//! \brief Bytes to look for in memory, kept under a mask: the search must not find itself.
class Marker final
{
public:
    Marker(const unsigned char *bytes, size_t size);

    //! How often it stands between \a begin and \a end.
    int countIn(const unsigned char *begin, const unsigned char *end) const;
    size_t size() const { return m_masked.size(); }

private:
    std::vector<unsigned char> m_masked;
};

//! \brief A private key in a file like Apple's, whose every copy in this process's memory can be found: as a number in either
//! direction, and as text as it stands in the file or at any other place in Base64, in 8 bits or 16.
class MarkedKey final
{
public:
    //! The key in the file at \a path, which another process wrote. Leaves no copy in this one.
    static MarkedKey inFile(const QString &path);
    //! Writes a new one into \a folder. Leaves no copy elsewhere, as long as OpenSSL wipes what it frees.
    static MarkedKey create(const QString &folder);

    const QString &path() const { return m_path; }
    //! How often a part of the key stands in private writable memory: heap, stacks, data.
    int copiesInMemory() const;

private:
    MarkedKey(const QString &path, const unsigned char *scalar);
    void markText(const unsigned char *letters, size_t size);

    QString m_path;
    std::vector<Marker> m_markers;
};

} // namespace slipway::test
