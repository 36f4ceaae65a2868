// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"
#include "core/result.h"
#include "core/sensitiveattributes.h"

#include <QFile>
#include <QJsonObject>
#include <QMutex>

namespace slipway {

//! An exchange as an entry of HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/), redacted.
QJsonObject harEntry(const Exchange &exchange);

//! \brief Writes exchanges to a HAR file, redacted and without sensitive attributes. Thread-safe; the file is 0600.
//!
//! A name that ends in .jsonl gets one entry a line, appended as it comes and flushed, so that a crash keeps what was seen;
//! any other name gets one HAR document, whole once finish() has run.
class HarWriter final
{
public:
    HarWriter(const QString &path, SensitiveAttributes sensitive);
    ~HarWriter();

    //! Opens (and empties) the file.
    Result<void> open();
    void append(const Exchange &exchange);
    //! Writes what is outstanding and closes; the destructor calls it too.
    void finish();

private:
    QMutex m_mutex;
    QFile m_file;
    const bool m_lines;
    const SensitiveAttributes m_sensitive;
    bool m_first = true;
};

} // namespace slipway
