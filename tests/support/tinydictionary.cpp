// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tinydictionary.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::test {

void TinyDictionaries::add(const QString &name, const QByteArray &words, const QByteArray &encoding)
{
    const QByteArrayList list = words.split(' ');
    addFile(name + u".aff"_s, "SET " + encoding + "\nTRY esianrtolcdugmphbyfvkwz\n");
    addFile(name + u".dic"_s, QByteArray::number(list.size()) + '\n' + list.join('\n') + '\n');
}

void TinyDictionaries::addFile(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

} // namespace slipway::test
