// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/symbols.h"

#include <QDataStream>
#include <QIODevice>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr QLatin1String symbolsFolder{"/dsyms/"};

// CRC-32 as PKZIP has it.
quint32 checksumOf(const QByteArray &bytes)
{
    quint32 sum = ~0U;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320U : 0U);
    }
    return ~sum;
}

// An archive of one file that is stored as it is: its header, the file, the directory, the end (PKWARE APPNOTE 4.3).
QByteArray archiveOf(const QByteArray &name, const QByteArray &content)
{
    constexpr quint16 version = 20;
    constexpr quint16 midnight = 0;
    constexpr quint16 day = ((2026 - 1980) << 9) | (11 << 5) | 21;
    const quint32 size = quint32(content.size());
    const auto facts = [&](QDataStream &out) {
        out << version << quint16(0) << quint16(0) << midnight << day << checksumOf(content) << size << size << quint16(name.size()) << quint16(0);
    };
    QByteArray archive;
    QDataStream out(&archive, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint32(0x04034b50);
    facts(out);
    out.writeRawData(name.constData(), int(name.size()));
    out.writeRawData(content.constData(), int(content.size()));
    const quint32 directory = quint32(archive.size());
    out << quint32(0x02014b50) << version;
    facts(out);
    out << quint16(0) << quint16(0) << quint16(0) << quint32(0) << quint32(0);
    out.writeRawData(name.constData(), int(name.size()));
    const quint32 end = quint32(archive.size());
    out << quint32(0x06054b50) << quint16(0) << quint16(0) << quint16(1) << quint16(1) << end - directory << directory << quint16(0);
    return archive;
}

} // namespace

QString symbolsUrl(const QUrl &imageBase, const QString &bundleId, int number)
{
    const QString path = symbolsFolder % QString::fromLatin1(QUrl::toPercentEncoding(bundleId)) % u'/' % QString::number(number) % u".zip"_s;
    return imageBase.resolved(QUrl(path)).toString(QUrl::FullyEncoded);
}

std::optional<QByteArray> symbolsFile(const QString &path)
{
    static const QRegularExpression shape(u"^%1([^/]+)/([0-9]{1,6})\\.zip$"_s.arg(symbolsFolder));
    const QRegularExpressionMatch match = shape.match(path);
    if (!match.hasMatch())
        return {};
    const QString content = u"<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict><key>CFBundleIdentifier</key>"
                            "<string>com.apple.xcode.dsym.%1</string><key>CFBundleVersion</key><string>%2</string></dict></plist>\n"_s;
    return archiveOf("App.app.dSYM/Contents/Info.plist", content.arg(match.captured(1), match.captured(2)).toUtf8());
}

} // namespace slipway::sandbox
