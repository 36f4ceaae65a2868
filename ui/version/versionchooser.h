// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/storetexts.h"

#include <QWidget>

class QComboBox;

namespace slipway {

class Session;

//! \brief Where people choose a version, of this app or another one, whose texts are wanted; it reads them.
//!
//! At first that is the newest other version of the same app and platform.
class VersionChooser final : public QWidget
{
    Q_OBJECT

public:
    //! For the page of \a version of \a appId, which is not among those to choose from. \a session outlives this. The object names of the parts
    //! begin with \a name.
    VersionChooser(const QString &name, Session &session, const QString &appId, const VersionSummary &version, QWidget *parent = nullptr);
    ~VersionChooser() override;

    //! The texts of the chosen version, as far as they are read.
    const std::vector<VersionTexts> &texts() const { return m_texts.all(); }
    //! Why there are no texts: they are being read, or cannot be, or there is no version. Empty when there are some.
    QString hindrance() const;

signals:
    //! texts() or hindrance() are others now.
    void changed();

private:
    QComboBox *addBox(const QString &name, const QString &label);
    void showApps();
    void showVersions();
    void readTexts();

    Session &m_session;
    const QString m_appId;
    const VersionSummary m_version;
    std::unique_ptr<Feed<AppRow>> m_appsFeed;
    std::unique_ptr<Feed<VersionTexts>> m_textsFeed; // of the version that is chosen
    TableModel<AppRow> m_apps;
    TableModel<VersionTexts> m_texts;
    QComboBox *m_appBox = nullptr;
    QComboBox *m_versionBox = nullptr;
};

} // namespace slipway
