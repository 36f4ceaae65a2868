// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apps.h"
#include "ui/shell/place.h"

#include <QHash>
#include <QStringList>

namespace slipway {

class Session;
class Settings;

//! \brief The apps of an account that were opened last, newest first, also over a restart.
//!
//! The settings keep ids alone. Names come with the list of apps, nearly always from the cache; until then, and for an app that is gone,
//! there is no place to go to.
class RecentApps final : public QObject
{
    Q_OBJECT

public:
    explicit RecentApps(Settings &settings, QObject *parent = nullptr);

    //! Shows what was opened in the account of \a session from now on. The session outlives this or the next call.
    void open(Session &session);
    //! No account is open: there are none.
    void close();
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
    QString m_account;
    QStringList m_ids; // newest first
    QHash<QString, QString> m_names; // by id
    std::unique_ptr<Feed<AppRow>> m_apps;
};

} // namespace slipway
