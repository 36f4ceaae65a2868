// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/world.h"

#include <QFile>

namespace slipway::sandbox {

//! What a request did to a resource.
struct Write
{
    QByteArray method = {};
    QString path = {};
    QString by = {}; //!< id of the key that sent it
    ResourceId resource = {}; //!< of a linkage: its owner
    QJsonObject before = {}; //!< see factsOf()
    QJsonObject after = {};
};

//! \brief The writes that changed something, as the service saw them: a line of JSON each, appended to a file that outlives every process.
//!
//! `{"at": "...", "method": "PATCH", "path": "/v1/...", "by": "DEMO000001", "resource": {"type", "id"}, "before": {...}, "after": {...}}`:
//! before and after have what differs, and nothing else. What another log says was sent can be held against it, whoever was killed meanwhile.
class WriteLog final
{
public:
    //! Goes on at the end of \a path. Until then nothing is written anywhere.
    Result<void> open(const QString &path);
    bool isOpen() const { return m_file.isOpen(); }
    //! In the file when this returns, unless \a write changed nothing. What cannot be written is missed in it, which the log says once.
    void append(const QDateTime &at, const Write &write);

private:
    QFile m_file;
    bool m_isTorn = false; // lines are missing
};

//! The attributes of a resource, and the ids of those that are linked by \a relations; empty where there is no such resource.
QJsonObject factsOf(const World &world, const ResourceId &id, const QStringList &relations);

} // namespace slipway::sandbox
