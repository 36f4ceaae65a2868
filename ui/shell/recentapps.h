// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QHash>
#include <QStringList>

namespace slipway {

class AppDirectory;
class Settings;

//! \brief The apps of an account that were opened last, newest first, also over a restart.
//!
//! The settings keep ids alone. Names come with the list of apps, nearly always from the cache; until then, and for an app that is gone,
//! there is no place to go to.
class RecentApps final : public QObject
{
    Q_OBJECT

public:
    //! \a directory knows the names; it outlives this.
    RecentApps(Settings &settings, AppDirectory &directory, QObject *parent = nullptr);

    //! Shows what was opened in the account \a id from now on; the directory is open for it already. An empty id means that no account is
    //! open, and that there are none.
    void open(const QString &account);
    //! Somebody went to an app.
    void add(const QString &appId, const QString &name);
    //! Overviews of the apps, newest first, at most five.
    std::vector<Place> places() const;

signals:
    void changed();

private:
    void takeNames();

    static constexpr int limit = 5;

    Settings &m_settings;
    AppDirectory &m_directory;
    QString m_account;
    QStringList m_ids; // newest first
    QHash<QString, QString> m_names; // by id
};

} // namespace slipway
