// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "jsonapi/resourceid.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace slipway {

struct AppInfoRow;
struct TextRequest;
struct VersionSummary;

//! \brief What Apple itself said cannot be changed now, though by the table of states it could (ux.md 5.3). Kept for the session.
//!
//! It holds for the state that the version, or the app information, was in, with another state nothing is known again, and until Apple takes
//! a change of it. It is shown as advice, and nothing is held back because of it: people may well try again.
class AppleLocks final : public QObject
{
    Q_OBJECT

public:
    //! Learns from \a error, Apple's answer to \a request.
    void learn(const TextRequest &request, const Error &error);
    //! Apple took what \a request says.
    void forget(const TextRequest &request);
    //! Why \a field of \a owner, which is in \a state, is locked, in Apple's words; empty when Apple did not say so.
    QString reason(const ResourceId &owner, const QString &state, const QString &field) const;

    //! What people read of that, by field.
    QHash<QString, QString> adviceOn(const ResourceId &owner, const QString &state) const;
    //! The same for each of storeTexts() on the page of \a version, which shows the app's own texts of \a info; null when there is none.
    std::vector<QString> adviceOnTexts(const VersionSummary &version, const AppInfoRow *info) const;

signals:
    //! Something is locked that was not, or the other way round.
    void changed();

private:
    struct Lock
    {
        QString state = {};
        QString sentence = {};
    };

    QHash<std::pair<ResourceId, QString>, Lock> m_locks; // by owner and field
};

} // namespace slipway
