// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copiedtext.h"

#include "services/keydraft.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype longestId = 100; // characters, with spaces and quotes around it

// How X11 and Wayland hand out text, as bytes.
QString utf8Text()
{
    return u"text/plain;charset=utf-8"_s;
}

} // namespace

bool carriesText(const QMimeData &data)
{
    return data.hasText() || data.hasFormat(utf8Text());
}

// As bytes where there are some: Qt makes a text of them, and leaves the bytes as they are. Other systems hand out a text alone.
Result<KeyFile> copiedKey(const QMimeData &data)
{
    const QByteArray bytes = data.data(utf8Text());
    return bytes.isEmpty() ? KeyFile::parse(data.text()) : KeyFile::parse(bytes);
}

QString copiedId(const QMimeData &data)
{
    const QString text = data.text();
    if (text.size() <= longestId)
        return cleanId(text);
    wipeOwn(text);
    return QString();
}

} // namespace slipway
