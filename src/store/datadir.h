// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace slipway {

//! \brief The folder that holds all that Slipway keeps on this computer, readable by its owner alone (rule S30).
//!
//! settings.ini, state.db (precious), cache.db and images/ (disposable), slipway.lock. Keys are in none of them.
class DataDir final
{
public:
    //! \brief Makes the folder \a path, or the usual one of the system when it is empty, and shuts others out of it.
    //!
    //! Sets the process's umask to 077, so that the files beside the databases and whatever a library writes are private from
    //! their first moment; what an older or careless program left there is narrowed. An Io error says why the folder cannot be used.
    static Result<DataDir> open(const QString &path = {});

    const QString &path() const { return m_path; }
    QString settingsFile() const { return file(QLatin1String("settings.ini")); }
    QString stateFile() const { return file(QLatin1String("state.db")); }
    QString cacheFile() const { return file(QLatin1String("cache.db")); }
    QString imagesDir() const { return file(QLatin1String("images")); }
    QString lockFile() const { return file(QLatin1String("slipway.lock")); }
    //! The local socket on which the running Slipway is asked to show itself: see InstanceLock.
    QString socketFile() const { return file(QLatin1String("slipway.sock")); }

private:
    explicit DataDir(QString path) : m_path(std::move(path)) {}
    QString file(QLatin1String name) const { return m_path + QLatin1Char('/') + name; }

    QString m_path;
};

} // namespace slipway
