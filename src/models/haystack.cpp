// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/haystack.h"

#include <algorithm>

namespace slipway {

namespace {

constexpr qsizetype smallBlock = 64 * 1024; // not worth compacting

} // namespace

QByteArray Haystack::folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

void Haystack::insertRows(int first, int count)
{
    m_rows.insert(m_rows.begin() + first, size_t(count), Piece{});
}

void Haystack::removeRows(int first, int count)
{
    const auto begin = m_rows.begin() + first;
    for (auto piece = begin; piece != begin + count; ++piece)
        m_used -= piece->size;
    m_rows.erase(begin, begin + count);
    compact();
}

void Haystack::setText(int row, const QString &text)
{
    const QByteArray bytes = folded(text);
    Piece &piece = m_rows[size_t(row)];
    m_used += bytes.size() - qsizetype(piece.size);
    if (bytes.size() <= qsizetype(piece.size)) {
        std::copy(bytes.begin(), bytes.end(), m_text.begin() + piece.start);
        piece.size = quint32(bytes.size());
        return;
    }
    // QByteArray would double; a quarter more keeps a long list lean.
    if (m_text.capacity() < m_text.size() + bytes.size())
        m_text.reserve(std::max(m_text.size() + m_text.size() / 4, m_text.size() + bytes.size()));
    piece = {quint32(m_text.size()), quint32(bytes.size())};
    m_text += bytes;
    compact();
}

std::string_view Haystack::text(int row) const
{
    const Piece &piece = m_rows[size_t(row)];
    return {m_text.constData() + piece.start, piece.size};
}

void Haystack::clear()
{
    m_rows.clear();
    m_text.clear();
    m_used = 0;
}

// Texts that grew or left stay behind as gaps. Once half is gaps the block is copied, so the copying stays linear over time.
void Haystack::compact()
{
    if (m_text.size() < smallBlock || m_used > m_text.size() / 2)
        return;
    QByteArray text;
    text.reserve(m_used);
    for (Piece &piece : m_rows) {
        const auto start = quint32(text.size());
        text.append(m_text.constData() + piece.start, piece.size);
        piece.start = start;
    }
    m_text = text;
}

} // namespace slipway
