// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QImage>

#include <functional>

namespace slipway {

//! What is exported, in both forms; made in the thread that writes it.
struct ExportForms
{
    std::function<QByteArray()> csv;
    std::function<QByteArray()> json;
};

//! \brief Writes \a forms to \a path in another thread: as JSON when that ends so, else as CSV.
//!
//! A file that was there stays as it was if that fails, with an Io error.
QFuture<Result<void>> exportFile(const QString &path, const ExportForms &forms);

//! Writes what \a bytes answers to \a path in another thread, where it is made too. As exportFile() otherwise.
QFuture<Result<void>> exportBytes(const QString &path, const std::function<QByteArray()> &bytes);
//! Writes \a image to \a path as PNG, in the same way.
QFuture<Result<void>> exportPicture(const QString &path, const QImage &image);
//! Writes \a text to \a path as UTF-8, in the same way.
QFuture<Result<void>> exportText(const QString &path, const QString &text);

//! A time as exports have it: UTC, to the millisecond.
QString exportedTime(const QDateTime &time);

} // namespace slipway
