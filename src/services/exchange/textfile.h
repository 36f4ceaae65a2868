// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringConverter>

#include <optional>

namespace slipway {

//! How a file writes its text down: what has to stay when the text becomes another one.
struct TextFileForm
{
    QStringConverter::Encoding encoding = QStringConverter::Utf8;
    bool hasMark = false; //!< begins with a byte order mark
    bool endsLinesWithCrLf = false;
    QString tail = QStringLiteral("\n"); //!< what stands after the text, with '\n' as its line ends

    friend bool operator==(const TextFileForm &, const TextFileForm &) = default;
};

//! A file of text, read: all that it says, with the line ends that it has, and how it is written.
struct TextFile
{
    QString content = {};
    TextFileForm form = {};
};

//! What is larger is no text of a store page: far more than Apple takes, far less than what makes a computer slow.
inline constexpr qsizetype longestFileText = 100'000; // characters
inline constexpr qint64 largestTextFile = 32 * 1024 * 1024; // bytes

//! \brief The bytes of the file at \a path, with an Io or Invalid error when it is no ordinary file, cannot be read, or has more than \a most.
//!
//! Messages begin with \a name, what people call it. A pipe or a device is not opened: it might never end.
Result<QByteArray> readFile(const QString &path, const QString &name, qint64 most);

//! \a bytes as text in \a encoding, a byte order mark left out; nothing where they are something else.
std::optional<QString> decodedAs(QStringConverter::Encoding encoding, const QByteArray &bytes);
//! \brief \a bytes as text: UTF-8, with or without a byte order mark, or UTF-16 with one.
//!
//! An Invalid error says in which line it is something else, or holds a NUL; it begins with \a name.
Result<TextFile> decodeText(const QByteArray &bytes, const QString &name);
//! A file in \a form that says \a text.
QByteArray encodeText(const QString &text, const TextFileForm &form);

//! "“texts.csv”, line 3, column 2: " before \a sentence; without a column where it is 0.
QString saidOf(const QString &name, qsizetype line, qsizetype column, const QString &sentence);
//! Where \a offset of \a text is, both from 1 on.
qsizetype lineOf(const QString &text, qsizetype offset);
qsizetype columnOf(const QString &text, qsizetype offset);

} // namespace slipway
