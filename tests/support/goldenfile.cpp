// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goldenfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::test {

QString testDataPath(const QString &name)
{
    return QStringLiteral(SLIPWAY_TEST_DATA "/") + name;
}

QByteArray testData(const QString &name)
{
    QFile file(testDataPath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString goldenDifference(const QString &name, const QJsonObject &actual)
{
    const QByteArray text = QJsonDocument(actual).toJson(QJsonDocument::Indented);
    QByteArrayList got = text.split('\n');
    QByteArrayList wanted = testData(name + u".out.json"_s).split('\n');
    if (got == wanted)
        return {};
    QFile fail(QDir::current().filePath(QFileInfo(name).fileName() + u".fail"_s));
    if (fail.open(QIODevice::WriteOnly))
        fail.write(text);
    // What is the same at both ends is left out: most changes are in one place.
    while (!got.isEmpty() && !wanted.isEmpty() && got.first() == wanted.first()) {
        got.removeFirst();
        wanted.removeFirst();
    }
    while (!got.isEmpty() && !wanted.isEmpty() && got.last() == wanted.last()) {
        got.removeLast();
        wanted.removeLast();
    }
    QString report = u"differs from its golden file; see "_s + fail.fileName() + u'\n';
    for (const QByteArray &line : wanted)
        report += u"- "_s + QString::fromUtf8(line) + u'\n';
    for (const QByteArray &line : got)
        report += u"+ "_s + QString::fromUtf8(line) + u'\n';
    return report;
}

} // namespace slipway::test
