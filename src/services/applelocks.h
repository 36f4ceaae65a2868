// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "jsonapi/resourceid.h"

#include <QHash>
#include <QObject>

namespace slipway {

struct TextRequest;

//! \brief What Apple itself said cannot be changed now, though by the table of states it could (ux.md 5.3). Kept for the session.
//!
//! It holds for the state that the version, or the app information, was in: with another state nothing is known again. Nothing is held
//! back because of it; people may well try again.
class AppleLocks final : public QObject
{
    Q_OBJECT

public:
    //! Learns from \a error, Apple's answer to \a request.
    void learn(const TextRequest &request, const Error &error);
    //! Why \a field of \a owner, which is in \a state, is locked, in Apple's words; empty when Apple did not say so.
    QString reason(const ResourceId &owner, const QString &state, const QString &field) const;

signals:
    //! Something is locked that was not.
    void changed();

private:
    struct Lock
    {
        QString state = {};
        QString sentence = {};
    };

    QHash<std::pair<ResourceId, QString>, Lock> m_locks; // by owner and field
};

//! Apple's sentence about the attribute or relation \a field of what was sent; empty when \a error does not name it.
QString sentenceAbout(const QString &field, const Error &error);

} // namespace slipway
