// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "ui/version/appcopies.h"

#include <QWidget>

#include <map>
#include <memory>

class QListWidget;
class QListWidgetItem;

namespace slipway {

class VersionReading;
class Session;

//! \brief Where people tick versions in progress of the team's other apps, which are to get texts; it reads what those that are ticked have.
class AppChooser final : public QWidget
{
    Q_OBJECT

public:
    //! For a page of \a appId, which is not among those to choose from. \a session outlives this. The object names of the parts begin with \a name.
    AppChooser(const QString &name, Session &session, const QString &appId, QWidget *parent = nullptr);
    ~AppChooser() override;

    //! Those that are ticked, as far as their texts are read, with what is drafted there.
    std::vector<CopyTarget> targets() const;
    //! Why something is not there: nothing is ticked, is being read or cannot be, or there is nothing to tick. Empty when all is.
    QString hindrance() const;

signals:
    //! targets() or hindrance() are others now.
    void changed();

private:
    struct Choice
    {
        AppRow app = {};
        VersionSummary version = {};

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    QListWidget *makeList(const QString &name);
    void showApps();
    void showChoices();
    void showNotes();
    void heedTick(QListWidgetItem *item);
    const VersionReading *reading(const Choice &choice) const;
    QString note(const Choice &choice) const;

    Session &m_session;
    const QString m_appId;
    std::unique_ptr<Feed<AppRow>> m_appsFeed;
    TableModel<AppRow> m_apps;
    std::vector<Choice> m_choices; // the rows of the list
    std::map<QString, std::unique_ptr<VersionReading>> m_readings; // of the versions that are ticked, by id
    QListWidget *m_list = nullptr;
};

} // namespace slipway
