// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/textfile.h"

#include "core/lineends.h"
#include "services/exchange/textsheet.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct TextFileText
{
    Q_DECLARE_TR_FUNCTIONS(TextFile)
};

// The first line of bytes that is not UTF-8.
qsizetype lineThatIsNoText(const QByteArray &bytes)
{
    qsizetype line = 1;
    for (const QByteArray &each : bytes.split('\n')) {
        if (!decodedAs(QStringConverter::Utf8, each))
            break;
        ++line;
    }
    return line;
}

Error notText(const QByteArray &bytes, const QString &name, QStringConverter::Encoding encoding)
{
    const QString sentence = TextFileText::tr("this is not written in UTF-8.");
    const qsizetype line = encoding == QStringConverter::Utf8 ? lineThatIsNoText(bytes) : 1;
    return Error(Error::Kind::Invalid, saidOf(name, line, 0, sentence)).withRemedy(TextFileText::tr("Save it as UTF-8, and import it again."));
}

QString tailOf(const QString &content)
{
    const QString text = withPlainLineEnds(content);
    const QString normal = normalText(content);
    return normal.isEmpty() ? u"\n"_s : text.sliced(text.lastIndexOf(normal) + normal.size());
}

} // namespace

Result<QByteArray> readFile(const QString &path, const QString &name, qint64 most)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return Error(Error::Kind::Invalid, TextFileText::tr("“%1” is not a file.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(Error::Kind::Io, TextFileText::tr("“%1” cannot be opened: %2.").arg(name, file.errorString()))
            .withRemedy(TextFileText::tr("Check that you may read the file."));
    }
    const QByteArray bytes = file.read(most + 1); // its size may be another one by now
    if (file.error() != QFileDevice::NoError)
        return Error(Error::Kind::Io, TextFileText::tr("“%1” cannot be read: %2.").arg(name, file.errorString()));
    if (bytes.size() > most) {
        return Error(Error::Kind::Invalid, TextFileText::tr("“%1” is larger than %2.").arg(name, QLocale().formattedDataSize(most)))
            .withRemedy(TextFileText::tr("No file for this is so large: check that it is the right one."));
    }
    return bytes;
}

std::optional<QString> decodedAs(QStringConverter::Encoding encoding, const QByteArray &bytes)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

Result<TextFile> decodeText(const QByteArray &bytes, const QString &name)
{
    const std::optional<QStringConverter::Encoding> marked = QStringConverter::encodingForData(bytes);
    TextFile file;
    file.form.hasMark = marked.has_value();
    file.form.encoding = marked.value_or(QStringConverter::Utf8);
    const std::optional<QString> content = decodedAs(file.form.encoding, bytes);
    if (!content)
        return notText(bytes, name, file.form.encoding);
    file.content = *content;
    if (const qsizetype nul = file.content.indexOf(QChar::Null); nul >= 0) {
        const QString sentence = TextFileText::tr("there is a NUL, which no text holds.");
        return Error(Error::Kind::Invalid, saidOf(name, lineOf(file.content, nul), columnOf(file.content, nul), sentence))
            .withRemedy(TextFileText::tr("Take it out, or save the file as UTF-8, and import it again."));
    }
    file.form.endsLinesWithCrLf = file.content.contains("\r\n"_L1);
    file.form.tail = tailOf(file.content);
    return file;
}

QByteArray encodeText(const QString &text, const TextFileForm &form)
{
    QString content = text + form.tail;
    if (form.endsLinesWithCrLf)
        content = withPlainLineEnds(content).replace(u'\n', "\r\n"_L1);
    QStringEncoder encoder(form.encoding, form.hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(content);
}

QString saidOf(const QString &name, qsizetype line, qsizetype column, const QString &sentence)
{
    if (column == 0)
        return TextFileText::tr("“%1”, line %L2: %3").arg(name).arg(line).arg(sentence);
    return TextFileText::tr("“%1”, line %L2, column %L3: %4").arg(name).arg(line).arg(column).arg(sentence);
}

qsizetype lineOf(const QString &text, qsizetype offset)
{
    return QStringView(text).left(offset).count(u'\n') + 1;
}

qsizetype columnOf(const QString &text, qsizetype offset)
{
    return offset - QStringView(text).left(offset).lastIndexOf(u'\n');
}

} // namespace slipway
