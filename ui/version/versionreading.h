// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/storetexts.h"

namespace slipway {

//! \brief The texts of another version than that of the page: the one that it is compared with, while it is, or one that texts are copied to.
class VersionReading final : public QObject
{
    Q_OBJECT

public:
    //! \a service outlives this.
    VersionReading(StoreTextsService &service, QObject *parent);
    ~VersionReading() override;

    //! Reads the texts of \a versionId from now on; none for an empty one.
    void read(const QString &versionId);
    bool isOn() const { return m_feed != nullptr; }
    //! All of them are here.
    bool isRead() const { return m_feed && m_feed->state() == FeedBase::State::Complete; }
    void readAgain();
    const std::vector<VersionTexts> &texts() const { return m_rows.all(); }
    //! Why they cannot be read, or not for now; empty: nothing stands in the way.
    QString trouble() const;

signals:
    void changed();

private:
    StoreTextsService &m_service;
    std::unique_ptr<Feed<VersionTexts>> m_feed;
    TableModel<VersionTexts> m_rows;
};

} // namespace slipway
